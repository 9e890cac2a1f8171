import * as z from "zod";
import {
  expects,
  fraction,
  id,
  listOf,
  nonNegativeDecimal,
  openTermOf,
  optionalFields,
  plainDate,
  termOf,
  textUpTo,
  typeNames,
} from "../../fields/index.js";
import type { Vocabulary } from "../../terms/index.js";

/** Values of which conditions, measures and bounds are made. */

/** The schema of what is written and read in the same form. */
export type SchemaOf<T, I = T> = Readonly<z.ZodType<T, I>>;

/** Returns the schema of a list of words of which one suffices: of a vocabulary, or defined by a policy or a register. */
export function wordsOf<V extends string>(vocabulary: Vocabulary<V>) {
  return listOf(openTermOf(vocabulary), { least: 1, most: 100 });
}

/** One of several ids. */
export const idList = listOf(id, { least: 1, most: 5000 });

/** One of several texts, such as names of majors. */
export const textList = listOf(textUpTo(100), { least: 1, most: 200 });

/** A number of whole years, longer than any term that a policy sets. */
export const yearCount = z.int().min(1).max(50);

/** A number of whole months. */
export const monthCount = z.int().min(1).max(600);

/** Limits on a number; all that are given must be kept. */
export const limits = {
  atLeast: nonNegativeDecimal.optional().describe("不少于。At least."),
  atMost: nonNegativeDecimal.optional().describe("不多于。At most."),
  above: nonNegativeDecimal.optional().describe("多于。More than."),
  below: nonNegativeDecimal.optional().describe("少于。Less than."),
} as const;

/** A number within limits; all that are given must be kept. */
export const numberRange = optionalFields(limits)
  .meta({
    description: "数值的范围，所列各限均须满足。A number within limits, all of which must be kept.",
  })
  .register(typeNames, { name: "NumberRange" });

/** A day as plain text: conditions are written and read in the same form. */
export const dayText = plainDate.clone().register(typeNames, { name: "string", from: "typescript" }) as z.ZodType<
  string,
  string
>;

/** A date within limits, both included. */
export const dayRange = optionalFields({
  from: dayText.optional().describe("不早于该日；缺省为不限。On or after the day; absent: any."),
  until: dayText.optional().describe("不晚于该日；缺省为不限。On or before the day; absent: any."),
})
  .meta({ description: "日期的范围，首尾两日均含。A date within limits, both days included." })
  .register(typeNames, { name: "DayRange" });

/** Returns the schema of a place in an order of words, lowest first. */
export function rankIn<V extends string>(vocabulary: Vocabulary<V>, name: string) {
  return optionalFields({
    atLeast: termOf(vocabulary).optional().describe("不低于该等级。At least this rank."),
    atMost: termOf(vocabulary).optional().describe("不高于该等级。At most this rank."),
  })
    .describe("等级的范围。A rank within limits.")
    .register(typeNames, { name });
}

/** A number, a fraction (“2/3”) or a percentage (“60%”). */
export const level = z
  .union([z.string().regex(/^\d{1,12}(?:\.\d{1,12})?%$/), fraction], expects("number-or-percentage"))
  .meta({ description: "数值、分数（“2/3”）或者百分数（“60%”）。A number, a fraction, or a percentage." })
  .register(typeNames, { name: "Level" });
