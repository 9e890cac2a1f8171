import { type PlainDate, parsePlainDate } from "../calendar/index.js";
import { checkKeys } from "../checks/index.js";
import { toRatio } from "../exact/index.js";
import { basisOf } from "../finding/index.js";
import type { Settled, Staffing } from "../policy/index.js";
import { ZERO, checkVaried, mapEach, greater } from "../quantities/index.js";
import { type Ratio, addRatios, compareRatios, formatRatio, makeRatio, subtractRatios } from "../ratio/index.js";
import type { PreparedRegister } from "../register/index.js";
import type { Finding, StaffingDetail } from "../results/index.js";
import type { Verdict } from "../terms/index.js";
import { requireInput } from "./require-input.js";
import { staffCounter } from "./staff-count.js";
import { type StationOptions, openStations, stationFinding } from "./stations.js";

/**
 * Checks whether each station open on the day has the least number of staff of a kind: anyone, social workers (by role
 * or duty, so that an administrator is none), professional or local ones, holders of a certificate, supervisors (full-
 * or part-time), and those of them who meet a further condition (`persons`). By head, a person is counted once. By
 * full-time equivalent, each assignment counts its stated part, and a full-time one without a statement counts 1. Where
 * `place` is the county, staff of any station of the same district or county count. A person whose assignments are not
 * recorded may work at any station.
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
  return [...staffingFindings(prepared, provision, options)];
}

/** The findings of `checkStaffing` one at a time, so that they need not all be kept. */
export function staffingFindings(
  prepared: PreparedRegister,
  provision: Staffing,
  options: StationOptions,
): Iterable<Finding<StaffingDetail>> {
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
): Iterable<Finding<StaffingDetail>> {
  const basis = basisOf(provision);
  const { minimum, measure } = provision.parameters;
  const required = toRatio(minimum.value);
  const staff = staffCounter(prepared, provision, asOf);
  return mapEach(openStations(prepared, provision, asOf, only), (open) => {
    const { station, subject } = open;
    const { present, doubtful, missing, isListed } = staff.at(station);
    const possible = addRatios(doubtful, makeRatio(BigInt(staff.unassigned.persons)));
    const most = isListed ? addRatios(present, possible) : null;
    return stationFinding(open, basis, asOf, {
      verdict: judge(required, present, most),
      detail: {
        kind: "staffing",
        measure: measure.value,
        required: formatRatio(required),
        present: formatRatio(present),
        doubtful: most === null ? null : formatRatio(possible),
        shortfall: {
          least: formatRatio(most === null ? ZERO : greater(ZERO, subtractRatios(required, most))),
          most: formatRatio(greater(ZERO, subtractRatios(required, present))),
        },
      },
      missing: [
        ...(isListed ? [] : [{ subject, fact: "personnel" as const }]),
        ...staff.unassigned.missing.map((fact) => ({ subject, fact })),
        ...missing,
      ],
    });
  });
}

/** @param most how many there may be; null: any number */
function judge(required: Ratio, present: Ratio, most: Ratio | null): Verdict {
  if (compareRatios(present, required) >= 0) return "met";
  return most !== null && compareRatios(most, required) < 0 ? "unmet" : "undetermined";
}
