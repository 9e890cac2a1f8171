export {
  analyseDecisionTable,
  type DecisionTableAnalysis,
  type TablePart,
  type TableRegion,
} from "./analyse-decision-table.js";
export {
  classifyPathway,
  type PathwayClassification,
  type PathwayConditions,
  type PathwayCoverage,
} from "./classify-pathway.js";
