import type { PlainDate } from "../../calendar/index.js";
import type { Assignment, Person } from "../../model/index.js";
import type { StatisticsForm } from "../../policy/index.js";
import { spanHoldsOn, stationOpenOn, type PreparedRegister } from "../../register/index.js";
import { formRow, type FormRow } from "./form-row.js";

/** A professional social worker with the one station, and so the one row, in which the form counts them. */
export interface FormWorker {
  readonly person: Person;
  readonly station: string;
  readonly row: FormRow;
}

/**
 * Everyone who surely does professional social work at an open station on the day, once each: at the full-time
 * assignment, else at the station whose id comes first.
 */
export function formStaff(prepared: PreparedRegister, form: StatisticsForm, asOf: PlainDate): readonly FormWorker[] {
  const { recordedOn } = prepared.register;
  return prepared.register.personnel.flatMap((person) => {
    const held = (person.assignments ?? []).filter((assignment) => {
      const station = prepared.stations.get(assignment.station);
      return isProfessional(assignment) && station !== undefined && stationOpenOn(prepared, station, asOf) === "yes" && spanHoldsOn(assignment, asOf, recordedOn) === "yes";
    });
    const [main] = held.toSorted(byWeight);
    if (main === undefined) return [];
    return [{ person, station: main.station, row: formRow(prepared.divisions.get(prepared.stations.get(main.station)?.division ?? ""), form) }];
  });
}

function isProfessional({ duty, role }: Assignment): boolean {
  return duty === undefined ? role === "social-worker" : duty === "professional-social-work";
}

function byWeight(first: Assignment, second: Assignment): number {
  const rank = ({ workload }: Assignment): number => (workload === "full-time" ? 0 : 1);
  return rank(first) - rank(second) || (first.station < second.station ? -1 : first.station > second.station ? 1 : 0);
}
