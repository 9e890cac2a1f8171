import { coarseDateInterval } from "../calendar/index.js";
import type { Activity, Allocation, Client, Contract, Division, Operator, Spending, Station } from "../model/index.js";
import type { Thing } from "../policy/index.js";
import { type PreparedRegister, divisionExistsOn, isComplete, spanHoldsOn, stationOpenOn } from "../register/index.js";
import type { MissingFact } from "../results/index.js";
import type { Collection, DivisionLevel } from "../terms/index.js";
import type { MeasureContext, MeasureSubject } from "./context.js";
import { type Formula, type Member, anyOf } from "./formula.js";
import {
  type PostedPerson,
  addTo,
  clientsByPlace,
  contractId,
  contractsById,
  divisionsByArea,
  stationsWithUnknownHands,
  supervisesUnknown,
} from "./indexes.js";
import { ofCertainty, unknownFact } from "./test-facts.js";
import { type Post, heldOn, peopleFor, postsOf, staffOf, unplaced } from "./posts-of.js";
import { stationsOf } from "./stations-of.js";
import { type ActivityDay, activityDays, completedActivities, stationsSupervised } from "./work-of.js";

/** The type of the record of each thing. */
export interface Records {
  readonly divisions: Division;
  readonly stations: Station;
  readonly operators: Operator;
  readonly contracts: { readonly operator: Operator; readonly contract: Contract };
  readonly persons: PostedPerson;
  readonly serving: PostedPerson;
  readonly supervising: PostedPerson;
  readonly posts: Post;
  readonly activities: Activity;
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

/** Returns the things of one kind that belong to a subject. */
export function membersOf<T extends Thing>(
  thing: T,
  subject: MeasureSubject,
  context: MeasureContext,
  levels: readonly DivisionLevel[],
): Members<Records[T]> {
  // The record gives the function of the thing itself, which the compiler cannot follow.
  const list = (MEMBERS as Readonly<Record<Thing, MembersOf<unknown>>>)[thing] as MembersOf<Records[T]>;
  return list(subject, context, levels);
}

/** @param levels the levels of division to which a condition restricts the things; none: any */
type MembersOf<T> = (subject: MeasureSubject, context: MeasureContext, levels: readonly DivisionLevel[]) => Members<T>;

const MEMBERS: { readonly [T in Thing]: MembersOf<Records[T]> } = {
  divisions: (subject, context, levels) => {
    const { prepared, asOf } = context;
    const below =
      subject.kind === "jurisdiction"
        ? prepared.register.divisions
        : (prepared.indexes.get(divisionsByArea).get(subject.id) ?? []);
    return {
      members: below.map((record) => ({ record, present: divisionExistsOn(record, asOf) })),
      unlisted: unlistedIn(subject, context, "divisions", "divisions", levels),
    };
  },
  stations: (subject, context, levels) => {
    const { prepared, asOf } = context;
    return {
      members: stationsOf(subject, context).map((record) => ({
        record,
        present: ofCertainty(
          stationOpenOn(prepared, record, asOf),
          unknownFact({ kind: "station", id: record.id }, "station-date"),
          asOf,
        ),
      })),
      unlisted: unlistedIn(subject, context, "stations", "stations", levels),
    };
  },
  operators: (subject, context) => {
    const contracts = new Map<Operator, Contract[]>();
    for (const { operator, contract } of contractsOf(subject, context)) addTo(contracts, operator, contract);
    return {
      members: Array.from(contracts, ([record, held]) => ({
        record,
        present: anyOf(held.map((contract) => runsOn(record, contract, context))),
      })),
      unlisted: unlistedIn(subject, context, "operators", "operators"),
    };
  },
  contracts: (subject, context) => ({
    members: contractsOf(subject, context).map((record) => ({
      record,
      present: runsOn(record.operator, record.contract, context),
    })),
    unlisted: unlistedIn(subject, context, "operators", "operators"),
  }),
  persons: (subject, context) => {
    const members = staffOf(subject, context).map((record) => ({
      record,
      present: anyOf(record.assignments.map((assignment) => heldOn(record.person, assignment, context))),
    }));
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
  posts: (subject, context) => ({
    members: postsOf(subject, context).map((record) => ({
      record,
      present: heldOn(record.person, record.assignment, context),
    })),
    unlisted: [
      ...unlistedIn(subject, context, "personnel", "personnel"),
      ...context.prepared.personnelWithoutAssignments.map(({ id }): MissingFact => ({
        subject: { kind: "person", id },
        fact: "assignments",
      })),
    ],
  }),
  activities: (subject, context) => ({
    members: completedActivities(subject, context),
    unlisted: unlistedWork(subject, context),
  }),
  days: (subject, context) => ({
    members: activityDays(subject, context).map((record) => ({
      record,
      present: anyOf(record.activities.map(({ present }) => present)),
    })),
    unlisted: unlistedWork(subject, context),
  }),
  clients: (subject, context) => {
    const { prepared } = context;
    const places = prepared.indexes.get(clientsByPlace);
    const found =
      subject.kind === "jurisdiction"
        ? prepared.register.clients
        : new Set([
            ...(places.get(`${subject.kind}:${subject.id}`) ?? []),
            ...stationsOf(subject, context).flatMap(({ id }) => places.get(`station:${id}`) ?? []),
          ]);
    return {
      members: Array.from(found, (record) => ({ record, present: true })),
      unlisted: unlistedIn(subject, context, "clients", "clients"),
    };
  },
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

function contractsOf(subject: MeasureSubject, context: MeasureContext): readonly Records["contracts"][] {
  const { prepared } = context;
  if (subject.kind === "operator") {
    const operator = prepared.operators.get(subject.id);
    return operator === undefined ? [] : operator.contracts.map((contract) => ({ operator, contract }));
  }
  if (subject.kind === "contract") {
    const held = prepared.indexes.get(contractsById).get(subject.id);
    return held === undefined ? [] : [held];
  }
  const found = stationsOf(subject, context).flatMap(({ id }) => prepared.contractsByStation.get(id) ?? []);
  return [...new Map(found.map(({ operator, contract }) => [contract, { operator, contract }])).values()];
}

export function runsOn(
  operator: Operator,
  contract: Contract,
  { prepared, asOf }: Pick<MeasureContext, "prepared" | "asOf">,
): Formula {
  return ofCertainty(
    spanHoldsOn(contract, asOf, prepared.register.recordedOn),
    unknownFact({ kind: "contract", id: contractId({ operator, contract }) }, "contract-date"),
    asOf,
  );
}

/** Returns what would say whether there are more activities of a subject in the period. */
function unlistedWork(subject: MeasureSubject, context: MeasureContext): readonly MissingFact[] {
  if (context.period.from > context.asOf) return [];
  if (subject.kind !== "person") return unlistedIn(subject, context, "activities", "activities");
  const { prepared } = context;
  const stations = [...stationsOf(subject, context), ...stationsSupervised(subject.id, prepared)];
  const lists = [...new Set(stations.map(({ id }) => id))].flatMap((id) =>
    unlistedIn({ kind: "station", id }, context, "activities", "activities"),
  );
  const posts = prepared.people.get(subject.id)?.assignments;
  const own = subjectRef(subject);
  if (posts === undefined) return [...lists, { subject: own, fact: "assignments" }];
  const isOpen = posts.some(supervisesUnknown) && mayHaveWorkElsewhere(stations, context);
  return isOpen ? [...lists, { subject: own, fact: "stations-supervised" }] : lists;
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
