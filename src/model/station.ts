import { managementSystems, operatingModels } from "../terms/index.js";
import { coarseDate, flag, id, listOf, recordOf, termOf, text, typeNames } from "../fields/index.js";

/** A management system of a station, adopted on a date (absent: held on the day of recording). */
export const adoptedSystemSchema = recordOf({
  system: termOf(managementSystems),
  adoptedOn: coarseDate.optional(),
}).register(typeNames, { name: "AdoptedSystem" });

/**
 * 社会工作指导中心、服务中心、服务站: a place on one tier in one division, open from `from` to `until`, both
 * included. Without `from` it is open since the day of recording at the latest.
 */
export const stationSchema = recordOf({
  id,
  name: text.optional(),
  division: id,
  tier: id,
  from: coarseDate.optional(),
  until: coarseDate.optional(),
  operatingModel: termOf(operatingModels).optional(),
  /** Keys of the platforms of its tier that share the place; absent: not recorded. */
  platforms: listOf(id).optional(),
  /** 是否录入全国社会工作信息管理系统. */
  nationallyRegistered: flag.optional(),
  /** Management systems; absent: not recorded, empty: none. */
  systems: listOf(adoptedSystemSchema).optional(),
  /** 负责管理的部门或机构; the manager of the station inside the subdistrict or township. */
  managingBody: text.optional(),
}).register(typeNames, { name: "Station" });
