export { activitySchema, type Activity } from "./activity.js";
export type { DeepReadonly } from "../fields/index.js";
export { divisionSchema, type Division, type DivisionId } from "./division.js";
export { fundingSourceSchema, type FundingSource } from "./funding-source.js";
export { judgementSchema, subjectSchema, type Judgement, type SubjectRef } from "./judgement.js";
export { contractSchema, operatorSchema, type Contract, type Operator } from "./operator.js";
export { parsePerson, safeParsePerson } from "./parse-person.js";
export { parseRegister, safeParseRegister, type ParseResult } from "./parse-register.js";
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
  type Assignment,
  type Certificate,
  type ContinuingEducation,
  type Degree,
  type Education,
  type Employment,
  type Person,
  type Practice,
  type Registration,
} from "./person.js";
export { completenessSchema, registerSchema, type Completeness, type Register } from "./register.js";
export { adoptedSystemSchema, stationSchema, type AdoptedSystem, type Station } from "./station.js";
export { statisticsReportSchema, type StatisticsReport } from "./statistics-report.js";
export {
  platformSchema,
  tierSchema,
  tierSystemSchema,
  type Platform,
  type Tier,
  type TierSystem,
} from "./tier-system.js";
