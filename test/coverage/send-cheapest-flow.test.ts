import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addArc } from "../../src/coverage/internal/network/add-arc.js";
import { addNode } from "../../src/coverage/internal/network/add-node.js";
import { emptyNetwork } from "../../src/coverage/internal/network/empty-network.js";
import type { FlowNetwork } from "../../src/coverage/internal/network/flow-network.js";
import { sendCheapestFlow } from "../../src/coverage/internal/network/send-cheapest-flow.js";

describe("sendCheapestFlow", () => {
  it("leaves a flow that its potentials prove cheapest, and no way for more", () => {
    const node = fc.nat(11);
    const arcs = fc.array(fc.tuple(node, node, fc.nat(3), fc.nat(5)), { minLength: 10, maxLength: 60 });
    fc.assert(
      fc.property(arcs, (drawn) => {
        const network = emptyNetwork();
        for (let index = 0; index < 12; index += 1) addNode(network);
        addArc(network, 0, 1, 1, 50);
        for (const [from, to, room, cost] of drawn) addArc(network, from, to, room, cost);
        const potentials = sendCheapestFlow(network, 0, 1);
        for (const [arc, room] of network.room.entries()) {
          expect(room).toBeGreaterThanOrEqual(0);
          const [from, to] = [network.to[arc ^ 1] ?? -1, network.to[arc] ?? -1];
          const beyond = (network.cost[arc] ?? 0) + (potentials[from] ?? 0) - (potentials[to] ?? 0);
          if (room > 0) expect(beyond).toBeGreaterThanOrEqual(0);
        }
        expect(reachable(network, 0).has(1)).toBe(false);
        for (let inner = 2; inner < 12; inner += 1) expect(outflow(network, inner)).toBe(0);
      }),
      { numRuns: 300 },
    );
  });
});

function reachable({ room, to }: FlowNetwork, start: number): ReadonlySet<number> {
  const reached = new Set([start]);
  for (const node of reached) {
    for (const [arc, target] of to.entries()) {
      if (to[arc ^ 1] === node && (room[arc] ?? 0) > 0) reached.add(target);
    }
  }
  return reached;
}

/** What leaves a node less what enters it. The flow on a forward arc is the room of the arc back. */
function outflow({ room, to }: FlowNetwork, node: number): number {
  return to.reduce((sum, target, arc) => {
    if (arc % 2 === 1) return sum;
    const flow = room[arc + 1] ?? 0;
    return sum + (to[arc + 1] === node ? flow : 0) - (target === node ? flow : 0);
  }, 0);
}
