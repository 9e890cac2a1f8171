import type { PlainDate } from "../../calendar/index.js";
import type { Assignment, Person, Station } from "../../model/index.js";
import type { StatisticsForm } from "../../policy/index.js";
import { spanHoldsOn, type PreparedRegister } from "../../register/index.js";
import { formRow, type FormRow } from "./form-row.js";

/** A professional social worker with the one station, and so the one row, in which the form counts them. */
export interface FormWorker {
  readonly person: Person;
  readonly station: string;
  readonly row: FormRow;
}

/**
 * Everyone who surely does professional social work at one of the open stations on the day, once each: at the
 * full-time assignment, else at the station whose id comes first.
 */
export function formStaff(
  prepared: PreparedRegister,
  form: StatisticsForm,
  open: readonly Station[],
  asOf: PlainDate,
): readonly FormWorker[] {
  const { recordedOn } = prepared.register;
  const rows = new Map(open.map(({ id, division }) => [id, formRow(prepared.divisions.get(division), form)]));
  const staff: FormWorker[] = [];
  for (const person of prepared.register.personnel) {
    const held = person.assignments?.filter(
      (assignment) =>
        isProfessional(assignment) &&
        rows.has(assignment.station) &&
        spanHoldsOn(assignment, asOf, recordedOn) === "yes",
    );
    const station = held?.toSorted(byWeight)[0]?.station;
    const row = station === undefined ? undefined : rows.get(station);
    if (station !== undefined && row !== undefined) staff.push({ person, station, row });
  }
  return staff;
}

function isProfessional({ duty, role }: Assignment): boolean {
  return duty === undefined ? role === "social-worker" : duty === "professional-social-work";
}

function byWeight(first: Assignment, second: Assignment): number {
  const rank = ({ workload }: Assignment): number => (workload === "full-time" ? 0 : 1);
  return rank(first) - rank(second) || (first.station < second.station ? -1 : first.station > second.station ? 1 : 0);
}
