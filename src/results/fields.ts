import * as z from "zod";
import { count, period, plainDate, typeNames, recordOf } from "../fields/index.js";

/** Fields of which answers are made. */

/** Any JSON value: of a parameter, of a reading. */
export const plainValue: z.ZodType = z.json().register(typeNames, { name: "unknown", from: "typescript" });

const integerText = z.string().regex(/^-?[0-9]+$/);

export const ratioText = recordOf({
  numerator: integerText.describe("分子，整数。Numerator, an integer."),
  denominator: integerText.describe("分母，正整数。Denominator, a positive integer."),
}).register(typeNames, {
  name: "RatioText",
  from: "ratio",
});

/** A figure before and after. */
export function changeOf<S extends z.ZodType>(figure: S) {
  return recordOf({ before: figure.describe("之前。Before."), after: figure.describe("之后。After.") });
}

/** The day of a question and the year for which quotas are checked. */
export const periodFields = {
  asOf: plainDate.describe("截止日期。The day of the question."),
  period: period.describe("考核期间，首尾两日均含。The year for which quotas are checked, both days included."),
} as const;

/** When the register was recorded, seen from the day of a question. */
export const registerFields = {
  recordedOn: plainDate.describe("数据登记日期。The day on which the register was recorded."),
  registerAge: count.describe(
    "截止日期晚于登记日期的天数；不晚于的为 0。By how many days the day of the question is later than that; 0: it is not.",
  ),
} as const;
