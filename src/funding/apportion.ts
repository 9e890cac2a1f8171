import {
  type ApportionInput,
  type ApportionResult,
  type Apportionment,
  type Claim,
  DETAILS,
  type Detail,
  type ExplainedShare,
  FLOOR_MEANINGS,
  type InfeasibleApportionment,
  type Share,
  TIE_RULES,
} from "./apportion-types.js";
import {
  type Divided,
  type Division,
  type DivisionProblem,
  type DivisionTerms,
  type Level,
  capOf,
  divideGroup,
  divideUnits,
  floorOf,
} from "./internal/divide-units.js";
import {
  type Ratio,
  type RatioText,
  type ScaledInteger,
  makeRatio,
  multiplyRatios,
  parseDecimal,
  toRatioText,
} from "../exact/index.js";
import { checkKeys, refuse, requireRows } from "../fault/index.js";
import { readChoice, readIds, readMethod, readWeights } from "./internal/read-terms.js";
import { type MoneyUnit, readMoneyUnit } from "./internal/money-unit.js";
import { type WholeBounds, findGaps, readBounds } from "./internal/read-bounds.js";
import type { SourceAmount } from "./internal/flow-network.js";
import { type Payment, drawFromSources, roundShares, shareByMaxMin } from "./internal/fair-shares.js";
import { type BindingGroups, type Eligibility, findBindingSets } from "./internal/group-needs.js";
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

/** An apportionment in whole units and whole weights, none of them negative. */
export interface ReadApportionment {
  readonly problem: DivisionProblem;
  readonly terms: DivisionTerms;
  readonly detail: Detail;
  readonly unit: MoneyUnit;
  /** The unit as an integer and a scale. */
  readonly unitValue: ScaledInteger;
  /** 1, or -1 for a negative total. */
  readonly sign: bigint;
  /** A weight as it was given, for one whole weight. */
  readonly weightScale: Ratio;
  /** `base-plus`: units that each claim receives before the division, which then holds only the rest. */
  readonly bases: readonly bigint[] | null;
  /** Ids of claims between whose bounds there is no whole unit. */
  readonly gaps: readonly string[];
}

const OPTIONS = ["total", "claims", "method", "unit", "ties", "floorMeaning", "detail"];

/** Checks everything given and brings it to integers, before anything is computed. */
export function readApportionment(input: ApportionInput): ReadApportionment {
  checkKeys(input, OPTIONS, []);
  const claims = readClaims(input.claims);
  const ids = readIds(claims, ["claims"]);
  const unit = readMoneyUnit(input.unit, ["unit"]);
  const unitValue = parseDecimal(unit.text);
  const total = unit.count(input.total, ["total"]);
  const { weights, scale } = readWeights(claims);
  const bounds = readBounds(claims, unitValue, ["claims"]);
  const meaning = readChoice(input.floorMeaning, FLOOR_MEANINGS, ["floorMeaning"]);
  const ties = readChoice(input.ties, TIE_RULES, ["ties"]);
  const bases = meaning === "base-plus" ? bounds.floors : null;
  return {
    problem:
      bases === null
        ? { total: magnitude(total), weights, ...bounds }
        : withoutBases(magnitude(total), weights, bounds, bases),
    terms: { ids, ties, method: readMethod(input.method, ids) },
    detail: readChoice(input.detail, DETAILS, ["detail"]),
    unit,
    unitValue,
    sign: total < 0n ? -1n : 1n,
    weightScale: scale,
    bases,
    gaps: findGaps(ids, bounds),
  };
}

function readClaims(input: readonly Claim[]): readonly Claim[] {
  const claims = requireRows(input, ["id", "weight", "floor", "cap"], ["claims"]);
  return claims.length === 0 ? refuse("list-empty", ["claims"]) : claims;
}

function withoutBases(
  total: bigint,
  weights: readonly bigint[],
  { caps }: WholeBounds,
  bases: readonly bigint[],
): DivisionProblem {
  return {
    total: bases.reduce((rest, base) => rest - base, total),
    weights,
    floors: null,
    caps: caps?.map((cap, index) => (cap === null ? null : cap - (bases[index] as bigint))) ?? null,
  };
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** What a need receives, in units, and how that came about. */
export interface NeedOutcome {
  readonly share: RatioText;
  readonly exact: Ratio;
  readonly units: bigint;
}

/** The allocation in units: who is short and why, the exact division, and the payments that come closest to it. */
export interface UnitAllocation {
  readonly bindings: readonly BindingGroups[];
  /** By place of the need in the input; absent where nothing is needed. */
  readonly outcomes: ReadonlyMap<number, NeedOutcome>;
  readonly payments: readonly Payment[];
}

/** Feasibility, fair shares, whole units, payments: each step rests on the one before. */
export function allocateUnits(
  { groups }: Eligibility,
  amounts: readonly bigint[],
  supplies: readonly SourceAmount[],
  rankCount: number,
): UnitAllocation {
  const bindings = findBindingSets(groups, supplies);
  const shares = bindings.length === 0 ? groups.map(() => makeRatio(1n)) : shareByMaxMin(groups, supplies, rankCount);
  const units = roundShares(groups, shares, supplies);
  const outcomes = new Map<number, NeedOutcome>();
  groups.forEach(({ needs }, group) => {
    const share = shares[group] ?? makeRatio(0n);
    const divided = divideGroup(
      needs.map((need) => amounts[need] ?? 0n),
      share,
      units[group] ?? 0n,
    );
    const written = toRatioText(share);
    divided.forEach(({ exact, units: received }, index) =>
      outcomes.set(needs[index] ?? 0, { share: written, exact, units: received }),
    );
  });
  const unitsOfNeed = amounts.map((_, need) => outcomes.get(need)?.units ?? 0n);
  return { bindings, outcomes, payments: drawFromSources(groups, units, unitsOfNeed, supplies) };
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
