import { toRatio } from "../exact/index.js";
import { type Ratio, type RatioText, makeRatio } from "../ratio/index.js";

import { isByStages } from "./varied.js";

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
  | { readonly take: "earlier"; readonly measure: MeasureForm }
  | {
      readonly take: "count" | "share" | "sum" | "mean" | "vacancy";
      readonly of: string;
      readonly quantity?: string | undefined;
    };

/** Things that happen in a period, and are not there on a day. */
const OVER_TIME: readonly string[] = [
  "activities",
  "underway",
  "days",
  "allocations",
  "spending",
  "joining",
  "leaving",
];

/** Returns whether a measure counts what happens over time, and not what there is on a day. */
export function happensOverTime(measure: MeasureForm): boolean {
  switch (measure.take) {
    case "figure":
      return false;
    case "total":
      return measure.parts.some((part) => happensOverTime(part.measure));
    case "ratio":
      return happensOverTime(measure.of) || happensOverTime(measure.by);
    case "earlier":
      return happensOverTime(measure.measure);
    case "vacancy":
      return true;
    default:
      return OVER_TIME.includes(measure.of) || ("quantity" in measure && measure.quantity === "training-hours");
  }
}

/**
 * Returns whether a measure, or a condition in it, counts what happens over time: activities; clients who had a visit;
 * persons with so many hours of training in the period.
 */
export function readsPeriod(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return value.some(readsPeriod);
  return Object.entries(value).some(([key, part]: readonly [string, unknown]) => {
    if (key === "of" && typeof part === "string") return OVER_TIME.includes(part);
    if (key === "take" && part === "vacancy") return true;
    if (key === "quantity") return part === "training-hours";
    const isTraining = key === "continuingEducation" && typeof part === "object" && part !== null;
    return (isTraining && !("years" in part)) || readsPeriod(part);
  });
}

/**
 * Returns whether something is due for each period, and not on a day. What only a condition counts over time (stations
 * that had activities) is asked by stages on their days, unless a period is laid down.
 */
export function isByPeriod({
  measure,
  atLeast,
  atMost,
  every,
}: {
  readonly measure: { readonly value: MeasureForm };
  readonly atLeast?: { readonly value: unknown } | undefined;
  readonly atMost?: { readonly value: unknown } | undefined;
  readonly every?: unknown;
}): boolean {
  if (happensOverTime(measure.value)) return true;
  const isStaged = [atLeast, atMost].some((bound) => bound !== undefined && isByStages(bound.value));
  return readsPeriod(measure.value) && (every !== undefined || !isStaged);
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
