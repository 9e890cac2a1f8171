import * as z from "zod";
import { count } from "../../model/internal/fields.js";
import { ACTIVITY_KINDS } from "../../terms/values.js";
import { provisionBase } from "../internal/provision-base.js";
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
