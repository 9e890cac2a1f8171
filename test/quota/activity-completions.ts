import { addDays, addYears, parsePlainDate, type CoarseDate, type PlainDate } from "social-work-station-rules/calendar";
import type { Activity, Station } from "social-work-station-rules/model";
import type { ActivityQuota, Settled } from "social-work-station-rules/policy";
import type { ActivityCase } from "./activity-cases.js";
import { daysOf, doneOf, quotaOf, type Quota } from "./activity-oracle.js";

/** What the log turns out to contain beyond the record: nothing, an amount for one session, or one on an unlogged day. */
export interface Addition {
  readonly fact: "none" | "hours" | "activities";
  readonly id: string;
  readonly activities: readonly Activity[];
  /** What that adds to a log that has been counted; when left out, the log must be counted again. */
  readonly more?: { readonly day: string; readonly size: number };
}

/** One way in which the missing facts of a case may turn out, and the answer if all of them are known. */
export interface Completion {
  readonly station: Pick<Station, "from" | "until">;
  readonly addition: Addition;
  /** Null if the station is not open in the period. */
  readonly answer: (Pick<Quota, "owed" | "year"> & { readonly done: number }) | null;
}

export function outcomeOf({ answer }: Completion): "met" | "unmet" | "not-due" {
  if (answer === null) return "not-due";
  return answer.done >= answer.owed ? "met" : "unmet";
}

const MANY = 1_000_000;

/**
 * Lists the completions that decide: every pair of dates at the ends of what is recorded and around the days on which
 * the answer may change, each with the log as recorded and with more in one place: more than any quota, or exactly what
 * is short for some dates.
 */
export function completionsOf(drawn: ActivityCase): readonly Completion[] {
  const { provision } = drawn;
  const recorded = drawn.activities.map((activity) => fill(provision, activity, 0));
  const worlds = stationsOf(drawn).map((station) => {
    const quota = quotaOf(provision, station, drawn);
    return { station, quota, done: quota === null ? 0 : doneOf(provision, quota.days, recorded) };
  });
  const short = worlds.flatMap(({ quota, done }) => (quota === null || done >= quota.owed ? [] : [quota.owed - done]));
  const sizes = [...new Set([...short, MANY])];
  const additions: readonly Addition[] = [
    { fact: "none", id: "none", activities: recorded },
    ...sessionsOf(drawn, recorded, sizes),
    ...extrasOf(
      drawn,
      recorded,
      sizes,
      worlds.map(({ station }) => station),
    ),
  ];
  return worlds.flatMap(({ station, quota, done }) =>
    additions.map((addition) => ({
      station,
      addition,
      answer:
        quota === null
          ? null
          : { owed: quota.owed, year: quota.year, done: doneWith(provision, quota, done, addition) },
    })),
  );
}

function doneWith(
  provision: ActivityQuota,
  { days }: Quota,
  done: number,
  { fact, activities, more: extra }: Addition,
): number {
  if (fact === "none") return done;
  if (extra === undefined) return doneOf(provision, days, activities);
  return done + (days.from <= extra.day && extra.day <= days.to ? extra.size : 0);
}

/** Gives a session whose hours or persons are not recorded a size, in thousandths. */
export function fill(provision: ActivityQuota, activity: Activity, size: number): Activity {
  return isSized(provision, activity) ? activity : { ...activity, hours: size / 1000, supervisees: 1 };
}

function isSized({ unit, parameters }: ActivityQuota, { hours, supervisees }: Activity): boolean {
  if (unit === "count") return true;
  return parameters.hoursBasis.value === "session"
    ? hours !== undefined
    : supervisees === 0 || (hours !== undefined && supervisees !== undefined);
}

function sessionsOf(
  { provision, activities }: ActivityCase,
  recorded: readonly Activity[],
  sizes: readonly number[],
): readonly Addition[] {
  return activities.flatMap((activity, place) =>
    isSized(provision, activity)
      ? []
      : sizes.map((size) => ({
          fact: "hours" as const,
          id: `${place}:${size}`,
          activities: recorded.with(place, fill(provision, activity, size)),
        })),
  );
}

function extrasOf(
  drawn: ActivityCase,
  recorded: readonly Activity[],
  sizes: readonly number[],
  stations: readonly Completion["station"][],
): readonly Addition[] {
  const unlogged = daysOf({ from: "2019-01-01", to: drawn.asOf }).filter((day) => !isDeclared(drawn, day));
  const ends = unlogged.filter(
    (day, index) => index === 0 || index === unlogged.length - 1 || unlogged[index - 1] !== before(day),
  );
  const marks = marksOf(drawn, [
    ...ends,
    drawn.period.from,
    drawn.period.to,
    ...stations.flatMap(({ from, until }) => [from, until]),
  ]);
  return unlogged.filter(marks).flatMap((day) =>
    sizes.map((size) => ({
      fact: "activities" as const,
      id: `${day}:${size}`,
      ...extra(drawn.provision, recorded, day, size),
    })),
  );
}

export function isDeclared(
  { completeness, recordedOn }: Pick<ActivityCase, "completeness" | "recordedOn">,
  day: string,
): boolean {
  return (
    day <= recordedOn &&
    completeness.some(({ period }) => period === undefined || (period.from <= day && day <= period.to))
  );
}

/** Adds an amount in thousandths on one day: whole cases, at most nine, which is more than any quota. */
function extra(
  { unit, parameters }: ActivityQuota,
  recorded: readonly Activity[],
  day: string,
  size: number,
): Pick<Addition, "activities" | "more"> {
  const [kind = "visit"] = (parameters as Settled<ActivityQuota>["parameters"]).kinds.value;
  const records = unit === "count" ? Math.min(9, Math.ceil(size / 1000)) : 1;
  const added = Array.from({ length: records }, (_, index): Activity => ({
    id: `extra-${index}`,
    station: "centre-1",
    kind,
    completedOn: parsePlainDate(day),
    hours: size / 1000,
    supervisees: 1,
  }));
  return { activities: [...recorded, ...added], more: { day, size: unit === "count" ? records * 1000 : size } };
}

/** A station without an opening date was open when its first activity was recorded. */
function stationsOf(drawn: ActivityCase): readonly Completion["station"][] {
  const days = drawn.activities.flatMap(({ startedOn, completedOn }) => startedOn ?? completedOn ?? []);
  const untils = drawn.until === undefined ? null : daysWithin(drawn.until);
  const first = [...days, drawn.recordedOn, untils?.at(-1) ?? drawn.recordedOn].sort()[0] ?? drawn.recordedOn;
  const froms =
    drawn.from === undefined
      ? daysOf({ from: addYears([first, drawn.period.from, drawn.asOf].sort()[0] as PlainDate, -1), to: first })
      : daysWithin(drawn.from);
  const turns = [
    drawn.period.from,
    drawn.period.to,
    drawn.asOf,
    ...drawn.activities.flatMap(({ startedOn, completedOn }) => [startedOn, completedOn]),
    ...[froms, untils ?? []].flatMap((row) => [row[0], row.at(-1)]),
  ];
  const marks = marksOf(drawn, turns);
  const some = (row: readonly PlainDate[]): readonly PlainDate[] =>
    row.filter((day, index) => index === 0 || index === row.length - 1 || marks(day));
  return some(froms).flatMap((from) =>
    untils === null ? [{ from }] : some(untils).flatMap((until) => (from > until ? [] : [{ from, until }])),
  );
}

/** Returns whether a day is one of the days or next to one; in any year, where years run from the opening. */
function marksOf({ provision }: ActivityCase, days: readonly (string | undefined)[]): (day: string) => boolean {
  const inYear = (day: string): string =>
    provision.parameters.yearBasis.value === "calendar-year" ? day : day.slice(5);
  const known = days.filter((day) => day !== undefined);
  const near = new Set(known.flatMap((day) => [before(day), day, addDays(parsePlainDate(day), 1)]).map(inYear));
  if (provision.parameters.yearBasis.value === "service-year")
    ["02-28", "02-29", "03-01"].forEach((day) => near.add(day));
  return (day) => near.has(inYear(day));
}

function before(day: string): PlainDate {
  return addDays(parsePlainDate(day), -1);
}

/** Returns the days for which a coarse date may stand. */
function daysWithin(date: CoarseDate): readonly PlainDate[] {
  const year = date.slice(0, 4);
  return daysOf({ from: `${year}-01-01`, to: `${year}-12-31` }).filter((day) => day.startsWith(date));
}
