import { defineVocabulary } from "../../terms/index.js";

/** What a clause applies to: each subject of a kind, or the whole area. */
export const clauseSubjects = /* @__PURE__ */ defineVocabulary("clause-subject", "public", {
  station: { zh: "社工站", en: "station", accepts: ["站点", "每站", "每个站点", "中心", "各站"] },
  division: { zh: "行政区划", en: "division", accepts: ["区划", "各街道（乡镇）", "各区"] },
  operator: { zh: "承接机构", en: "operator", accepts: ["机构", "社工机构"] },
  person: { zh: "人员", en: "person", accepts: ["个人", "每人"] },
  contract: { zh: "合同", en: "contract", accepts: ["服务合同"] },
  scheme: { zh: "评估方案", en: "evaluation scheme" },
  submission: { zh: "报送材料", en: "submission" },
  form: { zh: "统计表", en: "statistics form" },
  jurisdiction: { zh: "辖区整体", en: "the whole area", accepts: ["全市", "全区", "全县", "全省", "整体"] },
});

/** How a measure is compared with its bound. */
export const comparisons = /* @__PURE__ */ defineVocabulary("comparison", "public", {
  "at-least": { zh: "不少于", en: "at least", accepts: ["不低于", "至少", "≥", ">=", "大于等于", "以上"] },
  "at-most": { zh: "不多于", en: "at most", accepts: ["不高于", "不超过", "至多", "≤", "<=", "小于等于", "以下"] },
  exactly: { zh: "等于", en: "exactly", accepts: ["=", "为"] },
});
