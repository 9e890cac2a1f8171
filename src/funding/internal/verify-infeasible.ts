import { roundDivision } from "../../exact/index.js";
import type { InfeasibleApportionment } from "../apportion-types.js";
import { capOf, floorOf, measureRoom } from "./division.js";
import { findExactUnits } from "./explain-shares.js";
import type { ReadApportionment } from "./read-apportionment.js";
import { solveLevel } from "./solve-level.js";

/** Whether the input indeed has no apportionment, for the reason and by the amounts that the result names. */
export function isInfeasible(read: ReadApportionment, result: InfeasibleApportionment): boolean {
  const { problem, bases, unit, gaps } = read;
  const given = (bases ?? []).reduce((sum, base) => sum + base, 0n);
  const { least, most } = measureRoom(problem);
  if (gaps.length > 0) return result.reason === "no-unit-between-bounds" && isSameIds(gaps, result.ids);
  switch (result.reason) {
    case "floors-exceed-total":
      return (
        least > problem.total &&
        result.floors === unit.write(least + given) &&
        result.shortfall === unit.write(least - problem.total)
      );
    case "no-positive-weight":
      return (
        problem.weights.every((weight) => weight === 0n) &&
        problem.total > least &&
        result.remaining === unit.write(problem.total - least)
      );
    case "residual-sign-turned":
    case "residual-out-of-bounds": {
      if (problem.total < least || (most !== null && problem.total > most)) return false;
      const { residual, index } = findResidual(read);
      const base = bases?.[index] ?? 0n;
      const floor = floorOf(problem, index);
      const cap = capOf(problem, index);
      if (result.id !== read.terms.ids[index] || result.residual !== unit.write(residual + base)) return false;
      if (result.reason === "residual-sign-turned") return residual + base < 0n;
      const isOutside = residual < floor || (cap !== null && residual > cap);
      return (
        residual + base >= 0n &&
        isOutside &&
        result.floor === unit.write(floor + base) &&
        result.cap === (cap === null ? null : unit.write(cap + base))
      );
    }
    default:
      return false;
  }
}

function isSameIds(expected: readonly string[], found: readonly string[]): boolean {
  return Array.isArray(found) && found.length === expected.length && expected.every((id, index) => found[index] === id);
}

/** What the others, each rounded by itself, leave to the residual claim. */
function findResidual({ problem, terms }: ReadApportionment): { readonly residual: bigint; readonly index: number } {
  const { method, ids } = terms;
  if (typeof method !== "object") return { residual: 0n, index: -1 };
  const level = solveLevel(problem);
  const others = ids.map((id, index) => {
    const { numerator, denominator } = findExactUnits(problem, level, index);
    return id === method.residualTo ? 0n : roundDivision(numerator, denominator, method.rounding);
  });
  return {
    residual: others.reduce((rest, share) => rest - share, problem.total),
    index: ids.indexOf(method.residualTo),
  };
}
