import {
  clientGroups,
  facilities,
  managementSystems,
  operatingModels,
  pathways,
  serviceFields,
} from "../terms/index.js";
import {
  coarseDate,
  count,
  flag,
  id,
  listOf,
  openTermOf,
  optionalFields,
  recordOf,
  termOf,
  text,
  typeNames,
} from "../fields/index.js";
import { bodyFields } from "./government-body.js";

/** A management system of a station, adopted on a date (absent: held on the day of recording). */
export const adoptedSystemSchema = recordOf({
  system: openTermOf(managementSystems).describe("制度的类型。Kind of system."),
  adoptedOn: coarseDate
    .optional()
    .describe(
      "建立的日期、月份或年份；缺省表示登记之日已有。Day, month or year of adoption; absent: in place on the day of recording.",
    ),
})
  .describe("站点已建立的一项管理制度。A management system that a station has adopted.")
  .register(typeNames, { name: "AdoptedSystem" });

/** 用人方式, as it was for some time. */
export const operatingModelSpanSchema = recordOf({
  model: termOf(operatingModels).describe("用人方式。How it is staffed."),
  from: coarseDate
    .optional()
    .describe("开始的日期、月份或年份；缺省表示未记录。Day, month or year since which; absent: not recorded."),
  until: coarseDate
    .optional()
    .describe("最后一天（可为月份或年份），含当天；缺省表示至今。Last day, included; absent: until now."),
})
  .describe("一段时间内的用人方式。How a station is staffed in some time.")
  .register(typeNames, { name: "OperatingModelSpan" });

/** 服务场所. The floor area is a figure of the station, `floor-area`. */
export const premisesSchema = optionalFields({
  available: flag
    .optional()
    .describe("场所是否到位；缺省表示未记录。Whether there are premises at all; absent: not recorded."),
  facilities: listOf(openTermOf(facilities))
    .optional()
    .describe("功能室；缺省表示未记录，空列表表示没有。Rooms and facilities; absent: not recorded, empty: none."),
  signage: flag
    .optional()
    .describe("是否悬挂标牌；缺省表示未记录。Whether the sign of the station is put up; absent: not recorded."),
  rulesPosted: flag
    .optional()
    .describe("制度是否上墙；缺省表示未记录。Whether its rules are posted on the wall; absent: not recorded."),
})
  .describe("站点的服务场所。The premises of a station.")
  .register(typeNames, { name: "Premises" });

/** 试点: a pilot that a station takes part in. */
export const pilotSchema = recordOf({
  programme: id.describe("试点的编号，如政策的编号。Id of the pilot, such as that of its policy."),
  batch: count.optional().describe("第几批；缺省表示未记录。Number of the batch; absent: not recorded."),
  from: coarseDate
    .optional()
    .describe("开始的日期、月份或年份；缺省表示未记录。Day, month or year since which; absent: not recorded."),
  until: coarseDate
    .optional()
    .describe("最后一天（可为月份或年份），含当天；缺省表示仍是试点。Last day, included; absent: it goes on."),
})
  .describe("站点参加的一项试点。A pilot that a station takes part in.")
  .register(typeNames, { name: "Pilot" });

/** 主管部门: who manages a station, with its time: many passed from civil affairs to the social work departments. */
export const managingAuthoritySchema = recordOf({
  ...bodyFields,
  from: coarseDate
    .optional()
    .describe("开始的日期、月份或年份；缺省表示未记录。Day, month or year since which; absent: not recorded."),
  until: coarseDate
    .optional()
    .describe("最后一天（可为月份或年份），含当天；缺省表示至今。Last day, included; absent: until now."),
})
  .describe("一段时间内的主管部门。Who manages a station in some time.")
  .register(typeNames, { name: "ManagingAuthority" });

/**
 * 社会工作指导中心、服务中心、服务站: a place on one tier in one division, open from `from` to `until`, both
 * included. Without `from` it is open since the day of recording at the latest.
 */
export const stationSchema = recordOf({
  id: id.describe("站点编号，在台账内唯一。Id of the station, unique in the register."),
  name: text.optional().describe("名称；缺省表示未记录。Name; absent: not recorded."),
  division: id.describe("所在区划的编号。Id of its division."),
  tier: id.describe("站点层级的编号，在tierSystems中定义。Id of its tier, defined in tierSystems."),
  from: coarseDate
    .optional()
    .describe(
      "启用的日期、月份或年份；缺省表示最迟登记之日已启用。Day, month or year of opening; absent: open on the day of recording at the latest.",
    ),
  until: coarseDate
    .optional()
    .describe("运行的最后一天（可为月份或年份），含当天；缺省表示仍在运行。Last day, included; absent: still open."),
  operatingModel: termOf(operatingModels)
    .optional()
    .describe(
      "用人方式；中途改变的填operatingModels；缺省表示未记录。How it is staffed; where that changed, operatingModels is given instead; absent: not recorded.",
    ),
  operatingModels: listOf(operatingModelSpanSchema)
    .optional()
    .describe(
      "先后采用的用人方式；缺省表示没有改变。Ways in which it was staffed, one after another; absent: no change.",
    ),
  platforms: listOf(id)
    .optional()
    .describe(
      "同址的其他平台的键，由其层级定义；缺省表示未记录。Keys of the platforms of its tier that share its place; absent: not recorded.",
    ),
  nationallyRegistered: flag
    .optional()
    .describe(
      "是否录入全国社会工作信息管理系统；缺省表示未记录。Whether entered in the national information system; absent: not recorded.",
    ),
  systems: listOf(adoptedSystemSchema)
    .optional()
    .describe(
      "已建立的管理制度；缺省表示未记录，空列表表示没有。Management systems adopted; absent: not recorded, empty: none.",
    ),
  premises: premisesSchema
    .optional()
    .describe(
      "服务场所；面积记入figures的floor-area；缺省表示未记录。Its premises; the floor area is the figure floor-area; absent: not recorded.",
    ),
  pilots: listOf(pilotSchema)
    .optional()
    .describe(
      "参加的试点；缺省表示未记录，空列表表示不是试点。Pilots it takes part in; absent: not recorded, empty: none.",
    ),
  pathways: listOf(termOf(pathways))
    .optional()
    .describe("参与路径；缺省表示未记录。Pathways of participation; absent: not recorded."),
  serviceFields: listOf(openTermOf(serviceFields))
    .optional()
    .describe("服务领域；缺省表示未记录，空列表表示没有。Fields of service; absent: not recorded, empty: none."),
  clientGroups: listOf(openTermOf(clientGroups))
    .optional()
    .describe("服务对象类别；缺省表示未记录，空列表表示没有。Groups of clients; absent: not recorded, empty: none."),
  authorities: listOf(managingAuthoritySchema)
    .optional()
    .describe(
      "先后的主管部门（如民政部门、社会工作部门）；缺省表示未记录。Managing authorities, one after another; absent: not recorded.",
    ),
  managingBody: text
    .optional()
    .describe(
      "街道（乡镇）内负责管理站点的部门或机构；缺省表示未记录。Office that manages it inside the subdistrict or township; absent: not recorded.",
    ),
})
  .describe("一个站点（中心或站）：在一个区划内、一个层级上。A centre or station on one tier in one division.")
  .register(typeNames, { name: "Station" });
