import { evidenceForms, subjectKinds } from "../terms/index.js";
import { id, listOf, oneOf, plainDate, recordOf, termOf, text, typeNames } from "../fields/index.js";

/** Whom or what a statement is about: a kind and an id, never a name. */
export const subjectSchema = recordOf({ kind: termOf(subjectKinds), id }).register(typeNames, { name: "SubjectRef" });

/** 依据材料: a document or record on which a judgement rests. */
const evidenceSchema = recordOf({ reference: text, form: termOf(evidenceForms) }).register(typeNames, {
  name: "Evidence",
});

/**
 * 人工判断: a recorded human judgement on one item of a provision (`item` is the id of the checklist item or
 * criterion). Role, date and evidence make it a fact; a later one on the same item replaces an earlier.
 */
export const judgementSchema = recordOf({
  id,
  subject: subjectSchema,
  provision: id,
  item: id,
  outcome: oneOf(["met", "unmet"]),
  on: plainDate,
  /** Role of the person who judged ("区民政局社会工作科"), never a name. */
  role: text,
  evidence: listOf(evidenceSchema, { least: 1 }),
}).register(typeNames, { name: "Judgement" });
