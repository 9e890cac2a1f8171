import * as z from "zod";
import { recordOf } from "./containers.js";
import { count, plainDate } from "./fields.js";
import { expects } from "./messages.js";
import { typeNames } from "./type-names.js";

/** Fields of answers: their values come from the library, so their types are checked and no more. */

/** Names the type of a schema, and says in both languages what it is. */
export function named<S extends z.ZodType>(name: string, description: string, schema: S): S {
  const described: z.ZodType = schema.describe(description);
  return described.register(typeNames, { name }) as S;
}

/** A name, an id or a sentence as it was given. */
export const anyText = z.string(expects("text"));

export const localWords = z
  .strictObject({ zh: anyText.describe("中文。In Chinese."), en: anyText.describe("英文。In English.") })
  .register(typeNames, { name: "LocalText", from: "terms" });

/** A day, where the type of an answer is plain text. */
export const dayText: z.ZodType<string> = (plainDate.meta({}) as z.ZodType<string>).register(typeNames, {
  name: "string",
  from: "typescript",
});

/** A number as the shortest decimal, or as a fraction where it has none. */
export const numberText = z.string().regex(/^-?[0-9]+(?:\.[0-9]+|\/[0-9]+)?$/);

/** A decimal as answers are written: no exponent, no leading plus. */
export const decimalText = z.string().regex(/^-?[0-9]+(?:\.[0-9]+)?$/);

/** Bounds of a count. */
export const counts = named(
  "CountRange",
  "数量的上下限，两端均含；确知时相等。Bounds of a count, both included; equal where it is known.",
  recordOf({ least: count.describe("至少。At least."), most: count.describe("至多。At most.") }),
);

/** Bounds of an amount. */
export const amounts = named(
  "AmountRange",
  "数额的上下限，十进制文本；确知时相等。Bounds of an amount, decimal text; equal where it is known.",
  recordOf({
    least: decimalText.describe("至少。At least."),
    most: decimalText.describe("至多。At most."),
  }),
);
