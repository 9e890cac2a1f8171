import type { AuditedRow, CoverageAudit, ImpliedTotals, TableFault } from "../results/index.js";
import { makeRatio, roundRatio, type RoundingMode } from "../exact/index.js";
import { checkKeys, throwInputError } from "../checks/index.js";
import type { CoverageAuditOptions, CoverageTable } from "./audit-types.js";
import { allowsTotal } from "./implied-totals.js";
import { checkRounding } from "./measure-coverage.js";
import { readCoverageTable, readReferenceTotals, type ReadRow } from "./read-coverage-table.js";
import { relabelRows } from "./relabel-rows.js";

/**
 * Audits a published coverage table: whether rows and columns add up, whether a total exists for each percentage, and
 * whether the totals agree with a reference. Where labels and figures disagree, finds the relabelling with which they
 * are consistent.
 *
 * A rounded percentage allows an interval of totals; one of a least number (“2.1万余”) has no upper end. Comparisons use the whole interval, so a fault is only what no
 * choice of totals within the intervals can remove. The relabelling keeps the most labels among those under which every
 * row agrees with the reference or, where there is none, under which most rows do. It is looked for among at most 1,000
 * rows; in a larger table that disagrees with the reference, `relabelling.consistentWith` is `not-searched`.
 *
 * @param table 1 to 50,000 rows as printed, and the total row where there is one
 * @param options `referenceTotals` by label, how the percentages were rounded
 * @returns each row with its implied totals, the faults as data, and the relabelling
 * @throws RuleInputError `type-invalid`, `key-unknown`, `value-missing`, `list-empty`, `list-too-long`, `id-invalid`,
 *   `id-like-identity-number`, `id-duplicate`, `count-invalid`, `decimal-invalid`, `decimal-too-long`,
 *   `out-of-range`, `term-unknown`, `value-invalid`
 * @see 《北京市社会工作站建设进展报告》 (2023), 表2. Relabelling is an assignment problem (Kuhn 1955)
 *
 * @example
 * ```ts
 * import { auditCoverageTable } from "social-work-station-rules/coverage";
 * const audit = auditCoverageTable(
 *   {
 *     rows: [
 *       { label: "平谷", numerator: 11, percent: "68.8" },
 *       { label: "怀柔", numerator: 18, percent: "100.0" },
 *     ],
 *     totalRow: { label: "合计", numerator: 29, percent: "85.3" },
 *   },
 *   { referenceTotals: [{ label: "平谷", total: 18 }, { label: "怀柔", total: 16 }] },
 * );
 * audit.faults.map(({ kind, label }) => `${label} ${kind}`); //=> ["平谷 reference-mismatch", "怀柔 reference-mismatch", "怀柔 covered-exceeds-reference"]
 * audit.relabelling.consistentWith; //=> "one-relabelling"
 * audit.relabelling.changes.map(({ from, to }) => `${from} → ${to}`); //=> ["平谷 → 怀柔", "怀柔 → 平谷"]
 * ```
 */
export function auditCoverageTable(table: CoverageTable, options: CoverageAuditOptions): CoverageAudit {
  checkKeys(options, ["referenceTotals", "decimals", "rounding"], ["options"]);
  const rounding = checkRounding(options.rounding, ["options", "rounding"]);
  const references = readReferenceTotals(options.referenceTotals);
  const { rows, totalRow } = readCoverageTable(table, { references, decimals: options.decimals, rounding });
  const impliedSum = addImpliedTotals(rows.map(({ implied }) => implied));
  const allRows = totalRow === null ? rows : [...rows, totalRow];
  return {
    kind: "coverage-audit",
    rows: rows.map(toAuditedRow),
    totalRow: totalRow === null ? null : toAuditedRow(totalRow),
    impliedSum,
    faults: [
      ...allRows.flatMap(findRowSumFaults),
      ...(totalRow === null ? [] : findColumnSumFaults(rows, totalRow)),
      ...allRows.flatMap((row) => findPercentFaults(row, rounding)),
      ...(totalRow === null ? [] : findImpliedSumFaults(totalRow, impliedSum)),
    ],
    relabelling: relabelRows(rows),
  };
}

function toAuditedRow({ label, numerator, numeratorIs, percent, implied, reference }: ReadRow): AuditedRow {
  return { label, numerator, numeratorIs, percent, implied, reference };
}

function findRowSumFaults({ label, parts, sum }: ReadRow): readonly TableFault[] {
  if (sum === null) return [];
  const expected = addCounts(parts);
  return sum === expected ? [] : [{ kind: "row-sum", label, printed: sum, expected }];
}

function findColumnSumFaults(rows: readonly ReadRow[], totalRow: ReadRow): readonly TableFault[] {
  const compare = (column: "numerator" | "sum" | number, read: (row: ReadRow) => number): readonly TableFault[] => {
    const expected = addCounts(rows.map(read));
    const printed = read(totalRow);
    const agrees = column === "numerator" ? agreesWithNumerators(rows, totalRow, expected) : printed === expected;
    return agrees ? [] : [{ kind: "column-sum", label: totalRow.label, column, printed, expected }];
  };
  return [
    ...compare("numerator", (row) => row.numerator),
    ...totalRow.parts.flatMap((_, index) => compare(index, (row) => row.parts[index] ?? 0)),
    ...(totalRow.sum === null ? [] : compare("sum", (row) => row.sum ?? 0)),
  ];
}

/** Whether the numerators can add up to the printed total, where some of them are least numbers. */
function agreesWithNumerators(rows: readonly ReadRow[], totalRow: ReadRow, sum: number): boolean {
  const isMore = rows.some(({ numeratorIs }) => numeratorIs === "at-least");
  if (totalRow.numeratorIs === "at-least") return isMore || totalRow.numerator <= sum;
  return isMore ? totalRow.numerator >= sum : totalRow.numerator === sum;
}

/** Finds what is wrong with the percentage of a row, by itself or compared with the reference total of its label. */
function findPercentFaults(row: ReadRow, rounding: RoundingMode): readonly TableFault[] {
  const { label, numerator, percent, implied, reference } = row;
  const faults: TableFault[] = [];
  if (implied === null) {
    const expected = percentOfReference(row, rounding);
    faults.push({ kind: "percent-impossible", label, numerator, printed: percent, expected });
  } else if (reference !== null && !allowsTotal(implied, reference)) {
    faults.push({ kind: "reference-mismatch", label, printed: percent, implied, expected: reference });
  }
  if (reference !== null && numerator > reference) {
    faults.push({ kind: "covered-exceeds-reference", label, printed: numerator, expected: reference });
  }
  return faults;
}

function percentOfReference({ numerator, reference, decimals }: ReadRow, rounding: RoundingMode): string | null {
  if (reference === null || reference === 0 || numerator > reference) return null;
  return roundRatio(makeRatio(100n * BigInt(numerator), BigInt(reference)), decimals, rounding);
}

function findImpliedSumFaults(
  { label, percent, implied }: ReadRow,
  expected: ImpliedTotals | null,
): readonly TableFault[] {
  if (implied === null || expected === null) return [];
  const apart =
    (implied.most !== null && implied.most < expected.least) ||
    (expected.most !== null && expected.most < implied.least);
  return apart ? [{ kind: "implied-total-sum", label, printed: percent, implied, expected }] : [];
}

/** Adds intervals of totals: `null` when one of them is empty, no upper end when one has none. */
function addImpliedTotals(implied: readonly (ImpliedTotals | null)[]): ImpliedTotals | null {
  const intervals = implied.filter((interval) => interval !== null);
  if (intervals.length < implied.length) return null;
  const least = addCounts(intervals.map((interval) => interval.least));
  const ends = intervals.map(({ most }) => most).filter((most) => most !== null);
  const most = ends.reduce((sum, end) => sum + BigInt(end), 0n);
  const bounded = ends.length === intervals.length && most <= BigInt(Number.MAX_SAFE_INTEGER);
  return { least, most: bounded ? Number(most) : null };
}

/** Adds counts, or throws if the sum is beyond the largest count, 2^53 - 1. */
function addCounts(counts: readonly number[]): number {
  let sum = 0;
  for (const count of counts) {
    sum += count;
    if (!Number.isSafeInteger(sum))
      return throwInputError("out-of-range", ["table"], { most: Number.MAX_SAFE_INTEGER });
  }
  return sum;
}
