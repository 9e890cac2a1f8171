import { managementSystems, operatingModels } from "../terms/index.js";
import { coarseDate, flag, id, listOf, recordOf, termOf, text, typeNames } from "../fields/index.js";

/** A management system of a station, adopted on a date (absent: held on the day of recording). */
export const adoptedSystemSchema = recordOf({
  system: termOf(managementSystems).describe("制度的类型。Kind of system."),
  adoptedOn: coarseDate
    .optional()
    .describe(
      "建立的日期、月份或年份；缺省表示登记之日已有。Day, month or year of adoption; absent: in place on the day of recording.",
    ),
})
  .describe("站点已建立的一项管理制度。A management system that a station has adopted.")
  .register(typeNames, { name: "AdoptedSystem" });

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
    .describe("用人方式；缺省表示未记录。How it is staffed; absent: not recorded."),
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
  managingBody: text
    .optional()
    .describe(
      "街道（乡镇）内负责管理站点的部门或机构；缺省表示未记录。Office that manages it inside the subdistrict or township; absent: not recorded.",
    ),
})
  .describe("一个站点（中心或站）：在一个区划内、一个层级上。A centre or station on one tier in one division.")
  .register(typeNames, { name: "Station" });
