export {
  CONDITIONS,
  THINGS,
  activityCondition,
  contractCondition,
  divisionCondition,
  employmentCondition,
  nestedCount,
  operatorCondition,
  personCondition,
  postCondition,
  stationCondition,
  type Thing,
} from "./conditions.js";
export {
  certificateCondition,
  degreeCondition,
  educationCondition,
  registrationCondition,
} from "./qualification-conditions.js";
export { QUANTITIES, measureSchema } from "./measure.js";
export { boundSchema } from "./bound.js";
export { indicatorFileSchema, indicatorSchema, parseIndicators, safeParseIndicators } from "./indicator.js";
export { parseMeasure, safeParseMeasure } from "./parse-measure.js";
export { parseReportForm, safeParseReportForm } from "./parse-report-form.js";
export { reportClassSchema, reportColumnSchema, reportFormSchema, reportTableSchema } from "./report-form.js";
