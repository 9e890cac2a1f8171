import type { Language } from "../page/read-language.js";

/** What the example says, in both languages. */
export interface Texts {
  readonly faults: (count: number) => string;
  readonly fault: (values: { file: string; line: number; column: number; message: string }) => string;
  readonly asOf: (day: string, policy: string) => string;
  readonly figures: readonly string[];
  readonly baseline: string;
  readonly winners: (count: number) => string;
  readonly losers: (count: number) => string;
  readonly figureNames: {
    readonly met: string;
    readonly unmet: string;
    readonly undetermined: string;
    readonly discretionary: string;
    readonly stations: string;
    readonly unqualified: string;
    readonly money: string;
    readonly moved: string;
  };
  readonly areas: string;
  readonly areaColumns: readonly string[];
  readonly budgetColumns: readonly string[];
  readonly budgetChart: string;
  readonly chart: string;
  readonly reasons: string;
  readonly noChange: string;
  readonly clause: string;
  readonly wrote: (file: string) => string;
  readonly range: (least: number | string, most: number | string) => string;
}

const range = (least: number | string, most: number | string): string =>
  String(least) === String(most) ? String(most) : `${least}–${most}`;

const zh: Texts = {
  faults: (count) => `情景文件中有${count}处需要修改：`,
  fault: ({ file, line, column, message }) => `${file} 第${line}行第${column}列：${message}`,
  asOf: (day, policy) => `截至${day}，以《${policy}》为基准`,
  figures: ["指标", "现行"],
  baseline: "现行",
  winners: (count) => `新符合要求：${count}个`,
  losers: (count) => `不再符合要求：${count}个`,
  figureNames: {
    met: "符合（项）",
    unmet: "未达到（项）",
    undetermined: "无法判定（项）",
    discretionary: "需人工判断（项）",
    stations: "需新建站点（个）",
    unqualified: "不具备资质人员（人）",
    money: "所需经费（元/年，示例单价）",
    moved: "经费调整总额（元）",
  },
  areas: "受影响的单位",
  areaColumns: ["单位", "情景", "原结论", "新结论", "原因"],
  budgetColumns: ["街道（乡镇）", "现行（元）", "调整后（元）", "增减（元）"],
  budgetChart: "经费增减（万元）",
  chart: "各情景下的结论数",
  reasons: "说明",
  noChange: "各项结论没有变化。",
  clause: "依据",
  wrote: (file) => `已生成网页报告：${file}`,
  range,
};

const en: Texts = {
  faults: (count) => `The scenario file needs ${count === 1 ? "one correction" : `${count} corrections`}:`,
  fault: ({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`,
  asOf: (day, policy) => `As of ${day}, against “${policy}”`,
  figures: ["Figure", "As it is"],
  baseline: "as it is",
  winners: (count) => `newly met: ${count}`,
  losers: (count) => `no longer met: ${count}`,
  figureNames: {
    met: "met",
    unmet: "not met",
    undetermined: "undetermined",
    discretionary: "matters of judgement",
    stations: "stations to open",
    unqualified: "staff not qualified",
    money: "money needed (yuan a year, example prices)",
    moved: "money moved (yuan)",
  },
  areas: "Who is affected",
  areaColumns: ["Who", "Scenario", "Was", "Becomes", "Because of"],
  budgetColumns: ["Subdistrict or township", "As it is (yuan)", "Scenario (yuan)", "Difference (yuan)"],
  budgetChart: "Difference (10,000 yuan)",
  chart: "Findings by scenario",
  reasons: "In words",
  noChange: "No finding changes.",
  clause: "Source",
  wrote: (file) => `HTML report written to ${file}`,
  range,
};

export const texts: Readonly<Record<Language, Texts>> = { "zh-CN": zh, en };
