export { basisOf } from "./basis-of.js";
export { combineAll } from "./combine-all.js";
export { combineAny } from "./combine-any.js";
export { compareStrength } from "./compare-strength.js";
export type { Basis, Finding, JudgementUse, MissingFact } from "./finding.js";
export { findingId } from "./finding-id.js";
export { isBreach } from "./is-breach.js";
export { settleJudgement, type SettleQuery } from "./settle-judgement.js";
