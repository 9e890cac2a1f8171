export { type Limits, type Outcome, compare, distinctFacts } from "./compare.js";
export { certaintyOf, haveFewOutcomes, outcomesOf } from "./bounds.js";
export { boundOf, quantityOf, shareOf, subjectMeets } from "./compile.js";
export type { MeasureContext, MeasureSubject } from "./context.js";
export { type Formula, allOf, anyOf, not } from "./formula.js";
export { contextOf } from "./meets.js";
export { checkVaried } from "./check-varied.js";
export { type Stage, isSettled, settledFor, settledOn, stagesOf } from "./stages.js";
export { mapEach } from "./map-each.js";
export {
  type AnyValue,
  type Case,
  type StageValue,
  type StageValues,
  casesOf,
  valueDue,
  valueInYear,
} from "./cases.js";
export { MONEY_KINDS, NEED_KINDS, governsMoney, purposesOf } from "./money-rules.js";
export { subjectRef } from "./members.js";
export { staffOf } from "./posts-of.js";
export { heldOn } from "./spans.js";
export { divisionsAbove, stationsOf } from "./stations-of.js";
export { type PostedPerson, kindsOfSources } from "./indexes.js";
export { equivalentOf } from "./person-conditions.js";
export { factsThatDecide, laidDown } from "./laid-down.js";
export { type NumberAnswer, numberOf, textOf } from "./number-of.js";
export {
  type Quantity,
  type ShareQuantity,
  CONTRADICTORY,
  ONE,
  ZERO,
  greater,
  inOneCase,
  smaller,
} from "./quantity.js";
export { ofCertainty } from "./test-facts.js";
export { ownDaysOf } from "./own-date.js";
export { presence } from "./presence.js";
export { matchesTier, recordsOf, registerFor, scaleOf, subjectsOf, termOf } from "./subjects.js";
export { windowsOf } from "./windows-of.js";
export {
  type StandardAmount,
  type StandardQuestion,
  amountOfStandard,
  boundIn,
  isDueIn,
  standardAmounts,
} from "./standard.js";
