export { impliedTotals, type PublishedPercentage } from "./implied-totals.js";
export { measureCoverage } from "./measure-coverage.js";
export type { CoverageBound, CoverageCounts, CoverageDisplay, CoverageRate, ImpliedTotals } from "./types.js";
