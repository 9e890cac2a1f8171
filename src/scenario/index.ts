export { compareScenarios } from "./compare-scenarios.js";
export { interpretationSensitivity } from "./interpretation-sensitivity.js";
export { prepareScenarios, type PreparedScenarios } from "./prepare-scenarios.js";
export { sweepParameter } from "./sweep-parameter.js";
export type {
  AttributedChange,
  Attribution,
  BudgetMove,
  ChangeCause,
  ChangeGroup,
  SeriesComparisonOptions,
  ScenarioSeriesOptions,
  DependentVerdict,
  JointReach,
  MoneyEffects,
  MoneyNeeded,
  ScenarioNeeds,
  OtherReading,
  SeriesSensitivityOptions,
  ScenarioComparison,
  ScenarioInput,
  ScenarioOptions,
  ScenarioResult,
  Sensitivity,
  SensitivityOptions,
  Sweep,
  SweepOptions,
  SweepPoint,
  UnitCosts,
  SeriesSweepOptions,
} from "./types.js";
