import { type Period, type PlainDate, addDays, coarseDateInterval } from "../calendar/index.js";
import type { Activity, Client, Station } from "../model/index.js";
import type { ActivityCondition } from "../policy/index.js";
import { placesOfPart } from "../measure-form/index.js";
import type { PreparedRegister } from "../register/index.js";
import { isOwnWord } from "../terms/index.js";
import type { MeasureContext, MeasureSubject } from "./context.js";
import { type Formula, type Member, allOf, anyOf, not } from "./formula.js";
import { activitiesIn } from "./places-of-activity.js";
import { activitiesAt, activitiesByClient, activitiesByPerson, activitiesWithoutClients, addTo } from "./indexes.js";
import { openingFact, overlapsWith } from "./spans.js";
import { belongsTo, divisionsAbove, stationsOf } from "./stations-of.js";
import { ofCertainty, testDay, testHeld, testWord, unknownFact } from "./test-facts.js";

/** Activities, and the days on which there were some. */

/** A day on which there may have been activities: each of them, and whether it took place on the day. */
export interface ActivityDay {
  readonly day: PlainDate;
  readonly activities: readonly Member<Activity>[];
}

/** Returns the activities of a subject that were completed in a period. */
export function completedActivities(
  subject: MeasureSubject,
  context: MeasureContext,
  as: readonly PartInActivity[],
): readonly Member<Activity>[] {
  return completedOf(activitiesOf(subject, context, as), context, subject);
}

/** Returns those of some activities that were completed in a period. */
export function completedOf(
  activities: readonly Member<Activity>[],
  context: MeasureContext,
  subject: MeasureSubject | null,
): readonly Member<Activity>[] {
  const { from, to } = pastOf(context);
  return countedOn(activities, context, subject, ({ completedOn }) =>
    completedOn === undefined || completedOn < from || completedOn > to ? null : { day: completedOn, took: true },
  );
}

/** Returns the activities of a subject that were under way on some day of a period, completed in it or not. */
export function activitiesUnderWay(
  subject: MeasureSubject,
  context: MeasureContext,
  as: readonly PartInActivity[],
): readonly Member<Activity>[] {
  const { from, to } = pastOf(context);
  if (from > to) return [];
  return countedOn(activitiesOf(subject, context, as), context, subject, (activity) => {
    const day = beginningOf(activity);
    if (day > to || (activity.completedOn ?? from) < from) return null;
    return { day, took: not(wasCompletedBy(activity, addDays(from, -1), context)) };
  });
}

/** Returns the day on which an activity began: what took one day has no first day of its own. */
export function beginningOf({ startedOn, completedOn }: Activity): PlainDate {
  // The parser accepts no activity without a day.
  return (startedOn ?? completedOn) as PlainDate;
}

/** Returns whether an activity was completed by a day. One that was open when the register was recorded may be by now. */
export function wasCompletedBy(
  { id, station, completedOn }: Activity,
  day: PlainDate,
  { prepared }: Pick<MeasureContext, "prepared">,
): Formula {
  if (completedOn !== undefined) return completedOn <= day;
  if (day <= prepared.register.recordedOn) return false;
  const fact = unknownFact({ kind: "station", id: station }, "activity-date", `${id} completed`, id);
  return testDay(undefined, { until: day }, fact);
}

/** Returns those of some activities that count: of each the day on which its station must be open, and whether it took place. */
function countedOn(
  activities: readonly Member<Activity>[],
  context: MeasureContext,
  subject: MeasureSubject | null,
  dayOf: (activity: Activity) => { readonly day: PlainDate; readonly took: Formula } | null,
): readonly Member<Activity>[] {
  const counts = countsOn(subject, context.prepared);
  const counted: Member<Activity>[] = [];
  for (const member of activities) {
    const { record, present } = member;
    const on = dayOf(record);
    const isCounted = on === null ? false : allOf([on.took, counts(record.station, on.day)]);
    if (isCounted === true) counted.push(member);
    else if (isCounted !== false) counted.push({ record, present: allOf([present, isCounted]) });
  }
  return counted;
}

/** Returns the days of a period on which a subject had activities, whether these are completed or not. */
export function activityDays(
  subject: MeasureSubject,
  context: MeasureContext,
  as: readonly PartInActivity[],
): readonly ActivityDay[] {
  return daysWith(activitiesOf(subject, context, as), context, subject);
}

/** Returns the days of a period on which there were some of the activities, whether these are completed or not. */
export function daysWith(
  activities: readonly Member<Activity>[],
  context: MeasureContext,
  subject: MeasureSubject | null,
): readonly ActivityDay[] {
  const past = pastOf(context);
  const counts = countsOn(subject, context.prepared);
  const days = new Map<PlainDate, Member<Activity>[]>();
  for (const { record, present } of activities) {
    for (const { day, took } of daysOf(record, past)) {
      const isCounted = counts(record.station, day);
      if (isCounted !== false) addTo(days, day, { record, present: allOf([present, took, isCounted]) });
    }
  }
  return Array.from(days, ([day, activities]) => ({ day, activities }));
}

/**
 * Returns a function that tests whether an activity of a day counts for a subject: the station was open, and of an
 * operator a contract for it ran. A station without a first day was open by then.
 */
function countsOn(
  subject: MeasureSubject | null,
  prepared: PreparedRegister,
): (station: string, day: PlainDate) => Formula {
  const belongs = subject?.kind === "operator" ? belongsTo(subject, prepared) : null;
  const { whole } = prepared;
  const days = whole.indexes.get(certainDays);
  return (id, day) => {
    const [first, last] = days(id);
    const station = whole.stations.get(id);
    if (station === undefined) return false;
    const period = { from: day, to: day };
    const isOpen =
      (day >= first && day <= last) || overlapsWith(station, period, day, (end) => openingFact(station, end));
    return belongs === null || isOpen === false ? isOpen : allOf([isOpen, belongs(id, period)]);
  };
}

/** Returns a function that finds the first and the last day between which a station was certainly open. */
function certainDays({ stations }: PreparedRegister): (station: string) => readonly [string, string] {
  const known = new Map<string, readonly [string, string]>();
  return (id) => {
    const days = known.get(id);
    if (days !== undefined) return days;
    const { from, until } = stations.get(id) ?? {};
    const found = [
      from === undefined ? "" : coarseDateInterval(from).latest,
      until === undefined ? "9999" : coarseDateInterval(until).earliest,
    ] as const;
    known.set(id, found);
    return found;
  };
}

/** The part of the period that is not after the day of the question. */
function pastOf({ period, asOf }: MeasureContext): Period {
  return { from: period.from, to: period.to < asOf ? period.to : asOf };
}

/** The activities of an area are those that were done there, whichever station did them. */
function activitiesOf(
  subject: MeasureSubject,
  { prepared }: MeasureContext,
  as: readonly PartInActivity[],
): readonly Member<Activity>[] {
  if (subject.kind === "division" || (subject.kind === "jurisdiction" && subject.id !== "CN"))
    return activitiesIn(subject.id, prepared);
  if (subject.kind !== "person")
    return activitiesAt(prepared, stationsOf(subject, { prepared })).map((record) => ({ record, present: true }));
  const own = prepared.indexes.get(activitiesByPerson).get(subject.id) ?? [];
  const found = new Set([...own, ...activitiesAt(prepared, stationsOfWork(subject.id, prepared, as))]);
  return [...found].flatMap((record) => {
    const present = anyOf(as.map((part) => wasIn(record, subject.id, part)));
    return present === false ? [] : [{ record, present }];
  });
}

/** What a person can be in an activity. */
type PartInActivity = NonNullable<ActivityCondition["as"]>;

/** Returns what persons were in their activities: they did or supervised them; where a condition asks, they were supervised. */
export function partsAskedFor(condition: unknown): readonly PartInActivity[] {
  const isAsked = placesOfPart(condition).some((path) => partAt(condition, path) === "supervisee");
  return isAsked ? ["worker", "supervisor", "supervisee"] : ["worker", "supervisor"];
}

function partAt(condition: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((part, key) => (part as Readonly<Record<string | number, unknown>>)[key], condition);
}

/**
 * Returns the stations at which activities may be a person's: those of the posts and those supervised. Supervision may have
 * been received at any station of the places in which these lie, or above them, too.
 */
export function stationsOfWork(
  person: string,
  prepared: PreparedRegister,
  as: readonly PartInActivity[],
): readonly Station[] {
  const own = stationsOf({ kind: "person", id: person }, { prepared });
  const around = as.includes("supervisee")
    ? own.flatMap(({ division }) =>
        [division, ...divisionsAbove(prepared, division)].flatMap(
          (area) => prepared.stationsByDivision.get(area) ?? [],
        ),
      )
    : [];
  return [...new Set([...own, ...stationsSupervised(person, prepared), ...around])];
}

/**
 * Returns the activities that were for a client. One that names no client may have been for any
 * client of its station; for a client whose station is not recorded, any activity.
 */
export function activitiesFor({ id, station }: Client, { prepared }: MeasureContext): readonly Member<Activity>[] {
  const open =
    station === undefined
      ? prepared.indexes.get(activitiesWithoutClients)
      : (prepared.activitiesByStation.get(station) ?? []).filter(({ clients }) => clients === undefined);
  return [...(prepared.indexes.get(activitiesByClient).get(id) ?? []), ...open].map((record) => ({
    record,
    present: testHeld(
      record.clients,
      [id],
      unknownFact({ kind: "station", id: record.station }, "clients", record.id, record.id),
    ),
  }));
}

/** Returns the stations that a person supervises, as far as they are recorded. */
export function stationsSupervised(person: string, prepared: PreparedRegister): readonly Station[] {
  return (prepared.people.get(person)?.assignments ?? []).flatMap(({ supervises }) =>
    (supervises ?? []).flatMap(({ station }) => prepared.stations.get(station) ?? []),
  );
}

/**
 * Returns whether a person was one of those who did an activity, the supervisor in it, or one of those supervised. Nobody
 * supervises a session in which they are supervised.
 */
export function wasIn(activity: Activity, person: string, as: PartInActivity): Formula {
  const { id, kind, station, workers, supervisor, supervised } = activity;
  const subject = { kind: "station", id: station } as const;
  switch (as) {
    case "worker":
      return testHeld(workers, [person], unknownFact(subject, "workers", id, id));
    case "supervisor":
      if (supervisor === undefined && supervised?.includes(person) === true) return false;
      return testWord(supervisor, [person], unknownFact(subject, "supervisor", id, id));
    case "supervisee":
      if (supervised === undefined && (supervisor === person || (kind !== "supervision" && !isOwnWord(kind))))
        return false;
      return testHeld(supervised, [person], unknownFact(subject, "supervised", id, id));
  }
}

/**
 * Returns the days of an activity in a period: those of its sessions; without sessions the first and the last day, and
 * between them days of which nothing is recorded.
 */
function daysOf(
  { id, station, startedOn, completedOn, sessions }: Activity,
  { from, to }: Period,
): readonly { readonly day: PlainDate; readonly took: Formula }[] {
  const isIn = (day: PlainDate): boolean => day >= from && day <= to;
  if (sessions !== undefined && sessions.length > 0)
    return [...new Set(sessions.map(({ on }) => on))].filter(isIn).map((day) => ({ day, took: true }));
  const ends = [...new Set([startedOn, completedOn].filter((day) => day !== undefined))];
  const certain = ends.filter(isIn).map((day) => ({ day, took: true }));
  if (startedOn === undefined || sessions !== undefined) return certain;
  const subject = { kind: "station", id: station } as const;
  const last = completedOn ?? addDays(to, 1);
  const open: { readonly day: PlainDate; readonly took: Formula }[] = [];
  for (let day = startedOn < from ? from : addDays(startedOn, 1); day < last && day <= to; day = addDays(day, 1))
    open.push({ day, took: ofCertainty("unknown", unknownFact(subject, "sessions", `${id} ${day}`, id), day) });
  return [...certain, ...open];
}
