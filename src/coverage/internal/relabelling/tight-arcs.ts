import { itemAt } from "../network/item-at.js";
import type { LabelNetwork } from "./label-network.js";

/**
 * The arcs that a best assignment can use, for each node where they go; a label leads on to the row that has it.
 * So a cycle of them hands labels round at no loss.
 */
export function tightArcs(
  { network, sink, rows, keeping, labelsOf }: LabelNetwork,
  potentials: readonly number[],
  assigned: readonly number[],
): readonly (readonly number[])[] {
  const holderOf: number[] = [];
  for (const [row, label] of assigned.entries()) holderOf[label] = row;
  const keptLabels = new Map(keeping.map((arc, row) => [arc, row]));
  return network.first.map((first, node) => {
    const labels = labelsOf.get(node);
    if (labels !== undefined) return labels.map((label) => itemAt(rows, itemAt(holderOf, label)));
    const targets: number[] = [];
    for (let arc = first; arc !== -1; arc = itemAt(network.next, arc)) {
      const target = itemAt(network.to, arc);
      const tight = itemAt(network.cost, arc) + itemAt(potentials, node) === itemAt(potentials, target);
      if (arc % 2 === 1 || target === sink || !tight) continue;
      const kept = keptLabels.get(arc);
      targets.push(kept === undefined ? target : itemAt(rows, itemAt(holderOf, kept)));
    }
    return targets;
  });
}
