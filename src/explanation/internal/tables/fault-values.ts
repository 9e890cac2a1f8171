import type { LocalText } from "../../../terms/index.js";

/** Names of the values that come with a fault; others stand under their own name. */
export const FAULT_VALUES: ReadonlyMap<string, LocalText> = new Map([
  ["least", { zh: "最小", en: "least" }],
  ["most", { zh: "最大", en: "most" }],
  ["accepted", { zh: "可用的值", en: "accepted" }],
  ["known", { zh: "可用的字段", en: "known fields" }],
  ["id", { zh: "编号", en: "id" }],
  ["name", { zh: "名称", en: "name" }],
  ["other", { zh: "与之冲突的", en: "in conflict with" }],
  ["unit", { zh: "最小单位", en: "unit" }],
  ["sum", { zh: "合计", en: "sum" }],
  ["expected", { zh: "应为", en: "expected" }],
  ["found", { zh: "实际", en: "found" }],
  ["covered", { zh: "已覆盖", en: "covered" }],
  ["unknown", { zh: "情况不明", en: "not known" }],
  ["total", { zh: "总数", en: "total" }],
  ["level", { zh: "层级", en: "level" }],
  ["tier", { zh: "站点层级", en: "tier" }],
  ["input", { zh: "条件", en: "input" }],
  ["decimals", { zh: "小数位数", en: "decimals" }],
  ["vocabulary", { zh: "词表", en: "vocabulary" }],
  ["term", { zh: "填写的是", en: "written" }],
  ["recipient", { zh: "受益对象", en: "recipient" }],
  ["purpose", { zh: "用途", en: "purpose" }],
  ["parameter", { zh: "参数", en: "parameter" }],
  ["provision", { zh: "条款", en: "provision" }],
]);
