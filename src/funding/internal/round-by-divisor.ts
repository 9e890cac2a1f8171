import { capOf, floorOf, measureRoom, type Contest, type DivisionProblem, type Rounded } from "./division.js";
import type { DivisorRule } from "./divisor-rules.js";
import { makeHeap } from "./priority-heap.js";
import { makePriorityOrder, type PriorityOrder, type Standing } from "./priority-order.js";
import { solveLevel } from "./solve-level.js";

/**
 * A divisor method under bounds: `clip(round(weight / divisor), floor, cap)`. The level of the exact shares is
 * a first divisor that misses the total by at most one unit a claim, whatever the total; the units missed are
 * then given or taken back by priority.
 */
export function roundByDivisor(problem: DivisionProblem, rule: DivisorRule): Rounded {
  const order = makePriorityOrder(problem.weights, rule);
  const units = roundNear(problem, rule);
  correct(problem, units, order);
  return { units, contest: takeContest(problem, units, order) };
}

/** Every claim rounded by one divisor: a state through which the method itself passes. */
function roundNear(problem: DivisionProblem, rule: DivisorRule): bigint[] {
  const { numerator, denominator } = solveLevel({ ...problem, total: aim(problem, rule) });
  const threshold = rule.power === 2 ? denominator * denominator : denominator;
  return problem.weights.map((weight, index) => {
    const floor = floorOf(problem, index);
    const cap = capOf(problem, index);
    const product = weight * numerator;
    const whole = product / denominator;
    if (whole < floor) return floor;
    if (cap !== null && whole >= cap) return cap;
    if (product === 0n) return whole;
    const next = rule.priority(product, whole + 1n);
    return next.numerator >= threshold * next.denominator ? whole + 1n : whole;
  });
}

/** Aims beside the total by what a method that rounds everything down (up) loses (wins) on average. */
function aim(problem: DivisionProblem, rule: DivisorRule): bigint {
  const shift = BigInt(Math.round(problem.weights.length * (rule.signpost(2 ** 30) + 0.5 - 2 ** 30)));
  const { least, most } = measureRoom(problem);
  const aimed = problem.total + shift;
  return aimed < least ? least : most !== null && aimed > most ? most : aimed;
}

function correct(problem: DivisionProblem, units: bigint[], order: PriorityOrder): void {
  let missing = problem.total;
  for (const unit of units) missing -= unit;
  if (missing === 0n) return;
  const [step, stand] = missing > 0n ? ([1n, standsNext] as const) : ([-1n, standsLast] as const);
  const standings: Standing[] = [];
  for (let index = 0; index < units.length; index += 1) {
    const standing = stand(problem, units, order, index);
    if (standing !== undefined) standings.push(standing);
  }
  const heap = makeHeap(standings, step > 0n ? (a, b) => order.compare(a, b) > 0 : (a, b) => order.compare(a, b) < 0);
  for (; missing !== 0n; missing -= step) {
    const { index } = heap.top() as Standing;
    units[index] = (units[index] as bigint) + step;
    heap.replaceTop(stand(problem, units, order, index));
  }
}

/** The next unit of a claim, if its cap allows one. */
export function standsNext(
  problem: DivisionProblem,
  units: readonly bigint[],
  order: PriorityOrder,
  index: number,
): Standing | undefined {
  const unit = (units[index] as bigint) + 1n;
  const cap = capOf(problem, index);
  return cap !== null && unit > cap ? undefined : { index, unit, near: order.near(index, unit) };
}

/** The last unit of a claim, if it has one above its floor. */
export function standsLast(
  problem: DivisionProblem,
  units: readonly bigint[],
  order: PriorityOrder,
  index: number,
): Standing | undefined {
  const unit = units[index] as bigint;
  return unit <= floorOf(problem, index) ? undefined : { index, unit, near: order.near(index, unit) };
}

/** Where the last unit given and the next one have equal priority, takes back all units of that priority. */
function takeContest(problem: DivisionProblem, units: bigint[], order: PriorityOrder): Contest | null {
  let last: Standing | undefined;
  let next: Standing | undefined;
  for (let index = 0; index < units.length; index += 1) {
    const had = standsLast(problem, units, order, index);
    const wanted = standsNext(problem, units, order, index);
    if (had !== undefined && (last === undefined || order.compare(had, last) < 0)) last = had;
    if (wanted !== undefined && (next === undefined || order.compare(wanted, next) > 0)) next = wanted;
  }
  if (last === undefined || next === undefined || order.compare(last, next) !== 0) return null;
  const members: number[] = [];
  let seats = 0;
  for (let index = 0; index < units.length; index += 1) {
    const had = standsLast(problem, units, order, index);
    const wanted = standsNext(problem, units, order, index);
    if (had !== undefined && order.compare(had, last) === 0) {
      members.push(index);
      units[index] = (units[index] as bigint) - 1n;
      seats += 1;
    } else if (wanted !== undefined && order.compare(wanted, last) === 0) members.push(index);
  }
  return { members, seats };
}
