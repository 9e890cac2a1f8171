import { makeRatio, toRatioText, type Ratio, type RatioText } from "../../exact/index.js";
import type { SourceAmount } from "./demand-network.js";
import { divideGroup } from "./divide-group.js";
import { drawFromSources, type Payment } from "./draw-from-sources.js";
import { findBindingSets, type BindingGroups } from "./find-binding-sets.js";
import type { Eligibility } from "./group-needs.js";
import { roundShares } from "./round-shares.js";
import { shareByMaxMin } from "./share-by-max-min.js";

/** What a need receives, in units, and how that came about. */
export interface NeedOutcome {
  readonly share: RatioText;
  readonly exact: Ratio;
  readonly units: bigint;
}

/** The allocation in units: who is short and why, the exact division, and the payments that come closest to it. */
export interface UnitAllocation {
  readonly bindings: readonly BindingGroups[];
  /** By place of the need in the input; absent where nothing is needed. */
  readonly outcomes: ReadonlyMap<number, NeedOutcome>;
  readonly payments: readonly Payment[];
}

/** Feasibility, fair shares, whole units, payments: each step rests on the one before. */
export function allocateUnits(
  { groups }: Eligibility,
  amounts: readonly bigint[],
  supplies: readonly SourceAmount[],
  rankCount: number,
): UnitAllocation {
  const bindings = findBindingSets(groups, supplies);
  const shares = bindings.length === 0 ? groups.map(() => makeRatio(1n)) : shareByMaxMin(groups, supplies, rankCount);
  const units = roundShares(groups, shares, supplies);
  const outcomes = new Map<number, NeedOutcome>();
  groups.forEach(({ needs }, group) => {
    const share = shares[group] ?? makeRatio(0n);
    const divided = divideGroup(
      needs.map((need) => amounts[need] ?? 0n),
      share,
      units[group] ?? 0n,
    );
    const written = toRatioText(share);
    divided.forEach(({ exact, units: received }, index) =>
      outcomes.set(needs[index] ?? 0, { share: written, exact, units: received }),
    );
  });
  const unitsOfNeed = amounts.map((_, need) => outcomes.get(need)?.units ?? 0n);
  return { bindings, outcomes, payments: drawFromSources(groups, units, unitsOfNeed, supplies) };
}
