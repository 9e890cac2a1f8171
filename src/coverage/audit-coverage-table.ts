import type { AuditedRow, CoverageAudit, CoverageAuditOptions, CoverageTable, TableFault } from "./audit-types.js";
import { addImpliedTotals } from "./internal/add-implied-totals.js";
import { checkCoverageTable } from "./internal/check-coverage-table.js";
import { checkKeys } from "../fault/index.js";
import { checkReferenceTotals } from "./internal/check-reference-totals.js";
import { checkRounding } from "./internal/check-rounding.js";
import type { CheckedRow } from "./internal/checked-table.js";
import { findPercentFaults } from "./internal/find-percent-faults.js";
import { findSumFaults } from "./internal/find-sum-faults.js";
import { relabelRows } from "./relabel-rows.js";
import type { ImpliedTotals } from "./types.js";

/**
 * Audits a published coverage table: do rows and columns add up, does a total exist for each percentage, do the
 * totals agree with a reference; and where labels and figures disagree, with which relabelling they are consistent.
 *
 * Rounded percentages allow intervals of totals, and every comparison is made with the whole interval: a fault is
 * only what no choice within the intervals can mend. The relabelling sought keeps the most labels among those
 * under which every row agrees with the reference or, where there is none, under which most rows do.
 *
 * @param table 1 to 50,000 rows as printed, and the total row where there is one
 * @param options `referenceTotals` by label (a `Map` or a list), how the percentages were rounded
 * @returns each row with its implied totals, the faults as data, and the relabelling
 * @throws RuleInputError `type-invalid`, `key-unknown`, `value-missing`, `list-empty`, `list-too-long`, `id-invalid`,
 *   `id-like-identity-number`, `id-duplicate`, `count-invalid`, `decimal-invalid`, `decimal-too-long`,
 *   `out-of-range`, `value-invalid`
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
 *   { referenceTotals: new Map([["平谷", 18], ["怀柔", 16]]) },
 * );
 * audit.faults.map(({ kind, label }) => `${label} ${kind}`); //=> ["平谷 reference-mismatch", "怀柔 reference-mismatch", "怀柔 covered-exceeds-reference"]
 * audit.relabelling.consistentWith; //=> "one-relabelling"
 * audit.relabelling.changes.map(({ from, to }) => `${from} → ${to}`); //=> ["平谷 → 怀柔", "怀柔 → 平谷"]
 * ```
 */
export function auditCoverageTable(table: CoverageTable, options: CoverageAuditOptions): CoverageAudit {
  checkKeys(options, ["referenceTotals", "decimals", "rounding"], ["options"]);
  const rounding = checkRounding(options.rounding, ["options", "rounding"]);
  const references = checkReferenceTotals(options.referenceTotals);
  const { rows, totalRow } = checkCoverageTable(table, options, references);
  const impliedSum = addImpliedTotals(rows.map(({ implied }) => implied));
  const judged = totalRow === null ? rows : [...rows, totalRow];
  return {
    rows: rows.map(describe),
    totalRow: totalRow === null ? null : describe(totalRow),
    impliedSum,
    faults: [
      ...findSumFaults({ rows, totalRow }),
      ...judged.flatMap((row) => findPercentFaults(row, rounding)),
      ...(totalRow === null ? [] : impliedSumFaults(totalRow, impliedSum)),
    ],
    relabelling: relabelRows(rows),
  };
}

function describe({ label, numerator, percent, implied, reference }: CheckedRow): AuditedRow {
  return { label, numerator, percent, implied, reference };
}

function impliedSumFaults(
  { label, percent, implied }: CheckedRow,
  expected: ImpliedTotals | null,
): readonly TableFault[] {
  if (implied === null || expected === null) return [];
  const apart =
    (implied.most !== null && implied.most < expected.least) ||
    (expected.most !== null && expected.most < implied.least);
  return apart ? [{ kind: "implied-total-sum", label, printed: percent, implied, expected }] : [];
}
