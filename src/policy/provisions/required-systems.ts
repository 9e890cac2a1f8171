import * as z from "zod";
import { MANAGEMENT_SYSTEMS } from "../../terms/index.js";
import { provisionBase } from "./provision-base.js";
import { parameterSchema } from "../parameter.js";

/** 管理制度: the management systems that each station must have; the set is each policy's own. */
export const requiredSystemsSchema = z.strictObject({
  ...provisionBase,
  kind: z.literal("required-systems"),
  parameters: z.strictObject({ systems: parameterSchema(z.array(z.enum(MANAGEMENT_SYSTEMS)).min(1)) }),
});
