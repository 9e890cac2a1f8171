export { parseDecisionTable } from "./parse-decision-table.js";
export { safeParseDecisionTable } from "./safe-parse-decision-table.js";
export { decisionTableSchema, type DecisionTable, type LeftOpen, type TableCondition, type TableRow } from "./table.js";
