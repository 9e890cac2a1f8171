import { type ReadApportionment, readApportionment } from "./internal/read-apportionment.js";
import type {
  ApportionInput,
  ApportionResult,
  Apportionment,
  ExplainedShare,
  InfeasibleApportionment,
  Share,
} from "./apportion-types.js";
import { type Divided, type Division, divideUnits } from "./internal/divide-units.js";
import { type Level, capOf, floorOf } from "./internal/division.js";
import { type RatioText, makeRatio, multiplyRatios, toRatioText } from "../ratio/index.js";
import { DIVISOR_RULES } from "./internal/round-by-divisor.js";
import {
  type ExactUnits,
  amountWriter,
  explainDivisors,
  findExactUnits,
  findRanks,
} from "./internal/explain-shares.js";

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

export function apportion(input: ApportionInput & { readonly detail?: "explained" }): ApportionResult;

export function apportion(input: ApportionInput): ApportionResult<Share | ExplainedShare>;

export function apportion(input: ApportionInput): ApportionResult<Share | ExplainedShare> {
  const read = readApportionment(input);
  if (read.gaps.length > 0) return { status: "infeasible", reason: "no-unit-between-bounds", ids: read.gaps };
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
        status: "infeasible",
        reason: conflict.status,
        floors: unit.write(total + shortfall),
        shortfall: unit.write(shortfall),
      };
    }
    case "no-positive-weight":
      return { status: "infeasible", reason: conflict.status, remaining: unit.write(conflict.remaining) };
    case "residual-out-of-bounds": {
      const base = bases?.[conflict.index] ?? 0n;
      const id = terms.ids[conflict.index] as string;
      const residual = unit.write(conflict.residual + base);
      if (conflict.residual + base < 0n) return { status: "infeasible", reason: "residual-sign-turned", id, residual };
      const cap = capOf(problem, conflict.index);
      const bounds = {
        floor: unit.write(floorOf(problem, conflict.index) + base),
        cap: cap === null ? null : unit.write(cap + base),
      };
      return { status: "infeasible", reason: conflict.status, id, residual, ...bounds };
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
  const byDivisor = rule && explainDivisors(problem, units, rule, weightScale);
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
