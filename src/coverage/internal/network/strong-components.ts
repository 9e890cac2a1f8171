import { itemAt } from "./item-at.js";

/**
 * Numbers the strongly connected components of a directed graph (Tarjan 1972), without recursion.
 *
 * @param successors for each node the nodes its arcs go to
 * @returns for each node the number of its component: two nodes lie on a common cycle when theirs are equal
 */
export function strongComponents(successors: readonly (readonly number[])[]): readonly number[] {
  const component = successors.map(() => -1);
  const order = successors.map(() => -1);
  const lowest = successors.map(() => -1);
  const tried = successors.map(() => 0);
  const open: number[] = [];
  let visited = 0;
  let components = 0;

  const enter = (node: number, walk: number[]): void => {
    order[node] = visited;
    lowest[node] = visited;
    visited += 1;
    open.push(node);
    walk.push(node);
  };
  const lower = (node: number, bound: number): void => {
    if (bound < itemAt(lowest, node)) lowest[node] = bound;
  };
  const close = (root: number): void => {
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      component[node] = components;
      if (node === root) break;
    }
    components += 1;
  };

  for (const start of successors.keys()) {
    if (itemAt(order, start) !== -1) continue;
    const walk: number[] = [];
    enter(start, walk);
    for (let node = walk.at(-1); node !== undefined; node = walk.at(-1)) {
      const turn = itemAt(tried, node);
      const target = itemAt(successors, node)[turn];
      if (target !== undefined) {
        tried[node] = turn + 1;
        if (itemAt(order, target) === -1) enter(target, walk);
        else if (itemAt(component, target) === -1) lower(node, itemAt(order, target));
        continue;
      }
      walk.pop();
      const parent = walk.at(-1);
      if (parent !== undefined) lower(parent, itemAt(lowest, node));
      if (itemAt(lowest, node) === itemAt(order, node)) close(node);
    }
  }
  return component;
}
