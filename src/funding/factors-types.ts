import type { INDICATOR_DIRECTIONS } from "../terms/index.js";
import type { ApportionMethod } from "../results/index.js";
import type { DecimalInput, FractionInput } from "../exact/index.js";
import type { Detail, TieRule } from "./apportion-types.js";

/** A recipient's value of an indicator: zero or more; unknown is not zero and is refused. */
export interface IndicatorValue {
  /** The recipient. */
  readonly id: string;
  /** Zero or more. */
  readonly value: DecimalInput;
}

/** Whether a recipient's share grows with its value (default) or with 1/value. */
export type IndicatorDirection = (typeof INDICATOR_DIRECTIONS)[number];

/** Each recipient's value of one indicator. */
export interface FactorIndicator {
  /** A value for each recipient. */
  readonly indicators: readonly IndicatorValue[];
  /** Absent: the share grows with the value. */
  readonly direction?: IndicatorDirection | undefined;
}

/** A factor that divides its pool further. */
export interface FactorGroup {
  /** Names the factor in the answer; each once. */
  readonly id: string;
  /** Share of the pool above: a decimal, `"1/3"` or a ratio. */
  readonly weight: FractionInput;
  /** The factors that divide its pool; their weights add to `weightsAddTo`. */
  readonly factors: readonly Factor[];
}

/** A factor that divides its pool over the recipients in proportion to an indicator. */
export interface IndicatorFactor extends FactorIndicator {
  /** Names the factor in the answer; each once. */
  readonly id: string;
  /** Share of the pool above: a decimal, `"1/3"` or a ratio. */
  readonly weight: FractionInput;
}

/** A factor that divides its pool in proportion to the product of several indicators. */
export interface ProductFactor {
  /** Names the factor in the answer; each once. */
  readonly id: string;
  /** Share of the pool above: a decimal, `"1/3"` or a ratio. */
  readonly weight: FractionInput;
  /** The indicators whose values are multiplied. */
  readonly product: readonly FactorIndicator[];
}

export type Factor = FactorGroup | IndicatorFactor | ProductFactor;

/** Who receives, with a coefficient and bounds. */
export interface FactorRecipient {
  /** The recipient; each once. */
  readonly id: string;
  /** Zero or more; counts for the factors that `coefficientAppliesTo` names. */
  readonly coefficient?: DecimalInput | undefined;
  /** Bounds of the absolute amount over all factors. */
  readonly floor?: DecimalInput | undefined;
  /** The most that the recipient gets over all factors. */
  readonly cap?: DecimalInput | undefined;
}

/** What `apportionByFactors` is given. */
export interface FactorInput {
  /** A multiple of the unit; negative for money taken back. */
  readonly total: DecimalInput;
  /** Who shares the total. */
  readonly recipients: readonly FactorRecipient[];
  /** The factors at the top, whose weights add to `weightsAddTo`. */
  readonly factors: readonly Factor[];
  /** What the weights at each node add to, exactly: 1 (default), or 100 where they are percentages. */
  readonly weightsAddTo?: DecimalInput | undefined;
  /** Ids of factors to whose values the recipients' coefficients are applied; a group stands for all below it. */
  readonly coefficientAppliesTo?: readonly string[] | undefined;
  /** How each factor's pool is divided over the recipients; pools themselves are split by largest remainder. */
  readonly method?: ApportionMethod | undefined;
  /** The smallest amount given: `"0.01"` (default) for a fen, `"10000"` for 万元. */
  readonly unit?: DecimalInput | undefined;
  /** Who comes first where claims are equal; by id when absent. */
  readonly ties?: TieRule | undefined;
  /** Whether each share is explained; explained when absent. */
  readonly detail?: Detail | undefined;
}
