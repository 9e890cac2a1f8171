/** What can fail to hold of a result, in the order in which it is looked at. */
export const APPORTIONMENT_CHECKS = [
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

export type ApportionmentVerification = { readonly valid: true } | ({ readonly valid: false } & ApportionmentViolation);
