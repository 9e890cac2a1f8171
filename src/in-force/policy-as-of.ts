import { type Period, type PeriodInput, type PlainDate, parsePeriod, parsePlainDate } from "../calendar/index.js";
import { checkKeys } from "../checks/index.js";
import type { Parameter } from "../policy/index.js";
import type { Policy } from "../policy/index.js";
import type { Provision } from "../policy/index.js";
import { KINDS_BY_PERIOD } from "../terms/index.js";
import { markPolicy, replaceParameters, requireParsed } from "../parsed/index.js";

/**
 * A policy as it stands on a day: provisions that do not hold yet or no longer are left out, and an amended value
 * that is not in force yet gives way to the old one. Provisions that nothing changes are the same objects, so that
 * what was computed for them still serves.
 *
 * @param policy any policy
 * @param options.asOf the day of the question, `YYYY-MM-DD`
 * @param options.period the year of quotas; an amendment within it governs it as its `cutPeriod` says
 * @returns the policy with its provisions and values of that day; the same object where nothing changes
 * @throws RuleInputError `not-parsed`, `key-unknown`, `date-invalid`, `interval-reversed`
 *
 * @example
 * ```ts
 * import { calendarYear } from "social-work-station-rules/calendar";
 * import { beijingSystem2022 } from "social-work-station-rules/catalogue";
 * import { policyAsOf } from "social-work-station-rules/in-force";
 * import { amendPolicy } from "social-work-station-rules/policy";
 * const provision = "beijing-system-2022/community-stations";
 * const policy = amendPolicy(beijingSystem2022, [{ id: "half", kind: "set-parameter", provision, parameter: "share", value: "0.5", from: "2024-01-01" }]);
 * const shareOn = (day: string) => {
 *   const { provisions } = policyAsOf(policy, { asOf: day, period: calendarYear(2024) });
 *   return provisions.flatMap((each) => (each.kind === "share-quota" && each.id === provision ? [each.parameters.share.value] : []));
 * };
 * shareOn("2023-12-31"); //=> ["0.3"]
 * shareOn("2024-01-01"); //=> ["0.5"]
 * ```
 */
export function policyAsOf(policy: Policy, options: { readonly asOf: string; readonly period: PeriodInput }): Policy {
  requireParsed(policy, "policy", ["policy"]);
  checkKeys(options, ["asOf", "period"], ["options"]);
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  const period = parsePeriod(options.period, ["options", "period"]);
  const provisions = policy.provisions
    .filter((provision) => appliesOn(provision, asOf))
    .map((provision) => resolve(provision, asOf, period));
  const same =
    provisions.length === policy.provisions.length &&
    provisions.every((provision, index) => provision === policy.provisions[index]);
  return same ? policy : markPolicy({ ...policy, provisions });
}

/** Whether a provision has begun and not ended on a day. */
export function appliesOn({ from, until }: Provision, asOf: PlainDate): boolean {
  return (from === undefined || from <= asOf) && (until === undefined || asOf <= until);
}

function resolve(provision: Provision, asOf: PlainDate, period: Period): Provision {
  const entries = Object.entries<Parameter<unknown> | undefined>(provision.parameters);
  const changed = entries.flatMap(([name, parameter]): readonly (readonly [string, Parameter<unknown>])[] => {
    if (parameter === undefined) return [];
    const now = inForce(parameter, asOf, KINDS_BY_PERIOD.includes(provision.kind) ? period : null);
    return now === parameter ? [] : [[name, now]];
  });
  return changed.length === 0 ? provision : replaceParameters(provision, Object.fromEntries(changed));
}

/** An amendment governs a period that it cuts or precedes, and none that was over before its first day. */
function inForce(parameter: Parameter<unknown>, asOf: PlainDate, period: Period | null): Parameter<unknown> {
  if (parameter.status !== "amended" || parameter.from === undefined) return parameter;
  const bound = parameter.cutPeriod === "period-start" ? period?.from : period?.to;
  const day = bound !== undefined && bound < asOf ? bound : asOf;
  return parameter.from > day ? inForce(parameter.was, asOf, period) : parameter;
}
