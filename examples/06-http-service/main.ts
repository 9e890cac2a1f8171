/** Starts the service, asks it one question of each kind over HTTP, prints the answers and ends; `npm run service` serves. */
import { readLanguage } from "../page/read-language.js";
import { sampleQuestions } from "./sample-questions.js";
import { startService } from "./start-service.js";
import { texts } from "./texts.js";

interface Explanation {
  readonly heading: string;
  readonly reasons: readonly { readonly level: number; readonly text: string }[];
}

/** As far as this page reads answers. */
interface Answer {
  readonly counts?: Readonly<Record<string, number>>;
  readonly explanation?: Explanation;
  readonly explanations?: { readonly finding: Explanation; readonly plan: Explanation };
  readonly title?: string;
  readonly faults?: readonly { readonly title: string; readonly detail: string }[];
  readonly policies?: readonly { readonly title: { readonly zh: string; readonly en: string } }[];
}

const language = readLanguage();
const words = language === "en" ? "en" : "zh";
const say = texts[language];
const service = await startService({ host: "127.0.0.1", port: 0, limits: { workers: 1 }, log: { write: () => true } });
console.log(`\n${say.title}\n${say.address(service.address)}`);

await ask(say.health, "/health");
await ask(say.policies, "/policies");
for (const { title, path, body } of sampleQuestions()) await ask(title[words], path, body);
await ask(say.faulty, "/check", {
  version: 1,
  recordedOn: "2023-02-29",
  stations: [{ id: "110101199003077777", division: "110101001", tier: "" }],
});
await service.stop();
console.log(`\n${say.end}`);

async function ask(title: string, path: string, body?: unknown): Promise<void> {
  const headers = { "accept-language": language, "content-type": "application/json" };
  const response = await fetch(
    service.address + path,
    body === undefined ? { headers } : { method: "POST", headers, body: JSON.stringify(body) },
  );
  console.log(`\n■ ${title}\n  ${body === undefined ? "GET" : "POST"} ${path} → ${response.status}`);
  for (const line of tell((await response.json()) as Answer)) console.log(`  ${line}`);
}

function tell(answer: Answer): readonly string[] {
  const { counts, policies, explanations, faults } = answer;
  const told = [answer.explanation, explanations?.finding, explanations?.plan];
  return [
    ...(counts === undefined ? [] : [say.counts(Object.values(counts).reduce((sum, count) => sum + count, 0))]),
    ...(policies === undefined ? [] : policies.map(({ title }) => title[words])),
    ...told.flatMap((explanation) =>
      explanation === undefined
        ? []
        : [
            explanation.heading,
            ...explanation.reasons
              .filter(({ level }) => level === 0)
              .slice(0, 3)
              .map(({ text }) => `  ${text}`),
          ],
    ),
    ...(faults === undefined
      ? []
      : [
          answer.title ?? "",
          ...faults.map(({ title, detail }) => `  ${title}${language === "en" ? ". " : "。"}${detail}`),
        ]),
  ];
}
