import * as z from "zod";
import {
  ACADEMIC_DEGREES,
  CERTIFICATE_LEVELS,
  DUTIES,
  EDUCATION_LEVELS,
  OPERATING_MODELS,
  STAFF_KINDS,
  STATION_ROLES,
  WORKLOADS,
} from "../terms/index.js";
import type { DeepReadonly } from "../fields/index.js";
import { coarseDate, id, nonNegativeDecimal, optionalFields, text } from "../fields/index.js";

/** 职业水平证书, with the dates that a notice may count from; each may be coarse or unknown. */
export const certificateSchema = z.strictObject({
  level: z.enum(CERTIFICATE_LEVELS),
  /** 发证日期. */
  issuedOn: coarseDate.optional(),
  /** 批准日期, printed on the certificate. */
  approvedOn: coarseDate.optional(),
  /** 成绩公布日期. */
  resultsOn: coarseDate.optional(),
});

/** 学历: an education level reached, in a field of study. A degree does not settle it. */
export const educationSchema = z.strictObject({
  level: z.enum(EDUCATION_LEVELS),
  major: text.optional(),
  graduatedOn: coarseDate.optional(),
});

/** 学位: an academic degree conferred, in a field of study. */
export const degreeSchema = z.strictObject({
  degree: z.enum(ACADEMIC_DEGREES),
  major: text.optional(),
  conferredOn: coarseDate.optional(),
});

/** 登记: valid from `from` to `until`, both included. */
export const registrationSchema = z.strictObject({
  level: z.enum(CERTIFICATE_LEVELS),
  from: coarseDate.optional(),
  until: coarseDate.optional(),
});

/** 继续教育: hours completed on a date. */
export const continuingEducationSchema = z.strictObject({ on: coarseDate, hours: nonNegativeDecimal });

/** 从事社会工作: a span of social work; without `until` it goes on. */
export const practiceSchema = z.strictObject({ from: coarseDate, until: coarseDate.optional() });

/** 岗位安排: work at a station from `from` to `until`, both included. */
export const assignmentSchema = z.strictObject({
  station: id,
  role: z.enum(STATION_ROLES),
  duty: z.enum(DUTIES).optional(),
  workload: z.enum(WORKLOADS).optional(),
  /** 折算全时人数, 0 to 1; for a full-time assignment 1 unless stated. */
  fullTimeEquivalent: nonNegativeDecimal.optional(),
  from: coarseDate.optional(),
  until: coarseDate.optional(),
  /** Village-level divisions that the worker serves; absent: not recorded, empty: none. */
  serves: z.array(id).optional(),
});

/** 聘用: how and since when the person is employed. */
export const employmentSchema = optionalFields({
  model: z.enum(OPERATING_MODELS).optional(),
  operator: id.optional(),
  from: coarseDate.optional(),
  until: coarseDate.optional(),
  /** 吸纳毕业生: whether taken on as a graduate. */
  hiredAsGraduate: z.boolean().optional(),
  /** 薪资（元）, by month or year. */
  pay: z.strictObject({ amount: nonNegativeDecimal, per: z.enum(["month", "year"]) }).optional(),
});

/** More records of one kind than any person has. Criteria compare the records of a list with one another. */
const MOST_RECORDS = 1000;

/**
 * 人员. No names and no identity numbers: the id enters findings. Each list: absent means not recorded,
 * empty means none.
 */
export const personSchema = z.strictObject({
  id,
  staffKinds: z.array(z.enum(STAFF_KINDS)).optional(),
  certificates: z.array(certificateSchema).max(MOST_RECORDS).optional(),
  education: z.array(educationSchema).max(MOST_RECORDS).optional(),
  degrees: z.array(degreeSchema).max(MOST_RECORDS).optional(),
  registrations: z.array(registrationSchema).max(MOST_RECORDS).optional(),
  continuingEducation: z.array(continuingEducationSchema).max(MOST_RECORDS).optional(),
  practice: z.array(practiceSchema).max(MOST_RECORDS).optional(),
  employments: z.array(employmentSchema).optional(),
  assignments: z.array(assignmentSchema).optional(),
});

export type Certificate = DeepReadonly<z.infer<typeof certificateSchema>>;
export type Education = DeepReadonly<z.infer<typeof educationSchema>>;
export type Degree = DeepReadonly<z.infer<typeof degreeSchema>>;
export type Registration = DeepReadonly<z.infer<typeof registrationSchema>>;
export type ContinuingEducation = DeepReadonly<z.infer<typeof continuingEducationSchema>>;
export type Practice = DeepReadonly<z.infer<typeof practiceSchema>>;
export type Assignment = DeepReadonly<z.infer<typeof assignmentSchema>>;
export type Employment = DeepReadonly<z.infer<typeof employmentSchema>>;
export type Person = DeepReadonly<z.infer<typeof personSchema>>;
