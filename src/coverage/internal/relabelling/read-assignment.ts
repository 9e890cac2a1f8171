import type { FlowNetwork } from "../network/flow-network.js";
import { itemAt } from "../network/item-at.js";
import type { LabelNetwork } from "./label-network.js";

/** Reads from a full flow which label each row takes, as the index of the row beside which it was printed. */
export function readAssignment({ network, rows, keeping, labelsOf }: LabelNetwork): readonly number[] {
  const left = [...network.room];
  const keeps = rows.map((_, row) => itemAt(left, itemAt(keeping, row) ^ 1) > 0);
  const free = new Map([...labelsOf].map(([leaf, labels]) => [leaf, labels.filter((row) => !itemAt(keeps, row)).values()]));
  return rows.map((node, row) => {
    if (itemAt(keeps, row)) return row;
    let at = node;
    for (let labels = free.get(at); ; labels = free.get(at)) {
      const label = labels?.next().value;
      if (label !== undefined) return label;
      at = followFlow(network, left, at);
    }
  });
}

/** Takes one unit of the flow that leaves a node, and tells where it goes. */
function followFlow(network: FlowNetwork, left: number[], node: number): number {
  let arc = itemAt(network.first, node);
  while (arc % 2 === 1 || itemAt(left, arc ^ 1) === 0) arc = itemAt(network.next, arc);
  left[arc ^ 1] = itemAt(left, arc ^ 1) - 1;
  return itemAt(network.to, arc);
}
