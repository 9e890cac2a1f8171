import type { Assignment, Person, Station } from "../model/index.js";
import type { HeldAssignment } from "../register/index.js";
import type { MeasureContext, MeasureSubject } from "./context.js";
import { type Formula, type Member, allOf, anyOf } from "./formula.js";
import {
  type PostedPerson,
  assignmentsServing,
  byPerson,
  postsServingUnknown,
  postsSupervising,
  postsSupervisingUnknown,
  staffByStation,
} from "./indexes.js";
import { heldOn } from "./spans.js";
import { belongsTo, placesAround, stationsOf } from "./stations-of.js";
import { testList, unknownFact } from "./test-facts.js";

/** Posts, and the persons who have them or do something in them. */

/** A post: an assignment with the person who has it. */
export type Post = HeldAssignment;

/** Returns the posts of a subject, whether held on the day or not. */
export function postsOf(subject: MeasureSubject, context: MeasureContext): readonly Member<Post>[] {
  const { prepared, asOf } = context;
  if (subject.kind === "person") {
    const person = prepared.people.get(subject.id);
    return (person?.assignments ?? []).map((assignment) => ({
      record: { person: person as Person, assignment },
      present: heldOn(person as Person, assignment, context),
    }));
  }
  const belongs = belongsTo(subject, prepared);
  const posts: Member<Post>[] = [];
  for (const { id } of stationsOf(subject, context)) {
    const isOf = belongs(id, { from: asOf, to: asOf });
    if (isOf === false) continue;
    for (const record of prepared.assignmentsByStation.get(id) ?? [])
      posts.push({ record, present: allOf([isOf, heldOn(record.person, record.assignment, context)]) });
  }
  return posts;
}

/** Returns the persons who have or had a post within a subject, each with these posts. */
export function staffOf(subject: MeasureSubject, context: MeasureContext): readonly PostedPerson[] {
  const { prepared, asOf } = context;
  if (subject.kind === "station") return prepared.indexes.get(staffByStation)(subject.id);
  if (subject.kind === "person") {
    const person = prepared.people.get(subject.id);
    return person?.assignments === undefined ? [] : [{ person, assignments: person.assignments }];
  }
  const belongs = belongsTo(subject, prepared);
  const isOf = ({ station }: Assignment): Formula => belongs(station, { from: asOf, to: asOf });
  const held = stationsOf(subject, context).flatMap(({ id }) => prepared.assignmentsByStation.get(id) ?? []);
  if (subject.kind !== "operator") return byPerson(held);
  return byPerson(held.filter(({ assignment }) => isOf(assignment) !== false)).map((one) => ({ ...one, isOf }));
}

/** Returns whether a person has one of the posts for which they are in question, on the day. */
export function isPosted(posted: PostedPerson, context: MeasureContext): Formula {
  if (posted.person.assignments === undefined) return hasUnrecordedPost(posted.person, ANYWHERE);
  return anyOf(posted.assignments.map((assignment) => isHeld(posted, assignment, context)));
}

/** Returns whether a post is held on the day, and is one of those in question. */
export function isHeld({ person, isOf }: PostedPerson, assignment: Assignment, context: MeasureContext): Formula {
  const held = heldOn(person, assignment, context);
  return isOf === undefined || held === false ? held : allOf([isOf(assignment), held]);
}

/** Returns persons whose assignments are not recorded: each may have a post anywhere. */
export function unplaced(subject: MeasureSubject, { prepared }: MeasureContext): readonly Member<PostedPerson>[] {
  const persons =
    subject.kind === "person"
      ? prepared.personnelWithoutAssignments.filter(({ id }) => id === subject.id)
      : prepared.personnelWithoutAssignments;
  return persons.map((person) => ({
    record: { person, assignments: [] },
    present: hasUnrecordedPost(person, subject.kind === "person" ? ANYWHERE : `${subject.kind}:${subject.id}`),
  }));
}

/** The group of any post at all. */
export const ANYWHERE = "anywhere";

/**
 * Returns whether a person whose assignments are not recorded has a post such as is looked for: it is not known.
 * `group` is the same for the same posts.
 */
export function hasUnrecordedPost({ id }: Person, group: string): Formula {
  return testList(unknownFact({ kind: "person", id }, "assignments"), {
    group,
    passing: ["a post"],
    among: ["a post"],
  });
}

/** What a post may do for a place or a station other than its own. */
const DONE_FOR = {
  serves: { known: assignmentsServing, unknown: postsServingUnknown, fact: "service-area" },
  supervises: { known: postsSupervising, unknown: postsSupervisingUnknown, fact: "stations-supervised" },
} as const;

/**
 * Returns the persons who serve the places of a subject, or supervise its stations. Where a post does not say for whom
 * it is, it may be for any place or station in the area of its own station, or above it. Persons from elsewhere are among
 * them.
 */
export function peopleFor(
  subject: MeasureSubject,
  context: MeasureContext,
  does: keyof typeof DONE_FOR,
): readonly Member<PostedPerson>[] {
  const { known, unknown, fact } = DONE_FOR[does];
  const { indexes } = context.prepared.whole;
  const stations = stationsOfTheDay(subject, context);
  const { above, own, below } = placesAround(subject, stations, context);
  // What is served is a village, so that a post below the place of a station does not serve the place itself.
  const served = does === "serves" && subject.kind !== "division" ? own : [...own, ...below];
  const doing = new Map<Assignment, { readonly person: Person; readonly isOf: Formula[] }>();
  const add = ({ person, assignment }: HeldAssignment, isOf: Formula): void => {
    const before = doing.get(assignment);
    if (before === undefined) doing.set(assignment, { person, isOf: [isOf] });
    else before.isOf.push(isOf);
  };
  const posts = indexes.get(known);
  const isArea = subject.kind === "division" || subject.kind === "jurisdiction";
  const places: readonly (readonly [string, Formula])[] =
    does === "serves" && isArea
      ? Array.from(new Set(served), (place) => [place, true])
      : stations.map(({ record, present }) => [does === "serves" ? record.division : record.id, present]);
  for (const [place, isOf] of places) for (const held of posts.get(place) ?? []) add(held, isOf);
  const among = { group: `${subject.kind}:${subject.id}`, passing: ["this"], among: ["this"] } as const;
  const inDoubt = indexes.get(unknown);
  for (const place of new Set([...above, ...served]))
    for (const held of inDoubt.get(place) ?? [])
      add(held, testList(unknownFact({ kind: "person", id: held.person.id }, fact, held.assignment.station), among));
  const isOf = (assignment: Assignment): Formula => anyOf(doing.get(assignment)?.isOf ?? []);
  const found = byPerson(Array.from(doing, ([assignment, { person }]) => ({ person, assignment })));
  return [
    ...found.map((one): Member<PostedPerson> => {
      const record = { ...one, isOf };
      return { record, present: isPosted(record, context) };
    }),
    ...unplaced(subject, context),
  ];
}

/** Returns the stations that belong to a subject on the day, or may do so. */
function stationsOfTheDay(subject: MeasureSubject, context: MeasureContext): readonly Member<Station>[] {
  const { prepared, asOf } = context;
  const belongs = belongsTo(subject, prepared);
  return stationsOf(subject, context).flatMap((record) => {
    const present = belongs(record.id, { from: asOf, to: asOf });
    return present === false ? [] : [{ record, present }];
  });
}
