import type { Verdict } from "../terms/index.js";

/** A fact of the activity log: without it a station may have done more than is recorded. */
export type LogFact = "activities" | "hours";

/** What is found if the station's dates turn out in one of the possible ways. */
export interface DateOutcome {
  readonly verdict: Verdict;
  /** The facts of the log that leave it undetermined; none where the log settles it. */
  readonly missing: readonly LogFact[];
}

/** What all possible dates have in common, and which facts could still settle the rest. */
interface CombinedOutcome {
  readonly verdict: Verdict;
  readonly missing: readonly ("station-date" | LogFact)[];
}

/**
 * Returns the verdict on which all possible dates agree, or `undetermined`. The station's dates are missing unless the
 * outcomes will agree in every case, whatever the log turns out to contain.
 *
 * @param areAlike whether two outcomes that the log leaves undetermined will always be settled alike
 */
export function combineOutcomes<O extends DateOutcome>(
  outcomes: readonly O[],
  areAlike: (first: O, second: O) => boolean,
): CombinedOutcome {
  const [first, ...others] = outcomes;
  if (first === undefined) return { verdict: "not-applicable", missing: [] };
  const agreesWithFirst = (other: O): boolean =>
    other.verdict === first.verdict && (first.verdict !== "undetermined" || areAlike(first, other));
  const verdict = others.every((other) => other.verdict === first.verdict) ? first.verdict : "undetermined";
  if (verdict !== "undetermined") return { verdict, missing: [] };
  const facts = new Set(outcomes.flatMap(({ missing }) => missing));
  return {
    verdict,
    missing: [
      ...(others.every(agreesWithFirst) ? [] : ["station-date" as const]),
      ...(["activities", "hours"] as const).filter((fact) => facts.has(fact)),
    ],
  };
}
