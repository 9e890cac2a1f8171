import { compareValues } from "../../ratio/index.js";

/** Whole units to be divided among weights; everything is an integer and nothing is negative. */
export interface DivisionProblem {
  readonly total: bigint;
  readonly weights: readonly bigint[];
  /** Null: no claim has a floor. */
  readonly floors: readonly bigint[] | null;
  /** Null: no claim has a cap. */
  readonly caps: readonly (bigint | null)[] | null;
}

/** Units for one unit of weight: `numerator / denominator`, not necessarily in lowest terms. */
export interface Level {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Units that more claims want, with equal right, than there are; they are not in `Rounded.units`. */
export interface Contest {
  readonly members: readonly number[];
  readonly seats: number;
}

export interface Rounded {
  readonly units: bigint[];
  readonly contest: Contest | null;
}

export function floorOf(problem: DivisionProblem, index: number): bigint {
  return problem.floors === null ? 0n : (problem.floors[index] as bigint);
}

/** The cap of a claim; null: none. A claim without weight receives only its floor, which is its cap. */
export function capOf(problem: DivisionProblem, index: number): bigint | null {
  if (problem.weights[index] === 0n) return floorOf(problem, index);
  return problem.caps === null ? null : (problem.caps[index] as bigint | null);
}

/** The least and the most that the bounds let through; `most: null` without limit. */
export function measureRoom(problem: DivisionProblem): { readonly least: bigint; readonly most: bigint | null } {
  let least = 0n;
  let most: bigint | null = 0n;
  for (let index = 0; index < problem.weights.length; index += 1) {
    const cap = capOf(problem, index);
    least += floorOf(problem, index);
    most = most === null || cap === null ? null : most + cap;
  }
  return { least, most };
}

/**
 * The level at which the claims' shares, each `level × weight` limited by its floor and its cap, add to the
 * total exactly. Rising from zero, a claim starts to grow where it leaves its floor and stops at its cap; the
 * break points are sorted and the segment that holds the total is solved as an equation.
 *
 * The total lies between the sum of the floors and what the caps let through.
 */
export function solveLevel(problem: DivisionProblem): Level {
  let fixed = 0n;
  let growing = 0n;
  for (let index = 0; index < problem.weights.length; index += 1) {
    const floor = floorOf(problem, index);
    fixed += floor;
    if (floor === 0n) growing += problem.weights[index] as bigint;
  }
  if (fixed === problem.total) return { numerator: 0n, denominator: 1n };
  const { starts, bounds, weights, order } = sortBreaks(problem);
  for (const place of order) {
    const bound = bounds[place] as bigint;
    const weight = weights[place] as bigint;
    if (fixed * weight + bound * growing >= problem.total * weight) break;
    fixed += place < starts ? -bound : bound;
    growing += place < starts ? weight : -weight;
  }
  return { numerator: problem.total - fixed, denominator: growing };
}

/** Where claims start to grow (the first `starts` places) and where they stop, at the level bound / weight. */
interface Breaks {
  readonly starts: number;
  readonly bounds: readonly bigint[];
  readonly weights: readonly bigint[];
  /** Places by rising level. */
  readonly order: Uint32Array;
}

function sortBreaks(problem: DivisionProblem): Breaks {
  const floors = listBreaks(
    problem,
    problem.floors === null ? null : (index) => (floorOf(problem, index) > 0n ? floorOf(problem, index) : null),
  );
  const caps = listBreaks(problem, problem.caps === null ? null : (index) => capOf(problem, index));
  const bounds = floors.bounds.concat(caps.bounds);
  const weights = floors.weights.concat(caps.weights);
  const toDouble = nearDouble(findLargest(weights));
  const near = new Float64Array(bounds.length);
  const order = new Uint32Array(bounds.length);
  for (let place = 0; place < bounds.length; place += 1) {
    near[place] = Number(bounds[place]) / toDouble(weights[place] as bigint);
    order[place] = place;
  }
  order.sort((first, second) => {
    const closely = compareClosely(near[first] as number, near[second] as number);
    if (closely !== 0) return closely;
    const left = (bounds[first] as bigint) * (weights[second] as bigint);
    const right = (bounds[second] as bigint) * (weights[first] as bigint);
    return compareValues(left, right);
  });
  return { starts: floors.bounds.length, bounds, weights, order };
}

function listBreaks(
  { weights }: DivisionProblem,
  boundOf: ((index: number) => bigint | null) | null,
): Pick<Breaks, "bounds" | "weights"> {
  const found: { readonly bounds: bigint[]; readonly weights: bigint[] } = { bounds: [], weights: [] };
  if (boundOf === null) return found;
  weights.forEach((weight, index) => {
    const bound = weight === 0n ? null : boundOf(index);
    if (bound === null) return;
    found.bounds.push(bound);
    found.weights.push(weight);
  });
  return found;
}

/** The unrounded share of a claim in units, within its bounds, and the bound that limits it. */
export interface ExactUnits {
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly bound: "floor" | "cap" | undefined;
}

/** `level × weight`, limited by floor and cap; above every level (null) a claim with weight is at its cap. */
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

const MOST_BITS = 500n;

const LEAST_EXACT = 2n ** 53n;

/**
 * Turns non-negative integers up to `largest`, of whatever size, into doubles on one scale, right to 2⁻⁵² and
 * with room for a few multiplications and divisions. NaN means a value too small for that in relation to `largest`.
 */
export function nearDouble(largest: bigint): (value: bigint) => number {
  const bits = BigInt(largest.toString(16).length) * 4n;
  if (bits <= MOST_BITS) return Number;
  const shift = bits - MOST_BITS;
  return (value) => {
    const shifted = value >> shift;
    return shifted < LEAST_EXACT ? Number.NaN : Number(shifted);
  };
}

export function findLargest(values: readonly bigint[]): bigint {
  let largest = 0n;
  for (const value of values) if (value > largest) largest = value;
  return largest;
}

/** Well above the rounding errors that a handful of double operations collect (some 10 × 2⁻⁵³). */
const SLACK = 1e-14;

/**
 * Compares two non-negative doubles that approximate exact values: -1 or 1 where their order is certain, 0 where
 * only exact arithmetic decides (also for NaN and infinity, which are values that no double can represent).
 */
export function compareClosely(first: number, second: number): -1 | 0 | 1 {
  const gap = first - second;
  if (gap > SLACK * first) return 1;
  return -gap > SLACK * second ? -1 : 0;
}
