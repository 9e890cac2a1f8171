import { compareValues, roundDivision, type RoundingMode } from "../../ratio/index.js";
import { capOf, compareClosely, type DivisionProblem, floorOf, type Level, nearDouble, type Rounded } from "./level.js";

/**
 * Largest remainder (Hamilton, Hare–Niemeyer): everyone's exact share within the bounds is cut to whole units,
 * and what is left goes, one unit each, to the largest remainders. A share at a bound has no remainder, so
 * nobody is lifted above a cap.
 */
export function roundByRemainder(problem: DivisionProblem, level: Level): Rounded {
  const { units, remainders } = cutToUnits(problem, level);
  let left = problem.total;
  for (const unit of units) left -= unit;
  const seats = Number(left);
  if (seats === 0) return { units, contest: null };
  const { above, close } = selectLargest(remainders, level.denominator, seats);
  const open = seats - above.length;
  const threshold = remainders[close[open - 1] as number] as bigint;
  const winners = close.filter((index) => (remainders[index] as bigint) > threshold);
  const members = close.filter((index) => remainders[index] === threshold);
  const isSettled = winners.length + members.length === open;
  for (const index of isSettled ? [...above, ...winners, ...members] : [...above, ...winners])
    units[index] = (units[index] as bigint) + 1n;
  return { units, contest: isSettled ? null : { members, seats: open - winners.length } };
}

/**
 * The claims whose remainders are certainly among the `seats` largest, and those, largest first, between which only
 * exact comparison decides. Doubles are sorted, which is much faster than sorting claims.
 */
function selectLargest(
  remainders: readonly bigint[],
  denominator: bigint,
  seats: number,
): { readonly above: readonly number[]; readonly close: readonly number[] } {
  const toDouble = nearDouble(denominator);
  const near = new Float64Array(remainders.length);
  for (let index = 0; index < near.length; index += 1) near[index] = toDouble(remainders[index] as bigint) || 0;
  const pivot = near.toSorted()[near.length - seats] as number;
  const above: number[] = [];
  const close: number[] = [];
  for (let index = 0; index < near.length; index += 1) {
    const order = compareClosely(near[index] as number, pivot);
    if (order > 0) above.push(index);
    else if (order === 0 && remainders[index] !== 0n) close.push(index);
  }
  return {
    above,
    close: close.sort((first, second) => compareValues(remainders[second] as bigint, remainders[first] as bigint)),
  };
}

/** Each exact share within the bounds as whole units and what remains, over the level's denominator. */
export function cutToUnits(
  problem: DivisionProblem,
  level: Level,
): { readonly units: bigint[]; readonly remainders: bigint[] } {
  const units: bigint[] = [];
  const remainders: bigint[] = [];
  for (let index = 0; index < problem.weights.length; index += 1) {
    const product = (problem.weights[index] as bigint) * level.numerator;
    const whole = product / level.denominator;
    const floor = floorOf(problem, index);
    const cap = capOf(problem, index);
    const held = whole < floor || (cap !== null && whole >= cap);
    units.push(whole < floor ? floor : held ? (cap as bigint) : whole);
    remainders.push(held ? 0n : product - whole * level.denominator);
  }
  return { units, remainders };
}

/** The claims with a remainder, largest first. */
export function rankRemainders(remainders: readonly bigint[], denominator: bigint): Uint32Array {
  const near = new Float64Array(remainders.length);
  const toDouble = nearDouble(denominator);
  const places: number[] = [];
  remainders.forEach((remainder, index) => {
    if (remainder === 0n) return;
    near[index] = toDouble(remainder);
    places.push(index);
  });
  return Uint32Array.from(places).sort((first, second) => {
    const closely = compareClosely(near[second] as number, near[first] as number);
    return closely === 0 ? compareValues(remainders[second] as bigint, remainders[first] as bigint) : closely;
  });
}

/** What remains for the residual claim lies outside its bounds, and may be below zero. */
export interface ResidualConflict {
  readonly status: "residual-out-of-bounds";
  readonly index: number;
  readonly residual: bigint;
}

/** Rounds every exact share within its bounds by itself; one claim takes what remains. */
export function roundResidual(
  problem: DivisionProblem,
  level: Level,
  residualIndex: number,
  mode: RoundingMode,
): Rounded | ResidualConflict {
  let residual = problem.total;
  const units = problem.weights.map((weight, index) => {
    if (index === residualIndex) return 0n;
    const share = roundWithin(problem, level, index, weight, mode);
    residual -= share;
    return share;
  });
  const cap = capOf(problem, residualIndex);
  if (residual < floorOf(problem, residualIndex) || (cap !== null && residual > cap)) {
    return { status: "residual-out-of-bounds", index: residualIndex, residual };
  }
  units[residualIndex] = residual;
  return { units, contest: null };
}

function roundWithin(
  problem: DivisionProblem,
  level: Level,
  index: number,
  weight: bigint,
  mode: RoundingMode,
): bigint {
  const share = roundDivision(weight * level.numerator, level.denominator, mode);
  const floor = floorOf(problem, index);
  const cap = capOf(problem, index);
  return share < floor ? floor : cap !== null && share > cap ? cap : share;
}
