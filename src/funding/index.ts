export { shareCosts } from "./share-costs.js";
export type {
  CostParty,
  CostPart,
  CostRatio,
  CostRecipient,
  RoundedAmount,
  SharedCosts,
  SharedParty,
  SharedRecipient,
  ShareCostsInput,
} from "./share-costs-types.js";
