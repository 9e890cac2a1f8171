import * as z from "zod";
import { nonNegativeDecimal } from "../../fields/index.js";
import { provisionBase } from "./provision-base.js";
import { parameterSchema } from "../parameter.js";

/** 人员配备: a least number of staff of a kind at each station, by head or by full-time equivalent. */
export const staffingSchema = z.strictObject({
  ...provisionBase,
  kind: z.literal("staffing"),
  parameters: z.strictObject({
    minimum: parameterSchema(nonNegativeDecimal),
    measure: parameterSchema(z.enum(["head-count", "full-time-equivalent"])),
    /** Who counts: anyone, professional or local social workers, holders of a certificate, supervisors. */
    staff: parameterSchema(z.enum(["any", "professional", "local", "certified", "supervisor"])),
    workload: parameterSchema(z.enum(["any", "full-time", "part-time"])),
  }),
});
