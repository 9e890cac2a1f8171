import type { Locale } from "../../terms/index.js";
import { type Command, textsOf } from "../command.js";
import { readInput } from "../files.js";
import { loadRegister } from "../load-register.js";
import { POLICY, RECORDED_ON, optionalDay } from "../options.js";
import { parseJson } from "../read-json.js";
import { digest } from "../../run-record/index.js";
import { type Served, askAgain, isOfTextsAlone, policiesAsked, readServed } from "../verify-served.js";
import { problem, say } from "../words.js";
import { namedPolicies } from "./assess.js";

/** `verify`: repeats an answer that was written before, and says whether the answer is the same. */
export const verify: Command = {
  name: "verify",
  summary: { zh: "重算以前的结果，看是否一致", en: "repeat an answer, and say whether it is the same" },
  files: { zh: "<结果.json> [台账] [后一份台账]", en: "<ANSWER.json> [REGISTER] [LATER REGISTER]" },
  fewestFiles: 1,
  mostFiles: 3,
  options: [
    {
      ...POLICY,
      isRepeated: true,
      help: {
        zh: "所用的政策；不填则按结果中的编号。比较同一政策的两个版本的，按前后次序写两次",
        en: "the policies; absent: those named in the answer. Two versions of one policy: twice, the earlier first",
      },
    },
    RECORDED_ON,
  ],
  example: "verify 结果.json 台账.xlsx --policy beijing-system-2022",
  codes: { zh: "0 一致；1 不一致；2 命令有误", en: "0 the same; 1 not the same; 2 wrong usage" },
  run: async (given, { cwd, print }) => {
    const { locale } = given;
    const [file = "", ...names] = given.files;
    const answers = await readRecorded(file, cwd);
    const named = textsOf(given, "policy");
    const asked = [...new Set(answers.flatMap(policiesAsked))];
    const used = named.length > 0 ? named : asked;
    const policies =
      used.length === 0 ? [] : await namedPolicies({ ...given, options: { ...given.options, policy: used } }, cwd);
    if (names.length === 0 && !answers.every(isOfTextsAlone))
      throw problem("请在结果之后写明当时所用的台账。", "Name the register that was used, after the answer.");
    const recordedOn = optionalDay(given, "recorded-on");
    const loaded = await Promise.all(names.map((name) => loadRegister(name, cwd, { recordedOn, policies })));
    const registers = loaded.map(({ register }) => register);
    const repeated: boolean[] = [];
    for (const [index, before] of answers.entries()) {
      const after = await askAgain(before, registers, policies);
      if (answers.length > 1) print(say(locale, { zh: `第${String(index + 1)}项`, en: `Answer ${String(index + 1)}` }));
      repeated.push(await tellParts(before, after, print, locale));
    }
    const isSame = repeated.every((same) => same);
    print(
      isSame
        ? say(locale, { zh: "重算结果与原结果完全一致。", en: "The answer is the same." })
        : say(locale, { zh: "重算结果与原结果不一致，不同之处见上。", en: "The answer is not the same: see above." }),
    );
    return isSame ? 0 : 1;
  },
};

/** Says which parts are the same, and whether all are. */
async function tellParts(
  before: Served,
  after: Pick<Served, "run" | "answer">,
  print: (line: string) => void,
  locale: Locale,
): Promise<boolean> {
  const parts = [
    { zh: "库版本", en: "library", same: before.run.version === after.run.version },
    { zh: "台账", en: "register", same: before.run.register === after.run.register },
    { zh: "政策", en: "policies", same: before.run.policies === after.run.policies },
    { zh: "选项", en: "options", same: before.run.options === after.run.options },
    { zh: "结果", en: "answer", same: (await digest(before.answer)) === (await digest(after.answer)) },
  ];
  for (const { zh, en, same } of parts)
    print(
      `  ${say(locale, { zh, en })}  ${same ? say(locale, { zh: "一致", en: "the same" }) : say(locale, { zh: "不同", en: "different" })}`,
    );
  return parts.every(({ same }) => same);
}

/** Reads what a command or the service wrote: one answer, or those of a file of scenarios. */
async function readRecorded(name: string, cwd: string): Promise<readonly Served[]> {
  const input = await readInput(name, cwd);
  const content: unknown = input.kind === "json" ? parseJson(input, name).content : null;
  const answers = (Array.isArray(content) ? (content as readonly unknown[]) : [content]).map(readServed);
  const served = answers.filter((answer) => answer !== null);
  if (served.length > 0 && served.length === answers.length) return served;
  throw problem(
    `“${name}”不是 assess、agenda、budget、scenario、compare、indicators、report 的 --json 或 serve 写出的带运算记录的结果。`,
    `“${name}” is no answer with a run record: write one by --json of assess, agenda, budget, scenario, compare, indicators or report, or by serve.`,
    1,
  );
}
