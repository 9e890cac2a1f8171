import type { Indicator } from "../policy/index.js";
import type { IndicatorTable } from "../results/index.js";

/** On what a table of indicators depends, but for the register; without `indicators` they are those of the library. */
export function optionsOfIndicators(
  { asOf, by, periods }: IndicatorTable,
  indicators: readonly Indicator[] | undefined,
): object {
  return {
    asOf,
    by,
    periods: periods.map(({ period }) => period),
    ...(indicators === undefined ? {} : { indicators }),
  };
}
