import type { Diagram, Level } from "./diagram.js";

/** An end of a diagram: the boxes that hold there, and over how many combinations. */
export interface CountedEnd {
  readonly alive: readonly number[];
  readonly combinations: bigint;
}

/** Counts the combinations that lead to each end, from the root down: parents stand behind their children. */
export function countEnds(
  { root, nodes }: Diagram<readonly number[]>,
  levels: readonly Level[],
): readonly CountedEnd[] {
  const sizes = levels.map(({ values }) => BigInt(values.length));
  /** The product of the sizes of all levels before one. */
  const before = sizes.reduce<readonly bigint[]>(
    (products, size) => [...products, (products[products.length - 1] as bigint) * size],
    [1n],
  );
  const levelOf = (place: number): number => {
    const node = nodes[place];
    return node?.kind === "fork" ? node.level : levels.length;
  };
  const counts: bigint[] = nodes.map(() => 0n);
  counts[root] = before[levelOf(root)] as bigint;
  for (let place = nodes.length - 1; place >= 0; place -= 1) {
    const node = nodes[place];
    if (node?.kind !== "fork") continue;
    for (const child of node.children) {
      const skipped = (before[levelOf(child)] as bigint) / (before[node.level + 1] as bigint);
      counts[child] = (counts[child] as bigint) + (counts[place] as bigint) * skipped;
    }
  }
  return nodes.flatMap((node, place) =>
    node.kind === "end" ? [{ alive: node.end, combinations: counts[place] as bigint }] : [],
  );
}
