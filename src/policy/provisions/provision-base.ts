import * as z from "zod";
import { id, localText, plainDate } from "../../fields/index.js";
import { MODALITIES, SUBJECT_KINDS } from "../../terms/index.js";
import { tierSelector } from "../parameter.js";

/** What every provision has, whatever its kind. */
export const provisionBase = {
  id,
  title: localText,
  modality: z.enum(MODALITIES),
  /**
   * What is regulated, within the kind ("service-cases"): two policies that speak to the same kind, aspect,
   * subject and tier fill the same slot.
   */
  aspect: id,
  appliesTo: z.strictObject({ subject: z.enum(SUBJECT_KINDS), tier: tierSelector.optional() }),
  /** Ids of the clauses that it carries, in the project's clause list. */
  clauses: z.array(id),
  /** First and last day on which the provision holds, within its policy's own time; absent: throughout. */
  from: plainDate.optional(),
  until: plainDate.optional(),
  note: localText.optional(),
} as const;
