import type { Fault } from "../fault/index.js";
import { faultsOfIssues } from "../model/internal/faults-of-issues.js";
import type { ParseResult } from "../model/index.js";
import { scenarioFileSchema, type ScenarioFile } from "./scenario-file.js";

/**
 * Reads a scenario file and checks what one field cannot see: periods that end before they start, two questions or
 * two alternatives of one id.
 *
 * @param input anything, usually parsed JSON
 * @returns the file's content, or all faults, each with code and path
 *
 * @example
 * ```ts
 * import { safeParseScenarioFile } from "social-work-station-rules/schema";
 * const result = safeParseScenarioFile({ version: 1, title: { zh: "测算", en: "What if" }, register: "register.json", questions: [] });
 * result.ok ? [] : result.faults.map(({ code, path }) => [code, path]); //=> [["list-empty", ["questions"]]]
 * ```
 */
export function safeParseScenarioFile(input: unknown): ParseResult<ScenarioFile> {
  const parsed = scenarioFileSchema.safeParse(input);
  const faults = parsed.success ? checkFile(parsed.data) : faultsOfIssues(parsed.error.issues, input);
  const [first, ...rest] = faults;
  return first === undefined
    ? { ok: true, value: parsed.data as ScenarioFile }
    : { ok: false, faults: [first, ...rest] };
}

function checkFile({ questions }: ScenarioFile): readonly Fault[] {
  return [
    ...duplicates(questions, ["questions"]),
    ...questions.flatMap((question, index): readonly Fault[] => [
      ...(question.period.to < question.period.from
        ? [{ code: "interval-reversed" as const, path: ["questions", index, "period", "to"], values: {} }]
        : []),
      ...duplicates(question.alternatives, ["questions", index, "alternatives"]),
    ]),
  ];
}

function duplicates(records: readonly { readonly id: string }[], path: Fault["path"]): readonly Fault[] {
  const seen = new Set<string>();
  return records.flatMap(({ id }, index) => {
    const again = seen.has(id);
    seen.add(id);
    return again ? [{ code: "id-duplicate" as const, path: [...path, index, "id"], values: { id } }] : [];
  });
}
