import * as z from "zod";
import { count } from "../../model/internal/fields.js";
import { STATION_ROLES } from "../../terms/values.js";
import { findingOf } from "../internal/finding-of.js";
import { counts } from "../internal/parts.js";

const role = z.enum(STATION_ROLES);

export const requiredRolesDetail = z.strictObject({
  roles: z.array(
    z.strictObject({ role, least: count, most: count.nullable(), holders: counts, conflicts: z.array(role) }),
  ),
});

/** One finding of `checkRequiredRoles`. */
export const requiredRolesFindingSchema = findingOf(requiredRolesDetail);
