import type { Period, PlainDate } from "../calendar/index.js";
import { type ScaledInteger, parseDecimal } from "../exact/index.js";
import type { Activity } from "../model/index.js";
import type { ActivityQuota, Settled } from "../policy/index.js";
import type { PreparedRegister } from "../register/index.js";
import type { LeftOutActivities } from "../results/index.js";
import { comparableText } from "../terms/index.js";
import { shiftDigits } from "./amounts.js";

/**
 * Something that counts on a day: `amount` at least, and more where hours are not recorded. Records of one station,
 * kind, date and case reference are one entry; records without a case reference are one entry each.
 */
export interface LogEntry {
  readonly date: PlainDate;
  readonly amount: bigint;
  readonly hours: "recorded" | "missing";
  /** How many records the entry has. */
  readonly records: number;
}

/** Everything a station did that is counted, in units of 10^-scale cases or hours. */
export interface StationLog {
  readonly entries: readonly LogEntry[];
  readonly scale: number;
  readonly notCompleted: number;
}

/** Which activities are counted, on which day, and how much each of them counts. */
export type Counting = Pick<ActivityQuota, "unit"> & {
  readonly parameters: {
    readonly [N in "kinds" | "countedOn" | "hoursBasis"]: {
      readonly value: Settled<ActivityQuota>["parameters"][N]["value"];
    };
  };
};

/** Returns a function that reads the log of a station. Each log is read once for a register and a way of counting. */
export function stationLogs(prepared: PreparedRegister, counting: Counting): (station: string) => StationLog {
  const logs = logsFor(prepared, counting);
  return (station) => {
    const known = logs.get(station);
    if (known !== undefined) return known;
    const log = readLog(counting, prepared.activitiesByStation.get(station) ?? []);
    logs.set(station, log);
    return log;
  };
}

/** Returns a text that is equal for ways of counting that count the same. */
export function countingKey({ unit, parameters: { kinds, countedOn, hoursBasis } }: Counting): string {
  return JSON.stringify([unit, kinds.value, countedOn.value, unit === "hours" ? hoursBasis.value : null]);
}

function logsFor(prepared: PreparedRegister, counting: Counting): Map<string, StationLog> {
  const logsByCounting = prepared.indexes.get(logIndex);
  const key = countingKey(counting);
  const logs = logsByCounting.get(key) ?? new Map<string, StationLog>();
  logsByCounting.set(key, logs);
  return logs;
}

/** The logs that were read, by way of counting and station: amended amounts and other days do not change them. */
function logIndex(): Map<string, Map<string, StationLog>> {
  return new Map();
}

/** A counted record; without a size where its hours are not recorded. */
interface LogRecord {
  readonly activity: Activity;
  readonly date: PlainDate;
  readonly size: ScaledInteger | null;
}

function readLog({ unit, parameters }: Counting, activities: readonly Activity[]): StationLog {
  const records: LogRecord[] = [];
  let notCompleted = 0;
  for (const activity of activities) {
    if (!parameters.kinds.value.includes(activity.kind)) continue;
    const { startedOn, completedOn } = activity;
    const date = parameters.countedOn.value === "start" ? (startedOn ?? completedOn) : completedOn;
    if (date === undefined) notCompleted += 1;
    else
      records.push({ activity, date, size: unit === "count" ? ONE : hoursOf(parameters.hoursBasis.value, activity) });
  }
  const scale = records.reduce((most, { size }) => Math.max(most, size?.scale ?? 0), 0);
  return { entries: groupRepeats(records).map((repeats) => entryOf(repeats, scale)), scale, notCompleted };
}

const ONE: ScaledInteger = { digits: 1n, scale: 0 };

/** Returns null where the hours, or the number of persons by which they are multiplied, are not recorded. */
function hoursOf(basis: "session" | "supervisee", { hours, supervisees }: Activity): ScaledInteger | null {
  const persons = basis === "session" ? 1 : supervisees;
  if (persons === 0) return { digits: 0n, scale: 0 };
  if (hours === undefined) return null;
  const { digits, scale } = parseDecimal(hours);
  if (digits === 0n) return { digits, scale };
  return persons === undefined ? null : { digits: digits * BigInt(persons), scale };
}

/** The sizes of records that are one entry. */
interface Repeats {
  readonly date: PlainDate;
  readonly sizes: (ScaledInteger | null)[];
}

function groupRepeats(records: readonly LogRecord[]): readonly Repeats[] {
  const groups: Repeats[] = [];
  const byCase = new Map<string, Repeats>();
  for (const { activity, date, size } of records) {
    const { kind, caseReference } = activity;
    const key = caseReference === undefined ? null : `${kind}/${date}/${comparableText(caseReference)}`;
    const repeats = key === null ? undefined : byCase.get(key);
    if (repeats !== undefined) {
      repeats.sizes.push(size);
      continue;
    }
    const first: Repeats = { date, sizes: [size] };
    groups.push(first);
    if (key !== null) byCase.set(key, first);
  }
  return groups;
}

/** Of repeats with different hours the longest counts, so that a further record never reduces the amount. */
function entryOf({ date, sizes }: Repeats, scale: number): LogEntry {
  let amount = 0n;
  for (const size of sizes) {
    const own = size === null ? 0n : shiftDigits(size.digits, scale - size.scale);
    if (own > amount) amount = own;
  }
  return { date, amount, hours: sizes.includes(null) ? "missing" : "recorded", records: sizes.length };
}

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
