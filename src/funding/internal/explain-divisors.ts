import { makeRatio, multiplyRatios, toRatioText, type Ratio } from "../../exact/index.js";
import type { DivisorRange } from "../apportion-types.js";
import { capOf, floorOf, type DivisionProblem } from "./division.js";
import type { DivisorRule, Priority } from "./divisor-rules.js";
import { makePriorityOrder, type Standing } from "./priority-order.js";

/** Which divisors give the units, and which claims a bound keeps from what those divisors would give. */
export interface DivisorExplanation {
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
