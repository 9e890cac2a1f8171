import { addArc } from "../network/add-arc.js";
import { addNode } from "../network/add-node.js";
import { emptyNetwork } from "../network/empty-network.js";
import { itemAt } from "../network/item-at.js";
import { pushFlow } from "../network/push-flow.js";
import { allowsTotal } from "./allows-total.js";
import type { LabelNetwork } from "./label-network.js";
import type { LabelledRow } from "./labelled-row.js";
import { plantTree } from "./plant-tree.js";

/**
 * Builds the network in which the cheapest flow is a best assignment: a row that takes a label whose total it
 * does not allow pays more than all rows together can pay for not keeping their labels, which is 1 each.
 * Rows that agree with their own label start with it, which costs nothing.
 */
export function buildLabelNetwork(rows: readonly LabelledRow[]): LabelNetwork {
  const network = emptyNetwork();
  const source = addNode(network);
  const sink = addNode(network);
  const room = rows.length + 1; // never full, so that every arc in use is tight
  const disagreeing = rows.length + 1;
  const totals = [...new Set(rows.map(({ reference }) => reference))].sort((a, b) => a - b);
  const tree = plantTree(network, totals.length, room);
  const leafOf = new Map(totals.map((total, index) => [total, itemAt(tree.leaves, index)]));
  const labelsOf = groupLabels(rows, leafOf);
  const toSink = new Map([...labelsOf].map(([leaf, labels]) => [leaf, addArc(network, leaf, sink, labels.length, 0)]));

  const intervals = new Map<string, number>();
  const intervalNode = (start: number, end: number): number => {
    const key = `${start}-${end}`;
    const known = intervals.get(key);
    if (known !== undefined) return known;
    const node = addNode(network);
    for (const part of tree.cover(start, end)) addArc(network, node, part, room, 0);
    intervals.set(key, node);
    return node;
  };

  const nodes: number[] = [];
  const keeping: number[] = [];
  for (const { allowed, reference } of rows) {
    const node = addNode(network);
    const leaf = known(leafOf, reference);
    const fromSource = addArc(network, source, node, 1, 0);
    const agrees = allowsTotal(allowed, reference);
    const keep = addArc(network, node, leaf, room, agrees ? 0 : disagreeing);
    const start = allowed === null ? 0 : countBelow(totals, allowed.least);
    const end = allowed === null ? 0 : allowed.most === null ? totals.length : countBelow(totals, allowed.most + 1);
    if (start < end) addArc(network, node, intervalNode(start, end), room, 1);
    addArc(network, node, tree.root, room, disagreeing + 1);
    if (agrees) pushFlow(network, [fromSource, keep, known(toSink, leaf)]);
    nodes.push(node);
    keeping.push(keep);
  }
  return { network, source, sink, rows: nodes, keeping, labelsOf };
}

function groupLabels(rows: readonly LabelledRow[], leafOf: ReadonlyMap<number, number>): Map<number, readonly number[]> {
  const labels = new Map<number, number[]>([...leafOf.values()].map((leaf) => [leaf, []]));
  for (const [row, { reference }] of rows.entries()) known(labels, known(leafOf, reference)).push(row);
  return labels;
}

function known<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new RangeError("no such key");
  return value;
}

/** How many of these ascending totals are below a bound. */
function countBelow(totals: readonly number[], bound: number): number {
  let low = 0;
  let high = totals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (itemAt(totals, middle) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
