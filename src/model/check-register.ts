import { nearMatch } from "../checks/index.js";
import type { Fault, FaultCode, FaultPath, FaultValues } from "../fault/index.js";
import {
  comparableText,
  type DivisionLevel,
  divisionLevelOfCode,
  divisionLevels,
  isDivisionCode,
  parentCodeOf,
  rankOf,
} from "../terms/index.js";
import {
  type Report,
  SPOILT_CODE,
  checkActivity,
  checkDivision,
  checkFundingSource,
  checkOperator,
  checkPeriod,
  checkPerson,
  checkStation,
} from "./check-record.js";
import { checkFigures } from "./check-figures.js";
import { checkOwnTerms } from "./check-own-terms.js";
import type { Division, OwnTerms, Register, Tier } from "./types.js";

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
  indexById("figures", register.figures, fault);
  checkOwnTerms(register.terms, fault);

  const knownDivision = (id: string): boolean => isDivisionCode(id) || known(divisions, id);

  register.divisions.forEach((division, index) => {
    if (division !== undefined)
      checkDivisionInRegister(division, ["divisions", index], { divisions, knownDivision }, fault);
  });

  register.stations.forEach((station, index) => {
    if (station === undefined) return;
    const path = ["stations", index];
    checkStation(station, path, fault);
    const division = divisions.get(station.division);
    if (division === undefined && !known(divisions, station.division))
      fault("reference-dangling", [...path, "division"], { id: station.division });
    const tier = tiers.get(station.tier);
    if (tier === undefined) {
      if (!register.refusedIds.has(station.tier))
        fault("tier-unknown", [...path, "tier"], unknownTier(station.tier, [...tiers.keys()]));
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
    if (operator === undefined) return;
    checkOperator(operator, ["operators", index], fault);
    operator.contracts.forEach((contract, position) => {
      const path = ["operators", index, "contracts", position];
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
    checkActivity(activity, path, fault);
  });

  register.fundingSources.forEach((source, index) => {
    if (source !== undefined) checkFundingSource(source, ["fundingSources", index], fault);
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

  checkFigures(
    register.figures,
    {
      isKnown: ({ kind, id }) =>
        kind === "division" ? id === "CN" || knownDivision(id) : known(kind === "station" ? stations : operators, id),
      terms: register.terms?.figures ?? [],
    },
    fault,
  );

  register.completeness.forEach((claim, index) => {
    if (claim === undefined) return;
    checkPeriod(claim.period, ["completeness", index, "period"], fault);
    claim.within?.forEach((id, at) => {
      if (!knownDivision(id)) fault("reference-dangling", ["completeness", index, "within", at], { id });
    });
  });
  checkParentCircles(register, divisions, fault);
  return faults;
}

function indexById<T extends { readonly id?: string | undefined }>(
  collection: string,
  records: readonly (T | undefined)[],
  fault: Report,
): ReadonlyMap<string, T> {
  const index = new Map<string, T>();
  const forms = new Set<string>();
  records.forEach((record, position) => {
    if (record?.id === undefined) return;
    // Two ids that nobody can tell apart are one.
    const form = comparableText(record.id);
    if (forms.has(form)) fault("id-duplicate", [collection, position, "id"], { id: record.id });
    else index.set(record.id, record);
    forms.add(form);
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

/** What a station's tier can be instead: those that the register's tier systems define. */
function unknownTier(id: string, accepted: readonly string[]): FaultValues {
  const near = nearMatch(id, accepted);
  return { id, expected: "defined-tier", accepted, ...(near === undefined ? {} : { near }) };
}

/** The divisions of a register, and whether an id is one of them or a code. */
interface KnownDivisions {
  readonly divisions: ReadonlyMap<string, Division>;
  readonly knownDivision: (id: string) => boolean;
}

/** Faults of a division, and divisions that it names and that are not known. */
function checkDivisionInRegister(
  division: Division,
  path: FaultPath,
  { divisions, knownDivision }: KnownDivisions,
  fault: Report,
): void {
  checkDivision(division, path, fault);
  const { id, parent, administeredBy } = division;
  if (!SPOILT_CODE.test(id) && parent !== undefined && !knownDivision(parent))
    fault("reference-dangling", [...path, "parent"], { id: parent });
  if (administeredBy !== undefined && !knownDivision(administeredBy))
    fault("reference-dangling", [...path, "administeredBy"], { id: administeredBy });
  const levelAbove = parent === undefined ? undefined : levelOf(parent, divisions);
  if (levelAbove !== undefined && rankOf(divisionLevels, levelAbove) > rankOf(divisionLevels, division.level))
    fault("division-parent-mismatch", [...path, "parent"], { id, level: levelAbove });
}

function levelOf(id: string, divisions: ReadonlyMap<string, Division>): DivisionLevel | undefined {
  return divisions.get(id)?.level ?? (isDivisionCode(id) ? divisionLevelOfCode(id) : undefined);
}

/** Own keys and administering divisions could form a circle, also by way of a code without a record; codes alone cannot. */
function checkParentCircles(register: ReadableRegister, divisions: ReadonlyMap<string, Division>, fault: Report): void {
  const circles = findCircles(divisions);
  register.divisions.forEach((division, index) => {
    if (division === undefined || !circles.has(division.id)) return;
    if (division.administeredBy === undefined && isDivisionCode(division.id)) return;
    const field = division.administeredBy === undefined ? "parent" : "administeredBy";
    fault("reference-dangling", ["divisions", index, field], { id: division.id });
  });
}

/** Returns the ids of divisions that lie in themselves. Each division is walked from once. */
function findCircles(divisions: ReadonlyMap<string, Division>): ReadonlySet<string> {
  const circles = new Set<string>();
  const walks = new Map<string, string>();
  for (const start of divisions.keys()) {
    const way: string[] = [];
    let next: string | undefined = start;
    while (next !== undefined && !walks.has(next)) {
      walks.set(next, start);
      way.push(next);
      next = above(divisions, next);
    }
    if (next !== undefined && walks.get(next) === start) for (const id of way.slice(way.indexOf(next))) circles.add(id);
  }
  return circles;
}

function above(divisions: ReadonlyMap<string, Division>, id: string): string | undefined {
  const division = divisions.get(id);
  return (
    division?.administeredBy ?? division?.parent ?? (isDivisionCode(id) ? (parentCodeOf(id) ?? undefined) : undefined)
  );
}

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
  | "figures"
  | "completeness";

/**
 * A register of which some records may have been refused by the schema: those are holes, so that the others
 * keep their index and are still checked against one another.
 */
export type ReadableRegister = { readonly [C in CheckedCollection]: readonly (Register[C][number] | undefined)[] } & {
  /** Ids of refused records, so that a reference to one is not called dangling. */
  readonly refusedIds: ReadonlySet<string>;
  readonly terms?: OwnTerms | undefined;
};
