import * as z from "zod";
import { nonNegativeDecimal } from "../../fields/index.js";
import { ACTIVITY_KINDS } from "../../terms/index.js";
import { provisionBase } from "./provision-base.js";
import { parameterSchema, roundingMode } from "../parameter.js";

/** 年度业务量: a number of cases, or of hours, that each station completes in a year. */
export const activityQuotaSchema = z.strictObject({
  ...provisionBase,
  kind: z.literal("activity-quota"),
  unit: z.enum(["count", "hours"]),
  parameters: z.strictObject({
    amount: parameterSchema(nonNegativeDecimal),
    /** Kinds of activity that count. */
    kinds: parameterSchema(z.array(z.enum(ACTIVITY_KINDS)).min(1)),
    /** The year: the calendar's, or twelve months from the day the station opened. */
    yearBasis: parameterSchema(z.enum(["calendar-year", "service-year"])),
    /** What a station owes that was open for a part of the year. */
    partYear: parameterSchema(z.enum(["full", "pro-rata-days", "pro-rata-months"])),
    partYearRounding: parameterSchema(roundingMode),
    /** The date on which an activity counts. */
    countedOn: parameterSchema(z.enum(["completion", "start"])),
    /** Hours of a session once, or once for each supervisee. */
    hoursBasis: parameterSchema(z.enum(["session", "supervisee"])),
  }),
});
