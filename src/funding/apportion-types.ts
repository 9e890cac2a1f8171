import type { RatioText, RoundingMode } from "../ratio/index.js";
import type { DecimalInput } from "../exact/index.js";

/** The divisor methods: `sainte-lague` is Webster's, `dhondt` Jefferson's. */
export const DIVISOR_METHODS = ["sainte-lague", "dhondt", "adams", "dean", "huntington-hill"] as const;

/** One of the five divisor methods. */
export type DivisorMethod = (typeof DIVISOR_METHODS)[number];

/** Office practice: every share is rounded by itself, the claim `residualTo` takes what remains. */
export interface ResidualMethod {
  readonly residualTo: string;
  readonly rounding: RoundingMode;
}

/** How exact shares become whole units. */
export type ApportionMethod = "largest-remainder" | DivisorMethod | ResidualMethod;

export const TIE_RULES = ["id-order", "claim-order", "report"] as const;

/** Who of equally placed claims comes first: by id (UTF-16 code units), by place in the list, or nobody. */
export type TieRule = (typeof TIE_RULES)[number];

export const FLOOR_MEANINGS = ["at-least", "base-plus"] as const;

/** Whether a floor is the least a claim may receive, or a base that it receives before its share. */
export type FloorMeaning = (typeof FLOOR_MEANINGS)[number];

export const DETAILS = ["explained", "shares"] as const;

/** Whether shares come with their explanation, or alone, which is faster. */
export type Detail = (typeof DETAILS)[number];

/** Who has a claim: `weight` is not negative; `floor` and `cap` bound the absolute amount. */
export interface Claim {
  readonly id: string;
  readonly weight: DecimalInput;
  readonly floor?: DecimalInput;
  readonly cap?: DecimalInput;
}

/** What `apportion` is given. */
export interface ApportionInput {
  /** A multiple of the unit; negative for money taken back. */
  readonly total: DecimalInput;
  readonly claims: readonly Claim[];
  readonly method?: ApportionMethod;
  /** The smallest amount given: `"0.01"` (default) for a fen, `"10000"` for 万元. */
  readonly unit?: DecimalInput;
  readonly ties?: TieRule;
  readonly floorMeaning?: FloorMeaning;
  readonly detail?: Detail;
}

/** What one claim receives. */
export interface Share {
  readonly id: string;
  readonly amount: string;
}

/** What one claim receives, and why. */
export interface ExplainedShare extends Share {
  /** The unrounded share within the bounds: `level` times weight, held between floor and cap (`base-plus`: beyond the base). */
  readonly exactShare: RatioText;
  /** How the amount stands to `exactShare`, on absolute amounts. */
  readonly rounded: "up" | "down" | "none";
  /** The bound that holds the amount away from what its weight alone would give. */
  readonly bound?: "floor" | "cap";
  /** Largest remainder: 1 for the largest remainder; equal remainders share a rank. */
  readonly rank?: number;
}

/** Claims between which the method cannot choose: `units` units for more than so many `ids`. */
export interface Tie {
  readonly ids: readonly string[];
  readonly units: number;
  readonly awardedTo: readonly string[];
}

/**
 * Every divisor from `least` to `most` gives the result (weight for one unit; `most: null` for any above).
 * Huntington–Hill's bounds are square roots, so their squares are given: `power` is 2.
 */
export interface DivisorRange {
  readonly power: 1 | 2;
  readonly least: RatioText;
  readonly most: RatioText | null;
}

/** A total that was apportioned. */
export interface Apportionment<S extends Share = ExplainedShare> {
  readonly kind: "apportionment";
  readonly status: "apportioned";
  readonly method: ApportionMethod;
  readonly unit: string;
  readonly total: string;
  /** In the order of the claims. */
  readonly shares: readonly S[];
  readonly unallocated: string;
  readonly unallocatedReason?: "caps-below-total" | "tied";
  readonly ties: readonly Tie[];
  /** Explained only: amount for one unit of weight; null when the caps let through less than the total. */
  readonly level?: RatioText | null;
  /** Explained divisor methods only: null when no divisor gives the result (too few units for everyone's first). */
  readonly divisors?: DivisorRange | null;
}

/** No apportionment exists; why, and by how much. Amounts are absolute. */
export type InfeasibleApportionment = { readonly kind: "infeasible"; readonly status: "infeasible" } & (
  | { readonly reason: "floors-exceed-total"; readonly floors: string; readonly shortfall: string }
  | { readonly reason: "no-positive-weight"; readonly remaining: string }
  /** Between floor and cap of these claims lies no multiple of the unit. */
  | { readonly reason: "no-unit-between-bounds"; readonly ids: readonly string[] }
  | { readonly reason: "residual-sign-turned"; readonly id: string; readonly residual: string }
  | {
      readonly reason: "residual-out-of-bounds";
      readonly id: string;
      readonly residual: string;
      readonly floor: string;
      /** Null: no cap. A claim of no weight receives nothing beyond its floor. */
      readonly cap: string | null;
    }
);

export type ApportionResult<S extends Share = ExplainedShare> = Apportionment<S> | InfeasibleApportionment;

/** What can fail to hold of a result, in the order in which it is looked at. */
export const APPORTIONMENT_CHECKS = [
  "keys",
  "input",
  "ids",
  "unit",
  "sign",
  "conservation",
  "bounds",
  "zero-weight",
  "level",
  "quota",
  "remainder",
  "priority",
  "residual",
  "ties",
  "unallocated",
  "exact-share",
  "rounded",
  "bound",
  "rank",
  "divisors",
  "infeasible",
] as const;

/** One of the closed list of checks. */
export type ApportionmentCheck = (typeof APPORTIONMENT_CHECKS)[number];

/** The first thing that does not hold: what it is called, at which claim, and what should stand there. */
export interface ApportionmentViolation {
  readonly law: ApportionmentCheck;
  readonly id?: string;
  readonly expected?: string;
  readonly found?: string;
}

export type ApportionmentVerification =
  | { readonly kind: "verification"; readonly valid: true }
  | ({ readonly kind: "verification"; readonly valid: false } & ApportionmentViolation);
