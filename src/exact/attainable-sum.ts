import type { Attainable } from "./attainable.js";
import { checkAttainables } from "./internal/check-attainable.js";
import { commonDenominator } from "./internal/common-denominator.js";
import { reachesRange } from "./internal/reaches-range.js";
import { sumPieces, toSpread, type Spread } from "./internal/spread.js";
import { makeRatio } from "./make-ratio.js";
import type { Ratio } from "./types.js";

/** What the sum of unknown quantities can come to. */
export interface AttainableSum {
  readonly lowest: Ratio;
  readonly highest: Ratio;
  /**
   * Whether the sum can fall into a range: `from` included, `below` not, `null` for no bound. `without` leaves
   * out the quantities at these places. Decided exactly.
   */
  readonly canFallIn: (
    range: { readonly from: Ratio | null; readonly below: Ratio | null },
    without?: ReadonlySet<number>,
  ) => boolean;
  /** The values the sum can take, as closed intervals in order; a single value is an interval of no length. */
  readonly pieces: () => readonly { readonly lowest: Ratio; readonly highest: Ratio }[];
}

/**
 * Prepares the sum of unknown quantities for questions about what it can come to. Ranges wider than the
 * quantities' own spacing are settled by arithmetic; narrower ones by walking through the sums that can still
 * hit the range (the subset-sum problem, so refused beyond 200,000 of them at once).
 *
 * @throws RuleInputError `type-invalid`, `value-missing`, `list-empty`, `list-too-long`, `variant-unknown` for what is no
 *   quantity; `too-complex`, also from the questions
 *
 * @example
 * ```ts
 * import { attainableSum, makeRatio } from "social-work-station-rules/exact";
 * const yesNo = { kind: "values", values: [makeRatio(0n), makeRatio(20n)] } as const;
 * const sum = attainableSum([yesNo, yesNo]);
 * sum.highest; //=> { numerator: 40n, denominator: 1n }
 * sum.canFallIn({ from: makeRatio(5n), below: makeRatio(15n) }); //=> false
 * sum.canFallIn({ from: makeRatio(15n), below: makeRatio(25n) }); //=> true
 * ```
 */
export function attainableSum(quantities: readonly Attainable[]): AttainableSum {
  checkAttainables(quantities, ["quantities"]);
  const scale = commonDenominator(quantities);
  const spreads = quantities.map((quantity) => toSpread(quantity, scale));
  const coarseFirst = spreads
    .map((spread, place) => ({ spread, place }))
    .sort((a, b) => Number(b.spread.gap - a.spread.gap));
  const total = (end: (spread: Spread) => bigint): Ratio =>
    makeRatio(
      spreads.reduce((sum, spread) => sum + end(spread), 0n),
      scale,
    );
  return {
    lowest: total((spread) => spread.lowest),
    highest: total((spread) => spread.highest),
    canFallIn: ({ from, below }, without) =>
      reachesRange(
        coarseFirst.filter(({ place }) => without?.has(place) !== true).map(({ spread }) => spread),
        from === null ? null : roundUp(from, scale),
        below === null ? null : roundUp(below, scale),
      ),
    pieces: () =>
      sumPieces(spreads).map(([lowest, highest]) => ({
        lowest: makeRatio(lowest, scale),
        highest: makeRatio(highest, scale),
      })),
  };
}

/** Attained ends are multiples of the unit, so a bound may move up to the next multiple. */
function roundUp(value: Ratio, scale: bigint): bigint {
  const scaled = value.numerator * scale;
  const quotient = scaled / value.denominator;
  return quotient * value.denominator < scaled ? quotient + 1n : quotient;
}
