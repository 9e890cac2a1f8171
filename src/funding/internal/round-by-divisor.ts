import { compareValues } from "../../ratio/index.js";
import type { DivisorMethod } from "../apportion-types.js";
import {
  capOf,
  compareClosely,
  type Contest,
  type DivisionProblem,
  findLargest,
  floorOf,
  measureRoom,
  nearDouble,
  type Rounded,
  solveLevel,
} from "./level.js";

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

/** Corrects the total by what a method that rounds everything down (up) loses (wins) on average. */
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
function standsNext(
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
function standsLast(
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

/** An exact fraction that need not be in lowest terms; a zero denominator ranks above every number. */
export interface Priority {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * A divisor method is its signposts: the quotient at which the k-th unit is reached. A claim's priority for its
 * k-th unit is weight / signpost, raised to `power` so that a root never has to be taken.
 */
export interface DivisorRule {
  readonly power: 1 | 2;
  readonly signpost: (unit: number) => number;
  readonly priority: (weight: bigint, unit: bigint) => Priority;
}

/** Balinski & Young, Fair Representation (1982), appendix A: the signposts of the five traditional methods. */
export const DIVISOR_RULES: Readonly<Record<DivisorMethod, DivisorRule>> = {
  adams: {
    power: 1,
    signpost: (unit) => unit - 1,
    priority: (weight, unit) => ({ numerator: weight, denominator: unit - 1n }),
  },
  dean: {
    power: 1,
    signpost: (unit) => (2 * unit * (unit - 1)) / (2 * unit - 1),
    priority: (weight, unit) => ({ numerator: weight * (2n * unit - 1n), denominator: 2n * unit * (unit - 1n) }),
  },
  "huntington-hill": {
    power: 2,
    signpost: (unit) => Math.sqrt(unit * (unit - 1)),
    priority: (weight, unit) => ({ numerator: weight * weight, denominator: unit * (unit - 1n) }),
  },
  "sainte-lague": {
    power: 1,
    signpost: (unit) => unit - 0.5,
    priority: (weight, unit) => ({ numerator: 2n * weight, denominator: 2n * unit - 1n }),
  },
  dhondt: {
    power: 1,
    signpost: (unit) => unit,
    priority: (weight, unit) => ({ numerator: weight, denominator: unit }),
  },
};

/** Orders units of claims by their priority, exactly; on doubles wherever those decide. */
interface PriorityOrder {
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
      return compareValues(a.numerator, b.numerator);
    }
    return compareValues(a.numerator * b.denominator, b.numerator * a.denominator);
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

/** A binary heap of whatever `before` puts in order; the first is on top. */
interface Heap<Item> {
  top(): Item | undefined;
  /** Puts another item in the place of the top; undefined only removes it. */
  replaceTop(item: Item | undefined): void;
}

function makeHeap<Item>(items: Item[], before: (first: Item, second: Item) => boolean): Heap<Item> {
  function sink(from: number): void {
    const item = items[from] as Item;
    let place = from;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && before(items[child + 1] as Item, items[child] as Item)) child += 1;
      if (!before(items[child] as Item, item)) break;
      items[place] = items[child] as Item;
      place = child;
    }
    items[place] = item;
  }
  for (let place = (items.length >> 1) - 1; place >= 0; place -= 1) sink(place);
  return {
    top: () => items[0],
    replaceTop(item) {
      const last = item ?? items.pop();
      if (last === undefined || items.length === 0) return;
      items[0] = last;
      sink(0);
    },
  };
}
