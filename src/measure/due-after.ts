import { type DueConvention, type PlainDate, addDays, addMonths, isPastDue } from "../calendar/index.js";
import type { TermAfter } from "../policy/index.js";
import { type MeasureSubject, type Outcome, distinctFacts, ownDaysOf } from "../quantities/index.js";
import type { PreparedRegister } from "../register/index.js";
import type { MissingFact } from "../results/index.js";
import type { Timing } from "../terms/index.js";

/** A term that runs from a date of the subject itself, as far as its end is known. */
export interface Due {
  /** Null: the date is not recorded. */
  readonly earliest: PlainDate | null;
  readonly latest: PlainDate;
  /** Null: it is not known whether the term is over. */
  readonly timing: Timing | null;
  /** The fact that would say the end. */
  readonly missing: MissingFact;
}

/** Returns by when something is due for a subject (Civil Code 2020, articles 200 to 202: the first day does not count). */
export function dueAfter(
  subject: MeasureSubject,
  { from, days = 0, months }: TermAfter,
  {
    prepared,
    asOf,
    tier,
    convention,
  }: {
    readonly prepared: PreparedRegister;
    readonly asOf: PlainDate;
    readonly tier: string | undefined;
    readonly convention: DueConvention;
  },
): Due {
  const after = (day: PlainDate): PlainDate => (months === undefined ? addDays(day, days) : addMonths(day, months));
  const own = ownDaysOf(subject, from, { prepared, asOf, tier });
  const [earliest, latest] = [own.earliest && after(own.earliest), after(own.latest)];
  const isOver = isPastDue(asOf, latest, convention);
  const isRunning = earliest !== null && !isPastDue(asOf, earliest, convention);
  return { earliest, latest, timing: isOver ? "closed" : isRunning ? "open" : null, missing: own.missing };
}

/**
 * Returns the outcome where it is not known whether the term is over: what is not met is not yet due, or a breach, and
 * only what certainly is met is settled.
 */
export function untilDue(outcome: Outcome, { timing, missing }: Due): Outcome {
  if (timing !== null || !outcome.possible.has("unmet")) return outcome;
  return { ...outcome, verdict: "undetermined", missing: distinctFacts([...outcome.missing, missing]) };
}
