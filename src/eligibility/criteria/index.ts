export {
  prepareCriteria,
  type Assessed,
  type CriteriaOnDay,
  type CriterionOnDay,
  type PreparedCriteria,
} from "./criteria-tree.js";
export type { CriterionRemedy, FactList, PersonFacts, PreparedCriterion } from "./criterion.js";
export {
  AFTER_ALL,
  FIRST_DAY,
  LAST_DAY,
  dayAfter,
  dayBefore,
  isInCalendar,
  latestStart,
  rangeOf,
  type DaySpan,
} from "./days.js";
export { certificateRank, degreeRank, educationRank } from "./levels.js";
export { decideMajor, majorMatcher } from "./schooling.js";
export { possibleOf, verdictOfPossible, type Possible, type Rank } from "./criteria-tree.js";
export { possibleSpan } from "./registrations.js";
export type {
  CertificateDate,
  CertificateFound,
  CriterionVerdict,
  CriterionFound,
  CriterionFoundOf,
  HigherLevels,
  MajorMatch,
  RegistrationFound,
  RequiredOf,
  SingleCriterionKind,
  SingleCriterionTrace,
} from "./trace.js";
export type { AnySingleTrace, CriterionTrace, GroupTrace } from "../../results/index.js";
