import * as z from "zod";
import type { PlainDate } from "../calendar/index.js";
import { refuse } from "../fault/index.js";
import type { Authority, LocalText, Verification } from "../terms/index.js";
import { AUTHORITIES, VERIFICATIONS } from "../terms/values.js";
import { id, localText, plainDate, text } from "../model/internal/fields.js";

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
    return refuse("type-invalid", ["value"], { expected: "object" });
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
