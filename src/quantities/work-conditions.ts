import { addMonths } from "../calendar/index.js";
import type { Activity, Allocation, Client, Spending } from "../model/index.js";
import type {
  ActivityCondition,
  AllocationCondition,
  ClientCondition,
  DivisionCondition,
  MoneyCondition,
  NumberRange,
  PersonCondition,
} from "../policy/index.js";
import { hadSoMany } from "./client-work.js";
import { divisionMeets, logic } from "./conditions.js";
import { divisionFor, divisionOf } from "./division-of.js";
import type { FactKind } from "../terms/index.js";
import type { MeasureContext } from "./context.js";
import { type Formula, type ListTest, allOf, anyOf, countOf, given } from "./formula.js";
import { divisionsByArea, kindsOfSources, placeOf } from "./indexes.js";
import { levelsOf } from "./levels-of.js";
import { atLeastOne, isWithin } from "./limits.js";
import { unlistedIn } from "./members.js";
import { mayBeInUnrecorded, wasDoneIn } from "./places-of-activity.js";
import { whole } from "./quantity.js";
import { readNumber, testDay, testFlag, testHeld, testList, testNumber, testWord, unknownFact } from "./test-facts.js";
import { beginningOf, wasCompletedBy, wasIn } from "./work-of.js";

/** Conditions on what stations do, for whom, and with which money. */

/** Returns whether an activity meets a condition. */
export function activityMeets(activity: Activity, condition: ActivityCondition, context: MeasureContext): Formula {
  const { id } = activity;
  // The kind is always recorded and leaves few activities over: the other fields are not tested of the rest.
  if (condition.kind !== undefined && !condition.kind.includes(activity.kind)) return false;
  const subject = { kind: "station", id: activity.station } as const;
  const station = context.prepared.stations.get(activity.station);
  return allOf([
    given(condition.form, (forms) => testWord(activity.form, forms, unknownFact(subject, "activity-form", id, id))),
    given(condition.field, (fields) => testWord(activity.field, fields, unknownFact(subject, "service-field", id, id))),
    given(condition.clientGroup, (groups) =>
      testHeld(activity.clientGroups, groups, unknownFact(subject, "client-groups", id, id)),
    ),
    given(condition.hours, (range) =>
      testNumber(readNumber(activity.hours), range, unknownFact(subject, "hours", id, id)),
    ),
    given(condition.participants, (range) =>
      testNumber(readNumber(activity.personsServed), range, unknownFact(subject, "persons-served", id, id)),
    ),
    given(condition.sessions, (wanted) => hasSessions(activity, wanted)),
    given(condition.begun, (when) => beginningOf(activity) < context.period.from === (when === "before")),
    given(condition.completed, (how) => wasCompleted(activity, how, context)),
    given(condition.station, (where) => station !== undefined && context.meets("stations", station, where)),
    given(condition.division, (where) => wasDoneWhere(activity, where, context)),
    given(condition.worker, (who) =>
      activity.workers === undefined
        ? testList(unknownFact(subject, "workers", id, id), oneLike(who))
        : anyOf(activity.workers.map((person) => isSuch(person, who, context))),
    ),
    given(condition.supervisor, (who) =>
      activity.supervisor === undefined
        ? testWord(undefined, [JSON.stringify(who)], unknownFact(subject, "supervisor", id, id))
        : isSuch(activity.supervisor, who, context),
    ),
    given(condition.as, (as) => context.person !== undefined && wasIn(activity, context.person, as)),
    ...logic(condition, (other) => activityMeets(activity, other, context)),
  ]);
}

/** Returns whether an activity was completed by the end of the period or the day of the question, and in time. */
function wasCompleted(
  activity: Activity,
  { withinMonths }: NonNullable<ActivityCondition["completed"]>,
  context: MeasureContext,
): Formula {
  const { period, asOf } = context;
  const last = period.to < asOf ? period.to : asOf;
  const due = withinMonths === undefined ? last : addMonths(beginningOf(activity), withinMonths);
  return wasCompletedBy(activity, due < last ? due : last, context);
}

/**
 * Returns whether an activity was done in a division that meets a condition: in its place, or on the one level named what
 * lies above that. Where the place is a larger area than that, it may have been any division in it.
 */
function wasDoneWhere(activity: Activity, condition: DivisionCondition, context: MeasureContext): Formula {
  const { prepared } = context;
  const place = placeOf(activity, prepared);
  if (place === undefined) return false;
  const own = divisionFor(place, condition, prepared);
  const isOwn = condition.level?.length === 1 || own?.level === "village";
  if (own !== undefined && isOwn) return divisionMeets(own, condition, context);
  const below = prepared.indexes.get(divisionsByArea).get(place) ?? [];
  const known = [...(own === undefined ? [] : [own]), ...below].map((division) => {
    const meets = divisionMeets(division, condition, context);
    return meets === false ? false : allOf([meets, wasDoneIn(activity, division.id, prepared)]);
  });
  const levels = levelsOf("divisions", condition, context);
  const unlisted = unlistedIn({ kind: "division", id: place }, context, "divisions", "divisions", levels);
  return anyOf([...known, unlisted.length > 0 && mayBeInUnrecorded(activity, JSON.stringify(condition))]);
}

/** A list of persons that is not recorded may contain one who meets a condition. */
function oneLike(condition: PersonCondition): Omit<ListTest, "type" | "key"> {
  return { group: JSON.stringify(condition), passing: ["a person"], among: ["a person"] };
}

/** Returns whether a person of the whole register meets a condition: some come from elsewhere. */
function isSuch(id: string, condition: PersonCondition, context: MeasureContext): Formula {
  const person = context.prepared.whole.people.get(id);
  if (person === undefined) return false;
  return context.meets("persons", { person, assignments: person.assignments ?? [] }, condition);
}

/** Returns whether a group or a case has so many sessions that meet a condition. */
function hasSessions({ id, station, sessions }: Activity, wanted: NonNullable<ActivityCondition["sessions"]>): Formula {
  const subject = { kind: "station", id: station } as const;
  const range = atLeastOne(wanted);
  if (sessions === undefined)
    return testNumber({ least: whole(0), most: null }, range, unknownFact(subject, "sessions", id, id));
  const test = (
    value: string | number | undefined,
    limits: NumberRange | undefined,
    fact: FactKind,
    index: number,
  ): Formula => {
    if (limits === undefined) return true;
    if (value !== undefined) return isWithin(value, limits);
    return testNumber(readNumber(value), limits, unknownFact(subject, fact, `${id} ${index}`, id));
  };
  return countOf(
    sessions.map((session, index) =>
      allOf([
        test(session.persons, wanted.persons, "persons-served", index),
        test(session.hours, wanted.hours, "hours", index),
      ]),
    ),
    (count) => isWithin(count, range),
  );
}

/** Returns whether a client meets a condition. */
export function clientMeets(client: Client, condition: ClientCondition, context: MeasureContext): Formula {
  const subject = { kind: "station", id: client.station ?? client.id } as const;
  const { id } = client;
  return allOf([
    given(condition.group, (groups) => testHeld(client.groups, groups, unknownFact(subject, "client-groups", id, id))),
    given(condition.hasFile, (wanted) =>
      testFlag(
        client.hasFile ?? (client.fileOpenedOn === undefined ? undefined : true),
        wanted,
        unknownFact(subject, "client-file", id, id),
      ),
    ),
    given(condition.fileOpened, (days) =>
      client.hasFile === false
        ? false
        : testDay(client.fileOpenedOn, days, unknownFact(subject, "client-file", `${id} day`, id)),
    ),
    ...(condition.has ?? []).map((nested) => hadSoMany(client, nested, context)),
    ...logic(condition, (other) => clientMeets(client, other, context)),
  ]);
}

/** Returns whether money that was spent meets a condition. */
export function moneyMeets(money: Spending, condition: MoneyCondition, context: MeasureContext): Formula {
  return allOf([
    isSuchMoney(money, condition, context),
    ...logic(condition, (other) => moneyMeets(money, other, context)),
  ]);
}

/** Returns whether money that was received meets a condition. */
export function allocationMeets(
  allocation: Allocation,
  condition: AllocationCondition,
  context: MeasureContext,
): Formula {
  const { id, subject, payer } = allocation;
  return allOf([
    isSuchMoney(allocation, condition, context),
    given(condition.payer, (where) => {
      if (payer === undefined)
        return testList(unknownFact(subject, "payer", id, id), {
          group: JSON.stringify(where),
          passing: ["a payer"],
          among: ["a payer"],
        });
      const division = divisionOf(payer, context.prepared);
      return division !== undefined && divisionMeets(division, where, context);
    }),
    ...logic(condition, (other) => allocationMeets(allocation, other, context)),
  ]);
}

/** Returns whether money is of a kind of source and for a purpose. */
function isSuchMoney(
  { id, subject, source, sourceKind, purpose }: Allocation | Spending,
  wanted: Pick<MoneyCondition, "sourceKind" | "purpose">,
  context: MeasureContext,
): Formula {
  const kind = sourceKind ?? context.prepared.indexes.get(kindsOfSources).get(source ?? "");
  return allOf([
    given(wanted.sourceKind, (kinds) => testWord(kind, kinds, unknownFact(subject, "funding-source-kind", id, id))),
    given(wanted.purpose, (purposes) => testWord(purpose, purposes, unknownFact(subject, "purpose", id, id))),
  ]);
}
