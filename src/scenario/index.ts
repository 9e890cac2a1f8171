export { compareScenarios } from "./compare-scenarios.js";
export {
  interpretationSensitivity,
  type DependentVerdict,
  type JointReach,
  type OtherReading,
  type Sensitivity,
  type SensitivityQuestion,
} from "./interpretation-sensitivity.js";
export { sweepParameter, type SweepPoint, type SweepQuestion } from "./sweep-parameter.js";
export type {
  AttributedChange,
  BudgetMove,
  Attribution,
  Cause,
  ChangeGroup,
  MoneyEffects,
  MoneyNeeded,
  Needs,
  ScenarioComparison,
  ScenarioInput,
  ScenarioQuestion,
  ScenarioResult,
  UnitCosts,
} from "./types.js";
