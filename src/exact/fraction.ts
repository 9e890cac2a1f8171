import type { Decimal } from "decimal.js";
import { checkKeys, throwInputError } from "../checks/index.js";
import type { FaultPath } from "../fault/index.js";
import { ExactDecimal, parseDecimal, type DecimalInput } from "./decimal.js";
import { makeRatio, type Ratio, type RatioText } from "../ratio/index.js";
import { checkPlaces, checkRoundingMode, roundRatio, type RoundingMode } from "../ratio/index.js";

/** A fraction as a user writes it: a decimal, `"1/3"`, or `{ numerator, denominator }`. */
export type FractionInput = DecimalInput | RatioText;

/** Where to round: to decimal places (negative for tens, hundreds …) or to significant digits. */
export type RoundingPlace = { readonly decimals: number } | { readonly significant: number };

const GRAMMAR = /^(-?\d+)\/(0*[1-9]\d*)$/;
/** Shares computed from many factors have long terms; results must be readable again. */
const LONGEST_TEXT = 4_000;

/**
 * Reads a fraction as people write it, exactly: a decimal, `"1/3"`, or `{ numerator, denominator }`. A written
 * fraction has at most 4,000 characters.
 *
 * @throws RuleInputError `decimal-invalid`, `decimal-too-long`
 *
 * @example
 * ```ts
 * import { toRatio } from "social-work-station-rules/exact";
 * toRatio("2/6"); //=> { numerator: 1n, denominator: 3n }
 * toRatio(0.3); //=> { numerator: 3n, denominator: 10n }
 * ```
 */
export function toRatio(input: FractionInput, path: FaultPath = []): Ratio {
  if (isRatioText(input)) return parseFraction(`${input.numerator}/${input.denominator}`, path);
  if (typeof input === "string" && input.includes("/")) return parseFraction(input, path);
  const { digits, scale } = parseDecimal(input, path);
  return makeRatio(digits, 10n ** BigInt(scale));
}

/**
 * Converts an amount or a ratio of a result into a `Decimal` of the library's own kind. Ratios that do not end are
 * rounded to 200 significant digits.
 *
 * @throws RuleInputError `decimal-invalid`, `decimal-too-long`
 *
 * @example
 * ```ts
 * import { toDecimal } from "social-work-station-rules/exact";
 * toDecimal({ numerator: "1", denominator: "8" }).toFixed(); //=> "0.125"
 * ```
 */
export function toDecimal(input: FractionInput): Decimal {
  const { numerator, denominator } = toRatio(input);
  return new ExactDecimal(numerator.toString()).div(denominator.toString());
}

/**
 * Rounds a decimal or a fraction in one step (never via an intermediate rounding), on the absolute value.
 * `half-even` is GB/T 8170-2008 数值修约规则, `half-up` is 四舍五入.
 *
 * @param input decimal text, number, `Decimal`, or a fraction (`"118/31"`, `{ numerator, denominator }`)
 * @param place `{ decimals }` from -60 to 60, or `{ significant }` from 1 to 60
 * @returns decimal text
 * @throws RuleInputError `decimal-invalid`, `decimal-too-long`, `out-of-range`, `value-invalid`, `type-invalid`
 *
 * @example
 * ```ts
 * import { roundDecimal } from "social-work-station-rules/exact";
 * roundDecimal("28.165", { decimals: 2 }, "half-even"); //=> "28.16"
 * roundDecimal("8.53459", { significant: 3 }, "half-even"); //=> "8.53"
 * ```
 */
export function roundDecimal(input: FractionInput, place: RoundingPlace, mode: RoundingMode): string {
  const known = checkRoundingMode(mode);
  const ratio = toRatio(input, ["input"]);
  checkKeys(place, ["decimals", "significant"], ["place"]);
  if ("decimals" in place === "significant" in place)
    return throwInputError("value-invalid", ["place"], { expected: "object" });
  if ("decimals" in place) return roundRatio(ratio, checkPlaces(place.decimals, -60, 60, ["place", "decimals"]), known);
  return roundToDigits(ratio, checkPlaces(place.significant, 1, 60, ["place", "significant"]), known);
}

/** Rounds once: decimal.js computes a quotient to its precision in one step, however long the terms are. */
function roundToDigits({ numerator, denominator }: Ratio, precision: number, mode: RoundingMode): string {
  const rounding = {
    "half-up": ExactDecimal.ROUND_HALF_UP,
    "half-even": ExactDecimal.ROUND_HALF_EVEN,
    up: ExactDecimal.ROUND_UP,
    down: ExactDecimal.ROUND_DOWN,
  }[mode];
  const Rounded = ExactDecimal.clone({ precision, rounding });
  const value = new Rounded(numerator.toString()).div(denominator.toString());
  return value.isZero() ? "0" : value.toFixed(Math.max(precision - 1 - value.e, 0));
}

function isRatioText(input: unknown): input is RatioText {
  if (typeof input !== "object" || input === null) return false;
  const { numerator, denominator } = input as Partial<RatioText>;
  return typeof numerator === "string" && typeof denominator === "string";
}

function parseFraction(text: string, path: FaultPath): Ratio {
  if (text.length > LONGEST_TEXT) return throwInputError("decimal-too-long", path, { expected: "fraction" });
  const [, numerator, denominator] = GRAMMAR.exec(text) ?? [];
  if (numerator === undefined || denominator === undefined)
    return throwInputError("decimal-invalid", path, { expected: "fraction" });
  return makeRatio(BigInt(numerator), BigInt(denominator));
}
