import {
  academicDegrees,
  certificateLevels,
  duties,
  educationLevels,
  operatingModels,
  payPeriods,
  staffKinds,
  stationRoles,
  workloads,
} from "../terms/index.js";
import {
  coarseDate,
  flag,
  id,
  listOf,
  nonNegativeDecimal,
  optionalFields,
  recordOf,
  termOf,
  text,
  typeNames,
} from "../fields/index.js";

/** 职业水平证书, with the dates that a notice may count from; each may be coarse or unknown. */
export const certificateSchema = recordOf({
  level: termOf(certificateLevels),
  /** 发证日期. */
  issuedOn: coarseDate.optional(),
  /** 批准日期, printed on the certificate. */
  approvedOn: coarseDate.optional(),
  /** 成绩公布日期. */
  resultsOn: coarseDate.optional(),
}).register(typeNames, { name: "Certificate" });

/** 学历: an education level reached, in a field of study. A degree does not settle it. */
export const educationSchema = recordOf({
  level: termOf(educationLevels),
  major: text.optional(),
  graduatedOn: coarseDate.optional(),
}).register(typeNames, { name: "Education" });

/** 学位: an academic degree conferred, in a field of study. */
export const degreeSchema = recordOf({
  degree: termOf(academicDegrees),
  major: text.optional(),
  conferredOn: coarseDate.optional(),
}).register(typeNames, { name: "Degree" });

/** 登记: valid from `from` to `until`, both included. */
export const registrationSchema = recordOf({
  level: termOf(certificateLevels),
  from: coarseDate.optional(),
  until: coarseDate.optional(),
}).register(typeNames, { name: "Registration" });

/** 继续教育: hours completed on a date. */
export const continuingEducationSchema = recordOf({ on: coarseDate, hours: nonNegativeDecimal }).register(typeNames, {
  name: "ContinuingEducation",
});

/** 从事社会工作: a span of social work; without `until` it goes on. */
export const practiceSchema = recordOf({ from: coarseDate, until: coarseDate.optional() }).register(typeNames, {
  name: "Practice",
});

/** 岗位安排: work at a station from `from` to `until`, both included. */
export const assignmentSchema = recordOf({
  station: id,
  role: termOf(stationRoles),
  duty: termOf(duties).optional(),
  workload: termOf(workloads).optional(),
  /** 折算全时人数, 0 to 1; for a full-time assignment 1 unless stated. */
  fullTimeEquivalent: nonNegativeDecimal.optional(),
  from: coarseDate.optional(),
  until: coarseDate.optional(),
  /** Village-level divisions that the worker serves; absent: not recorded, empty: none. */
  serves: listOf(id).optional(),
}).register(typeNames, { name: "Assignment" });

/** 薪资: an amount of money for each month or year. */
const paySchema = recordOf({ amount: nonNegativeDecimal, per: termOf(payPeriods) }).register(typeNames, {
  name: "Pay",
});

/** 聘用: how and since when the person is employed. */
export const employmentSchema = optionalFields({
  model: termOf(operatingModels).optional(),
  operator: id.optional(),
  from: coarseDate.optional(),
  until: coarseDate.optional(),
  /** 吸纳毕业生: whether taken on as a graduate. */
  hiredAsGraduate: flag.optional(),
  /** 薪资（元）, by month or year. */
  pay: paySchema.optional(),
}).register(typeNames, { name: "Employment" });

/** More records of one kind than any person has. Criteria compare the records of a list with one another. */
const MOST_RECORDS = 1000;

/**
 * 人员. No names and no identity numbers: the id enters findings. Each list: absent means not recorded,
 * empty means none.
 */
export const personSchema = recordOf({
  id,
  staffKinds: listOf(termOf(staffKinds)).optional(),
  certificates: listOf(certificateSchema, { most: MOST_RECORDS }).optional(),
  education: listOf(educationSchema, { most: MOST_RECORDS }).optional(),
  degrees: listOf(degreeSchema, { most: MOST_RECORDS }).optional(),
  registrations: listOf(registrationSchema, { most: MOST_RECORDS }).optional(),
  continuingEducation: listOf(continuingEducationSchema, { most: MOST_RECORDS }).optional(),
  practice: listOf(practiceSchema, { most: MOST_RECORDS }).optional(),
  employments: listOf(employmentSchema).optional(),
  assignments: listOf(assignmentSchema).optional(),
}).register(typeNames, { name: "Person" });
