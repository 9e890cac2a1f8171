import {
  type Ratio,
  compareRatios,
  compareValues,
  makeRatio,
  multiplyRatios,
  roundDivision,
  subtractRatios,
  sumRatios,
} from "../ratio/index.js";
import { keyOf } from "./needs.js";
import type { Need, RoundedNeed } from "./types.js";

/**
 * Rounds needs to whole units so that they add up. Known amounts are rounded together: each to a neighbouring unit, and
 * their total as well, the largest remainders up. Bounds are rounded outwards.
 */
export function roundNeeds(needs: readonly Need[], unit: bigint): readonly RoundedNeed[] {
  const inUnits = (yuan: Ratio): Ratio => multiplyRatios(yuan, makeRatio(100n, unit));
  const known = needs.map(({ least, most }) => most !== null && compareRatios(least, most) === 0);
  const exact = needs.map(({ least }) => inUnits(least));
  const units = exact.map((amount) => whole(amount, "down"));
  const remainders = exact.map((amount, index) => subtractRatios(amount, makeRatio(units[index] ?? 0n)));
  const places = known.flatMap((isKnown, index) => (isKnown ? [index] : []));
  const open = whole(sumRatios(places.map((index) => remainders[index] ?? NOTHING)), "half-up");
  const byRemainder = places.toSorted(
    (one, other) =>
      compareRatios(remainders[other] ?? NOTHING, remainders[one] ?? NOTHING) || compareNeeds(needs[one], needs[other]),
  );
  for (const index of byRemainder.slice(0, Number(open))) units[index] = (units[index] ?? 0n) + 1n;
  return needs.map((need, index) => {
    const own = units[index] ?? 0n;
    const more = known[index] === true ? 0n : need.most === null ? null : whole(inUnits(need.most), "up") - own;
    return { ...need, units: own, more };
  });
}

const NOTHING = makeRatio(0n);

function whole({ numerator, denominator }: Ratio, mode: "down" | "half-up" | "up"): bigint {
  return roundDivision(numerator, denominator, mode);
}

/** Orders needs by provision and recipient, in whatever order their policies are given. */
export function compareNeeds(one: Need | undefined, other: Need | undefined): number {
  return compareValues(orderOf(one), orderOf(other));
}

function orderOf(need: Need | undefined): string {
  return need === undefined ? "" : `${need.provision.id} ${keyOf(need.recipient)}`;
}
