import { addDays, type Period, type PlainDate } from "../../calendar/index.js";
import type { ScaledInteger } from "../../exact/index.js";
import type { Verdict } from "../../terms/index.js";
import type { ActivityQuotaDetail } from "../types.js";
import { periodOf } from "./overlap.js";
import type { LogFact, Reading } from "./settle-readings.js";
import type { StationLog } from "./station-logs.js";
import { writeScaled } from "./write-scaled.js";

/** What a station owes and has done if its dates are read in one way, in units of 10^-scale cases or hours. */
export interface QuotaReading extends Reading {
  readonly owed: bigint;
  readonly done: bigint;
  readonly short: bigint;
  /** The days on which something may count so far; null: none. */
  readonly days: Period | null;
}

/** A log, read as far as a day, and which facts it lacks of which days. */
export interface LogContext {
  readonly log: StationLog;
  readonly unit: "count" | "hours";
  /** Of what is owed and done alike; not less than that of the log. */
  readonly scale: number;
  readonly asOf: PlainDate;
  readonly unrecorded: (days: Period) => readonly LogFact[];
}

const NOT_ASKED: QuotaReading = { verdict: "not-applicable", lacking: [], owed: 0n, done: 0n, short: 0n, days: null };

/** Reads a log for what is owed on the days on which the station is open; null: it is not, and nothing is. */
export function readQuota({ log, scale, asOf, unrecorded }: LogContext, asked: { readonly owed: ScaledInteger; readonly open: Period } | null): QuotaReading {
  if (asked === null) return NOT_ASKED;
  const days = periodOf(asked.open.from, asked.open.to < asOf ? asked.open.to : asOf);
  const owed = rescaled(asked.owed.digits, scale - asked.owed.scale);
  const done = rescaled(days === null ? 0n : sumWithin(log, days), scale - log.scale);
  const short = owed > done ? owed - done : 0n;
  const lacking = short === 0n || days === null ? NOTHING : unrecorded(days);
  return { verdict: judge(short, lacking), lacking, owed, done, short, days };
}

const NOTHING: readonly LogFact[] = [];

function rescaled(amount: bigint, places: number): bigint {
  return places === 0 ? amount : amount * 10n ** BigInt(places);
}

function sumWithin({ entries }: StationLog, { from, to }: Period): bigint {
  let sum = 0n;
  for (const { date, amount } of entries) if (date >= from && date <= to) sum += amount;
  return sum;
}

function judge(short: bigint, lacking: readonly LogFact[]): Verdict {
  if (short === 0n) return "met";
  return lacking.length === 0 ? "unmet" : "undetermined";
}

/** Whether two readings are equally short, and what is not recorded counts for both of them or for neither. */
export function areEquallyShort({ unit, scale, unrecorded }: LogContext, first: QuotaReading, second: QuotaReading): boolean {
  const step = unit === "hours" ? 1n : 10n ** BigInt(scale);
  if (stepsOf(first.short, step) !== stepsOf(second.short, step)) return false;
  return [...daysOnlyIn(first.days, second.days), ...daysOnlyIn(second.days, first.days)].every((days) => unrecorded(days).length === 0);
}

/** Half a case that is short takes a whole one. */
function stepsOf(amount: bigint, step: bigint): bigint {
  return (amount + step - 1n) / step;
}

/** The days of one period that are not in another, before it and after it. */
function daysOnlyIn(days: Period | null, other: Period | null): readonly Period[] {
  if (days === null) return [];
  if (other === null || other.from > days.to || other.to < days.from) return [days];
  const before = days.from < other.from ? [{ from: days.from, to: addDays(other.from, -1) }] : [];
  return days.to > other.to ? [...before, { from: addDays(other.to, 1), to: days.to }] : before;
}

/** The figures over all readings: each is true whatever the dates turn out to be. */
export function boundReadings(readings: readonly QuotaReading[], { scale }: LogContext): Pick<ActivityQuotaDetail, "required" | "done" | "doubtful" | "shortfall"> {
  const owed = boundsOf(readings, (reading) => reading.owed);
  const done = boundsOf(readings, (reading) => reading.done);
  const surelyShort = boundsOf(readings, ({ short, lacking }) => (lacking.length === 0 ? short : 0n));
  const perhapsShort = boundsOf(readings, ({ short }) => short);
  return {
    required: { least: writeScaled(owed.least, scale), most: writeScaled(owed.most, scale) },
    done: writeScaled(done.least, scale),
    doubtful: writeScaled(done.most - done.least, scale),
    shortfall: { least: writeScaled(surelyShort.least, scale), most: writeScaled(perhapsShort.most, scale) },
  };
}

function boundsOf(readings: readonly QuotaReading[], figure: (reading: QuotaReading) => bigint): { readonly least: bigint; readonly most: bigint } {
  let [least, most]: [bigint | null, bigint] = [null, 0n];
  for (const reading of readings) {
    const value = figure(reading);
    if (least === null || value < least) least = value;
    if (value > most) most = value;
  }
  return { least: least ?? 0n, most };
}
