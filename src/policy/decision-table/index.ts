export {
  decisionTableSchema,
  parseDecisionTable,
  safeParseDecisionTable,
  type DecisionTable,
  type LeftOpen,
  type TableCondition,
  type TableRow,
} from "../decision-table.js";
