import { compareValues } from "../../ratio/index.js";
import { compareClosely, findLargest, nearDouble } from "./compare-closely.js";
import { type DivisionProblem, type Level, capOf, floorOf } from "./division.js";

/**
 * The level at which the claims' shares, each `level × weight` held between its floor and its cap, add to the
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
