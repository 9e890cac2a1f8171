import { nameOf } from "./read-terms.js";
import { roundDivision } from "../../ratio/index.js";
import type {
  Apportionment,
  ApportionmentViolation,
  ExplainedShare,
  InfeasibleApportionment,
  Share,
} from "../apportion-types.js";
import { type Level, capOf, floorOf, measureRoom } from "./division.js";
import { type ExactUnits, findExactUnits } from "./explain-shares.js";
import type { ReadApportionment } from "./read-apportionment.js";
import { solveLevel } from "./solve-level.js";

export type ClaimedApportionment = Apportionment<Share | ExplainedShare>;

/** A result as it is claimed to be, in whole units beyond the bases, on absolute amounts. */
export interface ClaimedResult {
  readonly read: ReadApportionment;
  readonly result: ClaimedApportionment;
  readonly units: readonly bigint[];
  readonly unallocated: bigint;
}

/** Reads the amounts, or names the first that cannot be. */
export function readClaimed(
  read: ReadApportionment,
  result: ClaimedApportionment,
): ClaimedResult | ApportionmentViolation {
  const { unit, terms, sign, bases } = read;
  const units: bigint[] = [];
  for (const [index, id] of terms.ids.entries()) {
    const found = result.shares[index]?.amount ?? "";
    const amount = readAmount(read, found);
    if (amount === undefined) return { law: "unit", id, found };
    if (amount * sign < 0n) return { law: "sign", id, found };
    units.push(amount * sign - (bases?.[index] ?? 0n));
  }
  const unallocated = readAmount(read, result.unallocated);
  if (unallocated === undefined || unallocated * sign < 0n)
    return { law: "unallocated", found: nameOf(result.unallocated) };
  const sum = units.reduce((total, amount) => total + amount, unallocated * sign);
  const { total } = read.problem;
  if (sum !== total) return { law: "conservation", expected: unit.write(sign * total), found: unit.write(sign * sum) };
  return { read, result, units, unallocated: unallocated * sign };
}

/** Longer than any amount that can be given. */
const LONGEST_AMOUNT = 200;

/** An amount in whole units, if it is written as the unit writes it. */
function readAmount({ unit, unitValue }: ReadApportionment, text: unknown): bigint | undefined {
  if (typeof text !== "string" || text.length > LONGEST_AMOUNT || !/^-?\d+(\.\d+)?$/.test(text)) return undefined;
  const digits = BigInt(text.replace(".", ""));
  const units = digits / unitValue.digits;
  return unit.write(units) === text ? units : undefined;
}

/** Shares within bounds that add to the total are the exact shares: there is one such level, or its shares are the same. */
export function addsUp(total: bigint, level: Level, exact: readonly ExactUnits[]): boolean {
  const sum = exact.reduce(
    (whole, { numerator, denominator }) => whole + (denominator === 1n ? numerator * level.denominator : numerator),
    0n,
  );
  return sum === total * level.denominator;
}

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
