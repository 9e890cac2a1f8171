import type { ScenarioComparison, Sensitivity, Sweep } from "../results/index.js";
import { checkKeys } from "../checks/index.js";
import type { Policy } from "../policy/index.js";
import type { PreparedRegister } from "../register/index.js";
import { readBaseline } from "./baseline.js";
import { compareWith } from "./compare-scenarios.js";
import { sensitivityWith } from "./interpretation-sensitivity.js";
import { sweepWith } from "./sweep-parameter.js";
import type {
  SeriesComparisonOptions,
  ScenarioSeriesOptions,
  SeriesSensitivityOptions,
  SeriesSweepOptions,
} from "./types.js";

/** A policy on a day over a register, ready for one scenario after the other. Each answer is that of the function alone. */
export interface PreparedScenarios {
  /** As `compareScenarios`. */
  readonly compare: (options: SeriesComparisonOptions) => ScenarioComparison;
  /** As `sweepParameter`. */
  readonly sweep: (options: SeriesSweepOptions) => Sweep;
  /** As `interpretationSensitivity`. */
  readonly sensitivity: (options?: SeriesSensitivityOptions) => Sensitivity;
}

/**
 * Prepares a series of scenarios on one day. What the provisions give without amendments is computed in the first
 * comparison and kept for the next: a page on which one tries values answers each time in a fraction of the first.
 *
 * @param prepared a register from `prepareRegister`
 * @param policy the policy that the scenarios amend
 * @param options the day and the period of all scenarios
 * @returns the functions of this module for this register, policy and day
 * @throws RuleInputError `not-parsed`, `key-unknown`, `date-invalid`, `interval-reversed`
 *
 * @example
 * ```ts
 * import { calendarYear } from "social-work-station-rules/calendar";
 * import { beijingSystem2022, beijingTierSystem } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { prepareRegister } from "social-work-station-rules/register";
 * import { prepareScenarios } from "social-work-station-rules/scenario";
 * const register = parseRegister({
 *   version: 1,
 *   recordedOn: "2023-05-31",
 *   tierSystems: [beijingTierSystem],
 *   divisions: [
 *     { id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" },
 *     ...[1, 2, 3, 4].map((n) => ({ id: `11010100100${n}`, name: `社区${n}`, level: "village", committee: "residential-community" })),
 *   ],
 *   stations: [
 *     { id: "centre", division: "110101001", tier: "beijing:township", from: "2022" },
 *     { id: "station-1", division: "110101001001", tier: "beijing:community", from: "2022" },
 *   ],
 *   completeness: [{ collection: "divisions" }, { collection: "stations" }],
 * });
 * const { compare } = prepareScenarios(prepareRegister(register), beijingSystem2022, { asOf: "2023-05-31", period: calendarYear(2023) });
 * const stationsAt = (value: string) => {
 *   const share = { id: "share", kind: "set-parameter", provision: "beijing-system-2022/community-stations", parameter: "share", value } as const;
 *   return compare({ alternatives: [{ id: "one", amendments: [share] }] }).scenarios[0]?.needs.after.stations.most;
 * };
 * ["0.25", "0.5", "1"].map(stationsAt); //=> [0, 1, 3]
 * ```
 */
export function prepareScenarios(
  prepared: PreparedRegister,
  policy: Policy,
  options: ScenarioSeriesOptions,
): PreparedScenarios {
  checkKeys(options, ["asOf", "period"], ["options"]);
  const baseline = readBaseline(prepared, policy, options);
  return {
    compare: (asked) => {
      checkKeys(asked, ["alternatives", "unitCosts", "budget"], ["options"]);
      return compareWith(baseline, asked);
    },
    sweep: (asked) => {
      checkKeys(asked, ["provision", "parameter", "values"], ["options"]);
      return sweepWith(baseline, asked);
    },
    sensitivity: (asked = {}) => {
      checkKeys(asked, ["mostJoint"], ["options"]);
      return sensitivityWith(baseline, asked);
    },
  };
}
