import type { Period, PlainDate } from "../../calendar/index.js";
import { parseDecimal, type ScaledInteger } from "../../exact/index.js";
import type { Activity } from "../../model/index.js";
import type { ActivityQuota } from "../../policy/index.js";
import type { LeftOutReason } from "../types.js";
import { distinctActivities, type DatedActivity, type DistinctActivity } from "./distinct-activities.js";

/** What counts on a day: at least `amount`, and more where hours are not recorded. */
export interface Entry {
  readonly date: PlainDate;
  readonly amount: bigint;
  readonly hours: "recorded" | "missing";
}

/** A station's activities for one quota, as far as they may count, in units of 10^-scale cases or hours. */
export interface Log {
  readonly entries: readonly Entry[];
  readonly scale: number;
  /** The least that can be added: one case, or of hours one unit. */
  readonly step: bigint;
  readonly leftOut: Readonly<Record<LeftOutReason, number>>;
}

/** The days that are asked, those on which the station may be open, and the day of the question. */
export interface LogBounds {
  readonly period: Period;
  readonly open: Period;
  readonly asOf: PlainDate;
}

/** A station's activities of the kinds that a quota counts, with the day on which each does; null: not yet. */
export function datedActivities({ parameters }: ActivityQuota, activities: readonly Activity[]): readonly (DatedActivity | null)[] {
  const { kinds, countedOn } = parameters;
  return activities.flatMap((activity) => {
    if (!kinds.value.includes(activity.kind)) return [];
    const date = countedOn.value === "start" ? (activity.startedOn ?? activity.completedOn) : activity.completedOn;
    return [date === undefined ? null : { activity, date }];
  });
}

/** Reads what may count for a quota, and says of the rest why it does not. */
export function readLog(provision: ActivityQuota, dated: readonly (DatedActivity | null)[], bounds: LogBounds): Log {
  const leftOut: Record<LeftOutReason, number> = { "outside-period": 0, "after-as-of": 0, "station-not-open": 0, "not-completed": 0, repeat: 0 };
  const counted: DatedActivity[] = [];
  for (const one of dated) {
    const reason = one === null ? "not-completed" : reasonToLeaveOut(one.date, bounds);
    if (one === null || reason !== null) leftOut[reason ?? "not-completed"] += 1;
    else counted.push(one);
  }
  const distinct = distinctActivities(counted);
  leftOut.repeat = counted.length - distinct.length;
  return { leftOut, ...measure(provision, distinct) };
}

function reasonToLeaveOut(date: PlainDate, { period, open, asOf }: LogBounds): LeftOutReason | null {
  if (date < period.from || date > period.to) return "outside-period";
  if (date > asOf) return "after-as-of";
  return date < open.from || date > open.to ? "station-not-open" : null;
}

function measure(provision: ActivityQuota, activities: readonly DistinctActivity[]): Pick<Log, "entries" | "scale" | "step"> {
  const own = parseDecimal(provision.parameters.amount.value).scale;
  if (provision.unit === "count") {
    const step = 10n ** BigInt(own);
    return { scale: own, step, entries: activities.map(({ date }) => ({ date, amount: step, hours: "recorded" })) };
  }
  const sessions = activities.map(({ date, records }) => ({ date, hours: records.map((record) => hoursOf(provision, record)) }));
  const scale = sessions.reduce((most, { hours }) => hours.reduce((among, one) => Math.max(among, one?.scale ?? 0), most), own);
  return {
    scale,
    step: 1n,
    entries: sessions.map(({ date, hours }) => ({
      date,
      amount: longest(hours, scale),
      hours: hours.includes(null) ? "missing" : "recorded",
    })),
  };
}

/** Of a repeat with different hours the longest counts, so that no further record takes anything away. */
function longest(hours: readonly (ScaledInteger | null)[], scale: number): bigint {
  return hours.reduce((most, one) => {
    const amount = one === null ? 0n : one.digits * 10n ** BigInt(scale - one.scale);
    return amount > most ? amount : most;
  }, 0n);
}

/** Null where the hours, or the persons by whom they are multiplied, are not recorded. */
function hoursOf(provision: ActivityQuota, { hours, supervisees }: Activity): ScaledInteger | null {
  const persons = provision.parameters.hoursBasis.value === "session" ? 1 : supervisees;
  if (persons === 0) return { digits: 0n, scale: 0 };
  if (hours === undefined) return null;
  const { digits, scale } = parseDecimal(hours);
  if (digits === 0n) return { digits, scale };
  return persons === undefined ? null : { digits: digits * BigInt(persons), scale };
}
