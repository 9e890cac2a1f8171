export { allocateSources } from "./allocate-sources.js";
export type { AllocateSourcesInput, FundingNeed, EarmarkedSource } from "./allocate-sources-types.js";
export { apportion } from "./apportion.js";
export { apportionByFactors } from "./apportion-by-factors.js";
export {
  type ApportionInput,
  type Claim,
  type Detail,
  type DivisorMethod,
  type FloorMeaning,
  type TieRule,
} from "./apportion-types.js";
export type {
  Factor,
  FactorGroup,
  FactorInput,
  FactorRecipient,
  FactorIndicator,
  IndicatorDirection,
  IndicatorFactor,
  IndicatorValue,
  ProductFactor,
} from "./factors-types.js";
export { shareCosts } from "./share-costs.js";
export type { CostParty, CostRatio, CostRecipient, ShareCostsInput } from "./share-costs-types.js";
export { verifyApportionment } from "./verify-apportionment.js";
export type {
  AllocatedNeed,
  AllocatedSource,
  ApportionMethod,
  ApportionResult,
  Apportionment,
  ApportionmentCheck,
  ApportionmentVerification,
  ApportionmentViolation,
  BindingSet,
  CostPart,
  DivisorRange,
  ExplainedFactorShare,
  ExplainedShare,
  FactorApportionment,
  FactorPool,
  FactorResult,
  FactorShare,
  FactorTie,
  Fairness,
  InfeasibleApportionment,
  InfeasibleFactors,
  LedgerLine,
  LedgerTotal,
  NeedKey,
  ResidualMethod,
  RoundedAmount,
  Share,
  SharedCosts,
  SharedParty,
  SharedRecipient,
  SourceAllocation,
  Tie,
  UnspentMoney,
} from "../results/index.js";
