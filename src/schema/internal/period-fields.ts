import { plainDate } from "../../model/internal/fields.js";
import * as z from "zod";

/** The day of a question and the year for which quotas are asked. */
export const periodFields = {
  asOf: plainDate,
  period: z.strictObject({ from: plainDate, to: plainDate }),
} as const;
