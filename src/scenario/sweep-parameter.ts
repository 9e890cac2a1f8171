import type { Sweep } from "../results/index.js";
import { moveFaults, checkKeys, requireList, throwInputError } from "../checks/index.js";
import type { FaultPath } from "../fault/index.js";
import type { AmendmentInput, Policy } from "../policy/index.js";
import type { PreparedRegister } from "../register/index.js";
import { type Baseline, readBaseline } from "./baseline.js";
import { amendIfPossible } from "./amended-policy.js";
import { openFunding } from "./funding.js";
import { needsOfPolicy, toOpen } from "./opened-stations.js";
import type { SweepOptions, SeriesSweepOptions } from "./types.js";

const MOST_VALUES = 1000;

/**
 * Runs one provision with one parameter at each of several values, as for a chart: what it and the whole policy need at
 * each, and the money of the year by the policy's own provisions.
 *
 * @param prepared a register from `prepareRegister`
 * @param policy the policy of the provision
 * @param options provision id, parameter name, 1 to 1,000 values, day and period
 * @returns the series, with a point for each value in the order given
 * @throws RuleInputError `not-parsed`, `list-empty`, `list-too-long`, `provision-unknown`, `parameter-unknown`, and for a value
 *   that the schema does not accept
 *
 * @example
 * ```ts
 * import { calendarYear } from "social-work-station-rules/calendar";
 * import { beijingSystem2022, beijingTierSystem } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { prepareRegister } from "social-work-station-rules/register";
 * import { sweepParameter } from "social-work-station-rules/scenario";
 * const register = parseRegister({
 *   version: 1,
 *   recordedOn: "2023-05-31",
 *   tierSystems: [beijingTierSystem],
 *   divisions: [
 *     { id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" },
 *     ...[1, 2, 3, 4, 5, 6, 7].map((n) => ({ id: `11010100100${n}`, name: `社区${n}`, level: "village", committee: "residential-community" })),
 *   ],
 *   stations: [
 *     { id: "centre", division: "110101001", tier: "beijing:township", from: "2022" },
 *     ...[1, 2].map((n) => ({ id: `station-${n}`, division: `11010100100${n}`, tier: "beijing:community", from: "2022" })),
 *   ],
 *   completeness: [{ collection: "divisions" }, { collection: "stations" }],
 * });
 * const { points } = sweepParameter(prepareRegister(register), beijingSystem2022, {
 *   provision: "beijing-system-2022/community-stations",
 *   parameter: "share",
 *   values: ["0.2", "0.3", "0.5"],
 *   asOf: "2023-05-31",
 *   period: calendarYear(2023),
 * });
 * points.map(({ value, needs }) => [value, needs.stations.most]); //=> [["0.2", 0], ["0.3", 1], ["0.5", 2]]
 * ```
 */
export function sweepParameter(prepared: PreparedRegister, policy: Policy, options: SweepOptions): Sweep {
  checkKeys(options, ["asOf", "period", "provision", "parameter", "values"], ["options"]);
  return sweepWith(readBaseline(prepared, policy, options), options);
}

/** Runs a sweep over a baseline that other comparisons may share. */
export function sweepWith(baseline: Baseline, options: SeriesSweepOptions): Sweep {
  const { amender, fields, open, policy } = baseline;
  const { provision, parameter, values } = options;
  requireList(values, ["options", "values"], MOST_VALUES);
  if (values.length === 0) return throwInputError("list-empty", ["options", "values"], { least: 1 });
  const amend = amender.open();
  const studies = open();
  const funding = openFunding(baseline);
  const points = values.map((value, index) => {
    const change: readonly AmendmentInput[] = [{ id: "sweep", kind: "set-parameter", provision, parameter, value }];
    const amended = moveFaults(
      (path) => placeInOptions(path, index),
      () => amend(change),
    );
    const study = studies.one(amended, provision, ["sweep"]);
    if (study === null) return throwInputError("provision-unknown", ["options", "provision"], { id: provision });
    const all = studies.all(amended, ["sweep"]);
    return {
      value,
      indicator: study.indicator,
      needs: study.needs,
      policyNeeds: needsOfPolicy(baseline, all),
      funding: funding.of([amendIfPossible(policy, change) ?? policy], toOpen(baseline, all)),
    };
  });
  return { kind: "sweep", ...fields, provision, parameter, points };
}

/** Returns the path in the options of a fault that an amendment made of one value has. */
function placeInOptions(path: FaultPath, index: number): FaultPath {
  const [list, , field, ...rest] = path;
  if (list !== "amendments" || field === undefined) return path;
  return field === "value" ? ["options", "values", index, ...rest] : ["options", field, ...rest];
}
