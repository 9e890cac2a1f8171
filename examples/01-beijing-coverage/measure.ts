import { beijingSystem2022 } from "social-work-station-rules/catalogue";
import {
  auditCoverageTable,
  checkCoverageTarget,
  measureCoverage,
  planCoverage,
  type CoverageAudit,
  type CoverageRate,
} from "social-work-station-rules/coverage";
import { findProvision, onlyValue, type CoverageTarget } from "social-work-station-rules/policy";
import { readPrintedTable, readReference } from "./read-tables.js";

/** One district: its rate as printed, and under the label with which its figures are consistent. */
export interface DistrictCoverage {
  readonly label: string;
  readonly printed: CoverageRate | null;
  readonly shortfall: number | null;
}

/** Under each label: the row that stands under it in print, and the row that is consistent with it. */
export interface LabelComparison {
  readonly label: string;
  readonly printed: string;
  readonly relabelled: string;
  readonly printedPercent: number;
  readonly relabelledPercent: number;
  readonly reference: number;
  readonly changed: "changed" | "kept";
}

/** Everything the demo tells, from the library's functions. */
export function measureBeijing(asOf: string) {
  const target = findProvision(beijingSystem2022, "coverage-target");
  const table = readPrintedTable();
  const referenceTotals = readReference(target.parameters.base?.value ?? []);
  const audit = auditCoverageTable(table, { referenceTotals });
  const { totalRow } = audit;
  if (!totalRow?.implied) throw new Error("the table has no readable total row");
  const rate = measureCoverage({ covered: totalRow.numerator, total: totalRow.implied.least });
  const finding = checkCoverageTarget(rate, target, { asOf, division: "11" });
  const plan = planCoverage(rate, {
    target: onlyValue(target.parameters.target),
    asOf,
    dueOn: target.parameters.dueOn.value,
    per: "month",
  });
  return {
    target,
    audit,
    rate,
    finding,
    plan,
    districts: audit.rows.map(toDistrict(target, asOf)),
    comparison: compareLabels(audit),
  };
}

function toDistrict(target: CoverageTarget, asOf: string) {
  return ({ label, numerator, implied }: CoverageAudit["rows"][number]): DistrictCoverage => {
    if (implied === null || implied.least !== implied.most) return { label, printed: null, shortfall: null };
    const printed = measureCoverage({ covered: numerator, total: implied.least });
    const { shortfall } = checkCoverageTarget(printed, target, { asOf }).detail;
    return { label, printed, shortfall: shortfall.most };
  };
}

function compareLabels({ rows, relabelling }: CoverageAudit): readonly LabelComparison[] {
  const labelOf = new Map(relabelling.changes.map(({ from, to }) => [to, from]));
  const byLabel = new Map(rows.map((row) => [row.label, row]));
  return rows.flatMap((row) => {
    const source = byLabel.get(labelOf.get(row.label) ?? row.label);
    if (source === undefined || row.reference === null) return [];
    return [
      {
        label: row.label,
        printed: `${row.percent}%`,
        relabelled: measureCoverage({ covered: source.numerator, total: row.reference }).text,
        printedPercent: Number(row.percent),
        relabelledPercent: Number(source.percent),
        reference: row.reference,
        changed: source === row ? ("kept" as const) : ("changed" as const),
      },
    ];
  });
}
