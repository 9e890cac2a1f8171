import { compareRatios, makeRatio, multiplyRatios, type Ratio } from "../../exact/index.js";
import type { ExplainedShare } from "../apportion-types.js";
import type { ApportionmentViolation } from "../verify-types.js";
import type { LevelledResult } from "./claimed-result.js";
import { DIVISOR_RULES } from "./divisor-rules.js";
import { readRatioText } from "./read-ratio-text.js";
import { verifyDivisors } from "./verify-divisors.js";

/** Checks what an explained result says of its shares. */
export function verifyExplanation(claimed: LevelledResult): ApportionmentViolation | undefined {
  const { read, exact, units } = claimed;
  const { method, ids } = read.terms;
  const ranks = method === "largest-remainder" ? rankRemainders(claimed) : undefined;
  for (const [index, id] of ids.entries()) {
    const share = claimed.result.shares[index] as Partial<ExplainedShare>;
    const { numerator, denominator, bound } = exact[index] as (typeof exact)[number];
    const exactShare = readRatioText(share.exactShare);
    if (
      exactShare === undefined ||
      compareRatios(inUnits(claimed, exactShare, index), { numerator, denominator }) !== 0
    ) {
      return { law: "exact-share", id };
    }
    const beyond = (units[index] as bigint) * denominator - numerator;
    const rounded = beyond > 0n ? "up" : beyond < 0n ? "down" : "none";
    if (share.rounded !== rounded) return { law: "rounded", id, expected: rounded, found: String(share.rounded) };
    if ((typeof method === "object" || method === "largest-remainder") && share.bound !== bound) {
      return { law: "bound", id, expected: String(bound), found: String(share.bound) };
    }
    const rank = ranks?.get(index);
    if (share.rank !== rank) return { law: "rank", id, expected: String(rank), found: String(share.rank) };
  }
  return typeof method === "object" || method === "largest-remainder"
    ? undefined
    : verifyDivisors(claimed, DIVISOR_RULES[method]);
}

/** An exact amount as units beyond the base, on absolute amounts. */
function inUnits({ read }: LevelledResult, amount: Ratio, index: number): Ratio {
  const { unitValue, sign, bases } = read;
  const units = multiplyRatios(amount, makeRatio(sign * 10n ** BigInt(unitValue.scale), unitValue.digits));
  return makeRatio(units.numerator - (bases?.[index] ?? 0n) * units.denominator, units.denominator);
}

/** One more than the number of larger remainders, for each claim with a remainder. */
function rankRemainders({ exact }: LevelledResult): ReadonlyMap<number, number> {
  const remainders = exact
    .map(({ numerator, denominator }, index) => ({ index, remainder: numerator % denominator }))
    .filter(({ remainder }) => remainder > 0n)
    .sort((first, second) => (first.remainder > second.remainder ? -1 : first.remainder < second.remainder ? 1 : 0));
  const ranks = new Map<number, number>();
  let rank = 0;
  remainders.forEach(({ index, remainder }, place) => {
    if (remainder !== remainders[place - 1]?.remainder) rank = place + 1;
    ranks.set(index, rank);
  });
  return ranks;
}
