import { nameIn } from "../page/name-in.js";
import type { ConsistentWith, LabelChange, TableFault } from "social-work-station-rules/coverage";
import type { Language } from "../page/read-language.js";

/** What the demo says, in both languages. Figures come in; none stands here. */
export interface Texts {
  readonly title: string;
  readonly subtitle: (asOf: string) => string;
  readonly districts: string;
  readonly columns: readonly string[];
  readonly relabelledColumns: readonly string[];
  readonly city: string;
  readonly overall: (values: {
    text: string;
    missing: number;
    target: string;
    due: string;
    clause: string;
    quote: string;
  }) => string;
  readonly pace: (values: { months: number; perMonth: string; least: number }) => string;
  readonly standing: (timing: "open" | "closed" | null) => string;
  readonly audit: string;
  readonly sums: (faults: number) => string;
  readonly impliedSum: (values: { sum: number; total: number }) => string;
  readonly fault: (fault: TableFault) => string;
  readonly consistent: Readonly<
    Record<ConsistentWith, (values: { kept: number; changed: number; compared: number }) => string>
  >;
  readonly change: (change: LabelChange) => string;
  readonly caution: string;
  readonly reference: string;
  readonly chart: string;
  readonly asPrinted: string;
  readonly relabelled: string;
  readonly targetLine: string;
  readonly wrote: (file: string) => string;
  readonly sources: string;
  readonly name: (label: string) => string;
}

const PINYIN: Readonly<Record<string, string>> = {
  东城: "Dongcheng",
  西城: "Xicheng",
  朝阳: "Chaoyang",
  海淀: "Haidian",
  丰台: "Fengtai",
  石景山: "Shijingshan",
  门头沟: "Mentougou",
  房山: "Fangshan",
  通州: "Tongzhou",
  顺义: "Shunyi",
  昌平: "Changping",
  大兴: "Daxing",
  平谷: "Pinggu",
  怀柔: "Huairou",
  密云: "Miyun",
  延庆: "Yanqing",
  合计: "Total",
};

const range = (implied: { least: number; most: number | null }): string =>
  implied.most === implied.least ? String(implied.least) : `${implied.least}–${implied.most ?? "∞"}`;

const zh: Texts = {
  title: "北京市街道（乡镇）社会工作服务中心覆盖情况",
  subtitle: (asOf) => `截至${asOf}，依据《北京市社会工作站建设进展报告》表2`,
  districts: "各区覆盖率（按原表区名）",
  columns: ["行政区", "已建中心", "街乡数（由百分比反推）", "覆盖率", "距目标还差"],
  relabelledColumns: ["行政区", "原表", "核对区名后", "街乡数（统计用区划）"],
  city: "全市",
  overall: ({ text, missing, target, due, clause, quote }) =>
    `全市覆盖率${text}，距${target}的目标还差${missing}个街乡，期限${due}。依据：${clause}：“${quote}”。`,
  pace: ({ months, perMonth, least }) =>
    `距期限还有${months}个整月，每月至少需新建${least}个中心（平均${perMonth}个）。`,
  standing: (timing) => (timing === "open" ? "结论：尚未达到（期限未到）" : "结论：未达到（期限已到）"),
  audit: "表格核查",
  sums: (faults) => (faults === 0 ? "经核对，各区分级数之和、各列合计数均与原表一致。" : `有${faults}处合计不一致。`),
  impliedSum: ({ sum, total }) =>
    `由各行百分比反推的街乡数合计${sum}个，合计行反推为${total}个${sum === total ? "，两者一致" : "，两者不一致"}。`,
  fault: (fault) => {
    switch (fault.kind) {
      case "reference-mismatch":
        return `${fault.label}：${fault.printed}%对应${range(fault.implied)}个街乡，而该区有${fault.expected}个。`;
      case "covered-exceeds-reference":
        return `${fault.label}：已建${fault.printed}个，多于该区的${fault.expected}个街乡。`;
      case "row-sum":
        return `${fault.label}：各级之和为${fault.expected}，原表为${fault.printed}。`;
      case "column-sum":
        return `${fault.label}：该列之和为${fault.expected}，原表为${fault.printed}。`;
      case "percent-impossible":
        return `${fault.label}：任何街乡数都不能使${fault.numerator}个中心得出${fault.printed}%。`;
      case "implied-total-sum":
        return `${fault.label}：各行反推之和为${range(fault.expected)}，合计行反推为${range(fault.implied)}。`;
    }
  },
  consistent: {
    "printed-labels": () => "各区所列数据与本区街乡数均相符。",
    "one-relabelling": ({ kept, changed, compared }) =>
      `有${changed}个区所列数据与本区街乡数不符。其余${kept}个区不变，使${compared}个区全部相符的对应关系只有一种：`,
    "several-relabellings": ({ kept, changed }) =>
      `有${changed}个区所列数据与本区街乡数不符；其余${kept}个区不变，使各区全部相符的对应关系不止一种，其一为：`,
    "no-relabelling": ({ kept }) => `没有任何对应关系能使各区全部相符；最接近的一种有${kept}个区不变：`,
    "not-compared": () => "参照数据中没有表中的区名，未作比对。",
    "not-searched": () => "有的区所列数据与本区街乡数不符；表格过大，未寻找对应关系。",
  },
  change: ({ from, to, reference }) => `原表“${from}”一行的数据，与${to}（${reference}个街乡）相符`,
  caution: "以上仅说明数据与上述对应关系相符，不足以认定原表有误，建议向编制单位核实。",
  reference: "参照：国家统计局2023年统计用区划代码（基准日2023年6月30日），街道、镇、乡合计，不含开发区等类乡级单位。",
  chart: "各区覆盖率：原表区名与核对后区名对照",
  asPrinted: "原表标签",
  relabelled: "调整后标签",
  targetLine: "目标",
  wrote: (file) => `已生成网页报告：${file}`,
  sources: "数据来源与读法见 data/README.md。",
  name: (label) => label,
};

const en: Texts = {
  title: "Coverage of Beijing's subdistricts and townships by social work service centres",
  subtitle: (asOf) => `As of ${asOf}, from table 2 of the Report on the progress of social work stations in Beijing`,
  districts: "Coverage by district (labels as printed)",
  columns: ["District", "Centres", "Units (implied by the percentage)", "Coverage", "Short of target"],
  relabelledColumns: ["District", "As printed", "Relabelled", "Units (statistical codes)"],
  city: "City",
  overall: ({ text, missing, target, due, clause, quote }) =>
    `The city's coverage is ${text}, ${missing} units short of the ${target} target due ${due}. Source: ${clause}: “${quote}”.`,
  pace: ({ months, perMonth, least }) =>
    `${months} whole months are left: at least ${least} new centres a month (${perMonth} on average).`,
  standing: (timing) => (timing === "open" ? "Verdict: not yet met (still open)" : "Verdict: not met (closed)"),
  audit: "Audit of the table",
  sums: (faults) => (faults === 0 ? "All rows and columns add up as printed." : `${faults} sums do not add up.`),
  impliedSum: ({ sum, total }) =>
    `The totals implied by the rows' percentages add up to ${sum}; the total row implies ${total}${sum === total ? ", which agrees" : ", which does not agree"}.`,
  fault: (fault) => {
    const name = en.name(fault.label);
    switch (fault.kind) {
      case "reference-mismatch":
        return `${name}: ${fault.printed}% implies ${range(fault.implied)} units, but the district has ${fault.expected}.`;
      case "covered-exceeds-reference":
        return `${name}: ${fault.printed} centres, more than the district's ${fault.expected} units.`;
      case "row-sum":
        return `${name}: the tiers add up to ${fault.expected}, printed as ${fault.printed}.`;
      case "column-sum":
        return `${name}: the column adds up to ${fault.expected}, printed as ${fault.printed}.`;
      case "percent-impossible":
        return `${name}: no number of units makes ${fault.numerator} centres ${fault.printed}%.`;
      case "implied-total-sum":
        return `${name}: the rows imply ${range(fault.expected)}, the total row ${range(fault.implied)}.`;
    }
  },
  consistent: {
    "printed-labels": () => "Every row agrees with the units of its label.",
    "one-relabelling": ({ kept, changed, compared }) =>
      `${changed} labels contradict the number of units those districts have. Exactly one relabelling that keeps the other ${kept} makes all ${compared} rows agree:`,
    "several-relabellings": ({ kept, changed }) =>
      `${changed} labels contradict the districts' units; several relabellings that keep ${kept} labels make every row agree, one of them:`,
    "no-relabelling": ({ kept }) => `No relabelling makes every row agree; the nearest keeps ${kept} labels:`,
    "not-compared": () => "The reference knows none of the labels; nothing was compared.",
    "not-searched": () => "Labels contradict the districts' units; the table is too large to look for a relabelling.",
  },
  change: ({ from, to, reference }) =>
    `the row printed as ${en.name(from)} is consistent with ${en.name(to)} (${reference} units)`,
  caution:
    "This says only that the figures are consistent with these labels; it does not prove that the table is wrong.",
  reference:
    "Reference: the statistical division codes of 2023 (National Bureau of Statistics, reference day 30 June 2023), subdistricts, towns and townships without development zones and the like.",
  chart: "Coverage: labels as printed and relabelled",
  asPrinted: "as printed",
  relabelled: "relabelled",
  targetLine: "target",
  wrote: (file) => `HTML report written to ${file}`,
  sources: "For the data's provenance see data/README.md.",
  name: (label) => nameIn(PINYIN, label),
};

export const texts: Readonly<Record<Language, Texts>> = { "zh-CN": zh, en };
