import * as z from "zod";
import { plainDate } from "../../model/internal/fields.js";

/** Days from `from` to `to`, both included. */
export const period = z.strictObject({ from: plainDate, to: plainDate });

/** The day of a question and the year for which quotas are asked. */
export const periodFields = { asOf: plainDate, period } as const;
