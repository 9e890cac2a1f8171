import type { FlowNetwork } from "./flow-network.js";

/** A network without nodes. */
export function emptyNetwork(): FlowNetwork {
  return { first: [], next: [], to: [], room: [], cost: [] };
}
