import { addDays, addMonths, addYears, eachDayOfInterval, format, subDays } from "date-fns";
import { parsePlainDate, type PlainDate } from "social-work-station-rules/calendar";
import type { Activity, Station } from "social-work-station-rules/model";
import { onlyValue, type ActivityQuota } from "social-work-station-rules/policy";

type KnownStation = Pick<Station, "from" | "until">;

interface Span {
  readonly from: string;
  readonly to: string;
}

function dateOf(text: string): Date {
  return new Date(`${text}T00:00`);
}

function write(date: Date): string {
  return format(date, "yyyy-MM-dd");
}

const CALENDAR = eachDayOfInterval({ start: new Date(2018, 0, 1), end: new Date(2026, 11, 31) }).map((date) =>
  parsePlainDate(write(date)),
);

const POSITIONS = new Map<string, number>(CALENDAR.map((day, position) => [day, position]));

/** Returns the days from one to another, looked up in a calendar that was written day by day. */
export function daysOf({ from, to }: Span): readonly PlainDate[] {
  return CALENDAR.slice(POSITIONS.get(from), (POSITIONS.get(to) ?? -1) + 1);
}

/** Returns the year that the quota covers, found by trying one service year after the other. */
export function yearOf(provision: ActivityQuota, station: KnownStation, period: Span, asOf: string): Span {
  if (provision.parameters.yearBasis.value === "calendar-year") return period;
  const last = [asOf, period.to, station.until ?? period.to].sort()[0] ?? "";
  const start = dateOf(station.from ?? "");
  for (let nth = 0; ; nth += 1) {
    const year = { from: write(addYears(start, nth)), to: write(subDays(addYears(start, nth + 1), 1)) };
    if (last <= year.to) return year;
  }
}

/** Returns the days of the year on which the station is open; null if there are none. */
function openDays(year: Span, { from, until }: KnownStation): Span | null {
  const [first, last] = [[from ?? year.from, year.from].sort()[1] ?? "", [until ?? year.to, year.to].sort()[0] ?? ""];
  return first > last ? null : { from: first, to: last };
}

function has({ from, to }: Span, day: string): boolean {
  return from <= day && day <= to;
}

/** Returns what is done, in thousandths of cases or hours: the distinct cases of every day, the longest record of each. */
export function doneOf(provision: ActivityQuota, days: Span, activities: readonly Activity[]): number {
  const { kinds, countedOn, hoursBasis } = provision.parameters;
  const counted = new Map<string, number>();
  for (const { id, kind, startedOn, completedOn, caseReference, hours, supervisees } of activities) {
    const date = countedOn.value === "start" ? (startedOn ?? completedOn) : completedOn;
    if (!(kinds.value as readonly string[]).includes(kind) || date === undefined || !has(days, date)) continue;
    const key = JSON.stringify(caseReference === undefined ? [id] : [kind, date, caseReference]);
    const size =
      provision.unit === "count"
        ? 1000
        : Math.round(Number(hours ?? 0) * 1000) * (hoursBasis.value === "session" ? 1 : (supervisees ?? 0));
    counted.set(key, Math.max(counted.get(key) ?? 0, size));
  }
  return [...counted.values()].reduce((sum, size) => sum + size, 0);
}

/** Returns what is owed, in thousandths, by counting days or months one by one. */
function owedOf(provision: ActivityQuota, year: Span, days: Span): number {
  const { amount, partYear, partYearRounding } = provision.parameters;
  const whole = Math.round(Number(amount.value) * 1000);
  if (partYear.value === "full" || (days.from === year.from && days.to === year.to)) return whole;
  const [part, of] =
    partYear.value === "pro-rata-days" ? [daysOf(days).length, daysOf(year).length] : monthsOf(year, days);
  if (part === of) return whole;
  const exact = BigInt(whole) * BigInt(part);
  const unit = BigInt(of) * 1000n;
  const [down, rest] = [exact / unit, exact % unit];
  const up = {
    up: rest > 0n,
    down: false,
    "half-up": 2n * rest >= unit,
    "half-even": 2n * rest > unit || (2n * rest === unit && down % 2n === 1n),
  }[onlyValue(partYearRounding)];
  return Math.min(whole, 1000 * Number(up ? down + 1n : down));
}

function monthsOf(year: Span, days: Span): readonly [number, number] {
  const months: Span[] = [];
  for (let nth = 0; write(addMonths(dateOf(year.from), nth)) <= year.to; nth += 1) {
    const [from, next] = [addMonths(dateOf(year.from), nth), addMonths(dateOf(year.from), nth + 1)];
    months.push({ from: write(from), to: write(addDays(next, -1)) });
  }
  return [months.filter(({ from, to }) => from <= days.to && to >= days.from).length, months.length];
}

/** What a station with known dates owes, and the days that count. */
export interface Quota {
  readonly owed: number;
  readonly year: Span;
  readonly days: Span;
}

/** Returns null if the station is not open in the period. */
export function quotaOf(
  provision: ActivityQuota,
  station: KnownStation,
  { period, asOf }: { readonly period: Span; readonly asOf: string },
): Quota | null {
  if (openDays(period, station) === null) return null;
  const year = yearOf(provision, station, period, asOf);
  const open = openDays(year, station);
  return open === null
    ? null
    : { owed: owedOf(provision, year, open), year, days: { from: open.from, to: open.to < asOf ? open.to : asOf } };
}
