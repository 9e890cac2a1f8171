import type { MissingFact } from "../results/index.js";
import { type Ratio, compareRatios, formatRatio } from "../ratio/index.js";
import { boundsOf } from "./bounds.js";
import { distinctFacts } from "./compare.js";
import { domainsOf } from "./completions.js";
import { MOST_COMPLETIONS, explore, sizeOf } from "./explore.js";
import { type Quantity, collectUnknowns, noUnknowns, greater, smaller, valueOf, type Value } from "./quantity.js";

/** What a quantity comes to. */
export interface NumberAnswer {
  /** null: no bound, or no number at all. */
  readonly least: Ratio | null;
  readonly most: Ratio | null;
  /** Why there is, or may be, no number. */
  readonly others: readonly Exclude<Value, Ratio>[];
  /** Facts that change the number. */
  readonly missing: readonly MissingFact[];
  readonly isExact: boolean;
}

/** Returns the least and the greatest number of a quantity over all ways in which unknown facts can turn out. */
export function numberOf(quantity: Quantity): NumberAnswer {
  const unknowns = noUnknowns();
  collectUnknowns(quantity, unknowns);
  const domains = domainsOf(unknowns.atoms.values());
  const isSmall =
    unknowns.unbounded.size === 0 && unknowns.unlisted.size === 0 && sizeOf(domains, unknowns) <= MOST_COMPLETIONS;
  if (!isSmall) {
    const { range, others } = boundsOf(quantity);
    const isKnown = range?.least != null && range.most !== null && compareRatios(range.least, range.most) === 0;
    return {
      least: range?.least ?? null,
      most: range?.most ?? null,
      others,
      missing: isKnown
        ? []
        : distinctFacts([
            ...unknowns.unlisted,
            ...[...unknowns.atoms.values()].map(({ fact }) => fact.missing),
            ...[...unknowns.amounts.values()].map(({ missing }) => missing),
          ]),
      isExact: isKnown,
    };
  }
  let [least, most]: [Ratio | null, Ratio | null] = [null, null];
  const others = new Set<Exclude<Value, Ratio>>();
  const explored = explore(domains, unknowns, (completion, ends) => {
    const value = valueOf(quantity, completion, ends);
    if (typeof value === "string") {
      others.add(value);
      return value;
    }
    least = least === null ? value : smaller(least, value);
    most = most === null ? value : greater(most, value);
    return formatRatio(value);
  });
  return {
    least,
    most,
    others: [...others],
    missing: distinctFacts(explored.factsThatMatter()),
    isExact: domains.every(({ isExact }) => isExact),
  };
}

/** Writes a number, or null where there is none. */
export function textOf(ratio: Ratio | null): string | null {
  return ratio === null ? null : formatRatio(ratio);
}
