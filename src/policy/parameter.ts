import * as z from "zod";
import type { PlainDate } from "../calendar/index.js";
import { throwInputError } from "../checks/index.js";
import type { Authority, LocalText, Verification } from "../terms/index.js";
import { AUTHORITIES, COMMITTEE_TYPES, DIVISION_KINDS, DIVISION_LEVELS, VERIFICATIONS } from "../terms/index.js";
import { MAGNITUDES, id, localText, nonNegativeDecimal, plainDate, text } from "../fields/index.js";
import { ROUNDING_MODES } from "../ratio/index.js";
import { parseDecimal } from "../exact/index.js";

/** Where a value stands: the document (by its id in the policy), the clause, and a short quote. */
export interface SourceReference {
  readonly document: string;
  readonly clause: string;
  readonly quote: string;
  readonly authority: Authority;
  readonly verification: Verification;
}

/** The source says it. */
export interface StatedParameter<T> {
  readonly status: "stated";
  readonly value: T;
  readonly source: SourceReference;
}

/** The source is silent or ambiguous, or its copies disagree: a reading was chosen, and the others are named. */
export interface InterpretedParameter<T> {
  readonly status: "interpreted";
  readonly value: T;
  readonly alternatives: readonly T[];
  readonly question: LocalText;
  readonly reason: LocalText;
  readonly source: SourceReference;
  /** Further places, where copies or documents disagree. */
  readonly otherSources?: readonly SourceReference[] | undefined;
}

/** A scenario changed it; the old parameter stays inside. */
export interface AmendedParameter<T> {
  readonly status: "amended";
  readonly value: T;
  readonly was: Parameter<T>;
  /** First day from which the amended value holds; absent: throughout. */
  readonly from?: PlainDate | undefined;
  /**
   * Which value governs a period that the first day cuts: the one in force on the day of the question, or the one
   * in force when the period began. No text says; absent: on the day of the question.
   */
  readonly cutPeriod?: "as-of" | "period-start" | undefined;
}

/** The atom of a policy: a value and where it comes from. Rules read `value` and name the parameter. */
export type Parameter<T> = StatedParameter<T> | InterpretedParameter<T> | AmendedParameter<T>;

export const sourceReferenceSchema = z.strictObject({
  document: id,
  clause: text,
  quote: text.max(200),
  authority: z.enum(AUTHORITIES),
  verification: z.enum(VERIFICATIONS),
});

/**
 * The schema of a parameter whose value has the given schema.
 *
 * @throws RuleInputError `type-invalid` for what is no schema
 *
 * @example
 * ```ts
 * import { parameterSchema } from "social-work-station-rules/policy";
 * import * as z from "zod";
 * const source = { document: "notice", clause: "三", quote: "至少4次", authority: "normative", verification: "primary-text" };
 * parameterSchema(z.int()).safeParse({ status: "stated", value: 4, source }).success; //=> true
 * parameterSchema(z.int()).safeParse({ status: "stated", value: 4 }).success; //=> false
 * ```
 */
export function parameterSchema<T>(value: z.ZodType<T>): z.ZodType<Parameter<T>> {
  if (typeof (value as z.ZodType<T> | null | undefined)?.safeParse !== "function")
    return throwInputError("type-invalid", ["value"], { expected: "object" });
  const union: z.ZodType<Parameter<T>> = z.discriminatedUnion("status", [
    z.strictObject({ status: z.literal("stated"), value, source: sourceReferenceSchema }),
    z.strictObject({
      status: z.literal("interpreted"),
      value,
      alternatives: z.array(value).min(1),
      question: localText,
      reason: localText,
      source: sourceReferenceSchema,
      otherSources: z.array(sourceReferenceSchema).optional(),
    }),
    z.strictObject({
      status: z.literal("amended"),
      value,
      was: z.lazy((): z.ZodType<Parameter<T>> => union),
      from: plainDate.optional(),
      cutPeriod: z.enum(["as-of", "period-start"]).optional(),
    }),
  ]);
  return union;
}

/** The schema of a parameter with its name in both languages and what it means; forms and pages show both. */
export function namedParameter<T>(
  value: z.ZodType<T>,
  { label, description }: { readonly label: LocalText; readonly description: string },
): z.ZodType<Parameter<T>> {
  return parameterSchema(value).meta({ title: `${label.zh} ${label.en}`, description });
}

/** Values that parameters of several kinds of provision have. */

export const roundingMode = z.enum(ROUNDING_MODES);

/** A share as a decimal from 0 to 1 ("0.3" for 30 %). */
export const share = nonNegativeDecimal
  .refine(isAtMostOne, { params: { fault: "out-of-range", least: 0, most: 1 } })
  .meta({
    anyOf: [
      {
        type: "string",
        maxLength: 200,
        pattern: "^(?:-?0+(?:\\.0+)?|0+\\.\\d+|0*1(?:\\.0+)?|-?\\d+(?:\\.\\d+)?[eE][+-]?\\d{1,4})$",
      },
      { type: "number", anyOf: [{ const: 0 }, { minimum: MAGNITUDES.minimum, maximum: 1 }] },
    ],
  });

/** Exactly: no binary fraction stands for the text. What is no decimal is told before. */
function isAtMostOne(value: string | number): boolean {
  const { digits, scale } = parseDecimal(value);
  return digits <= 10n ** BigInt(scale);
}

/** Whether a "before day X" includes day X. */
export const dueConvention = z.enum(["inclusive", "exclusive"]);

/** How a percentage is printed. */
export const percentDisplay = z.strictObject({ decimals: z.int().min(0).max(10), rounding: roundingMode });

/** A tier id, or a level of division where any tier on that level serves. */
export const tierSelector = z.string().min(1).max(100);

/** Which divisions are counted: kinds of township-level units, or types of village-level committees. */
export const baseKinds = z.array(z.enum([...DIVISION_KINDS, ...COMMITTEE_TYPES])).min(1);

export const levelName = z.enum(DIVISION_LEVELS);
