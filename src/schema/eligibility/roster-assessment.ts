import * as z from "zod";
import { verdictCounts } from "../assessment/verdict-counts.js";
import { qualificationFindingSchema } from "../findings/qualification-finding.js";
import { text } from "../internal/parts.js";
import { count, plainDate } from "../../model/internal/fields.js";

/** The qualification of everyone on a register: what `assessRoster` answers. */
export const rosterAssessmentSchema = z.strictObject({
  provision: text,
  asOf: plainDate,
  findings: z.array(qualificationFindingSchema),
  byVerdict: verdictCounts,
  byRoute: z.array(z.strictObject({ route: text, people: count })),
  complete: z.boolean(),
});
