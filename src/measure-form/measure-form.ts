import { toRatio } from "../exact/index.js";
import { type Ratio, type RatioText, makeRatio } from "../ratio/index.js";

/** What the parser of policies and the rule both read off a measure or a bound. */

/** A number as a bound writes it: a decimal, a fraction (“2/3”) or a percentage (“60%”). */
type Level = string | number | RatioText;

/** Returns whether a number is written as a percentage. */
export function isPercentage(level: Level): level is string {
  return typeof level === "string" && level.endsWith("%");
}

/** Reads a number as a bound writes it; 60% is 3/5. */
export function toLevel(level: Level): Ratio {
  if (!isPercentage(level)) return toRatio(level);
  const { numerator, denominator } = toRatio(level.slice(0, -1));
  return makeRatio(numerator, denominator * 100n);
}

/** A measure, as far as it says what is counted. */
type MeasureForm =
  | { readonly take: "figure" }
  | { readonly take: "total"; readonly parts: readonly { readonly measure: MeasureForm }[] }
  | { readonly take: "ratio"; readonly of: MeasureForm; readonly by: MeasureForm }
  | { readonly take: "count" | "share" | "sum" | "mean"; readonly of: string };

/** Things that happen in a period, and are not there on a day. */
const OVER_TIME: readonly string[] = ["activities", "days", "allocations", "spending"];

/** Returns whether a measure counts what happens over time, and not what there is on a day. */
export function happensOverTime(measure: MeasureForm): boolean {
  switch (measure.take) {
    case "figure":
      return false;
    case "total":
      return measure.parts.some((part) => happensOverTime(part.measure));
    case "ratio":
      return happensOverTime(measure.of) || happensOverTime(measure.by);
    default:
      return OVER_TIME.includes(measure.of);
  }
}

/**
 * Returns where a measure, or what contains one, tests what a person was in an activity. Only a measure of a person says
 * which person is meant.
 */
export function placesOfPart(
  value: unknown,
  path: readonly (string | number)[] = [],
): readonly (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, part]) => {
    const at = [...path, isList ? Number(key) : key];
    return key === "as" && typeof part === "string" ? [at] : placesOfPart(part, at);
  });
}
