import type { Tie, TieRule } from "../apportion-types.js";
import type { ApportionmentCheck, ApportionmentViolation } from "../verify-types.js";

/** A unit that a claim was given or denied, ranked by an exact fraction; a zero denominator is above all. */
export interface RankedUnit {
  readonly index: number;
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export interface Award {
  readonly given: readonly RankedUnit[];
  readonly denied: readonly RankedUnit[];
  /** Units left over although claims wait for them. */
  readonly open: bigint;
  readonly ids: readonly string[];
  readonly rule: TieRule;
}

/**
 * Checks that no unit was given to a claim that stands behind one to which it was denied, and that equals were
 * treated by the tie rule; returns the tie that the result must then list.
 */
export function verifyAward(
  award: Award,
  law: ApportionmentCheck,
): { readonly tie: Tie | undefined } | ApportionmentViolation {
  const { given, denied, open, ids, rule } = award;
  const lowest = findExtreme(given, -1);
  const highest = findExtreme(denied, 1);
  const order = lowest === undefined || highest === undefined ? 1 : compareRanked(lowest, highest);
  if (order < 0) return { law, id: ids[highest?.index ?? -1] ?? "" };
  if (rule === "report" ? order === 0 : open !== 0n) return { law: "unallocated" };
  if (highest === undefined || (order > 0 && open === 0n))
    return open === 0n ? { tie: undefined } : { law: "unallocated" };
  const winners = given.filter((unit) => compareRanked(unit, highest) === 0).map(({ index }) => index);
  const losers = denied.filter((unit) => compareRanked(unit, highest) === 0).map(({ index }) => index);
  const comesFirst = (first: number, second: number): number =>
    rule === "claim-order" ? first - second : (ids[first] ?? "") < (ids[second] ?? "") ? -1 : 1;
  const line = [...winners, ...losers].sort(comesFirst);
  const won = new Set(winners);
  const passedOver = line.slice(0, winners.length).find((index) => !won.has(index));
  if (passedOver !== undefined) return { law: "ties", id: ids[passedOver] ?? "" };
  const units = winners.length + Number(open);
  if (units >= line.length) return { law: "unallocated" };
  const name = (index: number): string => ids[index] ?? "";
  return { tie: { ids: line.map(name), units, awardedTo: line.slice(0, winners.length).map(name) } };
}

/** Compares two ranks exactly; among those above all, the larger numerator ranks higher. */
export function compareRanked(first: Omit<RankedUnit, "index">, second: Omit<RankedUnit, "index">): number {
  const bothAbove = first.denominator === 0n && second.denominator === 0n;
  const left = first.numerator * (bothAbove ? 1n : second.denominator);
  const right = second.numerator * (bothAbove ? 1n : first.denominator);
  return left < right ? -1 : left > right ? 1 : 0;
}

function findExtreme(units: readonly RankedUnit[], direction: 1 | -1): RankedUnit | undefined {
  return units.reduce<RankedUnit | undefined>(
    (extreme, unit) => (extreme === undefined || compareRanked(unit, extreme) * direction > 0 ? unit : extreme),
    undefined,
  );
}
