import { addArc } from "../network/add-arc.js";
import { addNode } from "../network/add-node.js";
import type { FlowNetwork } from "../network/flow-network.js";
import { itemAt } from "../network/item-at.js";

/** A segment tree in the network: an inner node reaches each leaf below it at no cost. */
export interface Tree {
  readonly leaves: readonly number[];
  readonly root: number;
  /** The fewest nodes that together reach the leaves from `start` to before `end`. */
  readonly cover: (start: number, end: number) => readonly number[];
}

/** Plants a tree with this many leaves, at least one; each arc has room for `room` units. */
export function plantTree(network: FlowNetwork, leaves: number, room: number): Tree {
  // node i has the children 2i and 2i + 1; the leaves stand at `leaves` to 2 * leaves - 1
  const nodes = Array.from({ length: 2 * leaves }, (_, index) => (index === 0 ? -1 : addNode(network)));
  for (let index = 1; index < leaves; index += 1) {
    addArc(network, itemAt(nodes, index), itemAt(nodes, 2 * index), room, 0);
    addArc(network, itemAt(nodes, index), itemAt(nodes, 2 * index + 1), room, 0);
  }
  const cover = (start: number, end: number): readonly number[] => {
    const found: number[] = [];
    let left = start + leaves;
    let right = end + leaves;
    while (left < right) {
      if (left % 2 === 1) found.push(itemAt(nodes, left++));
      if (right % 2 === 1) found.push(itemAt(nodes, --right));
      left >>= 1;
      right >>= 1;
    }
    return found;
  };
  return { leaves: nodes.slice(leaves), root: itemAt(nodes, 1), cover };
}
