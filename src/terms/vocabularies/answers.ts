import { defineVocabulary } from "../vocabulary.js";

/** 是、否 in a cell. An empty cell, a dash and 0 are no answer, and so are not accepted. */
export const yesNo = defineVocabulary("yes-no", "personal", {
  no: { zh: "否", en: "no", accepts: ["无", "没有", "不是", "未", "×", "✗", "n", "false"] },
  yes: { zh: "是", en: "yes", accepts: ["有", "已", "对", "√", "✓", "✔", "y", "true"] },
});
export type YesNo = (typeof yesNo.values)[number];
