import type { Period, PlainDate } from "../../calendar/index.js";
import type { LeftOutReason } from "../types.js";
import type { StationLog } from "./station-logs.js";

/** The days that are asked, those on which the station may be open, and the day of the question. */
export interface LogBounds {
  readonly period: Period;
  readonly open: Period;
  readonly asOf: PlainDate;
}

/** How many records of a log do not count, and why. */
export function leftOutOf(
  { entries, notCompleted }: StationLog,
  bounds: LogBounds,
): Readonly<Record<LeftOutReason, number>> {
  const leftOut: Record<LeftOutReason, number> = {
    "outside-period": 0,
    "after-as-of": 0,
    "station-not-open": 0,
    "not-completed": notCompleted,
    repeat: 0,
  };
  for (const { date, records } of entries) {
    const reason = reasonToLeaveOut(date, bounds);
    if (reason === null) leftOut.repeat += records - 1;
    else leftOut[reason] += records;
  }
  return leftOut;
}

function reasonToLeaveOut(date: PlainDate, { period, open, asOf }: LogBounds): LeftOutReason | null {
  if (date < period.from || date > period.to) return "outside-period";
  if (date > asOf) return "after-as-of";
  return date < open.from || date > open.to ? "station-not-open" : null;
}
