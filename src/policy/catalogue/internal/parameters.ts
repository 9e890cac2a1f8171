import type { InterpretedParameter, SourceReference, StatedParameter } from "../../index.js";
import type { Authority, LocalText, Verification } from "../../../terms/index.js";

/** Shorthand in which the catalogue's data are written. */

/** Returns a function for the quotes of a document; all that were read so far are copies, none the issuer's own page. */
export function quoting(document: string, authority: Authority, verification: Verification = "secondary-copy") {
  return (clause: string, quote: string): SourceReference => ({ document, clause, quote, authority, verification });
}

/** The source says it; further quotes where one does not support the whole value. */
export function stated<const T>(
  value: T,
  source: SourceReference,
  ...otherSources: readonly SourceReference[]
): StatedParameter<T> {
  return { status: "stated", value, source, ...(otherSources.length === 0 ? {} : { otherSources }) };
}

/** Marks a list that the source keeps open by 等. */
export function openEnded<P extends StatedParameter<unknown> | InterpretedParameter<unknown>>(parameter: P): P {
  return { ...parameter, openEnded: true };
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
