import { checkBigint } from "./internal/check-bigint.js";
import { checkPlaces } from "./internal/check-places.js";
import { magnitude } from "./internal/magnitude.js";

/**
 * Writes `digits / 10 ** scale` as canonical decimal text, keeping the scale ("1234.50"); a zero has no sign.
 *
 * @param scale an integer from 0 to 400
 * @throws RuleInputError `type-invalid`, `out-of-range`
 *
 * @example
 * ```ts
 * import { formatScaled } from "social-work-station-rules/exact";
 * formatScaled(123450n, 2); //=> "1234.50"
 * formatScaled(-5n, 2); //=> "-0.05"
 * ```
 */
export function formatScaled(digits: bigint, scale: number): string {
  checkBigint(digits, "digits");
  if (checkPlaces(scale, 0, 400, ["scale"]) === 0) return digits.toString();
  const written = magnitude(digits)
    .toString()
    .padStart(scale + 1, "0");
  const cut = written.length - scale;
  return `${digits < 0n ? "-" : ""}${written.slice(0, cut)}.${written.slice(cut)}`;
}
