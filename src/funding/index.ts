export { allocateSources } from "./allocate-sources.js";
export type {
  AllocatedNeed,
  AllocatedSource,
  AllocateSourcesInput,
  BindingSet,
  Fairness,
  FundingNeed,
  EarmarkedSource,
  LedgerLine,
  LedgerTotal,
  NeedKey,
  SourceAllocation,
  UnspentMoney,
} from "./allocate-sources-types.js";
export { apportion } from "./apportion.js";
export { apportionByFactors } from "./apportion-by-factors.js";
export {
  APPORTIONMENT_CHECKS,
  DETAILS,
  DIVISOR_METHODS,
  FLOOR_MEANINGS,
  TIE_RULES,
  type ApportionInput,
  type ApportionMethod,
  type ApportionResult,
  type Apportionment,
  type ApportionmentCheck,
  type ApportionmentVerification,
  type ApportionmentViolation,
  type Claim,
  type Detail,
  type DivisorMethod,
  type DivisorRange,
  type ExplainedShare,
  type FloorMeaning,
  type InfeasibleApportionment,
  type ResidualMethod,
  type Share,
  type Tie,
  type TieRule,
} from "./apportion-types.js";
export { INDICATOR_DIRECTIONS } from "./factors-types.js";
export type {
  ExplainedFactorShare,
  Factor,
  FactorApportionment,
  FactorGroup,
  FactorInput,
  FactorPool,
  FactorRecipient,
  FactorResult,
  FactorShare,
  FactorTie,
  FactorIndicator,
  IndicatorDirection,
  IndicatorFactor,
  IndicatorValue,
  InfeasibleFactors,
  ProductFactor,
} from "./factors-types.js";
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
export { verifyApportionment } from "./verify-apportionment.js";
