import type { FlowNetwork } from "./flow-network.js";

/** Adds a node and names it. */
export function addNode(network: FlowNetwork): number {
  return network.first.push(-1) - 1;
}
