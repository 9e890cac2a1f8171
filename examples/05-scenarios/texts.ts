import type { Language } from "../page/read-language.js";

/** What the example says, in both languages. */
export interface Texts {
  readonly faults: (count: number) => string;
  readonly fault: (values: { file: string; line: number; column: number; message: string }) => string;
  readonly asOf: (day: string, policy: string) => string;
  readonly notYet: (from: string) => string;
  readonly expired: (until: string) => string;
  readonly olderRegister: (recordedOn: string) => string;
  readonly counted: (provisions: readonly string[]) => string;
  readonly withoutNewCentres: string;
  readonly price: (values: { station: string | null; staff: string | null }) => string;
  readonly total: string;
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
    readonly staff: string;
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

const rangeWith =
  (between: string) =>
  (least: number | string, most: number | string): string =>
    String(least) === String(most) ? String(most) : `${least}${between}${most}`;

const zh: Texts = {
  faults: (count) => `情景文件中有${count}处需要修改：`,
  fault: ({ file, line, column, message }) => `${file} 第${line}行第${column}列：${message}`,
  asOf: (day, policy) => `截至${day}，以${policy}为基准。`,
  notYet: (from) => `该政策自${from}起施行，测算当日尚未施行；以下按施行后的要求测算。`,
  expired: (until) => `该政策已于${until}失效；以下结论不代表现行要求。`,
  olderRegister: (recordedOn) => `台账登记于${recordedOn}，早于测算日期；其后的变动未计入。`,
  counted: (provisions) => `“符合”“未达到”等各行仅计以下条款：${provisions.join("；")}。其余各行按该政策全部条款计算。`,
  withoutNewCentres: "“需新建站点”未含补建的中心建成后按比例还须设置的站点。",
  price: ({ station, staff }) =>
    `所需经费按文件所列单价计算：${[...(station === null ? [] : [`每站每年${station}元`]), ...(staff === null ? [] : [`每人每年${staff}元`])].join("，")}；未列单价的不计。`,
  total: "合计",
  figures: ["指标", "基准"],
  baseline: "基准",
  winners: (count) => `新符合要求：${count}个`,
  losers: (count) => `不再符合要求：${count}个`,
  figureNames: {
    met: "符合（项）",
    unmet: "未达到（项）",
    undetermined: "无法判定（项）",
    discretionary: "需人工判断（项）",
    stations: "需新建站点（个）",
    staff: "需增配人员（名）",
    unqualified: "不具备资质人员（人）",
    money: "所需经费（元/年）",
    moved: "涉及调整金额（元）",
  },
  areas: "受影响的单位",
  areaColumns: ["单位", "情景", "原结论", "新结论", "原因"],
  budgetColumns: ["街道（乡镇）", "基准（元）", "调整后（元）", "增减（元）"],
  budgetChart: "经费增减（万元）",
  chart: "各情景下的结论数",
  reasons: "说明",
  noChange: "各项结论没有变化。",
  clause: "依据",
  wrote: (file) => `已生成网页报告：${file}`,
  range: rangeWith("至"),
};

const en: Texts = {
  faults: (count) => `The scenario file needs ${count === 1 ? "one correction" : `${count} corrections`}:`,
  fault: ({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`,
  asOf: (day, policy) => `As of ${day}, compared with “${policy}”.`,
  notYet: (from) => `The policy takes effect on ${from}, after this day: the figures say what it will require.`,
  expired: (until) => `The policy ended on ${until}: the findings do not say what is required now.`,
  olderRegister: (recordedOn) => `The register is of ${recordedOn}, before this day; later changes are not counted.`,
  counted: (provisions) =>
    `The rows of verdicts count these provisions only: ${provisions.join("; ")}. All other rows count the whole policy.`,
  withoutNewCentres: "“Stations to open” leaves out those that new centres will owe once they are open.",
  price: ({ station, staff }) =>
    `Money at the prices of the file: ${[...(station === null ? [] : [`${station} yuan a station and year`]), ...(staff === null ? [] : [`${staff} yuan a person and year`])].join(", ")}; what has no price is left out.`,
  total: "Total",
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
    staff: "staff to hire",
    unqualified: "staff not qualified",
    money: "money needed (yuan a year)",
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
  range: rangeWith("–"),
};

export const texts: Readonly<Record<Language, Texts>> = { "zh-CN": zh, en };
