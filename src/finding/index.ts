export { basisOf, findingId, type Basis, type Finding, type JudgementUse, type MissingFact } from "./finding.js";
export { combineAll, combineAny, compareStrength, isBreach } from "./verdict.js";
export { settleJudgement, type SettleQuery } from "./settle-judgement.js";
