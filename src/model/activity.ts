import { activityForms, activityKinds, clientGroups, serviceFields } from "../terms/index.js";
import { count, id, listOf, nonNegativeDecimal, openTermOf, plainDate, recordOf, typeNames } from "../fields/index.js";

/** 节次: one meeting of a group or of a case. */
export const sessionSchema = recordOf({
  on: plainDate.describe("日期。Day."),
  persons: count.optional().describe("参加人数；缺省表示未记录。Persons who took part; absent: not recorded."),
  hours: nonNegativeDecimal.optional().describe("时长（小时）；缺省表示未记录。Length in hours; absent: not recorded."),
})
  .describe("小组或个案的一节。One meeting of a group or of a case.")
  .register(typeNames, { name: "Session" });

/**
 * 活动: a case, a group, a supervision session … at a station. A session of one day has `completedOn`
 * alone; a case that is still open has `startedOn` alone.
 */
export const activitySchema = recordOf({
  id: id.describe("活动编号，在台账内唯一。Id of the activity, unique in the register."),
  station: id.describe("开展活动的站点的编号。Id of the station that did it."),
  kind: openTermOf(activityKinds).describe("活动类型。Kind of activity."),
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
  division: id
    .optional()
    .describe(
      "开展地所在区划的编号，填到所知的最小一级；缺省表示未记录，即在站点所在区划之内的某处。Id of the division in which it was done, the smallest that is known; absent: not recorded, somewhere in the division of the station.",
    ),
  form: openTermOf(activityForms)
    .optional()
    .describe("服务形式（现场、入户、线上等）；缺省表示未记录。How it was done; absent: not recorded."),
  field: openTermOf(serviceFields)
    .optional()
    .describe("服务领域；缺省表示未记录。Field of service; absent: not recorded."),
  clientGroups: listOf(openTermOf(clientGroups))
    .optional()
    .describe(
      "服务对象类别；缺省表示未记录，空列表表示没有特定对象。Groups of clients; absent: not recorded, empty: none in particular.",
    ),
  personsServed: count
    .optional()
    .describe(
      "服务人次；有各节次记录的，按节次合计，此处不填。Attendances; left out where sessions are recorded, whose persons add up; absent: not recorded.",
    ),
  clients: listOf(id)
    .optional()
    .describe(
      "服务对象的编号，在clients中登记，不写姓名；缺省表示未记录。Ids of the clients served, recorded in clients, never names; absent: not recorded.",
    ),
  sessions: listOf(sessionSchema)
    .optional()
    .describe(
      "小组或个案的各节次；缺省表示未记录，空列表表示尚未开展。Sessions of a group or a case; absent: not recorded, empty: none yet.",
    ),
  workers: listOf(id)
    .optional()
    .describe("承担人员的编号；缺省表示未记录。Ids of the persons who did it; absent: not recorded."),
  supervisor: id
    .optional()
    .describe("督导人员的编号；缺省表示未记录。Id of the supervisor who took part; absent: not recorded."),
  supervised: listOf(id)
    .optional()
    .describe(
      "接受督导人员的编号，不写姓名；缺省表示督导未记录，其他活动没有。Ids of the persons who were supervised, never names; absent: of supervision not recorded, of anything else none.",
    ),
  supervisees: count
    .optional()
    .describe(
      "受督导人数，用于按人累计督导时长；已列明受督导人员的，为其人数，可不填；缺省表示未记录。Number of persons supervised, where hours are counted for each of them; may be left out where they are listed; absent: not recorded.",
    ),
})
  .describe(
    "一项活动：站点开展的一个个案、一次小组活动、一次督导等。One piece of work of a station: a case, a group, a supervision session.",
  )
  .register(typeNames, { name: "Activity" });
