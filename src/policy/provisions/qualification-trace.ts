import * as z from "zod";
import {
  anyText,
  bounded,
  coarseDate,
  count,
  decimalText,
  localWords,
  named,
  plainDate,
  termOf,
  exactly,
  listOf,
  oneOf,
  recordOf,
} from "../../fields/index.js";
import {
  academicDegrees,
  anniversaryConventions,
  areaClasses,
  certificateDates,
  certificateLevels,
  degreeReadings,
  educationLevels,
  higherLevelReadings,
} from "../../terms/index.js";

const verdict = oneOf(["met", "unmet", "undetermined", "discretionary"]).describe(
  "判断结果；条件总是适用。The verdict; a criterion always applies.",
);

const level = termOf(certificateLevels).describe("证书级别。Level of the certificate.");

const higherLevels = termOf(higherLevelReadings).describe(
  "更高级别是否算符合。Whether a higher level satisfies the criterion.",
);

const convention = termOf(anniversaryConventions).describe("年限的计算方法。How years are counted.");

const majors = listOf(anyText).nullable().describe("可接受的专业；null：不限。Accepted majors; null: any.");

const major = oneOf(["accepted", "in-doubt", "not-accepted", "not-recorded", "any"]).describe(
  "所学专业是否可接受。Whether the field of study is one of the accepted ones.",
);

const date = coarseDate.nullable().describe("所依据的日期；null：未登记。The date that counts; null: not recorded.");

const dateOfCertificate = termOf(certificateDates).describe(
  "以证书的哪个日期为准。Which date of a certificate counts.",
);

const years = count.describe("年数。Years.");

const educationLevel = termOf(educationLevels).describe("学历。Level of education.");

const degree = termOf(academicDegrees).describe("学位。The degree.");

const areaClass = termOf(areaClasses).describe("城乡类型。Class of the area.");

const certificate = { level, higherLevels, date: dateOfCertificate } as const;

const registered = {
  level,
  from: coarseDate
    .nullable()
    .describe("登记起始日期；null：未登记。First day of the registration; null: not recorded."),
  until: coarseDate
    .nullable()
    .describe("登记截止日期；null：未登记。Last day of the registration; null: not recorded."),
} as const;

const single = [
  trace("CertificateTrace", "certificate", certificate, { level, date }),
  trace("CertificateYearsTrace", "certificate-years", { ...certificate, years, convention }, { level, date }),
  trace("EducationTrace", "education", { level: educationLevel, majors }, { level: educationLevel, major, date }),
  trace(
    "DegreeTrace",
    "degree",
    {
      degree,
      majors,
      counts: termOf(degreeReadings).describe("学位能否代替学历。Whether a degree counts for the level of education."),
    },
    { degree, major, date },
  ),
  trace(
    "PracticeTrace",
    "practice",
    {
      years,
      convention,
      after: anyText
        .nullable()
        .describe("从哪项资格之后起算；null：从头起算。What the years are counted from; null: from the beginning."),
    },
    {
      leastDays: count.describe("至少的从业天数。Days of social work that count, at least."),
      mostDays: count.describe("至多的从业天数。Days of social work that count, at most."),
    },
  ),
  trace("RegistrationTrace", "registration", { level, higherLevels }, registered),
  trace(
    "RenewalWindowTrace",
    "renewal-window",
    { level, higherLevels, months: count.describe("届满前的月数。Months before the end.") },
    registered,
  ),
  trace(
    "ContinuingEducationTrace",
    "continuing-education",
    { hours: decimalText.describe("学时。Hours."), years },
    {
      leastHours: decimalText.describe("至少的学时。Hours, at least."),
      mostHours: decimalText.describe("至多的学时。Hours, at most."),
    },
  ),
  trace("AreaTrace", "area", { areaClass }, { areaClass }),
  trace(
    "JudgementTrace",
    "judgement",
    { item: anyText.describe("所判断的条件。The item that is judged.") },
    {
      judgement: anyText.describe("判断记录编号。Id of the judgement."),
      outcome: oneOf(["met", "unmet"]).describe("判断结果。What was judged."),
      on: plainDate.describe("判断日期。Day of the judgement."),
    },
  ),
] as const;

const groupTraceSchema = named(
  "GroupTrace",
  "一组条件及其每个分支的判断过程。A group of criteria with its verdict and every branch.",
  recordOf({
    id: anyText.describe("条件编号。Id of the criterion."),
    kind: oneOf(["any-of", "all-of"]).describe("任一符合即可，还是须全部符合。Whether one suffices or all are needed."),
    title: localWords.describe("条件名称。Title of the criterion."),
    verdict,
    get members(): z.ZodArray<typeof criterionTraceSchema> {
      const members: z.ZodType = bounded(listOf(criterionTraceSchema), "members", MOST_LEVELS).describe(
        "组内各项条件的判断过程。The criteria of the group, as they were judged.",
      );
      return members as z.ZodArray<typeof criterionTraceSchema>;
    },
  }),
);

/** More levels than the criteria of a provision have. */
const MOST_LEVELS = 50;

/** Criteria with every branch, as they were judged; groups nest. */
export const criterionTraceSchema = named(
  "CriterionTrace",
  "各项条件的判断过程，按条款顺序嵌套。Every branch of the criteria, nested, in the order of the provision.",
  z.discriminatedUnion("kind", [groupTraceSchema, ...single]),
);

function trace<K extends string, R extends z.core.$ZodLooseShape, F extends z.core.$ZodLooseShape>(
  name: string,
  kind: K,
  required: R,
  found: F,
) {
  return named(
    name,
    "一项条件的要求、情况和判断。What a criterion required, what was found, and the verdict.",
    recordOf({
      id: anyText.describe("条件编号。Id of the criterion."),
      kind: exactly(kind).describe("条件类型。Kind of the criterion."),
      title: localWords.describe("条件名称。Title of the criterion."),
      verdict,
      required: recordOf(required).describe("要求。What was required, with the values that were in force."),
      found: z
        .discriminatedUnion("status", [
          recordOf({
            status: oneOf(["none", "not-recorded"]).describe(
              "经核实没有（none），或者未登记（not-recorded）。`none`: there is none; `not-recorded`: nobody recorded it.",
            ),
          }),
          recordOf({ status: exactly("recorded").describe("已登记。It is recorded."), ...found }),
        ])
        .describe(
          "情况：没有、没有登记，或最有利的一项记录。What was found: nothing, nothing recorded, or the record that serves best.",
        ),
    }),
  );
}
