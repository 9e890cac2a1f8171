import type { FlowNetwork } from "./flow-network.js";
import { itemAt } from "./item-at.js";

/** Sends one unit along each of these arcs. */
export function pushFlow(network: FlowNetwork, arcs: readonly number[]): void {
  for (const arc of arcs) {
    network.room[arc] = itemAt(network.room, arc) - 1;
    network.room[arc ^ 1] = itemAt(network.room, arc ^ 1) + 1;
  }
}
