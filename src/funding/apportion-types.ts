import type { DETAILS, DIVISOR_METHODS, FLOOR_MEANINGS, TIE_RULES } from "../terms/index.js";
import type { ApportionMethod } from "../results/index.js";
import type { DecimalInput } from "../exact/index.js";

/** One of the five divisor methods. */
export type DivisorMethod = (typeof DIVISOR_METHODS)[number];

/** Who of equally placed claims comes first: by id (UTF-16 code units), by place in the list, or nobody. */
export type TieRule = (typeof TIE_RULES)[number];

/** Whether a floor is the least a claim may receive, or a base that it receives before its share. */
export type FloorMeaning = (typeof FLOOR_MEANINGS)[number];

/** Whether shares come with their explanation, or alone, which is faster. */
export type Detail = (typeof DETAILS)[number];

/** Who has a claim: `weight` is not negative; `floor` and `cap` bound the absolute amount. */
export interface Claim {
  /** Names the claim in the answer; each once. */
  readonly id: string;
  /** What the share is proportional to, zero or more: population, stations, a coefficient. */
  readonly weight: DecimalInput;
  /** The least amount, in the money of `total`; `floorMeaning` says how it counts. Absent: none. */
  readonly floor?: DecimalInput | undefined;
  /** The most amount, in the money of `total`. Absent: none. */
  readonly cap?: DecimalInput | undefined;
}

/** What `apportion` is given. */
export interface ApportionInput {
  /** A multiple of the unit; negative for money taken back. */
  readonly total: DecimalInput;
  /** Who has a claim; at least one. */
  readonly claims: readonly Claim[];
  /** The rule by which the rest below a unit is given out; `largest-remainder` when absent. */
  readonly method?: ApportionMethod | undefined;
  /** The smallest amount given: `"0.01"` (default) for a fen, `"10000"` for 万元. */
  readonly unit?: DecimalInput | undefined;
  /** Who comes first where claims are equal; by id when absent. */
  readonly ties?: TieRule | undefined;
  /** How `floor` counts; the least amount when absent. */
  readonly floorMeaning?: FloorMeaning | undefined;
  /** Whether each share is explained; explained when absent. */
  readonly detail?: Detail | undefined;
}
