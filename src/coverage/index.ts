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
export { checkCoverageTarget, type CoverageTargetDetail, type CoverageTargetOptions } from "./check-coverage-target.js";
export { impliedTotals, type PublishedPercentage } from "./implied-totals.js";
export { measureCoverage } from "./measure-coverage.js";
export { measureCoverageByDivision, type StationCoverageQuestion } from "./measure-coverage-by-division.js";
export { measureServiceCoverage, type ServiceCoverageQuestion } from "./measure-service-coverage.js";
export { planCoverage, type CoverageGoal, type CoveragePace, type CoveragePlan } from "./plan-coverage.js";
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
