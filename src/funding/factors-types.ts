import type { RatioText } from "../ratio/index.js";
import type { DecimalInput, FractionInput } from "../exact/index.js";
import type { ApportionMethod, Detail, InfeasibleApportionment, Tie, TieRule } from "./apportion-types.js";

/** A recipient's value of an indicator: zero or more; unknown is not zero and is refused. */
export interface IndicatorValue {
  /** The recipient. */
  readonly id: string;
  readonly value: DecimalInput;
}

export const INDICATOR_DIRECTIONS = ["proportional", "inverse"] as const;

/** Whether a recipient's share grows with its value (default) or with 1/value. */
export type IndicatorDirection = (typeof INDICATOR_DIRECTIONS)[number];

/** Each recipient's value of one indicator. */
export interface FactorIndicator {
  readonly indicators: readonly IndicatorValue[];
  readonly direction?: IndicatorDirection;
}

/** A factor that divides its pool further. */
export interface FactorGroup {
  readonly id: string;
  /** Share of the pool above: a decimal, `"1/3"` or a ratio. */
  readonly weight: FractionInput;
  readonly factors: readonly Factor[];
}

/** A factor that divides its pool over the recipients in proportion to an indicator. */
export interface IndicatorFactor extends FactorIndicator {
  readonly id: string;
  readonly weight: FractionInput;
}

/** A factor that divides its pool in proportion to the product of several indicators. */
export interface ProductFactor {
  readonly id: string;
  readonly weight: FractionInput;
  readonly product: readonly FactorIndicator[];
}

export type Factor = FactorGroup | IndicatorFactor | ProductFactor;

/** Who receives, with a coefficient and bounds. */
export interface FactorRecipient {
  readonly id: string;
  /** Zero or more; counts for the factors that `coefficientAppliesTo` names. */
  readonly coefficient?: DecimalInput;
  /** Bounds of the absolute amount over all factors. */
  readonly floor?: DecimalInput;
  readonly cap?: DecimalInput;
}

/** What `apportionByFactors` is given. */
export interface FactorInput {
  /** A multiple of the unit; negative for money taken back. */
  readonly total: DecimalInput;
  readonly recipients: readonly FactorRecipient[];
  readonly factors: readonly Factor[];
  /** What the weights at each node add to, exactly: 1 (default), or 100 where they are percentages. */
  readonly weightsAddTo?: DecimalInput;
  /** Ids of factors to whose values the recipients' coefficients are applied; a group stands for all below it. */
  readonly coefficientAppliesTo?: readonly string[];
  /** How each factor's pool is divided over the recipients; pools themselves are split by largest remainder. */
  readonly method?: ApportionMethod;
  readonly unit?: DecimalInput;
  readonly ties?: TieRule;
  readonly detail?: Detail;
}

/** The money of one factor. */
export interface FactorPool {
  readonly id: string;
  /** The group above; null at the top. */
  readonly group: string | null;
  /** Share of the whole total by the weights from the top down. */
  readonly weight: RatioText;
  readonly amount: string;
}

/** What one recipient receives: its cells and the adjustment add to the amount. */
export interface FactorShare {
  readonly id: string;
  readonly amount: string;
  /** One cell for each factor that divides over recipients, in the order of the factors. */
  readonly cells: readonly { readonly factor: string; readonly amount: string }[];
  /** What the bounds, of whomever, add to or take from the sum of the cells. */
  readonly boundsAdjustment: string;
}

export interface ExplainedFactorShare extends FactorShare {
  /** Total × Σ weight × share, unrounded and without bounds. */
  readonly exactShare: RatioText;
  /** `amount` less `exactShare`. */
  readonly difference: RatioText;
  readonly bound?: "floor" | "cap";
}

/** A tie in the split of a pool between factors (`pool` the group, null the total), of a pool between recipients, or under the bounds. */
export interface FactorTie extends Tie {
  readonly step: "pool" | "recipients" | "bounds";
  readonly pool: string | null;
}

/** A total that was apportioned by factors: a table that adds up both ways. */
export interface FactorApportionment<S extends FactorShare = ExplainedFactorShare> {
  readonly kind: "factor-apportionment";
  readonly status: "apportioned";
  readonly unit: string;
  readonly total: string;
  /** Every factor, a group before what is in it. */
  readonly pools: readonly FactorPool[];
  /** In the order of the recipients. */
  readonly recipients: readonly S[];
  /** Sum of the column of adjustments: zero, or what caps and reported ties leave over under the bounds, as a deduction. */
  readonly boundsAdjustment: string;
  /** What tied units and caps leave over. */
  readonly unallocated: string;
  readonly ties: readonly FactorTie[];
  /** Present where the formula's exact terms have over a thousand digits: `exactShare` and `difference` are rounded to so many decimals. */
  readonly formulaDecimals?: number;
}

/** No apportionment exists; why. */
export type InfeasibleFactors =
  | Exclude<
      InfeasibleApportionment,
      { readonly reason: "residual-sign-turned" | "residual-out-of-bounds" | "no-positive-weight" }
    >
  /** These factors have money to give, and nobody whose indicator claims it. */
  | {
      readonly kind: "infeasible";
      readonly status: "infeasible";
      readonly reason: "no-positive-indicator";
      readonly pools: readonly { readonly id: string; readonly amount: string }[];
    }
  /** In this factor's pool the residual recipient would have to receive what it cannot: less than nothing, or anything at an indicator of zero. */
  | {
      readonly kind: "infeasible";
      readonly status: "infeasible";
      readonly reason: "residual-impossible";
      readonly pool: string;
      readonly id: string;
      readonly residual: string;
    };

export type FactorResult<S extends FactorShare = ExplainedFactorShare> = FactorApportionment<S> | InfeasibleFactors;
