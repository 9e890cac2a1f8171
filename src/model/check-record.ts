import { type CoarseDate, type Period, coarseDateInterval } from "../calendar/index.js";
import type { FaultCode, FaultPath, FaultValues } from "../fault/index.js";
import { acceptedTerms } from "../fields/index.js";
import { divisionKinds, divisionLevelOfCode, isDivisionCode, parentCodeOf } from "../terms/index.js";
import type { Activity, Assignment, Division, FundingSource, Operator, Person, Station } from "./types.js";

/** Checks of one record that its schema cannot make: between its own fields, without a register. */

/** Notes a fault while records are checked. */
export type Report = (code: FaultCode, path: FaultPath, values?: FaultValues) => void;

/** Digits that are no code, also as a spreadsheet spoils them: `1.10199E+08`, `110199001.0`, `'110199001`. */
export const SPOILT_CODE = /^'?\d[\d.]*(?:E\+?\d+)?$/i;

/** Faults between a division's code, level, parent, kind and committee, and of its time. */
export function checkDivision(division: Division, path: FaultPath, fault: Report): void {
  const { id, level, parent } = division;
  if (isReversed(division)) fault("interval-reversed", [...path, "until"]);
  if (isDivisionCode(id)) {
    if (divisionLevelOfCode(id) !== level) fault("division-code-invalid", [...path, "level"], { id, level });
    if (parent !== undefined && parent !== parentCodeOf(id))
      fault("division-parent-mismatch", [...path, "parent"], { id });
  } else if (SPOILT_CODE.test(id)) {
    fault("division-code-invalid", [...path, "id"], { id, expected: "division-code" });
  } else if (parent === undefined) {
    fault("value-missing", [...path, "parent"], { expected: "id" });
  }
  if (level === "township" && division.kind === undefined)
    fault("value-missing", [...path, "kind"], acceptedTerms(divisionKinds));
  if (division.committee !== undefined && level !== "village")
    fault("value-invalid", [...path, "committee"], { level });
}

/** Faults of a station's time. */
export function checkStation(station: Station, path: FaultPath, fault: Report): void {
  if (isReversed(station)) fault("interval-reversed", [...path, "until"]);
}

/** Faults of the times of an operator's contracts. */
export function checkOperator(operator: Operator, path: FaultPath, fault: Report): void {
  operator.contracts.forEach((contract, position) => {
    if (isReversed(contract)) fault("interval-reversed", [...path, "contracts", position, "until"]);
  });
}

/** Faults of an activity's dates: none at all, or an end before the start. */
export function checkActivity({ startedOn, completedOn }: Activity, path: FaultPath, fault: Report): void {
  if (startedOn === undefined && completedOn === undefined)
    fault("value-missing", [...path, "completedOn"], { expected: "date" });
  if (startedOn !== undefined && completedOn !== undefined && completedOn < startedOn)
    fault("interval-reversed", [...path, "completedOn"]);
}

/** Faults of a funding source's period, and areas that are no codes. */
export function checkFundingSource({ period, areas }: FundingSource, path: FaultPath, fault: Report): void {
  areas?.forEach((id, position) => {
    if (SPOILT_CODE.test(id) && !isDivisionCode(id))
      fault("division-code-invalid", [...path, "areas", position], { id, expected: "division-code" });
  });
  checkPeriod(period, [...path, "period"], fault);
}

/** Faults of a period that ends before it begins. */
export function checkPeriod(period: Period | undefined, path: FaultPath, fault: Report): void {
  if (period !== undefined && period.to < period.from) fault("interval-reversed", [...path, "to"]);
}

/** Faults between a person's own records: spans that end before they start, two full-time assignments at once. */
export function checkPerson(person: Person, path: FaultPath, fault: Report): void {
  person.assignments?.forEach((assignment, at) => {
    if (isReversed(assignment)) fault("interval-reversed", [...path, "assignments", at, "until"]);
    if (assignment.fullTimeEquivalent !== undefined && Number(assignment.fullTimeEquivalent) > 1) {
      fault("out-of-range", [...path, "assignments", at, "fullTimeEquivalent"], { least: 0, most: 1 });
    }
  });
  for (const list of ["employments", "practice", "registrations"] as const) {
    person[list]?.forEach((record, at) => {
      if (isReversed(record)) fault("interval-reversed", [...path, list, at, "until"]);
    });
  }
  if (person.assignments === undefined || person.assignments.length < 2) return;
  const fullTime = person.assignments.flatMap((assignment, at) =>
    assignment.workload === "full-time" ? [{ assignment, at }] : [],
  );
  fullTime.forEach(({ assignment, at }, position) => {
    const clash = fullTime.slice(0, position).find((other) => surelyOverlap(other.assignment, assignment));
    if (clash !== undefined) fault("assignments-overlap", [...path, "assignments", at], { other: clash.at });
  });
}

/** Two spans overlap for sure when even the readings furthest apart do; unknown starts are not held against anyone. */
function surelyOverlap(first: Assignment, second: Assignment): boolean {
  if (first.from === undefined || second.from === undefined) {
    return first.from === second.from && first.until === undefined && second.until === undefined;
  }
  const latestStart = later(coarseDateInterval(first.from).latest, coarseDateInterval(second.from).latest);
  return surelyReaches(first.until, latestStart) && surelyReaches(second.until, latestStart);
}

function surelyReaches(until: CoarseDate | undefined, date: string): boolean {
  return until === undefined || coarseDateInterval(until).earliest >= date;
}

function later<T extends string>(first: T, second: T): T {
  return first > second ? first : second;
}

/** Whether a span surely ends before it starts. */
export function isReversed({
  from,
  until,
}: {
  readonly from?: CoarseDate | undefined;
  readonly until?: CoarseDate | undefined;
}): boolean {
  return (
    from !== undefined && until !== undefined && coarseDateInterval(until).latest < coarseDateInterval(from).earliest
  );
}
