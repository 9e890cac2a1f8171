import type { DecimalInput, FractionInput } from "../exact/index.js";

/** A party that bears costs: a level of government, a department, a fund. */
export interface CostParty {
  /** Names the party in ratios and in the answer; each once. */
  readonly id: string;
  /** The most this party pays in all, as an absolute amount; rounded down to the unit. */
  readonly cap?: DecimalInput | undefined;
}

/** The part of one recipient's amount that falls to a party, between 0 and 1: `0.3`, `"1/3"`. */
export interface CostRatio {
  /** Id of one of the parties. */
  readonly party: string;
  /** Its part of the amount; the ratios of a recipient add to 1. */
  readonly ratio: FractionInput;
}

/** Whose amount is shared, and how; a party without a ratio pays nothing here. */
export interface CostRecipient {
  /** Names the recipient in the answer; each once. */
  readonly id: string;
  /** A multiple of the unit; below zero for a recovery (扣回). */
  readonly amount: DecimalInput;
  /** One for each party that pays. */
  readonly ratios: readonly CostRatio[];
}

/** What `shareCosts` is given. */
export interface ShareCostsInput {
  /** Whose amounts are shared. */
  readonly recipients: readonly CostRecipient[];
  /** Who pays. */
  readonly parties: readonly CostParty[];
  /** The smallest amount that is paid; 0.01 when absent. */
  readonly unit?: DecimalInput | undefined;
}
