import { count, named, openTermOf, recordOf, typeNames, exactly, listOf } from "../../fields/index.js";
import { staffKinds, stationRoles } from "../../terms/index.js";

import { variedParameter } from "../varied.js";
import { detailOf, type KindOfProvision, provisionBase } from "./provision-base.js";

/** One role: how many hold it, and which other roles its holder may hold at once. */
export const requiredRoleSchema = recordOf({
  role: openTermOf(stationRoles).describe("岗位角色。Role at the station."),
  least: count.describe("至少人数。Least number of persons in the role."),
  most: count.optional().describe("至多人数；缺省为不限。Greatest number; absent: no limit."),
  mayAlsoHold: listOf(openTermOf(stationRoles).describe("岗位角色。Role at the station.")).describe(
    "任职者可以兼任的其他角色。Other roles that its holder may hold at once.",
  ),
  staffKinds: listOf(openTermOf(staffKinds).describe("人员类别。Kind of staff."), { least: 1 })
    .optional()
    .describe(
      "任职者的人员类别，须属于其中一类；缺省为不限。Kinds of staff of whom the holder must be one; absent: any.",
    ),
})
  .describe(
    "一个岗位：应有几人任职，任职者可以兼任哪些岗位。One role: how many persons fill it, and which other roles they may have at once.",
  )
  .register(typeNames, { name: "RequiredRole" });

const role = openTermOf(stationRoles);

const roleStatusSchema = named(
  "RoleStatus",
  "站点一个岗位的配备情况。How one role of a station is filled.",
  recordOf({
    role: role.describe("岗位。The role."),
    least: count.describe("至少应有的人数。Fewest holders allowed."),
    most: count.nullable().describe("至多可有的人数；null：不限。Most holders allowed; null: any number."),
    holders: named(
      "HolderRange",
      "任职人数的上下限。Bounds of the number of holders.",
      recordOf({
        least: count.describe("至少。At least."),
        most: count
          .nullable()
          .describe("至多；null：登记数据未列全人员。At most; null: the register does not show all personnel."),
      }),
    ),
    conflicts: listOf(role).describe(
      "任职者同时担任、而条款不允许兼任的岗位。Roles that a holder has at the same time although the provision does not allow it.",
    ),
    otherKinds: recordOf({ least: count.describe("至少。At least."), most: count.describe("至多。At most.") })
      .optional()
      .describe(
        "不属于所要求人员类别的任职人数；缺省为未要求类别。Holders of none of the kinds of staff asked for; absent: none are asked for.",
      ),
  }),
);

const requiredRolesDetail = detailOf(
  "RequiredRolesDetail",
  "required-roles",
  "岗位结论的具体情况。Particulars of required roles.",
  { roles: listOf(roleStatusSchema).describe("各岗位，按条款所列顺序。The roles, in the order of the provision.") },
);

/** 岗位设置: roles that each station must fill. */
export const requiredRoles = {
  label: { zh: "岗位设置", en: "required roles" },
  purpose: { zh: "应设的岗位及可以兼任的岗位", en: "who must be there, and what one person may be at once" },
  subjects: ["station"],
  byPeriod: false,
  schema: recordOf({
    ...provisionBase,
    kind: exactly("required-roles").describe("条款种类：岗位设置。Kind: required roles."),
    parameters: recordOf({
      roles: variedParameter(listOf(requiredRoleSchema, { least: 1 }), {
        label: { zh: "岗位", en: "roles" },
        description: "应设的岗位。Roles that a station must fill.",
      }),
    }).describe("参数。Parameters."),
  })
    .describe("岗位设置：每个站点应设的岗位。Roles that each station must fill.")
    .register(typeNames, { name: "RequiredRoles" }),
  detail: requiredRolesDetail,
} as const satisfies KindOfProvision;
