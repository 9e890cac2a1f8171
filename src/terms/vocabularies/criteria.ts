import { defineVocabulary } from "../vocabulary.js";

/** 资格条件的种类: what a criterion of a qualification looks at. */
export const criterionKinds = defineVocabulary("criterion-kind", "public", {
  "any-of": { zh: "符合其中一项", en: "any of" },
  "all-of": { zh: "同时符合各项", en: "all of" },
  certificate: { zh: "职业水平证书", en: "certificate" },
  "certificate-years": { zh: "取得证书满年限", en: "certificate held for full years" },
  education: { zh: "学历条件", en: "education level" },
  degree: { zh: "学位条件", en: "academic degree" },
  practice: { zh: "从事社会工作满年限", en: "years of social work" },
  registration: { zh: "登记有效", en: "valid registration" },
  "renewal-window": { zh: "在再次登记申请期内", en: "in the renewal window" },
  "continuing-education": { zh: "继续教育学时达标", en: "continuing-education hours" },
  area: { zh: "所在地区类别", en: "area class of the station" },
  judgement: { zh: "需人工判断的条件", en: "human judgement" },
});
export type CriterionKind = (typeof criterionKinds.values)[number];
