export { areaOf, areaOfSubject, divisionAbove, divisionExistsOn, liesWithin, registerWithin } from "./divisions.js";
export type { LazyIndexes } from "./lazy-indexes.js";
export {
  prepareRegister,
  registerRecordedOn,
  type HeldAssignment,
  type HeldContract,
  type PreparedClaims,
  type PreparedRegister,
} from "./prepare-register.js";
export { isComplete, type CompletenessQuery } from "./is-complete.js";
export { spanHoldsOn, stationMatchesTier, stationOpenOn, type Certainty } from "./stations.js";
