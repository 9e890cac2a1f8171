export { auditCoverageTable } from "./audit-coverage-table.js";
export type {
  AuditedRow,
  ConsistentWith,
  CoverageAudit,
  CoverageAuditOptions,
  CoverageTable,
  CoverageTableRow,
  LabelChange,
  ReferenceTotal,
  Relabelling,
  SharedReference,
  TableFault,
  TableFaultKind,
} from "./audit-types.js";
export { measureCoverageByDivision, type StationCoverageOptions } from "./coverage-by-division.js";
export { checkCoverageTarget, type CoverageTargetDetail, type CoverageTargetOptions } from "./coverage-target.js";
export { impliedTotals, type PublishedPercentage } from "./implied-totals.js";
export { measureCoverage } from "./measure-coverage.js";
export { planCoverage, type CoveragePace, type CoveragePlan, type CoveragePlanOptions } from "./plan-coverage.js";
export { measureServiceCoverage, type ServiceCoverageOptions } from "./service-coverage.js";
export type {
  CoverageBound,
  CoverageByDivision,
  CoverageCounts,
  CoverageDisplay,
  CoverageRate,
  CoverageRow,
  ImpliedTotals,
  MeasuredCoverage,
} from "./types.js";
