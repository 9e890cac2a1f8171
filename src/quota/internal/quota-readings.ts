import { addDays, type Period } from "../../calendar/index.js";
import type { ScaledInteger } from "../../exact/index.js";
import type { Verdict } from "../../terms/index.js";
import type { ActivityQuotaDetail } from "../types.js";
import type { LogFact, Reading } from "./settle-readings.js";
import type { AskedYear, StationYear } from "./station-year.js";
import { writeScaled } from "./write-scaled.js";

/** What a station owes, and how much of it is short, if its dates are read in one way; in units of 10^-scale cases or hours. */
export interface QuotaReading extends Reading {
  readonly owed: bigint;
  readonly short: bigint;
  /** The days on which something may count so far; null: none. */
  readonly days: Period | null;
}

const NOT_ASKED: QuotaReading = { verdict: "not-applicable", lacking: [], owed: 0n, short: 0n, days: null };

/** Reads a year for what is owed in it, on a scale not less than that of either; null: nothing is asked. */
export function readQuota(
  asked: AskedYear | null,
  { scale }: StationYear,
  owedIn: (asked: AskedYear) => ScaledInteger,
  common: number,
): QuotaReading {
  if (asked === null) return NOT_ASKED;
  const amount = owedIn(asked);
  const owed = rescaled(amount.digits, common - amount.scale);
  const done = rescaled(asked.done, common - scale);
  const short = owed > done ? owed - done : 0n;
  const lacking = short === 0n ? NOTHING : asked.lacking;
  return { verdict: judge(short, lacking), lacking, owed, short, days: asked.days };
}

const NOTHING: readonly LogFact[] = [];

function rescaled(amount: bigint, places: number): bigint {
  return places === 0 ? amount : amount * 10n ** BigInt(places);
}

function judge(short: bigint, lacking: readonly LogFact[]): Verdict {
  if (short === 0n) return "met";
  return lacking.length === 0 ? "unmet" : "undetermined";
}

/**
 * Whether two readings are equally short, and what is not recorded counts for both of them or for neither.
 *
 * @param step what one more case or hour record adds at least, in the units of the readings
 */
export function areEquallyShort(
  first: QuotaReading,
  second: QuotaReading,
  step: bigint,
  unrecorded: StationYear["unrecorded"],
): boolean {
  if (stepsOf(first.short, step) !== stepsOf(second.short, step)) return false;
  return [...daysOnlyIn(first.days, second.days), ...daysOnlyIn(second.days, first.days)].every(
    (days) => unrecorded(days).length === 0,
  );
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

/** What is owed and short over all readings: each figure is true whatever the dates turn out to be. */
export function boundReadings(
  readings: readonly QuotaReading[],
  scale: number,
): Pick<ActivityQuotaDetail, "required" | "shortfall"> {
  const owed = boundsOf(readings, (reading) => reading.owed);
  const surelyShort = boundsOf(readings, ({ short, lacking }) => (lacking.length === 0 ? short : 0n));
  const perhapsShort = boundsOf(readings, ({ short }) => short);
  return {
    required: { least: writeScaled(owed.least, scale), most: writeScaled(owed.most, scale) },
    shortfall: { least: writeScaled(surelyShort.least, scale), most: writeScaled(perhapsShort.most, scale) },
  };
}

function boundsOf(
  readings: readonly QuotaReading[],
  figure: (reading: QuotaReading) => bigint,
): { readonly least: bigint; readonly most: bigint } {
  let [least, most]: [bigint | null, bigint] = [null, 0n];
  for (const reading of readings) {
    const value = figure(reading);
    if (least === null || value < least) least = value;
    if (value > most) most = value;
  }
  return { least: least ?? 0n, most };
}
