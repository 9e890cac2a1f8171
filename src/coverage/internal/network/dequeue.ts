import type { DistanceQueue } from "./distance-queue.js";
import { itemAt } from "./item-at.js";

/** Takes the node with the least distance out of the queue. */
export function dequeue({ distances, nodes }: DistanceQueue): { readonly distance: number; readonly node: number } | null {
  const distance = distances[0];
  const node = nodes[0];
  const lastDistance = distances.pop();
  const lastNode = nodes.pop();
  if (distance === undefined || node === undefined || lastDistance === undefined || lastNode === undefined) return null;
  if (distances.length > 0) sink(distances, nodes, lastDistance, lastNode);
  return { distance, node };
}

function sink(distances: number[], nodes: number[], distance: number, node: number): void {
  let hole = 0;
  for (;;) {
    let child = 2 * hole + 1;
    if (child >= distances.length) break;
    if (child + 1 < distances.length && itemAt(distances, child + 1) < itemAt(distances, child)) child += 1;
    if (itemAt(distances, child) >= distance) break;
    distances[hole] = itemAt(distances, child);
    nodes[hole] = itemAt(nodes, child);
    hole = child;
  }
  distances[hole] = distance;
  nodes[hole] = node;
}
