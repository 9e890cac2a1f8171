import { type Ratio, compareRatios, makeRatio } from "../ratio/index.js";

/** No money. */
export const ZERO = makeRatio(0n);

/** Returns the least (-1) or the greatest (1) of some amounts; zero where there are none. */
export function extreme(amounts: readonly Ratio[], which: -1 | 1): Ratio {
  return amounts.reduce(
    (found, amount) => (compareRatios(amount, found) === which ? amount : found),
    amounts[0] ?? ZERO,
  );
}
