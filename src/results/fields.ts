import * as z from "zod";
import { count, period, plainDate, typeNames } from "../fields/index.js";

/** Fields of which answers are made. */

/** Names the type of a schema, and says in both languages what it is. */
export function named<S extends z.ZodType>(name: string, description: string, schema: S): S {
  const described: z.ZodType = schema.describe(description);
  return described.register(typeNames, { name }) as S;
}

/** A name, an id or a sentence as it was given. */
export const text = z.string();

export const localWords = z
  .strictObject({ zh: text, en: text })
  .register(typeNames, { name: "LocalText", from: "terms" });

/** Any JSON value: of a parameter, of a reading. */
export const plainValue: z.ZodType = z.json().register(typeNames, { name: "unknown", from: "typescript" });

const integerText = z.string().regex(/^-?[0-9]+$/);

/** A day, where the type of an answer is plain text. */
export const dayText: z.ZodType<string> = (plainDate.meta({}) as z.ZodType<string>).register(typeNames, {
  name: "string",
  from: "typescript",
});

/** A decimal as answers are written: no exponent, no leading plus. */
export const decimalText = z.string().regex(/^-?[0-9]+(?:\.[0-9]+)?$/);

export const ratioText = z
  .strictObject({ numerator: integerText, denominator: integerText })
  .register(typeNames, { name: "RatioText", from: "ratio" });

/** Bounds of a count. */
export const counts = named(
  "CountRange",
  "数量的上下限，两端均含；确知时相等。Bounds of a count, both included; equal where it is known.",
  z.strictObject({ least: count.describe("至少。At least."), most: count.describe("至多。At most.") }),
);

/** Bounds of an amount. */
export const amounts = named(
  "AmountRange",
  "数额的上下限，十进制文本；确知时相等。Bounds of an amount, decimal text; equal where it is known.",
  z.strictObject({
    least: decimalText.describe("至少。At least."),
    most: decimalText.describe("至多。At most."),
  }),
);

/** A figure before and after. */
export function changeOf<S extends z.ZodType>(figure: S) {
  return z.strictObject({ before: figure, after: figure });
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
