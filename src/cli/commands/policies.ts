import { describeParameter, explain } from "../../explanation/index.js";
import { policyTimeline } from "../../in-force/index.js";
import type { PolicyTimeline } from "../../results/index.js";
import { allPolicies } from "../../policy/catalogue/index.js";
import type { Policy, Provision } from "../../policy/index.js";
import { type Locale, isDivisionCode, labelOf, modalities, provisionKinds } from "../../terms/index.js";
import { type Arguments, type Command, textOf, textsOf } from "../command.js";
import { findPolicy } from "../policies.js";
import { DIVISION, JSON_OUTPUT, POLICY, requireDay } from "../options.js";
import { parametersOf } from "../parameters.js";
import { printTable } from "../print-table.js";
import { problem, say } from "../words.js";

/** `policies`: the policies of the catalogue, one with its provisions and parameters, or which hold in a place over time. */
export const policies: Command = {
  name: "policies",
  summary: { zh: "列出目录中的政策，或列出一项政策的条款和参数", en: "list the policies, or the provisions of one" },
  files: { zh: "[政策 | timeline]", en: "[POLICY | timeline]" },
  fewestFiles: 0,
  mostFiles: 1,
  options: [
    {
      ...DIVISION,
      help: { zh: "timeline：哪一区划适用的政策", en: "timeline: the division whose policies are listed" },
    },
    {
      name: "from",
      type: "string",
      value: { zh: "日期", en: "DAY" },
      help: { zh: "timeline：首日", en: "timeline: first day" },
    },
    {
      name: "to",
      type: "string",
      value: { zh: "日期", en: "DAY" },
      help: { zh: "timeline：末日", en: "timeline: last day" },
    },
    {
      ...POLICY,
      isRepeated: true,
      help: {
        zh: "timeline：哪些政策；不填为目录中的全部",
        en: "timeline: which policies; all of the catalogue when left out",
      },
    },
    JSON_OUTPUT,
  ],
  example: "policies beijing-system-2022\n  policies timeline --division 110105 --from 2021-01-01 --to 2023-12-31",
  codes: { zh: "0 完成；2 命令有误", en: "0 done; 2 wrong usage" },
  run: async (given, { cwd, print }) => {
    const { files, options, locale } = given;
    const [name] = files;
    if (name === "timeline") {
      const names = textsOf(given, "policy");
      const list = names.length === 0 ? allPolicies : await Promise.all(names.map((one) => findPolicy(one, cwd)));
      const timeline = timelineOf(list, given);
      print(options["json"] === true ? JSON.stringify(timeline, null, 2) : sayTimeline(timeline, list, locale));
      return 0;
    }
    if (name === undefined) {
      print(options["json"] === true ? JSON.stringify(allPolicies.map(toLine), null, 2) : listAll(locale));
      return 0;
    }
    const policy = await findPolicy(name, cwd);
    print(options["json"] === true ? JSON.stringify(policy, null, 2) : showPolicy(policy, locale));
    return 0;
  },
};

function timelineOf(list: readonly Policy[], given: Arguments): PolicyTimeline {
  const division = textOf(given, "division");
  if (division === undefined || !isDivisionCode(division))
    throw problem(
      "请用 --division 写明区划代码，如 110105。",
      "Give the code of the division by --division, such as 110105.",
    );
  const [from, to] = [requireDay(given, "from"), requireDay(given, "to")];
  if (to < from) throw problem("--to 早于 --from。", "--to is earlier than --from.");
  return policyTimeline(list, division, { from, to });
}

function sayTimeline(timeline: PolicyTimeline, list: readonly Policy[], locale: Locale): string {
  const { heading, reasons } = explain(timeline, { locale, policies: list });
  return [heading, ...reasons.map(({ level, text }) => `${"  ".repeat(level + 1)}${text}`)].join("\n");
}

function toLine({ id, title, jurisdiction, effective, provisions }: Policy): object {
  return {
    id,
    title,
    jurisdiction,
    from: effective.from?.value ?? null,
    until: effective.until?.value ?? null,
    provisions: provisions.length,
  };
}

function listAll(locale: Locale): string {
  return printTable(
    [
      { heading: say(locale, { zh: "编号", en: "Id" }) },
      { heading: say(locale, { zh: "名称", en: "Title" }), most: 50 },
      { heading: say(locale, { zh: "施行", en: "From" }) },
      { heading: say(locale, { zh: "有效期至", en: "Until" }) },
      { heading: say(locale, { zh: "条款数", en: "Provisions" }), align: "right" },
    ],
    allPolicies.map(({ id, title, effective, provisions }) => [
      id,
      say(locale, title),
      effective.from?.value ?? "—",
      effective.until?.value ?? "—",
      provisions.length,
    ]),
  );
}

function showPolicy(policy: Policy, locale: Locale): string {
  const { id, title, provisions } = policy;
  return [
    say(locale, { zh: `${title.zh}（${id}）`, en: `${title.en} (${id})` }),
    ...provisions.flatMap((provision) => ["", ...showProvision(provision, policy, locale)]),
    "",
    say(locale, {
      zh: "括号内是编号和参数名，测算时用，如：scenario 台账.xlsx --set 条款编号/参数名=数值",
      en: "Ids and names of parameters are in brackets, for scenarios: scenario FILE --set PROVISION/PARAMETER=VALUE",
    }),
  ].join("\n");
}

function showProvision(provision: Provision, policy: Policy, locale: Locale): readonly string[] {
  const { id, kind, title, modality } = provision;
  const [open, close, gap] = locale === "en" ? [" (", ")", ": "] : ["（", "）", "："];
  return [
    `■ ${say(locale, title)}${open}${id}${close}`,
    `  ${labelOf(provisionKinds, kind, locale)} · ${labelOf(modalities, modality, locale)}`,
    ...parametersOf(provision).map(({ name, value }) => {
      const described = describeParameter(provision, name, { locale, policies: [policy] });
      const typed = typedValue(value);
      // What a scenario writes, where that is something else than the words.
      const own = typed === null || typed === described.value ? "" : locale === "en" ? ` [${typed}]` : `〔${typed}〕`;
      return `  ${described.label}${open}${name}${close}${gap}${described.value}${own}`;
    }),
  ];
}

/** A value as a scenario writes it; null for one that is written in a file alone. */
function typedValue(value: unknown): string | null {
  if (typeof value === "string" || typeof value === "number") return String(value);
  return Array.isArray(value) && value.every((entry) => typeof entry === "string") ? value.join(",") : null;
}
