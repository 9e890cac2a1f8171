import * as z from "zod";
import { count, recordOf, termOf, typeNames } from "../../fields/index.js";
import { staffKinds, stationRoles } from "../../terms/index.js";
import { namedParameter } from "../parameter.js";
import { type KindOfProvision, provisionBase } from "./provision-base.js";

/** One role: how many hold it, and which other roles its holder may hold at once. */
export const requiredRoleSchema = recordOf({
  role: termOf(stationRoles).describe("岗位角色。Role at the station."),
  least: count.describe("至少人数。Least number of persons in the role."),
  most: count.optional().describe("至多人数；缺省为不限。Greatest number; absent: no limit."),
  mayAlsoHold: z
    .array(termOf(stationRoles).describe("岗位角色。Role at the station."))
    .describe("任职者可以兼任的其他角色。Other roles that its holder may hold at once."),
  staffKinds: z
    .array(termOf(staffKinds).describe("人员类别。Kind of staff."))
    .min(1)
    .optional()
    .describe(
      "任职者的人员类别，须属于其中一类；缺省为不限。Kinds of staff of whom the holder must be one; absent: any.",
    ),
}).register(typeNames, { name: "RequiredRole" });

/** 岗位设置: roles that each station must fill. */
export const requiredRoles = {
  label: { zh: "岗位设置", en: "required roles" },
  purpose: { zh: "应设的岗位及可以兼任的岗位", en: "who must be there, and what one person may be at once" },
  subject: "station",
  byPeriod: false,
  schema: recordOf({
    ...provisionBase,
    kind: z.literal("required-roles").describe("条款种类：岗位设置。Kind: required roles."),
    parameters: recordOf({
      roles: namedParameter(z.array(requiredRoleSchema).min(1), {
        label: { zh: "岗位", en: "roles" },
        description: "应设的岗位。Roles that a station must fill.",
      }),
    }).describe("参数。Parameters."),
  }).register(typeNames, { name: "RequiredRoles" }),
} as const satisfies KindOfProvision;
