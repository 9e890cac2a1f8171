import { makeRatio } from "../exact/index.js";
import { formatRatio } from "../ratio/index.js";
import { amountsOf } from "../run/index.js";
import type { CaseAmountDifference, CaseAmounts, Finding } from "../results/index.js";

/** An amount as it was found; null: there is none, or no bound. */
export type AmountFound = Pick<CaseAmountDifference, "name" | "least" | "most">;

/** Returns the amounts of a finding for which a case asks, other than money. */
export function amountsOfCase({ detail }: Finding, names: readonly (keyof CaseAmounts)[]): readonly AmountFound[] {
  return names.flatMap((name): readonly AmountFound[] => {
    if (name === "money") return [];
    if (name === "share") return [{ name, ...shareOf(detail) }];
    const { least = null, most = null } = amountsOf(detail)?.[name] ?? {};
    return [{ name, least, most }];
  });
}

/** The share of divisions that are covered. */
function shareOf(detail: Finding["detail"]): Pick<AmountFound, "least" | "most"> {
  if (detail.kind !== "coverage-target" && detail.kind !== "share-quota") return { least: null, most: null };
  const { covered, unknown } = detail;
  const all = detail.kind === "coverage-target" ? detail.total : detail.base;
  const part = (count: number): string | null =>
    all === 0 ? null : formatRatio(makeRatio(BigInt(count), BigInt(all)));
  return { least: part(covered), most: part(covered + unknown) };
}
