import * as z from "zod";
import { id, localText, plainDate, term } from "../../model/internal/fields.js";
import { modalities, subjectKinds } from "../../terms/index.js";
import { tierSelector } from "./values.js";

/** What every provision has, whatever its kind. */
export const provisionBase = {
  id,
  title: localText,
  modality: term(modalities),
  /**
   * What is regulated, within the kind ("service-cases"): two policies that speak to the same kind, aspect,
   * subject and tier fill the same slot.
   */
  aspect: id,
  appliesTo: z.strictObject({ subject: term(subjectKinds), tier: tierSelector.optional() }),
  /** Ids of the clauses that it carries, in the project's clause list. */
  clauses: z.array(id),
  /** First and last day on which the provision holds, within its policy's own time; absent: throughout. */
  from: plainDate.optional(),
  until: plainDate.optional(),
  note: localText.optional(),
} as const;
