import type { FlowNetwork } from "./flow-network.js";
import { itemAt } from "./item-at.js";

/** Adds an arc and the arc that takes its flow back, and names the first. */
export function addArc(network: FlowNetwork, from: number, to: number, room: number, cost: number): number {
  const arc = network.to.push(to, from) - 2;
  network.room.push(room, 0);
  network.cost.push(cost, -cost);
  network.next.push(itemAt(network.first, from), itemAt(network.first, to));
  network.first[from] = arc;
  network.first[to] = arc + 1;
  return arc;
}
