import type { Verdict } from "../../terms/index.js";

/** A fact for want of which a station may have done more than is recorded. */
export type LogFact = "activities" | "hours";

/** What is found if a station's dates are read in one way. */
export interface Reading {
  readonly verdict: Verdict;
  /** Which facts of the log leave it undetermined; none where it is settled. */
  readonly lacking: readonly LogFact[];
}

/** What all readings settle, and which facts could still settle what they leave open. */
export interface Settled {
  readonly verdict: Verdict;
  readonly missing: readonly ("station-date" | LogFact)[];
}

/**
 * Settles what every reading settles alike. The station's dates are missing unless all readings will agree whatever
 * the log turns out to be.
 *
 * @param areAlike whether two readings that the log leaves open will always be settled alike
 */
export function settleReadings<R extends Reading>(
  readings: readonly R[],
  areAlike: (first: R, second: R) => boolean,
): Settled {
  const [first, ...others] = readings;
  if (first === undefined) return { verdict: "not-applicable", missing: [] };
  const agrees = (other: R): boolean =>
    other.verdict === first.verdict && (first.verdict !== "undetermined" || areAlike(first, other));
  const verdict = others.every((other) => other.verdict === first.verdict) ? first.verdict : "undetermined";
  if (verdict !== "undetermined") return { verdict, missing: [] };
  const facts = new Set(readings.flatMap(({ lacking }) => lacking));
  return {
    verdict,
    missing: [
      ...(others.every(agrees) ? [] : ["station-date" as const]),
      ...(["activities", "hours"] as const).filter((fact) => facts.has(fact)),
    ],
  };
}
