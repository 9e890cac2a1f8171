import type { Period, PlainDate } from "../calendar/index.js";
import type { StationLog } from "./station-log.js";
import type { LeftOutActivities } from "../results/index.js";

/** Why an activity was left out of a count. */
export type LeftOutReason = keyof LeftOutActivities;

/** The period, the days on which the station may be open, and the day of the question. */
interface LogBounds {
  readonly period: Period;
  readonly open: Period;
  readonly asOf: PlainDate;
}

/** Counts the records of a log that do not count, by reason. */
export function countLeftOut(
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
