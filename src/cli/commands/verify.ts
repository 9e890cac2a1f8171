import type { Register } from "../../model/index.js";
import type { Policy } from "../../policy/index.js";
import type { Assessment, RunRecord } from "../../results/index.js";
import { type Command, textOf, textsOf } from "../command.js";
import { readInput } from "../files.js";
import { loadRegister } from "../load-register.js";
import { DIVISION, POLICY, RECORDED_ON, optionalDay } from "../options.js";
import { parseJson } from "../read-json.js";
import { digest, makeRunRecord, optionsToRepeat } from "../../run-record/index.js";
import { askAgain, policiesAsked, readServed } from "../verify-served.js";
import { problem, say } from "../words.js";
import { assessAll, namedPolicies } from "./assess.js";

/** An assessment as `assess --json` writes it. */
type Recorded = Assessment & { readonly run?: RunRecord };

/** `verify`: repeats an answer that was written before, and says whether the answer is the same. */
export const verify: Command = {
  name: "verify",
  summary: { zh: "重算以前的结果，看是否一致", en: "repeat an answer, and say whether it is the same" },
  files: { zh: "<结果.json> <台账>", en: "<ANSWER.json> <REGISTER>" },
  fewestFiles: 2,
  mostFiles: 2,
  options: [{ ...POLICY, isRepeated: true }, DIVISION, RECORDED_ON],
  example: "verify 结果.json 台账.xlsx --policy beijing-system-2022",
  codes: { zh: "0 一致；1 不一致；2 命令有误", en: "0 the same; 1 not the same; 2 wrong usage" },
  run: async (given, { cwd, print }) => {
    const { locale } = given;
    const [file = "", name = ""] = given.files;
    const content = await readRecorded(file, cwd);
    const served = readServed(content);
    const named = textsOf(given, "policy");
    const ids = served === null ? (content as Recorded).policies : policiesAsked(served);
    const policies = await namedPolicies(
      { ...given, options: { ...given.options, policy: named.length > 0 ? named : ids } },
      cwd,
    );
    const { register } = await loadRegister(name, cwd, {
      recordedOn: optionalDay(given, "recorded-on"),
      policies,
    });
    const { before, after } =
      served === null
        ? await assessAgain(content as Recorded, register, policies, textOf(given, "division"))
        : { before: served, after: await askAgain(served, register, policies) };
    const parts = [
      { zh: "库版本", en: "library", same: before.run?.version === after.run?.version },
      { zh: "台账", en: "register", same: before.run?.register === after.run?.register },
      { zh: "政策", en: "policies", same: before.run?.policies === after.run?.policies },
      { zh: "选项", en: "options", same: before.run?.options === after.run?.options },
      { zh: "结果", en: "answer", same: (await digest(before.answer)) === (await digest(after.answer)) },
    ];
    for (const { zh, en, same } of parts)
      print(
        `  ${say(locale, { zh, en })}  ${same ? say(locale, { zh: "一致", en: "the same" }) : say(locale, { zh: "不同", en: "different" })}`,
      );
    const isSame = parts.every(({ same }) => same);
    print(
      isSame
        ? say(locale, { zh: "重算结果与原结果完全一致。", en: "The answer is the same." })
        : say(locale, { zh: "重算结果与原结果不一致，不同之处见上。", en: "The answer is not the same: see above." }),
    );
    return isSame ? 0 : 1;
  },
};

/** An answer with its record. */
interface WithRecord {
  readonly answer: unknown;
  readonly run?: RunRecord | undefined;
}

/** Repeats an assessment that the command wrote. */
async function assessAgain(
  { run, ...before }: Recorded,
  register: Register,
  policies: readonly Policy[],
  division: string | undefined,
): Promise<{ readonly before: WithRecord; readonly after: WithRecord }> {
  const { asOf, period } = before;
  const again = assessAll(register, policies, { asOf, period, division });
  const now = await makeRunRecord({
    form: again.version,
    register,
    policies,
    options: optionsToRepeat({ asOf, period, division }),
  });
  return { before: { answer: before, run }, after: { answer: again, run: now } };
}

async function readRecorded(name: string, cwd: string): Promise<object> {
  const input = await readInput(name, cwd);
  const content = input.kind === "json" ? parseJson(input, name).content : null;
  if (
    typeof content === "object" &&
    content !== null &&
    (readServed(content) !== null || ("kind" in content && content.kind === "assessment" && "run" in content))
  )
    return content;
  throw problem(
    `“${name}”不是 assess --json 或 serve 写出的带运算记录的结果。`,
    `“${name}” is no answer with a run record that assess --json or serve wrote.`,
    1,
  );
}
