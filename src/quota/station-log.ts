import type { Period, PlainDate } from "../calendar/index.js";
import { type ScaledInteger, parseDecimal } from "../exact/index.js";
import type { Activity } from "../model/index.js";
import type { ActivityQuota, Settled } from "../policy/index.js";
import type { PreparedRegister } from "../register/index.js";
import type { LeftOutActivities } from "../results/index.js";
import { comparableText } from "../terms/index.js";
import { shiftDigits } from "./amounts.js";

/**
 * Something that counts on a day. Records of one station, kind, date and case reference are one entry, of different hours
 * the longest, so that a further record never counts less; records without a case reference are one entry each.
 */
export interface LogEntry {
  readonly date: PlainDate;
  /** Cases or hours at least, and more where hours are not recorded; null where no record has hours. */
  readonly size: ScaledInteger | null;
  readonly lacksHours: boolean;
  /** How many records the entry has. */
  readonly records: number;
}

/** Everything a station did that is counted. */
export interface StationLog {
  readonly entries: readonly LogEntry[];
  /** The largest scale of the entries. */
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
  return JSON.stringify([kinds.value, countedOn.value, unit === "hours" ? hoursBasis.value : null]);
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

function readLog({ unit, parameters }: Counting, activities: readonly Activity[]): StationLog {
  const kinds = parameters.kinds.value;
  const entries: LogEntry[] = [];
  const firstLike = firstRecords();
  let notCompleted = 0;
  let scale = 0;
  for (const activity of activities) {
    if (!kinds.includes(activity.kind)) continue;
    const { startedOn, completedOn } = activity;
    const date = parameters.countedOn.value === "start" ? (startedOn ?? completedOn) : completedOn;
    if (date === undefined) {
      notCompleted += 1;
      continue;
    }
    const size = unit === "count" ? ONE : hoursOf(parameters.hoursBasis.value, activity);
    if (size !== null && size.scale > scale) scale = size.scale;
    const place =
      activity.caseReference === undefined
        ? entries.length
        : firstLike({ activity, place: entries.length }, date).place;
    const before = entries[place];
    if (before !== undefined) entries[place] = withRepeat(before, size);
    else entries.push({ date, size, lacksHours: size === null, records: 1 });
  }
  return { entries, scale, notCompleted };
}

/** A record with a case reference, and the place of its entry. */
interface Repeatable {
  readonly activity: Activity;
  readonly place: number;
}

/** Returns a function that finds the first record of a day that has the same kind and case reference: mostly the record itself. */
function firstRecords(): (own: Repeatable, date: PlainDate) => Repeatable {
  const firstOfDay = new Map<PlainDate, Repeatable>();
  // Most days have one record, and need no key to be built for it.
  const ofBusyDays = new Map<string, Repeatable>();
  return (own, date) => {
    const first = firstOfDay.get(date);
    if (first === undefined) {
      firstOfDay.set(date, own);
      return own;
    }
    ofBusyDays.set(keyOf(first, date), first);
    const key = keyOf(own, date);
    const found = ofBusyDays.get(key) ?? own;
    ofBusyDays.set(key, found);
    return found;
  };
}

function keyOf({ activity: { kind, caseReference } }: Repeatable, date: PlainDate): string {
  return `${kind}/${date}/${comparableText(caseReference ?? "")}`;
}

function withRepeat({ date, size, lacksHours, records }: LogEntry, other: ScaledInteger | null): LogEntry {
  const isOther = size === null || (other !== null && isLonger(other, size));
  return {
    date,
    size: isOther ? other : size,
    lacksHours: lacksHours || other === null,
    records: records + 1,
  };
}

function isLonger(one: ScaledInteger, other: ScaledInteger): boolean {
  const scale = Math.max(one.scale, other.scale);
  return shiftDigits(one.digits, scale - one.scale) > shiftDigits(other.digits, scale - other.scale);
}

const ONE: ScaledInteger = { digits: 1n, scale: 0 };

/** Returns null where the hours, or the number of persons by which they are multiplied, are not recorded. */
function hoursOf(
  basis: "session" | "supervisee",
  { hours, supervised, supervisees = supervised?.length }: Activity,
): ScaledInteger | null {
  const persons = basis === "session" ? 1 : supervisees;
  if (persons === 0) return { digits: 0n, scale: 0 };
  if (hours === undefined) return null;
  const { digits, scale } = parseDecimal(hours);
  if (digits === 0n) return { digits, scale };
  if (persons === undefined) return null;
  return persons === 1 ? { digits, scale } : { digits: digits * BigInt(persons), scale };
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
