export { compareScenarios } from "./compare-scenarios.js";
export { interpretationSensitivity } from "./interpretation-sensitivity.js";
export { sweepParameter, type Sweep, type SweepPoint, type SweepQuestion } from "./sweep-parameter.js";
export type {
  AttributedChange,
  BudgetMove,
  Attribution,
  Cause,
  ChangeGroup,
  DependentVerdict,
  JointReach,
  MoneyEffects,
  MoneyNeeded,
  Needs,
  OtherReading,
  ScenarioComparison,
  ScenarioInput,
  ScenarioQuestion,
  ScenarioResult,
  Sensitivity,
  SensitivityQuestion,
  UnitCosts,
} from "./types.js";
