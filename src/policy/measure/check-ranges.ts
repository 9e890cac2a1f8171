import { toRatio } from "../../exact/index.js";
import { type Fault, type FaultPath, type FaultValues, isRuleInputError } from "../../fault/index.js";
import { type Ratio, compareRatios, makeRatio } from "../../ratio/index.js";
import {
  ACADEMIC_DEGREES,
  CERTIFICATE_LEVELS,
  EDUCATION_LEVELS,
  ORGANISATION_RATINGS,
  isOwnWord,
} from "../../terms/index.js";

/** Ranges that nothing can lie in, and ranges that have numbers in common. */

/** A range as it is written: of numbers, of words of an order, or of days. */
type Range = Readonly<Record<string, unknown>>;

/** Returns a fault for each range, wherever it is nested, that nothing lies in: its end is before its beginning. */
export function findRangeFaults(value: unknown, path: FaultPath): readonly Fault[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => findRangeFaults(item, [...path, index]));
  const range = value as Range;
  const end = "atMost" in range ? "atMost" : "below";
  const faults: Fault[] = Object.entries(range).flatMap(([key, part]) => findRangeFaults(part, [...path, key]));
  if (isNumeric(range) ? isEmpty(range, numbersOf(path)) : isReversedRank(range))
    faults.push({ code: "out-of-range", path: [...path, end], values: leastOf(range) });
  if (isReversedDays(range)) faults.push({ code: "interval-reversed", path: [...path, "until"], values: {} });
  return faults;
}

/** Returns the lower end of a range as it is written; nothing below zero lies in a range without one. */
function leastOf({ atLeast, above }: Range): FaultValues {
  const least = atLeast ?? above ?? 0;
  return typeof least === "string" || typeof least === "number" ? { least } : {};
}

const ENDS: readonly string[] = ["atLeast", "above", "atMost", "below"];

/** Returns whether an object is a range of numbers. A grade of an evaluation has an end as well, and is none. */
export function isNumeric(value: Range): boolean {
  const entries = Object.entries(value);
  return (
    entries.some(([key]) => ENDS.includes(key)) &&
    entries.every(([key, end]) => (ENDS.includes(key) ? numberOf(end) !== null : WITH_ENDS.includes(key)))
  );
}

/** Fields that a count within limits has beside its limits. */
const WITH_ENDS: readonly string[] = ["of", "where", "persons", "hours"];

function numberOf(end: unknown): Ratio | null {
  if (typeof end !== "number" && typeof end !== "string") return null;
  try {
    return toRatio(end);
  } catch (error) {
    if (isRuleInputError(error)) return null;
    throw error;
  }
}

/** Which numbers can lie in a range: whole ones from 0, all from 0, or negative ones as well. */
type Numbers = "whole" | "not-negative" | "any";

/** Fields whose numbers are whole, and the list of counts `has`. */
const WHOLE: readonly (string | number | undefined)[] = ["age", "years", "participants", "persons", "sessions", "has"];

/** Returns which numbers can lie in the range at a place of a condition. */
export function numbersOf(path: FaultPath): Numbers {
  const [before, last] = path.slice(-2);
  if (before === "figures") return isOwnWord(String(last)) ? "any" : "not-negative";
  return WHOLE.includes(typeof last === "number" ? before : last) ? "whole" : "not-negative";
}

/** Returns whether some number lies in both of two ranges. */
export function rangesMeet(one: Range, other: Range, numbers: Numbers): boolean {
  const of = (keys: readonly string[]): readonly End[] => [...endsOf(one, keys), ...endsOf(other, keys)];
  const lows = numbers === "any" ? of(["atLeast", "above"]) : [FROM_ZERO, ...of(["atLeast", "above"])];
  const highs = of(["atMost", "below"]);
  if (numbers === "whole") return lows.every((low) => highs.every((high) => firstWhole(low) <= lastWhole(high)));
  return lows.every((low) =>
    highs.every((high) => {
      const order = compareRatios(low.at, high.at);
      return order < 0 || (order === 0 && low.isIn && high.isIn);
    }),
  );
}

function isEmpty(range: Range, numbers: Numbers): boolean {
  return !rangesMeet(range, range, numbers);
}

/** One end of a range, which is in the range or not. */
interface End {
  readonly at: Ratio;
  readonly isIn: boolean;
}

const FROM_ZERO: End = { at: makeRatio(0n), isIn: true };

function endsOf(range: Range, keys: readonly string[]): readonly End[] {
  return keys.flatMap((key) => {
    const at = numberOf(range[key]);
    return at === null ? [] : [{ at, isIn: key === "atLeast" || key === "atMost" }];
  });
}

/** Ends are never negative, so that the division of whole numbers rounds down. */
function firstWhole({ at: { numerator, denominator }, isIn }: End): bigint {
  const down = numerator / denominator;
  return isIn && down * denominator === numerator ? down : down + 1n;
}

function lastWhole({ at: { numerator, denominator }, isIn }: End): bigint {
  const down = numerator / denominator;
  return isIn || down * denominator !== numerator ? down : down - 1n;
}

const ORDERS: readonly (readonly string[])[] = [
  CERTIFICATE_LEVELS,
  EDUCATION_LEVELS,
  ACADEMIC_DEGREES,
  ORGANISATION_RATINGS,
];

function isReversedRank({ atLeast, atMost }: Range): boolean {
  if (typeof atLeast !== "string" || typeof atMost !== "string") return false;
  const order = ORDERS.find((words) => words.includes(atLeast) && words.includes(atMost));
  return order !== undefined && order.indexOf(atLeast) > order.indexOf(atMost);
}

/** Returns whether some word lies in both of two ranges of ranks in one order. */
export function ranksMeet(one: Range, other: Range): boolean {
  const isReversed = [one, other].some((low) =>
    [one, other].some((high) => isReversedRank({ atLeast: low["atLeast"], atMost: high["atMost"] })),
  );
  return !isReversed;
}

/** A range of days has no other fields. An evaluation scheme has them, and checks its own first and last day. */
function isReversedDays({ from, until, ...others }: Range): boolean {
  return typeof from === "string" && typeof until === "string" && Object.keys(others).length === 0 && until < from;
}
