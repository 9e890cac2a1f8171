import { toRatio } from "../exact/index.js";
import type { NumberRange } from "../policy/index.js";
import { type Ratio, compareRatios } from "../ratio/index.js";

/** Limits on numbers, read once for each range of a policy: a condition tests the records of a whole register. */

/** A limit as a ratio, and as a number where it is a whole one. */
interface Limit {
  readonly exact: Ratio;
  readonly whole: number | null;
}

type Limits = Readonly<Record<keyof NumberRange, Limit | null>> & { readonly all: readonly Ratio[] };

const read = new WeakMap<NumberRange, Limits>();

/** Returns whether a number lies within limits. Whole numbers are compared as numbers, others as ratios. */
export function isWithin(value: Ratio | number | string, range: NumberRange): boolean {
  const { atLeast, atMost, above, below } = limitsOf(range);
  return (
    (atLeast === null || compareWith(value, atLeast) >= 0) &&
    (atMost === null || compareWith(value, atMost) <= 0) &&
    (above === null || compareWith(value, above) > 0) &&
    (below === null || compareWith(value, below) < 0)
  );
}

/** Returns the limits of a range as ratios. */
export function limitsIn(range: NumberRange): readonly Ratio[] {
  return limitsOf(range).all;
}

/** Returns a range, or “at least one” where it has no limits. */
export function atLeastOne(range: NumberRange): NumberRange {
  return limitsIn(range).length === 0 ? ONE_OR_MORE : range;
}

const ONE_OR_MORE: NumberRange = { atLeast: "1" };

function compareWith(value: Ratio | number | string, { exact, whole }: Limit): number {
  if (typeof value === "number" && whole !== null && Number.isSafeInteger(value)) return value - whole;
  return compareRatios(typeof value === "object" ? value : toRatio(value), exact);
}

function limitsOf(range: NumberRange): Limits {
  const known = read.get(range);
  if (known !== undefined) return known;
  const own = {
    atLeast: limitOf(range.atLeast),
    atMost: limitOf(range.atMost),
    above: limitOf(range.above),
    below: limitOf(range.below),
  };
  const limits = { ...own, all: Object.values(own).flatMap((limit) => (limit === null ? [] : [limit.exact])) };
  read.set(range, limits);
  return limits;
}

function limitOf(limit: string | number | undefined): Limit | null {
  if (limit === undefined) return null;
  const exact = toRatio(limit);
  const whole = Number(exact.numerator);
  return { exact, whole: exact.denominator === 1n && Number.isSafeInteger(whole) ? whole : null };
}
