import type {
  Apportionment,
  ApportionmentViolation,
  ExplainedShare,
  InfeasibleApportionment,
  Share,
} from "../../results/index.js";
import {
  compareRatios,
  compareValues,
  divideRatios,
  makeRatio,
  multiplyRatios,
  type Ratio,
  type RatioText,
  roundDivision,
} from "../../ratio/index.js";
import {
  type DivisionProblem,
  capOf,
  type ExactUnits,
  findExactUnits,
  floorOf,
  type Level,
  measureRoom,
  solveLevel,
} from "./level.js";
import { nameOf, type ReadApportionment, readRatioText } from "./read-apportionment.js";
import { DIVISOR_RULES, type DivisorRule } from "./round-by-divisor.js";

export type ClaimedApportionment = Apportionment<Share | ExplainedShare>;

/** A result as it is claimed to be, in whole units beyond the bases, on absolute amounts. */
export interface ClaimedResult {
  readonly read: ReadApportionment;
  readonly result: ClaimedApportionment;
  readonly units: readonly bigint[];
  readonly unallocated: bigint;
  /** Whether the result explains its shares. */
  readonly isExplained: boolean;
}

const EXPLAINED_SHARE = ["exactShare", "rounded", "bound", "rank"];
const SHARE = ["id", "amount"];
const RESULT = ["kind", "status", "method", "unit", "total", "shares", "unallocated", "unallocatedReason", "ties"];

/** Checks whether any part of a result explains a share. */
function explainsShares(result: ClaimedApportionment): boolean {
  return (
    result.level !== undefined ||
    result.divisors !== undefined ||
    result.shares.some((share) => EXPLAINED_SHARE.some((key) => has(share, key)))
  );
}

/** A key that is undefined is a key left out. */
function has(value: object, key: string): boolean {
  return Reflect.get(value, key) !== undefined;
}

/** Finds a key that `apportion` does not write: shares are all explained or none is. */
function findUnknownKey(result: ClaimedApportionment, isExplained: boolean): ApportionmentViolation | undefined {
  const hasDivisors = typeof result.method === "string" && result.method !== "largest-remainder";
  const known = isExplained ? [...RESULT, "level", ...(hasDivisors ? ["divisors"] : [])] : RESULT;
  const parts: readonly (readonly [part: unknown, known: readonly string[]])[] = [
    [result, known],
    [result.method, ["residualTo", "rounding"]],
    [result.level, ["numerator", "denominator"]],
    [result.divisors, ["power", "least", "most"]],
    [result.divisors?.least, ["numerator", "denominator"]],
    [result.divisors?.most, ["numerator", "denominator"]],
    ...Array.from(
      Array.isArray(result.ties) ? result.ties : [],
      (tie) => [tie, ["ids", "units", "awardedTo"]] as const,
    ),
  ];
  for (const [part, keys] of parts) {
    const found = strangeKey(part, keys);
    if (found !== undefined) return { law: "keys", found };
  }
  for (const share of result.shares) {
    const found =
      strangeKey(share, isExplained ? [...SHARE, ...EXPLAINED_SHARE] : SHARE) ??
      strangeKey((share as Partial<ExplainedShare>).exactShare, ["numerator", "denominator"]);
    if (found !== undefined) return { law: "keys", id: share.id, found };
  }
  return undefined;
}

function strangeKey(part: unknown, known: readonly string[]): string | undefined {
  if (typeof part !== "object" || part === null) return undefined;
  const key = Object.keys(part).find((each) => !known.includes(each) && has(part, each));
  return key === undefined ? undefined : nameOf(key);
}

/** Reads the amounts, or names the first that cannot be. */
export function readClaimed(
  read: ReadApportionment,
  result: ClaimedApportionment,
): ClaimedResult | ApportionmentViolation {
  const { unit, terms, sign, bases } = read;
  const isExplained = explainsShares(result);
  const unknown = result.kind === "apportionment" ? findUnknownKey(result, isExplained) : { law: "keys" as const };
  if (unknown !== undefined) return unknown;
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
  return { read, result, units, unallocated: unallocated * sign, isExplained };
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

/** What each reason adds to the result. */
const INFEASIBLE: Readonly<Partial<Record<string, readonly string[]>>> = {
  "floors-exceed-total": ["floors", "shortfall"],
  "no-positive-weight": ["remaining"],
  "no-unit-between-bounds": ["ids"],
  "residual-sign-turned": ["id", "residual"],
  "residual-out-of-bounds": ["id", "residual", "floor", "cap"],
};

/** Checks that the input has no apportionment, for the reason and by the amounts that the result names. */
export function isInfeasible(read: ReadApportionment, result: InfeasibleApportionment): boolean {
  const { problem, bases, unit, gaps } = read;
  if (result.kind !== "infeasible") return false;
  if (strangeKey(result, ["kind", "status", "reason", ...(INFEASIBLE[result.reason] ?? [])]) !== undefined)
    return false;
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

/**
 * Takes the bounds as named, finds the divisors that the other claims allow, and checks that the range is this one
 * and that it lies on the far side of every bound named.
 */
function verifyDivisors(claimed: LevelledResult, rule: DivisorRule): ApportionmentViolation | undefined {
  const { read, result } = claimed;
  const { problem, terms } = read;
  const claims = terms.ids.map((id, index) => {
    const weight = problem.weights[index] as bigint;
    const unit = claimed.units[index] as bigint;
    return {
      id,
      weight,
      bound: (result.shares[index] as Partial<ExplainedShare>).bound,
      mayBe: {
        floor: unit > 0n && unit === floorOf(problem, index),
        cap: weight > 0n && unit === capOf(problem, index),
      },
      last: unit === 0n ? undefined : { index, ...rule.priority(weight, unit) },
      next: { index, ...rule.priority(weight, unit + 1n) },
    };
  });
  const weighted = claims.filter(({ weight }) => weight > 0n);
  const least = findExtremePriority(
    weighted.map(({ bound, next }) => (bound === "cap" ? undefined : next)),
    1,
  );
  const most = findExtremePriority(
    weighted.map(({ bound, last }) => (bound === "floor" ? undefined : last)),
    -1,
  );

  for (const { id, weight, bound, mayBe, last, next } of claims) {
    const isFloor =
      mayBe.floor && (weight === 0n || (least !== undefined && last !== undefined && compareRanked(last, least) < 0));
    const mustBeCap = mayBe.cap && (claimed.level === null || next.denominator === 0n);
    const isCap = mustBeCap || (mayBe.cap && most !== undefined && compareRanked(next, most) > 0);
    if (mustBeCap && bound !== "cap") return { law: "bound", id, found: nameOf(bound) };
    if (bound === undefined ? weight === 0n && isFloor : !(bound === "floor" ? isFloor : isCap))
      return { law: "bound", id, found: nameOf(bound) };
  }
  if (least !== undefined && most !== undefined && compareRanked(least, most) > 0) {
    // A bound of one of the two is not named: without its cap the one at its cap would receive more.
    const { index } = claims[least.index]?.mayBe.cap === true ? least : most;
    return { law: "bound", id: terms.ids[index] ?? "" };
  }
  return isRange(claimed, rule, least, most) ? undefined : { law: "divisors" };
}

function findExtremePriority(units: readonly (RankedUnit | undefined)[], direction: 1 | -1): RankedUnit | undefined {
  return units.reduce(
    (extreme, unit) =>
      unit !== undefined && (extreme === undefined || compareRanked(unit, extreme) * direction > 0) ? unit : extreme,
    undefined,
  );
}

/** Checks that the result's range ends where the priorities do. */
function isRange(
  { read, result }: ClaimedResult,
  { power }: DivisorRule,
  least: RankedUnit | undefined,
  most: RankedUnit | undefined,
): boolean {
  const range = result.divisors;
  if (least?.denominator === 0n) return range === null;
  if (range?.power !== power) return false;
  const { weightScale } = read;
  const scale = power === 2 ? multiplyRatios(weightScale, weightScale) : weightScale;
  const value = (unit: RankedUnit): Ratio => multiplyRatios(makeRatio(unit.numerator, unit.denominator), scale);
  const isAt = (text: RatioText | null, expected: Ratio | null): boolean => {
    const found = readRatioText(text);
    return found === undefined || expected === null ? text === expected : compareRatios(found, expected) === 0;
  };
  const top = most === undefined || most.denominator === 0n ? null : value(most);
  return isAt(range.least, least === undefined ? makeRatio(0n) : value(least)) && isAt(range.most, top);
}

/** Checks what an explained result says of its shares. */
export function verifyExplanation(claimed: LevelledResult): ApportionmentViolation | undefined {
  const { read, exact, units } = claimed;
  const { method, ids } = read.terms;
  const ranks = method === "largest-remainder" ? rankRemainders(claimed) : undefined;
  for (const [index, id] of ids.entries()) {
    const share = claimed.result.shares[index] as Partial<ExplainedShare>;
    const { numerator, denominator, bound } = exact[index] as (typeof exact)[number];
    const exactShare = readRatioText(share.exactShare);
    if (
      exactShare === undefined ||
      compareRatios(inUnits(claimed, exactShare, index), { numerator, denominator }) !== 0
    ) {
      return { law: "exact-share", id };
    }
    const beyond = (units[index] as bigint) * denominator - numerator;
    const rounded = beyond > 0n ? "up" : beyond < 0n ? "down" : "none";
    if (share.rounded !== rounded) return { law: "rounded", id, expected: rounded, found: String(share.rounded) };
    if ((typeof method === "object" || method === "largest-remainder") && share.bound !== bound) {
      return { law: "bound", id, expected: String(bound), found: String(share.bound) };
    }
    const rank = ranks?.get(index);
    if (share.rank !== rank) return { law: "rank", id, expected: String(rank), found: String(share.rank) };
  }
  return typeof method === "object" || method === "largest-remainder"
    ? undefined
    : verifyDivisors(claimed, DIVISOR_RULES[method]);
}

/** An exact amount as units beyond the base, on absolute amounts. */
function inUnits({ read }: LevelledResult, amount: Ratio, index: number): Ratio {
  const { unitValue, sign, bases } = read;
  const units = multiplyRatios(amount, makeRatio(sign * 10n ** BigInt(unitValue.scale), unitValue.digits));
  return makeRatio(units.numerator - (bases?.[index] ?? 0n) * units.denominator, units.denominator);
}

/** One more than the number of larger remainders, for each claim with a remainder. */
function rankRemainders({ exact }: LevelledResult): ReadonlyMap<number, number> {
  const remainders = exact
    .map(({ numerator, denominator }, index) => ({ index, remainder: numerator % denominator }))
    .filter(({ remainder }) => remainder > 0n)
    .sort((first, second) => compareValues(second.remainder, first.remainder));
  const ranks = new Map<number, number>();
  let rank = 0;
  remainders.forEach(({ index, remainder }, place) => {
    if (remainder !== remainders[place - 1]?.remainder) rank = place + 1;
    ranks.set(index, rank);
  });
  return ranks;
}

/** A unit that a claim was given or denied, ranked by an exact fraction; a zero denominator is above all. */
export interface RankedUnit {
  readonly index: number;
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Compares two ranks exactly; among those above all, the larger numerator ranks higher. */
export function compareRanked(first: Omit<RankedUnit, "index">, second: Omit<RankedUnit, "index">): number {
  const bothAbove = first.denominator === 0n && second.denominator === 0n;
  const left = first.numerator * (bothAbove ? 1n : second.denominator);
  const right = second.numerator * (bothAbove ? 1n : first.denominator);
  return compareValues(left, right);
}

/** The claimed result with the exact shares that its level gives. */
export interface LevelledResult extends ClaimedResult {
  readonly level: Level | null;
  readonly exact: readonly ExactUnits[];
}

/** Adds the exact shares of the level that an explained result names, which must be the lowest, or of the input's own. */
export function findLevelled(claimed: ClaimedResult): LevelledResult | ApportionmentViolation {
  const { read, result } = claimed;
  const { most } = measureRoom(read.problem);
  const isAbove = most !== null && read.problem.total > most;
  if (claimed.isExplained && (result.level === undefined || (result.level === null) !== isAbove))
    return { law: "level" };
  const level = isAbove ? null : result.level == null ? solveLevel(read.problem) : readLevel(read, result.level);
  if (level === undefined) return { law: "level" };
  const exact = read.terms.ids.map((_, index) => findExactUnits(read.problem, level, index));
  return level === null || (addsUp(read.problem.total, level, exact) && isLowest(read.problem, level))
    ? { ...claimed, level, exact }
    : { law: "level" };
}

/** Checks that no lower level gives the same shares: it is zero, or some claim would receive less below it. */
function isLowest(problem: DivisionProblem, level: Level): boolean {
  if (level.numerator === 0n) return true;
  return problem.weights.some((weight, index) => {
    const cap = capOf(problem, index);
    const share = weight * level.numerator;
    return share > floorOf(problem, index) * level.denominator && (cap === null || share <= cap * level.denominator);
  });
}

function readLevel({ weightScale, unitValue, sign }: ReadApportionment, text: RatioText): Level | undefined {
  const unit = makeRatio(sign * unitValue.digits, 10n ** BigInt(unitValue.scale));
  const read = readRatioText(text);
  const level = read && divideRatios(multiplyRatios(read, weightScale), unit);
  return level === undefined || level.numerator < 0n ? undefined : level;
}
