import type { Policy } from "../policy/index.js";
import type { PreparedRegister } from "../register/index.js";
import { assessWith, type AssessmentOptions } from "../run/index.js";
import type { Assessment } from "../run/index.js";

/**
 * Runs every provision of a policy over everything it applies to. With a list of policies, those in force on the
 * day in `division` are layered, each slot filled by what prevails; conflicts and gaps are in the result.
 *
 * @param prepared a register from `prepareRegister`
 * @param policy one policy, whose provisions are all run, or a list from which those in force are taken
 * @param options the day, the period, the place for layered policies, submissions for deadlines
 * @returns findings in the order of policies, provisions and subjects; indicators; what made no findings and why
 * @throws RuleInputError `type-invalid`, `key-unknown`, `date-invalid`, `interval-reversed`, `value-missing`
 *
 * @example
 * ```ts
 * import { assess } from "social-work-station-rules/assessment";
 * import { calendarYear } from "social-work-station-rules/calendar";
 * import { beijingTierSystem, nationalTwoHaves } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { prepareRegister } from "social-work-station-rules/register";
 * const register = parseRegister({
 *   version: 1,
 *   recordedOn: "2023-05-31",
 *   tierSystems: [beijingTierSystem],
 *   divisions: [{ id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" }],
 *   stations: [{ id: "centre-1", division: "110101001", tier: "beijing:township", from: "2021-09" }],
 *   completeness: [{ collection: "divisions" }, { collection: "stations" }],
 * });
 * const assessment = assess(prepareRegister(register), nationalTwoHaves, { asOf: "2023-05-31", period: calendarYear(2023) });
 * assessment.indicators.coverage[0]?.coverage.total.text; //=> "100.0% (1/1)"
 * ```
 */
export function assess(
  prepared: PreparedRegister,
  policy: Policy | readonly Policy[],
  options: AssessmentOptions,
): Assessment {
  return assessWith(prepared, policy, options, { runs: null, parts: new Map() });
}
