import { compareValues } from "../../ratio/index.js";
import type { Ratio } from "../../ratio/index.js";
import { createFlowNetwork } from "./flow-network.js";

/** A cell's exact value, in units. */
export interface TableCell {
  readonly row: number;
  readonly column: number;
  readonly exact: Ratio;
}

/** A table whose rows add to whole numbers; cells are listed row after row. Ties go by the row and column numbers. */
export interface TwoWayTable {
  readonly cells: readonly TableCell[];
  readonly rowTotals: readonly bigint[];
  readonly columnTotals: readonly Ratio[];
}

/** A cell's whole part (rounded toward minus infinity) and what remains, `0 <= remainder / denominator < 1`. */
interface SplitCell {
  readonly whole: bigint;
  readonly remainder: bigint;
  readonly denominator: bigint;
}

interface ColumnBand {
  readonly count: number;
  readonly least: number;
  readonly most: number;
}

/**
 * Rounds every cell and every column total to a neighbouring whole number while the rows keep their totals
 * (controlled rounding; it always exists: Bacharach 1966, Causey, Cox & Ernst 1985). Each row starts with its
 * largest remainders; then units move between the columns along a flow until each total is a neighbour.
 */
export function roundTwoWayTable(table: TwoWayTable): readonly bigint[] {
  const parts = table.cells.map(({ exact }) => splitCell(exact));
  const raised = raiseLargestRemainders(table, parts);
  settleColumns(table, parts, raised);
  return parts.map(({ whole }, index) => whole + BigInt(raised[index] ?? 0));
}

function splitCell({ numerator, denominator }: Ratio): SplitCell {
  const rest = numerator % denominator;
  const remainder = rest < 0n ? rest + denominator : rest;
  return { whole: (numerator - remainder) / denominator, remainder, denominator };
}

function raiseLargestRemainders({ cells, rowTotals }: TwoWayTable, parts: readonly SplitCell[]): Uint8Array {
  const raised = new Uint8Array(cells.length);
  const columnOf = (index: number): number => cells[index]?.column ?? 0;
  for (let begin = 0; begin < cells.length;) {
    const row = cells[begin]?.row ?? 0;
    const fractional: number[] = [];
    let missing = rowTotals[row] ?? 0n;
    let end = begin;
    for (; end < cells.length && cells[end]?.row === row; end += 1) {
      missing -= parts[end]?.whole ?? 0n;
      if (parts[end]?.remainder !== 0n) fractional.push(end);
    }
    fractional.sort((a, b) => compareRemainders(parts[b], parts[a]) || columnOf(a) - columnOf(b));
    for (const index of fractional.slice(0, Number(missing))) raised[index] = 1;
    begin = end;
  }
  return raised;
}

function compareRemainders(first: SplitCell | undefined, second: SplitCell | undefined): number {
  if (first === undefined || second === undefined) return 0;
  const left = first.remainder * second.denominator;
  const right = second.remainder * first.denominator;
  return compareValues(left, right);
}

/** Moves units from columns above their band to others below theirs; one flow with lower bounds decides which. */
function settleColumns(table: TwoWayTable, parts: readonly SplitCell[], raised: Uint8Array): void {
  const bands = columnBands(table, parts, raised);
  if (bands.every(({ count, least, most }) => least <= count && count <= most)) return;
  const [source, sink, slack, firstColumn] = [0, 1, 2, 3];
  const firstRow = firstColumn + bands.length;
  const network = createFlowNetwork(firstRow + table.rowTotals.length);
  let net = 0;
  bands.forEach(({ count, least, most }, column) => {
    const nearest = Math.min(Math.max(count, least), most);
    network.addArc(source, firstColumn + column, BigInt(Math.max(0, count - most)));
    network.addArc(firstColumn + column, sink, BigInt(Math.max(0, least - count)));
    network.addArc(slack, firstColumn + column, BigInt(nearest - least), BigInt(most - nearest));
    net += nearest - count;
  });
  network.addArc(source, slack, BigInt(Math.max(0, net)));
  network.addArc(slack, sink, BigInt(Math.max(0, -net)));
  const movable = fractionalCells(table, parts);
  const arcs = movable.map((index) => {
    const { column = 0, row = 0 } = table.cells[index] ?? {};
    const isRaised = raised[index] === 1;
    return network.addArc(firstColumn + column, firstRow + row, isRaised ? 1n : 0n, isRaised ? 0n : 1n);
  });
  network.push(source, sink);
  movable.forEach((index, position) => {
    raised[index] = Number(network.spare(arcs[position] ?? 0));
  });
}

/** How many of a column's cells are raised, and between which numbers that may lie. */
function columnBands(
  { cells, columnTotals }: TwoWayTable,
  parts: readonly SplitCell[],
  raised: Uint8Array,
): readonly ColumnBand[] {
  const counts = columnTotals.map(() => 0);
  const wholes = columnTotals.map(() => 0n);
  cells.forEach(({ column }, index) => {
    counts[column] = (counts[column] ?? 0) + (raised[index] ?? 0);
    wholes[column] = (wholes[column] ?? 0n) + (parts[index]?.whole ?? 0n);
  });
  return columnTotals.map((total, column) => {
    const { whole, remainder } = splitCell(total);
    const least = Number(whole - (wholes[column] ?? 0n));
    return { count: counts[column] ?? 0, least, most: remainder === 0n ? least : least + 1 };
  });
}

/** The cells that are no whole numbers, those nearest to a half first: they are the cheapest to round the other way. */
function fractionalCells({ cells }: TwoWayTable, parts: readonly SplitCell[]): readonly number[] {
  const twiceFromHalf = parts.map(({ remainder, denominator }) => absolute(2n * remainder - denominator));
  const leading = Float64Array.from(parts, ({ denominator }, index) =>
    Number(((twiceFromHalf[index] ?? 0n) << 52n) / denominator),
  );
  const compare = (a: number, b: number): number =>
    (leading[a] ?? 0) - (leading[b] ?? 0) ||
    compareRemainders(
      { whole: 0n, remainder: twiceFromHalf[a] ?? 0n, denominator: parts[a]?.denominator ?? 1n },
      { whole: 0n, remainder: twiceFromHalf[b] ?? 0n, denominator: parts[b]?.denominator ?? 1n },
    ) ||
    (cells[b]?.row ?? 0) - (cells[a]?.row ?? 0) ||
    (cells[b]?.column ?? 0) - (cells[a]?.column ?? 0);
  return Array.from(parts.keys())
    .filter((index) => parts[index]?.remainder !== 0n)
    .sort(compare);
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
