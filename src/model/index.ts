export { activitySchema } from "./activity.js";
export { faultsOf, type DeepReadonly, type SchemaIssue } from "../fields/index.js";
export { divisionSchema, type DivisionId } from "./division.js";
export { figureSchema, figureSubjectSchema } from "./figure.js";
export { fundingSourceSchema } from "./funding-source.js";
export { judgementSchema, subjectSchema } from "./judgement.js";
export { contractSchema, operatorSchema } from "./operator.js";
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
} from "./person.js";
export { figureTermSchema, ownTermSchema, ownTermsSchema } from "./own-terms.js";
export { completenessSchema, registerSchema } from "./register.js";
export { adoptedSystemSchema, stationSchema } from "./station.js";
export { statisticsReportSchema } from "./statistics-report.js";
export { platformSchema, tierSchema, tierSystemSchema } from "./tier-system.js";
export type * from "./types.js";
