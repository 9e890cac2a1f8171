import * as z from "zod";
import { decisionTableSchema } from "../decision-table.js";
import { provisionBase } from "./provision-base.js";
import { parameterSchema } from "../parameter.js";

/** 参与路径: which way a station takes under which conditions, as a decision table. */
export const pathwayTableSchema = z.strictObject({
  ...provisionBase,
  kind: z.literal("pathway-table"),
  parameters: z.strictObject({ table: parameterSchema(decisionTableSchema) }),
});
