import { checkRatio } from "./internal/check-ratio.js";
import type { Ratio, RatioText } from "./types.js";

/**
 * A ratio as plain data: `{ numerator, denominator }` as text.
 *
 * @throws RuleInputError `type-invalid`, `value-invalid` on what is no ratio of bigints
 *
 * @example
 * ```ts
 * import { makeRatio, toRatioText } from "social-work-station-rules/exact";
 * toRatioText(makeRatio(2n, 4n)); //=> { numerator: "1", denominator: "2" }
 * ```
 */
export function toRatioText(ratio: Ratio): RatioText {
  const { numerator, denominator } = checkRatio(ratio, "ratio");
  return { numerator: numerator.toString(), denominator: denominator.toString() };
}
