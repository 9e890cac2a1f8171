import * as z from "zod";
import { count } from "../../model/internal/fields.js";
import { findingOf } from "../internal/finding-of.js";
import { period } from "../internal/period-fields.js";

export const recurringDutyDetail = z.strictObject({
  every: z.enum(["day", "week", "month", "quarter", "year"]),
  times: count,
  windows: z.strictObject({ done: count, missed: count, unknown: count, open: count }),
  missed: z.array(period),
});

/** One finding of `checkRecurringDuties`. */
export const recurringDutyFindingSchema = findingOf(recurringDutyDetail);
