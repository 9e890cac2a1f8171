export { comparePolicies, type PolicyComparisonOptions } from "./compare-policies.js";
export { compareScenarios } from "./compare-scenarios.js";
export { interpretationSensitivity } from "./interpretation-sensitivity.js";
export { prepareScenarios, type PreparedScenarios } from "./prepare-scenarios.js";
export type { ProvisionPair } from "./match-provisions.js";
export { sweepParameter } from "./sweep-parameter.js";
export type {
  ChangeCause,
  SeriesComparisonOptions,
  ScenarioSeriesOptions,
  ScenarioNeeds,
  SeriesSensitivityOptions,
  ScenarioInput,
  ScenarioOptions,
  SensitivityOptions,
  SweepOptions,
  UnitCosts,
  SeriesSweepOptions,
} from "./types.js";
export type {
  AmountRange,
  AttributedChange,
  Attribution,
  BudgetMove,
  ChangedPlace,
  ChangedProvision,
  ChangeGroup,
  DependentVerdict,
  FieldChange,
  JointReach,
  MoneyEffects,
  OtherReading,
  ParameterChange,
  PlaceValue,
  PolicyComparison,
  PolicyEffects,
  PolicyName,
  SameProvision,
  ScenarioComparison,
  ScenarioResult,
  Sensitivity,
  Sweep,
  SweepPoint,
} from "../results/index.js";
