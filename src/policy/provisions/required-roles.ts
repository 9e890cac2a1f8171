import * as z from "zod";
import { count, term } from "../../model/internal/fields.js";
import { stationRoles } from "../../terms/index.js";
import { provisionBase } from "../internal/provision-base.js";
import { parameterSchema } from "../parameter.js";

/** One role: how many hold it, and which other roles its holder may hold at once. */
export const requiredRoleSchema = z.strictObject({
  role: term(stationRoles),
  least: count,
  most: count.optional(),
  mayAlsoHold: z.array(term(stationRoles)),
});

/** 岗位设置: roles that each station must fill. */
export const requiredRolesSchema = z.strictObject({
  ...provisionBase,
  kind: z.literal("required-roles"),
  parameters: z.strictObject({ roles: parameterSchema(z.array(requiredRoleSchema).min(1)) }),
});
