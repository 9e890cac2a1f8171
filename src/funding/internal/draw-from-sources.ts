import { createDemandNetwork, type SourceAmount } from "./demand-network.js";
import type { NeedGroup } from "./group-needs.js";

/** A payment from a source to a need, in units; both are places in their lists. */
export interface Payment {
  readonly source: number;
  readonly need: number;
  readonly amount: bigint;
}

/**
 * Pays the groups' units out of the sources: each source in turn gives all it can without keeping an earlier one
 * from giving, and in each group the needs draw, in their order, on the group's sources in theirs.
 *
 * @param units what each group receives
 * @param unitsOfNeed what each need receives, by place in the input
 */
export function drawFromSources(
  groups: readonly NeedGroup[],
  units: readonly bigint[],
  unitsOfNeed: readonly bigint[],
  supplies: readonly SourceAmount[],
): readonly Payment[] {
  const network = createDemandNetwork(
    groups.map(({ sources }, group) => ({ sources, amount: units[group] ?? 0n })),
    supplies.map(({ source }) => source),
  );
  for (const supply of supplies) network.open([supply]);
  const payments: Payment[] = [];
  groups.forEach(({ needs }, group) => {
    let next = 0;
    let open = 0n;
    let need = 0;
    for (const { source, amount } of network.payments(group)) {
      for (let left = amount; left > 0n;) {
        if (open === 0n) {
          need = needs[next] ?? 0;
          open = unitsOfNeed[need] ?? 0n;
          next += 1;
          continue;
        }
        const paid = open < left ? open : left;
        payments.push({ source, need, amount: paid });
        open -= paid;
        left -= paid;
      }
    }
  });
  return payments;
}
