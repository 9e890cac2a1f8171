import type { Period, PlainDate } from "../../calendar/index.js";
import { parseDecimal, type ScaledInteger } from "../../exact/index.js";
import type { Activity } from "../../model/index.js";
import type { ActivityQuota } from "../../policy/index.js";
import type { LeftOutReason } from "../types.js";
import { distinctActivities, type DistinctActivity } from "./distinct-activities.js";

/** What counts on a day: at least `amount`, in units of 10^-scale cases or hours, and more where hours are not recorded. */
export interface Entry {
  readonly date: PlainDate;
  readonly amount: bigint;
  readonly hours: "recorded" | "missing";
}

/** A station's activities for one quota, as far as they may count. */
export interface Log {
  readonly entries: readonly Entry[];
  readonly scale: number;
  readonly leftOut: Readonly<Record<LeftOutReason, number>>;
}

/** The days that are asked, those on which the station may be open, and the day of the question. */
export interface LogBounds {
  readonly period: Period;
  readonly open: Period;
  readonly asOf: PlainDate;
}

/** Reads what may count for a quota, and says of the rest why it does not. */
export function readLog(provision: ActivityQuota, activities: readonly Activity[], bounds: LogBounds): Log {
  const { kinds, countedOn } = provision.parameters;
  const leftOut: Record<LeftOutReason, number> = { "outside-period": 0, "after-as-of": 0, "station-not-open": 0, "not-completed": 0, repeat: 0 };
  const dated: { readonly activity: Activity; readonly date: PlainDate }[] = [];
  for (const activity of activities) {
    if (!kinds.value.includes(activity.kind)) continue;
    const date = countedOn.value === "start" ? (activity.startedOn ?? activity.completedOn) : activity.completedOn;
    const reason = date === undefined ? "not-completed" : reasonToLeaveOut(date, bounds);
    if (date === undefined || reason !== null) leftOut[reason ?? "not-completed"] += 1;
    else dated.push({ activity, date });
  }
  const distinct = distinctActivities(dated);
  leftOut.repeat = dated.length - distinct.length;
  return { leftOut, ...measure(provision, distinct) };
}

function reasonToLeaveOut(date: PlainDate, { period, open, asOf }: LogBounds): LeftOutReason | null {
  if (date < period.from || date > period.to) return "outside-period";
  if (date > asOf) return "after-as-of";
  return date < open.from || date > open.to ? "station-not-open" : null;
}

function measure(provision: ActivityQuota, activities: readonly DistinctActivity[]): Pick<Log, "entries" | "scale"> {
  if (provision.unit === "count") return { scale: 0, entries: activities.map(({ date }) => ({ date, amount: 1n, hours: "recorded" })) };
  const sessions = activities.map(({ date, records }) => ({ date, hours: records.map((record) => hoursOf(provision, record)) }));
  const scale = sessions.reduce((most, { hours }) => hours.reduce((own, one) => Math.max(own, one?.scale ?? 0), most), 0);
  return {
    scale,
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
