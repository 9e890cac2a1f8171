import type { Expectation } from "../fault/index.js";

/** The words for what was expected in place of a value. A new expectation does not compile until it has its words here. */
export const EXPECTATION_WORDS: Readonly<Record<Expectation, { readonly zh: string; readonly en: string }>> = {
  object: { zh: "一组字段", en: "an object with fields" },
  list: { zh: "一个列表", en: "a list" },
  text: { zh: "一段文字", en: "a text" },
  boolean: { zh: "“是”或“否”（true或false）", en: "true or false" },
  count: { zh: "不小于0的整数", en: "a whole number of zero or more" },
  integer: { zh: "整数", en: "a whole number" },
  "positive-integer": { zh: "大于0的整数", en: "a whole number above zero" },
  "finite-number": { zh: "有限的数", en: "a finite number" },
  decimal: { zh: "小数，如“12.5”", en: "a decimal such as “12.5”" },
  "non-negative-decimal": {
    zh: "不小于0的数，不带单位和逗号",
    en: "a number of zero or more without unit or comma",
  },
  "positive-decimal": { zh: "大于0的数，不带单位和逗号", en: "a number above zero without unit or comma" },
  "non-zero-decimal": { zh: "0以外的数，不带单位和逗号", en: "a number other than zero without unit or comma" },
  fraction: {
    zh: "小数或分数，如“0.3”“1/3”，50%填0.5",
    en: "a decimal or a fraction such as “0.3” or “1/3”, 0.5 for 50%",
  },
  percentage: { zh: "百分比，如“65.6”", en: "a percentage such as “65.6”" },
  "number-or-percentage": {
    zh: "数、分数或百分数，如“3”“1/3”“60%”，不带单位",
    en: "a number, a fraction or a percentage such as “3”, “1/3” or “60%”, without unit",
  },
  date: { zh: "日期，如“2023-05-31”", en: "a date such as “2023-05-31”" },
  "coarse-date": {
    zh: "日期、月份或年份，如“2023-05-31”“2023-05”“2023”",
    en: "a day, a month or a year such as “2023-05-31”, “2023-05” or “2023”",
  },
  month: {
    zh: "月份或年份，如“1990-05”“1990”，不写到日",
    en: "a month or a year such as “1990-05” or “1990”, not a day",
  },
  "date-time": {
    zh: "日期或时刻，如“2021-05-18T17:30”“17:30”",
    en: "a date and time such as “2021-05-18T17:30”, or a time such as “17:30”",
  },
  period: { zh: "起止日期（from、to）", en: "a period with from and to" },
  id: { zh: "编号：1至100个字符", en: "an id of 1 to 100 characters" },
  "division-code": {
    zh: "2、4、6、9或12位的统计用区划代码",
    en: "a statistical division code of 2, 4, 6, 9 or 12 digits",
  },
  "defined-tier": {
    zh: "tierSystems中定义的层级（如catalogue的beijingTierSystem）",
    en: "a tier that tierSystems defines, such as those of beijingTierSystem in the catalogue",
  },
  "own-word": {
    zh: "自定词语：地方或文件、英文冒号、词语，如“青山:联络员”",
    en: "an own word: a place or text, a colon and the word, such as “qingshan:liaison”",
  },
  "rounding-mode": {
    zh: "取整方式：half-up、half-even、up或down",
    en: "a rounding mode: half-up, half-even, up or down",
  },
  "listed-value": { zh: "所列的值之一", en: "one of the listed values" },
  function: { zh: "一个函数", en: "a function" },
  "narrower-condition": {
    zh: "基数中有的符合、有的不符合的条件：现在的条件基数全都符合，比例总是100%",
    en: "a condition that not all of the base meet: all meet this one, and the share is always 100%",
  },
  "another-measure": {
    zh: "另一个指标：同一个指标除以自身总是1，相互抵消的总是0",
    en: "another measure: divided by itself it is always 1, and taken from itself always 0",
  },
  "parsed-register": { zh: "经parseRegister读取的登记数据", en: "a register from parseRegister" },
  "parsed-person": { zh: "经parsePerson读取的人员", en: "a person from parsePerson" },
  "parsed-policy": { zh: "经parsePolicy读取的政策", en: "a policy from parsePolicy" },
  "parsed-provision": { zh: "经parsePolicy读取的政策中的条款", en: "a provision of a policy from parsePolicy" },
  "prepared-register": { zh: "经prepareRegister处理的登记数据", en: "a register from prepareRegister" },
  "parsed-evaluation-scheme": {
    zh: "经parseEvaluationScheme读取的评估方案",
    en: "a scheme from parseEvaluationScheme",
  },
  "parsed-decision-table": {
    zh: "经parseDecisionTable或parsePolicy读取的决策表",
    en: "a decision table from parseDecisionTable or parsePolicy",
  },
  "parsed-measure": {
    zh: "经parseMeasure或parsePolicy读取的指标",
    en: "a measure from parseMeasure or parsePolicy",
  },
  "parsed-report-form": { zh: "经parseReportForm读取的报表表式", en: "a form from parseReportForm" },
};
