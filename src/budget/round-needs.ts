import { type Ratio, compareRatios, compareValues, makeRatio, subtractRatios } from "../ratio/index.js";
import { keyOf } from "./needs.js";
import type { Need, RoundedNeed } from "./types.js";

/**
 * Rounds needs to whole units so that they add up. Known amounts are rounded together: each to a neighbouring unit, and
 * their total as well, the largest remainders up. Bounds are rounded outwards.
 */
export function roundNeeds(needs: readonly Need[], unit: bigint): readonly RoundedNeed[] {
  const known = needs.map(({ least, most }) => most !== null && compareRatios(least, most) === 0);
  const exact = needs.map(({ least }) => inUnits(least, unit));
  const units = exact.map(floor);
  const places = exact.flatMap((_, index) => (known[index] === true ? [index] : []));
  const total = places.reduce((sum, index) => plus(sum, exact[index] ?? ZERO), ZERO);
  const open = nearest(total) - places.reduce((sum, index) => sum + (units[index] ?? 0n), 0n);
  const remainder = (index: number): Ratio => subtractRatios(exact[index] ?? ZERO, makeRatio(units[index] ?? 0n));
  const byRemainder = places.toSorted(
    (one, other) =>
      compareRatios(remainder(other), remainder(one)) || compareValues(orderOf(needs[one]), orderOf(needs[other])),
  );
  for (const index of byRemainder.slice(0, Number(open))) units[index] = (units[index] ?? 0n) + 1n;
  return needs.map((need, index) => {
    const own = units[index] ?? 0n;
    const isKnown = known[index] === true;
    const more = isKnown ? 0n : need.most === null ? null : ceiling(inUnits(need.most, unit)) - own;
    return { ...need, units: own, more };
  });
}

const ZERO = makeRatio(0n);

/** An amount in yuan as a number of units; a unit has so many fen. */
function inUnits({ numerator, denominator }: Ratio, unit: bigint): Ratio {
  return makeRatio(numerator * 100n, denominator * unit);
}

function plus(one: Ratio, other: Ratio): Ratio {
  return makeRatio(
    one.numerator * other.denominator + other.numerator * one.denominator,
    one.denominator * other.denominator,
  );
}

function floor({ numerator, denominator }: Ratio): bigint {
  return numerator / denominator;
}

function ceiling({ numerator, denominator }: Ratio): bigint {
  return (numerator + denominator - 1n) / denominator;
}

function nearest({ numerator, denominator }: Ratio): bigint {
  return (2n * numerator + denominator) / (2n * denominator);
}

function orderOf(need: Need | undefined): string {
  return need === undefined ? "" : `${need.provision.id} ${keyOf(need.recipient)}`;
}

/** Writes so many units as an amount in yuan. */
export function writeUnits(units: bigint, unit: bigint): string {
  const fen = units * unit;
  if (unit % 100n === 0n) return String(fen / 100n);
  const cents = String(fen % 100n).padStart(2, "0");
  return `${String(fen / 100n)}.${cents}`;
}
