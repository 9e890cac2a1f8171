import * as fc from "fast-check";
import type { InterpretedParameter, Parameter, SourceReference, StatedParameter } from "../policy/index.js";
import { authorities, verifications } from "../terms/index.js";
import { plainDates } from "./dates.js";
import { oneOf } from "./draw.js";

/** What the sources of drawn parameters quote. */
export interface ParametersOptions {
  /** Id of the document, which the policy must have; `document-1` when left out. */
  readonly document?: string | undefined;
}

/**
 * Parameters of every status over some values: stated, interpreted with other readings, and amended, where the one
 * inside is not. Readings of one parameter are never equal.
 *
 * @example
 * ```ts
 * import * as fc from "fast-check";
 * import { parameters } from "social-work-station-rules/testing";
 * fc.sample(parameters(fc.constantFrom("0.3", "0.5")), 5).every(({ value }) => ["0.3", "0.5"].includes(value)); //=> true
 * ```
 */
export function parameters<T>(value: fc.Arbitrary<T>, options: ParametersOptions = {}): fc.Arbitrary<Parameter<T>> {
  const source = sources(options.document ?? "document-1");
  const readings = fc.uniqueArray(value, {
    minLength: 1,
    maxLength: 3,
    selector: (reading) => JSON.stringify(reading),
  });
  const old = fc.tuple(readings, source).map(([[chosen, ...others], place]) => toParameter(chosen as T, others, place));
  const amended = fc
    .tuple(
      value,
      old,
      fc.record(
        { from: plainDates(), cutPeriod: fc.constantFrom("as-of" as const, "period-start" as const) },
        { requiredKeys: [] },
      ),
    )
    .map(([now, was, rest]): Parameter<T> => ({ status: "amended", value: now, was, ...rest }));
  return fc.oneof({ weight: 9, arbitrary: old }, { weight: 1, arbitrary: amended });
}

function toParameter<T>(
  value: T,
  alternatives: readonly T[],
  source: SourceReference,
): StatedParameter<T> | InterpretedParameter<T> {
  if (alternatives.length === 0) return { status: "stated", value, source };
  return {
    status: "interpreted",
    value,
    alternatives,
    question: { zh: "如何理解？", en: "How is it to be read?" },
    reason: { zh: "原文未明。", en: "The source leaves it open." },
    source,
  };
}

function sources(document: string): fc.Arbitrary<SourceReference> {
  return fc.record({
    document: fc.constant(document),
    clause: fc.integer({ min: 1, max: 40 }).map((number) => `第${number}条`),
    quote: fc.constantFrom("应当设立社会工作服务站", "不少于规定数量", "原则上"),
    authority: oneOf(authorities),
    verification: oneOf(verifications),
  });
}
