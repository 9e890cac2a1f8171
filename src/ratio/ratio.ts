import { compareValues } from "./compare-values.js";
import { requireList, throwInputError } from "../checks/index.js";
import type { FaultPath } from "../fault/index.js";

/** An exact fraction in lowest terms with a positive denominator. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A ratio as plain data that survives JSON: two integers as text. */
export interface RatioText {
  readonly numerator: string;
  readonly denominator: string;
}

/**
 * Makes a ratio in lowest terms with a positive denominator.
 *
 * @throws RuleInputError `value-invalid` when the denominator is zero, `type-invalid` for numbers
 *
 * @example
 * ```ts
 * import { makeRatio } from "social-work-station-rules/exact";
 * makeRatio(6n, -4n); //=> { numerator: -3n, denominator: 2n }
 * ```
 */
export function makeRatio(numerator: bigint, denominator: bigint = 1n): Ratio {
  if (checkBigint(denominator, "denominator") === 0n)
    return throwInputError("value-invalid", ["denominator"], { expected: "fraction" });
  const divisor = greatestCommonDivisor(checkBigint(numerator, "numerator"), denominator);
  const signed = denominator < 0n ? -divisor : divisor;
  return { numerator: numerator / signed, denominator: denominator / signed };
}

/**
 * Adds two ratios exactly.
 *
 * @returns the sum in lowest terms
 * @throws RuleInputError `type-invalid`, `value-invalid` unless both are ratios of bigints
 *
 * @example
 * ```ts
 * import { makeRatio, addRatios } from "social-work-station-rules/exact";
 * addRatios(makeRatio(1n, 6n), makeRatio(1n, 3n)); //=> { numerator: 1n, denominator: 2n }
 * ```
 */
export function addRatios(first: Ratio, second: Ratio): Ratio {
  const a = checkRatio(first, ["first"]);
  const b = checkRatio(second, ["second"]);
  return makeRatio(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

/**
 * Subtracts the second ratio from the first exactly.
 *
 * @returns the difference in lowest terms
 * @throws RuleInputError `type-invalid`, `value-invalid` unless both are ratios of bigints
 *
 * @example
 * ```ts
 * import { makeRatio, subtractRatios } from "social-work-station-rules/exact";
 * subtractRatios(makeRatio(1n, 2n), makeRatio(1n, 3n)); //=> { numerator: 1n, denominator: 6n }
 * ```
 */
export function subtractRatios(first: Ratio, second: Ratio): Ratio {
  const a = checkRatio(first, ["first"]);
  const b = checkRatio(second, ["second"]);
  return makeRatio(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
}

/**
 * Multiplies two ratios exactly. Common divisors are taken out crosswise, before the products: a long term is never
 * searched for a common divisor with another long one.
 *
 * @returns the product in lowest terms
 * @throws RuleInputError `type-invalid`, `value-invalid` unless both are ratios of bigints
 *
 * @example
 * ```ts
 * import { makeRatio, multiplyRatios } from "social-work-station-rules/exact";
 * multiplyRatios(makeRatio(2n, 3n), makeRatio(3n, 4n)); //=> { numerator: 1n, denominator: 2n }
 * ```
 */
export function multiplyRatios(first: Ratio, second: Ratio): Ratio {
  const a = inLowestTerms(checkRatio(first, ["first"]));
  const b = inLowestTerms(checkRatio(second, ["second"]));
  const across = greatestCommonDivisor(a.numerator, b.denominator);
  const back = greatestCommonDivisor(b.numerator, a.denominator);
  return {
    numerator: (a.numerator / across) * (b.numerator / back),
    denominator: (a.denominator / back) * (b.denominator / across),
  };
}

/** A ratio that a caller wrote by hand may have a common divisor. */
function inLowestTerms({ numerator, denominator }: Ratio): Ratio {
  const divisor = greatestCommonDivisor(numerator, denominator);
  return divisor === 1n
    ? { numerator, denominator }
    : { numerator: numerator / divisor, denominator: denominator / divisor };
}

/**
 * Divides the first ratio by the second exactly.
 *
 * @returns the quotient in lowest terms
 * @throws RuleInputError `value-invalid` when the second is zero; `type-invalid`, `value-invalid` unless both are
 *   ratios of bigints
 *
 * @example
 * ```ts
 * import { divideRatios, makeRatio } from "social-work-station-rules/exact";
 * divideRatios(makeRatio(1n, 3n), makeRatio(-2n)); //=> { numerator: -1n, denominator: 6n }
 * ```
 */
export function divideRatios(first: Ratio, second: Ratio): Ratio {
  const a = checkRatio(first, ["first"]);
  const b = checkRatio(second, ["second"]);
  if (b.numerator === 0n) return throwInputError("value-invalid", ["second"], { expected: "fraction" });
  return makeRatio(a.numerator * b.denominator, a.denominator * b.numerator);
}

/**
 * Compares two ratios exactly, by cross-multiplication.
 *
 * @returns -1 if the first is smaller, 0 if they are equal, 1 if the first is greater
 * @throws RuleInputError `type-invalid`, `value-invalid` unless both are ratios of bigints
 *
 * @example
 * ```ts
 * import { compareRatios, makeRatio } from "social-work-station-rules/exact";
 * compareRatios(makeRatio(2n, 3n), makeRatio(666n, 1000n)); //=> 1
 * ```
 */
export function compareRatios(first: Ratio, second: Ratio): -1 | 0 | 1 {
  const a = checkRatio(first, ["first"]);
  const b = checkRatio(second, ["second"]);
  return compareValues(a.numerator * b.denominator, b.numerator * a.denominator);
}

/**
 * Adds a list of ratios exactly.
 *
 * @returns the sum in lowest terms, zero for an empty list
 * @throws RuleInputError `type-invalid`, `value-missing`, `value-invalid`
 *
 * @example
 * ```ts
 * import { makeRatio, sumRatios } from "social-work-station-rules/exact";
 * sumRatios([makeRatio(1n, 2n), makeRatio(1n, 3n), makeRatio(1n, 6n)]); //=> { numerator: 1n, denominator: 1n }
 * ```
 */
export function sumRatios(ratios: readonly Ratio[]): Ratio {
  const numerators = new Map<bigint, bigint>();
  for (const [index, ratio] of requireList(ratios, ["ratios"]).entries()) {
    const { numerator, denominator } = checkRatio(ratio, ["ratios", index]);
    numerators.set(denominator, (numerators.get(denominator) ?? 0n) + numerator);
  }
  let sums: readonly Ratio[] = Array.from(numerators, ([denominator, numerator]) => ({ numerator, denominator }));
  // Neighbours are added in pairs, so that long denominators meet only in the last additions.
  while (sums.length > 1) {
    const pairs = sums;
    sums = pairs.flatMap((sum, index) => {
      const next = pairs[index + 1];
      if (index % 2 === 1) return [];
      return [next === undefined ? sum : addOverMultiple(sum, next)];
    });
  }
  return makeRatio(sums[0]?.numerator ?? 0n, sums[0]?.denominator ?? 1n);
}

/** Adds over the least common multiple of the denominators, not in lowest terms. */
function addOverMultiple(first: Ratio, second: Ratio): Ratio {
  const common = greatestCommonDivisor(first.denominator, second.denominator);
  const left = second.denominator / common;
  const right = first.denominator / common;
  return { numerator: first.numerator * left + second.numerator * right, denominator: first.denominator * left };
}

/**
 * Converts a ratio into plain data.
 *
 * @throws RuleInputError `type-invalid`, `value-invalid` unless it is a ratio of bigints
 *
 * @example
 * ```ts
 * import { makeRatio, toRatioText } from "social-work-station-rules/exact";
 * toRatioText(makeRatio(2n, 4n)); //=> { numerator: "1", denominator: "2" }
 * ```
 */
export function toRatioText(ratio: Ratio): RatioText {
  const { numerator, denominator } = checkRatio(ratio, ["ratio"]);
  return { numerator: numerator.toString(), denominator: denominator.toString() };
}

/** Returns the smallest whole numbers in the same proportions: 1/2, 1/3 and 0 give 3, 2 and 0. */
export function toProportions(ratios: readonly Ratio[]): readonly bigint[] {
  const multiple = ratios.reduce(
    (common, { denominator }) => (common / greatestCommonDivisor(common, denominator)) * denominator,
    1n,
  );
  const whole = ratios.map(({ numerator, denominator }) => numerator * (multiple / denominator));
  const divisor = whole.reduce(greatestCommonDivisor, 0n);
  return divisor === 0n ? whole : whole.map((value) => value / divisor);
}

/** Returns the greatest common divisor of two integers, never negative; 0 for two zeros. */
export function greatestCommonDivisor(first: bigint, second: bigint): bigint {
  let [a, b] = [first, second];
  while (b !== 0n) [a, b] = [b, a % b];
  return a < 0n ? -a : a;
}

/** Checks that a ratio is made of two bigints, as numbers would lose digits silently, the denominator positive. */
export function checkRatio(ratio: Ratio, path: FaultPath): Ratio {
  if (typeof ratio?.numerator !== "bigint" || typeof ratio.denominator !== "bigint")
    return throwInputError("type-invalid", path, { expected: "fraction" });
  return ratio.denominator > 0n ? ratio : throwInputError("value-invalid", path, { expected: "fraction" });
}

function checkBigint(value: bigint, name: string): bigint {
  return typeof value === "bigint" ? value : throwInputError("type-invalid", [name], { expected: "integer" });
}
