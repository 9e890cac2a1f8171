import { type Ratio, type RatioText, type RoundingMode, formatScaled, roundRatio } from "../../ratio/index.js";
import { type DecimalInput, parseDecimal, toRatio } from "../../exact/index.js";
import { throwInputError } from "../../checks/index.js";
import type { LocalText } from "../../terms/index.js";
import { oneLine, wide } from "./text.js";

/** Digits in groups of three from a number of digits on. */
function grouped(digits: string, from: number): string {
  return digits.length < from ? digits : digits.replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A whole number. Chinese leaves up to four digits ungrouped (GB/T 15835). */
export function sayCount(value: number): LocalText {
  if (!Number.isSafeInteger(value)) return throwInputError("count-invalid", ["input"], { expected: "count" });
  const sign = value < 0 ? "-" : "";
  const digits = String(Math.abs(value));
  return { zh: sign + grouped(digits, 5), en: sign + grouped(digits, 4) };
}

/** A number of things in English: "1 division", "1,240 divisions". */
export function things(value: number, one: string, many = `${one}s`): string {
  return `${sayCount(value).en} ${value === 1 ? one : many}`;
}

/** "is" or "are". */
export function isOrAre(value: number): string {
  return value === 1 ? "is" : "are";
}

/** A range of whole numbers, or the one number that it is. */
export function sayRange({ least, most }: { readonly least: number; readonly most: number }): LocalText {
  const from = sayCount(least);
  const to = sayCount(most);
  return least === most ? from : { zh: `${from.zh}至${to.zh}`, en: `${from.en} to ${to.en}` };
}

/** A range of things in English: "1 division", "1 to 2 divisions". */
export function thingsIn(
  range: { readonly least: number; readonly most: number },
  one: string,
  many = `${one}s`,
): string {
  return range.least === range.most ? things(range.least, one, many) : `${sayRange(range).en} ${many}`;
}

/** A decimal: grouped before the point, digits after it as they are. A result may be longer than an input. */
export function sayDecimal(value: DecimalInput): LocalText {
  const text = typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value) ? value : plain(value);
  const [whole = "0", fraction] = text.replace("-", "").split(".");
  const sign = text.startsWith("-") ? "-" : "";
  const rest = fraction === undefined ? "" : `.${fraction}`;
  return { zh: sign + grouped(whole, 5) + rest, en: sign + grouped(whole, 4) + rest };
}

function plain(value: DecimalInput): string {
  const { digits, scale } = parseDecimal(value, ["input"]);
  return formatScaled(digits, scale);
}

/** A range of decimals, or the one that it is. */
export function sayAmount({ least, most }: { readonly least: string; readonly most: string }): LocalText {
  const from = sayDecimal(least);
  const to = sayDecimal(most);
  return least === most ? from : { zh: `${from.zh}至${to.zh}`, en: `${from.en} to ${to.en}` };
}

/** Money in yuan: grouped from four digits on in both languages. */
export function sayMoney(value: string): LocalText {
  const { en } = sayDecimal(value);
  return { zh: `${en}元`, en: `${en} yuan` };
}

/** A share as a percentage, exact: "0.3" is 30%. */
export function sayShare(value: DecimalInput): string {
  const { digits, scale } = parseDecimal(value, ["input"]);
  const text = scale <= 2 ? (digits * 10n ** BigInt(2 - scale)).toString() : formatScaled(digits, scale - 2);
  return `${text}%`;
}

/** A rate as it is printed: in one step, by the decimals and the mode given. */
export function sayRate(part: number, whole: number, decimals: number, mode: RoundingMode): string {
  const { numerator, denominator } = toRatio(`${part}/${whole}`, ["input"]);
  return `${roundRatio({ numerator: numerator * 100n, denominator }, decimals, mode)}%`;
}

/** A rate of coverage with its counts, as results print it: 65.6%（225/343）; without a total 无法计算（0/0）. */
export function sayCoverage(text: string): LocalText {
  return { zh: wide(text.replace(" (", "(").replace(/^—/, "无法计算")), en: oneLine(text.replace(/^—/, "no rate")) };
}

/**
 * An exact ratio: as a decimal where it ends within six places, else to six places with the mark of an approximation;
 * one that is smaller than a thousandth to some places more, so that six of its digits are written.
 */
export function sayRatio(value: RatioText): LocalText {
  const ratio = toRatio(value, ["input"]);
  const text = roundRatio(ratio, placesOf(ratio), "half-even");
  if (!endsWithin(ratio, placesOf(ratio))) {
    const { zh, en } = sayDecimal(text);
    return { zh: `约${zh}`, en: `about ${en}` };
  }
  return sayDecimal(text.replace(/\.?0+$/, ""));
}

/** Six places, and for a number smaller than a thousandth those of its first zeros more. */
function placesOf({ numerator, denominator }: Ratio): number {
  const zeros = String(denominator).length - String(numerator).replace("-", "").length;
  return zeros <= 3 ? 6 : Math.min(zeros + 6, MOST_PLACES);
}

/** As many places as `roundRatio` prints. */
const MOST_PLACES = 400;

function endsWithin({ numerator, denominator }: Ratio, places: number): boolean {
  return (numerator * 10n ** BigInt(places)) % denominator === 0n;
}

/** An exact ratio as a percentage. */
export function sayPercent({ numerator, denominator }: RatioText): LocalText {
  const { zh, en } = sayRatio({ numerator: `${numerator}00`, denominator });
  return { zh: `${zh}%`, en: `${en}%` };
}
