import * as z from "zod";
import { SUBJECT_KINDS } from "../terms/index.js";
import type { DeepReadonly } from "../fields/index.js";
import { id, plainDate, text } from "../fields/index.js";

/** Whom or what a statement is about: a kind and an id, never a name. */
export const subjectSchema = z.strictObject({ kind: z.enum(SUBJECT_KINDS), id });

/**
 * 人工判断: a recorded human judgement on one item of a provision (`item` is the id of the checklist item or
 * criterion). Role, date and evidence make it a fact; a later one on the same item replaces an earlier.
 */
export const judgementSchema = z.strictObject({
  id,
  subject: subjectSchema,
  provision: id,
  item: id,
  outcome: z.enum(["met", "unmet"]),
  on: plainDate,
  /** Role of the person who judged ("区民政局社会工作科"), never a name. */
  role: text,
  evidence: z
    .array(
      z.strictObject({ reference: text, form: z.enum(["document", "photo", "visit", "interview", "system-record"]) }),
    )
    .min(1),
});

export type SubjectRef = DeepReadonly<z.infer<typeof subjectSchema>>;
export type Judgement = DeepReadonly<z.infer<typeof judgementSchema>>;
