import { roundDivision, type RoundingMode } from "../../exact/index.js";
import { capOf, floorOf, type DivisionProblem, type Level, type Rounded } from "./division.js";

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
