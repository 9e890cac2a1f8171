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
  readonly id: string;
  readonly weight: DecimalInput;
  readonly floor?: DecimalInput | undefined;
  readonly cap?: DecimalInput | undefined;
}

/** What `apportion` is given. */
export interface ApportionInput {
  /** A multiple of the unit; negative for money taken back. */
  readonly total: DecimalInput;
  readonly claims: readonly Claim[];
  readonly method?: ApportionMethod | undefined;
  /** The smallest amount given: `"0.01"` (default) for a fen, `"10000"` for 万元. */
  readonly unit?: DecimalInput | undefined;
  readonly ties?: TieRule | undefined;
  readonly floorMeaning?: FloorMeaning | undefined;
  readonly detail?: Detail | undefined;
}
