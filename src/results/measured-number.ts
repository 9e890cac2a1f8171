import {
  anyText,
  exactly,
  flag,
  listOf,
  named,
  numberText,
  oneOf,
  recordOf,
  period,
  plainDate,
} from "../fields/index.js";
import { missingFactSchema } from "./missing-fact.js";

/** What `takeMeasure` answers. */
export const measuredNumberSchema = named(
  "MeasuredNumber",
  "一个指标对一个对象的数值。The number of a measure for one subject.",
  recordOf({
    kind: exactly("measured-number").describe("答复类型。Kind of the answer."),
    subject: recordOf({
      kind: oneOf(["jurisdiction", "division", "station", "operator", "contract", "person"]).describe(
        "对象的类型。Kind of subject.",
      ),
      id: anyText.describe("对象的编号；整个台账为CN。Id of the subject; CN for the whole register."),
    }).describe("对象。The subject."),
    asOf: plainDate.describe("截止日期。The day of the question."),
    period: period.describe("计数的期间。The period of what happens over time."),
    least: numberText.nullable().describe("至少；null：没有数值。At least; null: there is no number."),
    most: numberText.nullable().describe("至多；null：没有上限或者没有数值。At most; null: no bound, or no number."),
    missing: listOf(missingFactSchema).describe("会改变数值的未知情况。Unknown facts that change the number."),
    exact: flag.describe("数值和未知情况是否精确。Whether bounds and missing facts are exact."),
  }),
);
