import type { EligiblePeriod } from "../results/index.js";
import { type PlainDate, addDays } from "../calendar/index.js";
import {
  type CriteriaOnDay,
  FIRST_DAY,
  type PersonFacts,
  type PreparedCriteria,
  isInCalendar,
  verdictOfPossible,
} from "./criteria/index.js";

/** A person's facts in time: what is recorded, and the days on which something was judged. */
export interface PersonTimeline {
  readonly facts: PersonFacts;
  readonly recordedOn: PlainDate;
  readonly judgedOn: readonly PlainDate[];
}

/** Checks whether the criteria are met on a day, whatever is not known. */
export function isMetOn(onDay: CriteriaOnDay, facts: PersonFacts): boolean {
  const isMet = (known: PersonFacts): boolean => verdictOfPossible(onDay.assess(known).possible) === "met";
  // An area that is not known may be of either class: both must do.
  if (facts.areaClass !== undefined) return isMet(facts);
  return isMet({ ...facts, areaClass: "urban" }) && isMet({ ...facts, areaClass: "rural" });
}

/** Returns all periods in which the criteria are met, between days on which no criterion changes. */
export function eligiblePeriodsOf(criteria: PreparedCriteria, timeline: PersonTimeline): readonly EligiblePeriod[] {
  const periods: EligiblePeriod[] = [];
  let start: PlainDate | null = null;
  for (const day of changeDates(criteria, timeline, FIRST_DAY)) {
    const isMet = isMetOn(criteria.on(day, timeline.recordedOn), timeline.facts);
    if (isMet) start ??= day;
    else if (start !== null) {
      periods.push({ from: start, to: addDays(day, -1) });
      start = null;
    }
  }
  if (start !== null) periods.push({ from: start, to: null });
  return periods;
}

/** Returns the first day from one on, itself included, on which the criteria are met, those `assumed` as if met. */
export function firstDayMet(
  criteria: PreparedCriteria,
  timeline: PersonTimeline,
  from: PlainDate,
  assumed: ReadonlySet<string>,
): PlainDate | null {
  const { facts, recordedOn } = timeline;
  const isMet = (day: PlainDate): boolean => isMetOn(criteria.on(day, recordedOn, assumed), facts);
  return changeDates(criteria, timeline, from).find(isMet) ?? null;
}

function changeDates(
  { singles }: PreparedCriteria,
  { facts, recordedOn, judgedOn }: PersonTimeline,
  from: PlainDate,
): readonly PlainDate[] {
  const changes = singles.flatMap((criterion) => criterion.changeDates(facts, recordedOn));
  return [...new Set([from, ...judgedOn, ...changes])]
    .filter(isInCalendar)
    .filter((day) => day >= from)
    .toSorted();
}
