import type { PlainDate } from "../../calendar/index.js";
import type { Person } from "../../model/index.js";
import type { Staffing } from "../../policy/index.js";
import { spanHoldsOn, type Certainty, type HeldAssignment } from "../../register/index.js";
import type { FactKind } from "../../terms/index.js";

/** A person at a station, whether it counts, and the facts that leave it open. */
export interface StaffMember {
  readonly person: Person;
  readonly held: HeldAssignment;
  readonly counts: Certainty;
  readonly missing: readonly FactKind[];
}

/** Those at a station who count, or may count, for a staffing provision on a day. */
export function presentStaff(
  provision: Staffing,
  assignments: readonly HeldAssignment[],
  { asOf, recordedOn }: { readonly asOf: PlainDate; readonly recordedOn: PlainDate },
): readonly StaffMember[] {
  return assignments.flatMap((held) => {
    const answers: readonly (readonly [Certainty, FactKind])[] = [
      [spanHoldsOn(held.assignment, asOf, recordedOn), "assignment-date"],
      isOfKind(provision, held, asOf, recordedOn),
      [hasWorkload(provision, held), "workload"],
    ];
    if (answers.some(([answer]) => answer === "no")) return [];
    const missing = answers.flatMap(([answer, fact]) => (answer === "unknown" ? [fact] : []));
    return [{ person: held.person, held, counts: missing.length === 0 ? ("yes" as const) : ("unknown" as const), missing }];
  });
}

function isOfKind(provision: Staffing, { person, assignment }: HeldAssignment, asOf: PlainDate, recordedOn: PlainDate): readonly [Certainty, FactKind] {
  const asked = provision.parameters.staff.value;
  switch (asked) {
    case "any":
      return ["yes", "staff-kinds"];
    case "supervisor":
      return [assignment.role === "supervisor" ? "yes" : "no", "assignments"];
    case "certified":
      return [isCertified(person, asOf, recordedOn), person.certificates === undefined ? "certificates" : "certificate-date"];
    case "professional":
    case "local":
      return [person.staffKinds === undefined ? "unknown" : person.staffKinds.includes(asked) ? "yes" : "no", "staff-kinds"];
  }
}

function hasWorkload(provision: Staffing, { assignment }: HeldAssignment): Certainty {
  const asked = provision.parameters.workload.value;
  if (asked === "any") return "yes";
  return assignment.workload === undefined ? "unknown" : assignment.workload === asked ? "yes" : "no";
}

/** A certificate counts from its date; without one, from the day of recording. */
function isCertified(person: Person, asOf: PlainDate, recordedOn: PlainDate): Certainty {
  if (person.certificates === undefined) return "unknown";
  const states = person.certificates.map(({ issuedOn, approvedOn, resultsOn }) => spanHoldsOn({ from: issuedOn ?? approvedOn ?? resultsOn }, asOf, recordedOn));
  return states.includes("yes") ? "yes" : states.includes("unknown") ? "unknown" : "no";
}
