import type { Assessment, RunRecord } from "../../results/index.js";
import { type Command, textOf, textsOf } from "../command.js";
import { readInput } from "../files.js";
import { loadRegister } from "../load-register.js";
import { DIVISION, POLICY, RECORDED_ON, optionalDay } from "../options.js";
import { parseJson } from "../read-json.js";
import { digest, makeRunRecord, optionsToRepeat } from "../../run-record/index.js";
import { problem, say } from "../words.js";
import { assessAll, namedPolicies } from "./assess.js";

/** An assessment as `assess --json` writes it. */
type Recorded = Assessment & { readonly run?: RunRecord };

/** `verify`: repeats an assessment that was written before, and says whether the answer is the same. */
export const verify: Command = {
  name: "verify",
  summary: { zh: "重算以前的核查结果，看是否一致", en: "repeat an assessment, and say whether the answer is the same" },
  files: { zh: "<结果.json> <台账>", en: "<ANSWER.json> <REGISTER>" },
  fewestFiles: 2,
  mostFiles: 2,
  options: [{ ...POLICY, isRepeated: true }, DIVISION, RECORDED_ON],
  example: "verify 结果.json 台账.xlsx --policy beijing-system-2022",
  codes: { zh: "0 一致；1 不一致；2 命令有误", en: "0 the same; 1 not the same; 2 wrong usage" },
  run: async (given, { cwd, print }) => {
    const { locale } = given;
    const [file = "", register = ""] = given.files;
    const recorded = await readRecorded(file, cwd);
    const { run, ...before } = recorded;
    const options = {
      ...given.options,
      policy: textsOf(given, "policy").length > 0 ? given.options["policy"] : recorded.policies,
    };
    const policies = await namedPolicies({ ...given, options }, cwd);
    const { register: held } = await loadRegister(register, cwd, {
      recordedOn: optionalDay(given, "recorded-on"),
      policies,
    });
    const { asOf, period } = recorded;
    const division = textOf(given, "division");
    const again = assessAll(held, policies, { asOf, period, division });
    const now = await makeRunRecord({
      form: again.version,
      register: held,
      policies,
      options: optionsToRepeat({ asOf, period, division }),
    });
    const parts = [
      { zh: "库版本", en: "library", same: run?.version === now.version },
      { zh: "台账", en: "register", same: run?.register === now.register },
      { zh: "政策", en: "policies", same: run?.policies === now.policies },
      { zh: "选项", en: "options", same: run?.options === now.options },
      { zh: "结果", en: "answer", same: (await digest(before)) === (await digest(again)) },
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

async function readRecorded(name: string, cwd: string): Promise<Recorded> {
  const input = await readInput(name, cwd);
  const content = input.kind === "json" ? parseJson(input, name).content : null;
  if (
    typeof content === "object" &&
    content !== null &&
    "kind" in content &&
    content.kind === "assessment" &&
    "run" in content
  )
    return content as Recorded;
  throw problem(`“${name}”不是 assess --json 写出的结果。`, `“${name}” was not written by assess --json.`, 1);
}
