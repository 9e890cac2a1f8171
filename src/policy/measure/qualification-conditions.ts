import { flag, optionalFields, typeNames } from "../../fields/index.js";
import { academicDegrees, certificateLevels, educationLevels, studyForms } from "../../terms/index.js";
import type { CertificateCondition, DegreeCondition, EducationCondition, RegistrationCondition } from "../types.js";
import { type SchemaOf, dayRange, numberRange, rankIn, textList, wordsOf, yearCount } from "./values.js";

/** Conditions on what persons have acquired. */

/** 证书须满足的条件. */
export const certificateCondition: SchemaOf<CertificateCondition> = optionalFields({
  level: rankIn(certificateLevels, "CertificateRange").optional().describe("等级；缺省为不限。Level; absent: any."),
  obtained: dayRange.optional().describe("取得的日期；缺省为不限。Day on which it was obtained; absent: any."),
  years: numberRange.optional().describe("取得至今的年数；缺省为不限。Full years since it was obtained; absent: any."),
  withinYears: yearCount
    .optional()
    .describe(
      "到岗后若干年之内取得，期满当日在内；到岗之前取得的也计入；缺省为不限。Obtained within so many years after the start of the post, the last day included, or before it; absent: any time.",
    ),
})
  .meta({
    description:
      "对职业水平证书的条件；核查日之前取得的才计入。A condition on certificates; only those obtained by the day count.",
  })
  .register(typeNames, { name: "CertificateCondition" });

/** 登记须满足的条件. */
export const registrationCondition: SchemaOf<RegistrationCondition> = optionalFields({
  level: rankIn(certificateLevels, "CertificateRange").optional().describe("等级；缺省为不限。Level; absent: any."),
})
  .meta({
    description:
      "对职业登记的条件；核查日有效的才计入。A condition on registrations; only those valid on the day count.",
  })
  .register(typeNames, { name: "RegistrationCondition" });

/** 学历须满足的条件. */
export const educationCondition: SchemaOf<EducationCondition> = optionalFields({
  level: rankIn(educationLevels, "EducationRange")
    .optional()
    .describe("学历层次；缺省为不限。Level of education; absent: any."),
  study: wordsOf(studyForms)
    .optional()
    .describe("学习形式，如全日制；缺省为不限。Form of study, such as full-time; absent: any."),
  majors: textList.optional().describe("专业；缺省为不限。Fields of study; absent: any."),
  majorsOpen: flag
    .optional()
    .describe(
      "专业名单是否以“等”收尾：名单之外的专业留待判断；缺省为已穷尽。Whether the list of majors ends in 等: one outside it is then a matter of judgement; absent: it is closed.",
    ),
})
  .meta({
    description:
      "对学历的条件；核查日之前取得的才计入。A condition on education; only what was completed by the day counts.",
  })
  .register(typeNames, { name: "EducationCondition" });

/** 学位须满足的条件. */
export const degreeCondition: SchemaOf<DegreeCondition> = optionalFields({
  level: rankIn(academicDegrees, "DegreeRange").optional().describe("学位；缺省为不限。Degree; absent: any."),
  majors: textList.optional().describe("专业；缺省为不限。Fields of study; absent: any."),
})
  .meta({
    description: "对学位的条件；核查日之前取得的才计入。A condition on degrees; only those conferred by the day count.",
  })
  .register(typeNames, { name: "DegreeCondition" });
