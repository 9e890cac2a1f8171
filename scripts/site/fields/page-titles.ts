import { provisionKinds, type LocalText } from "social-work-station-rules/terms";
import { PUBLIC_SCHEMAS, type SchemaName } from "../../../src/public-schemas/index.js";

/** The groups of pages of fields, in the order of the side bar. */
export const AREAS = {
  register: { zh: "台账", en: "Register" },
  policy: { zh: "政策", en: "Policy" },
  inputs: { zh: "其他输入", en: "Other inputs" },
  answers: { zh: "结果", en: "Answers" },
} as const satisfies Readonly<Record<string, LocalText>>;

export type Area = keyof typeof AREAS;

/** What it means that a field is left out, where its meaning does not say it. */
export const ABSENT: Readonly<Record<Area, LocalText>> = {
  register: {
    zh: "不是必填的字段，不写表示没有登记，不表示没有；另有说明的除外。",
    en: "A field that is not required and left out is not recorded, which is not none, unless its meaning says otherwise.",
  },
  policy: {
    zh: "不是必填的字段，不写的：参数表示原文没有规定，条件表示不限，其他字段表示没有这一内容；另有说明的除外。",
    en: "What is left out: of a parameter, the text does not say it; of a condition, anything meets it; of other fields, there is none. Meanings say where it is otherwise.",
  },
  inputs: {
    zh: "不是必填的字段，不写的按含义中注明的缺省处理；没有注明的，表示没有这一内容。",
    en: "A field that is left out has the default that its meaning names; where it names none, there is none.",
  },
  answers: {
    zh: "不一定有的字段，没有时表示结果没有这一内容。",
    en: "A field that is not always there is absent where the answer has nothing to say in it.",
  },
};

/** What is described by a page: the schema's name and the words of its heading. */
export interface TitledSchema {
  readonly name: SchemaName;
  readonly area: Area;
  readonly title: LocalText;
}

type FindingName = Extract<SchemaName, `${string}-finding`>;

type OwnTitle = Exclude<SchemaName, FindingName> | "assessed-finding";

/** The area and title of each schema. A new schema does not compile until it has its title here. */
const TITLES: Readonly<Record<OwnTitle, readonly [area: Area, zh: string, en: string]>> = {
  register: ["register", "台账", "Register"],
  division: ["register", "区划", "Division"],
  "tier-system": ["register", "站点服务体系", "Tier system"],
  station: ["register", "站点", "Station"],
  operator: ["register", "承接机构和合同", "Operator and contracts"],
  person: ["register", "人员", "Person"],
  activity: ["register", "活动", "Activity"],
  "funding-source": ["register", "资金来源", "Funding source"],
  client: ["register", "服务对象", "Client"],
  allocation: ["register", "资金拨付", "Allocation"],
  spending: ["register", "资金支出", "Spending"],
  "held-evaluation": ["register", "已开展的评估", "Held evaluation"],
  figure: ["register", "统计数据", "Figure"],
  judgement: ["register", "人工判断", "Judgement"],
  "statistics-report": ["register", "统计表", "Statistics report"],
  policy: ["policy", "政策", "Policy"],
  provision: ["policy", "条款", "Provision"],
  amendment: ["policy", "政策调整", "Amendment"],
  "decision-table": ["policy", "决策表", "Decision table"],
  "evaluation-scheme": ["policy", "评估方案", "Evaluation scheme"],
  "evaluation-answer": ["inputs", "评估打分", "Evaluation answer"],
  "apportion-input": ["inputs", "资金分配的输入", "Input of an apportionment"],
  "factor-input": ["inputs", "因素法的输入", "Input of the factor method"],
  "share-costs-input": ["inputs", "费用分担的输入", "Input of cost sharing"],
  "allocate-sources-input": ["inputs", "多渠道资金的输入", "Input of source allocation"],
  "report-form": ["inputs", "统计报表表式", "Report form"],
  "indicator-file": ["inputs", "指标文件", "Indicator file"],
  "case-table": ["inputs", "案例表", "Case table"],
  "scenario-file": ["inputs", "情景文件", "Scenario file"],
  fault: ["answers", "错误", "Fault"],
  "rule-input-error": ["answers", "输入错误", "RuleInputError"],
  basis: ["answers", "依据", "Basis"],
  finding: ["answers", "结论", "Finding"],
  "assessed-finding": ["answers", "核查中的结论", "Finding of an assessment"],
  assessment: ["answers", "核查", "Assessment"],
  "filled-report": ["answers", "填好的统计报表", "Filled report form"],
  "indicator-table": ["answers", "指标表", "Indicator table"],
  budget: ["answers", "预算", "Budget"],
  agenda: ["answers", "工作清单", "Agenda"],
  "agenda-entry": ["answers", "工作清单的一项", "Entry of an agenda"],
  "case-run": ["answers", "案例的运行结果", "Run of cases"],
  "assessment-comparison": ["answers", "两次核查的比较", "Comparison of assessments"],
  "policies-in-force": ["answers", "现行政策", "Policies in force"],
  "situation-comparison": ["answers", "两种情况的比较", "Comparison of situations"],
  "policy-timeline": ["answers", "政策时间线", "Policy timeline"],
  progress: ["answers", "覆盖进展", "Progress"],
  "policy-comparison": ["answers", "政策比较", "Comparison of policies"],
  "scenario-comparison": ["answers", "情景比较", "Comparison of scenarios"],
  sweep: ["answers", "参数逐值测算", "Sweep"],
  sensitivity: ["answers", "对不同理解的敏感程度", "Sensitivity"],
  "coverage-rate": ["answers", "覆盖率", "Coverage rate"],
  "coverage-by-division": ["answers", "分地区覆盖率", "Coverage by division"],
  "coverage-plan": ["answers", "覆盖率进度计划", "Coverage plan"],
  "coverage-audit": ["answers", "覆盖率表的核对", "Coverage audit"],
  "implied-totals": ["answers", "百分比隐含的总数", "Implied totals"],
  "activity-quota-plan": ["answers", "任务进度计划", "Activity quota plan"],
  "qualification-plan": ["answers", "资格计划", "Qualification plan"],
  "roster-assessment": ["answers", "全员资格", "Roster assessment"],
  "apportion-result": ["answers", "分配结果（附说明）", "Apportionment, explained"],
  "apportion-shares": ["answers", "分配结果", "Apportionment, shares alone"],
  "apportionment-verification": ["answers", "分配结果的验算", "Verification of an apportionment"],
  "factor-result": ["answers", "因素法结果（附说明）", "Factor method, explained"],
  "factor-shares": ["answers", "因素法结果", "Factor method, shares alone"],
  "shared-costs": ["answers", "费用分担结果", "Shared costs"],
  "source-allocation": ["answers", "资金安排", "Source allocation"],
  "evaluation-result": ["answers", "评估得分", "Evaluation result"],
  "evaluation-comparison": ["answers", "两次评估的比较", "Comparison of evaluations"],
  "shape-check": ["answers", "评估方案的对照", "Shape check"],
  "pathway-classification": ["answers", "参与路径", "Pathway classification"],
  "decision-table-analysis": ["answers", "决策表分析", "Decision table analysis"],
  "statistics-form-faults": ["answers", "统计表的矛盾", "Faults of a statistics form"],
  "run-record": ["answers", "运算记录", "Run record"],
  "not-computed": ["answers", "未能计算", "Not computed"],
  explanation: ["answers", "文字说明", "Explanation"],
};

/** Every schema that the package ships, in its order. */
export const TITLED_SCHEMAS: readonly TitledSchema[] = (Object.keys(PUBLIC_SCHEMAS) as SchemaName[]).map((name) => {
  if (isTitled(name)) {
    const [area, zh, en] = TITLES[name];
    return { name, area, title: { zh, en } };
  }
  const { zh = name, en = name } = labelOfKind(name.slice(0, -"-finding".length)) ?? {};
  return { name, area: "answers", title: { zh: `结论：${zh}`, en: `Finding: ${en}` } };
});

function isTitled(name: SchemaName): name is OwnTitle {
  return Object.hasOwn(TITLES, name);
}

/** Returns the label of a kind of provision. */
export function labelOfKind(kind: string): LocalText | undefined {
  return Object.entries<LocalText>(provisionKinds.labels).find(([key]) => key === kind)?.[1];
}
