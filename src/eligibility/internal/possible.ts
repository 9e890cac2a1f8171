import type { CriterionVerdict } from "../types.js";

/**
 * What a criterion can still come to, on unmet (0) < discretionary (1) < met (2): worst times four plus best.
 * Groups take the least or the greatest of both ends, so a branch that cannot matter does not make the whole open.
 */
export type Possible = number;

export const UNMET: Possible = 0;
export const OPEN: Possible = 2;
export const DISCRETIONARY: Possible = 5;
export const MET: Possible = 10;

/** The verdict on a range of values: settled where both ends agree. */
export function verdictOf(possible: Possible): CriterionVerdict {
  switch (possible) {
    case UNMET:
      return "unmet";
    case DISCRETIONARY:
      return "discretionary";
    case MET:
      return "met";
    default:
      return "undetermined";
  }
}

/** The range of a criterion that is no group. */
export function possibleOf(verdict: CriterionVerdict): Possible {
  return verdict === "met" ? MET : verdict === "unmet" ? UNMET : verdict === "discretionary" ? DISCRETIONARY : OPEN;
}

/** What a group comes to with one member more: one of any suffices, or all are needed. */
export function withMember(group: Possible, member: Possible, kind: "any-of" | "all-of"): Possible {
  const low = member >> 2;
  const high = member & 3;
  const worst = group >> 2;
  const best = group & 3;
  if (kind === "any-of") return ((low > worst ? low : worst) << 2) | (high > best ? high : best);
  return ((low < worst ? low : worst) << 2) | (high < best ? high : best);
}

/** What a group without members comes to. */
export function emptyGroup(kind: "any-of" | "all-of"): Possible {
  return kind === "any-of" ? UNMET : MET;
}
