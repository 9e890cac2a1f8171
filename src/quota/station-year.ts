import { type Period, type PlainDate, serviceYear } from "../calendar/index.js";
import type { Station } from "../model/index.js";
import type { ActivityQuota, Settled } from "../policy/index.js";
import type { PreparedRegister } from "../register/index.js";
import type { ActivityQuotaDetail } from "../results/index.js";
import { formatShortest, shiftDigits } from "./amounts.js";
import {
  type ChangeDays,
  type LogFact,
  type StationDates,
  hullOf,
  openDays,
  periodOf,
  possibleDates,
} from "./possible-dates.js";
import { type StationLog, countLeftOut, countingKey, stationLogs } from "./station-log.js";
import { isCompleteAt } from "./stations.js";

/** A year that a quota may cover at a station, the station's open days in it, and what was done on them. */
export interface PossibleYear {
  readonly year: Period;
  readonly open: Period;
  /** The open days up to the day of the question; null if there are none. */
  readonly days: Period | null;
  /** In units of 10^-scale cases or hours. */
  readonly done: bigint;
  /** The facts that the log lacks for these days. */
  readonly missing: readonly LogFact[];
}

/** What a station did in the year of a quota, as far as its dates show which year that is; whatever amount is due. */
export interface StationYear {
  /** The different years that the quota may cover; null for the case that the station is not open in the period. */
  readonly possibleYears: readonly (PossibleYear | null)[];
  /** From the first day of these years to the last. */
  readonly period: Period;
  /** The scale of what was done. */
  readonly scale: number;
  readonly figures: Pick<ActivityQuotaDetail, "done" | "doubtful" | "leftOut">;
  /** Returns the facts that the log lacks for some days. */
  readonly missingIn: (days: Period) => readonly LogFact[];
}

/**
 * Returns a function that reads the year of a station; null if the station is not open in the period. Quotas that differ
 * in their amounts alone read each year once.
 */
export function stationYears(
  prepared: PreparedRegister,
  quota: Settled<ActivityQuota>,
  period: Period,
  asOf: PlainDate,
): (station: Station) => StationYear | null {
  const query = { yearBasis: quota.parameters.yearBasis.value, period, asOf };
  const years = yearsFor(prepared, quota, query);
  const logOf = stationLogs(prepared, quota);
  return (station) => {
    const known = years.get(station.id);
    if (known !== undefined) return known;
    const year = readStationYear(prepared, station, logOf(station.id), query);
    years.set(station.id, year);
    return year;
  };
}

/** What a quota needs from a station's log, apart from the amount. */
interface YearQuery {
  readonly yearBasis: Settled<ActivityQuota>["parameters"]["yearBasis"]["value"];
  readonly period: Period;
  readonly asOf: PlainDate;
}

/** The years of stations, by station, for the period and the day of one question. */
interface YearsRead {
  readonly dates: string;
  readonly years: Map<string, StationYear | null>;
}

function yearsFor(
  prepared: PreparedRegister,
  quota: Settled<ActivityQuota>,
  { yearBasis, period, asOf }: YearQuery,
): YearsRead["years"] {
  const readByCounting = prepared.indexes.get(yearIndex);
  const key = `${yearBasis} ${countingKey(quota)}`;
  const dates = `${period.from} ${period.to} ${asOf}`;
  const known = readByCounting.get(key);
  if (known?.dates === dates) return known.years;
  const read: YearsRead = { dates, years: new Map() };
  readByCounting.set(key, read);
  return read.years;
}

/** The years that were last read, by way of counting. Those of other dates are not kept: a register has many days. */
function yearIndex(): Map<string, YearsRead> {
  return new Map();
}

function readStationYear(
  prepared: PreparedRegister,
  station: Station,
  log: StationLog,
  query: YearQuery,
): StationYear | null {
  const { asOf } = query;
  const spans = listSpans(
    query,
    possibleDates(prepared, station, () => changeDaysOf(query, log)),
  );
  const period = hullOf(spans.map((span) => span?.year ?? null));
  const open = hullOf(spans.map((span) => span?.open ?? null));
  if (period === null || open === null) return null;
  const missingIn = (days: Period): readonly LogFact[] => missingFacts(prepared, station, log, days);
  const possibleYears = spans.map((span) => (span === null ? null : readYear(span, log, asOf, missingIn)));
  const done = possibleYears.map((year) => year?.done ?? 0n);
  const least = done.reduce((one, other) => (other < one ? other : one));
  const most = done.reduce((one, other) => (other > one ? other : one));
  const figures = {
    done: formatShortest(least, log.scale),
    doubtful: formatShortest(most - least, log.scale),
    leftOut: countLeftOut(log, { period, open, asOf }),
  };
  return { possibleYears, period, scale: log.scale, figures, missingIn };
}

/** The year that a quota covers at a station, and the station's open days in it. */
type Span = Pick<PossibleYear, "year" | "open">;

/** Returns the different spans that the possible dates of a station lead to. */
function listSpans({ yearBasis, period, asOf }: YearQuery, ways: readonly StationDates[]): readonly (Span | null)[] {
  const spans = new Map<string, Span | null>();
  for (const dates of ways) {
    const year = openDays(dates, period) === null ? null : yearCovered(yearBasis, dates, period, asOf);
    const open = year === null ? null : openDays(dates, year);
    if (year === null || open === null) spans.set("", null);
    else spans.set(`${year.from} ${year.to} ${open.from} ${open.to}`, { year, open });
  }
  return [...spans.values()];
}

/**
 * Returns the given period, or, where years run from the station's opening, the service year that contains the last day
 * in question: the earliest of `asOf`, the period's end and the station's own end, but the first service year where the
 * station opens after that.
 */
function yearCovered(
  yearBasis: YearQuery["yearBasis"],
  { from, until }: StationDates,
  period: Period,
  asOf: PlainDate,
): Period {
  if (yearBasis === "calendar-year") return period;
  const lastInPeriod = asOf < period.to ? asOf : period.to;
  const last = until !== null && until < lastInPeriod ? until : lastInPeriod;
  const years = Math.max(0, Number(last.slice(0, 4)) - Number(from.slice(0, 4)));
  const candidate = serviceYear(from, years + 1);
  return years > 0 && last < candidate.from ? serviceYear(from, years) : candidate;
}

function readYear(
  { year, open }: Span,
  log: StationLog,
  asOf: PlainDate,
  missingIn: StationYear["missingIn"],
): PossibleYear {
  const days = periodOf(open.from, open.to < asOf ? open.to : asOf);
  return {
    year,
    open,
    days,
    done: days === null ? 0n : sumWithin(log, days),
    missing: days === null ? [] : missingIn(days),
  };
}

/** In units of 10^-scale, by the scale of the log. */
function sumWithin({ entries, scale }: StationLog, { from, to }: Period): bigint {
  let sum = 0n;
  for (const { date, size } of entries)
    if (size !== null && date >= from && date <= to) sum += shiftDigits(size.digits, scale - size.scale);
  return sum;
}

/** Returns the days on which more or less counts, or another year begins. */
function changeDaysOf({ yearBasis, period, asOf }: YearQuery, { entries }: StationLog): ChangeDays {
  const days = [period.from, period.to, ...entries.map(({ date }) => date)];
  return yearBasis === "calendar-year" ? { on: days, recur: "once" } : { on: [...days, asOf], recur: "yearly" };
}

function missingFacts(
  prepared: PreparedRegister,
  station: Station,
  { entries }: StationLog,
  days: Period,
): readonly LogFact[] {
  const isLacking = entries.some(({ date, lacksHours }) => lacksHours && date >= days.from && date <= days.to);
  return [
    ...(isCompleteAt(prepared, station, "activities", days) ? [] : ["activities" as const]),
    ...(isLacking ? ["hours" as const] : []),
  ];
}
