import type { PlainDate } from "../../calendar/index.js";
import type { Assignment, Person } from "../../model/index.js";
import type { Staffing } from "../../policy/index.js";
import { spanHoldsOn, type Certainty, type HeldAssignment } from "../../register/index.js";
import type { FactKind } from "../../terms/index.js";

/** A person who counts at a station, for sure or perhaps, and the facts that leave it open. */
export interface StaffMember {
  readonly person: Person;
  readonly assignment: Assignment;
  readonly counts: Exclude<Certainty, "no">;
  readonly missing: readonly FactKind[];
}

/** The days that decide: that of the question and that of recording. */
export interface StaffDays {
  readonly asOf: PlainDate;
  readonly recordedOn: PlainDate;
}

/** Those at a station who count, or may count, for a staffing provision on a day. */
export function presentStaff(
  provision: Staffing,
  assignments: readonly HeldAssignment[],
  days: StaffDays,
): readonly StaffMember[] {
  return assignments.flatMap(({ person, assignment }) => {
    const held = [spanHoldsOn(assignment, days.asOf, days.recordedOn), "assignment-date"] as const;
    const answers = [held, isOfKind(provision, person, assignment, days), hasWorkload(provision, assignment)];
    if (answers.some(([answer]) => answer === "no")) return [];
    const missing = answers.flatMap(([answer, fact]) => (answer === "unknown" ? [fact] : []));
    return [{ person, assignment, counts: missing.length === 0 ? ("yes" as const) : ("unknown" as const), missing }];
  });
}

/** Those of whom it is not recorded where they work: each may be at any station. */
export interface UnplacedStaff {
  readonly persons: number;
  /** What is not known of one or another of them. */
  readonly missing: readonly FactKind[];
}

/** Those of whom it is not recorded where they work, and who may count wherever that is. */
export function unplacedStaff(provision: Staffing, unplaced: readonly Person[], days: StaffDays): UnplacedStaff {
  const { workload, measure } = provision.parameters;
  const kinds = unplaced.map((person) => isOfKind(provision, person, null, days)).filter(([answer]) => answer !== "no");
  if (kinds.length === 0) return { persons: 0, missing: [] };
  const facts: readonly FactKind[] = [
    "assignments",
    ...kinds.flatMap(([answer, fact]) => (answer === "unknown" ? [fact] : [])),
    ...(workload.value === "any" ? [] : ["workload" as const]),
    ...(measure.value === "head-count" ? [] : ["full-time-equivalent" as const]),
  ];
  return { persons: kinds.length, missing: [...new Set(facts)] };
}

type Answer = readonly [Certainty, FactKind];

function isOfKind(provision: Staffing, person: Person, assignment: Assignment | null, days: StaffDays): Answer {
  const asked = provision.parameters.staff.value;
  switch (asked) {
    case "any":
      return ["yes", "staff-kinds"];
    case "supervisor":
      return [assignment === null ? "unknown" : assignment.role === "supervisor" ? "yes" : "no", "assignments"];
    case "certified":
      return [isCertified(person, days), person.certificates === undefined ? "certificates" : "certificate-date"];
    case "professional":
    case "local":
      return [
        person.staffKinds === undefined ? "unknown" : person.staffKinds.includes(asked) ? "yes" : "no",
        "staff-kinds",
      ];
  }
}

function hasWorkload(provision: Staffing, { workload }: Assignment): Answer {
  const asked = provision.parameters.workload.value;
  return [asked === "any" || workload === asked ? "yes" : workload === undefined ? "unknown" : "no", "workload"];
}

/** A certificate counts from its date; without one, from the day of recording. */
function isCertified({ certificates }: Person, { asOf, recordedOn }: StaffDays): Certainty {
  if (certificates === undefined) return "unknown";
  const states = certificates.map(({ issuedOn, approvedOn, resultsOn }) =>
    spanHoldsOn({ from: issuedOn ?? approvedOn ?? resultsOn }, asOf, recordedOn),
  );
  return states.includes("yes") ? "yes" : states.includes("unknown") ? "unknown" : "no";
}
