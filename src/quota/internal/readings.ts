import type { Period, PlainDate } from "../../calendar/index.js";
import { compareRatios, makeRatio, subtractRatios, type Ratio } from "../../exact/index.js";
import type { ActivityQuota } from "../../policy/index.js";
import type { Verdict } from "../../terms/index.js";
import type { ActivityQuotaDetail } from "../types.js";
import { owedAmount } from "./owed-amount.js";
import type { PossibleSpan } from "./possible-spans.js";
import type { Log } from "./read-log.js";
import { overlap } from "./station-span.js";
import { writeAmount } from "./write-amount.js";

/** What a station owes and has done if its dates are read in one way. */
export interface Reading {
  /** Null: it is not open at all and nothing is asked. */
  readonly owed: Ratio | null;
  readonly done: Ratio;
  /** The days on which something may count so far; null: none. */
  readonly days: Period | null;
  /** Whether all that counts is recorded; more could only add. */
  readonly log: "complete" | "incomplete";
  /** Of how many sessions that count the hours are not recorded. */
  readonly withoutHours: number;
}

/** What is read, and of which days the register holds all activities. */
export interface ReadingContext {
  readonly provision: ActivityQuota;
  readonly period: Period;
  readonly asOf: PlainDate;
  readonly log: Log;
  readonly isLogged: (days: Period) => boolean;
}

/** Reads a log under one way in which the station may have been open. */
export function readUnder({ provision, period, asOf, log, isLogged }: ReadingContext, { open, counting }: PossibleSpan): Reading {
  const days = counting === null ? null : overlap(counting, { from: counting.from, to: asOf });
  const counted = log.entries.filter(({ date }) => days !== null && date >= days.from && date <= days.to);
  const done = counted.reduce((sum, { amount }) => sum + amount, 0n);
  return {
    owed: open === null ? null : owedAmount(provision, period, open),
    done: makeRatio(done, 10n ** BigInt(log.scale)),
    days,
    log: days === null || isLogged(days) ? "complete" : "incomplete",
    withoutHours: counted.filter(({ hours }) => hours === "missing").length,
  };
}

/** What one reading settles. */
export function judgeReading({ owed, done, log, withoutHours }: Reading): Verdict {
  if (owed === null) return "not-applicable";
  if (compareRatios(done, owed) >= 0) return "met";
  return log === "complete" && withoutHours === 0 ? "unmet" : "undetermined";
}

/** Met where every reading that asks something is, unmet where all ask and none is; else dates must tell. */
export function judgeReadings(readings: readonly Reading[]): Verdict {
  const verdicts = new Set(readings.map(judgeReading));
  if (verdicts.size === 1) return verdicts.values().next().value ?? "undetermined";
  verdicts.delete("not-applicable");
  return verdicts.size === 1 && verdicts.has("met") ? "met" : "undetermined";
}

/**
 * Which facts could still settle what the readings leave open. Where the log is incomplete, coarse dates are named as
 * soon as they shift the days that a log must cover, though in rare cases no such shift changes the verdict.
 */
export function factsLacking(readings: readonly Reading[]): readonly ("station-date" | "activities" | "hours")[] {
  const open = readings.filter((reading) => judgeReading(reading) === "undetermined");
  const incomplete = open.some(({ log }) => log === "incomplete");
  const differing = new Set(
    readings.map(({ owed, done, days, withoutHours }) =>
      [owed?.numerator, owed?.denominator, done.numerator, done.denominator, withoutHours, incomplete && days?.from, incomplete && days?.to].join("/"),
    ),
  );
  return [
    ...(differing.size > 1 ? ["station-date" as const] : []),
    ...(incomplete ? ["activities" as const] : []),
    ...(open.some(({ withoutHours }) => withoutHours > 0) ? ["hours" as const] : []),
  ];
}

/** The figures over all readings: each is true whatever the dates turn out to be. */
export function boundReadings(readings: readonly Reading[]): Pick<ActivityQuotaDetail, "required" | "done" | "doubtful" | "shortfall"> {
  const done = boundsOf(readings.map((reading) => reading.done));
  const owed = boundsOf(readings.map((reading) => reading.owed ?? ZERO));
  return {
    required: { least: writeAmount(owed.least), most: writeAmount(owed.most) },
    done: writeAmount(done.least),
    doubtful: writeAmount(subtractRatios(done.most, done.least)),
    shortfall: {
      least: writeAmount(boundsOf(readings.map((reading) => (reading.log === "complete" && reading.withoutHours === 0 ? shortOf(reading) : ZERO))).least),
      most: writeAmount(boundsOf(readings.map(shortOf)).most),
    },
  };
}

const ZERO = makeRatio(0n);

function shortOf({ owed, done }: Reading): Ratio {
  const short = subtractRatios(owed ?? ZERO, done);
  return short.numerator < 0n ? ZERO : short;
}

function boundsOf(ratios: readonly Ratio[]): { readonly least: Ratio; readonly most: Ratio } {
  const sorted = ratios.toSorted(compareRatios);
  return { least: sorted[0] ?? ZERO, most: sorted.at(-1) ?? ZERO };
}
