import type { InterpretedParameter, SourceReference, StatedParameter } from "../../index.js";
import type { Authority, LocalText, Verification } from "../../../terms/index.js";

/** Shorthand in which the catalogue's data are written. */

/** All quotes of one document share its id, authority and verification. */
export function quoting(document: string, authority: Authority, verification: Verification = "primary-text") {
  return (clause: string, quote: string): SourceReference => ({ document, clause, quote, authority, verification });
}

/** The source says it. */
export function stated<const T>(value: T, source: SourceReference): StatedParameter<T> {
  return { status: "stated", value, source };
}

/** A question that the source leaves open, and why the reading was chosen. */
export interface Reading {
  readonly question: LocalText;
  readonly reason: LocalText;
}

/** The source leaves it open: the reading chosen, the others, the question and the reason. */
export function interpreted<const T>(
  value: T,
  alternatives: readonly T[],
  reading: Reading,
  source: SourceReference,
  ...otherSources: readonly SourceReference[]
): InterpretedParameter<T> {
  return {
    status: "interpreted",
    value,
    alternatives,
    ...reading,
    source,
    ...(otherSources.length === 0 ? {} : { otherSources }),
  };
}
