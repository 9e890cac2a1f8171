export { allocateByProvision, type AllocateByProvisionOptions, type PurposeNeeded } from "./allocate-by-provision.js";
export { apportionByProvision, type ApportionByProvisionOptions } from "./apportion-by-provision.js";
export { planBudget } from "./plan-budget.js";
export type { AmountNeeded, MoneyRecipient, ProvisionMoneyOptions } from "./provision-options.js";
export { shareCostsByProvision, type CostsByProvisionOptions } from "./share-costs-by-provision.js";
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
  NotComputed,
  NotPlanned,
  RecordedMoney,
  SilentParameter,
} from "../results/index.js";
