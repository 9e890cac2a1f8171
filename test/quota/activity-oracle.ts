import { addDays, addMonths, addYears, eachDayOfInterval, format, subDays } from "date-fns";
import type { Activity, Station } from "social-work-station-rules/model";
import type { ActivityQuota } from "social-work-station-rules/policy";

/** A station and its log of which everything is known. */
export interface KnownCase {
  readonly station: Pick<Station, "from" | "until">;
  readonly activities: readonly Activity[];
}

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

const CALENDAR = eachDayOfInterval({ start: new Date(2018, 0, 1), end: new Date(2026, 11, 31) }).map(write);

const POSITIONS = new Map(CALENDAR.map((day, position) => [day, position]));

/** The days from one to another, looked up in a calendar that was written day by day. */
export function daysOf({ from, to }: Span): readonly string[] {
  return CALENDAR.slice(POSITIONS.get(from), (POSITIONS.get(to) ?? -1) + 1);
}

/** The year that is asked, found by trying one service year after the other. */
export function yearOf(provision: ActivityQuota, station: KnownCase["station"], period: Span, asOf: string): Span {
  if (provision.parameters.yearBasis.value === "calendar-year") return period;
  const last = [asOf, period.to, station.until ?? period.to].sort()[0] ?? "";
  const start = dateOf(station.from ?? "");
  for (let nth = 0; ; nth += 1) {
    const year = { from: write(addYears(start, nth)), to: write(subDays(addYears(start, nth + 1), 1)) };
    if (last <= year.to) return year;
  }
}

/** The days of the year on which the station is open, one by one. */
function openDays(year: Span, { from, until }: KnownCase["station"]): readonly string[] {
  const [first, last] = [[from ?? year.from, year.from].sort()[1] ?? "", [until ?? year.to, year.to].sort()[0] ?? ""];
  return first > last ? [] : daysOf({ from: first, to: last });
}

/** What is done, in thousandths of cases or hours: every counted day's distinct cases, the longest record of each. */
function doneOf(provision: ActivityQuota, days: ReadonlySet<string>, activities: readonly Activity[], asOf: string): number {
  const { kinds, countedOn, hoursBasis } = provision.parameters;
  const counted = new Map<string, number>();
  for (const { id, kind, startedOn, completedOn, caseReference, hours, supervisees } of activities) {
    const date = countedOn.value === "start" ? (startedOn ?? completedOn) : completedOn;
    if (!kinds.value.includes(kind) || date === undefined || date > asOf || !days.has(date)) continue;
    const key = JSON.stringify(caseReference === undefined ? [id] : [kind, date, caseReference]);
    const size = provision.unit === "count" ? 1000 : Math.round(Number(hours ?? 0) * 1000) * (hoursBasis.value === "session" ? 1 : (supervisees ?? 0));
    counted.set(key, Math.max(counted.get(key) ?? 0, size));
  }
  return [...counted.values()].reduce((sum, size) => sum + size, 0);
}

/** What is owed, in thousandths, by counting days or months one by one. */
function owedOf(provision: ActivityQuota, year: Span, days: readonly string[]): number {
  const { amount, partYear, partYearRounding } = provision.parameters;
  const whole = Math.round(Number(amount.value) * 1000);
  const all = daysOf(year);
  if (partYear.value === "full" || days.length === all.length) return whole;
  const [part, of] = partYear.value === "pro-rata-days" ? [days.length, all.length] : monthsOf(year, days);
  const exact = BigInt(whole) * BigInt(part);
  const unit = BigInt(of) * 1000n;
  const [down, rest] = [exact / unit, exact % unit];
  const up = { up: rest > 0n, down: false, "half-up": 2n * rest >= unit, "half-even": 2n * rest > unit || (2n * rest === unit && down % 2n === 1n) }[partYearRounding.value];
  return Math.min(whole, 1000 * Number(up ? down + 1n : down));
}

function monthsOf(year: Span, days: readonly string[]): readonly [number, number] {
  const months: Span[] = [];
  for (let nth = 0; write(addMonths(dateOf(year.from), nth)) <= year.to; nth += 1) {
    const [from, next] = [addMonths(dateOf(year.from), nth), addMonths(dateOf(year.from), nth + 1)];
    months.push({ from: write(from), to: write(addDays(next, -1)) });
  }
  return [months.filter(({ from, to }) => days.some((day) => day >= from && day <= to)).length, months.length];
}

/** What anyone would answer who knows everything; null: the station is not open in the period. */
export function answerOf(
  provision: ActivityQuota,
  { station, activities }: KnownCase,
  { period, asOf }: { readonly period: Span; readonly asOf: string },
): { readonly verdict: "met" | "unmet"; readonly done: number; readonly owed: number; readonly year: Span } | null {
  if (openDays(period, station).length === 0) return null;
  const year = yearOf(provision, station, period, asOf);
  const days = openDays(year, station);
  const [done, owed] = [doneOf(provision, new Set(days), activities, asOf), owedOf(provision, year, days)];
  return { verdict: done >= owed ? "met" : "unmet", done, owed, year };
}
