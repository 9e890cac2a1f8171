export { activitySchema, sessionSchema } from "./activity.js";
export { faultsOf, type DeepReadonly, type SchemaIssue } from "../fields/index.js";
export { clientSchema } from "./client.js";
export { heldEvaluationSchema } from "./evaluation-record.js";
export { allocationSchema, spendingSchema } from "./money-record.js";
export { purchaserSchema } from "./government-body.js";
export { divisionClassSchema, divisionSchema, type DivisionId } from "./division.js";
export { figureSchema, figureSubjectSchema } from "./figure.js";
export { fundingSourceSchema } from "./funding-source.js";
export { judgementSchema, subjectSchema } from "./judgement.js";
export { contractSchema, operatorSchema, ratingSchema } from "./operator.js";
export {
  parseAllocation,
  parseClient,
  parseHeldEvaluation,
  parseSpending,
  safeParseAllocation,
  safeParseClient,
  safeParseHeldEvaluation,
  safeParseSpending,
} from "./parse-money-and-evaluation.js";
export { parseFigure, safeParseFigure } from "./parse-figure.js";
export { definePerson, parsePerson, safeParsePerson } from "./parse-person.js";
export {
  type ParseResult,
  parseActivity,
  parseDivision,
  parseFundingSource,
  parseJudgement,
  parseOperator,
  parseStation,
  parseStatisticsReport,
  parseTierSystem,
  safeParseActivity,
  safeParseDivision,
  safeParseFundingSource,
  safeParseJudgement,
  safeParseOperator,
  safeParseStation,
  safeParseStatisticsReport,
  safeParseTierSystem,
} from "./parse-record.js";
export { defineRegister, parseRegister, safeParseRegister } from "./parse-register.js";
export {
  assignmentSchema,
  certificateSchema,
  continuingEducationSchema,
  degreeSchema,
  educationSchema,
  employmentSchema,
  personSchema,
  practiceSchema,
  registrationSchema,
  supervisionSchema,
} from "./person.js";
export { figureTermSchema, ownTermSchema, ownTermsSchema } from "./own-terms.js";
export { completenessSchema, registerSchema } from "./register.js";
export {
  adoptedSystemSchema,
  managingAuthoritySchema,
  operatingModelSpanSchema,
  pilotSchema,
  premisesSchema,
  stationSchema,
} from "./station.js";
export { statisticsReportSchema } from "./statistics-report.js";
export { platformSchema, tierSchema, tierSystemSchema } from "./tier-system.js";
export type * from "./types.js";
