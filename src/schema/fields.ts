import * as z from "zod";
import { count, plainDate } from "../fields/index.js";

/** Fields of which results are made. */

/** A name, an id or a sentence that came through as it was given. */
export const text = z.string();

export const localWords = z.strictObject({ zh: text, en: text });

/** Any JSON value: of a parameter, of a reading. */
export const plainValue: z.ZodType = z.json();

const integerText = z.string().regex(/^-?\d+$/);

/** A day, where a result calls it plain text. */
export const dayText: z.ZodType<string> = plainDate;

/** A decimal as results are written: no exponent, no leading plus. */
export const decimalText = z.string().regex(/^-?\d+(?:\.\d+)?$/);

export const ratioText = z.strictObject({ numerator: integerText, denominator: integerText });

/** Bounds of a count. */
export const counts = z.strictObject({ least: count, most: count });

/** Bounds of an amount. */
export const amounts = z.strictObject({ least: decimalText, most: decimalText });

/** A figure before and after. */
export function changeOf<S extends z.ZodType>(figure: S) {
  return z.strictObject({ before: figure, after: figure });
}

/** Days from `from` to `to`, both included. */
export const period = z.strictObject({ from: plainDate, to: plainDate });

/** The day of a question and the year for which quotas are asked. */
export const periodFields = { asOf: plainDate, period } as const;
