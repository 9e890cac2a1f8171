import {
  addDays,
  addYears,
  coarseDateInterval,
  isPlainDate,
  parsePlainDate,
  type PlainDate,
} from "../../calendar/index.js";
import type { Station } from "../../model/index.js";
import type { PreparedRegister } from "../../register/index.js";

/** One way in which a station's dates may turn out: open from a day until another, both included, or for good. */
export interface StationDates {
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}

/** The days on which an answer may turn as a station's dates move past them, once or on every anniversary. */
export interface Turns {
  readonly on: readonly PlainDate[];
  readonly recur: "once" | "yearly";
}

/**
 * The ways in which a station's dates may turn out, as far as they can tell differently: the ends of what is recorded
 * and, between them, the days on which something turns and those beside them. A station without an opening date was
 * open on the day of its first recorded activity, and on the day of recording at the latest.
 *
 * @param turns asked for only where a date is not exact
 */
export function possibleDates(
  prepared: PreparedRegister,
  station: Station,
  turns: () => Turns,
): readonly StationDates[] {
  if (isPlainDate(station.from) && (station.until === undefined || isPlainDate(station.until)))
    return listExact(station.from, station.until ?? null);
  const until = station.until === undefined ? null : coarseDateInterval(station.until);
  const { on, recur } = turns();
  const from = station.from === undefined ? openingOf(prepared, station, until, on) : coarseDateInterval(station.from);
  const days = [...on, from.earliest, from.latest, ...(until === null ? [] : [until.earliest, until.latest])];
  return listDates(
    from,
    until,
    recur === "once" ? days : onAnniversaries(days, [from, ...(until === null ? [] : [until])]),
  );
}

const FIRST_DAY = parsePlainDate("1900-01-01");

/** The days of which one is meant. */
interface Interval {
  readonly earliest: PlainDate;
  readonly latest: PlainDate;
}

/** None where the record contradicts itself. */
function listExact(from: PlainDate, until: PlainDate | null): readonly StationDates[] {
  return until !== null && until < from ? [] : [{ from, until }];
}

/** At the earliest a whole year before anything turns. */
function openingOf(
  { register, activitiesByStation }: PreparedRegister,
  { id }: Station,
  until: Interval | null,
  turns: readonly PlainDate[],
): Interval {
  const latest = earliestOf(register.recordedOn, [
    ...(until === null ? [] : [until.latest]),
    ...(activitiesByStation.get(id) ?? []).flatMap(({ startedOn, completedOn }) => startedOn ?? completedOn ?? []),
  ]);
  const first = earliestOf(latest, [...(until === null ? [] : [until.earliest]), ...turns]);
  return { earliest: yearOf(first) > yearOf(FIRST_DAY) ? addYears(first, -1) : FIRST_DAY, latest };
}

function listDates(from: Interval, until: Interval | null, days: readonly PlainDate[]): readonly StationDates[] {
  const ends = until === null ? [null] : daysNear(until, days);
  return daysNear(from, days).flatMap((begin) =>
    ends.flatMap((end) => (end !== null && end < begin ? [] : [{ from: begin, until: end }])),
  );
}

/** The ends of an interval, and of given days those in it and those beside them. */
function daysNear({ earliest, latest }: Interval, days: readonly PlainDate[]): readonly PlainDate[] {
  if (earliest === latest) return [earliest];
  const near = days.flatMap((day) => [
    day,
    ...(day > earliest ? [addDays(day, -1)] : []),
    ...(day < latest ? [addDays(day, 1)] : []),
  ]);
  return [...new Set([earliest, latest, ...near.filter((day) => day > earliest && day < latest)])];
}

/** The days in each year of the intervals, and where its leap day is or would be: years from there begin with others'. */
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

function earliestOf(first: PlainDate, days: readonly PlainDate[]): PlainDate {
  return days.reduce((earliest, day) => (day < earliest ? day : earliest), first);
}
