import type { Period, PlainDate } from "../../calendar/index.js";
import { parseDecimal } from "../../exact/index.js";
import type { Activity } from "../../model/index.js";
import type { ActivityQuota } from "../../policy/index.js";
import type { LeftOutReason } from "../types.js";
import type { StationSpan } from "./station-span.js";

/** What was counted: `done` and `doubtful` are integers of 10^-scale cases or hours. */
export interface Tally {
  readonly scale: number;
  readonly done: bigint;
  readonly doubtful: bigint;
  readonly leftOut: Record<LeftOutReason, number>;
  /** Facts that are absent: the hours, or the supervisees, of a session. */
  readonly hoursMissing: "missing" | "recorded";
}

/** Counts a station's activities for one quota over a period, as far as it goes by `asOf`. */
export function countActivities(
  provision: ActivityQuota,
  activities: readonly Activity[],
  { period, span, asOf }: { readonly period: Period; readonly span: StationSpan; readonly asOf: PlainDate },
): Tally {
  const kinds: ReadonlySet<string> = new Set(provision.parameters.kinds.value);
  const onStart = provision.parameters.countedOn.value === "start";
  const leftOut: Record<LeftOutReason, number> = { "outside-period": 0, "after-as-of": 0, "station-not-open": 0, "not-completed": 0, repeat: 0 };
  const counted = new Map<string, { readonly activity: Activity; readonly sure: boolean }>();
  for (const activity of activities) {
    if (!kinds.has(activity.kind)) continue;
    const date = onStart ? (activity.startedOn ?? activity.completedOn) : activity.completedOn;
    const reason = reasonToLeaveOut(date, period, span, asOf);
    if (date === undefined || reason !== null) {
      leftOut[reason ?? "not-completed"] += 1;
      continue;
    }
    const key = activity.caseReference === undefined ? `#${activity.id}` : `${activity.kind}/${date}/${activity.caseReference}`;
    const known = counted.get(key);
    if (known !== undefined) leftOut.repeat += 1;
    if (known === undefined || activity.id < known.activity.id) {
      counted.set(key, { activity, sure: span.counting !== null && date >= span.counting.from && date <= span.counting.to });
    }
  }
  return { leftOut, ...add(provision, [...counted.values()]) };
}

function reasonToLeaveOut(date: PlainDate | undefined, period: Period, span: StationSpan, asOf: PlainDate): LeftOutReason | null {
  if (date === undefined) return "not-completed";
  if (date < period.from || date > period.to) return "outside-period";
  if (date > asOf) return "after-as-of";
  if (span.perhaps === null || date < span.perhaps.from || date > span.perhaps.to) return "station-not-open";
  return null;
}

function add(
  provision: ActivityQuota,
  entries: readonly { readonly activity: Activity; readonly sure: boolean }[],
): Omit<Tally, "leftOut"> {
  if (provision.unit === "count") {
    const sure = entries.filter((entry) => entry.sure).length;
    return { scale: 0, done: BigInt(sure), doubtful: BigInt(entries.length - sure), hoursMissing: "recorded" };
  }
  const sessions = entries.map(({ activity, sure }) => ({ sure, hours: hoursOf(provision, activity) }));
  const scale = sessions.reduce((most, { hours }) => Math.max(most, hours?.scale ?? 0), 0);
  let done = 0n;
  let doubtful = 0n;
  let hoursMissing: Tally["hoursMissing"] = "recorded";
  for (const { sure, hours } of sessions) {
    if (hours === null) {
      hoursMissing = "missing";
      continue;
    }
    const scaled = hours.digits * 10n ** BigInt(scale - hours.scale);
    if (sure) done += scaled;
    else doubtful += scaled;
  }
  return { scale, done, doubtful, hoursMissing };
}

function hoursOf(provision: ActivityQuota, activity: Activity): { readonly digits: bigint; readonly scale: number } | null {
  if (activity.hours === undefined) return null;
  const { digits, scale } = parseDecimal(activity.hours);
  if (provision.parameters.hoursBasis.value === "session") return { digits, scale };
  return activity.supervisees === undefined ? null : { digits: digits * BigInt(activity.supervisees), scale };
}
