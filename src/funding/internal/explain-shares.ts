import {
  type Ratio,
  type RatioText,
  greatestCommonDivisor,
  makeRatio,
  multiplyRatios,
  toRatioText,
} from "../../ratio/index.js";
import { type DivisionProblem, type Level, capOf, floorOf } from "./division.js";
import type { ReadApportionment } from "./read-apportionment.js";
import { cutToUnits, rankRemainders } from "./round-by-remainder.js";
import type { DivisorRange } from "../apportion-types.js";
import { type DivisorRule, type Priority, type Standing, makePriorityOrder } from "./round-by-divisor.js";

/** The unrounded share of a claim in units, within its bounds, and the bound that holds it. */
export interface ExactUnits {
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly bound: "floor" | "cap" | undefined;
}

/** `level × weight`, held between floor and cap; above every level (null) a claim with weight is at its cap. */
export function findExactUnits(problem: DivisionProblem, level: Level | null, index: number): ExactUnits {
  if (level !== null && problem.floors === null && problem.caps === null) {
    return {
      numerator: (problem.weights[index] as bigint) * level.numerator,
      denominator: level.denominator,
      bound: undefined,
    };
  }
  const floor = floorOf(problem, index);
  const cap = capOf(problem, index);
  const weight = problem.weights[index] as bigint;
  if (level === null && weight > 0n) return { numerator: cap as bigint, denominator: 1n, bound: "cap" };
  const numerator = level === null ? 0n : weight * level.numerator;
  const denominator = level === null ? 1n : level.denominator;
  if (numerator < floor * denominator) return { numerator: floor, denominator: 1n, bound: "floor" };
  if (cap !== null && numerator > cap * denominator) return { numerator: cap, denominator: 1n, bound: "cap" };
  return { numerator, denominator, bound: undefined };
}

/** Turns exact units into exact amounts in lowest terms, the sign and a base included. */
export function amountWriter(
  { problem, unitValue, sign, bases }: ReadApportionment,
  level: Level | null,
): (exact: ExactUnits, index: number) => RatioText {
  const value = makeRatio(sign * unitValue.digits, 10n ** BigInt(unitValue.scale));
  const ofWeight = level === null ? value : multiplyRatios(value, makeRatio(level.numerator, level.denominator));
  const denominatorText = ofWeight.denominator.toString();
  return ({ numerator, denominator }, index) => {
    if (bases !== null || denominator === 1n) {
      const units = makeRatio(numerator + (bases?.[index] ?? 0n) * denominator, denominator);
      return toRatioText(multiplyRatios(units, value));
    }
    const weight = problem.weights[index] as bigint;
    const divisor = greatestCommonDivisor(ofWeight.denominator, weight);
    return divisor === 1n
      ? { numerator: (weight * ofWeight.numerator).toString(), denominator: denominatorText }
      : {
          numerator: ((weight / divisor) * ofWeight.numerator).toString(),
          denominator: (ofWeight.denominator / divisor).toString(),
        };
  };
}

/** The place of each remainder, the largest first, equal ones sharing a place; 0 for a share without remainder. */
export function findRanks(problem: DivisionProblem, level: Level): Uint32Array {
  const { remainders } = cutToUnits(problem, level);
  const ranks = new Uint32Array(remainders.length);
  let previous: number | undefined;
  rankRemainders(remainders, level.denominator).forEach((index, place) => {
    const shared = previous !== undefined && remainders[previous] === remainders[index];
    ranks[index] = shared ? (ranks[previous as number] as number) : place + 1;
    previous = index;
  });
  return ranks;
}

/** Which divisors give the units, and which claims a bound keeps from what those divisors would give. */
interface DivisorExplanation {
  readonly divisors: DivisorRange | null;
  readonly bounds: readonly ("floor" | "cap" | undefined)[];
}

/**
 * A divisor must leave nobody waiting for a unit that a cap allows (`least`) and let everyone keep the units
 * that no floor secures (`most`). A floor holds a claim whose last unit stands below every such divisor, a cap
 * one whose denied unit stands above.
 */
export function explainDivisors(
  problem: DivisionProblem,
  units: readonly bigint[],
  rule: DivisorRule,
  weightScale: Ratio,
): DivisorExplanation {
  const { weights } = problem;
  const order = makePriorityOrder(weights, rule);
  const bounds: ("floor" | "cap" | undefined)[] = weights.map(() => undefined);
  let least: Standing | undefined;
  let most: Standing | undefined;

  function standing(index: number, unit: bigint): Standing {
    return { index, unit, near: order.near(index, unit) };
  }
  function isAtCap(index: number): boolean {
    const cap = capOf(problem, index);
    return cap !== null && (units[index] as bigint) >= cap;
  }

  units.forEach((unit, index) => {
    if (isAtCap(index)) return;
    const waiting = standing(index, unit + 1n);
    if (least === undefined || order.compare(waiting, least) > 0) least = waiting;
  });
  units.forEach((unit, index) => {
    const atFloor = unit === floorOf(problem, index);
    if (unit === 0n) return;
    if (weights[index] === 0n) {
      bounds[index] = "floor";
      return;
    }
    const last = standing(index, unit);
    if (atFloor && least !== undefined && order.compare(last, least) < 0) bounds[index] = "floor";
    else if (most === undefined || order.compare(last, most) < 0) most = last;
  });
  units.forEach((unit, index) => {
    if (!isAtCap(index) || weights[index] === 0n) return;
    const denied = standing(index, unit + 1n);
    if (most !== undefined && order.compare(denied, most) > 0) bounds[index] = "cap";
    else if (least === undefined || order.compare(denied, least) > 0) least = denied;
  });

  const priority = (of: Standing | undefined): Priority | undefined =>
    of && rule.priority(weights[of.index] as bigint, of.unit);
  return { divisors: writeRange(priority(least), priority(most), rule, weightScale), bounds };
}

function writeRange(
  least: Priority | undefined,
  most: Priority | undefined,
  { power }: DivisorRule,
  weightScale: Ratio,
): DivisorRange | null {
  if (least?.denominator === 0n) return null;
  const scale = power === 2 ? multiplyRatios(weightScale, weightScale) : weightScale;
  const write = ({ numerator, denominator }: Priority) =>
    toRatioText(multiplyRatios(makeRatio(numerator, denominator), scale));
  return {
    power,
    least: write(least ?? { numerator: 0n, denominator: 1n }),
    most: most === undefined || most.denominator === 0n ? null : write(most),
  };
}
