import { acceptedTerms } from "../fields/index.js";
import type { Fault, FaultCode, FaultPath } from "../fault/index.js";
import { divisionKinds, divisionLevelOfCode, isDivisionCode, parentCodeOf } from "../terms/index.js";
import { type CoarseDate, coarseDateInterval } from "../calendar/index.js";
import type { Assignment, Division, Person, Register, Tier } from "./types.js";

/** Faults that one record cannot show: between records, and between a record's own fields. */
export function checkReferences(register: ReadableRegister): readonly Fault[] {
  const faults: Fault[] = [];
  const fault = (code: FaultCode, path: FaultPath, values: Fault["values"] = {}): void => {
    faults.push({ code, path, values });
  };
  const known = (index: ReadonlyMap<string, unknown>, id: string): boolean =>
    index.has(id) || register.refusedIds.has(id);

  const tiers = indexTiers(register, fault);
  const divisions = indexById("divisions", register.divisions, fault);
  const stations = indexById("stations", register.stations, fault);
  const operators = indexById("operators", register.operators, fault);
  const personnel = indexById("personnel", register.personnel, fault);
  indexById("activities", register.activities, fault);
  indexById("fundingSources", register.fundingSources, fault);
  indexById("judgements", register.judgements, fault);

  const knownDivision = (id: string): boolean => isDivisionCode(id) || known(divisions, id);

  register.divisions.forEach((division, index) => {
    if (division !== undefined) checkDivision(division, ["divisions", index], knownDivision, fault);
  });

  register.stations.forEach((station, index) => {
    if (station === undefined) return;
    const path = ["stations", index];
    if (isReversed(station)) fault("interval-reversed", [...path, "until"]);
    const division = divisions.get(station.division);
    if (division === undefined && !known(divisions, station.division))
      fault("reference-dangling", [...path, "division"], { id: station.division });
    const tier = tiers.get(station.tier);
    if (tier === undefined) {
      if (!register.refusedIds.has(station.tier)) fault("tier-unknown", [...path, "tier"], { id: station.tier });
      return;
    }
    if (division !== undefined && !tier.levels.includes(division.level)) {
      fault("tier-level-mismatch", [...path, "tier"], { tier: tier.id, level: division.level });
    }
    station.platforms?.forEach((key, position) => {
      if (!(tier.platforms ?? []).some((platform) => platform.key === key))
        fault("reference-dangling", [...path, "platforms", position], { id: key });
    });
  });

  register.operators.forEach((operator, index) => {
    operator?.contracts.forEach((contract, position) => {
      const path = ["operators", index, "contracts", position];
      if (isReversed(contract)) fault("interval-reversed", [...path, "until"]);
      contract.stations.forEach((id, at) => {
        if (!known(stations, id)) fault("reference-dangling", [...path, "stations", at], { id });
      });
    });
  });

  register.personnel.forEach((person, index) => {
    if (person === undefined) return;
    const path = ["personnel", index];
    checkPerson(person, path, fault);
    person.employments?.forEach((employment, at) => {
      if (employment.operator !== undefined && !known(operators, employment.operator)) {
        fault("reference-dangling", [...path, "employments", at, "operator"], { id: employment.operator });
      }
    });
    person.assignments?.forEach((assignment, at) => {
      if (!known(stations, assignment.station))
        fault("reference-dangling", [...path, "assignments", at, "station"], { id: assignment.station });
      assignment.serves?.forEach((id, position) => {
        const served = divisions.get(id);
        const where = [...path, "assignments", at, "serves", position];
        if (served === undefined && !known(divisions, id)) fault("reference-dangling", where, { id });
        if (served !== undefined && served.level !== "village") fault("value-invalid", where, { level: served.level });
      });
    });
  });

  register.activities.forEach((activity, index) => {
    if (activity === undefined) return;
    const path = ["activities", index];
    if (!known(stations, activity.station)) fault("reference-dangling", [...path, "station"], { id: activity.station });
    if (activity.startedOn === undefined && activity.completedOn === undefined)
      fault("value-missing", [...path, "completedOn"], { expected: "date" });
    if (
      activity.startedOn !== undefined &&
      activity.completedOn !== undefined &&
      activity.completedOn < activity.startedOn
    ) {
      fault("interval-reversed", [...path, "completedOn"], {});
    }
  });

  register.fundingSources.forEach((source, index) => {
    if (source?.period !== undefined && source.period.to < source.period.from)
      fault("interval-reversed", ["fundingSources", index, "period", "to"]);
  });

  register.judgements.forEach((judgement, index) => {
    if (judgement === undefined) return;
    const { kind, id } = judgement.subject;
    const target =
      kind === "division"
        ? divisions
        : kind === "station"
          ? stations
          : kind === "person"
            ? personnel
            : kind === "operator"
              ? operators
              : undefined;
    if (target !== undefined && !known(target, id) && !(kind === "division" && isDivisionCode(id))) {
      fault("reference-dangling", ["judgements", index, "subject", "id"], { id });
    }
  });

  register.completeness.forEach((claim, index) => {
    if (claim === undefined) return;
    if (claim.period !== undefined && claim.period.to < claim.period.from)
      fault("interval-reversed", ["completeness", index, "period", "to"]);
    claim.within?.forEach((id, at) => {
      if (!knownDivision(id)) fault("reference-dangling", ["completeness", index, "within", at], { id });
    });
  });
  checkParentCircles(register, divisions, fault);
  return faults;
}

function indexById<T extends { readonly id: string }>(
  collection: string,
  records: readonly (T | undefined)[],
  fault: Report,
): ReadonlyMap<string, T> {
  const index = new Map<string, T>();
  records.forEach((record, position) => {
    if (record === undefined) return;
    if (index.has(record.id)) fault("id-duplicate", [collection, position, "id"], { id: record.id });
    else index.set(record.id, record);
  });
  return index;
}

function indexTiers(register: ReadableRegister, fault: Report): ReadonlyMap<string, Tier> {
  indexById("tierSystems", register.tierSystems, fault);
  const tiers = new Map<string, Tier>();
  register.tierSystems.forEach((system, index) => {
    system?.tiers.forEach((tier, at) => {
      if (tiers.has(tier.id)) fault("id-duplicate", ["tierSystems", index, "tiers", at, "id"], { id: tier.id });
      else tiers.set(tier.id, tier);
    });
  });
  return tiers;
}

/** Faults between a division's code, level, parent and kind. */
function checkDivision(
  division: Division,
  path: FaultPath,
  knownDivision: (id: string) => boolean,
  fault: Report,
): void {
  if (isReversed(division)) fault("interval-reversed", [...path, "until"]);
  if (isDivisionCode(division.id)) {
    if (divisionLevelOfCode(division.id) !== division.level)
      fault("division-code-invalid", [...path, "level"], { id: division.id, level: division.level });
    const parent = parentCodeOf(division.id);
    if (division.parent !== undefined && division.parent !== parent)
      fault("division-parent-mismatch", [...path, "parent"], { id: division.id });
  } else if (/^\d+$/.test(division.id)) {
    fault("division-code-invalid", [...path, "id"], { id: division.id, expected: "division-code" });
  } else if (division.parent === undefined) {
    fault("value-missing", [...path, "parent"], { expected: "id" });
  } else if (!knownDivision(division.parent)) {
    fault("reference-dangling", [...path, "parent"], { id: division.parent });
  }
  if (division.administeredBy !== undefined && !knownDivision(division.administeredBy)) {
    fault("reference-dangling", [...path, "administeredBy"], { id: division.administeredBy });
  }
  if (division.level === "township" && division.kind === undefined)
    fault("value-missing", [...path, "kind"], acceptedTerms(divisionKinds));
  if (division.committee !== undefined && division.level !== "village")
    fault("value-invalid", [...path, "committee"], { level: division.level });
}

/** Own keys and administering divisions could form a circle, also by way of a code without a record; codes alone cannot. */
function checkParentCircles(register: ReadableRegister, divisions: ReadonlyMap<string, Division>, fault: Report): void {
  register.divisions.forEach((division, index) => {
    if (division === undefined || (division.administeredBy === undefined && isDivisionCode(division.id))) return;
    const seen = new Set([division.id]);
    let next = above(divisions, division.id);
    while (next !== undefined && !seen.has(next)) {
      seen.add(next);
      next = above(divisions, next);
    }
    if (next === division.id)
      fault(
        "reference-dangling",
        ["divisions", index, division.administeredBy === undefined ? "parent" : "administeredBy"],
        { id: next },
      );
  });
}

function above(divisions: ReadonlyMap<string, Division>, id: string): string | undefined {
  const division = divisions.get(id);
  return (
    division?.administeredBy ?? division?.parent ?? (isDivisionCode(id) ? (parentCodeOf(id) ?? undefined) : undefined)
  );
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
function isReversed({
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

/** Notes a fault while a register is checked. */
type Report = (code: FaultCode, path: FaultPath, values?: Fault["values"]) => void;

/** The collections of a register whose records carry an id and are checked against one another. */
export type CheckedCollection =
  | "tierSystems"
  | "divisions"
  | "stations"
  | "operators"
  | "personnel"
  | "activities"
  | "fundingSources"
  | "judgements"
  | "completeness";

/**
 * A register of which some records may have been refused by the schema: those are holes, so that the others
 * keep their index and are still checked against one another.
 */
export type ReadableRegister = { readonly [C in CheckedCollection]: readonly (Register[C][number] | undefined)[] } & {
  /** Ids of refused records, so that a reference to one is not called dangling. */
  readonly refusedIds: ReadonlySet<string>;
};
