import * as z from "zod";
import { isCoarseDate, isPlainDate, type CoarseDate, type PlainDate } from "../../calendar/index.js";
import { parseDecimal } from "../../exact/index.js";
import { isIdText, isObject, looksLikeIdentityNumber, type Expectation, type FaultCode } from "../../fault/index.js";
import { DAY_PATTERN, IDENTITY_PATTERN, MAGNITUDES, POSITIVE_PATTERN, YEAR_PATTERN, ZERO_PATTERN } from "./patterns.js";

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

export const plainDate = askedFirst(
  isPlainDate,
  z
    .custom<PlainDate>(isPlainDate, params("date-invalid", "date"))
    .meta({ type: "string", format: "date", pattern: `^(?:${DAY_PATTERN})$` }),
);

export const coarseDate = askedFirst(
  isCoarseDate,
  z
    .custom<CoarseDate>(isCoarseDate, params("date-invalid", "coarse-date"))
    .meta({ type: "string", pattern: `^(?:${DAY_PATTERN}|${YEAR_PATTERN}(?:-(?:0[1-9]|1[0-2]))?)$` }),
);

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
    }),
);

export const text = z.string().min(1).max(2000);

export const localText = z.strictObject({ zh: text, en: text });

export const count = z
  .custom<number>((value) => Number.isSafeInteger(value) && (value as number) >= 0, params("count-invalid", "count"))
  .meta({ type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER });

/** A non-negative decimal as text ("12.50") or number; read by its shortest decimal. */
export const nonNegativeDecimal = askedFirst(
  isNonNegativeDecimal,
  z.custom<string | number>(isNonNegativeDecimal, params("decimal-invalid", "non-negative-decimal")).meta({
    anyOf: [
      { type: "string", maxLength: 200, pattern: `^(?:${POSITIVE_PATTERN}|${ZERO_PATTERN})$` },
      { type: "number", anyOf: [{ const: 0 }, MAGNITUDES] },
    ],
  }),
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
