export { analyseDecisionTable } from "./analyse-decision-table.js";
export { classifyPathway } from "./classify-pathway.js";
export type { DecisionTableAnalysis, TablePart, TableRegion } from "./decision-table-analysis.js";
export type { PathwayClassification, PathwayConditions, PathwayCoverage } from "./pathway-classification.js";
