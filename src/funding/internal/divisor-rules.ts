import type { DivisorMethod } from "../apportion-types.js";

/** An exact fraction that need not be in lowest terms; a zero denominator stands above every number. */
export interface Priority {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * A divisor method is its signposts: the quotient at which the k-th unit is reached. A claim's priority for its
 * k-th unit is weight / signpost, raised to `power` so that a root never has to be taken.
 */
export interface DivisorRule {
  readonly power: 1 | 2;
  readonly signpost: (unit: number) => number;
  readonly priority: (weight: bigint, unit: bigint) => Priority;
}

/** Balinski & Young, Fair Representation (1982), appendix A: the signposts of the five traditional methods. */
export const DIVISOR_RULES: Readonly<Record<DivisorMethod, DivisorRule>> = {
  adams: {
    power: 1,
    signpost: (unit) => unit - 1,
    priority: (weight, unit) => ({ numerator: weight, denominator: unit - 1n }),
  },
  dean: {
    power: 1,
    signpost: (unit) => (2 * unit * (unit - 1)) / (2 * unit - 1),
    priority: (weight, unit) => ({ numerator: weight * (2n * unit - 1n), denominator: 2n * unit * (unit - 1n) }),
  },
  "huntington-hill": {
    power: 2,
    signpost: (unit) => Math.sqrt(unit * (unit - 1)),
    priority: (weight, unit) => ({ numerator: weight * weight, denominator: unit * (unit - 1n) }),
  },
  "sainte-lague": {
    power: 1,
    signpost: (unit) => unit - 0.5,
    priority: (weight, unit) => ({ numerator: 2n * weight, denominator: 2n * unit - 1n }),
  },
  dhondt: {
    power: 1,
    signpost: (unit) => unit,
    priority: (weight, unit) => ({ numerator: weight, denominator: unit }),
  },
};
