import { type Ratio, compareRatios, divideRatios, makeRatio, subtractRatios } from "../ratio/index.js";
import type { Attainable } from "./attainable.js";

/** The points that parts of a scoring rule can give while its answer is open. */

/** Returns the points from a least to a most, in steps of a size or any. */
export function pointsBetween(least: Ratio, most: Ratio, step: Ratio | null): Attainable {
  return step === null
    ? { kind: "interval", lowest: least, highest: most }
    : { kind: "steps", lowest: least, step, steps: wholeSteps(subtractRatios(most, least), step) };
}

/** Returns what can be taken off: nothing, or in steps of `each` up to `most`, where the last step may be shorter. */
export function pointsTakenOff(each: Ratio, most: Ratio): Attainable {
  const steps = wholeSteps(most, each) + 1n;
  const lowest = makeRatio(-each.numerator * steps, each.denominator);
  return {
    kind: "sum",
    terms: [{ kind: "steps", lowest, step: each, steps }],
    least: makeRatio(-most.numerator, most.denominator),
    most: null,
  };
}

function wholeSteps(length: Ratio, step: Ratio): bigint {
  const { numerator, denominator } = divideRatios(length, step);
  return numerator / denominator;
}

/** What the steps of a scoring rule measure: a count, an amount, a share from 0 to 1, or a change of either sign. */
type StepMeasure = "count" | "amount" | "share" | "change";

/** Finds whether a value of a measure lies from `from` on and below `below`; null: without such a bound. */
export function canBeMeasured(measure: StepMeasure, from: Ratio | null, below: Ratio | null): boolean {
  if (measure === "change") return from === null || below === null || compareRatios(from, below) < 0;
  const lowest = from === null || from.numerator < 0n ? ZERO : measure === "count" ? roundUp(from) : from;
  if (measure === "share" && compareRatios(lowest, ONE) > 0) return false;
  return below === null || compareRatios(lowest, below) < 0;
}

const ZERO = makeRatio(0n);

const ONE = makeRatio(1n);

function roundUp({ numerator, denominator }: Ratio): Ratio {
  return makeRatio((numerator + denominator - 1n) / denominator);
}
