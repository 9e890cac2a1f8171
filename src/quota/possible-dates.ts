import {
  type Period,
  type PlainDate,
  addDays,
  addYears,
  coarseDateInterval,
  isPlainDate,
  parsePlainDate,
} from "../calendar/index.js";
import type { Station } from "../model/index.js";
import type { PreparedRegister } from "../register/index.js";
import type { Verdict } from "../terms/index.js";

/** One way in which a station's dates may turn out: open from a day until another, both included, or without end. */
export interface StationDates {
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}

/** The days on which an answer may change as a station's dates move past them, once or on every anniversary. */
export interface ChangeDays {
  readonly on: readonly PlainDate[];
  readonly recur: "once" | "yearly";
}

/**
 * Lists the ways in which a station's dates may turn out, as far as they can make a difference: the ends of what is
 * recorded and, between them, the days on which an answer changes and those next to them. A station without an opening
 * date was open on the day of its first recorded activity, and on the day of recording at the latest.
 *
 * @param changeDays called only where a date is not exact
 */
export function possibleDates(
  prepared: PreparedRegister,
  station: Station,
  changeDays: () => ChangeDays,
): readonly StationDates[] {
  if (isPlainDate(station.from) && (station.until === undefined || isPlainDate(station.until)))
    return listExact(station.from, station.until ?? null);
  const until = station.until === undefined ? null : coarseDateInterval(station.until);
  const { on, recur } = changeDays();
  const from =
    station.from === undefined ? openingInterval(prepared, station, until, on) : coarseDateInterval(station.from);
  const days = [...on, from.earliest, from.latest, ...(until === null ? [] : [until.earliest, until.latest])];
  return listDates(
    from,
    until,
    recur === "once" ? days : onAnniversaries(days, [from, ...(until === null ? [] : [until])]),
  );
}

const FIRST_DAY = parsePlainDate("1900-01-01");

/** The first and the last day for which a date may stand. */
interface Interval {
  readonly earliest: PlainDate;
  readonly latest: PlainDate;
}

/** Returns no dates where the record contradicts itself. */
function listExact(from: PlainDate, until: PlainDate | null): readonly StationDates[] {
  return until !== null && until < from ? [] : [{ from, until }];
}

/** The opening may be as early as a whole year before any day on which the answer changes. */
function openingInterval(
  { register, activitiesByStation }: PreparedRegister,
  { id }: Station,
  until: Interval | null,
  changeDays: readonly PlainDate[],
): Interval {
  const latest = earliestOf(register.recordedOn, [
    ...(until === null ? [] : [until.latest]),
    ...(activitiesByStation.get(id) ?? []).flatMap(({ startedOn, completedOn }) => startedOn ?? completedOn ?? []),
  ]);
  const first = earliestOf(latest, [...(until === null ? [] : [until.earliest]), ...changeDays]);
  return { earliest: yearOf(first) > yearOf(FIRST_DAY) ? addYears(first, -1) : FIRST_DAY, latest };
}

function earliestOf(first: PlainDate, days: readonly PlainDate[]): PlainDate {
  return days.reduce((earliest, day) => (day < earliest ? day : earliest), first);
}

function listDates(from: Interval, until: Interval | null, days: readonly PlainDate[]): readonly StationDates[] {
  const ends = until === null ? [null] : daysWithin(until, days);
  return daysWithin(from, days).flatMap((begin) =>
    ends.flatMap((end) => (end !== null && end < begin ? [] : [{ from: begin, until: end }])),
  );
}

/** Returns the ends of an interval, and those of the given days and their neighbours that lie between them. */
function daysWithin({ earliest, latest }: Interval, days: readonly PlainDate[]): readonly PlainDate[] {
  if (earliest === latest) return [earliest];
  const near = days.flatMap((day) => [
    day,
    ...(day > earliest ? [addDays(day, -1)] : []),
    ...(day < latest ? [addDays(day, 1)] : []),
  ]);
  return [...new Set([earliest, latest, ...near.filter((day) => day > earliest && day < latest)])];
}

/**
 * Returns the days in each year of the intervals, and 1 March of each: a service year that begins on 29 February begins
 * on another day in common years.
 */
function onAnniversaries(days: readonly PlainDate[], intervals: readonly Interval[]): readonly PlainDate[] {
  const years = new Set(
    intervals.flatMap(({ earliest, latest }) =>
      Array.from({ length: yearOf(latest) - yearOf(earliest) + 1 }, (_, index) => yearOf(earliest) + index),
    ),
  );
  return [...years].flatMap((year) => [
    ...days.map((day) => addYears(day, year - yearOf(day))),
    parsePlainDate(`${year}-03-01`),
  ]);
}

function yearOf(day: PlainDate): number {
  return Number(day.slice(0, 4));
}

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

/** Returns the days of a period on which a station with these dates is open; null if there are none. */
export function openDays({ from, until }: StationDates, period: Period): Period | null {
  return periodOf(from > period.from ? from : period.from, until !== null && until < period.to ? until : period.to);
}

/** Returns the period from one day to another; null if it would end before it begins. */
export function periodOf(from: PlainDate, to: PlainDate): Period | null {
  return from <= to ? { from, to } : null;
}

/** Returns the period from the first day to the last day of all periods; null if there are none. */
export function hullOf(periods: readonly (Period | null)[]): Period | null {
  return periods.reduce(
    (hull, period) => (hull === null || period === null ? (hull ?? period) : spanBoth(hull, period)),
    null,
  );
}

function spanBoth(first: Period, second: Period): Period {
  return { from: first.from < second.from ? first.from : second.from, to: first.to > second.to ? first.to : second.to };
}
