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
export { DETAILS, DIVISOR_METHODS, FLOOR_MEANINGS, TIE_RULES } from "./apportion-types.js";
export { INDICATOR_DIRECTIONS } from "./factors-types.js";
export { APPORTIONMENT_CHECKS } from "./verify-types.js";
export type {
  ApportionInput,
  Apportionment,
  ApportionMethod,
  ApportionResult,
  Claim,
  Detail,
  DivisorMethod,
  DivisorRange,
  ExplainedShare,
  FloorMeaning,
  InfeasibleApportionment,
  ResidualMethod,
  Share,
  Tie,
  TieRule,
} from "./apportion-types.js";
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
export type { ApportionmentCheck, ApportionmentVerification, ApportionmentViolation } from "./verify-types.js";
