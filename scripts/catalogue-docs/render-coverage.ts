import type { Clause } from "social-work-station-rules/catalogue";
import { onlyValue, type Checklist, type Policy, type Provision } from "social-work-station-rules/policy";
import { sayTitle } from "../../src/explanation/words/text.js";
import { list, row, write, type Language } from "./language.js";
import { words } from "./words.js";

/**
 * Where every clause of the sources went: to a provision, an item to judge or verify, a datum, or nowhere, and why. What
 * the clauses say stands in English alone; the Chinese page names what each became.
 */
export function renderCoverage(clauses: readonly Clause[], policies: readonly Policy[], language: Language): string {
  const titles = new Map(
    policies.flatMap(({ documents }) => documents.map(({ id, title }) => [id, sayTitle(title)] as const)),
  );
  const documents = [...new Set(clauses.map(({ document }) => document))];
  const head = language === "zh" ? ["条目", "去向"] : ["Clause", "What it says", "What it became"];
  return [
    language === "zh" ? "# 各材料条目的去向" : "# Where every clause went",
    "",
    `<!-- ${words.generated[language]} -->`,
    "",
    ...introduction(clauses, language),
    ...documents.flatMap((document) => [
      `## ${titles.get(document)?.[language] ?? document}`,
      "",
      row(head),
      row(head.map(() => "---")),
      ...clauses
        .filter((clause) => clause.document === document)
        .map((clause) =>
          row([clause.id, ...(language === "zh" ? [] : [clause.summary]), destinationOf(clause, policies, language)]),
        ),
      "",
    ]),
  ]
    .join("\n")
    .replace(/\n*$/, "\n");
}

function introduction(clauses: readonly Clause[], language: Language): readonly string[] {
  const count = (outcome: Clause["became"][number]): number =>
    clauses.filter(({ became }) => became.includes(outcome)).length;
  const [provisions, judgements, data, leftOut] = [
    count("provision"),
    count("judgement"),
    count("datum"),
    count("left-out"),
  ];
  return language === "zh"
    ? [
        `各项材料共有${clauses.length}个条目（条款、表格、事实和评论）：${provisions}个成为由函数核查或者据以计算的条款，${judgements}个成为由人判断或者查证的事项，${data}个成为数据，${leftOut}个没有收入（有的条目同时成为两种）。`,
        "",
        "北京试点方案、两篇报告和两篇文章读过全文（转载件）；其他文件只读过摘录，或者只见于上述五篇的转述。报告、文章只作记述的内容标为“材料记述”，不作要求，也不据以认定违反。",
        "",
      ]
    : [
        `The sources have ${clauses.length} clauses, tables, facts and observations. ${provisions} became provisions that a function checks or computes by, ${judgements} items that a person judges or verifies, ${data} data, and ${leftOut} were left out (some became two of these).`,
        "",
        "The texts of Beijing's pilot plan, of two reports and of two articles were read whole, in copies; of all other documents excerpts were read, or nothing but what the five tell of them. What a report or an article merely describes is marked as reported: it demands nothing, and no breach rests on it.",
        "",
      ];
}

const KINDS = {
  provision: { zh: "条款", en: "provision" },
  judgement: { zh: "由人判断或者查证", en: "judgement" },
  datum: { zh: "数据", en: "datum" },
} as const;

function destinationOf({ id, reason }: Clause, policies: readonly Policy[], language: Language): string {
  if (reason !== undefined) return language === "zh" ? `没有收入：${reasonInChinese(id)}` : `left out: ${reason}`;
  const places = policies.flatMap((policy) => {
    const name = (kind: keyof typeof KINDS, own: Policy["data"][number] | Provision): string =>
      language === "zh"
        ? `${KINDS[kind].zh}：${write(own.title, language)} [\`${own.id}\`](${policy.id}.zh-CN.md)`
        : `${KINDS[kind].en} [\`${own.id}\`](${policy.id}.en.md)`;
    const provisions = policy.provisions
      .filter(({ clauses }) => clauses.includes(id))
      .map((provision) =>
        provision.kind === "checklist"
          ? `${name("judgement", provision)}${language === "zh" ? "：" : ": "}${list(itemsOf(provision, language), language)}`
          : name("provision", provision),
      );
    const data = policy.data.filter(({ clauses }) => clauses.includes(id)).map((datum) => name("datum", datum));
    return [...provisions, ...data];
  });
  return places.join(language === "zh" ? "；" : "; ");
}

function itemsOf({ parameters }: Checklist, language: Language): readonly string[] {
  return onlyValue(parameters.items).map(({ id, text }) => (language === "zh" ? write(text, language) : `\`${id}\``));
}

/** Why a clause was left out, as its own reason says in English. */
function reasonInChinese(id: string): string {
  const reason = REASONS.get(id);
  if (reason === undefined) throw new Error(`say in Chinese why ${id} was left out`);
  return reason;
}

const REASONS = new Map([
  ["HN-06", "“先有后优”只说发展次序，没有可核查的数量和期限。"],
  ["JN-20", "属于设区的市的立法权限，不是对社工站的规定。"],
  ["LZ-12", "只说部分街道没有社工站，没有数量和名称，以台账登记为准。"],
]);
