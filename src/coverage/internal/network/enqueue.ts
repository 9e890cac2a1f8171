import type { DistanceQueue } from "./distance-queue.js";
import { itemAt } from "./item-at.js";

/** Puts a node into the queue; it may stand there several times. */
export function enqueue({ distances, nodes }: DistanceQueue, distance: number, node: number): void {
  let hole = distances.length;
  while (hole > 0) {
    const parent = (hole - 1) >> 1;
    if (itemAt(distances, parent) <= distance) break;
    distances[hole] = itemAt(distances, parent);
    nodes[hole] = itemAt(nodes, parent);
    hole = parent;
  }
  distances[hole] = distance;
  nodes[hole] = node;
}
