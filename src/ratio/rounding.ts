import { throwInputError } from "../checks/index.js";
import type { FaultPath } from "../fault/index.js";
import { checkRatio, type Ratio } from "./ratio.js";

/**
 * How a value between two neighbours is rounded, always in one step and on the absolute value:
 * `half-up` 四舍五入, `half-even` GB/T 8170-2008 (四舍六入五成双), `up` away from zero, `down` toward zero.
 */
export const ROUNDING_MODES = ["half-up", "half-even", "up", "down"] as const;

/** One of the four rounding modes. */
export type RoundingMode = (typeof ROUNDING_MODES)[number];

/**
 * Rounds a ratio to a number of decimals, in one step, and writes it as decimal text.
 *
 * @param decimals places after the point, from -400 to 400; negative for tens (-1), hundreds (-2) …
 * @throws RuleInputError `type-invalid`, `value-invalid`, `out-of-range`
 *
 * @example
 * ```ts
 * import { makeRatio, roundRatio } from "social-work-station-rules/exact";
 * roundRatio(makeRatio(22500n, 343n), 1, "half-up"); //=> "65.6"
 * ```
 */
export function roundRatio(ratio: Ratio, decimals: number, mode: RoundingMode): string {
  const { numerator, denominator } = checkRatio(ratio, ["ratio"]);
  const places = checkPlaces(decimals, -400, 400, ["decimals"]);
  if (places >= 0) return formatScaled(roundDivision(numerator * 10n ** BigInt(places), denominator, mode), places);
  const unit = 10n ** BigInt(-places);
  return (roundDivision(numerator, denominator * unit, mode) * unit).toString();
}

/**
 * Divides two integers and rounds the quotient to an integer, in one step, on the absolute value.
 *
 * @throws RuleInputError `value-invalid` when the denominator is zero or the mode unknown
 */
export function roundDivision(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  if (denominator === 0n) return throwInputError("value-invalid", ["denominator"], { expected: "fraction" });
  const known = checkRoundingMode(mode);
  const quotient = numerator / denominator;
  const remainder = numerator % denominator;
  if (remainder === 0n || !roundsAway(quotient, magnitude(2n * remainder), magnitude(denominator), known))
    return quotient;
  return numerator < 0n === denominator < 0n ? quotient + 1n : quotient - 1n;
}

function roundsAway(quotient: bigint, twiceRemainder: bigint, divisor: bigint, mode: RoundingMode): boolean {
  switch (mode) {
    case "up":
      return true;
    case "down":
      return false;
    case "half-up":
      return twiceRemainder >= divisor;
    case "half-even":
      return twiceRemainder > divisor || (twiceRemainder === divisor && quotient % 2n !== 0n);
  }
}

/** Writes `digits / 10 ** scale` as canonical decimal text, keeping the scale (`1234.50`); a zero has no sign. */
export function formatScaled(digits: bigint, scale: number): string {
  if (scale === 0) return digits.toString();
  const written = magnitude(digits)
    .toString()
    .padStart(scale + 1, "0");
  return `${digits < 0n ? "-" : ""}${written.slice(0, -scale)}.${written.slice(-scale)}`;
}

/** Writes a ratio as the shortest decimal where it has one, else as a fraction: "0.6", "2/3". */
export function formatRatio({ numerator, denominator }: Ratio): string {
  let [scale, digits, rest] = [0, numerator, denominator];
  while (rest !== 1n) {
    const step = rest % 10n === 0n ? 10n : rest % 5n === 0n ? 5n : rest % 2n === 0n ? 2n : null;
    if (step === null) return `${numerator}/${denominator}`;
    digits *= 10n / step;
    rest /= step;
    scale += 1;
  }
  return formatScaled(digits, scale);
}

/** Checks that a number of decimals or digits is an integer within bounds. */
export function checkPlaces(value: number, least: number, most: number, path: FaultPath): number {
  return Number.isInteger(value) && value >= least && value <= most
    ? value
    : throwInputError("out-of-range", path, { least, most });
}

/** Checks that a rounding mode is one of the four. */
export function checkRoundingMode(mode: RoundingMode): RoundingMode {
  return ROUNDING_MODES.includes(mode)
    ? mode
    : throwInputError("value-invalid", ["mode"], { expected: "rounding-mode" });
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
