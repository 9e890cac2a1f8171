import { Decimal } from "decimal.js";
import { throwInputError } from "../checks/index.js";
import type { FaultPath } from "../fault/index.js";
import { checkPlaces } from "../ratio/index.js";

/** A number that must not lose a digit: decimal text, a number read by its shortest decimal, or a `Decimal`. */
export type DecimalInput = string | number | Decimal;

/** A decimal as an integer and a scale: `digits / 10 ** scale`, with `scale >= 0`. */
export interface ScaledInteger {
  readonly digits: bigint;
  readonly scale: number;
}

/**
 * The library's own `Decimal`: 200 significant digits and its own configuration, so that the application's global
 * settings do not affect the library, nor the library's settings the application.
 */
export const ExactDecimal: typeof Decimal = Decimal.clone({
  defaults: true,
  precision: 200,
  toExpNeg: -200,
  toExpPos: 200,
});

/** Stricter than the grammar of decimal.js, which takes `0x10`, `1_000`, `Infinity` and ` 1`. */
const GRAMMAR = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,4})?$/;
const LONGEST_TEXT = 200;
const MOST_DIGITS = 60;
const LARGEST_EXPONENT = 60;

/**
 * Reads a decimal without losing a digit. Numbers are read by their shortest decimal (0.1 is one tenth).
 *
 * @param input decimal text (`-12.50`, `1e-30`), a finite number, or a `Decimal`
 * @param path the place of the input, for the fault
 * @returns an integer and a scale: `digits / 10 ** scale`
 * @throws RuleInputError `decimal-invalid`; `decimal-too-long` beyond 60 significant digits or an exponent beyond ±60
 *
 * @example
 * ```ts
 * import { parseDecimal } from "social-work-station-rules/exact";
 * parseDecimal("12.50"); //=> { digits: 125n, scale: 1 }
 * ```
 */
export function parseDecimal(input: DecimalInput, path: FaultPath = []): ScaledInteger {
  if (typeof input === "number" && Number.isSafeInteger(input)) return { digits: BigInt(input), scale: 0 };
  const short = typeof input === "string" ? readShort(input) : null;
  if (short !== null) return short;
  const value = readDecimal(input, path);
  return { digits: BigInt(value.toFixed().replace(".", "")), scale: value.decimalPlaces() };
}

/** The most characters of a text whose digits are exact in a number. */
const SHORT_TEXT = 15;
const ZERO = 48;
const POINT = 46;

/** Reads a short text of digits and at most one point, as nearly all are; null for every other text. */
function readShort(text: string): ScaledInteger | null {
  const { length } = text;
  if (length === 0 || length > SHORT_TEXT) return null;
  let digits = 0;
  let point = length;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= ZERO + 9) digits = digits * 10 + (code - ZERO);
    else if (code === POINT && point === length && at > 0 && at < length - 1) point = at;
    else return null;
  }
  let scale = point === length ? 0 : length - 1 - point;
  for (; scale > 0 && digits % 10 === 0; scale -= 1) digits /= 10;
  return { digits: BigInt(digits), scale };
}

/**
 * Adds decimals exactly. The result has as many decimals as the amounts need: "0.10" and "0.20" give "0.3".
 *
 * @param values a list of decimals; an empty one adds to zero
 * @param decimals the least number of decimals of the result, an integer from 0 to 60
 * @throws RuleInputError `decimal-invalid`, `decimal-too-long`, `type-invalid` (no list), `out-of-range`
 *
 * @example
 * ```ts
 * import { sumDecimals } from "social-work-station-rules/exact";
 * sumDecimals(["0.1", 0.2, "1234.50"], 2); //=> "1234.80"
 * ```
 */
export function sumDecimals(values: Iterable<DecimalInput>, decimals = 0): string {
  if (!isIterableObject(values)) return throwInputError("type-invalid", ["values"], { expected: "list" });
  let places = checkPlaces(decimals, 0, 60, ["decimals"]);
  let sum = new ExactDecimal(0);
  let index = 0;
  for (const value of values) {
    const term = readDecimal(value, ["values", index]);
    sum = sum.plus(term);
    places = Math.max(places, term.decimalPlaces());
    index += 1;
  }
  return sum.toFixed(places);
}

/** Text is iterable too, but its digits are no amounts. */
function isIterableObject(values: unknown): boolean {
  return typeof values === "object" && values !== null && Symbol.iterator in values;
}

function readDecimal(input: DecimalInput, path: FaultPath): Decimal {
  const text = textOf(input);
  if (text !== undefined && text.length > LONGEST_TEXT)
    return throwInputError("decimal-too-long", path, { expected: "decimal" });
  if (text === undefined || !GRAMMAR.test(text))
    return throwInputError("decimal-invalid", path, { expected: "decimal" });
  const value = new ExactDecimal(text);
  return value.precision() > MOST_DIGITS || Math.abs(value.e) > LARGEST_EXPONENT
    ? throwInputError("decimal-too-long", path, { expected: "decimal" })
    : value;
}

/** A `Decimal` may come from another copy of decimal.js, where `instanceof` is false; what only has its tag is none. */
function textOf(input: unknown): string | undefined {
  if (typeof input === "string") return input;
  if (typeof input === "number") return String(input);
  if (!Decimal.isDecimal(input) || typeof input.toExponential !== "function") return undefined;
  const text: unknown = input.toExponential();
  return typeof text === "string" ? text : undefined;
}
