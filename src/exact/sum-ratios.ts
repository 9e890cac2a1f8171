import { requireList } from "../fault/index.js";
import { addRatios } from "./add-ratios.js";
import { checkRatio } from "./internal/check-ratio.js";
import type { Ratio } from "./types.js";

/**
 * The exact sum of ratios, in lowest terms; added in pairs, so that long denominators meet only at the end.
 *
 * @throws RuleInputError `type-invalid`, `value-missing`, `value-invalid`
 *
 * @example
 * ```ts
 * import { makeRatio, sumRatios } from "social-work-station-rules/exact";
 * sumRatios([makeRatio(1n, 2n), makeRatio(1n, 3n), makeRatio(1n, 6n)]); //=> { numerator: 1n, denominator: 1n }
 * ```
 */
export function sumRatios(ratios: readonly Ratio[]): Ratio {
  requireList(ratios, ["ratios"]).forEach((ratio, index) => {
    checkRatio(ratio, ["ratios", index]);
  });
  let sums = ratios;
  while (sums.length > 1) sums = addPairs(sums);
  return sums[0] ?? { numerator: 0n, denominator: 1n };
}

function addPairs(ratios: readonly Ratio[]): readonly Ratio[] {
  const sums: Ratio[] = [];
  for (let index = 0; index < ratios.length; index += 2) {
    const first = ratios[index] as Ratio;
    const second = ratios[index + 1];
    sums.push(second === undefined ? first : addRatios(first, second));
  }
  return sums;
}
