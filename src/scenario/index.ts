export { compareScenarios } from "./compare-scenarios.js";
export { interpretationSensitivity } from "./interpretation-sensitivity.js";
export { prepareScenarios, type PreparedScenarios } from "./prepare-scenarios.js";
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
  ChangeGroup,
  DependentVerdict,
  JointReach,
  MoneyEffects,
  OtherReading,
  ScenarioComparison,
  ScenarioResult,
  Sensitivity,
  Sweep,
  SweepPoint,
} from "../results/index.js";
