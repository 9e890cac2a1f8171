import { flag, oneOf } from "../../fields/index.js";
import {
  clientGroups,
  governmentBodies,
  managementSystems,
  operatingModels,
  serviceFields,
} from "../../terms/index.js";
import { evaluationCondition, pilotCondition, premisesCondition } from "./parts-of-conditions.js";
import { dayRange, idList, numberRange, wordsOf } from "./values.js";

/** What conditions on stations say of these themselves. */

/** Fields of a condition on stations that contain no condition on something else. */
export const stationFields = {
  as: oneOf(["worker", "supervisor"])
    .optional()
    .describe(
      "对象为人员时，其与站点的关系：在站任职或者督导该站；缺省为任一。Of a subject that is a person: whether the person has a post at the station or supervises it; absent: either.",
    ),
  opened: dayRange.optional().describe("启用的日期；缺省为不限。Day of opening; absent: any."),
  operatingModel: wordsOf(operatingModels).optional().describe("用人方式；缺省为不限。How it is staffed; absent: any."),
  nationallyRegistered: flag
    .optional()
    .describe(
      "是否录入全国社会工作信息管理系统；缺省为不限。Whether entered in the national information system; absent: any.",
    ),
  systems: wordsOf(managementSystems)
    .optional()
    .describe("须全部建立的管理制度；缺省为不限。Management systems, all of which it must have; absent: any."),
  premises: premisesCondition.optional().describe("场所；缺省为不限。Its premises; absent: any."),
  platform: idList
    .optional()
    .describe(
      "同址的平台之一，以层级所定的键表示；缺省为不限。One of the platforms that share its place, by the keys of its tier; absent: any.",
    ),
  pilot: pilotCondition
    .optional()
    .describe("参加的试点之一；缺省为不限。One of the pilots in which it takes part; absent: any or none."),
  authority: wordsOf(governmentBodies)
    .optional()
    .describe("核查日的主管部门；缺省为不限。The managing authority on the day; absent: any."),
  serviceField: wordsOf(serviceFields)
    .optional()
    .describe("服务领域之一；缺省为不限。One of its service fields; absent: any."),
  clientGroup: wordsOf(clientGroups)
    .optional()
    .describe("服务对象类别之一；缺省为不限。One of its client groups; absent: any."),
  years: numberRange.optional().describe("启用至今的年数；缺省为不限。Full years since it opened; absent: any."),
  evaluation: evaluationCondition
    .optional()
    .describe("最近一次评估的结果；缺省为不限。The result of its latest evaluation; absent: any."),
} as const;
