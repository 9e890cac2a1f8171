import type { ApportionMethod, Tie } from "../../results/index.js";
import { compareValues, makeRatio, multiplyRatios, type Ratio } from "../../ratio/index.js";
import type { TieRule } from "../apportion-types.js";
import { type Contest, type DivisionProblem, type Level, measureRoom, type Rounded, solveLevel } from "./level.js";
import { DIVISOR_RULES, roundByDivisor } from "./round-by-divisor.js";
import { type ResidualConflict, roundByRemainder, roundResidual } from "./round-by-remainder.js";

/** What `divideUnits` needs besides the numbers. */
export interface DivisionTerms {
  readonly ids: readonly string[];
  readonly method: ApportionMethod;
  readonly ties: TieRule;
}

export interface Divided {
  readonly status: "divided";
  readonly units: readonly bigint[];
  readonly unallocated: bigint;
  readonly ties: readonly Tie[];
  /** The level of the exact shares, found when first needed; null where the caps let through less than the total. */
  readonly findLevel: () => Level | null;
}

export type Division =
  | Divided
  | { readonly status: "floors-exceed-total"; readonly shortfall: bigint }
  | { readonly status: "no-positive-weight"; readonly remaining: bigint }
  | ResidualConflict;

/** Divides whole units among weights under bounds by any of the methods. */
export function divideUnits(problem: DivisionProblem, terms: DivisionTerms): Division {
  const { least, most } = measureRoom(problem);
  if (problem.total < least) return { status: "floors-exceed-total", shortfall: least - problem.total };
  if (problem.total > least && problem.weights.every((weight) => weight === 0n)) {
    return { status: "no-positive-weight", remaining: problem.total - least };
  }
  if (most !== null && problem.total > most) {
    const units = problem.weights.map(
      (weight, index) => (weight === 0n ? problem.floors : problem.caps)?.[index] ?? 0n,
    );
    return { status: "divided", units, unallocated: problem.total - most, ties: [], findLevel: () => null };
  }
  let level: Level | undefined;
  return divideAt(problem, terms, () => (level ??= solveLevel(problem)));
}

/** Divides whole units among weights, not all of them zero, without bounds. */
export function divideFreely(
  total: bigint,
  weights: readonly bigint[],
  terms: DivisionTerms,
): Divided | ResidualConflict {
  const denominator = weights.reduce((sum, weight) => sum + weight, 0n);
  return divideAt({ total, weights, floors: null, caps: null }, terms, () => ({ numerator: total, denominator }));
}

function divideAt(problem: DivisionProblem, terms: DivisionTerms, findLevel: () => Level): Divided | ResidualConflict {
  const rounded = round(problem, terms, findLevel);
  return "status" in rounded ? rounded : { status: "divided", findLevel, ...settle(rounded, terms) };
}

function round(
  problem: DivisionProblem,
  { method, ids }: DivisionTerms,
  findLevel: () => Level,
): Rounded | ResidualConflict {
  if (method === "largest-remainder") return roundByRemainder(problem, findLevel());
  if (typeof method === "object")
    return roundResidual(problem, findLevel(), ids.indexOf(method.residualTo), method.rounding);
  return roundByDivisor(problem, DIVISOR_RULES[method]);
}

/** Gives contested units to the first in order, or leaves them where ties are only to be reported. */
function settle(
  { units, contest }: Rounded,
  terms: DivisionTerms,
): { units: readonly bigint[]; unallocated: bigint; ties: readonly Tie[] } {
  if (contest === null) return { units, unallocated: 0n, ties: [] };
  const members = line(contest, terms);
  const winners = terms.ties === "report" ? [] : members.slice(0, contest.seats);
  for (const index of winners) units[index] = (units[index] as bigint) + 1n;
  const name = (index: number): string => terms.ids[index] as string;
  const tie = { ids: members.map(name), units: contest.seats, awardedTo: winners.map(name) };
  return { units, unallocated: BigInt(contest.seats - winners.length), ties: [tie] };
}

function line({ members }: Contest, { ids, ties }: DivisionTerms): readonly number[] {
  const order = (first: number, second: number): number => compareValues(ids[first] as string, ids[second] as string);
  return ties === "claim-order" ? members.toSorted((a, b) => a - b) : members.toSorted(order);
}

/** A need's exact amount in units and the units it receives. */
interface NeedUnits {
  readonly exact: Ratio;
  readonly units: bigint;
}

/** Divides a group's units among its needs, each its share: largest remainders, the first need first. */
export function divideGroup(amounts: readonly bigint[], share: Ratio, units: bigint): readonly NeedUnits[] {
  const exact = amounts.map((amount) => amount * share.numerator);
  const floors = exact.map((value) => value / share.denominator);
  const remainders = exact.map((value) => value % share.denominator);
  const left = Number(units - floors.reduce((sum, floor) => sum + floor, 0n));
  const ranked =
    left === 0
      ? []
      : Array.from(amounts.keys()).sort((a, b) => compareValues(remainders[b] ?? 0n, remainders[a] ?? 0n) || a - b);
  const raised = new Set(ranked.slice(0, left));
  return amounts.map((amount, index) => ({
    exact: multiplyRatios(makeRatio(amount), share),
    units: (floors[index] ?? 0n) + (raised.has(index) ? 1n : 0n),
  }));
}
