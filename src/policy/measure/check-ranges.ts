import { toRatio } from "../../exact/index.js";
import type { FaultCode, FaultPath, FaultValues } from "../../fault/index.js";
import { type Ratio, compareRatios } from "../../ratio/index.js";
import { ACADEMIC_DEGREES, CERTIFICATE_LEVELS, EDUCATION_LEVELS, ORGANISATION_RATINGS } from "../../terms/index.js";

/** Ranges that nothing can lie in, and ranges that have numbers in common. */

/** A range as it is written: of numbers, of words of an order, or of days. */
type Range = Readonly<Record<string, unknown>>;

/** Notes each range, wherever it is nested, of which the end lies before the beginning. */
export function checkRanges(
  value: unknown,
  path: FaultPath,
  fault: (code: FaultCode, path: FaultPath, values?: FaultValues) => void,
): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      checkRanges(item, [...path, index], fault);
    });
    return;
  }
  const range = value as Range;
  const end = "atMost" in range ? "atMost" : "below";
  if (isNumeric(range) ? isEmpty(range) : isReversedRank(range)) fault("out-of-range", [...path, end]);
  const { from, until } = range;
  if (typeof from === "string" && typeof until === "string" && until < from)
    fault("interval-reversed", [...path, "until"]);
  for (const [key, part] of Object.entries(range)) checkRanges(part, [...path, key], fault);
}

const ENDS: readonly string[] = ["atLeast", "above", "atMost", "below"];

/** Returns whether an object is a range of numbers. */
export function isNumeric(value: Range): boolean {
  const entries = Object.entries(value);
  return (
    entries.some(([key]) => ENDS.includes(key)) &&
    entries.every(([key, end]) => !ENDS.includes(key) || typeof end === "number" || /^\d+(?:\.\d+)?$/.test(String(end)))
  );
}

/** Returns whether some number lies in both of two ranges. */
export function rangesMeet(one: Range, other: Range): boolean {
  const lows = [...endsOf(one, ["atLeast", "above"]), ...endsOf(other, ["atLeast", "above"])];
  const highs = [...endsOf(one, ["atMost", "below"]), ...endsOf(other, ["atMost", "below"])];
  return lows.every((low) =>
    highs.every((high) => {
      const order = compareRatios(low.at, high.at);
      return order < 0 || (order === 0 && low.isIn && high.isIn);
    }),
  );
}

function isEmpty(range: Range): boolean {
  return !rangesMeet(range, range);
}

function endsOf(range: Range, keys: readonly string[]): readonly { readonly at: Ratio; readonly isIn: boolean }[] {
  return keys.flatMap((key) => {
    const end = range[key];
    if (end === undefined) return [];
    return [{ at: toRatio(end as string | number), isIn: key === "atLeast" || key === "atMost" }];
  });
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
