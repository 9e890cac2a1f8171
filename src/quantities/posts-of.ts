import type { Assignment, Person } from "../model/index.js";
import { type HeldAssignment, spanHoldsOn } from "../register/index.js";
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
import { placesAround, stationsOf } from "./stations-of.js";
import { ofCertainty, testList, unknownFact } from "./test-facts.js";

/** Posts, and the persons who have them or do something in them. */

/** A post: an assignment with the person who has it. */
export type Post = HeldAssignment;

/** Returns the posts of a subject, whether held on the day or not. */
export function postsOf(subject: MeasureSubject, context: MeasureContext): readonly HeldAssignment[] {
  const { prepared } = context;
  if (subject.kind === "person") {
    const person = prepared.people.get(subject.id);
    return (person?.assignments ?? []).map((assignment) => ({ person: person as Person, assignment }));
  }
  const held: HeldAssignment[] = [];
  for (const { id } of stationsOf(subject, context))
    for (const one of prepared.assignmentsByStation.get(id) ?? []) held.push(one);
  return held;
}

/** Returns the persons who have or had a post within a subject, each with these posts. */
export function staffOf(subject: MeasureSubject, context: MeasureContext): readonly PostedPerson[] {
  if (subject.kind === "station") return context.prepared.indexes.get(staffByStation)(subject.id);
  return byPerson(postsOf(subject, context));
}

/** Returns whether an assignment is held on the day. */
export function heldOn(person: Person, assignment: Assignment, { prepared, asOf }: MeasureContext): Formula {
  const holds = spanHoldsOn(assignment, asOf, prepared.register.recordedOn);
  // Most dates are known: a fact is made only where one is not.
  if (holds !== "unknown") return holds === "yes";
  return ofCertainty(
    holds,
    unknownFact(
      { kind: "person", id: person.id },
      "assignment-date",
      `${assignment.station} ${assignment.role} ${assignment.from ?? ""}`,
    ),
    asOf,
  );
}

/** Returns persons whose assignments are not recorded: each may have a post anywhere. */
export function unplaced(subject: MeasureSubject, { prepared }: MeasureContext): readonly Member<PostedPerson>[] {
  if (subject.kind === "person") return [];
  return prepared.personnelWithoutAssignments.map((person) => ({
    record: { person, assignments: [] },
    present: hasUnrecordedPost(person, `${subject.kind}:${subject.id}`),
  }));
}

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
  const posts = indexes.get(known);
  const { above, own, below } = placesAround(subject, context);
  const served = subject.kind === "division" ? [...own, ...below] : own;
  const certain = does === "serves" ? served : stationsOf(subject, context).map(({ id }) => id);
  const doing = byPerson(new Set([...new Set(certain)].flatMap((id) => posts.get(id) ?? [])));
  const inDoubt = indexes.get(unknown);
  // What is served is a village, so that a post below the place of a station does not serve the place itself.
  const around = new Set([...above, ...(does === "serves" ? served : [...own, ...below])]);
  const open = byPerson(new Set([...around].flatMap((id) => inDoubt.get(id) ?? [])));
  const among = { group: `${subject.kind}:${subject.id}`, passing: ["this"], among: ["this"] } as const;
  const members = new Map<string, { record: PostedPerson; present: Formula[] }>();
  const add = ({ person, assignments }: PostedPerson, isDone: (assignment: Assignment) => Formula): void => {
    const before = members.get(person.id);
    members.set(person.id, {
      record: { person, assignments: [...(before?.record.assignments ?? []), ...assignments] },
      present: [...(before?.present ?? []), ...assignments.map(isDone)],
    });
  };
  for (const one of doing) add(one, (assignment) => heldOn(one.person, assignment, context));
  for (const one of open)
    add(one, (assignment) =>
      allOf([
        heldOn(one.person, assignment, context),
        testList(unknownFact({ kind: "person", id: one.person.id }, fact, assignment.station), among),
      ]),
    );
  return [
    ...Array.from(members.values(), ({ record, present }) => ({ record, present: anyOf(present) })),
    ...unplaced(subject, context),
  ];
}
