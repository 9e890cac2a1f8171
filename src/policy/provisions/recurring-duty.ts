import * as z from "zod";
import { count } from "../../fields/index.js";
import { ACTIVITY_KINDS } from "../../terms/index.js";
import { provisionBase } from "./provision-base.js";
import { parameterSchema } from "../parameter.js";

/** 定期事项: something that recurs every day, week, month, quarter or year. */
export const recurringDutySchema = z.strictObject({
  ...provisionBase,
  kind: z.literal("recurring-duty"),
  activity: z.enum(ACTIVITY_KINDS),
  parameters: z.strictObject({
    every: parameterSchema(z.enum(["day", "week", "month", "quarter", "year"])),
    times: parameterSchema(count),
  }),
});
