import type { FaultPath } from "./fault.js";
import { refuse } from "./refuse.js";

/**
 * Hands one of a few words back, or refuses any other.
 *
 * @throws RuleInputError `value-missing`, `term-unknown`
 *
 * @example
 * ```ts
 * import { requireListed } from "social-work-station-rules/fault";
 * requireListed("urban", ["urban", "rural"], ["areaClass"]); //=> "urban"
 * ```
 */
export function requireListed<T extends string>(value: T, accepted: readonly T[], path: FaultPath): T {
  return accepted.includes(value)
    ? value
    : refuse(value === undefined ? "value-missing" : "term-unknown", path, { expected: "listed-value", accepted });
}
