import { addDays, type Period, type PlainDate } from "../../calendar/index.js";
import type { Ratio } from "../../exact/index.js";
import type { Verdict } from "../../terms/index.js";
import type { ActivityQuotaDetail } from "../types.js";
import { periodOf } from "./overlap.js";
import type { Log } from "./read-log.js";
import type { LogFact, Reading } from "./settle-readings.js";
import { writeScaled } from "./write-scaled.js";

/** What a station owes and has done if its dates are read in one way, in the units of its log. */
export interface QuotaReading extends Reading {
  readonly owed: bigint;
  readonly done: bigint;
  readonly short: bigint;
  /** The days on which something may count so far; null: none. */
  readonly days: Period | null;
}

/** A log, read as far as a day, and which facts it lacks of which days. */
export interface LogContext {
  readonly log: Log;
  readonly asOf: PlainDate;
  readonly unrecorded: (days: Period) => readonly LogFact[];
}

/** Reads a log for what is owed on the days on which the station is open; null: it is not, and nothing is. */
export function readQuota({ log, asOf, unrecorded }: LogContext, asked: { readonly owed: Ratio; readonly open: Period } | null): QuotaReading {
  if (asked === null) return { verdict: "not-applicable", lacking: [], owed: 0n, done: 0n, short: 0n, days: null };
  const days = periodOf(asked.open.from, asked.open.to < asOf ? asked.open.to : asOf);
  const owed = (asked.owed.numerator * 10n ** BigInt(log.scale)) / asked.owed.denominator;
  const done = log.entries.reduce((sum, { date, amount }) => (days !== null && date >= days.from && date <= days.to ? sum + amount : sum), 0n);
  const short = owed > done ? owed - done : 0n;
  const lacking = short === 0n || days === null ? [] : unrecorded(days);
  return { verdict: judge(short, lacking), lacking, owed, done, short, days };
}

function judge(short: bigint, lacking: readonly LogFact[]): Verdict {
  if (short === 0n) return "met";
  return lacking.length === 0 ? "unmet" : "undetermined";
}

/** Whether two readings are equally short, and what is not recorded counts for both of them or for neither. */
export function areEquallyShort({ log: { step }, unrecorded }: LogContext, first: QuotaReading, second: QuotaReading): boolean {
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
export function boundReadings(readings: readonly QuotaReading[], { scale }: Log): Pick<ActivityQuotaDetail, "required" | "done" | "doubtful" | "shortfall"> {
  const owed = boundsOf(readings.map((reading) => reading.owed));
  const done = boundsOf(readings.map((reading) => reading.done));
  return {
    required: { least: writeScaled(owed.least, scale), most: writeScaled(owed.most, scale) },
    done: writeScaled(done.least, scale),
    doubtful: writeScaled(done.most - done.least, scale),
    shortfall: {
      least: writeScaled(boundsOf(readings.map(({ short, lacking }) => (lacking.length === 0 ? short : 0n))).least, scale),
      most: writeScaled(boundsOf(readings.map(({ short }) => short)).most, scale),
    },
  };
}

function boundsOf([first = 0n, ...others]: readonly bigint[]): { readonly least: bigint; readonly most: bigint } {
  return others.reduce(({ least, most }, value) => ({ least: value < least ? value : least, most: value > most ? value : most }), { least: first, most: first });
}
