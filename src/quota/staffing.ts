import { type PlainDate, parsePlainDate } from "../calendar/index.js";
import { checkKeys } from "../checks/index.js";
import { toRatio } from "../exact/index.js";
import { basisOf } from "../finding/index.js";
import type { Assignment, Person, Station } from "../model/index.js";
import type { Settled, Staffing } from "../policy/index.js";
import { checkVaried } from "../quantities/index.js";
import { type Ratio, addRatios, compareRatios, formatRatio, makeRatio, subtractRatios } from "../ratio/index.js";
import {
  type Certainty,
  type HeldAssignment,
  type PreparedRegister,
  areaOf,
  isComplete,
  spanHoldsOn,
} from "../register/index.js";
import type { Finding, MissingFact, StaffingDetail } from "../results/index.js";
import type { FactKind, Verdict } from "../terms/index.js";
import { anyOf } from "./certainty.js";
import { requireInput } from "./require-input.js";
import { type StationOptions, isCompleteAt, openStations, stationFinding } from "./stations.js";

/**
 * Checks whether each station open on the day has the least number of staff of a kind: anyone, professional or local
 * social workers, holders of a certificate, supervisors (full- or part-time). By head, a person is counted once. By
 * full-time equivalent, each assignment counts its stated part, and a full-time one without a statement counts 1. Where
 * `place` is the county, staff of any station of the same district or county count. A
 * person whose assignments are not recorded may work at any station.
 *
 * @param prepared a register from `prepareRegister`
 * @param provision a provision of kind `staffing`
 * @param options the day; one station or all
 * @returns a finding for each station that is or may be open, by station id
 * @throws RuleInputError `not-parsed`, `variant-unknown`, `tier-unknown`, `type-invalid`, `key-unknown`, `date-invalid`,
 *   `reference-dangling`
 * @see 《北京市社会工作站建设进展报告》 (2023), 一: 每个社工站配备专(兼)职督导; 《街镇社工站建设的市域推进》 (2021): 配备专职督导
 *
 * @example
 * ```ts
 * import { guangdongDoubleHundred } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { findProvision } from "social-work-station-rules/policy";
 * import { checkStaffing } from "social-work-station-rules/quota";
 * import { prepareRegister } from "social-work-station-rules/register";
 * const register = parseRegister({
 *   version: 1,
 *   recordedOn: "2020-12-31",
 *   tierSystems: [guangdongDoubleHundred.tierSystem],
 *   divisions: [{ id: "441421001", name: "某街道", level: "township", kind: "subdistrict" }],
 *   stations: [{ id: "station-1", division: "441421001", tier: "guangdong:station", from: "2017-07-01" }],
 *   personnel: [{ id: "p-1", assignments: [{ station: "station-1", role: "supervisor", workload: "part-time", from: "2018-01" }] }],
 * });
 * const supervisors = findProvision(guangdongDoubleHundred, "staffing");
 * checkStaffing(prepareRegister(register), supervisors, { asOf: "2020-12-31" })[0]?.verdict; //=> "met"
 * ```
 */
export function checkStaffing(
  prepared: PreparedRegister,
  provision: Staffing,
  options: StationOptions,
): readonly Finding<StaffingDetail>[] {
  requireInput(prepared, provision, "staffing");
  checkKeys(options, ["asOf", "station"], ["options"]);
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  return checkVaried(provision, { prepared, asOf }, (settled, day) =>
    checkOn(prepared, settled, { ...options, asOf: day }),
  );
}

type Demand = Settled<Staffing>;

function checkOn(
  prepared: PreparedRegister,
  provision: Demand,
  { asOf, station: only }: StationOptions & { readonly asOf: PlainDate },
): readonly Finding<StaffingDetail>[] {
  const basis = basisOf(provision);
  const required = toRatio(provision.parameters.minimum.value);
  const days = { asOf, recordedOn: prepared.register.recordedOn };
  const unassigned = unassignedStaff(provision, prepared.personnelWithoutAssignments, days);
  return openStations(prepared, provision, asOf, only).map((open) => {
    const { station, subject } = open;
    const { assignments, isListed } = placeOf(prepared, provision, station, asOf);
    const { present, doubtful, missing } = countStaff(provision, presentStaff(provision, assignments, days));
    const possible = addRatios(doubtful, makeRatio(BigInt(unassigned.persons)));
    const most = isListed ? addRatios(present, possible) : null;
    return stationFinding(open, basis, asOf, {
      verdict: judge(required, present, most),
      detail: {
        kind: "staffing",
        measure: provision.parameters.measure.value,
        required: formatRatio(required),
        present: formatRatio(present),
        doubtful: most === null ? null : formatRatio(possible),
        shortfall: {
          least: formatRatio(most === null ? ZERO : atLeastZero(subtractRatios(required, most))),
          most: formatRatio(atLeastZero(subtractRatios(required, present))),
        },
      },
      missing: [
        ...(isListed ? [] : [{ subject, fact: "personnel" as const }]),
        ...unassigned.missing.map((fact) => ({ subject, fact })),
        ...missing,
      ],
    });
  });
}

/** Returns the assignments that may count for a station: its own, or those of its county where they are shared. */
function placeOf(
  prepared: PreparedRegister,
  { parameters }: Demand,
  station: Station,
  asOf: PlainDate,
): { readonly assignments: readonly HeldAssignment[]; readonly isListed: boolean } {
  const county = parameters.place?.value === "county" ? areaOf(prepared, station.division, "county") : null;
  if (county === null)
    return {
      assignments: prepared.assignmentsByStation.get(station.id) ?? [],
      isListed: isCompleteAt(prepared, station, "personnel", asOf),
    };
  return {
    assignments: prepared.indexes.get(assignmentsByCounty).get(county) ?? [],
    isListed: isComplete(prepared, { collection: "personnel", division: county, level: "county", period: asOf }),
  };
}

/** The assignments at the stations of each county. */
function assignmentsByCounty(prepared: PreparedRegister): ReadonlyMap<string, readonly HeldAssignment[]> {
  const byCounty = new Map<string, HeldAssignment[]>();
  for (const { id, division } of prepared.stations.values()) {
    const county = areaOf(prepared, division, "county");
    if (county === null) continue;
    const assignments = byCounty.get(county) ?? [];
    for (const held of prepared.assignmentsByStation.get(id) ?? []) assignments.push(held);
    byCounty.set(county, assignments);
  }
  return byCounty;
}

const ZERO = makeRatio(0n);

const ONE = makeRatio(1n);

/** Staff who count, those who may count in addition, and the facts that leave it open. */
interface StaffCount {
  readonly present: Ratio;
  readonly doubtful: Ratio;
  readonly missing: readonly MissingFact[];
}

function countStaff(provision: Demand, members: readonly StaffMember[]): StaffCount {
  const byHead = provision.parameters.measure.value === "head-count";
  const staff = byHead ? members : members.filter(({ assignment }) => statedEquivalent(assignment)?.numerator !== 0n);
  return byHead ? countHeads(staff) : addEquivalents(staff);
}

/**
 * Counts each person once. One whom a post certainly places at the station counts if of the kind: neither the date nor
 * the workload of another post then changes anything.
 */
function countHeads(staff: readonly StaffMember[]): StaffCount {
  const certain = new Set(staff.filter(({ counts }) => counts === "yes").map(({ person }) => person.id));
  const placed = new Set(staff.filter((member) => member.post.length === 0).map(({ person }) => person.id));
  const doubtful = staff.filter(({ person }) => !certain.has(person.id));
  return {
    present: makeRatio(BigInt(certain.size)),
    doubtful: makeRatio(BigInt(new Set(doubtful.map(({ person }) => person.id)).size)),
    missing: doubtful.flatMap((member) => factsOf(member, placed.has(member.person.id) ? [] : member.post)),
  };
}

/** An assignment without a stated equivalent counts 1 where it is full-time; otherwise it is between 0 and 1. */
function addEquivalents(staff: readonly StaffMember[]): StaffCount {
  let present = ZERO;
  let doubtful = ZERO;
  const missing = staff.flatMap((member) => {
    const stated = statedEquivalent(member.assignment);
    if (member.counts === "yes" && stated !== null) present = addRatios(present, stated);
    else doubtful = addRatios(doubtful, stated ?? ONE);
    return factsOf(member, [...member.post, ...(stated === null ? unstatedFacts(member) : [])]);
  });
  return { present, doubtful, missing };
}

/** Returns what would say how much an assignment counts: its equivalent, or that it is full-time. */
function unstatedFacts({ assignment }: StaffMember): readonly FactKind[] {
  return assignment.workload === undefined ? ["full-time-equivalent", "workload"] : ["full-time-equivalent"];
}

function factsOf({ person, kind }: StaffMember, ofPost: readonly FactKind[]): readonly MissingFact[] {
  return [...kind, ...ofPost].map((fact) => ({ subject: { kind: "person", id: person.id }, fact }));
}

function statedEquivalent({ fullTimeEquivalent, workload }: Assignment): Ratio | null {
  if (fullTimeEquivalent !== undefined) return toRatio(fullTimeEquivalent);
  return workload === "full-time" ? ONE : null;
}

/** @param most how many there may be; null: any number */
function judge(required: Ratio, present: Ratio, most: Ratio | null): Verdict {
  if (compareRatios(present, required) >= 0) return "met";
  return most !== null && compareRatios(most, required) < 0 ? "unmet" : "undetermined";
}

function atLeastZero(ratio: Ratio): Ratio {
  return ratio.numerator < 0n ? ZERO : ratio;
}

/** A person who counts or may count at a station by one assignment, and the facts that leave it open. */
export interface StaffMember {
  readonly person: Person;
  readonly assignment: Assignment;
  readonly counts: Exclude<Certainty, "no">;
  /** Facts about the person, for all assignments: whether of the kind that the provision counts. */
  readonly kind: readonly FactKind[];
  /** Facts about the assignment: its date and workload. */
  readonly post: readonly FactKind[];
}

/** The days that decide: the day of the question and the day of recording. */
export interface StaffDays {
  readonly asOf: PlainDate;
  readonly recordedOn: PlainDate;
}

/** Returns those of a station's staff who count or may count for a staffing provision on a day. */
export function presentStaff(
  provision: Demand,
  assignments: readonly HeldAssignment[],
  days: StaffDays,
): readonly StaffMember[] {
  return assignments.flatMap(({ person, assignment }) => {
    const held: Answer = [spanHoldsOn(assignment, days.asOf, days.recordedOn), "assignment-date"];
    const ofKind = isOfKind(provision, person, assignment, days);
    const ofPost = [held, hasWorkload(provision, assignment)];
    if ([ofKind, ...ofPost].some(([answer]) => answer === "no")) return [];
    const [kind, post] = [unknownOf([ofKind]), unknownOf(ofPost)];
    return [{ person, assignment, counts: kind.length + post.length === 0 ? "yes" : "unknown", kind, post }];
  });
}

function unknownOf(answers: readonly Answer[]): readonly FactKind[] {
  return answers.flatMap(([answer, fact]) => (answer === "unknown" ? [fact] : []));
}

/** Persons whose assignments are not recorded: each may work at any station. */
export interface UnassignedStaff {
  readonly persons: number;
  /** The facts that are not known about at least one of them. */
  readonly missing: readonly FactKind[];
}

/** Counts the persons without recorded assignments who may count for a staffing provision, wherever they work. */
export function unassignedStaff(provision: Demand, unassigned: readonly Person[], days: StaffDays): UnassignedStaff {
  const { workload, measure } = provision.parameters;
  const answers = unassigned
    .map((person) => isOfKind(provision, person, null, days))
    .filter(([answer]) => answer !== "no");
  if (answers.length === 0) return { persons: 0, missing: [] };
  const facts: readonly FactKind[] = [
    "assignments",
    ...answers.flatMap(([answer, fact]) => (answer === "unknown" ? [fact] : [])),
    ...(workload.value === "any" ? [] : ["workload" as const]),
    ...(measure.value === "head-count" ? [] : ["full-time-equivalent" as const]),
  ];
  return { persons: answers.length, missing: [...new Set(facts)] };
}

/** An answer, and the fact that is missing where it is unknown. */
type Answer = readonly [Certainty, FactKind];

/** @param assignment null: not recorded */
function isOfKind(provision: Demand, person: Person, assignment: Assignment | null, days: StaffDays): Answer {
  const kind = provision.parameters.staff.value;
  switch (kind) {
    case "any":
      return ["yes", "staff-kinds"];
    case "supervisor":
      return [assignment === null ? "unknown" : assignment.role === "supervisor" ? "yes" : "no", "assignments"];
    case "certified":
      return [isCertified(person, days), person.certificates === undefined ? "certificates" : "certificate-date"];
    case "professional":
    case "local":
      return [
        person.staffKinds === undefined ? "unknown" : person.staffKinds.includes(kind) ? "yes" : "no",
        "staff-kinds",
      ];
  }
}

/** A certificate counts from its date; one without a date counts from the day of recording. */
function isCertified({ certificates }: Person, { asOf, recordedOn }: StaffDays): Certainty {
  if (certificates === undefined) return "unknown";
  return anyOf(
    certificates.map(({ issuedOn, approvedOn, resultsOn }) =>
      spanHoldsOn({ from: issuedOn ?? approvedOn ?? resultsOn }, asOf, recordedOn),
    ),
  );
}

function hasWorkload(provision: Demand, { workload }: Assignment): Answer {
  const required = provision.parameters.workload.value;
  if (required === "any" || workload === required) return ["yes", "workload"];
  return [workload === undefined ? "unknown" : "no", "workload"];
}
