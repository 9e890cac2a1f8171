import { addDays, addYears, parsePlainDate, type CoarseDate, type PlainDate } from "social-work-station-rules/calendar";
import type { Activity, Station } from "social-work-station-rules/model";
import type { ActivityQuota } from "social-work-station-rules/policy";
import type { ActivityCase } from "./activity-cases.js";
import { askedOf, daysOf, doneOf, type Asked } from "./activity-oracle.js";

/** What the log turns out to hold beyond the record: nothing, so much of one session, or so much on one unlogged day. */
export interface Addition {
  readonly fact: "none" | "hours" | "activities";
  readonly id: string;
  readonly activities: readonly Activity[];
  /** What that adds to a log that is counted already; absent: it must be counted anew. */
  readonly more?: { readonly day: string; readonly size: number };
}

/** One way in which the missing facts of a case may turn out, and what anyone would answer who knows them all. */
export interface Completion {
  readonly station: Pick<Station, "from" | "until">;
  readonly addition: Addition;
  /** Null: the station is not open in the period. */
  readonly answer: (Pick<Asked, "owed" | "year"> & { readonly done: number }) | null;
}

export function outcomeOf({ answer }: Completion): "met" | "unmet" | "not-asked" {
  if (answer === null) return "not-asked";
  return answer.done >= answer.owed ? "met" : "unmet";
}

const MANY = 1_000_000;

/**
 * The ways that decide: every pair of dates at the ends of what is recorded and around what may turn on them, and with
 * each the log as recorded, and more in one place: enough for anything, or just as much as is short for some dates.
 */
export function completionsOf(drawn: ActivityCase): readonly Completion[] {
  const { provision } = drawn;
  const recorded = drawn.activities.map((activity) => fill(provision, activity, 0));
  const worlds = stationsOf(drawn).map((station) => {
    const asked = askedOf(provision, station, drawn);
    return { station, asked, done: asked === null ? 0 : doneOf(provision, asked.days, recorded) };
  });
  const short = worlds.flatMap(({ asked, done }) => (asked === null || done >= asked.owed ? [] : [asked.owed - done]));
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
  return worlds.flatMap(({ station, asked, done }) =>
    additions.map((addition) => ({
      station,
      addition,
      answer:
        asked === null
          ? null
          : { owed: asked.owed, year: asked.year, done: doneWith(provision, asked, done, addition) },
    })),
  );
}

function doneWith(
  provision: ActivityQuota,
  { days }: Asked,
  done: number,
  { fact, activities, more: extra }: Addition,
): number {
  if (fact === "none") return done;
  if (extra === undefined) return doneOf(provision, days, activities);
  return done + (days.from <= extra.day && extra.day <= days.to ? extra.size : 0);
}

/** Gives a session of which hours or persons are not recorded a size, in thousandths. */
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

/** So much on one day, in thousandths; of cases whole ones, and never more than any quota asks. */
function extra(
  { unit, parameters }: ActivityQuota,
  recorded: readonly Activity[],
  day: string,
  size: number,
): Pick<Addition, "activities" | "more"> {
  const [kind = "visit"] = parameters.kinds.value;
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

/** A station without an opening date was open when something was first recorded of it. */
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

/** Whether a day is one of some, or beside one; where years run from the opening, in whatever year. */
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

/** The days for which a coarse date may stand. */
function daysWithin(date: CoarseDate): readonly PlainDate[] {
  const year = date.slice(0, 4);
  return daysOf({ from: `${year}-01-01`, to: `${year}-12-31` }).filter((day) => day.startsWith(date));
}
