import {
  type Period,
  type PlainDate,
  addDays,
  addMonths,
  daysBetween,
  parsePlainDate,
  serviceYear,
} from "../../calendar/index.js";
import type { RecurringDutyDetail } from "../types.js";
import type { Verdict } from "../../terms/index.js";
import type { ActivityQuota } from "../../policy/index.js";
import type { StationDates } from "./possible-dates.js";

const MONDAY = parsePlainDate("1900-01-01");

type Every = RecurringDutyDetail["every"];

const MONTHS: Readonly<Record<"month" | "quarter" | "year", number>> = { month: 1, quarter: 3, year: 12 };

/**
 * The whole days, weeks (from Monday), calendar months, quarters or years that lie within a period. A window cut by
 * the period's ends is no window: nobody can be asked to do a month's work in half of it.
 */
export function windowsWithin(period: Period, every: Every): readonly Period[] {
  const windows: Period[] = [];
  for (let from = firstStart(period.from, every); ;) {
    const next = advance(from, every);
    const to = addDays(next, -1);
    if (to > period.to) return windows;
    windows.push({ from, to });
    from = next;
  }
}

function firstStart(date: PlainDate, every: Every): PlainDate {
  if (every === "day") return date;
  if (every === "week") return addDays(date, (7 - weekday(date)) % 7);
  const months = MONTHS[every];
  const first = addDays(date, 1 - Number(date.slice(8)));
  const start = addMonths(first, -((Number(date.slice(5, 7)) - 1) % months));
  return start === date ? start : addMonths(start, months);
}

/** 0 is Monday. */
function weekday(date: PlainDate): number {
  return daysBetween(MONDAY, date) % 7;
}

function advance(from: PlainDate, every: Every): PlainDate {
  if (every === "day") return addDays(from, 1);
  return every === "week" ? addDays(from, 7) : addMonths(from, MONTHS[every]);
}

/** How a window stands if it is asked. */
export type WindowState = "done" | "missed" | "open" | "unlogged";

/** Windows in their order, and how many before each are certainly not done, or may be done and not logged. */
interface Windows {
  readonly list: readonly Period[];
  readonly undone: readonly number[];
  readonly unlogged: readonly number[];
}

/** What is found of the windows from `first` to before `end`, those within a station's days as its dates are read. */
export interface WindowReading extends Reading {
  readonly first: number;
  readonly end: number;
}

/** Counts once what many readings ask. */
export function countWindows(list: readonly Period[], states: readonly WindowState[]): Windows {
  return { list, undone: countBefore(states, ["missed", "open"]), unlogged: countBefore(states, ["unlogged"]) };
}

function countBefore(states: readonly WindowState[], counted: readonly WindowState[]): readonly number[] {
  let sum = 0;
  return [sum, ...states.map((state) => (sum += counted.includes(state) ? 1 : 0))];
}

/** Reads the windows that lie within the days on which the station is open; null: it is not. */
export function readWindows(windows: Windows, open: Period | null): WindowReading {
  const { list, undone, unlogged } = windows;
  const first = open === null ? 0 : firstWhere(list, ({ from }) => from >= open.from);
  const end =
    open === null
      ? 0
      : Math.max(
          first,
          firstWhere(list, ({ to }) => to > open.to),
        );
  const verdict = judge(end - first, between(undone, first, end), between(unlogged, first, end));
  return { verdict, lacking: verdict === "undetermined" ? ["activities"] : [], first, end };
}

function judge(asked: number, undone: number, unlogged: number): Verdict {
  if (asked === 0) return "not-applicable";
  if (undone > 0) return "unmet";
  return unlogged > 0 ? "undetermined" : "met";
}

/** A row of windows, from `first` to before `end`. */
type Row = Pick<WindowReading, "first" | "end">;

/** The windows that some reading asks, and those that all ask. */
export function askedBy(readings: readonly WindowReading[]): { readonly some: Row; readonly all: Row } {
  const asking = readings.filter(({ first, end }) => first < end);
  const [one, ...others] = asking;
  if (one === undefined) return { some: NONE, all: NONE };
  const some = others.reduce<Row>(
    (row, { first, end }) => ({ first: Math.min(row.first, first), end: Math.max(row.end, end) }),
    one,
  );
  const all = others.reduce<Row>(
    (row, { first, end }) => ({ first: Math.max(row.first, first), end: Math.min(row.end, end) }),
    one,
  );
  return { some, all: asking.length < readings.length ? NONE : all };
}

const NONE: Row = { first: 0, end: 0 };

/** Whether two readings are left open by the same windows. */
export function leaveSameOpen({ unlogged }: Windows, one: WindowReading, other: WindowReading): boolean {
  const common = between(unlogged, Math.max(one.first, other.first), Math.min(one.end, other.end));
  return between(unlogged, one.first, one.end) === common && between(unlogged, other.first, other.end) === common;
}

function between(before: readonly number[], first: number, end: number): number {
  return end <= first ? 0 : (before[end] ?? 0) - (before[first] ?? 0);
}

/** The place of the first window of which something is true that is true of all after it. */
export function firstWhere(list: readonly Period[], holds: (window: Period) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const window = list[middle];
    if (window !== undefined && holds(window)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The given period, or, where years run from the station's opening, the service year that holds the last day asked:
 * the earliest of `asOf`, the period's end and the station's own, but the first service year where the station opens
 * after that.
 */
export function yearAsked(
  yearBasis: ActivityQuota["parameters"]["yearBasis"]["value"],
  { from, until }: StationDates,
  period: Period,
  asOf: PlainDate,
): Period {
  if (yearBasis === "calendar-year") return period;
  const asked = asOf < period.to ? asOf : period.to;
  const last = until !== null && until < asked ? until : asked;
  const years = Math.max(0, Number(last.slice(0, 4)) - Number(from.slice(0, 4)));
  const candidate = serviceYear(from, years + 1);
  return years > 0 && last < candidate.from ? serviceYear(from, years) : candidate;
}

/** A fact for want of which a station may have done more than is recorded. */
export type LogFact = "activities" | "hours";

/** What is found if a station's dates are read in one way. */
export interface Reading {
  readonly verdict: Verdict;
  /** Which facts of the log leave it undetermined; none where it is settled. */
  readonly lacking: readonly LogFact[];
}

/** What all readings settle, and which facts could still settle what they leave open. */
interface Settled {
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
