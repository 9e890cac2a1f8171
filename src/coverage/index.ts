export { auditCoverageTable } from "./audit-coverage-table.js";
export type {
  CoverageAuditOptions,
  CoverageTable,
  CoverageTableRow,
  ReferenceTotal,
  TableFaultKind,
} from "./audit-types.js";
export { measureCoverageByDivision, type StationCoverageOptions } from "./coverage-by-division.js";
export { checkCoverageTarget, type CoverageTargetOptions } from "./coverage-target.js";
export { impliedTotals, type PublishedPercentage } from "./implied-totals.js";
export { measureCoverage } from "./measure-coverage.js";
export { planCoverage, type CoveragePlanOptions } from "./plan-coverage.js";
export { measureServiceCoverage, type ServiceCoverageOptions } from "./service-coverage.js";
export type { CoverageCounts, CoverageDisplay } from "./types.js";
export type {
  AuditedRow,
  ConsistentWith,
  CoverageAudit,
  CoverageBound,
  CoverageByDivision,
  CoveragePace,
  CoveragePlan,
  CoverageRate,
  CoverageRow,
  CoverageTargetDetail,
  ImpliedTotals,
  LabelChange,
  MeasuredCoverage,
  Relabelling,
  SharedReference,
  TableFault,
} from "../results/index.js";
