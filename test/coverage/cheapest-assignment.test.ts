import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cheapestAssignment } from "../../src/coverage/cheapest-assignment.js";
import { permutations } from "./permutations.js";

describe("cheapestAssignment", () => {
  const matrices = (size: number, most: number): fc.Arbitrary<readonly (readonly number[])[]> => {
    const row = fc.array(fc.integer({ min: -most, max: most }), { minLength: size, maxLength: size });
    return fc.array(row, { minLength: size, maxLength: size });
  };
  const sizes = fc.integer({ min: 0, max: 6 });

  it.each([
    ["few costs, so that many assignments are cheapest", 1],
    ["many costs", 1_000],
  ])("finds what trying every assignment finds, for %s", (_, most) => {
    fc.assert(
      fc.property(
        sizes.chain((size) => matrices(size, most)),
        (costs) => {
          const { columnOf, settled } = cheapestAssignment(costs.length, (row, column) => costs[row]?.[column] ?? NaN);
          const best = tryEvery(costs);
          expect(best).toContainEqual(columnOf);
          expect(settled).toEqual(columnOf.map((column, row) => best.every((other) => other[row] === column)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("proves a large assignment cheapest: no row or cycle of rows can do better", () => {
    fc.assert(
      fc.property(matrices(40, 9), (costs) => {
        const { columnOf } = cheapestAssignment(40, (row, column) => costs[row]?.[column] ?? NaN);
        expect(columnOf.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, column) => column));
        expect(
          hasNegativeCycle(columnOf.map((own, row) => columnOf.map((column) => gain(costs[row], own, column)))),
        ).toBe(false);
      }),
      { numRuns: 20 },
    );
  });
});

function tryEvery(costs: readonly (readonly number[])[]): readonly (readonly number[])[] {
  let best: (readonly number[])[] = [];
  let lowest = Infinity;
  for (const columns of permutations(costs.length)) {
    const total = columns.reduce((sum, column, row) => sum + (costs[row]?.[column] ?? NaN), 0);
    if (total < lowest) best = [];
    if (total <= lowest) best.push(columns);
    lowest = Math.min(lowest, total);
  }
  return best;
}

/** What a row pays more for another column than for its own. */
function gain(costs: readonly number[] | undefined, own: number, column: number): number {
  return (costs?.[column] ?? NaN) - (costs?.[own] ?? NaN);
}

/** Finds shortest paths between all nodes (Floyd and Warshall 1962): one from a node to itself shows a negative cycle. */
function hasNegativeCycle(lengths: readonly (readonly number[])[]): boolean {
  const shortest = lengths.map((row) => [...row]);
  for (const [middle, onwards] of shortest.entries()) {
    for (const row of shortest) {
      const first = row[middle] ?? NaN;
      for (const [end, length] of onwards.entries()) row[end] = Math.min(row[end] ?? NaN, first + length);
    }
  }
  return shortest.some((row, node) => (row[node] ?? NaN) < 0);
}
