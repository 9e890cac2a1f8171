export { activitySchema } from "./activity.js";
export type { DeepReadonly } from "../fields/index.js";
export { divisionSchema, type DivisionId } from "./division.js";
export { fundingSourceSchema } from "./funding-source.js";
export { judgementSchema, subjectSchema } from "./judgement.js";
export { contractSchema, operatorSchema } from "./operator.js";
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
} from "./person.js";
export { completenessSchema, registerSchema } from "./register.js";
export { adoptedSystemSchema, stationSchema } from "./station.js";
export { statisticsReportSchema } from "./statistics-report.js";
export { platformSchema, tierSchema, tierSystemSchema } from "./tier-system.js";
export type * from "./types.js";
