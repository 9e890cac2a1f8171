import { compareClosely } from "./compare-closely.js";
import { capOf, floorOf, type DivisionProblem, type Level } from "./division.js";
import { findLargest, nearDouble } from "./near-double.js";

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
  for (const { bound, weight, starts } of findBreaks(problem)) {
    if (fixed * weight + bound * growing >= problem.total * weight) {
      return growing === 0n
        ? { numerator: bound, denominator: weight }
        : { numerator: problem.total - fixed, denominator: growing };
    }
    fixed += starts ? -bound : bound;
    growing += starts ? weight : -weight;
  }
  return { numerator: problem.total - fixed, denominator: growing };
}

interface Break {
  readonly bound: bigint;
  readonly weight: bigint;
  readonly starts: boolean;
  readonly near: number;
}

function findBreaks(problem: DivisionProblem): readonly Break[] {
  const breaks: Break[] = [];
  if (problem.floors === null && problem.caps === null) return breaks;
  const near = nearDouble(findLargest(problem.weights));
  problem.weights.forEach((weight, index) => {
    if (weight === 0n) return;
    const floor = floorOf(problem, index);
    const cap = capOf(problem, index);
    const divisor = near(weight);
    if (floor > 0n) breaks.push({ bound: floor, weight, starts: true, near: Number(floor) / divisor });
    if (cap !== null) breaks.push({ bound: cap, weight, starts: false, near: Number(cap) / divisor });
  });
  return breaks.sort(compareBreaks);
}

function compareBreaks(first: Break, second: Break): number {
  const near = compareClosely(first.near, second.near);
  if (near !== 0) return near;
  const left = first.bound * second.weight;
  const right = second.bound * first.weight;
  if (left !== right) return left < right ? -1 : 1;
  return Number(second.starts) - Number(first.starts);
}
