import * as z from "zod";
import { count } from "../../model/internal/fields.js";
import { findingOf } from "../internal/finding-of.js";
import { dayText, text } from "../internal/parts.js";

export const deadlineDetail = z.strictObject({
  state: z.enum(["in-time", "late", "due", "overdue", "time-unknown"]),
  lastDay: dayText,
  submittedOn: text.nullable(),
  days: count,
});

/** One finding of `checkDeadlines`. */
export const deadlineFindingSchema = findingOf(deadlineDetail);
