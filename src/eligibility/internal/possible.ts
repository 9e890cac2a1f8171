import type { CriterionVerdict } from "../types.js";

/**
 * What a criterion can still come to, on unmet (0) < discretionary (1) < met (2): worst times three plus best.
 * Groups take the least or the greatest of both ends, so a branch that cannot matter does not make the whole open.
 */
export type Possible = number;

export const UNMET: Possible = 0;
export const OPEN: Possible = 2;
export const DISCRETIONARY: Possible = 4;
export const MET: Possible = 8;

const VERDICTS: readonly CriterionVerdict[] = ["unmet", "undetermined", "undetermined", "undetermined", "discretionary", "undetermined", "undetermined", "undetermined", "met"];

/** The verdict on a range of values: settled where both ends agree. */
export function verdictOf(possible: Possible): CriterionVerdict {
  return VERDICTS[possible] as CriterionVerdict;
}

/** The range of a criterion that is no group. */
export function possibleOf(verdict: CriterionVerdict): Possible {
  return verdict === "met" ? MET : verdict === "unmet" ? UNMET : verdict === "discretionary" ? DISCRETIONARY : OPEN;
}
