import type { PlainDate } from "../../calendar/index.js";
import { type ScaledInteger, parseDecimal } from "../../exact/index.js";
import type { Activity } from "../../model/index.js";
import type { ActivityQuota } from "../../policy/index.js";
import type { PreparedRegister } from "../../register/index.js";

/**
 * Something that counts on a day: at least `amount`, and more where hours are not recorded. Records of one station,
 * kind, date and case reference are one; those without a case each stand alone.
 */
export interface Entry {
  readonly date: PlainDate;
  readonly amount: bigint;
  readonly hours: "recorded" | "missing";
  /** How many records tell of it. */
  readonly records: number;
}

/** All that a station did of what is counted, in units of 10^-scale cases or hours. */
export interface StationLog {
  readonly entries: readonly Entry[];
  readonly scale: number;
  readonly notCompleted: number;
}

/** What is counted, on which day, and how much of it. */
export type Counting = Pick<ActivityQuota, "unit"> & {
  readonly parameters: {
    readonly [N in "kinds" | "countedOn" | "hoursBasis"]: { readonly value: ActivityQuota["parameters"][N]["value"] };
  };
};

/** Logs by station, counted once in each way for a register: amended amounts and other days do not count anew. */
const counted = new WeakMap<PreparedRegister, Map<string, Map<string, StationLog>>>();

/** What a station did, as a quota counts it. */
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

/** Names what is counted, and how. */
export function wayOfCounting({ unit, parameters: { kinds, countedOn, hoursBasis } }: Counting): string {
  return JSON.stringify([unit, kinds.value, countedOn.value, unit === "hours" ? hoursBasis.value : null]);
}

function logsFor(prepared: PreparedRegister, counting: Counting): Map<string, StationLog> {
  const ways = counted.get(prepared) ?? new Map<string, Map<string, StationLog>>();
  counted.set(prepared, ways);
  const way = wayOfCounting(counting);
  const logs = ways.get(way) ?? new Map<string, StationLog>();
  ways.set(way, logs);
  return logs;
}

/** An entry that further records of the same may still raise, in units of its own. */
type Draft = { -readonly [F in keyof Entry]: Entry[F] } & { scale: number };

function readLog(counting: Counting, activities: readonly Activity[]): StationLog {
  const { kinds, countedOn } = counting.parameters;
  const drafts: Draft[] = [];
  const cases = new Map<string, Draft>();
  let notCompleted = 0;
  for (const activity of activities) {
    if (!kinds.value.includes(activity.kind)) continue;
    const date = countedOn.value === "start" ? (activity.startedOn ?? activity.completedOn) : activity.completedOn;
    if (date === undefined) {
      notCompleted += 1;
      continue;
    }
    const size = counting.unit === "count" ? ONE : hoursOf(counting.parameters.hoursBasis.value, activity);
    const key = activity.caseReference === undefined ? null : `${activity.kind}/${date}/${activity.caseReference}`;
    const same = key === null ? undefined : cases.get(key);
    if (same !== undefined) addRecord(same, size);
    else {
      const draft: Draft = {
        date,
        amount: size?.digits ?? 0n,
        scale: size?.scale ?? 0,
        hours: size === null ? "missing" : "recorded",
        records: 1,
      };
      drafts.push(draft);
      if (key !== null) cases.set(key, draft);
    }
  }
  const scale = drafts.reduce((most, draft) => Math.max(most, draft.scale), 0);
  for (const draft of drafts) rescale(draft, scale);
  return { entries: drafts, scale, notCompleted };
}

const ONE: ScaledInteger = { digits: 1n, scale: 0 };

/** Of a repeat with different hours the longest counts, so that no further record takes anything away. */
function addRecord(draft: Draft, size: ScaledInteger | null): void {
  draft.records += 1;
  if (size === null) draft.hours = "missing";
  else {
    rescale(draft, Math.max(draft.scale, size.scale));
    const amount = size.digits * 10n ** BigInt(draft.scale - size.scale);
    if (amount > draft.amount) draft.amount = amount;
  }
}

function rescale(draft: Draft, scale: number): void {
  if (draft.scale === scale) return;
  draft.amount *= 10n ** BigInt(scale - draft.scale);
  draft.scale = scale;
}

/** Null where the hours, or the persons by whom they are multiplied, are not recorded. */
function hoursOf(basis: "session" | "supervisee", { hours, supervisees }: Activity): ScaledInteger | null {
  const persons = basis === "session" ? 1 : supervisees;
  if (persons === 0) return { digits: 0n, scale: 0 };
  if (hours === undefined) return null;
  const { digits, scale } = parseDecimal(hours);
  if (digits === 0n) return { digits, scale };
  return persons === undefined ? null : { digits: digits * BigInt(persons), scale };
}
