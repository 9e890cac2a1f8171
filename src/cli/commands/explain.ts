import { explain as explainAnswer, toText } from "../../explanation/index.js";
import { comparableText } from "../../terms/index.js";
import { type Command, textOf } from "../command.js";
import { registerToAnswer } from "../register-to-answer.js";
import { AS_OF, PERIOD, POLICY, RECORDED_ON, periodOf, requireDay } from "../options.js";
import { problem, say } from "../words.js";
import { assessAll, namedPolicies, placeOf } from "./assess.js";

/** So many findings are explained at once. */
const MOST_FINDINGS = 20;

/** `explain`: why the findings about one station, person or division are as they are, with sources. */
export const explain: Command = {
  name: "explain",
  summary: {
    zh: "说明某个站点、人员或区划的各项结论：依据、缺什么、怎样才能符合",
    en: "say why the findings about one subject are as they are",
  },
  files: { zh: "<台账> <对象编号或名称>", en: "<REGISTER> <ID OR NAME>" },
  fewestFiles: 2,
  mostFiles: 2,
  options: [
    { ...POLICY, isRepeated: true },
    AS_OF,
    PERIOD,
    RECORDED_ON,
    {
      name: "provision",
      type: "string",
      value: { zh: "条款", en: "PROVISION" },
      help: { zh: "只说明这一条款（编号或名称中的文字）", en: "only this provision: its id, or words of its title" },
    },
  ],
  example: "explain 台账.xlsx ZX-01 --policy beijing-system-2022 --as-of 2026-06-30",
  codes: { zh: "0 完成；1 数据有误；2 命令有误", en: "0 done; 1 faults in the data; 2 wrong usage" },
  run: async (given, { cwd, print, printError }) => {
    const { locale, files } = given;
    const [file = "", subject = ""] = files;
    const asOf = requireDay(given, "as-of");
    const policies = await namedPolicies(given, cwd);
    const { register } = await registerToAnswer(file, policies, given, { cwd, printError });
    const assessment = assessAll(register, policies, {
      asOf,
      period: periodOf(given, asOf),
      ...placeOf(given, register, policies),
    });
    const ids = new Set([
      subject,
      ...[...register.stations, ...register.divisions, ...register.operators].flatMap(({ id, name }) =>
        name !== undefined && comparableText(name) === comparableText(subject) ? [id] : [],
      ),
    ]);
    const wanted = textOf(given, "provision");
    const titles = new Map(assessment.bases.map(({ provision, title }) => [provision, say(locale, title)]));
    const findings = assessment.findings.filter(
      (finding) =>
        ids.has(finding.subject.id) &&
        (wanted === undefined ||
          finding.provision.includes(wanted) ||
          (titles.get(finding.provision) ?? "").includes(wanted)),
    );
    if (findings.length === 0)
      throw problem(
        `没有关于“${subject}”的结论。请检查编号或名称，以及政策是否适用。`,
        `There is no finding about “${subject}”: check the id or name, and whether the policy applies.`,
        1,
      );
    for (const finding of findings.slice(0, MOST_FINDINGS))
      print(toText(explainAnswer(finding, { locale, register, policies, assessment })));
    const rest = findings.length - MOST_FINDINGS;
    if (rest > 0)
      print(
        say(locale, {
          zh: `其余${String(rest)}项结论，用 --provision 选择。`,
          en: `${String(rest)} more: choose by --provision.`,
        }),
      );
    return 0;
  },
};
