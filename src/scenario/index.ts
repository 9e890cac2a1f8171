export { compareScenarios } from "./compare-scenarios.js";
export { interpretationSensitivity } from "./interpretation-sensitivity.js";
export { prepareScenarios, type PreparedScenarios } from "./prepare-scenarios.js";
export { sweepParameter } from "./sweep-parameter.js";
export type {
  AttributedChange,
  Attribution,
  BudgetMove,
  Cause,
  ChangeGroup,
  ComparisonOptions,
  DayOptions,
  DependentVerdict,
  JointReach,
  MoneyEffects,
  MoneyNeeded,
  Needs,
  OtherReading,
  ReadingOptions,
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
  ValueOptions,
} from "./types.js";
