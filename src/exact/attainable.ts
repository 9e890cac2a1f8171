import type { Ratio } from "./types.js";

/**
 * The values that an unknown quantity can take: a few values, every number between two, every step from one
 * to another, the sum of several such quantities, cut off at a lowest or a highest value, or one of several.
 */
export type Attainable =
  | { readonly kind: "values"; readonly values: readonly [Ratio, ...Ratio[]] }
  | { readonly kind: "interval"; readonly lowest: Ratio; readonly highest: Ratio }
  | { readonly kind: "steps"; readonly lowest: Ratio; readonly step: Ratio; readonly steps: bigint }
  | {
      readonly kind: "sum";
      readonly terms: readonly Attainable[];
      readonly least: Ratio | null;
      readonly most: Ratio | null;
    }
  | { readonly kind: "either"; readonly options: readonly [Attainable, ...Attainable[]] };
