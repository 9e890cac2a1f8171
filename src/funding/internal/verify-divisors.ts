import { nameOf } from "./name-of.js";
import { compareRatios, makeRatio, multiplyRatios, type Ratio, type RatioText } from "../../exact/index.js";
import type { ExplainedShare } from "../apportion-types.js";
import type { ApportionmentViolation } from "../verify-types.js";
import type { ClaimedResult } from "./claimed-result.js";
import { capOf, floorOf } from "./division.js";
import type { DivisorRule } from "./divisor-rules.js";
import { readRatioText } from "./read-ratio-text.js";
import { compareRanked, type RankedUnit } from "./verify-award.js";

/**
 * Takes the bounds as named, finds the divisors that the other claims allow, and checks that the range is this one
 * and that it lies on the far side of every bound named.
 */
export function verifyDivisors(claimed: ClaimedResult, rule: DivisorRule): ApportionmentViolation | undefined {
  const { read, result } = claimed;
  const { problem, terms } = read;
  const claims = terms.ids.map((id, index) => {
    const weight = problem.weights[index] as bigint;
    const unit = claimed.units[index] as bigint;
    return {
      id,
      weight,
      bound: (result.shares[index] as Partial<ExplainedShare>).bound,
      mayBe: {
        floor: unit > 0n && unit === floorOf(problem, index),
        cap: weight > 0n && unit === capOf(problem, index),
      },
      last: unit === 0n ? undefined : { index, ...rule.priority(weight, unit) },
      next: { index, ...rule.priority(weight, unit + 1n) },
    };
  });
  const weighted = claims.filter(({ weight }) => weight > 0n);
  const least = findExtreme(
    weighted.map(({ bound, next }) => (bound === "cap" ? undefined : next)),
    1,
  );
  const most = findExtreme(
    weighted.map(({ bound, last }) => (bound === "floor" ? undefined : last)),
    -1,
  );

  for (const { id, weight, bound, mayBe, last, next } of claims) {
    const isFloor =
      mayBe.floor && (weight === 0n || (least !== undefined && last !== undefined && compareRanked(last, least) < 0));
    const isCap = mayBe.cap && most !== undefined && compareRanked(next, most) > 0;
    if (bound === undefined ? weight === 0n && isFloor : !(bound === "floor" ? isFloor : isCap))
      return { law: "bound", id, found: nameOf(bound) };
  }
  if (least !== undefined && most !== undefined && compareRanked(least, most) > 0) {
    // One of the two is held by a bound that is not named: the one that stands at its cap would else get more.
    const { index } = claims[least.index]?.mayBe.cap === true ? least : most;
    return { law: "bound", id: terms.ids[index] ?? "" };
  }
  return isRange(claimed, rule, least, most) ? undefined : { law: "divisors" };
}

function findExtreme(units: readonly (RankedUnit | undefined)[], direction: 1 | -1): RankedUnit | undefined {
  return units.reduce(
    (extreme, unit) =>
      unit !== undefined && (extreme === undefined || compareRanked(unit, extreme) * direction > 0) ? unit : extreme,
    undefined,
  );
}

/** Whether the result's range ends where the priorities do. */
function isRange(
  { read, result }: ClaimedResult,
  { power }: DivisorRule,
  least: RankedUnit | undefined,
  most: RankedUnit | undefined,
): boolean {
  const range = result.divisors;
  if (least?.denominator === 0n) return range === null;
  if (range?.power !== power) return false;
  const { weightScale } = read;
  const scale = power === 2 ? multiplyRatios(weightScale, weightScale) : weightScale;
  const value = (unit: RankedUnit): Ratio => multiplyRatios(makeRatio(unit.numerator, unit.denominator), scale);
  const isAt = (text: RatioText | null, expected: Ratio | null): boolean => {
    const found = readRatioText(text);
    return found === undefined || expected === null ? text === expected : compareRatios(found, expected) === 0;
  };
  const top = most === undefined || most.denominator === 0n ? null : value(most);
  return isAt(range.least, least === undefined ? makeRatio(0n) : value(least)) && isAt(range.most, top);
}
