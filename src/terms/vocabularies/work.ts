import { defineVocabulary, vocabularyOf } from "../vocabulary.js";
import { ACTIVITY_KINDS, FUNDING_SOURCE_KINDS, MANAGEMENT_SYSTEMS } from "../values.js";

/** 活动类别. */
export const activityKinds = vocabularyOf("activity-kind", "public", ACTIVITY_KINDS, {
  "case-work": { zh: "个案服务", en: "casework", accepts: ["个案", "个案工作", "服务案例", "案例"] },
  "group-work": { zh: "小组服务", en: "group work", accepts: ["小组", "小组工作", "小组活动"] },
  "community-work": { zh: "社区活动", en: "community work", accepts: ["社区工作", "社区服务活动"] },
  supervision: { zh: "专业督导", en: "professional supervision", accepts: ["督导"] },
  visit: { zh: "探访", en: "visit", accepts: ["入户探访", "家庭探访", "走访", "入户"] },
  training: { zh: "培训学习", en: "training", accepts: ["培训", "学习", "跟岗学习"] },
});
export type ActivityKind = (typeof activityKinds.values)[number];

/** 资金来源. 彩票公益金 alone is not accepted: it may be the sports lottery's. */
export const fundingSourceKinds = vocabularyOf("funding-source-kind", "public", FUNDING_SOURCE_KINDS, {
  "fiscal-special": { zh: "财政专项预算", en: "special fiscal budget", accepts: ["财政专项", "财政专项资金"] },
  "general-budget": {
    zh: "财政一般预算",
    en: "general budget",
    accepts: ["财政预算经费", "现有财政资金", "一般预算", "一般公共预算", "一般公共预算资金", "财政预算"],
  },
  "transfer-payment": { zh: "转移支付", en: "transfer payment", accepts: ["上级转移支付", "转移支付资金"] },
  "social-assistance": {
    zh: "社会救助经费",
    en: "social assistance funds",
    accepts: ["社会救助专项经费", "社会救助资金", "社会救助工作经费"],
  },
  "welfare-lottery": { zh: "福利彩票公益金", en: "welfare lottery fund", accepts: ["福彩公益金"] },
  charity: { zh: "慈善公益资金", en: "charity funds", accepts: ["慈善资金", "慈善捐赠", "社会捐赠"] },
  "counterpart-support": {
    zh: "对口支援资金",
    en: "counterpart support funds",
    accepts: ["对口支援", "援藏资金", "对口援藏资金", "对口援藏省区市支持资金", "援疆资金", "对口援疆资金"],
  },
  "womens-federation": { zh: "妇联资金", en: "women's federation funds", accepts: ["妇联"] },
  "disabled-persons-federation": {
    zh: "残联经费",
    en: "disabled persons' federation funds",
    accepts: ["残联", "残联资金"],
  },
  "sports-lottery": { zh: "体育彩票公益金", en: "sports lottery fund", accepts: ["体彩公益金"] },
  "party-fees": { zh: "党费", en: "party membership fees" },
  "village-collective": { zh: "村集体资金", en: "village collective funds", accepts: ["村集体", "村集体经济收入"] },
  foundation: { zh: "基金会资助", en: "grants of foundations", accepts: ["基金会"] },
});
export type FundingSourceKind = (typeof fundingSourceKinds.values)[number];

/** 管理制度. */
export const managementSystems = vocabularyOf("management-system", "public", MANAGEMENT_SYSTEMS, {
  project: { zh: "项目管理制度", en: "project management", accepts: ["项目管理", "项目"] },
  personnel: { zh: "人员管理制度", en: "personnel management", accepts: ["人员管理", "人员"] },
  finance: { zh: "财务管理制度", en: "financial management", accepts: ["财务管理", "财务制度", "财务"] },
  "service-records": {
    zh: "服务档案管理制度",
    en: "service records",
    accepts: ["服务档案", "服务档案管理", "档案管理制度"],
  },
  volunteers: { zh: "志愿者管理制度", en: "volunteer management", accepts: ["志愿者管理", "志愿者管理办法"] },
  premises: { zh: "服务场所使用管理制度", en: "use of premises", accepts: ["服务场所使用管理"] },
  documents: { zh: "文书档案管理制度", en: "documents and archives", accepts: ["文书档案管理"] },
  "client-data": { zh: "服务对象数据管理制度", en: "client data", accepts: ["服务对象数据管理"] },
  "station-regulation": { zh: "社工站管理办法", en: "station regulation" },
  "direct-employment-personnel": {
    zh: "直聘社会工作人员人事管理办法",
    en: "personnel of directly employed social workers",
  },
  "follow-up-records": { zh: "社工站跟进记录和文书归档说明", en: "follow-up records and filing" },
  supervision: { zh: "督导制度", en: "supervision", accepts: ["督导", "督导管理制度"] },
  training: { zh: "培训制度", en: "training", accepts: ["培训", "培训管理制度"] },
  evaluation: { zh: "考核评估制度", en: "evaluation", accepts: ["考核制度", "评估制度"] },
  confidentiality: { zh: "保密制度", en: "confidentiality", accepts: ["保密", "保密管理制度"] },
});
export type ManagementSystem = (typeof managementSystems.values)[number];

/** 参与路径 (湖南“禾计划”). */
export const pathways = defineVocabulary("pathway", "public", {
  embedded: { zh: "内嵌式", en: "embedded", accepts: ["内嵌"] },
  outreach: { zh: "下沉式", en: "outreach", accepts: ["下沉"] },
  bridging: { zh: "桥接式", en: "bridging", accepts: ["桥接"] },
});
export type Pathway = (typeof pathways.values)[number];
