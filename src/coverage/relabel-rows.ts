import type { AuditedRow, ConsistentWith, Relabelling, SharedReference } from "../results/index.js";
import { cheapestAssignment, type Assignment } from "./cheapest-assignment.js";
import { allowsTotal } from "./implied-totals.js";

/** The time of the search grows with the cube of the rows: 1,000 take about half a second at worst. */
const MOST_ROWS = 1_000;

/** A row whose label the reference lists. */
type ComparedRow = AuditedRow & { readonly reference: number };

/**
 * Finds the relabellings under which most rows agree with the reference and, among these, most rows keep their labels.
 * Searches only where a row disagrees under its own label, and only among at most 1,000 rows.
 */
export function relabelRows(audited: readonly AuditedRow[]): Relabelling {
  const rows = audited.filter((row): row is ComparedRow => row.reference !== null);
  const asPrinted = rows.every((row) => agrees(row, row));
  const searched = !asPrinted && rows.length <= MOST_ROWS;
  const { columnOf, settled } = searched ? assignLabels(rows) : keepLabels(rows);
  const relabelled = rows.map((row, index) => ({
    row,
    label: rows[columnOf[index] as number] as ComparedRow,
    inEveryBest: settled[index] === true,
  }));
  const disagreeing = relabelled.filter(({ row, label }) => !agrees(row, label)).map(({ row }) => row.label);
  const found = rows.length === 0 || disagreeing.length > 0 ? "none" : settled.includes(false) ? "several" : "unique";
  return {
    found,
    consistentWith: searched
      ? CONSISTENT_WITH[found]
      : rows.length === 0
        ? "not-compared"
        : asPrinted
          ? "printed-labels"
          : "not-searched",
    compared: rows.length,
    agreeing: rows.length - disagreeing.length,
    kept: relabelled.filter(({ row, label }) => row === label).length,
    changes: relabelled
      .filter(({ row, label }) => row !== label && agrees(row, label))
      .map(({ row, label, inEveryBest }) => ({
        from: row.label,
        to: label.label,
        reference: label.reference,
        inEveryBest,
      })),
    disagreeing,
    sharedReferences: findSharedReferences(rows),
  };
}

/** Whether the percentage of a row allows the reference total of the label of another row, or of its own. */
function agrees(row: ComparedRow, labelled: ComparedRow): boolean {
  return allowsTotal(row.implied, labelled.reference);
}

/** A row that disagrees costs more than all rows together can cost by moving, which is 1 each. */
function assignLabels(rows: readonly ComparedRow[]): Assignment {
  const { columnOf, settled } = cheapestAssignment(rows.length, (row, label) => {
    const moving = row === label ? 0 : 1;
    return agrees(rows[row] as ComparedRow, rows[label] as ComparedRow) ? moving : rows.length + 1 + moving;
  });
  return { columnOf: inTableOrder(rows, columnOf), settled };
}

/** Hands out labels with the same reference total, which no figure distinguishes, in the order of the table. */
function inTableOrder(rows: readonly ComparedRow[], columnOf: readonly number[]): readonly number[] {
  const groups = Array.from(groupByReference(rows), ([reference, labels]) => {
    return [reference, labels.filter((label) => columnOf[label] !== label).values()] as const;
  });
  const next = new Map(groups);
  return columnOf.map((label, row) => {
    return label === row ? row : (next.get((rows[label] as ComparedRow).reference)?.next().value as number);
  });
}

function keepLabels(rows: readonly ComparedRow[]): Assignment {
  return { columnOf: rows.map((_, row) => row), settled: rows.map(() => true) };
}

const CONSISTENT_WITH: Readonly<Record<Relabelling["found"], ConsistentWith>> = {
  none: "no-relabelling",
  unique: "one-relabelling",
  several: "several-relabellings",
};

function findSharedReferences(rows: readonly ComparedRow[]): readonly SharedReference[] {
  return Array.from(groupByReference(rows), ([total, indexes]) => {
    return { total, labels: indexes.map((index) => (rows[index] as ComparedRow).label) };
  }).filter(({ labels }) => labels.length > 1);
}

/** The indexes of the rows whose labels have the same reference total, by that total. */
function groupByReference(rows: readonly ComparedRow[]): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (const [index, { reference }] of rows.entries()) {
    const group = groups.get(reference);
    if (group === undefined) groups.set(reference, [index]);
    else group.push(index);
  }
  return groups;
}
