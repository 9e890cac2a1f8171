import type { INDICATOR_DIRECTIONS } from "../terms/index.js";
import type { ApportionMethod } from "../results/index.js";
import type { DecimalInput, FractionInput } from "../exact/index.js";
import type { Detail, TieRule } from "./apportion-types.js";

/** A recipient's value of an indicator: zero or more; unknown is not zero and is refused. */
export interface IndicatorValue {
  /** The recipient. */
  readonly id: string;
  readonly value: DecimalInput;
}

/** Whether a recipient's share grows with its value (default) or with 1/value. */
export type IndicatorDirection = (typeof INDICATOR_DIRECTIONS)[number];

/** Each recipient's value of one indicator. */
export interface FactorIndicator {
  readonly indicators: readonly IndicatorValue[];
  readonly direction?: IndicatorDirection | undefined;
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
  readonly coefficient?: DecimalInput | undefined;
  /** Bounds of the absolute amount over all factors. */
  readonly floor?: DecimalInput | undefined;
  readonly cap?: DecimalInput | undefined;
}

/** What `apportionByFactors` is given. */
export interface FactorInput {
  /** A multiple of the unit; negative for money taken back. */
  readonly total: DecimalInput;
  readonly recipients: readonly FactorRecipient[];
  readonly factors: readonly Factor[];
  /** What the weights at each node add to, exactly: 1 (default), or 100 where they are percentages. */
  readonly weightsAddTo?: DecimalInput | undefined;
  /** Ids of factors to whose values the recipients' coefficients are applied; a group stands for all below it. */
  readonly coefficientAppliesTo?: readonly string[] | undefined;
  /** How each factor's pool is divided over the recipients; pools themselves are split by largest remainder. */
  readonly method?: ApportionMethod | undefined;
  readonly unit?: DecimalInput | undefined;
  readonly ties?: TieRule | undefined;
  readonly detail?: Detail | undefined;
}
