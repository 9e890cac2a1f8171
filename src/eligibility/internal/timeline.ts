import { addDays, type PlainDate } from "../../calendar/index.js";
import type { EligiblePeriod } from "../plan-types.js";
import type { Compiled, OnDay, Outcome } from "./compile.js";
import { FIRST_DAY, LAST_DAY } from "./days.js";
import type { Facts } from "./leaf.js";
import { MET } from "./possible.js";

/** A person's facts in time: what is recorded, and the days on which something was judged. */
export interface Course {
  readonly facts: Facts;
  readonly recordedOn: PlainDate;
  readonly judgedOn: readonly PlainDate[];
  /** Criteria taken as met. */
  readonly assumed: ReadonlySet<string>;
}

/** Whether the verdict is met on a day, for sure. */
export function isMetOn(onDay: OnDay, facts: Facts): boolean {
  const outcome: Outcome = { possible: 0, code: 0 };
  const isMet = (known: Facts): boolean => {
    onDay.judge(known, outcome);
    return outcome.possible === MET;
  };
  // An area that is not known may be of either class: both must do.
  if (facts.areaClass !== undefined) return isMet(facts);
  return isMet({ ...facts, areaClass: "urban" }) && isMet({ ...facts, areaClass: "rural" });
}

/** All periods in which the verdict is met, between days on which no criterion turns. */
export function metPeriods(compiled: Compiled, course: Course): readonly EligiblePeriod[] {
  const periods: EligiblePeriod[] = [];
  let open: PlainDate | null = null;
  for (const day of turningDays(compiled, course, FIRST_DAY)) {
    const isMet = isMetOn(compiled.on(day, course.recordedOn, course.assumed), course.facts);
    if (isMet) open ??= day;
    else if (open !== null) {
      periods.push({ from: open, to: addDays(day, -1) });
      open = null;
    }
  }
  if (open !== null) periods.push({ from: open, to: null });
  return periods;
}

/** The first day from one on, itself included, on which the verdict is met. */
export function firstMetDay(compiled: Compiled, course: Course, from: PlainDate): PlainDate | null {
  for (const day of turningDays(compiled, course, from)) {
    if (isMetOn(compiled.on(day, course.recordedOn, course.assumed), course.facts)) return day;
  }
  return null;
}

function turningDays(
  { leaves }: Compiled,
  { facts, recordedOn, judgedOn }: Course,
  from: PlainDate,
): readonly PlainDate[] {
  const days = new Set<string>([from, ...judgedOn]);
  for (const leaf of leaves) {
    for (const day of leaf.turns(facts, recordedOn)) days.add(day);
  }
  return ([...days] as PlainDate[]).filter((day) => day >= from && day <= LAST_DAY).toSorted();
}
