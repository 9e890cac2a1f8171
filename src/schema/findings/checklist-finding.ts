import * as z from "zod";
import { findingOf } from "../internal/finding-of.js";
import { text } from "../internal/parts.js";

const state = z.enum(["met", "unmet", "open", "evidence-lacking", "not-applicable", "undetermined"]);

export const checklistDetail = z.strictObject({
  items: z.array(z.strictObject({ item: text, state, lacking: z.array(text) })),
});

/** One finding of `checkChecklist`. */
export const checklistFindingSchema = findingOf(checklistDetail);
