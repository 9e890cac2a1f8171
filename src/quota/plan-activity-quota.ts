import type { ActivityQuotaDetail, ActivityQuotaPlan, Finding } from "../results/index.js";
import { daysBetween } from "../calendar/index.js";
import { toRatio } from "../exact/index.js";
import type { ActivityQuota } from "../policy/index.js";
import { formatScaled, roundDivision } from "../ratio/index.js";
import type { PreparedRegister } from "../register/index.js";
import { type ActivityQuotaOptions, checkActivityQuota } from "./activity-quota.js";

/**
 * Plans the rest of the year: what is left of a quota at each station, and the weekly pace that would fulfil it by the
 * end of the period. The day after `asOf` is the first day left.
 *
 * @param prepared a register from `prepareRegister`
 * @param provision a provision of kind `activity-quota`
 * @param options the period, the day, one station or all
 * @returns a plan for each finding of `checkActivityQuota`, in the same order
 * @throws RuleInputError as `checkActivityQuota` does
 *
 * @example
 * ```ts
 * import { calendarYear } from "social-work-station-rules/calendar";
 * import { beijingPilot2021, beijingTierSystem } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { planActivityQuota } from "social-work-station-rules/quota";
 * import { prepareRegister } from "social-work-station-rules/register";
 * const register = parseRegister({
 *   version: 1,
 *   recordedOn: "2021-11-30",
 *   tierSystems: [beijingTierSystem],
 *   divisions: [{ id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" }],
 *   stations: [{ id: "centre-1", division: "110101001", tier: "beijing:township", from: "2021-01-01" }],
 *   completeness: [{ collection: "activities" }],
 * });
 * const [cases] = beijingPilot2021.provisions.filter((provision) => provision.kind === "activity-quota");
 * const options = { period: calendarYear(2021), asOf: "2021-11-30" };
 * const [plan] = cases ? planActivityQuota(prepareRegister(register), cases, options) : [];
 * plan?.weeksLeft; //=> 5
 * plan?.weekly; //=> { least: "2.00", most: "2.00" }
 * ```
 */
export function planActivityQuota(
  prepared: PreparedRegister,
  provision: ActivityQuota,
  options: ActivityQuotaOptions,
): readonly ActivityQuotaPlan[] {
  return checkActivityQuota(prepared, provision, options).map(planFinding);
}

function planFinding(finding: Finding<ActivityQuotaDetail>): ActivityQuotaPlan {
  const { asOf } = finding;
  const { period, shortfall } = finding.detail;
  const daysLeft =
    asOf < period.from ? daysBetween(period.from, period.to) + 1 : Math.max(0, daysBetween(asOf, period.to));
  const weeksLeft = Math.ceil(daysLeft / 7);
  const weekly =
    weeksLeft === 0 || shortfall.most === "0"
      ? null
      : { least: weeklyPace(shortfall.least, weeksLeft), most: weeklyPace(shortfall.most, weeksLeft) };
  return { kind: "activity-quota-plan", finding, daysLeft, weeksLeft, left: shortfall, weekly };
}

/** Rounds up to two decimals, so that the pace is enough. */
function weeklyPace(left: string, weeks: number): string {
  const { numerator, denominator } = toRatio(left);
  return formatScaled(roundDivision(numerator * 100n, denominator * BigInt(weeks), "up"), 2);
}
