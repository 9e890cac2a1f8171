import {
  type AnniversaryConvention,
  type CoarseDate,
  type PlainDate,
  addDays,
  addMonths,
  addYears,
  coarseDateInterval,
  fullYearsReachedOn,
} from "../../calendar/index.js";
import { isRuleInputError } from "../../fault/index.js";
import type { EligiblePeriod } from "../types.js";
import { type Compiled, MET, type OnDay, type Outcome } from "./assessor.js";
import type { Facts } from "../criteria/criterion.js";

/** Earlier and later than every day of the calendar; they compare with days as texts do. */
export const BEFORE_ALL = "0000-00-00";

export const AFTER_ALL = "9999-99-99";

export const FIRST_DAY = "1900-01-01" as PlainDate;

export const LAST_DAY = "2200-12-31" as PlainDate;

/** Whether a date has come by a day: 2 surely, 1 perhaps, 0 surely not. */
export type Reached = 0 | 1 | 2;

/**
 * Whether a recorded date lies on or before a threshold. A coarse date settles it only where its first and its
 * last day agree; a fact without a date holds since `recordedOn` at the latest.
 */
export function reachedBy(date: CoarseDate | undefined, threshold: string, recordedOn: string): Reached {
  if (date === undefined) return recordedOn <= threshold ? 2 : threshold < FIRST_DAY ? 0 : 1;
  if (date.length === 10) return date <= threshold ? 2 : 0;
  const { earliest, latest } = coarseDateInterval(date);
  return latest <= threshold ? 2 : earliest <= threshold ? 1 : 0;
}

/** A first and a last day. */
export interface DaySpan {
  readonly earliest: PlainDate;
  readonly latest: PlainDate;
}

/** The days that a recorded date may stand for. */
export function rangeOf(date: CoarseDate | undefined, recordedOn: PlainDate): DaySpan {
  return date === undefined ? { earliest: FIRST_DAY, latest: recordedOn } : coarseDateInterval(date);
}

/** The last day whose time counts on a day, under a convention for full years. */
export function cutOffOn(day: PlainDate, convention: AnniversaryConvention): string {
  const year = Number(day.slice(0, 4));
  switch (convention) {
    case "corresponding-day":
      return day;
    case "day-after":
      return dayBefore(day);
    case "calendar-years":
      return `${year}-12-31`;
    case "previous-year-end":
      return year === 1900 ? BEFORE_ALL : `${year - 1}-12-31`;
  }
}

/** The latest start from which so many years are full on a day; {@link BEFORE_ALL} where none is. */
export function latestStart(day: PlainDate, years: number, convention: AnniversaryConvention): string {
  if (years === 0) return day;
  const cutOff = cutOffOn(day, convention);
  if (!isInCalendar(cutOff, -years)) return BEFORE_ALL;
  const start = addYears(cutOff as PlainDate, -years);
  // 29 February and the day before it share an anniversary, and the later of the two is wanted.
  const next = dayAfter(start);
  return next !== AFTER_ALL && anniversaryOf(next as PlainDate, years) <= cutOff ? next : start;
}

/** The corresponding day so many years later. */
export function anniversaryOf(start: PlainDate, years: number): string {
  return isInCalendar(start, years) ? addYears(start, years) : AFTER_ALL;
}

/** The first day on which years are full; {@link AFTER_ALL} beyond the calendar. */
export function yearsFullOn(start: PlainDate, years: number, convention: AnniversaryConvention): string {
  return isInCalendar(start, years)
    ? (within(() => fullYearsReachedOn(start, years, convention)) ?? AFTER_ALL)
    : AFTER_ALL;
}

export function dayBefore(day: PlainDate): string {
  return day === FIRST_DAY ? BEFORE_ALL : addDays(day, -1);
}

export function dayAfter(day: PlainDate): string {
  return day === LAST_DAY ? AFTER_ALL : addDays(day, 1);
}

/** The first day of the months that end on a day. */
export function monthsBefore(day: PlainDate, months: number): string {
  return within(() => addMonths(day, -months)) ?? BEFORE_ALL;
}

/** The latest day whose months before have begun on a day. */
export function latestEnd(day: PlainDate, months: number): string {
  let end = within(() => addMonths(day, months));
  if (end === null) return AFTER_ALL;
  for (
    let next = dayAfter(end);
    next !== AFTER_ALL && monthsBefore(next as PlainDate, months) <= day;
    next = dayAfter(end)
  )
    end = next as PlainDate;
  return end;
}

/** Whether the year so many years later is one of the calendar's: asked first, for a refusal is dear. */
function isInCalendar(day: string, years: number): boolean {
  const year = Number(day.slice(0, 4)) + years;
  return year >= Number(FIRST_DAY.slice(0, 4)) && year <= Number(LAST_DAY.slice(0, 4));
}

/** A day, or null where it would leave the calendar. */
function within(compute: () => PlainDate): PlainDate | null {
  try {
    return compute();
  } catch (error) {
    if (isRuleInputError(error) && error.code === "out-of-range") return null;
    throw error;
  }
}

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
