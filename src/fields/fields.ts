import * as z from "zod";
import { type CoarseDate, type PlainDate, isCoarseDate, isPlainDate } from "../calendar/index.js";
import { type RatioText } from "../ratio/index.js";
import { parseDecimal, toRatio } from "../exact/index.js";
import { isIdText, isObject } from "../checks/index.js";
import { looksLikeIdentityNumber, type Expectation, type FaultCode } from "../fault/index.js";
import { typeNames } from "./type-names.js";

/** The shared fields of which every model is made. What `meta` says is for JSON Schema, which knows no function. */

/** What a refused custom field says; `faultsOfIssues` turns it into a fault. */
export interface FaultParams {
  readonly fault: FaultCode;
  readonly expected?: Expectation;
  readonly least?: number;
  readonly most?: number;
}

function params(fault: FaultCode, expected: Expectation): { readonly params: FaultParams & Record<string, unknown> } {
  return { params: { fault, expected } };
}

/** What fields check by a function, as JSON Schema says it: patterns without look-around, which every language reads. */

/** A year of the calendar, 1900 to 2200. */
const YEAR_PATTERN = "(?:(?:19|20|21)\\d\\d|2200)";

const LEAP_YEAR_PATTERN = "(?:(?:19|20|21)(?:0[48]|[2468][048]|[13579][26])|2000)";

/** A day that exists. */
const DAY_PATTERN = [
  `${YEAR_PATTERN}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))`,
  `${LEAP_YEAR_PATTERN}-02-29`,
].join("|");

export const plainDate = askedFirst(
  isPlainDate,
  z
    .custom<PlainDate>(isPlainDate, params("date-invalid", "date"))
    .meta({ type: "string", format: "date", pattern: `^(?:${DAY_PATTERN})$` })
    .register(typeNames, { name: "PlainDate", from: "calendar", input: "string" }),
) as z.ZodType<PlainDate, string>;

export const coarseDate = askedFirst(
  isCoarseDate,
  z
    .custom<CoarseDate>(isCoarseDate, params("date-invalid", "coarse-date"))
    .meta({ type: "string", pattern: `^(?:${DAY_PATTERN}|${YEAR_PATTERN}(?:-(?:0[1-9]|1[0-2]))?)$` })
    .register(typeNames, { name: "CoarseDate", from: "calendar", input: "string" }),
) as z.ZodType<CoarseDate, string>;

/** Days from `from` to `to`, both included. */
export const period = z
  .strictObject({ from: plainDate, to: plainDate })
  .register(typeNames, { name: "Period", from: "calendar", input: "PeriodInput" });

const MONTH_AND_DAY = "(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])";

/** Text that holds something shaped like a resident identity number. */
const IDENTITY_PATTERN = `(?:^|[^0-9])(?:\\d{6}(?:18|19|20)\\d{2}${MONTH_AND_DAY}\\d{3}[\\dXx]|\\d{8}${MONTH_AND_DAY}\\d{3})(?:[^0-9]|$)`;

/** An id: 1 to 100 characters without control characters. Ids enter findings, so identity numbers are refused. */
export const id = askedFirst(
  (value) => isIdText(value) && !looksLikeIdentityNumber(value),
  z
    .custom<string>(isIdText, params("id-invalid", "id"))
    .refine((text) => !looksLikeIdentityNumber(text), params("id-like-identity-number", "id"))
    .meta({
      type: "string",
      maxLength: 100,
      pattern: "^[^\\u0000-\\u001f\\u007f]+$",
      not: { pattern: IDENTITY_PATTERN },
    })
    .register(typeNames, { name: "string", from: "typescript" }),
);

export const text = z.string().min(1).max(2000);

export const localText = z
  .strictObject({ zh: text, en: text })
  .register(typeNames, { name: "LocalText", from: "terms" });

export const count = z
  .custom<number>((value) => Number.isSafeInteger(value) && (value as number) >= 0, params("count-invalid", "count"))
  .meta({ type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER })
  .register(typeNames, { name: "number", from: "typescript" });

const EXPONENT = "(?:[eE][+-]?\\d{1,4})?";

/** A decimal without sign; how many digits it may have no pattern can count. */
const POSITIVE_PATTERN = `\\d+(?:\\.\\d+)?${EXPONENT}`;

/** Zero with a sign. */
const ZERO_PATTERN = `-0+(?:\\.0+)?${EXPONENT}`;

/** How large a number can be that is not zero. */
export const MAGNITUDES = { minimum: 1e-60, exclusiveMaximum: 1e61 } as const;

/** A non-negative decimal as text ("12.50") or number; read by its shortest decimal. */
export const nonNegativeDecimal = askedFirst(
  isNonNegativeDecimal,
  z
    .custom<string | number>(isNonNegativeDecimal, params("decimal-invalid", "non-negative-decimal"))
    .meta({
      anyOf: [
        { type: "string", maxLength: 200, pattern: `^(?:${POSITIVE_PATTERN}|${ZERO_PATTERN})$` },
        { type: "number", anyOf: [{ const: 0 }, MAGNITUDES] },
      ],
    })
    .register(typeNames, { name: "string | number", from: "typescript" }),
);

function isNonNegativeDecimal(value: unknown): boolean {
  if (typeof value === "number" && Number.isSafeInteger(value)) return value >= 0;
  if (typeof value !== "string" && typeof value !== "number") return false;
  try {
    return parseDecimal(value).digits >= 0n;
  } catch {
    return false;
  }
}

/** An object of which every field may be left out. A `Date` or a `Map`, which zod takes for objects, would say that all are. */
export function optionalFields<S extends Readonly<Record<string, z.ZodOptional>>>(
  fields: S,
): z.ZodObject<S, z.core.$strict> {
  const schema = z.strictObject(fields);
  const run = schema._zod.run.bind(schema._zod);
  schema._zod.run = (payload, context) => {
    if (isObject(payload.value)) return run(payload, context);
    payload.issues.push({ code: "invalid_type", expected: "object", input: payload.value, inst: schema });
    return payload;
  };
  return schema;
}

/**
 * A field whose good values pass without what zod does to note faults, since a nation's register has millions of them;
 * a value that does not pass is the schema's, which says why.
 */
function askedFirst<S extends z.ZodType>(passes: (value: unknown) => boolean, schema: S): S {
  const run = schema._zod.run.bind(schema._zod);
  schema._zod.run = (payload, context) => (passes(payload.value) ? payload : run(payload, context));
  return schema;
}

const INTEGER = "-?\\d+";

const DENOMINATOR = "\\d*[1-9]\\d*";

const DECIMAL_TEXT = { type: "string" as const, maxLength: 200, pattern: `^(?:-?${POSITIVE_PATTERN})$` };

const SIGNED_NUMBER = {
  type: "number" as const,
  anyOf: [{ const: 0 }, MAGNITUDES, { exclusiveMinimum: -MAGNITUDES.exclusiveMaximum, maximum: -MAGNITUDES.minimum }],
};

/** A number as people write it: a decimal, `"1/3"`, or `{ numerator, denominator }`; never a lost digit. */
export type Fraction = string | number | RatioText;

export const fraction = z
  .custom<Fraction>(isFraction, { params: { fault: "decimal-invalid", expected: "fraction" } })
  .meta({
    anyOf: [
      DECIMAL_TEXT,
      { type: "string", maxLength: 4000, pattern: `^(?:${INTEGER}/${DENOMINATOR})$` },
      SIGNED_NUMBER,
      {
        type: "object",
        properties: {
          numerator: { type: "string", pattern: `^${INTEGER}$` },
          denominator: { type: "string", pattern: `^${DENOMINATOR}$` },
        },
        required: ["numerator", "denominator"],
      },
    ],
  })
  .register(typeNames, { name: "string | number | RatioText", from: "ratio" });

/** A decimal of either sign, as text or number. */
export const signedDecimal = z
  .custom<string | number>(isDecimal, { params: { fault: "decimal-invalid", expected: "decimal" } })
  .meta({ anyOf: [DECIMAL_TEXT, SIGNED_NUMBER] })
  .register(typeNames, { name: "string | number", from: "typescript" });

function isDecimal(value: unknown): boolean {
  if (typeof value !== "string" && typeof value !== "number") return false;
  try {
    return parseDecimal(value).scale >= 0;
  } catch {
    return false;
  }
}

function isFraction(value: unknown): boolean {
  try {
    return toRatio(value as Fraction) !== null;
  } catch {
    return false;
  }
}
