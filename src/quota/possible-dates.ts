import {
  addDays,
  addYears,
  coarseDateInterval,
  isPlainDate,
  parsePlainDate,
  type PlainDate,
} from "../calendar/index.js";
import type { Station } from "../model/index.js";
import type { PreparedRegister } from "../register/index.js";

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
