import * as z from "zod";
import { count } from "../../model/internal/fields.js";
import { amounts } from "../internal/parts.js";
import { activityQuotaFindingSchema } from "./activity-quota-finding.js";

/** What is left of a quota and the pace that would fulfil it: one plan of `planActivityQuotas`. */
export const activityQuotaPlanSchema = z.strictObject({
  finding: activityQuotaFindingSchema,
  daysLeft: count,
  weeksLeft: count,
  left: amounts,
  weekly: amounts.nullable(),
});
