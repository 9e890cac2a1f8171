import { compareClosely } from "./compare-closely.js";
import { capOf, floorOf, type DivisionProblem, type Level, type Rounded } from "./division.js";
import { nearDouble } from "./near-double.js";

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
  const order = rankRemainders(remainders, level.denominator);
  const threshold = remainders[order[seats - 1] as number] as bigint;
  if (order.length === seats || remainders[order[seats] as number] !== threshold) {
    for (let place = 0; place < seats; place += 1) raise(units, order[place] as number);
    return { units, contest: null };
  }
  const members: number[] = [];
  let above = 0;
  for (const index of order) {
    const remainder = remainders[index] as bigint;
    if (remainder < threshold) break;
    if (remainder === threshold) members.push(index);
    else {
      raise(units, index);
      above += 1;
    }
  }
  return { units, contest: { members, seats: seats - above } };
}

/** Each exact share within the bounds as whole units and what remains, over the level's denominator. */
export function cutToUnits(problem: DivisionProblem, level: Level): { readonly units: bigint[]; readonly remainders: bigint[] } {
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
    if (closely !== 0) return closely;
    const left = remainders[first] as bigint;
    const right = remainders[second] as bigint;
    return left === right ? 0 : left > right ? -1 : 1;
  });
}

function raise(units: bigint[], index: number): void {
  units[index] = (units[index] as bigint) + 1n;
}
