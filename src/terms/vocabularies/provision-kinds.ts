// Written by `npm run kinds` from src/policy/provisions. Do not edit.
import { defineVocabulary } from "../vocabulary.js";
import type { SubjectKind } from "./rules.js";

/** 条款种类: kinds of provision. */
export const provisionKinds = defineVocabulary("provision-kind", "public", {
  "coverage-target": { zh: "覆盖率目标", en: "coverage target" },
  "share-quota": { zh: "比例配额", en: "share quota" },
  "activity-quota": { zh: "年度业务量", en: "yearly activity quota" },
  "recurring-duty": { zh: "定期事项", en: "recurring duty" },
  staffing: { zh: "人员配备", en: "staffing" },
  qualification: { zh: "资格条件", en: "qualification" },
  "required-systems": { zh: "管理制度", en: "required management systems" },
  "required-roles": { zh: "岗位设置", en: "required roles" },
  checklist: { zh: "核查清单", en: "checklist" },
  deadline: { zh: "时限", en: "deadline" },
  "funding-standard": { zh: "经费标准", en: "funding standard" },
  "pay-standard": { zh: "薪酬标准", en: "pay standard" },
  "cost-share": { zh: "经费分担", en: "cost sharing" },
  "factor-formula": { zh: "因素法分配", en: "factor formula" },
  "funding-sources": { zh: "资金渠道", en: "funding sources" },
  "evaluation-scheme": { zh: "评估标准", en: "evaluation scheme" },
  evaluation: { zh: "评估考核", en: "evaluation" },
  "pathway-table": { zh: "参与路径", en: "pathways" },
  "statistics-form": { zh: "统计表", en: "statistics form" },
  requirement: { zh: "指标要求", en: "requirement" },
});

/** 参数名称: what each parameter of a kind is called; those of a qualification are named by its policy. */
export const parameterLabels = {
  "coverage-target": {
    target: { zh: "目标比例", en: "target" },
    base: { zh: "计入基数的区划", en: "divisions of the base" },
    dueOn: { zh: "期限", en: "due date" },
    dueConvention: { zh: "期限是否含当日", en: "whether the due day counts" },
    display: { zh: "百分比修约", en: "rounding of the percentage" },
    workers: { zh: "计入的社会工作者", en: "social workers who count" },
  },
  "share-quota": {
    share: { zh: "比例", en: "share" },
    rounding: { zh: "取整方式", en: "rounding" },
    comparison: { zh: "比较方式", en: "comparison" },
    simultaneity: { zh: "“同步”的时限", en: "by when the stations are due" },
  },
  "activity-quota": {
    amount: { zh: "数量", en: "amount" },
    kinds: { zh: "计入的活动类别", en: "kinds of activity that count" },
    yearBasis: { zh: "年度的起算", en: "year" },
    partYear: { zh: "不足一年的折算", en: "part of a year" },
    partYearRounding: { zh: "折算后的取整", en: "rounding of a part" },
    countedOn: { zh: "计入年度的日期", en: "day on which an activity counts" },
    hoursBasis: { zh: "时长的计法", en: "counting of hours" },
  },
  "recurring-duty": { every: { zh: "周期", en: "recurrence" }, times: { zh: "次数", en: "number of times" } },
  staffing: {
    minimum: { zh: "最低人数", en: "minimum" },
    measure: { zh: "计量方式", en: "measure" },
    staff: { zh: "计入的人员", en: "staff that counts" },
    workload: { zh: "专兼职要求", en: "workload" },
    place: { zh: "配备范围", en: "where the staff have their post" },
  },
  qualification: {},
  "required-systems": { systems: { zh: "管理制度", en: "management systems" } },
  "required-roles": { roles: { zh: "岗位", en: "roles" } },
  checklist: { items: { zh: "核查事项", en: "items" } },
  deadline: {
    dueOn: { zh: "期限", en: "due date" },
    dueConvention: { zh: "期限是否含当日", en: "whether the due day counts" },
    dueTime: { zh: "截止时刻", en: "time of day" },
  },
  "funding-standard": {
    amount: { zh: "金额", en: "amount" },
    purpose: { zh: "用途", en: "purpose" },
    per: { zh: "按月或按年", en: "month or year" },
    times: { zh: "拨付的次数", en: "how often" },
    partYear: { zh: "不足一年的折算", en: "part of a year" },
    rounding: { zh: "单位数的取整方式", en: "rounding of units" },
    growth: { zh: "逐年增长", en: "yearly growth" },
    meaning: { zh: "标准的含义", en: "meaning of the standard" },
  },
  "pay-standard": {
    amount: { zh: "金额", en: "amount" },
    per: { zh: "按月或按年", en: "month or year" },
    growth: { zh: "逐年增长", en: "yearly growth" },
    meaning: { zh: "标准的含义", en: "meaning of the standard" },
  },
  "cost-share": {
    parties: { zh: "分担各方", en: "parties" },
    ratios: { zh: "分担比例", en: "ratios" },
    classes: { zh: "分类分担比例", en: "ratios by class" },
    purposes: { zh: "分担的用途", en: "purposes" },
    caps: { zh: "承担上限", en: "caps" },
  },
  "factor-formula": {
    factors: { zh: "分配因素", en: "factors" },
    weights: { zh: "因素权重", en: "weights" },
    total: { zh: "分配总额", en: "total" },
    purpose: { zh: "用途", en: "purpose" },
    coefficient: { zh: "系数", en: "coefficient" },
    deduct: { zh: "扣减结余", en: "deduction of balances" },
    floor: { zh: "保底金额", en: "floor" },
    cap: { zh: "封顶金额", en: "cap" },
  },
  "funding-sources": {
    sources: { zh: "资金渠道", en: "sources" },
    earmarks: { zh: "专门用途", en: "earmarks" },
    mayNot: { zh: "不得用于", en: "what they may not pay for" },
    others: { zh: "未列的渠道", en: "other sources" },
    order: { zh: "使用次序", en: "order of use" },
  },
  "evaluation-scheme": {
    grades: { zh: "评估等级数", en: "number of grades" },
    depth: { zh: "指标级数", en: "levels of indicators" },
    leaves: { zh: "评分细则项数", en: "number of scoring items" },
    dimensions: { zh: "评估维度", en: "dimensions" },
    subjects: { zh: "评估主体", en: "who scores" },
    frequency: { zh: "评估频次", en: "frequency" },
    assessor: { zh: "评估实施方", en: "assessor" },
    full: { zh: "满分", en: "full marks" },
    bounds: { zh: "等级下限", en: "bounds of grades" },
    weights: { zh: "评分权重", en: "weights of those who score" },
    selfAssessment: { zh: "先行自评", en: "self-assessment" },
    sample: { zh: "抽查比例", en: "sample" },
  },
  evaluation: {
    scheme: { zh: "评估方案", en: "scheme" },
    frequency: { zh: "评估频次", en: "frequency" },
    assessor: { zh: "评估实施方", en: "assessor" },
    selfAssessment: { zh: "先行自评", en: "self-assessment" },
    sample: { zh: "抽查比例", en: "sample" },
    consequences: { zh: "结果运用", en: "consequences" },
  },
  "pathway-table": { table: { zh: "决策表", en: "decision table" } },
  "statistics-form": {
    villageRow: { zh: "村级站点的填报", en: "village stations" },
    districtRow: { zh: "区级中心的填报", en: "district centres" },
    payPeriod: { zh: "薪资期间", en: "period of pay" },
    payWeighting: { zh: "平均薪资的算法", en: "averaging of pay" },
    professionals: { zh: "计入的专业人才", en: "professionals who count" },
  },
  requirement: {
    measure: { zh: "指标", en: "measure" },
    atLeast: { zh: "不少于", en: "at least" },
    atMost: { zh: "不多于", en: "at most" },
    rounding: { zh: "取整方式", en: "rounding" },
    every: { zh: "周期", en: "period" },
    partYear: { zh: "不足一期的折算", en: "part of a period" },
    dueConvention: { zh: "期限是否含当日", en: "whether the due day counts" },
  },
} as const;

/** Kinds that require something for each year or shorter period, which the first day of an amendment can cut. */
export const KINDS_BY_PERIOD: readonly (typeof provisionKinds.values)[number][] = Object.freeze([
  "activity-quota",
  "recurring-duty",
  "funding-sources",
  "evaluation",
  "requirement",
] as const);

/** Subjects of a register that the rule of a kind can check; a kind that is not listed depends on no such subject. */
export const CHECKED_SUBJECTS: Readonly<
  Partial<Record<(typeof provisionKinds.values)[number], readonly SubjectKind[]>>
> = Object.freeze({
  "coverage-target": ["division"],
  "share-quota": ["division"],
  "activity-quota": ["station"],
  "recurring-duty": ["station"],
  staffing: ["station"],
  qualification: ["person"],
  "required-systems": ["station"],
  "required-roles": ["station"],
  checklist: ["station", "division", "operator", "person"],
  "pay-standard": ["person"],
  "funding-sources": ["division", "station"],
  evaluation: ["station", "operator"],
  requirement: ["station", "division", "operator", "contract", "person"],
});
