import type { Period, PlainDate } from "../../calendar/index.js";
import type { Station } from "../../model/index.js";
import type { ActivityQuota } from "../../policy/index.js";
import { type PreparedRegister, isComplete } from "../../register/index.js";
import { type StationLog, stationLogs, wayOfCounting } from "./station-logs.js";
import type { ActivityQuotaDetail } from "../types.js";
import { leftOutOf } from "./check-input.js";
import { hullOf, overlap, periodOf } from "../activity-quota.js";
import { type StationDates, type Turns, possibleDates } from "./possible-dates.js";
import { type LogFact, yearAsked } from "./windows.js";
import { writeScaled } from "./amounts.js";

/** Stations' years by how they are counted, on the day and for the period last asked. */
interface YearsRead {
  readonly period: Period;
  readonly asOf: PlainDate;
  readonly ways: Map<string, Map<string, StationYear | null>>;
}

/** What was last read of a register: another amount is another question about the same years. */
const lastRead = new WeakMap<PreparedRegister, YearsRead>();

/** The years of stations as a quota counts them, each read once for all amounts. */
export function stationYears(
  prepared: PreparedRegister,
  quota: ActivityQuota,
  period: Period,
  asOf: PlainDate,
): (station: Station) => StationYear | null {
  const question = { yearBasis: quota.parameters.yearBasis.value, period, asOf };
  const years = yearsFor(prepared, quota, period, asOf);
  const logOf = stationLogs(prepared, quota);
  return (station) => {
    const known = years.get(station.id);
    if (known !== undefined) return known;
    const year = readStationYear(prepared, station, logOf(station.id), question);
    years.set(station.id, year);
    return year;
  };
}

function yearsFor(
  prepared: PreparedRegister,
  quota: ActivityQuota,
  period: Period,
  asOf: PlainDate,
): Map<string, StationYear | null> {
  const last = lastRead.get(prepared);
  const isSame = last?.asOf === asOf && last.period.from === period.from && last.period.to === period.to;
  const { ways } = isSame ? last : { ways: new Map<string, Map<string, StationYear | null>>() };
  if (!isSame) lastRead.set(prepared, { period, asOf, ways });
  const way = `${quota.parameters.yearBasis.value} ${wayOfCounting(quota)}`;
  const years = ways.get(way) ?? new Map<string, StationYear | null>();
  ways.set(way, years);
  return years;
}

/** A year that may be asked of a station, its days in it, and what it did in them. */
export interface AskedYear {
  readonly year: Period;
  readonly open: Period;
  /** The days on which something may count so far; null: none. */
  readonly days: Period | null;
  /** In units of 10^-scale cases or hours. */
  readonly done: bigint;
  /** Which facts the log lacks of these days. */
  readonly lacking: readonly LogFact[];
}

/** What a station did in the year that is asked of it, as far as its dates tell which that is; whatever it owes. */
export interface StationYear {
  /** Each year that may be asked, once; null: the station may not be open in the period, and nothing is asked. */
  readonly asked: readonly (AskedYear | null)[];
  /** From the first day to the last of these years. */
  readonly period: Period;
  /** Of what is done. */
  readonly scale: number;
  readonly figures: Pick<ActivityQuotaDetail, "done" | "doubtful" | "leftOut">;
  /** Which facts the log lacks of some days. */
  readonly unrecorded: (days: Period) => readonly LogFact[];
}

/** What is asked of a station's log, apart from how much. */
interface YearQuestion {
  readonly yearBasis: ActivityQuota["parameters"]["yearBasis"]["value"];
  readonly period: Period;
  readonly asOf: PlainDate;
}

/** Reads a station's year; null: it is surely not open in the period. */
function readStationYear(
  prepared: PreparedRegister,
  station: Station,
  log: StationLog,
  question: YearQuestion,
): StationYear | null {
  const { asOf } = question;
  const spans = spansAsked(
    question,
    possibleDates(prepared, station, () => turnsOf(question, log)),
  );
  const [period, open] = [
    hullOf(spans.map((span) => span?.year ?? null)),
    hullOf(spans.map((span) => span?.open ?? null)),
  ];
  if (period === null || open === null) return null;
  const unrecorded = recordOf(prepared, station, log);
  const asked = spans.map((span) => (span === null ? null : readSpan(span, log, asOf, unrecorded)));
  const done = asked.map((year) => year?.done ?? 0n);
  const [least, most] = [
    done.reduce((one, other) => (other < one ? other : one)),
    done.reduce((one, other) => (other > one ? other : one)),
  ];
  const figures = {
    done: writeScaled(least, log.scale),
    doubtful: writeScaled(most - least, log.scale),
    leftOut: leftOutOf(log, { period, open, asOf }),
  };
  return { asked, period, scale: log.scale, figures, unrecorded };
}

/** The year that is asked of a station, and its days in it. */
type Span = Pick<AskedYear, "year" | "open">;

/** What is asked, once for all the ways of reading the station's dates that ask the same. */
function spansAsked(
  { yearBasis, period, asOf }: YearQuestion,
  ways: readonly StationDates[],
): readonly (Span | null)[] {
  const spans = new Map<string, Span | null>();
  for (const dates of ways) {
    const year = overlap(dates, period) === null ? null : yearAsked(yearBasis, dates, period, asOf);
    const open = year === null ? null : overlap(dates, year);
    if (year === null || open === null) spans.set("", null);
    else spans.set(`${year.from} ${year.to} ${open.from} ${open.to}`, { year, open });
  }
  return [...spans.values()];
}

function readSpan(
  { year, open }: Span,
  log: StationLog,
  asOf: PlainDate,
  unrecorded: StationYear["unrecorded"],
): AskedYear {
  const days = periodOf(open.from, open.to < asOf ? open.to : asOf);
  return {
    year,
    open,
    days,
    done: days === null ? 0n : sumWithin(log, days),
    lacking: days === null ? [] : unrecorded(days),
  };
}

function sumWithin({ entries }: StationLog, { from, to }: Period): bigint {
  let sum = 0n;
  for (const { date, amount } of entries) if (date >= from && date <= to) sum += amount;
  return sum;
}

/** The days on which something counts more or less, or another year begins. */
function turnsOf({ yearBasis, period, asOf }: YearQuestion, { entries }: StationLog): Turns {
  const days = [period.from, period.to, ...entries.map(({ date }) => date)];
  return yearBasis === "calendar-year" ? { on: days, recur: "once" } : { on: [...days, asOf], recur: "yearly" };
}

function recordOf(prepared: PreparedRegister, station: Station, { entries }: StationLog): StationYear["unrecorded"] {
  return (days) => {
    const level = prepared.divisions.get(station.division)?.level;
    const isLogged = isComplete(prepared, {
      collection: "activities",
      division: station.division,
      level,
      period: days,
    });
    const lacksHours = entries.some(({ date, hours }) => hours === "missing" && date >= days.from && date <= days.to);
    return [...(isLogged ? [] : ["activities" as const]), ...(lacksHours ? ["hours" as const] : [])];
  };
}
