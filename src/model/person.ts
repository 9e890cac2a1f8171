import {
  academicDegrees,
  certificateLevels,
  duties,
  educationLevels,
  employers,
  employmentForms,
  operatingModels,
  outsidePosts,
  payPeriods,
  staffKinds,
  stationRoles,
  studyForms,
  workloads,
} from "../terms/index.js";
import {
  coarseDate,
  flag,
  id,
  listOf,
  moneyAmount,
  month,
  nonNegativeDecimal,
  openTermOf,
  optionalFields,
  recordOf,
  termOf,
  text,
  typeNames,
} from "../fields/index.js";

/** 职业水平证书, with the dates that a notice may count from; each may be coarse or unknown. */
export const certificateSchema = recordOf({
  level: termOf(certificateLevels).describe("证书级别。Level of the certificate."),
  issuedOn: coarseDate.optional().describe("发证日期；缺省表示未记录。Day of issue; absent: not recorded."),
  approvedOn: coarseDate
    .optional()
    .describe("证书上印的批准日期；缺省表示未记录。Day of approval printed on it; absent: not recorded."),
  resultsOn: coarseDate
    .optional()
    .describe("考试成绩公布日期；缺省表示未记录。Day on which the results were published; absent: not recorded."),
})
  .describe(
    "职业水平证书；规定可从不同的日期起算，各日期可不精确或未知。A vocational certificate, with the dates that a rule may count from; each may be coarse or unknown.",
  )
  .register(typeNames, { name: "Certificate" });

/** 学历: an education level reached, in a field of study. A degree does not settle it. */
export const educationSchema = recordOf({
  level: termOf(educationLevels).describe("学历层次。Level of education."),
  major: text.optional().describe("专业；缺省表示未记录。Field of study; absent: not recorded."),
  study: termOf(studyForms)
    .optional()
    .describe("是否全日制；缺省表示未记录。Whether in full-time study; absent: not recorded."),
  graduatedOn: coarseDate
    .optional()
    .describe("毕业的日期、月份或年份；缺省表示未记录。Day, month or year of graduation; absent: not recorded."),
})
  .describe("取得的一项学历；学位不能代替学历。An education level reached; a degree does not settle it.")
  .register(typeNames, { name: "Education" });

/** 学位: an academic degree conferred, in a field of study. */
export const degreeSchema = recordOf({
  degree: termOf(academicDegrees).describe("学位。The degree."),
  major: text.optional().describe("专业；缺省表示未记录。Field of study; absent: not recorded."),
  conferredOn: coarseDate
    .optional()
    .describe(
      "授予的日期、月份或年份；缺省表示未记录。Day, month or year on which it was conferred; absent: not recorded.",
    ),
})
  .describe("取得的一项学位。An academic degree conferred.")
  .register(typeNames, { name: "Degree" });

/** 登记: valid from `from` to `until`, both included. */
export const registrationSchema = recordOf({
  level: termOf(certificateLevels).describe("登记的级别。Level registered."),
  from: coarseDate.optional().describe("有效期的第一天；缺省表示未记录。First day of validity; absent: not recorded."),
  until: coarseDate
    .optional()
    .describe("有效期的最后一天；缺省表示未记录。Last day of validity; absent: not recorded."),
})
  .describe("一次职业登记，首尾两天均有效。A registration of a certificate, valid on both its first and last day.")
  .register(typeNames, { name: "Registration" });

/** 继续教育: hours completed on a date. */
export const continuingEducationSchema = recordOf({
  on: coarseDate.describe("完成的日期、月份或年份。Day, month or year of completion."),
  hours: nonNegativeDecimal.describe("学时（小时）。Length in hours."),
})
  .describe("一次继续教育。Continuing education completed.")
  .register(typeNames, {
    name: "ContinuingEducation",
  });

/** 从事社会工作: a span of social work; without `until` it goes on. */
export const practiceSchema = recordOf({
  from: coarseDate.describe("开始的日期、月份或年份。Day, month or year in which it began."),
  until: coarseDate
    .optional()
    .describe("最后一天（可为月份或年份）；缺省表示仍在从事。Last day, may be a month or a year; absent: it goes on."),
})
  .describe("一段从事社会工作的经历。A span of social work.")
  .register(typeNames, {
    name: "Practice",
  });

/** 督导的站点: a station that a supervisor serves, which need not be the one of the post. */
export const supervisionSchema = recordOf({
  station: id.describe("所督导站点的编号。Id of the station."),
  daysPerMonth: nonNegativeDecimal
    .optional()
    .describe("约定的每月到站天数；缺省表示未记录。Agreed days a month at it; absent: not recorded."),
})
  .describe("督导所服务的一个站点。A station that a supervisor serves.")
  .register(typeNames, { name: "Supervision" });

/** 岗位安排: work at a station from `from` to `until`, both included. */
export const assignmentSchema = recordOf({
  station: id.describe("站点的编号。Id of the station."),
  role: openTermOf(stationRoles).describe("站内岗位。Role at the station."),
  duty: termOf(duties)
    .optional()
    .describe(
      "岗位职责，资格要求只对专业社会工作服务适用；缺省表示未记录。Kind of duty; rules of qualification apply to professional social work; absent: not recorded.",
    ),
  workload: termOf(workloads)
    .optional()
    .describe("专职或兼职；缺省表示未记录。Full-time or part-time; absent: not recorded."),
  fullTimeEquivalent: nonNegativeDecimal
    .optional()
    .describe(
      "折算全时人数，0至1；缺省时专职为1，其余表示未记录。Full-time equivalent from 0 to 1; absent: 1 for full-time work, else not recorded.",
    ),
  from: coarseDate
    .optional()
    .describe("到岗的日期、月份或年份；缺省表示未记录。Day, month or year in which it began; absent: not recorded."),
  until: coarseDate
    .optional()
    .describe("最后一天（可为月份或年份），含当天；缺省表示仍在岗。Last day, included; absent: it goes on."),
  serves: listOf(id)
    .optional()
    .describe(
      "所服务的村级区划的编号；缺省表示未记录，空列表表示没有。Ids of the village-level divisions served; absent: not recorded, empty: none.",
    ),
  supervises: listOf(supervisionSchema)
    .optional()
    .describe(
      "所督导的站点；缺省表示未记录，空列表表示没有。Stations that this supervisor serves; absent: not recorded, empty: none.",
    ),
})
  .describe("在一个站点的岗位安排，首尾两天均在岗。Work at a station, on both its first and last day.")
  .register(typeNames, { name: "Assignment" });

/** 薪资: an amount of money for each month or year. */
const paySchema = recordOf({
  amount: moneyAmount.describe("金额（元，至多到分）。Amount in yuan, in whole fen."),
  per: termOf(payPeriods).describe("按月或按年。For each month or year."),
})
  .describe("薪资。Pay.")
  .register(typeNames, {
    name: "Pay",
  });

/** 聘用: how and since when the person is employed. */
export const employmentSchema = optionalFields({
  model: termOf(operatingModels)
    .optional()
    .describe("用人方式；缺省表示未记录。How the person is employed; absent: not recorded."),
  operator: id
    .optional()
    .describe("聘用机构的编号；缺省表示未记录。Id of the employing operator; absent: not recorded."),
  employer: openTermOf(employers)
    .optional()
    .describe("聘用单位的类型；缺省表示未记录。Kind of employer; absent: not recorded."),
  form: openTermOf(employmentForms)
    .optional()
    .describe("用工形式（在编、劳动合同等）；缺省表示未记录。Form of employment; absent: not recorded."),
  post: openTermOf(outsidePosts)
    .optional()
    .describe(
      "在聘用单位所任的职务，如街道领导、民政专干；缺省表示未记录。Post held with the employer, such as a leader of the subdistrict; absent: not recorded.",
    ),
  from: coarseDate
    .optional()
    .describe("开始的日期、月份或年份；缺省表示未记录。Day, month or year in which it began; absent: not recorded."),
  until: coarseDate
    .optional()
    .describe("最后一天（可为月份或年份），含当天；缺省表示仍受聘。Last day, included; absent: it goes on."),
  hiredAsGraduate: flag
    .optional()
    .describe("聘用时是否为毕业生（吸纳毕业生）；缺省表示未记录。Whether hired as a graduate; absent: not recorded."),
  pay: paySchema.optional().describe("薪资；缺省表示未记录。Pay; absent: not recorded."),
})
  .describe("一段聘用：由谁、以何种方式、从何时起。How, by whom and since when the person is employed.")
  .register(typeNames, { name: "Employment" });

/** More records of one kind than any person has. Criteria compare the records of a list with one another. */
const MOST_RECORDS = 1000;

/**
 * 人员. No names and no identity numbers: the id enters findings. Each list: absent means not recorded,
 * empty means none.
 */
export const personSchema = recordOf({
  id: id.describe(
    "人员编号，会写入结果，不能是身份证号码。Id of the person; it enters results and must be no identity number.",
  ),
  birth: month
    .optional()
    .describe("出生年月或年份，不写到日；缺省表示未记录。Month or year of birth, never a day; absent: not recorded."),
  household: id
    .optional()
    .describe(
      "户籍所在区划的编号；缺省表示未记录。Id of the division of the household registration; absent: not recorded.",
    ),
  staffKinds: listOf(openTermOf(staffKinds))
    .optional()
    .describe("人员类别；缺省表示未记录，空列表表示都不是。Kinds of staff; absent: not recorded, empty: none of them."),
  certificates: listOf(certificateSchema, { most: MOST_RECORDS })
    .optional()
    .describe(
      "职业水平证书；缺省表示未记录，空列表表示没有。Vocational certificates; absent: not recorded, empty: none.",
    ),
  education: listOf(educationSchema, { most: MOST_RECORDS })
    .optional()
    .describe("学历；缺省表示未记录，空列表表示没有。Education levels reached; absent: not recorded, empty: none."),
  degrees: listOf(degreeSchema, { most: MOST_RECORDS })
    .optional()
    .describe("学位；缺省表示未记录，空列表表示没有。Academic degrees; absent: not recorded, empty: none."),
  registrations: listOf(registrationSchema, { most: MOST_RECORDS })
    .optional()
    .describe(
      "职业登记；缺省表示未记录，空列表表示没有。Registrations of certificates; absent: not recorded, empty: none.",
    ),
  continuingEducation: listOf(continuingEducationSchema, { most: MOST_RECORDS })
    .optional()
    .describe("继续教育；缺省表示未记录，空列表表示没有。Continuing education; absent: not recorded, empty: none."),
  practice: listOf(practiceSchema, { most: MOST_RECORDS })
    .optional()
    .describe(
      "从事社会工作的经历；缺省表示未记录，空列表表示没有。Spans of social work; absent: not recorded, empty: none.",
    ),
  employments: listOf(employmentSchema)
    .optional()
    .describe("聘用；缺省表示未记录，空列表表示没有。Employments; absent: not recorded, empty: none."),
  assignments: listOf(assignmentSchema)
    .optional()
    .describe("岗位安排；缺省表示未记录，空列表表示没有。Work at stations; absent: not recorded, empty: none."),
})
  .describe("一名人员：不写姓名和身份证号码。What is recorded about one worker: no names, no identity numbers.")
  .register(typeNames, { name: "Person" });
