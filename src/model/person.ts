import * as z from "zod";
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
import { coarseDate, id, nonNegativeDecimal, optionalFields, termOf, text, typeNames } from "../fields/index.js";

/** 职业水平证书, with the dates that a notice may count from; each may be coarse or unknown. */
export const certificateSchema = z
  .strictObject({
    level: termOf(certificateLevels),
    /** 发证日期. */
    issuedOn: coarseDate.optional(),
    /** 批准日期, printed on the certificate. */
    approvedOn: coarseDate.optional(),
    /** 成绩公布日期. */
    resultsOn: coarseDate.optional(),
  })
  .register(typeNames, { name: "Certificate" });

/** 学历: an education level reached, in a field of study. A degree does not settle it. */
export const educationSchema = z
  .strictObject({
    level: termOf(educationLevels),
    major: text.optional(),
    graduatedOn: coarseDate.optional(),
  })
  .register(typeNames, { name: "Education" });

/** 学位: an academic degree conferred, in a field of study. */
export const degreeSchema = z
  .strictObject({
    degree: termOf(academicDegrees),
    major: text.optional(),
    conferredOn: coarseDate.optional(),
  })
  .register(typeNames, { name: "Degree" });

/** 登记: valid from `from` to `until`, both included. */
export const registrationSchema = z
  .strictObject({
    level: termOf(certificateLevels),
    from: coarseDate.optional(),
    until: coarseDate.optional(),
  })
  .register(typeNames, { name: "Registration" });

/** 继续教育: hours completed on a date. */
export const continuingEducationSchema = z
  .strictObject({ on: coarseDate, hours: nonNegativeDecimal })
  .register(typeNames, { name: "ContinuingEducation" });

/** 从事社会工作: a span of social work; without `until` it goes on. */
export const practiceSchema = z
  .strictObject({ from: coarseDate, until: coarseDate.optional() })
  .register(typeNames, { name: "Practice" });

/** 岗位安排: work at a station from `from` to `until`, both included. */
export const assignmentSchema = z
  .strictObject({
    station: id,
    role: termOf(stationRoles),
    duty: termOf(duties).optional(),
    workload: termOf(workloads).optional(),
    /** 折算全时人数, 0 to 1; for a full-time assignment 1 unless stated. */
    fullTimeEquivalent: nonNegativeDecimal.optional(),
    from: coarseDate.optional(),
    until: coarseDate.optional(),
    /** Village-level divisions that the worker serves; absent: not recorded, empty: none. */
    serves: z.array(id).optional(),
  })
  .register(typeNames, { name: "Assignment" });

/** 薪资: an amount of money for each month or year. */
const paySchema = z
  .strictObject({ amount: nonNegativeDecimal, per: termOf(payPeriods) })
  .register(typeNames, { name: "Pay" });

/** 聘用: how and since when the person is employed. */
export const employmentSchema = optionalFields({
  model: termOf(operatingModels).optional(),
  operator: id.optional(),
  from: coarseDate.optional(),
  until: coarseDate.optional(),
  /** 吸纳毕业生: whether taken on as a graduate. */
  hiredAsGraduate: z.boolean().optional(),
  /** 薪资（元）, by month or year. */
  pay: paySchema.optional(),
}).register(typeNames, { name: "Employment" });

/** More records of one kind than any person has. Criteria compare the records of a list with one another. */
const MOST_RECORDS = 1000;

/**
 * 人员. No names and no identity numbers: the id enters findings. Each list: absent means not recorded,
 * empty means none.
 */
export const personSchema = z
  .strictObject({
    id,
    staffKinds: z.array(termOf(staffKinds)).optional(),
    certificates: z.array(certificateSchema).max(MOST_RECORDS).optional(),
    education: z.array(educationSchema).max(MOST_RECORDS).optional(),
    degrees: z.array(degreeSchema).max(MOST_RECORDS).optional(),
    registrations: z.array(registrationSchema).max(MOST_RECORDS).optional(),
    continuingEducation: z.array(continuingEducationSchema).max(MOST_RECORDS).optional(),
    practice: z.array(practiceSchema).max(MOST_RECORDS).optional(),
    employments: z.array(employmentSchema).optional(),
    assignments: z.array(assignmentSchema).optional(),
  })
  .register(typeNames, { name: "Person" });
