import { type PlainDate, coarseDateInterval } from "../calendar/index.js";
import { nearMatch } from "../checks/index.js";
import type { Fault, FaultCode, FaultPath, FaultValues } from "../fault/index.js";
import { type SubjectKind, comparableText, isDivisionCode } from "../terms/index.js";
import {
  type Report,
  checkActivity,
  checkFundingSource,
  checkOperator,
  checkPeriod,
  checkPerson,
  checkStation,
} from "./check-record.js";
import { checkFigures } from "./check-figures.js";
import { checkDivisions } from "./check-divisions.js";
import { checkMoneyAndEvaluations } from "./check-money-and-evaluations.js";
import { checkOwnTerms, wordChecker } from "../fields/index.js";
import { checkEach } from "./check-each.js";
import { checkActivityWords, checkOperatorWords, checkPersonWords, checkStationWords } from "./check-words.js";
import type { Assignment, FigureSubject, OwnTerms, Register, Station, Tier } from "./types.js";

/** Faults that one record cannot show: between records, and between a record's own fields. */
export function checkReferences(register: ReadableRegister): readonly Fault[] {
  const faults: Fault[] = [];
  const fault = (code: FaultCode, path: FaultPath, values: Fault["values"] = {}): void => {
    faults.push({ code, path, values });
  };
  const known = (ids: Pick<ReadonlySet<string>, "has">, id: string): boolean =>
    ids.has(id) || register.refusedIds.has(id);

  const tiers = indexTiers(register, fault);
  readIds(register, "divisions", fault);
  const divisions = new Map(register.divisions.flatMap((division) => (division ? [[division.id, division]] : [])));
  const stations = readIds(register, "stations", fault);
  const operators = readIds(register, "operators", fault);
  const personnel = readIds(register, "personnel", fault);
  const fundingSources = readIds(register, "fundingSources", fault);
  const clients = readIds(register, "clients", fault);
  readIds(register, "allocations", fault);
  readIds(register, "spending", fault);
  readIds(register, "evaluations", fault);
  readIds(register, "judgements", fault);
  readIds(register, "figures", fault);
  checkOwnTerms(register.terms, fault);

  const knownDivision = (id: string): boolean => isDivisionCode(id) || known(divisions, id);

  const checkIds = (
    ids: readonly string[] | undefined,
    targets: ReadonlySet<string>,
    field: string,
    inRecord: Report,
  ): void => {
    if (ids !== undefined)
      for (const [at, id] of ids.entries())
        if (!known(targets, id)) inRecord("reference-dangling", [field, at], { id });
  };
  const isKnown = ({ kind, id }: FigureSubject): boolean =>
    kind === "division" ? id === "CN" || knownDivision(id) : known(kind === "station" ? stations : operators, id);
  const checkWord = wordChecker(register.terms);

  checkDivisions(register, { divisions, knownDivision, checkWord }, fault);

  checkEach(register, "stations", fault, (station, inRecord) => {
    checkStation(station, inRecord);
    checkStationWords(station, checkWord, inRecord);
    const division = divisions.get(station.division);
    if (division === undefined && !known(divisions, station.division))
      inRecord("reference-dangling", ["division"], { id: station.division });
    if (division?.until !== undefined && outlives(station, division.until, register.recordedOn))
      inRecord("division-ended", ["division"], { id: division.id, until: division.until });
    const tier = tiers.get(station.tier);
    if (tier === undefined) {
      if (!register.refusedIds.has(station.tier))
        inRecord("tier-unknown", ["tier"], unknownTier(station.tier, [...tiers.keys()]));
      return;
    }
    if (division !== undefined && !tier.levels.includes(division.level)) {
      inRecord("tier-level-mismatch", ["tier"], { tier: tier.id, level: division.level });
    }
    station.platforms?.forEach((key, position) => {
      if (!(tier.platforms ?? []).some((platform) => platform.key === key))
        inRecord("reference-dangling", ["platforms", position], { id: key });
    });
  });

  const contracts = new Set<string>();
  checkEach(register, "operators", fault, (operator, inRecord) => {
    checkOperator(operator, inRecord);
    checkOperatorWords(operator, checkWord, inRecord);
    operator.contracts.forEach((contract, position) => {
      if (contract.id !== undefined && contracts.has(contract.id))
        inRecord("id-duplicate", ["contracts", position, "id"], { id: contract.id });
      if (contract.id !== undefined) contracts.add(contract.id);
      contract.stations.forEach((id, at) => {
        if (!known(stations, id)) inRecord("reference-dangling", ["contracts", position, "stations", at], { id });
      });
    });
  });

  const checkAssignment = (assignment: Assignment, at: number, inRecord: Report): void => {
    if (!known(stations, assignment.station))
      inRecord("reference-dangling", ["assignments", at, "station"], { id: assignment.station });
    assignment.supervises?.forEach(({ station }, position) => {
      if (!known(stations, station))
        inRecord("reference-dangling", ["assignments", at, "supervises", position, "station"], { id: station });
    });
    assignment.serves?.forEach((id, position) => {
      const served = divisions.get(id);
      const where = ["assignments", at, "serves", position];
      if (served === undefined && !known(divisions, id)) inRecord("reference-dangling", where, { id });
      if (served !== undefined && served.level !== "village") inRecord("value-invalid", where, { level: served.level });
    });
  };
  checkEach(register, "personnel", fault, (person, inRecord) => {
    checkPerson(person, inRecord);
    checkPersonWords(person, checkWord, inRecord);
    if (person.household !== undefined && !knownDivision(person.household))
      inRecord("reference-dangling", ["household"], { id: person.household });
    person.employments?.forEach(({ operator }, at) => {
      if (operator !== undefined && !known(operators, operator))
        inRecord("reference-dangling", ["employments", at, "operator"], { id: operator });
    });
    person.assignments?.forEach((assignment, at) => {
      checkAssignment(assignment, at, inRecord);
    });
  });

  // There may be a million activities: their ids are checked in the same visit, since no other record names them.
  const { checkId } = idChecker();
  checkEach(register, "activities", fault, (activity, inRecord) => {
    checkId(activity, inRecord);
    if (!known(stations, activity.station)) inRecord("reference-dangling", ["station"], { id: activity.station });
    checkActivity(activity, inRecord);
    checkActivityWords(activity, checkWord, inRecord);
    if (activity.division !== undefined && !knownDivision(activity.division))
      inRecord("reference-dangling", ["division"], { id: activity.division });
    checkIds(activity.clients, clients, "clients", inRecord);
    checkIds(activity.workers, personnel, "workers", inRecord);
    checkIds(activity.supervised, personnel, "supervised", inRecord);
    if (activity.supervisor !== undefined && !known(personnel, activity.supervisor))
      inRecord("reference-dangling", ["supervisor"], { id: activity.supervisor });
  });

  checkEach(register, "fundingSources", fault, (source, inRecord) => {
    checkFundingSource(source, inRecord);
    checkWord("fundingSourceKinds", source.kind, ["kind"], inRecord);
  });

  const targets: Partial<Record<SubjectKind, Pick<ReadonlySet<string>, "has">>> = {
    division: divisions,
    station: stations,
    person: personnel,
    operator: operators,
    contract: contracts,
  };
  checkEach(register, "judgements", fault, ({ subject: { kind, id } }, inRecord) => {
    const target = targets[kind];
    if (target !== undefined && !known(target, id) && !(kind === "division" && isDivisionCode(id)))
      inRecord("reference-dangling", ["subject", "id"], { id });
  });

  checkFigures(register, { isKnown, terms: register.terms?.figures ?? [], checkWord }, fault);
  checkMoneyAndEvaluations(register, { isKnown, isFundingSource: (id) => known(fundingSources, id), checkWord }, fault);

  checkEach(register, "completeness", fault, (claim, inRecord) => {
    checkPeriod(claim.period, inRecord);
    claim.within?.forEach((id, at) => {
      if (!knownDivision(id)) inRecord("reference-dangling", ["within", at], { id });
    });
  });
  return faults;
}

/** Reads the ids of a collection, and reports each that an earlier record has. */
function readIds(
  register: ReadableRegister,
  collection: Exclude<CheckedCollection, "completeness">,
  fault: Report,
): ReadonlySet<string> {
  const { ids, checkId } = idChecker();
  checkEach(register, collection, fault, checkId);
  return ids;
}

/** Reports a record whose id an earlier one has. Two ids that nobody can tell apart are one. */
function idChecker(): {
  readonly ids: ReadonlySet<string>;
  readonly checkId: (record: { readonly id?: string | undefined }, inRecord: Report) => void;
} {
  const ids = new Set<string>();
  // Nearly all ids are their own form, which needs no second entry.
  const otherForms = new Set<string>();
  return {
    ids,
    checkId: ({ id }, inRecord) => {
      if (id === undefined) return;
      const form = comparableText(id);
      const isRepeated = otherForms.has(form) || (form !== id && ids.has(form)) || !addTo(ids, id);
      if (isRepeated) inRecord("id-duplicate", ["id"], { id });
      else if (form !== id) otherForms.add(form);
    },
  };
}

/** Returns whether the text was not yet in the set: one search instead of two, for there may be a million ids. */
function addTo(ids: Set<string>, id: string): boolean {
  const before = ids.size;
  return ids.add(id).size > before;
}

function indexTiers(register: ReadableRegister, fault: Report): ReadonlyMap<string, Tier> {
  readIds(register, "tierSystems", fault);
  const tiers = new Map<string, Tier>();
  register.tierSystems.forEach((system, index) => {
    system?.tiers.forEach((tier, at) => {
      if (tiers.has(tier.id)) fault("id-duplicate", ["tierSystems", index, "tiers", at, "id"], { id: tier.id });
      else tiers.set(tier.id, tier);
    });
  });
  return tiers;
}

/** Whether a station surely opened, or is still open, after the last day of its division. */
function outlives({ from, until }: Station, ended: PlainDate, recordedOn: PlainDate | undefined): boolean {
  if (from !== undefined && coarseDateInterval(from).earliest > ended) return true;
  if (until === undefined) return recordedOn !== undefined && ended < recordedOn;
  return coarseDateInterval(until).earliest > ended;
}

/** What a station's tier can be instead: those that the register's tier systems define. */
function unknownTier(id: string, accepted: readonly string[]): FaultValues {
  const near = nearMatch(id, accepted);
  return { id, expected: "defined-tier", accepted, ...(near === undefined ? {} : { near }) };
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
  | "clients"
  | "allocations"
  | "spending"
  | "evaluations"
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
  /** Absent where it was refused. */
  readonly recordedOn?: PlainDate | undefined;
};
