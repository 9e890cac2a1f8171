import type { Assignment, Division, Person, Station } from "../model/index.js";
import { divisionExistsOn } from "../register/index.js";
import type { MissingFact } from "../results/index.js";
import type { MeasureContext } from "./context.js";
import { divisionOf } from "./division-of.js";
import { type Formula, type Member, allOf, anyOf } from "./formula.js";
import { addTo, supervisesUnknown } from "./indexes.js";
import { heldOn, isOpenOn } from "./spans.js";

/** The stations and the divisions of one person, by the posts of the day. */

interface Places<T> {
  readonly members: readonly Member<T>[];
  readonly unlisted: readonly MissingFact[];
}

/** Returns the open stations at which a person has a post, or which the person supervises. */
export function stationsOfPerson(id: string, context: MeasureContext): Places<Station> {
  const { whole } = context.prepared;
  const person = whole.people.get(id);
  if (person === undefined) return NOWHERE;
  const stations = new Map<Station, Formula[]>();
  for (const post of person.assignments ?? [])
    for (const place of [post.station, ...supervisedIn(post)]) {
      const station = whole.stations.get(place);
      if (station !== undefined) addTo(stations, station, heldOn(person, post, context));
    }
  return {
    members: Array.from(stations, ([record, held]) => ({
      record,
      present: allOf([anyOf(held), isOpenOn(record, context.asOf, whole)]),
    })),
    unlisted: unlisted(person, supervisesUnknown, "stations-supervised", context),
  };
}

/** Returns whether a person has a post at a station on the day, or supervises it. */
export function isAt(id: string, station: string, as: "worker" | "supervisor", context: MeasureContext): Formula {
  const person = context.prepared.whole.people.get(id);
  if (person === undefined) return false;
  return anyOf(
    (person.assignments ?? [])
      .filter((post) => (as === "worker" ? post.station === station : supervisedIn(post).includes(station)))
      .map((post) => heldOn(person, post, context)),
  );
}

/** Returns the divisions that a person serves. */
export function divisionsServed(id: string, context: MeasureContext): Places<Division> {
  const { whole } = context.prepared;
  const person = whole.people.get(id);
  if (person === undefined) return NOWHERE;
  const divisions = new Map<Division, Formula[]>();
  for (const post of person.assignments ?? [])
    for (const place of post.serves ?? []) {
      const division = divisionOf(place, whole);
      if (division !== undefined) addTo(divisions, division, heldOn(person, post, context));
    }
  return {
    members: Array.from(divisions, ([record, held]) => ({
      record,
      present: allOf([anyOf(held), divisionExistsOn(record, context.asOf)]),
    })),
    unlisted: unlisted(person, ({ serves }) => serves === undefined, "service-area", context),
  };
}

const NOWHERE = { members: [], unlisted: [] } as const;

function supervisedIn({ supervises = [] }: Assignment): readonly string[] {
  return supervises.map(({ station }) => station);
}

/** Returns what would say whether there are more places: the list of a post that may be held, or the posts themselves. */
function unlisted(
  person: Person,
  lacks: (post: Assignment) => boolean,
  fact: "stations-supervised" | "service-area",
  context: MeasureContext,
): readonly MissingFact[] {
  const subject = { kind: "person", id: person.id } as const;
  if (person.assignments === undefined) return [{ subject, fact: "assignments" }];
  return person.assignments.some((post) => lacks(post) && heldOn(person, post, context) !== false)
    ? [{ subject, fact }]
    : [];
}
