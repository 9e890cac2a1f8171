import type { RatioText } from "../ratio/index.js";
import type { DecimalInput, FractionInput } from "../exact/index.js";

/** A party that bears costs: a level of government, a department, a fund. */
export interface CostParty {
  readonly id: string;
  /** The most this party pays in all, as an absolute amount; rounded down to the unit. */
  readonly cap?: DecimalInput;
}

/** The part of one recipient's amount that falls to a party, between 0 and 1: `0.3`, `"1/3"`. */
export interface CostRatio {
  readonly party: string;
  readonly ratio: FractionInput;
}

/** Whose amount is shared, and how; a party without a ratio pays nothing here. */
export interface CostRecipient {
  readonly id: string;
  /** A multiple of the unit; below zero for a recovery (扣回). */
  readonly amount: DecimalInput;
  readonly ratios: readonly CostRatio[];
}

/** What `shareCosts` is given. */
export interface ShareCostsInput {
  readonly recipients: readonly CostRecipient[];
  readonly parties: readonly CostParty[];
  /** The smallest amount that is paid; 0.01 when absent. */
  readonly unit?: DecimalInput;
}

/** An amount in whole units beside its exact value; `up` is away from zero. */
export interface RoundedAmount {
  readonly amount: string;
  readonly exactAmount: RatioText;
  readonly rounded: "up" | "down" | "none";
}

/** What one party pays, or leaves uncovered, for one recipient. */
export interface CostPart extends RoundedAmount {
  readonly party: string;
}

/** A recipient's row: `parts` and `uncovered` add to its amount exactly. */
export interface SharedRecipient {
  readonly id: string;
  readonly amount: string;
  readonly parts: readonly CostPart[];
  /** What a capped party leaves open here; nobody else is made to pay it. */
  readonly uncovered: readonly CostPart[];
}

/** A party's column: the sum of its parts, a neighbour of the exact sum. */
export interface SharedParty extends RoundedAmount {
  readonly id: string;
  /** Present where the cap binds. */
  readonly bound?: "cap";
  /** What the ratios ask beyond the cap. */
  readonly uncovered: RoundedAmount;
}

/** The shared costs: `short` as soon as a cap leaves something uncovered. */
export interface SharedCosts {
  readonly kind: "shared-costs";
  readonly status: "covered" | "short";
  readonly unit: string;
  readonly amount: string;
  /** The sum of everything uncovered. */
  readonly shortfall: string;
  readonly recipients: readonly SharedRecipient[];
  readonly parties: readonly SharedParty[];
}
