export { analyseDecisionTable } from "./analyse-decision-table.js";
export { classifyPathway, type PathwayConditions } from "./classify-pathway.js";
export type {
  DecisionTableAnalysis,
  PathwayClassification,
  PathwayCoverage,
  TablePart,
  TableRegion,
} from "../results/index.js";
