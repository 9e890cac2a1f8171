import { activityKinds } from "../terms/index.js";
import { count, id, nonNegativeDecimal, plainDate, recordOf, termOf, typeNames } from "../fields/index.js";

/**
 * 活动: a case, a group, a supervision session … at a station. A session of one day has `completedOn`
 * alone; a case that is still open has `startedOn` alone.
 */
export const activitySchema = recordOf({
  id: id.describe("活动编号，在台账内唯一。Id of the activity, unique in the register."),
  station: id.describe("开展活动的站点的编号。Id of the station that did it."),
  kind: termOf(activityKinds).describe("活动类型。Kind of activity."),
  startedOn: plainDate
    .optional()
    .describe("开始日期；当日完成的活动可不填。Day on which it started; may be left out where it took one day."),
  completedOn: plainDate
    .optional()
    .describe("完成日期；缺省表示尚未完成。Day on which it was completed; absent: still open."),
  hours: nonNegativeDecimal.optional().describe("时长（小时）；缺省表示未记录。Length in hours; absent: not recorded."),
  caseReference: id
    .optional()
    .describe(
      "所属案例的编号；同一站点、类型、日期和案例的两条记录算一项。Id of the case it belongs to; two records of one station, kind, date and case count once. Absent: of no case.",
    ),
  supervisees: count
    .optional()
    .describe(
      "受督导人数，用于按人累计督导时长；缺省表示未记录。Number of persons supervised, where hours are counted for each of them; absent: not recorded.",
    ),
})
  .describe(
    "一项活动：站点开展的一个个案、一次小组活动、一次督导等。One piece of work of a station: a case, a group, a supervision session.",
  )
  .register(typeNames, { name: "Activity" });
