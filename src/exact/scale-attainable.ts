import { refuse } from "../fault/index.js";
import type { Attainable } from "./attainable.js";
import { checkAttainable } from "./internal/check-attainable.js";
import { checkRatio } from "./internal/check-ratio.js";
import { multiplyRatios } from "./multiply-ratios.js";
import type { Ratio } from "./types.js";

/**
 * The values of a quantity, each multiplied by a factor that is not negative.
 *
 * @throws RuleInputError as `attainableSum` does; `type-invalid`, `out-of-range` for the factor
 *
 * @example
 * ```ts
 * import { makeRatio, scaleAttainable } from "social-work-station-rules/exact";
 * const yesNo = { kind: "values", values: [makeRatio(0n), makeRatio(20n)] } as const;
 * scaleAttainable(yesNo, makeRatio(1n, 2n)); //=> { kind: "values", values: [{ numerator: 0n, denominator: 1n }, { numerator: 10n, denominator: 1n }] }
 * ```
 */
export function scaleAttainable(quantity: Attainable, factor: Ratio): Attainable {
  checkAttainable(quantity, ["quantity"]);
  if (checkRatio(factor, "factor").numerator < 0n) return refuse("out-of-range", ["factor"], { least: 0 });
  return scaleParts(quantity, factor);
}

function scaleParts(quantity: Attainable, factor: Ratio): Attainable {
  const scale = (value: Ratio): Ratio => multiplyRatios(value, factor);
  switch (quantity.kind) {
    case "values": {
      const [first, ...rest] = quantity.values;
      return { kind: "values", values: [scale(first), ...rest.map(scale)] };
    }
    case "interval":
      return { kind: "interval", lowest: scale(quantity.lowest), highest: scale(quantity.highest) };
    case "steps":
      return { ...quantity, lowest: scale(quantity.lowest), step: scale(quantity.step) };
    case "sum":
      return {
        kind: "sum",
        terms: quantity.terms.map((term) => scaleParts(term, factor)),
        least: quantity.least === null ? null : scale(quantity.least),
        most: quantity.most === null ? null : scale(quantity.most),
      };
    case "either": {
      const [first, ...rest] = quantity.options;
      return {
        kind: "either",
        options: [scaleParts(first, factor), ...rest.map((option) => scaleParts(option, factor))],
      };
    }
  }
}
