import { parsePlainDate } from "../calendar/index.js";
import { type Ratio, addRatios, compareRatios, makeRatio, subtractRatios } from "../ratio/index.js";
import { toRatio } from "../exact/index.js";
import { checkKeys } from "../fault/index.js";
import { type Finding, type MissingFact, basisOf } from "../finding/index.js";
import type { Assignment } from "../model/index.js";
import type { Staffing } from "../policy/index.js";
import { type PreparedRegister, isComplete } from "../register/index.js";
import type { Verdict } from "../terms/index.js";
import { checkInput } from "./internal/check-input.js";
import { type StationOptions, openStations, stationFinding } from "./internal/stations.js";
import { type StaffMember, presentStaff, unplacedStaff } from "./internal/present-staff.js";
import { writeAmount } from "./internal/amounts.js";
import type { StaffingDetail } from "./types.js";

/**
 * Checks whether each station open on the day has the least number of staff of a kind: anyone, professional or
 * local social workers, holders of a certificate, supervisors (full- or part-time). Persons are counted once by
 * head; by full-time equivalent each assignment counts its stated part, a full-time one without a statement 1.
 * Where it is not recorded where someone works, that person may be at any station.
 *
 * @param prepared a register from `prepareRegister`
 * @param provision a provision of kind `staffing`
 * @param options the day; one station or all
 * @returns a finding for each station that is or may be open, by station id
 * @throws RuleInputError `type-invalid`, `variant-unknown`, `parameter-invalid`, `tier-unknown`, `key-unknown`, `date-invalid`,
 *   `reference-dangling`
 * @see 《北京市社会工作站建设进展报告》 (2023), 一: 每个社工站配备专(兼)职督导; 《街镇社工站建设的市域推进》 (2021): 配备专职督导
 *
 * @example
 * ```ts
 * import { guangdongDoubleHundred } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
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
 * const supervisors = guangdongDoubleHundred.provisions.find((provision) => provision.kind === "staffing");
 * supervisors && checkStaffing(prepareRegister(register), supervisors, { asOf: "2020-12-31" })[0]?.verdict; //=> "met"
 * ```
 */
export function checkStaffing(
  prepared: PreparedRegister,
  provision: Staffing,
  options: StationOptions,
): readonly Finding<StaffingDetail>[] {
  checkInput(prepared, provision, "staffing");
  checkKeys(options, ["asOf", "station"], ["options"]);
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  const basis = basisOf(provision);
  const required = toRatio(provision.parameters.minimum.value);
  const days = { asOf, recordedOn: prepared.register.recordedOn };
  const unplaced = unplacedStaff(provision, prepared.unplaced, days);
  return openStations(prepared, provision, asOf, options.station).map((open) => {
    const { station } = open;
    const subject = { kind: "station", id: station.id } as const;
    const { present, doubtful, missing } = measure(
      provision,
      presentStaff(provision, prepared.assignmentsByStation.get(station.id) ?? [], days),
    );
    const level = prepared.divisions.get(station.division)?.level;
    const listed = isComplete(prepared, { collection: "personnel", division: station.division, level, period: asOf });
    const perhaps = addRatios(doubtful, makeRatio(BigInt(unplaced.persons)));
    const atMost = listed ? addRatios(present, perhaps) : null;
    return stationFinding(open, basis, asOf, {
      verdict: judge(required, present, atMost),
      detail: {
        measure: provision.parameters.measure.value,
        required: writeAmount(required),
        present: writeAmount(present),
        doubtful: atMost === null ? null : writeAmount(perhaps),
        shortfall: {
          least: writeAmount(atMost === null ? ZERO : positive(subtractRatios(required, atMost))),
          most: writeAmount(positive(subtractRatios(required, present))),
        },
      },
      missing: [
        ...(listed ? [] : [{ subject, fact: "personnel" as const }]),
        ...unplaced.missing.map((fact) => ({ subject, fact })),
        ...missing,
      ],
    });
  });
}

const ZERO = makeRatio(0n);

const ONE = makeRatio(1n);

interface Count {
  readonly present: Ratio;
  readonly doubtful: Ratio;
  readonly missing: readonly MissingFact[];
}

function measure(provision: Staffing, all: readonly StaffMember[]): Count {
  const byHead = provision.parameters.measure.value === "head-count";
  const staff = byHead ? all : all.filter(({ assignment }) => statedEquivalent(assignment)?.numerator !== 0n);
  const missing = staff.flatMap(({ person, missing }) =>
    missing.map((fact): MissingFact => ({ subject: { kind: "person", id: person.id }, fact })),
  );
  return byHead ? measureHeads(staff, missing) : measureEquivalents(staff, missing);
}

function measureHeads(staff: readonly StaffMember[], missing: readonly MissingFact[]): Count {
  const sure = new Set(staff.filter(({ counts }) => counts === "yes").map(({ person }) => person.id));
  const perhaps = new Set(staff.map(({ person }) => person.id));
  return {
    present: makeRatio(BigInt(sure.size)),
    doubtful: makeRatio(BigInt(perhaps.size - sure.size)),
    missing: missing.filter(({ subject }) => !sure.has(subject.id)),
  };
}

/** An assignment without a stated equivalent counts 1 where it is full-time; else it is between 0 and 1. */
function measureEquivalents(staff: readonly StaffMember[], missing: readonly MissingFact[]): Count {
  let present = ZERO;
  let doubtful = ZERO;
  const unstated: MissingFact[] = [];
  for (const { person, assignment, counts } of staff) {
    const stated = statedEquivalent(assignment);
    if (stated === null) unstated.push({ subject: { kind: "person", id: person.id }, fact: "full-time-equivalent" });
    if (counts === "yes" && stated !== null) present = addRatios(present, stated);
    else doubtful = addRatios(doubtful, stated ?? ONE);
  }
  return { present, doubtful, missing: [...missing, ...unstated] };
}

function statedEquivalent({ fullTimeEquivalent, workload }: Assignment): Ratio | null {
  if (fullTimeEquivalent !== undefined) return toRatio(fullTimeEquivalent);
  return workload === "full-time" ? ONE : null;
}

function judge(required: Ratio, present: Ratio, atMost: Ratio | null): Verdict {
  if (compareRatios(present, required) >= 0) return "met";
  return atMost !== null && compareRatios(atMost, required) < 0 ? "unmet" : "undetermined";
}

function positive(ratio: Ratio): Ratio {
  return ratio.numerator < 0n ? ZERO : ratio;
}
