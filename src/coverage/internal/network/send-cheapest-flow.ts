import type { FlowNetwork } from "./flow-network.js";
import { itemAt } from "./item-at.js";
import { pushFlow } from "./push-flow.js";

/**
 * Sends as much flow as there can be from source to sink, as cheaply as can be, in units, by the primal-dual
 * method (Ford and Fulkerson 1962; potentials after Edmonds and Karp 1972, blocking flows after Dinic 1970).
 * The flow already in the network must be the cheapest of its amount, with no arc of negative cost left open.
 *
 * @returns a potential for each node: an arc with room left costs at least the potential it gains, and exactly
 *   that where it carries flow. They prove the flow cheapest, and tell which arcs any cheapest flow can use.
 */
export function sendCheapestFlow(network: FlowNetwork, source: number, sink: number): readonly number[] {
  const potentials = network.first.map(() => 0);
  for (;;) {
    const distances = measureDistances(network, potentials, source, sink);
    const toSink = itemAt(distances, sink);
    if (toSink === Infinity) return potentials;
    for (const [node, distance] of distances.entries()) {
      potentials[node] = itemAt(potentials, node) + Math.min(distance, toSink);
    }
    for (;;) {
      const levels = measureLevels(network, potentials, source, sink);
      if (itemAt(levels, sink) === -1) break;
      sendAlongLevels(network, potentials, levels, source, sink);
    }
  }
}

/** What an arc costs beyond the potential it gains. */
function reducedCost(network: FlowNetwork, potentials: readonly number[], from: number, arc: number): number {
  return itemAt(network.cost, arc) + itemAt(potentials, from) - itemAt(potentials, itemAt(network.to, arc));
}

/**
 * How far each node lies from the source by the reduced costs, as far as the sink. They are whole numbers, so nodes wait
 * in a bucket for each distance (Dial 1969).
 */
function measureDistances(
  network: FlowNetwork,
  potentials: readonly number[],
  source: number,
  sink: number,
): readonly number[] {
  const distances = network.first.map(() => Infinity);
  const waiting: (number[] | undefined)[] = [[source]];
  distances[source] = 0;
  for (let distance = 0; distance < waiting.length; distance += 1) {
    for (const node of waiting[distance] ?? []) {
      if (node === sink) return distances;
      if (distance > itemAt(distances, node)) continue;
      for (let arc = itemAt(network.first, node); arc !== -1; arc = itemAt(network.next, arc)) {
        if (itemAt(network.room, arc) === 0) continue;
        const target = itemAt(network.to, arc);
        const reached = distance + reducedCost(network, potentials, node, arc);
        if (reached >= itemAt(distances, target)) continue;
        distances[target] = reached;
        (waiting[reached] ??= []).push(target);
      }
    }
  }
  return distances;
}

/** How many tight arcs with room each node lies from the source, as far as the sink; -1 beyond and out of reach. */
function measureLevels(
  network: FlowNetwork,
  potentials: readonly number[],
  source: number,
  sink: number,
): readonly number[] {
  const levels = network.first.map(() => -1);
  const reached = [source];
  levels[source] = 0;
  for (const node of reached) {
    for (let arc = itemAt(network.first, node); arc !== -1; arc = itemAt(network.next, arc)) {
      const target = itemAt(network.to, arc);
      if (itemAt(levels, target) !== -1 || itemAt(network.room, arc) === 0) continue;
      if (reducedCost(network, potentials, node, arc) !== 0) continue;
      levels[target] = itemAt(levels, node) + 1;
      if (target === sink) return levels;
      reached.push(target);
    }
  }
  return levels;
}

/** A blocking flow: walks down the levels, never trying a dead arc twice. */
function sendAlongLevels(
  network: FlowNetwork,
  potentials: readonly number[],
  levels: readonly number[],
  source: number,
  sink: number,
): void {
  const untried = [...network.first];
  const path: number[] = [];
  let node = source;
  for (;;) {
    if (node === sink) {
      pushFlow(network, path);
      path.length = 0;
      node = source;
    }
    const arc = nextDown(network, potentials, levels, untried, node);
    untried[node] = arc;
    if (arc !== -1) {
      path.push(arc);
      node = itemAt(network.to, arc);
      continue;
    }
    const back = path.pop();
    if (back === undefined) return;
    node = itemAt(network.to, back ^ 1);
    untried[node] = itemAt(network.next, back);
  }
}

function nextDown(
  network: FlowNetwork,
  potentials: readonly number[],
  levels: readonly number[],
  untried: readonly number[],
  node: number,
): number {
  const below = itemAt(levels, node) + 1;
  for (let arc = itemAt(untried, node); arc !== -1; arc = itemAt(network.next, arc)) {
    const down = itemAt(network.room, arc) > 0 && itemAt(levels, itemAt(network.to, arc)) === below;
    if (down && reducedCost(network, potentials, node, arc) === 0) return arc;
  }
  return -1;
}
