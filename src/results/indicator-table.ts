import {
  anyText,
  count,
  exactly,
  flag,
  listOf,
  localWords,
  named,
  numberText,
  oneOf,
  period,
  plainDate,
  recordOf,
} from "../fields/index.js";
import { registerFields } from "./fields.js";
import { missingFactSchema } from "./missing-fact.js";

const subject = recordOf({
  kind: oneOf(["jurisdiction", "division", "station"]).describe("对象的类型。Kind of subject."),
  id: anyText.describe("对象的编号；整个台账为CN。Id of the subject; CN for the whole register."),
});

const indicatorHeadSchema = named(
  "IndicatorHead",
  "一个指标项的名称和写法。The name of an indicator, and how it is printed.",
  recordOf({
    id: anyText.describe("指标项编号。Id of the indicator."),
    title: localWords.describe("名称。Its title."),
    unit: localWords.describe("单位；“—”：没有单位。What follows the number; “—”: nothing."),
    format: oneOf(["number", "percent"]).describe("按数值还是按百分比显示。Whether it is printed as a percentage."),
    decimals: count.describe("显示的小数位数。Decimals that are printed."),
  }),
);

const indicatorPeriodSchema = named(
  "IndicatorPeriod",
  "一个期间及取数的日期。A period, and the day on which what there is was counted.",
  recordOf({
    period: period.describe("期间。The period."),
    asOf: plainDate.describe(
      "取数的日期：期末，或者截止日期。The day: the last of the period, or the day of the question.",
    ),
  }),
);

const indicatorRowSchema = named(
  "IndicatorRow",
  "一个指标项对一个对象在一个期间的数值。The number of an indicator for one subject in one period.",
  recordOf({
    indicator: anyText.describe("指标项编号。Id of the indicator."),
    subject: subject.describe("对象。The subject."),
    period: count.describe("期间在periods中的序号，从0起。Place of its period in `periods`, from 0."),
    least: numberText.nullable().describe("至少；null：没有数值。At least; null: there is no number."),
    most: numberText.nullable().describe("至多；null：没有上限或者没有数值。At most; null: no bound, or no number."),
    missing: listOf(missingFactSchema).describe("会改变数值的未知情况。Unknown facts that change the number."),
    exact: flag.describe("数值和未知情况是否精确。Whether bounds and missing facts are exact."),
  }),
);

/** Indicators by place and period: what `measureIndicators` answers. */
export const indicatorTableSchema = named(
  "IndicatorTable",
  "各项指标，按对象和期间。Indicators by subject and period.",
  recordOf({
    kind: exactly("indicator-table").describe("答复类型。Kind of the answer."),
    version: exactly(1).describe("本格式的版本。Version of this form."),
    asOf: plainDate.describe("截止日期。The day of the question."),
    ...registerFields,
    by: oneOf(["station", "township", "county", "whole"]).describe(
      "按站点、街道（乡镇）、区县还是总体。By station, township, county, or in all.",
    ),
    periods: listOf(indicatorPeriodSchema).describe(
      "各期间，按所给顺序。The periods, in the order in which they were given.",
    ),
    indicators: listOf(indicatorHeadSchema).describe("各指标项。The indicators."),
    rows: listOf(indicatorRowSchema).describe(
      "数值：按指标项，再按对象，再按期间。The numbers: by indicator, then by subject, then by period.",
    ),
  }),
);
