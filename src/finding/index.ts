export { basisOf, findingId } from "./finding.js";
export { combineAll, combineAny, compareStrength, isBreach } from "./verdict.js";
export { settleJudgement, type SettleQuery } from "./settle-judgement.js";
export type { Basis, Finding, FindingDetail, JudgementUse, MissingFact } from "../results/index.js";
