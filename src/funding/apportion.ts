import type {
  ApportionResult,
  Apportionment,
  DivisorRange,
  ExplainedShare,
  InfeasibleApportionment,
  Share,
} from "../results/index.js";
import {
  greatestCommonDivisor,
  makeRatio,
  multiplyRatios,
  type Ratio,
  type RatioText,
  toRatioText,
} from "../ratio/index.js";
import type { ApportionInput } from "./apportion-types.js";
import { type Divided, divideUnits, type Division } from "./internal/divide-units.js";
import { capOf, type DivisionProblem, type ExactUnits, findExactUnits, floorOf, type Level } from "./internal/level.js";
import { type ReadApportionment, readApportionment } from "./internal/read-apportionment.js";
import {
  DIVISOR_RULES,
  type DivisorRule,
  makePriorityOrder,
  type Priority,
  type Standing,
} from "./internal/round-by-divisor.js";
import { cutToUnits, rankRemainders } from "./internal/round-by-remainder.js";

/**
 * Divides an amount of money among claims by weight, exactly and to the last unit, under floors and caps.
 *
 * Shares and `unallocated` add to the total. Each share says by which exact amount, remainder, divisor or bound it
 * came about; {@link verifyApportionment} replays it. `detail: "shares"` leaves the explanations out.
 *
 * @param input.total amount, a multiple of `unit`; negative for money taken back (bounds then hold on absolute amounts)
 * @param input.claims one or more, each with a unique id and a weight of zero or more; a claim of weight zero
 *   receives its floor and nothing beyond; a floor counts rounded up to the unit, a cap rounded down
 * @param input.method default `"largest-remainder"`
 * @param input.unit smallest amount given, default `"0.01"`
 * @param input.ties default `"id-order"`; `"report"` leaves tied units unallocated
 * @param input.floorMeaning default `"at-least"`; `"base-plus"` gives the floors first and divides the rest
 * @returns the shares in the order of the claims, or why there can be none (`status: "infeasible"`)
 * @throws RuleInputError `list-empty`, `id-duplicate`, `weight-negative`, `bounds-reversed`, `amount-not-multiple`,
 *   `decimal-invalid`, `decimal-too-long`, `out-of-range`, `reference-dangling`, `value-invalid`, `key-unknown` …
 * @see Balinski & Young, Fair Representation, 1982 (methods); Pukelsheim, Proportional Representation, 2014 (bounds)
 *
 * @example
 * ```ts
 * import { apportion } from "social-work-station-rules/funding";
 * const claims = [{ id: "东城", weight: 17 }, { id: "西城", weight: 15 }, { id: "朝阳", weight: 43 }];
 * const result = apportion({ total: "100.00", claims });
 * result.status === "apportioned" && result.shares.map((share) => share.amount); //=> ["22.67", "20.00", "57.33"]
 * const fixed = apportion({ total: 10, claims: [{ id: "a", weight: 1, floor: 7 }, { id: "b", weight: 1, floor: 4 }] });
 * fixed.status === "infeasible" && fixed.reason; //=> "floors-exceed-total"
 * ```
 */
export function apportion(input: ApportionInput & { readonly detail: "shares" }): ApportionResult<Share>;

export function apportion(input: ApportionInput & { readonly detail?: "explained" | undefined }): ApportionResult;

export function apportion(input: ApportionInput): ApportionResult<Share | ExplainedShare>;

export function apportion(input: ApportionInput): ApportionResult<Share | ExplainedShare> {
  const read = readApportionment(input);
  if (read.gaps.length > 0)
    return { kind: "infeasible", status: "infeasible", reason: "no-unit-between-bounds", ids: read.gaps };
  const division = divideUnits(read.problem, read.terms);
  if (division.status !== "divided") return describeConflict(read, division);
  return read.detail === "shares" ? writeApportionment(read, division) : writeExplainedApportionment(read, division);
}

function describeConflict(
  { problem, terms, unit, bases }: ReadApportionment,
  conflict: Exclude<Division, Divided>,
): InfeasibleApportionment {
  switch (conflict.status) {
    case "floors-exceed-total": {
      const total = (bases ?? []).reduce((sum, base) => sum + base, problem.total);
      const { shortfall } = conflict;
      return {
        kind: "infeasible",
        status: "infeasible",
        reason: conflict.status,
        floors: unit.write(total + shortfall),
        shortfall: unit.write(shortfall),
      };
    }
    case "no-positive-weight":
      return {
        kind: "infeasible",
        status: "infeasible",
        reason: conflict.status,
        remaining: unit.write(conflict.remaining),
      };
    case "residual-out-of-bounds": {
      const base = bases?.[conflict.index] ?? 0n;
      const id = terms.ids[conflict.index] as string;
      const residual = unit.write(conflict.residual + base);
      if (conflict.residual + base < 0n)
        return { kind: "infeasible", status: "infeasible", reason: "residual-sign-turned", id, residual };
      const cap = capOf(problem, conflict.index);
      const bounds = {
        floor: unit.write(floorOf(problem, conflict.index) + base),
        cap: cap === null ? null : unit.write(cap + base),
      };
      return { kind: "infeasible", status: "infeasible", reason: conflict.status, id, residual, ...bounds };
    }
  }
}

/** The result without explanations. */
function writeApportionment(read: ReadApportionment, division: Divided): Apportionment<Share> {
  return frame(
    read,
    division,
    read.terms.ids.map((id, index): Share => ({ id, amount: writeAmount(read, division, index) })),
  );
}

function frame<S extends Share>(
  { terms, unit, sign, problem, bases }: ReadApportionment,
  division: Divided,
  shares: readonly S[],
): Apportionment<S> {
  const given = bases === null ? 0n : bases.reduce((sum, base) => sum + base, 0n);
  return {
    kind: "apportionment",
    status: "apportioned",
    method: terms.method,
    unit: unit.text,
    total: unit.write(sign * (problem.total + given)),
    shares,
    unallocated: unit.write(sign * division.unallocated),
    ...(division.unallocated > 0n && { unallocatedReason: division.ties.length > 0 ? "tied" : "caps-below-total" }),
    ties: division.ties,
  };
}

/** The result with every rounding decision explained. */
function writeExplainedApportionment(read: ReadApportionment, division: Divided): Apportionment {
  const { problem, terms, weightScale } = read;
  const { units } = division;
  const level = division.findLevel();
  const rule =
    typeof terms.method === "string" && terms.method !== "largest-remainder" ? DIVISOR_RULES[terms.method] : undefined;
  const byDivisor = rule && explainDivisors(problem, units, rule, weightScale, level === null);
  const ranks = terms.method === "largest-remainder" && level !== null ? findRanks(problem, level) : undefined;
  const writeExact = amountWriter(read, level);
  const shares = terms.ids.map((id, index): ExplainedShare => {
    const exact = findExactUnits(problem, level, index);
    const bound = byDivisor === undefined ? exact.bound : byDivisor.bounds[index];
    const rank = ranks?.[index] ?? 0;
    const amount = writeAmount(read, division, index);
    const exactShare = writeExact(exact, index);
    const rounded = describeRounding(units[index] as bigint, exact);
    // Written out, as copying an object for one more field takes longer than all the rest.
    if (bound !== undefined)
      return rank > 0 ? { id, amount, exactShare, rounded, bound, rank } : { id, amount, exactShare, rounded, bound };
    return rank > 0 ? { id, amount, exactShare, rounded, rank } : { id, amount, exactShare, rounded };
  });
  return {
    ...frame(read, division, shares),
    level: level && writeLevel(read, level),
    ...(byDivisor && { divisors: byDivisor.divisors }),
  };
}

function writeAmount({ unit, sign, bases }: ReadApportionment, { units }: Divided, index: number): string {
  const own = units[index] as bigint;
  const given = bases === null ? own : own + (bases[index] as bigint);
  return unit.write(sign === 1n ? given : -given);
}

function describeRounding(units: bigint, { numerator, denominator }: ExactUnits): ExplainedShare["rounded"] {
  const given = units * denominator;
  return given > numerator ? "up" : given < numerator ? "down" : "none";
}

function writeLevel({ unitValue, weightScale, sign }: ReadApportionment, level: Level): RatioText {
  const amount = makeRatio(
    sign * level.numerator * unitValue.digits,
    level.denominator * 10n ** BigInt(unitValue.scale),
  );
  return toRatioText(multiplyRatios(amount, makeRatio(weightScale.denominator, weightScale.numerator)));
}

/** Turns exact units into exact amounts in lowest terms, the sign and a base included. */
function amountWriter(
  { problem, unitValue, sign, bases }: ReadApportionment,
  level: Level | null,
): (exact: ExactUnits, index: number) => RatioText {
  const value = makeRatio(sign * unitValue.digits, 10n ** BigInt(unitValue.scale));
  const ofWeight = level === null ? value : multiplyRatios(value, makeRatio(level.numerator, level.denominator));
  const denominatorText = ofWeight.denominator.toString();
  return ({ numerator, denominator }, index) => {
    if (bases !== null || denominator === 1n) {
      const units = makeRatio(numerator + (bases?.[index] ?? 0n) * denominator, denominator);
      return toRatioText(multiplyRatios(units, value));
    }
    const weight = problem.weights[index] as bigint;
    const divisor = greatestCommonDivisor(ofWeight.denominator, weight);
    return divisor === 1n
      ? { numerator: (weight * ofWeight.numerator).toString(), denominator: denominatorText }
      : {
          numerator: ((weight / divisor) * ofWeight.numerator).toString(),
          denominator: (ofWeight.denominator / divisor).toString(),
        };
  };
}

/** The place of each remainder, the largest first, equal ones sharing a place; 0 for a share without remainder. */
function findRanks(problem: DivisionProblem, level: Level): Uint32Array {
  const { remainders } = cutToUnits(problem, level);
  const ranks = new Uint32Array(remainders.length);
  let previous: number | undefined;
  rankRemainders(remainders, level.denominator).forEach((index, place) => {
    const shared = previous !== undefined && remainders[previous] === remainders[index];
    ranks[index] = shared ? (ranks[previous as number] as number) : place + 1;
    previous = index;
  });
  return ranks;
}

/** Which divisors give the units, and which claims a bound keeps from what those divisors would give. */
interface DivisorExplanation {
  readonly divisors: DivisorRange | null;
  readonly bounds: readonly ("floor" | "cap" | undefined)[];
}

/**
 * Finds the divisors that give the units, and the claims whose bound changes their units. A divisor must leave no claim
 * waiting for a unit that its cap allows (`least`) and let every claim keep the units that no floor secures (`most`). A
 * floor binds a claim whose last unit ranks below every such divisor; a cap binds a claim whose next unit ranks above.
 * Where the caps are below the total (`isCapped`), every cap binds.
 */
function explainDivisors(
  problem: DivisionProblem,
  units: readonly bigint[],
  rule: DivisorRule,
  weightScale: Ratio,
  isCapped: boolean,
): DivisorExplanation {
  const { weights } = problem;
  const order = makePriorityOrder(weights, rule);
  const bounds: ("floor" | "cap" | undefined)[] = weights.map(() => undefined);
  let least: Standing | undefined;
  let most: Standing | undefined;

  function standing(index: number, unit: bigint): Standing {
    return { index, unit, near: order.near(index, unit) };
  }
  function isAtCap(index: number): boolean {
    const cap = capOf(problem, index);
    return cap !== null && (units[index] as bigint) >= cap;
  }
  function isOverCap(index: number, denied: Standing): boolean {
    if (isCapped || rule.priority(weights[index] as bigint, denied.unit).denominator === 0n) return true;
    return most !== undefined && order.compare(denied, most) > 0;
  }

  units.forEach((unit, index) => {
    if (isAtCap(index)) return;
    const waiting = standing(index, unit + 1n);
    if (least === undefined || order.compare(waiting, least) > 0) least = waiting;
  });
  units.forEach((unit, index) => {
    const atFloor = unit === floorOf(problem, index);
    if (unit === 0n) return;
    if (weights[index] === 0n) {
      bounds[index] = "floor";
      return;
    }
    const last = standing(index, unit);
    if (atFloor && least !== undefined && order.compare(last, least) < 0) bounds[index] = "floor";
    else if (most === undefined || order.compare(last, most) < 0) most = last;
  });
  units.forEach((unit, index) => {
    if (!isAtCap(index) || weights[index] === 0n) return;
    const denied = standing(index, unit + 1n);
    if (isOverCap(index, denied)) bounds[index] = "cap";
    else if (least === undefined || order.compare(denied, least) > 0) least = denied;
  });

  const priority = (of: Standing | undefined): Priority | undefined =>
    of && rule.priority(weights[of.index] as bigint, of.unit);
  return { divisors: writeRange(priority(least), priority(most), rule, weightScale), bounds };
}

function writeRange(
  least: Priority | undefined,
  most: Priority | undefined,
  { power }: DivisorRule,
  weightScale: Ratio,
): DivisorRange | null {
  if (least?.denominator === 0n) return null;
  const scale = power === 2 ? multiplyRatios(weightScale, weightScale) : weightScale;
  const write = ({ numerator, denominator }: Priority) =>
    toRatioText(multiplyRatios(makeRatio(numerator, denominator), scale));
  return {
    power,
    least: write(least ?? { numerator: 0n, denominator: 1n }),
    most: most === undefined || most.denominator === 0n ? null : write(most),
  };
}
