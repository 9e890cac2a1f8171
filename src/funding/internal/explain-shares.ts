import { greatestCommonDivisor, makeRatio, multiplyRatios, toRatioText, type RatioText } from "../../exact/index.js";
import { capOf, floorOf, type DivisionProblem, type Level } from "./division.js";
import type { ReadApportionment } from "./read-apportionment.js";
import { cutToUnits, rankRemainders } from "./round-by-remainder.js";

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
