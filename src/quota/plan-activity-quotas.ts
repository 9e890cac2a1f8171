import { daysBetween, parsePlainDate } from "../calendar/index.js";
import { formatScaled, roundDivision } from "../ratio/index.js";
import { toRatio } from "../exact/index.js";
import type { ActivityQuota } from "../policy/index.js";
import type { PreparedRegister } from "../register/index.js";
import { type ActivityQuotaOptions, checkActivityQuotas } from "./activity-quota.js";
import type { ActivityQuotaPlan } from "./types.js";

/**
 * Plans the rest of the year: what is left of each quota at each station, and the weekly pace that would fulfil it
 * by the end of the period. The day after `asOf` is the first day left.
 *
 * @param prepared a register from `prepareRegister`
 * @param provisions provisions of kind `activity-quota`
 * @param options the period, the day, one station or all
 * @returns a plan for each finding of `checkActivityQuotas`, in its order
 * @throws RuleInputError as `checkActivityQuotas` does
 *
 * @example
 * ```ts
 * import { calendarYear } from "social-work-station-rules/calendar";
 * import { beijingPilot2021, beijingTierSystem } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { planActivityQuotas } from "social-work-station-rules/quota";
 * import { prepareRegister } from "social-work-station-rules/register";
 * const register = parseRegister({
 *   version: 1,
 *   recordedOn: "2021-11-30",
 *   tierSystems: [beijingTierSystem],
 *   divisions: [{ id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" }],
 *   stations: [{ id: "centre-1", division: "110101001", tier: "beijing:township", from: "2021-01-01" }],
 *   completeness: [{ collection: "activities" }],
 * });
 * const quotas = beijingPilot2021.provisions.filter((provision) => provision.kind === "activity-quota");
 * const [cases, hours] = planActivityQuotas(prepareRegister(register), quotas, { period: calendarYear(2021), asOf: "2021-11-30" });
 * cases?.weeksLeft; //=> 5
 * cases?.weekly; //=> { least: "2.00", most: "2.00" }
 * hours?.weekly; //=> { least: "12.00", most: "12.00" }
 * ```
 */
export function planActivityQuotas(
  prepared: PreparedRegister,
  provisions: readonly ActivityQuota[],
  options: ActivityQuotaOptions,
): readonly ActivityQuotaPlan[] {
  const findings = checkActivityQuotas(prepared, provisions, options);
  const asOf = parsePlainDate(options.asOf);
  return findings.map((finding) => {
    const { period, shortfall } = finding.detail;
    const daysLeft =
      asOf < period.from ? daysBetween(period.from, period.to) + 1 : Math.max(0, daysBetween(asOf, period.to));
    const weeksLeft = Math.ceil(daysLeft / 7);
    const pace = (left: string): string => {
      const { numerator, denominator } = toRatio(left);
      return formatScaled(roundDivision(numerator * 100n, denominator * BigInt(weeksLeft), "up"), 2);
    };
    const weekly =
      weeksLeft === 0 || shortfall.most === "0" ? null : { least: pace(shortfall.least), most: pace(shortfall.most) };
    return { finding, daysLeft, weeksLeft, left: shortfall, weekly };
  });
}
