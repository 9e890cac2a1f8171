export { planBudget } from "./plan-budget.js";
export type { BudgetOptions, BudgetSource } from "./types.js";
export type {
  Budget,
  BudgetByParty,
  BudgetByPurpose,
  BudgetByRecipient,
  BudgetLine,
  BudgetPart,
  MoneyIssue,
  MoneyRange,
  NotPlanned,
  RecordedMoney,
  SilentParameter,
} from "../results/index.js";
