export { type Limits, type Outcome, compare, distinctFacts } from "./compare.js";
export { boundOf, quantityOf, subjectMeets } from "./compile.js";
export type { MeasureContext, MeasureSubject } from "./context.js";
export { type Formula, allOf } from "./formula.js";
export { contextOf } from "./meets.js";
export { subjectRef } from "./members.js";
export { type NumberAnswer, numberOf, textOf } from "./number-of.js";
export { type Quantity, ONE, ZERO, greater, smaller } from "./quantity.js";
export { matchesTier, presence, recordsOf, scaleOf, subjectsOf, termOf } from "./subjects.js";
