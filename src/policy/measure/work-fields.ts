import { flag, oneOf } from "../../fields/index.js";
import {
  activityForms,
  activityKinds,
  clientGroups,
  fundingSourceKinds,
  purposes,
  serviceFields,
} from "../../terms/index.js";
import { completionCondition, sessionsCondition } from "./parts-of-conditions.js";
import { dayRange, numberRange, wordsOf } from "./values.js";

/** What conditions on activities, clients and money say of these themselves. */

/** Fields of a condition on activities. */
export const activityFields = {
  kind: wordsOf(activityKinds).optional().describe("活动类型；缺省为不限。Kind of activity; absent: any."),
  form: wordsOf(activityForms).optional().describe("活动形式；缺省为不限。Form; absent: any."),
  field: wordsOf(serviceFields).optional().describe("服务领域；缺省为不限。Service field; absent: any."),
  clientGroup: wordsOf(clientGroups)
    .optional()
    .describe("服务对象类别之一；缺省为不限。One of its client groups; absent: any."),
  hours: numberRange.optional().describe("时长（小时）；缺省为不限。Length in hours; absent: any."),
  participants: numberRange.optional().describe("参加人数；缺省为不限。Persons who took part; absent: any."),
  sessions: sessionsCondition
    .optional()
    .describe("小组或者个案的节次；缺省为不限。Sessions of a group or a case; absent: any."),
  begun: oneOf(["before", "within"])
    .optional()
    .describe(
      "开始于所核查的期间之前（before）还是期间之内（within）；缺省为不限。Whether it began before the period of the question or within it; absent: any.",
    ),
  completed: completionCondition
    .optional()
    .describe(
      "截至期末（期间未满的，截至核查日）已完成；缺省为不限。Completed by the end of the period, or by the day of the question where that comes first; absent: or still open.",
    ),
} as const;

/** Fields of a condition on clients. */
export const clientFields = {
  group: wordsOf(clientGroups).optional().describe("类别之一；缺省为不限。One of the client groups; absent: any."),
  hasFile: flag.optional().describe("是否已建档；缺省为不限。Whether a file was opened; absent: any."),
  fileOpened: dayRange.optional().describe("建档的日期；缺省为不限。Day on which the file was opened; absent: any."),
} as const;

/** Fields of a condition on allocations and spending. */
export const moneyFields = {
  sourceKind: wordsOf(fundingSourceKinds).optional().describe("资金渠道；缺省为不限。Kind of source; absent: any."),
  purpose: wordsOf(purposes).optional().describe("用途；缺省为不限。Purpose; absent: any."),
} as const;
