export {
  CONDITIONS,
  THINGS,
  activityCondition,
  certificateCondition,
  contractCondition,
  degreeCondition,
  divisionCondition,
  educationCondition,
  employmentCondition,
  nestedCount,
  operatorCondition,
  personCondition,
  postCondition,
  registrationCondition,
  stationCondition,
  type Thing,
} from "./conditions.js";
export { QUANTITIES, measureSchema } from "./measure.js";
export { boundSchema } from "./bound.js";
export { parseMeasure, safeParseMeasure } from "./parse-measure.js";
