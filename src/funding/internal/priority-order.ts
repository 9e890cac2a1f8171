import { compareClosely } from "./compare-closely.js";
import type { DivisorRule } from "./divisor-rules.js";
import { findLargest, nearDouble } from "./near-double.js";

/** Orders units of claims by their priority, exactly; on doubles wherever those decide. */
export interface PriorityOrder {
  /** The priority of a claim's k-th unit as a double. */
  near(index: number, unit: bigint): number;
  /** Compares two such units, given their doubles. */
  compare(first: Standing, second: Standing): number;
}

/** The k-th unit of a claim and its priority as a double. */
export interface Standing {
  readonly index: number;
  readonly unit: bigint;
  readonly near: number;
}

/** Lifts the priority of a first unit that has no signpost above all others, keeping the order of weights. */
const FIRST_UNIT = 1e200;

export function makePriorityOrder(weights: readonly bigint[], rule: DivisorRule): PriorityOrder {
  const largest = findLargest(weights);
  const toDouble = nearDouble(largest);
  const scale = toDouble(largest);
  const relative = new Float64Array(weights.length);
  for (let index = 0; index < weights.length; index += 1) relative[index] = toDouble(weights[index] as bigint) / scale;

  function compare(first: Standing, second: Standing): number {
    const closely = compareClosely(first.near, second.near);
    if (closely !== 0) return closely;
    const a = rule.priority(weights[first.index] as bigint, first.unit);
    const b = rule.priority(weights[second.index] as bigint, second.unit);
    if (a.denominator === 0n || b.denominator === 0n) {
      if (a.denominator !== b.denominator) return a.denominator === 0n ? 1 : -1;
      return sign(a.numerator, b.numerator);
    }
    return sign(a.numerator * b.denominator, b.numerator * a.denominator);
  }

  return {
    near(index, unit) {
      const signpost = rule.signpost(Number(unit));
      const weight = relative[index] as number;
      return signpost === 0 ? weight * FIRST_UNIT : weight / signpost;
    },
    compare,
  };
}

function sign(first: bigint, second: bigint): number {
  return first < second ? -1 : first > second ? 1 : 0;
}
