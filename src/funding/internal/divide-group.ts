import { makeRatio, multiplyRatios, type Ratio } from "../../exact/index.js";

/** A need's exact amount in units and the units it receives. */
export interface NeedUnits {
  readonly exact: Ratio;
  readonly units: bigint;
}

/** Divides a group's units among its needs, each its share: largest remainders, the first need first. */
export function divideGroup(amounts: readonly bigint[], share: Ratio, units: bigint): readonly NeedUnits[] {
  const exact = amounts.map((amount) => amount * share.numerator);
  const floors = exact.map((value) => value / share.denominator);
  const remainders = exact.map((value) => value % share.denominator);
  const left = Number(units - floors.reduce((sum, floor) => sum + floor, 0n));
  const ranked =
    left === 0
      ? []
      : Array.from(amounts.keys()).sort((a, b) => compare(remainders[b] ?? 0n, remainders[a] ?? 0n) || a - b);
  const raised = new Set(ranked.slice(0, left));
  return amounts.map((amount, index) => ({
    exact: multiplyRatios(makeRatio(amount), share),
    units: (floors[index] ?? 0n) + (raised.has(index) ? 1n : 0n),
  }));
}

function compare(first: bigint, second: bigint): number {
  return first < second ? -1 : first > second ? 1 : 0;
}
