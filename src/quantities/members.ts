import { type Period, coarseDateInterval } from "../calendar/index.js";
import type { Activity, Allocation, Client, Contract, Division, Operator, Spending, Station } from "../model/index.js";
import type { Thing } from "../policy/index.js";
import { type PreparedRegister, divisionExistsOn, isComplete } from "../register/index.js";
import type { MissingFact } from "../results/index.js";
import type { Collection, DivisionLevel } from "../terms/index.js";
import type { ConditionOn, MeasureContext, MeasureSubject } from "./context.js";
import { type Formula, type Member, allOf, anyOf } from "./formula.js";
import {
  type PostedPerson,
  addTo,
  clientsByPlace,
  contractsById,
  divisionsByArea,
  stationsWithUnknownHands,
  supervisesUnknown,
} from "./indexes.js";
import { levelsOf } from "./levels-of.js";
import { ofCertainty, unknownFact } from "./test-facts.js";
import { divisionsServed, stationsOfPerson } from "./places-of-person.js";
import { type Post, isPosted, peopleFor, postsOf, staffOf, unplaced } from "./posts-of.js";
import { isOpenOn, runsIn } from "./spans.js";
import { belongsTo, divisionsAbove, stationsOf } from "./stations-of.js";
import { joiners, leavers } from "./turnover.js";
import {
  type ActivityDay,
  activitiesUnderWay,
  activityDays,
  completedActivities,
  partsAskedFor,
  stationsOfWork,
} from "./work-of.js";

/** The type of the record of each thing. */
export interface Records {
  readonly divisions: Division;
  readonly stations: Station;
  readonly operators: Operator;
  readonly contracts: { readonly operator: Operator; readonly contract: Contract };
  readonly persons: PostedPerson;
  readonly serving: PostedPerson;
  readonly supervising: PostedPerson;
  readonly joining: PostedPerson;
  readonly leaving: PostedPerson;
  readonly posts: Post;
  readonly activities: Activity;
  readonly underway: Activity;
  readonly days: ActivityDay;
  readonly clients: Client;
  readonly allocations: Allocation;
  readonly spending: Spending;
}

/** The things of a subject, and what would say whether more of them exist; nothing where the list is complete. */
export interface Members<T> {
  readonly members: readonly Member<T>[];
  readonly unlisted: readonly MissingFact[];
}

/**
 * Returns the things of one kind that belong to a subject, and what would say whether there are more that meet a
 * condition.
 */
export function membersSuch<T extends Thing>(
  thing: T,
  where: ConditionOn[T] | undefined,
  subject: MeasureSubject,
  context: MeasureContext,
): Members<Records[T]> {
  // The record gives the function of the thing itself, which the compiler cannot follow.
  const list = (MEMBERS as Readonly<Record<Thing, MembersOf<unknown>>>)[thing] as MembersOf<Records[T]>;
  const { members, unlisted } = list(subject, context, where);
  return { members, unlisted: unlisted.filter((fact) => !isOfOthers(fact, thing, where, context)) };
}

/** Returns whether a list has only what a condition excludes: stations supervised, or activities of other stations. */
function isOfOthers(
  { subject: { kind, id }, fact }: MissingFact,
  thing: Thing,
  where: ConditionOn[Thing] | undefined,
  context: MeasureContext,
): boolean {
  if (where === undefined) return false;
  if (thing === "stations") return fact === "stations-supervised" && "as" in where && where.as === "worker";
  if (!ACTIVITIES.includes(thing) || kind !== "station" || !("station" in where)) return false;
  const any: Activity = { id, station: id, kind: "visit" };
  return context.meets("activities", any, { station: where.station }) === false;
}

const ACTIVITIES: readonly Thing[] = ["activities", "underway", "days"];

/** @param where what is asked for: other things may be among those returned, and be left out of what is unlisted */
type MembersOf<T> = (subject: MeasureSubject, context: MeasureContext, where: unknown) => Members<T>;

const MEMBERS: { readonly [T in Thing]: MembersOf<Records[T]> } = {
  divisions: (subject, context, where) => {
    const { prepared, asOf } = context;
    if (subject.kind === "person") return divisionsServed(subject.id, context);
    const below =
      subject.kind === "jurisdiction"
        ? prepared.register.divisions
        : (prepared.indexes.get(divisionsByArea).get(subject.id) ?? []);
    return {
      members: below.map((record) => ({ record, present: divisionExistsOn(record, asOf) })),
      unlisted: unlistedIn(subject, context, "divisions", "divisions", levelsOf("divisions", where, context)),
    };
  },
  stations: (subject, context, where) => {
    const { prepared, asOf } = context;
    if (subject.kind === "person") return stationsOfPerson(subject.id, context);
    const belongs = belongsTo(subject, prepared);
    return {
      members: stationsOf(subject, context).map((record) => ({
        record,
        present: allOf([belongs(record.id, { from: asOf, to: asOf }), isOpenOn(record, asOf, prepared)]),
      })),
      unlisted: unlistedIn(subject, context, "stations", "stations", levelsOf("stations", where, context)),
    };
  },
  operators: (subject, context) => {
    const contracts = new Map<Operator, Formula[]>();
    for (const { record, present } of contractsOf(subject, context)) addTo(contracts, record.operator, present);
    return {
      members: Array.from(contracts, ([record, held]) => ({ record, present: anyOf(held) })),
      unlisted: unlistedIn(subject, context, "operators", "operators"),
    };
  },
  contracts: (subject, context) => ({
    members: contractsOf(subject, context),
    unlisted: unlistedIn(subject, context, "operators", "operators"),
  }),
  persons: (subject, context) => {
    const members = staffOf(subject, context).map((record) => ({ record, present: isPosted(record, context) }));
    return {
      members: [...members, ...unplaced(subject, context)],
      unlisted: unlistedIn(subject, context, "personnel", "personnel"),
    };
  },
  serving: (subject, context) => ({
    members: peopleFor(subject, context, "serves"),
    unlisted: unlistedIn(subject, context, "personnel", "personnel"),
  }),
  supervising: (subject, context) => ({
    members: peopleFor(subject, context, "supervises"),
    unlisted: unlistedIn(subject, context, "personnel", "personnel"),
  }),
  joining: (subject, context) => ({
    members: joiners(subject, context),
    unlisted: unlistedIn(subject, context, "personnel", "personnel"),
  }),
  leaving: (subject, context) => ({
    members: leavers(subject, context),
    unlisted: unlistedIn(subject, context, "personnel", "personnel"),
  }),
  posts: (subject, context) => ({
    members: postsOf(subject, context),
    unlisted: [
      ...unlistedIn(subject, context, "personnel", "personnel"),
      ...unplaced(subject, context).map(({ record: { person } }): MissingFact => ({
        subject: { kind: "person", id: person.id },
        fact: "assignments",
      })),
    ],
  }),
  activities: (subject, context, where) => ({
    members: completedActivities(subject, context, partsAskedFor(where)),
    unlisted: unlistedWork(subject, context, where),
  }),
  underway: (subject, context, where) => ({
    members: activitiesUnderWay(subject, context, partsAskedFor(where)),
    unlisted: unlistedWork(subject, context, where),
  }),
  days: (subject, context, where) => ({
    members: activityDays(subject, context, partsAskedFor(where)).map((record) => ({
      record,
      present: anyOf(record.activities.map(({ present }) => present)),
    })),
    unlisted: unlistedWork(subject, context, where),
  }),
  clients: (subject, context) => ({
    members: clientsOf(subject, context),
    unlisted: unlistedIn(subject, context, "clients", "clients"),
  }),
  allocations: (subject, context) =>
    moneyOf(
      subject,
      context,
      context.prepared.register.allocations,
      context.prepared.allocationsBySubject,
      "allocations",
    ),
  spending: (subject, context) =>
    moneyOf(subject, context, context.prepared.register.spending, context.prepared.spendingBySubject, "spending"),
};

/** Returns the clients of a subject: those whose file a station of the day keeps, of an area also those who live there. */
function clientsOf(subject: MeasureSubject, context: MeasureContext): readonly Member<Client>[] {
  const { prepared, asOf } = context;
  if (subject.kind === "jurisdiction")
    return prepared.register.clients.map((record) => ({ record, present: true as const }));
  const places = prepared.indexes.get(clientsByPlace);
  const belongs = belongsTo(subject, prepared);
  const found = new Map<Client, Formula>();
  for (const record of places.get(`${subject.kind}:${subject.id}`) ?? []) found.set(record, true);
  for (const { id } of stationsOf(subject, context))
    for (const record of places.get(`station:${id}`) ?? [])
      if (!found.has(record)) found.set(record, belongs(id, { from: asOf, to: asOf }));
  return Array.from(found, ([record, present]) => ({ record, present }));
}

/** Returns the money of a subject in the period: its own, and that of the stations and divisions in it. */
function moneyOf<M extends Allocation | Spending>(
  subject: MeasureSubject,
  context: MeasureContext,
  all: readonly M[],
  bySubject: ReadonlyMap<string, readonly M[]>,
  collection: "allocations" | "spending",
): Members<M> {
  const { prepared, period, asOf } = context;
  const last = period.to < asOf ? period.to : asOf;
  const below = subject.kind === "division" ? (prepared.indexes.get(divisionsByArea).get(subject.id) ?? []) : [];
  const whose = [
    `${subject.kind}:${subject.id}`,
    ...below.map(({ id }) => `division:${id}`),
    ...(subject.kind === "division" ? stationsOf(subject, context).map(({ id }) => `station:${id}`) : []),
  ];
  const own = subject.kind === "jurisdiction" ? all : whose.flatMap((key) => bySubject.get(key) ?? []);
  return {
    members: own.flatMap((record) => {
      const first = coarseDateInterval(record.on ?? record.from ?? "1900");
      const end = coarseDateInterval(record.on ?? record.until ?? "2200");
      if (first.earliest > last || end.latest < period.from) return [];
      const isWithin = first.earliest >= period.from && end.latest <= last;
      const fact = unknownFact(record.subject, collection, record.id, record.id);
      return [{ record, present: ofCertainty(isWithin ? "yes" : "unknown", fact, `${period.from} ${last}`) }];
    }),
    unlisted: period.from > last ? [] : unlistedIn(subject, context, collection, collection),
  };
}

/** Returns the contracts of a subject: its own, or those for its stations of the day. */
function contractsOf(subject: MeasureSubject, context: MeasureContext): readonly Member<Records["contracts"]>[] {
  const { prepared, asOf } = context;
  const day = { from: asOf, to: asOf };
  const own =
    subject.kind === "contract"
      ? [prepared.indexes.get(contractsById).get(subject.id)].filter((held) => held !== undefined)
      : subject.kind === "operator"
        ? [prepared.operators.get(subject.id)].flatMap(
            (operator) => operator?.contracts.map((contract) => ({ operator, contract })) ?? [],
          )
        : null;
  if (own !== null)
    return own.map((record) => ({ record, present: runsIn(record.operator, record.contract, day, prepared) }));
  const belongs = belongsTo(subject, prepared);
  const found = new Map<Contract, { readonly record: Records["contracts"]; readonly isOf: Formula[] }>();
  for (const { id } of stationsOf(subject, context))
    for (const record of prepared.contractsByStation.get(id) ?? []) {
      const known = found.get(record.contract);
      if (known === undefined) found.set(record.contract, { record, isOf: [belongs(id, day)] });
      else known.isOf.push(belongs(id, day));
    }
  return Array.from(found.values(), ({ record, isOf }) => ({
    record,
    present: allOf([anyOf(isOf), runsIn(record.operator, record.contract, day, prepared)]),
  }));
}

/** Returns what would say whether there are more activities of a subject in the period. */
function unlistedWork(subject: MeasureSubject, context: MeasureContext, where: unknown): readonly MissingFact[] {
  if (context.period.from > context.asOf) return [];
  const { prepared } = context;
  if (subject.kind === "station") {
    const period = openDaysIn(prepared.stations.get(subject.id), context.period);
    return period === null || period.from > context.asOf
      ? []
      : unlistedIn(subject, { ...context, period }, "activities", "activities");
  }
  if (subject.kind !== "person")
    return [...unlistedIn(subject, context, "activities", "activities"), ...unlistedAbove(subject, context)];
  const stations = stationsOfWork(subject.id, prepared, partsAskedFor(where));
  const lists = stations.flatMap(({ id }) => unlistedIn({ kind: "station", id }, context, "activities", "activities"));
  const posts = prepared.people.get(subject.id)?.assignments;
  const own = subjectRef(subject);
  if (posts === undefined) return [...lists, { subject: own, fact: "assignments" }];
  const isOpen = posts.some(supervisesUnknown) && mayHaveWorkElsewhere(stations, context);
  return isOpen ? [...lists, { subject: own, fact: "stations-supervised" }] : lists;
}

/** Returns which stations above an area may have activities in it that are not listed. */
function unlistedAbove({ kind, id }: MeasureSubject, context: MeasureContext): readonly MissingFact[] {
  if (kind !== "division" && kind !== "jurisdiction") return [];
  const { whole } = context.prepared;
  const stations = divisionsAbove(whole, id).flatMap((area) => whole.stationsByDivision.get(area) ?? []);
  return stations.flatMap((station) =>
    unlistedWork({ kind: "station", id: station.id }, { ...context, prepared: whole }, undefined),
  );
}

/** Returns the days of a period on which a station may have been open; null: there are none. */
function openDaysIn({ from, until }: Partial<Station> = {}, period: Period): Period | null {
  const first = from === undefined ? period.from : coarseDateInterval(from).earliest;
  const last = until === undefined ? period.to : coarseDateInterval(until).latest;
  const open = { from: first > period.from ? first : period.from, to: last < period.to ? last : period.to };
  return open.from > open.to ? null : open;
}

/** Returns whether activities at other stations than these may be some person's. */
function mayHaveWorkElsewhere(stations: readonly Station[], context: MeasureContext): boolean {
  const everywhere = { kind: "jurisdiction", id: "CN" } as const;
  if (unlistedIn(everywhere, context, "activities", "activities").length > 0) return true;
  const own = new Set(stations.map(({ id }) => id));
  return [...context.prepared.indexes.get(stationsWithUnknownHands)].some((id) => !own.has(id));
}

/** Returns what would say whether there are more of a collection within a subject. */
export function unlistedIn(
  subject: MeasureSubject,
  { prepared, asOf, period }: MeasureContext,
  collection: Collection,
  fact: "divisions" | "stations" | "operators" | "personnel" | "activities" | "clients" | "allocations" | "spending",
  levels: readonly DivisionLevel[] = [],
): readonly MissingFact[] {
  if (subject.kind === "person" || (subject.kind === "contract" && collection === "operators")) return [];
  const isOverTime = collection === "activities" || collection === "allocations" || collection === "spending";
  const when = isOverTime ? { from: period.from, to: period.to < asOf ? period.to : asOf } : asOf;
  const isListed = placesOf(subject, levels, prepared).every(({ division, level }) =>
    isComplete(prepared, { collection, division, level, period: when }),
  );
  return isListed ? [] : [{ subject: subjectRef(subject), fact }];
}

/** Returns for which divisions, and which level of each, a list must be complete to have everything of a subject. */
function placesOf(
  { kind, id }: MeasureSubject,
  levels: readonly DivisionLevel[],
  prepared: PreparedRegister,
): readonly { readonly division: string | undefined; readonly level: DivisionLevel | undefined }[] {
  if (kind === "station" || kind === "contract") {
    const stations = kind === "station" ? [id] : prepared.indexes.get(contractsById).get(id)?.contract.stations;
    return (stations ?? []).map((station) => {
      const division = prepared.stations.get(station)?.division;
      return { division, level: division === undefined ? undefined : prepared.divisions.get(division)?.level };
    });
  }
  const division = kind === "division" || (kind === "jurisdiction" && id !== "CN") ? id : undefined;
  return levels.length === 0 ? [{ division, level: undefined }] : levels.map((level) => ({ division, level }));
}

/** Returns the subject as findings name it: the whole area is the division in which the policy applies. */
export function subjectRef({ kind, id }: MeasureSubject): MissingFact["subject"] {
  return { kind: kind === "jurisdiction" ? "division" : kind, id };
}
