import { defineVocabulary, vocabularyOf } from "../vocabulary.js";
import { ITEM_FACTS, PARAMETER_STATUSES } from "../values.js";

/** 参数来源: the source says it, a reading was chosen, or a scenario changed it. */
export const parameterStatuses = vocabularyOf("parameter-status", "public", PARAMETER_STATUSES, {
  stated: { zh: "原文规定", en: "stated by the source" },
  interpreted: { zh: "原文未明，选用一种理解", en: "a reading, as the source leaves it open" },
  amended: { zh: "情景调整", en: "changed by a scenario" },
});

/** 数据口径: what a coverage target counts. */
export const coverageMeasures = defineVocabulary("coverage-measure", "public", {
  stations: { zh: "设有站点", en: "has a station" },
  workers: { zh: "有社会工作者提供服务", en: "is served by a social worker" },
});

/** 业务量的单位. */
export const quotaUnits = defineVocabulary("quota-unit", "public", {
  count: { zh: "个", en: "cases" },
  hours: { zh: "小时", en: "hours" },
});

/** 资格条件的对象. */
export const qualifiedPersons = defineVocabulary("qualified-persons", "public", {
  "professional-staff": { zh: "从事专业社会工作服务的人员", en: "staff who do professional social work" },
  anyone: { zh: "任何人", en: "anyone" },
});

/** 佐证材料的形式. */
export const evidenceForms = defineVocabulary("evidence-form", "public", {
  document: { zh: "书面材料", en: "document" },
  photo: { zh: "照片", en: "photograph" },
  visit: { zh: "实地查看", en: "visit" },
  interview: { zh: "访谈", en: "interview" },
  "system-record": { zh: "系统记录", en: "record in a system" },
});

/** 核查的客观事实由什么判定. */
export const itemFacts = vocabularyOf("item-fact", "public", ITEM_FACTS, {
  "managing-body": { zh: "登记的负责部门或机构", en: "the managing body on record" },
  staff: { zh: "登记的人员", en: "the staff on record" },
  verified: { zh: "查证记录", en: "a record of what somebody verified" },
});

/** 核查事项的适用情形. */
export const itemConditions = defineVocabulary("item-condition", "public", {
  always: { zh: "一律核查", en: "always" },
  "one-operator-several-stations": { zh: "同一机构承接多个站点时核查", en: "where one operator runs several stations" },
});
