import { type CoarseDate, type Period, coarseDateInterval } from "../calendar/index.js";
import type { FaultCode, FaultPath, FaultValues } from "../fault/index.js";
import {
  type DivisionKind,
  divisionKinds,
  divisionLevelOfCode,
  isSpoiltDivisionId,
  isDivisionCode,
  parentCodeOf,
} from "../terms/index.js";
import type { Activity, Assignment, Division, FundingSource, Operator, Person, Station } from "./types.js";

/**
 * Checks of one record that its schema cannot make: between its own fields, without a register. Paths begin in the record:
 * who checks a register, which may have a million records, puts the place of the record before them where there is a fault.
 */

/** Notes a fault while a record is checked. */
export type Report = (code: FaultCode, path: FaultPath, values?: FaultValues) => void;

/** Digits that are no code, also as a spreadsheet spoils them: `1.10199E+08`, `110199001.0`, `'110199001`. */
export const SPOILT_CODE = /^'?\d[\d.]*(?:E\+?\d+)?$/i;

/** Faults between a division's code, level, parent, kind and committee, and of its time. */
export function checkDivision(division: Division, fault: Report): void {
  const { id, level, parent } = division;
  if (isReversed(division)) fault("interval-reversed", ["until"]);
  if (isDivisionCode(id)) {
    if (divisionLevelOfCode(id) !== level) fault("division-code-invalid", ["level"], { id, level });
    if (parent !== undefined && parent !== parentCodeOf(id)) fault("division-parent-mismatch", ["parent"], { id });
  } else if (SPOILT_CODE.test(id)) {
    fault("division-code-invalid", ["id"], { id, expected: "division-code" });
  } else if (parent === undefined) {
    fault("value-missing", ["parent"], { expected: "id" });
  }
  if (level === "township" && division.kind === undefined)
    fault("value-missing", ["kind"], {
      expected: "listed-value",
      accepted: TOWNSHIP_KINDS,
      labels: TOWNSHIP_KINDS.map((kind) => divisionKinds.labels[kind].zh),
    });
  if (division.kind !== undefined && COUNTY_KINDS.includes(division.kind) && level !== "county")
    fault("value-invalid", ["kind"], { level });
  checkSpans(division.classes, "classes", fault);
  if (division.committee !== undefined && level !== "village") fault("value-invalid", ["committee"], { level });
}

/** The kinds of division of county level. */
const COUNTY_KINDS: readonly DivisionKind[] = ["municipal-district", "county-level-city", "county"];

const TOWNSHIP_KINDS = divisionKinds.values.filter((kind) => !COUNTY_KINDS.includes(kind));

/** Faults of a station's times: its own, and those of its ways of operating, pilots and authorities. */
export function checkStation(station: Station, fault: Report): void {
  if (isReversed(station)) fault("interval-reversed", ["until"]);
  if (station.operatingModel !== undefined && station.operatingModels !== undefined)
    fault("value-invalid", ["operatingModels"], { other: "operatingModel" });
  for (const list of ["operatingModels", "pilots", "authorities"] as const) checkSpans(station[list], list, fault);
}

function checkSpans(spans: readonly Timed[] | undefined, field: string, fault: Report): void {
  spans?.forEach((span, at) => {
    if (isReversed(span)) fault("interval-reversed", [field, at, "until"]);
  });
}

/** Faults of the times of an operator's contracts. */
export function checkOperator(operator: Operator, fault: Report): void {
  checkSpans(operator.ratings, "ratings", fault);
  operator.contracts.forEach((contract, position) => {
    if (isReversed(contract)) fault("interval-reversed", ["contracts", position, "until"]);
  });
}

/** Faults of an activity's dates: none at all, or an end before the start. */
export function checkActivity(activity: Activity, fault: Report): void {
  const { startedOn, completedOn, sessions, personsServed, clients, workers, supervised, supervisees } = activity;
  if (startedOn === undefined && completedOn === undefined)
    fault("value-missing", ["completedOn"], { expected: "date" });
  if (startedOn !== undefined && completedOn !== undefined && completedOn < startedOn)
    fault("interval-reversed", ["completedOn"]);
  sessions?.forEach(({ on }, at) => {
    if (startedOn !== undefined && on < startedOn) fault("interval-reversed", ["sessions", at, "on"]);
    if (completedOn !== undefined && on > completedOn) fault("interval-reversed", ["sessions", at, "on"]);
  });
  if (personsServed !== undefined && sessions?.some(({ persons }) => persons !== undefined) === true)
    fault("value-invalid", ["personsServed"], { other: "sessions" });
  checkTwice(clients, "clients", fault);
  checkTwice(workers, "workers", fault);
  checkTwice(supervised, "supervised", fault);
  if (supervised !== undefined && supervisees !== undefined && supervisees !== supervised.length)
    fault("value-invalid", ["supervisees"], { other: "supervised" });
}

/** Faults of a list in which something is named twice. */
function checkTwice(ids: readonly string[] | undefined, field: string, fault: Report): void {
  ids?.forEach((id, at) => {
    if (ids.indexOf(id) < at) fault("id-duplicate", [field, at], { id });
  });
}

/** Faults of a funding source's period, and areas that are no codes. */
export function checkFundingSource({ period, areas }: FundingSource, fault: Report): void {
  areas?.forEach((id, position) => {
    if (isSpoiltDivisionId(id) || (SPOILT_CODE.test(id) && !isDivisionCode(id)))
      fault("division-code-invalid", ["areas", position], { id, expected: "division-code" });
  });
  checkPeriod(period, fault);
}

/** When something was: on a day, in a month or a year, or over a span. */
export interface Timed {
  readonly on?: CoarseDate | undefined;
  readonly from?: CoarseDate | undefined;
  readonly until?: CoarseDate | undefined;
}

/** Faults of a time: none, a day and a span, an end without a beginning, an end before the beginning. */
export function checkTime(record: Timed, fault: Report): void {
  const { on, from, until } = record;
  if (on === undefined && from === undefined) fault("value-missing", ["on"], { expected: "coarse-date" });
  if (on !== undefined && from !== undefined) fault("value-invalid", ["from"], { other: "on" });
  if (from === undefined && until !== undefined) fault("value-missing", ["from"], { expected: "coarse-date" });
  if (isReversed(record)) fault("interval-reversed", ["until"]);
}

/** Faults of a record's period that ends before it begins. */
export function checkPeriod(period: Period | undefined, fault: Report): void {
  if (period !== undefined && period.to < period.from) fault("interval-reversed", ["period", "to"]);
}

/** Faults between a person's own records: spans that end before they start, two full-time assignments at once. */
export function checkPerson(person: Person, fault: Report): void {
  person.assignments?.forEach((assignment, at) => {
    if (isReversed(assignment)) fault("interval-reversed", ["assignments", at, "until"]);
    if (assignment.fullTimeEquivalent !== undefined && Number(assignment.fullTimeEquivalent) > 1) {
      fault("out-of-range", ["assignments", at, "fullTimeEquivalent"], { least: 0, most: 1 });
    }
  });
  for (const list of ["employments", "practice", "registrations"] as const) {
    person[list]?.forEach((record, at) => {
      if (isReversed(record)) fault("interval-reversed", [list, at, "until"]);
    });
  }
  if (person.assignments === undefined || person.assignments.length < 2) return;
  const fullTime = person.assignments.flatMap((assignment, at) =>
    assignment.workload === "full-time" ? [{ assignment, at }] : [],
  );
  fullTime.forEach(({ assignment, at }, position) => {
    const clash = fullTime.slice(0, position).find((other) => surelyOverlap(other.assignment, assignment));
    if (clash !== undefined) fault("assignments-overlap", ["assignments", at], { other: clash.at });
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
