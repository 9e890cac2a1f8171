import type { PlainDate } from "../calendar/index.js";
import type { Assignment, Person } from "../model/index.js";
import type { Staffing } from "../policy/index.js";
import { type Certainty, type HeldAssignment, spanHoldsOn } from "../register/index.js";
import type { FactKind } from "../terms/index.js";
import { anyOf } from "./certainty.js";

/** A person who counts or may count at a station by one assignment, and the facts that leave it open. */
export interface StaffMember {
  readonly person: Person;
  readonly assignment: Assignment;
  readonly counts: Exclude<Certainty, "no">;
  /** Facts about the person, for all assignments: whether of the kind that the provision counts. */
  readonly kind: readonly FactKind[];
  /** Facts about the assignment: its date and workload. */
  readonly post: readonly FactKind[];
}

/** The days that decide: the day of the question and the day of recording. */
export interface StaffDays {
  readonly asOf: PlainDate;
  readonly recordedOn: PlainDate;
}

/** Returns those of a station's staff who count or may count for a staffing provision on a day. */
export function presentStaff(
  provision: Staffing,
  assignments: readonly HeldAssignment[],
  days: StaffDays,
): readonly StaffMember[] {
  return assignments.flatMap(({ person, assignment }) => {
    const held: Answer = [spanHoldsOn(assignment, days.asOf, days.recordedOn), "assignment-date"];
    const ofKind = isOfKind(provision, person, assignment, days);
    const ofPost = [held, hasWorkload(provision, assignment)];
    if ([ofKind, ...ofPost].some(([answer]) => answer === "no")) return [];
    const [kind, post] = [unknownOf([ofKind]), unknownOf(ofPost)];
    return [{ person, assignment, counts: kind.length + post.length === 0 ? "yes" : "unknown", kind, post }];
  });
}

function unknownOf(answers: readonly Answer[]): readonly FactKind[] {
  return answers.flatMap(([answer, fact]) => (answer === "unknown" ? [fact] : []));
}

/** Persons whose assignments are not recorded: each may work at any station. */
export interface UnassignedStaff {
  readonly persons: number;
  /** The facts that are not known about at least one of them. */
  readonly missing: readonly FactKind[];
}

/** Counts the persons without recorded assignments who may count for a staffing provision, wherever they work. */
export function unassignedStaff(provision: Staffing, unassigned: readonly Person[], days: StaffDays): UnassignedStaff {
  const { workload, measure } = provision.parameters;
  const answers = unassigned
    .map((person) => isOfKind(provision, person, null, days))
    .filter(([answer]) => answer !== "no");
  if (answers.length === 0) return { persons: 0, missing: [] };
  const facts: readonly FactKind[] = [
    "assignments",
    ...answers.flatMap(([answer, fact]) => (answer === "unknown" ? [fact] : [])),
    ...(workload.value === "any" ? [] : ["workload" as const]),
    ...(measure.value === "head-count" ? [] : ["full-time-equivalent" as const]),
  ];
  return { persons: answers.length, missing: [...new Set(facts)] };
}

/** An answer, and the fact that is missing where it is unknown. */
type Answer = readonly [Certainty, FactKind];

/** @param assignment null: not recorded */
function isOfKind(provision: Staffing, person: Person, assignment: Assignment | null, days: StaffDays): Answer {
  const kind = provision.parameters.staff.value;
  switch (kind) {
    case "any":
      return ["yes", "staff-kinds"];
    case "supervisor":
      return [assignment === null ? "unknown" : assignment.role === "supervisor" ? "yes" : "no", "assignments"];
    case "certified":
      return [isCertified(person, days), person.certificates === undefined ? "certificates" : "certificate-date"];
    case "professional":
    case "local":
      return [
        person.staffKinds === undefined ? "unknown" : person.staffKinds.includes(kind) ? "yes" : "no",
        "staff-kinds",
      ];
  }
}

/** A certificate counts from its date; one without a date counts from the day of recording. */
function isCertified({ certificates }: Person, { asOf, recordedOn }: StaffDays): Certainty {
  if (certificates === undefined) return "unknown";
  return anyOf(
    certificates.map(({ issuedOn, approvedOn, resultsOn }) =>
      spanHoldsOn({ from: issuedOn ?? approvedOn ?? resultsOn }, asOf, recordedOn),
    ),
  );
}

function hasWorkload(provision: Staffing, { workload }: Assignment): Answer {
  const required = provision.parameters.workload.value;
  if (required === "any" || workload === required) return ["yes", "workload"];
  return [workload === undefined ? "unknown" : "no", "workload"];
}
