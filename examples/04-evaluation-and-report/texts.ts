import type { Finding } from "social-work-station-rules/finding";
import type { DeadlineDetail } from "social-work-station-rules/reporting";
import type { LocalText } from "social-work-station-rules/terms";
import type { Language } from "../page/read-language.js";

/** What the example says, in both languages. Figures come in; none stands here. */
export interface Texts {
  readonly title: string;
  readonly subtitle: (district: string, asOf: string) => string;
  readonly warning: string;
  readonly form: string;
  readonly formColumns: readonly string[];
  readonly formItems: Readonly<
    Record<"built" | "registered" | "professionals" | "total" | "certified" | "graduates" | "pay", string>
  >;
  readonly formParts: Readonly<
    Record<"subdistrict" | "township" | "community" | "yes" | "no" | "unknown" | "district" | "townships", string>
  >;
  readonly paid: (known: number, unknown: number) => string;
  readonly unknownPeople: (count: number) => string;
  readonly nobody: string;
  readonly outside: (stations: number, people: number) => string;
  readonly checked: (faults: number) => string;
  readonly deadlines: string;
  readonly deadlineColumns: readonly string[];
  readonly state: (detail: DeadlineDetail) => string;
  readonly standing: (finding: Finding, breach: boolean) => string;
  readonly evaluation: (place: string) => string;
  readonly scores: string;
  readonly scoreColumns: readonly string[];
  readonly open: string;
  readonly total: string;
  readonly range: (lowest: string, highest: string) => string;
  readonly grades: (lowest: string, highest: string, grades: readonly string[]) => string;
  readonly mattersMost: (leaf: string, span: string) => string;
  readonly missingColumns: readonly string[];
  readonly changesGrade: Readonly<Record<"possible" | "impossible", string>>;
  readonly shape: (same: readonly string[], different: readonly string[]) => string;
  readonly aspects: Readonly<Record<string, string>>;
  readonly chart: string;
  readonly attained: string;
  readonly unanswered: string;
  readonly lost: string;
  readonly pathway: string;
  readonly pathwayColumns: readonly string[];
  readonly mixture: (paths: string) => string;
  readonly partlyOpen: (reasons: string) => string;
  readonly undetermined: string;
  readonly notCovered: string;
  readonly needs: (inputs: string) => string;
  readonly pathwayNote: string;
  readonly reasons: string;
  readonly and: string;
  readonly sentenceGap: string;
  readonly wrote: (file: string) => string;
  readonly local: (text: LocalText | undefined) => string;
  readonly name: (place: string) => string;
}

const PINYIN: Readonly<Record<string, string>> = {
  延庆区: "Yanqing",
  百泉街道: "Baiquan",
  香水园街道: "Xiangshuiyuan",
  儒林街道: "Rulin",
  延庆镇: "Yanqing Town",
  康庄镇: "Kangzhuang",
  永宁镇: "Yongning",
  旧县镇: "Jiuxian",
  张山营镇: "Zhangshanying",
};

const zh: Texts = {
  title: "社会工作站年度统计、报送与评估",
  subtitle: (district, asOf) => `${district}（数据为虚构示例），截至${asOf}`,
  warning:
    "区划名称、代码为国家统计局2023年统计用区划数据；站点、人员、薪资、报送记录、评分、路径条件均为虚构，不反映任何地方的实际情况。评估细则为示例，公开材料未载明。",
  form: "一、社工站统计表",
  formColumns: ["项目", "分项", "填报数", "说明"],
  formItems: {
    built: "1.已建成中心、站数量（个）",
    registered: "除区级外，以上中心、站是否录入全国社会工作信息管理系统",
    professionals: "2.中心、站内社会工作专业人才配备数量（人）",
    total: "3.以上社会工作专业人才总数（人）",
    certified: "4.其中，持证人员总数（人）",
    graduates: "5.其中，吸纳毕业生总数（人）",
    pay: "6.社会工作专业人才平均薪资（元）（区级、街乡）",
  },
  formParts: {
    subdistrict: "街道",
    township: "乡镇",
    community: "社区",
    yes: "是",
    no: "否",
    unknown: "未记录",
    district: "区级",
    townships: "街乡",
  },
  paid: (known, unknown) => `月薪，按${known}人计${unknown === 0 ? "" : `，另有${unknown}人薪资未记录`}`,
  unknownPeople: (count) => (count === 0 ? "" : `另有${count}人未记录`),
  nobody: "—",
  outside: (stations, people) =>
    `表中无区级行，${stations}个区级中心及其${people}名专业人才未计入第1至5项，仅填第6项；村级站点并入社区行。`,
  checked: (faults) =>
    faults === 0
      ? "已核对：第3项等于第2项之和，第4、5项不超过第3项，录入数不超过已建数，平均薪资只按已知薪资计算。"
      : `有${faults}处不符。`,
  deadlines: "二、报送期限",
  deadlineColumns: ["事项", "最后一日", "报送时间", "状态", "结论"],
  state: ({ state, days }) => {
    switch (state) {
      case "in-time":
        return "按期报送";
      case "late":
        return days === 0 ? "下班后报送" : `逾期${days}日报送`;
      case "due":
        return `尚未完成，还有${days}日`;
      case "overdue":
        return `尚未完成，已逾期${days}日`;
      case "time-unknown":
        return "当日报送，时刻未记录";
    }
  },
  standing: ({ verdict, timing }, breach) =>
    verdict === "met"
      ? "符合"
      : verdict === "undetermined"
        ? "无法判定"
        : timing === "open"
          ? "尚未达到（期限未到）"
          : breach
            ? "不符合"
            : "未达到",
  evaluation: (place) => `三、评估：${place}社会工作服务中心（示例细则）`,
  scores: "逐项得分",
  scoreColumns: ["方面", "指标", "分值", "得分"],
  open: "未评",
  total: "合计",
  range: (lowest, highest) => (lowest === highest ? lowest : `${lowest}至${highest}`),
  grades: (lowest, highest, grades) => `总分在${lowest}至${highest}分之间，可能的等级：${grades.join("、")}。`,
  mattersMost: (leaf, span) => `建议优先补评“${leaf}”，该项影响总分${span}分。`,
  missingColumns: ["未评指标", "影响分数", "能否单独改变等级"],
  changesGrade: { possible: "可能", impossible: "不能" },
  shape: (same, different) =>
    `对照济南市公布的评估标准结构：${same.length === 0 ? "没有一致的方面" : `${same.join("、")}一致`}；${different.length === 0 ? "没有不同的方面" : `${different.join("、")}不同`}。`,
  aspects: {
    leaves: "评分细则数",
    depth: "指标层级",
    grades: "等级数",
    dimensions: "评估方面",
    subjects: "评估主体",
    frequency: "评估频次",
    assessor: "评估方",
  },
  chart: "各方面得分",
  attained: "得分",
  unanswered: "未评",
  lost: "失分",
  pathway: "四、各中心参与基层治理的路径",
  pathwayColumns: ["街道（乡镇）", "路径", "说明"],
  mixture: (paths) => `${paths}（混合型）`,
  partlyOpen: (reasons) => `以上为有据可依的部分。其余情形：${reasons}`,
  undetermined: "无法判定",
  notCovered: "材料未涉及",
  needs: (inputs) => `尚缺：${inputs}`,
  pathwayNote:
    "路径按湖南“禾计划”三重路径划分；“社会组织覆盖较窄”不是材料原话，是为区分“下沉式”与“桥接式”采用的理解。“材料未涉及”是指材料没有写明该种情形，与“无法判定”（情况未记录）不同。",
  reasons: "结论与依据",
  and: "、",
  sentenceGap: "",
  wrote: (file) => `已写入：${file}`,
  local: (text) => text?.zh ?? "",
  name: (place) => place,
};

const en: Texts = {
  title: "A district's year: statistics, deadlines, evaluation",
  subtitle: (district, asOf) => `${district} (invented data), as of ${asOf}`,
  warning:
    "Names and codes of divisions are the statistical codes of 2023. Stations, people, pay, submissions, answers and pathway conditions are invented and say nothing about any place. The items of the evaluation are an example; the real ones are not public.",
  form: "1. The statistics form",
  formColumns: ["Item", "Row", "Figure", "Note"],
  formItems: {
    built: "1. Centres and stations built",
    registered: "Entered in the national system (district level exempt)",
    professionals: "2. Social work professionals there",
    total: "3. Professionals in all",
    certified: "4. Of these certified",
    graduates: "5. Of these taken on as graduates",
    pay: "6. Average pay (yuan)",
  },
  formParts: {
    subdistrict: "subdistricts",
    township: "towns and townships",
    community: "communities",
    yes: "yes",
    no: "no",
    unknown: "not recorded",
    district: "district",
    townships: "subdistricts and townships",
  },
  paid: (known, unknown) => `a month, over ${known}${unknown === 0 ? "" : `; pay of ${unknown} not recorded`}`,
  unknownPeople: (count) => (count === 0 ? "" : `${count} not recorded`),
  nobody: "—",
  outside: (stations, people) =>
    `The form has no district row: district centres (${stations}) and their professionals (${people}) stand in item 6 only. Village stations are in the community row.`,
  checked: (faults) =>
    faults === 0
      ? "Checked: item 3 is the sum of item 2, items 4 and 5 do not exceed it, no more are registered than built, and averages are over known pay only."
      : `${faults} figures cannot be so.`,
  deadlines: "2. Deadlines",
  deadlineColumns: ["What", "Last day", "Handed in", "State", "Verdict"],
  state: ({ state, days }) => {
    switch (state) {
      case "in-time":
        return "in time";
      case "late":
        return days === 0 ? "after closing" : `late by ${days} days`;
      case "due":
        return `due in ${days} days`;
      case "overdue":
        return `overdue by ${days} days`;
      case "time-unknown":
        return "on the day, hour not recorded";
    }
  },
  standing: ({ verdict, timing }, breach) =>
    verdict === "met"
      ? "met"
      : verdict === "undetermined"
        ? "undetermined"
        : timing === "open"
          ? "not yet met (still open)"
          : breach
            ? "breach"
            : "not met",
  evaluation: (place) => `3. Evaluation of the centre of ${place} (example items)`,
  scores: "Item by item",
  scoreColumns: ["Dimension", "Item", "Worth", "Points"],
  open: "open",
  range: (lowest, highest) => (lowest === highest ? lowest : `${lowest}–${highest}`),
  total: "Total",
  grades: (lowest, highest, grades) =>
    `The score lies between ${lowest} and ${highest}; grades still possible: ${grades.join(", ")}.`,
  mattersMost: (leaf, span) => `What to ask for first: “${leaf}”. It alone moves the score by up to ${span} points.`,
  missingColumns: ["Unanswered", "Moves the score by", "Can it alone change the grade?"],
  changesGrade: { possible: "possibly", impossible: "no" },
  shape: (same, different) =>
    `Held against the published shape of Jinan's standard: ${same.join(", ")} agree; what differs: ${different.length === 0 ? "nothing" : different.join(", ")}.`,
  aspects: {
    leaves: "number of items",
    depth: "levels",
    grades: "grades",
    dimensions: "dimensions",
    subjects: "subjects",
    frequency: "frequency",
    assessor: "assessor",
  },
  chart: "Points by dimension",
  attained: "attained",
  unanswered: "open",
  lost: "not attained",
  pathway: "4. Pathway of each centre into grassroots governance",
  pathwayColumns: ["Place", "Pathway", "Note"],
  mixture: (paths) => `${paths} (mixed)`,
  partlyOpen: (reasons) => `As far as the source goes. For the rest: ${reasons}`,
  undetermined: "undetermined",
  notCovered: "not covered by the source",
  needs: (inputs) => `Missing: ${inputs}`,
  pathwayNote:
    "The three pathways are those of Hunan's He Plan. “Not covered by the source” means that the source says nothing about such a case; “undetermined”, that a fact is not recorded.",
  reasons: "Verdicts and their grounds",
  and: ", ",
  sentenceGap: " ",
  wrote: (file) => `Written: ${file}`,
  local: (text) => text?.en ?? "",
  name: (place) => PINYIN[place] ?? place,
};

export const texts: Readonly<Record<Language, Texts>> = { "zh-CN": zh, en };
