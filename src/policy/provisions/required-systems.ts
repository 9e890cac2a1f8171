import * as z from "zod";
import { term } from "../../model/internal/fields.js";
import { managementSystems } from "../../terms/index.js";
import { provisionBase } from "../internal/provision-base.js";
import { parameterSchema } from "../parameter.js";

/** 管理制度: the management systems that each station must have; the set is each policy's own. */
export const requiredSystemsSchema = z.strictObject({
  ...provisionBase,
  kind: z.literal("required-systems"),
  parameters: z.strictObject({ systems: parameterSchema(z.array(term(managementSystems)).min(1)) }),
});
