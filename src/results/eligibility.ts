import * as z from "zod";
import {
  amounts,
  anyText,
  count,
  decimalText,
  named,
  plainDate,
  termOf,
  exactly,
  flag,
  listOf,
  recordOf,
} from "../fields/index.js";
import { subjectSchema } from "../model/index.js";
import { academicDegrees, certificateLevels, educationLevels, verdicts } from "../terms/index.js";
import { findingSchemas } from "./finding.js";
import { verdictCountsSchema } from "./indicators.js";

const level = termOf(certificateLevels).describe("证书级别。Level of the certificate.");

const majors = listOf(anyText).nullable().describe("可选的专业；null：不限。One of these majors; null: any.");

const on = plainDate.describe("最早有用的一日。The earliest day on which it serves.");

const remedyChangeSchema = named(
  "RemedyChange",
  "本人可以做的一件事及最早有用的一日。One thing that a person can do, on the earliest day on which it serves.",
  z.discriminatedUnion("kind", [
    recordOf({
      kind: exactly("wait").describe("等待年限届满。Wait for a day."),
      until: plainDate.describe("等到哪一日。The day to wait for."),
    }),
    recordOf({ kind: exactly("certificate").describe("取得证书。Gain a certificate."), level, on }),
    recordOf({
      kind: exactly("education").describe("取得学历。Gain a level of education."),
      level: termOf(educationLevels).describe("学历。Level of education."),
      majors,
      on,
    }),
    recordOf({
      kind: exactly("degree").describe("取得学位。Gain a degree."),
      degree: termOf(academicDegrees).describe("学位。The degree."),
      majors,
      on,
    }),
    recordOf({
      kind: exactly("registration").describe("办理登记。Register."),
      level,
      from: plainDate.describe("登记起始日期。First day of the registration."),
      until: plainDate.describe("登记截止日期。Last day of the registration."),
    }),
    recordOf({
      kind: exactly("continuing-education").describe("完成继续教育。Complete continuing education."),
      hours: decimalText.describe("还需的学时。Hours more."),
      on,
    }),
  ]),
);

const remedySchema = named(
  "Remedy",
  "一并做到即符合要求的几件事。Changes that together make the verdict met.",
  recordOf({
    changes: listOf(remedyChangeSchema).describe("要做的事。The changes."),
    metOn: plainDate.describe("做到后最早符合要求的一日。The first day on which the verdict is met."),
  }),
);

const eligiblePeriodSchema = named(
  "EligiblePeriod",
  "符合要求的一段时间，首尾两日均含。Days on which the verdict is met, both ends included.",
  recordOf({
    from: plainDate.describe("第一日。First day."),
    to: plainDate
      .nullable()
      .describe("最后一日；null：历法末年之前没有终点。Last day; null: no end before the calendar's last year."),
  }),
);

/** When a person qualifies, and what would help: what `planQualification` answers. */
export const qualificationPlanSchema = named(
  "QualificationPlan",
  "一个人随时间何时符合资质、怎样可以符合。When a person qualifies as time passes, and what would help.",
  recordOf({
    kind: exactly("qualification-plan").describe("答复类型。Kind of the answer."),
    provision: anyText.describe("条款编号。Id of the provision."),
    subject: subjectSchema.describe("何人。The person."),
    asOf: plainDate.describe("截止日期。The day of the question."),
    verdict: termOf(verdicts).describe("当日的结论。The verdict on that day."),
    eligiblePeriods: listOf(eligiblePeriodSchema).describe(
      "情况不变时符合要求的各段时间，依次排列。All periods in which the verdict is met if no fact changes, in order.",
    ),
    eligibleFrom: plainDate
      .nullable()
      .describe(
        "当日所在或其后第一段的起始日；null：没有。Start of the period with the day of the question, else of the next; null: there is none.",
      ),
    remedies: listOf(remedySchema).describe(
      "补救办法；已符合时为空。Remedies; empty where the verdict is met already.",
    ),
    truncated: flag.describe("是否可能还有未列出的办法。Whether there may be more remedies than are listed."),
  }),
);

const routeCountSchema = named(
  "RouteCount",
  "经一条途径符合资质的人数，每人只计入首先符合的一条。How many people qualify by one alternative; each person counts for the first that is met.",
  recordOf({
    route: anyText.describe("途径编号。Id of the alternative."),
    people: count.describe("人数。People."),
  }),
);

/** The qualification of everyone on a register: what `assessRoster` answers. */
export const rosterAssessmentSchema = named(
  "RosterAssessment",
  "全部登记人员的资质。The qualification of everyone on a register.",
  recordOf({
    kind: exactly("roster").describe("答复类型。Kind of the answer."),
    provision: anyText.describe("条款编号。Id of the provision."),
    asOf: plainDate.describe("截止日期。The day of the question."),
    findings: listOf(findingSchemas.qualification).describe(
      "每人一项结论，按登记顺序。One finding a person, in the order of the register.",
    ),
    byVerdict: verdictCountsSchema.describe("各种结论的人数。How many people have each verdict."),
    byRoute: listOf(routeCountSchema).describe(
      "各条途径的人数，按条款顺序，无人的也列出。In the order of the provision's alternatives, those without anyone included.",
    ),
    complete: flag.describe(
      "登记数据是否声明当日人员齐全；否则可能还有人。Whether the register declares that it lists all personnel on the day; else there may be more.",
    ),
  }),
);

/** What is left of a quota and the pace that would fulfil it: one plan of `planActivityQuota`. */
export const activityQuotaPlanSchema = named(
  "ActivityQuotaPlan",
  "服务量还差多少、每周应完成多少。What is left of a quota, and the pace that would fulfil it.",
  recordOf({
    kind: exactly("activity-quota-plan").describe("答复类型。Kind of the answer."),
    finding: findingSchemas["activity-quota"].describe("当日的结论。The finding on the day."),
    daysLeft: count.describe("截止日次日至期间末日的天数。Days from the day after `asOf` to the end of the period."),
    weeksLeft: count.describe(
      "其中的周数，不足一周按一周计。The weeks in these days, rounded up: in a part of a week one can work too.",
    ),
    left: amounts.describe("还须完成的数量。What is left to do."),
    weekly: amounts
      .nullable()
      .describe(
        "每周应完成的数量，两位小数，只入不舍；没有剩余周数或数量时为 null。Per week, to two decimals, rounded up; null where no week is left or nothing is.",
      ),
  }),
);
