import { coarseDateInterval, type CoarseDate } from "../../calendar/index.js";
import type { FaultPath } from "../../fault/index.js";
import type { Assignment, Person } from "../person.js";
import { isReversed } from "./is-reversed.js";
import type { Report } from "./report.js";

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
