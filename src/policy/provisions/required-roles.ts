import * as z from "zod";
import { count } from "../../fields/index.js";
import { STATION_ROLES } from "../../terms/index.js";
import { provisionBase } from "./provision-base.js";
import { parameterSchema } from "../parameter.js";

/** One role: how many hold it, and which other roles its holder may hold at once. */
export const requiredRoleSchema = z.strictObject({
  role: z.enum(STATION_ROLES),
  least: count,
  most: count.optional(),
  mayAlsoHold: z.array(z.enum(STATION_ROLES)),
});

/** 岗位设置: roles that each station must fill. */
export const requiredRolesSchema = z.strictObject({
  ...provisionBase,
  kind: z.literal("required-roles"),
  parameters: z.strictObject({ roles: parameterSchema(z.array(requiredRoleSchema).min(1)) }),
});
