import { NOT_RUN_REASONS } from "../values-of-answers.js";
import { vocabularyOf } from "../vocabulary.js";

/** 未核查的原因: why a provision made no findings, or not all. */
export const notRunReasons = vocabularyOf("not-run-reason", "public", NOT_RUN_REASONS, {
  "answered-by-budget": {
    zh: "据以编制预算，由budget命令测算，不逐一核查",
    en: "a budget is computed from it, nothing is checked",
  },
  "nothing-recorded": { zh: "没有登记拨付和支出", en: "no money is recorded" },
  "structure-only": { zh: "只规定结构，不逐一核查", en: "it describes a structure and is not checked" },
  "no-submissions-given": { zh: "未提供报送记录", en: "no submissions were given" },
  "obliged-not-given": {
    zh: "未提供应报送单位名单，只核查了已报送的单位",
    en: "those who owe a submission were not given",
  },
  "no-scheme-given": {
    zh: "所给政策中没有可供比较的评估方案",
    en: "no policy given has a scheme to compare",
  },
  "not-begun": { zh: "当日尚未开始适用", en: "it does not apply yet on the day" },
  "no-whole-period": {
    zh: "所核查的期间内没有完整的周期",
    en: "no whole period of it lies in that of the question",
  },
  ended: { zh: "当日已不再适用", en: "it no longer applies on the day" },
  "prevailed-over": { zh: "同一事项以其他政策的规定为准", en: "another policy prevails in the matter" },
  "subject-unsupported": {
    zh: "这类条款不能按所写的对象核查",
    en: "this kind is not checked for such subjects",
  },
  "outside-register": {
    zh: "登记数据中没有适用地区的区划和站点",
    en: "the register has nothing in the place",
  },
  "no-subject": { zh: "登记数据中没有适用的对象", en: "the register has nothing to which it applies" },
  "none-open": { zh: "所适用的站点当日均未在用", en: "no station to which it applies is open on the day" },
});
export type NotRunReason = (typeof notRunReasons.values)[number];
