/** One of the cheapest assignments. */
export interface Assignment {
  /** The column of each row. */
  readonly columnOf: readonly number[];
  /** For each row, whether it has the same column in every cheapest assignment. */
  readonly settled: readonly boolean[];
}

const NONE = -1;

/**
 * Assigns each row a column of its own so that the total cost is lowest: the Hungarian method (Kuhn 1955) with shortest
 * augmenting paths (Jonker and Volgenant 1987), in size³ steps. Rows are placed in order; of equally near columns the
 * last free one is taken.
 *
 * An assignment is cheapest exactly when each of its pairs is tight: its cost is the price of the row plus the price of
 * the column. So a row can have another column exactly when it lies on a cycle of rows that can take over one another's
 * columns by tight pairs.
 *
 * @param size the number of rows and of columns; the recursion can get as deep
 * @param cost an integer for each row and column
 */
export function cheapestAssignment(size: number, cost: (row: number, column: number) => number): Assignment {
  const costs = Array.from({ length: size }, (_, row) => new Float64Array(size).map((__, column) => cost(row, column)));
  const rowPrice = new Float64Array(size);
  const columnPrice = new Float64Array(size);
  const columnOf = new Array<number>(size).fill(NONE);
  const rowOf = new Int32Array(size).fill(NONE);

  for (let start = 0; start < size; start += 1) {
    const distance = new Float64Array(size).fill(Infinity);
    const previousRow = new Int32Array(size).fill(NONE);
    const unreached = Array.from(distance.keys());
    const reached: number[] = [];
    let length = 0;
    let end = NONE;
    // Dijkstra over reduced costs, which are never negative, as far as the nearest free column.
    for (let row = start; row !== NONE; row = rowOf[end] as number) {
      const costsOfRow = costs[row] as Float64Array;
      const offset = length - (rowPrice[row] as number);
      let nearest = 0;
      length = Infinity;
      for (let index = 0; index < unreached.length; index += 1) {
        const column = unreached[index] as number;
        const throughRow = offset + (costsOfRow[column] as number) - (columnPrice[column] as number);
        if (throughRow < (distance[column] as number)) {
          distance[column] = throughRow;
          previousRow[column] = row;
        }
        const shortest = distance[column] as number;
        if (shortest < length || (shortest === length && rowOf[column] === NONE)) {
          nearest = index;
          length = shortest;
        }
      }
      end = unreached[nearest] as number;
      unreached.splice(nearest, 1);
      reached.push(end);
    }
    // Prices move so that the path becomes tight and no pair costs less than its prices.
    rowPrice[start] = (rowPrice[start] as number) + length;
    for (const column of reached) {
      const gain = length - (distance[column] as number);
      columnPrice[column] = (columnPrice[column] as number) - gain;
      const row = rowOf[column] as number;
      if (row !== NONE) rowPrice[row] = (rowPrice[row] as number) + gain;
    }
    for (let row = NONE; row !== start;) {
      row = previousRow[end] as number;
      const given = columnOf[row] as number;
      columnOf[row] = end;
      rowOf[end] = row;
      end = given;
    }
  }

  const canTakeColumnOf = (row: number, other: number): boolean => {
    const column = columnOf[other] as number;
    return (costs[row] as Float64Array)[column] === (rowPrice[row] as number) + (columnPrice[column] as number);
  };
  return { columnOf, settled: findCycles(size, canTakeColumnOf).map((onCycle) => !onCycle) };
}

/** Returns for each node of a directed graph whether it lies on a cycle with another (strong components, Kosaraju). */
function findCycles(size: number, leadsTo: (node: number, other: number) => boolean): readonly boolean[] {
  const nodes = Array.from({ length: size }, (_, node) => node);
  const visited = new Set<number>();
  const finished: number[] = [];
  const visit = (node: number): void => {
    visited.add(node);
    for (const other of nodes) if (!visited.has(other) && leadsTo(node, other)) visit(other);
    finished.push(node);
  };
  for (const node of nodes) if (!visited.has(node)) visit(node);

  const onCycle = nodes.map(() => false);
  const unassigned = new Set(nodes);
  for (const root of finished.toReversed()) {
    if (!unassigned.delete(root)) continue;
    const component = [root];
    for (const node of component) {
      for (const other of unassigned) {
        if (leadsTo(other, node) && unassigned.delete(other)) component.push(other);
      }
    }
    for (const node of component) onCycle[node] = component.length > 1;
  }
  return onCycle;
}
