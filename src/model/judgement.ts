import { evidenceForms, subjectKinds } from "../terms/index.js";
import { id, listOf, oneOf, plainDate, recordOf, termOf, text, typeNames } from "../fields/index.js";

/** Whom or what a statement is about: a kind and an id, never a name. */
export const subjectSchema = recordOf({
  kind: termOf(subjectKinds).describe("对象的类型。Kind of subject."),
  id: id.describe("对象的编号。Id of the subject."),
})
  .describe(
    "一条记录所说的对象：类型和编号，不写姓名。Whom or what a statement is about: a kind and an id, never a name.",
  )
  .register(typeNames, { name: "SubjectRef" });

/** 依据材料: a document or record on which a judgement rests. */
const evidenceSchema = recordOf({
  reference: text.describe("材料的名称、文号或位置。Name, number or place of the material."),
  form: termOf(evidenceForms).describe("材料的形式。Form of the material."),
})
  .describe("判断所依据的一份材料。One document or record on which a judgement rests.")
  .register(typeNames, {
    name: "Evidence",
  });

/**
 * 人工判断: a recorded human judgement on one item of a provision (`item` is the id of the checklist item or
 * criterion). Role, date and evidence make it a fact; a later one on the same item replaces an earlier.
 */
export const judgementSchema = recordOf({
  id: id.describe("判断的编号，在台账内唯一。Id of the judgement, unique in the register."),
  subject: subjectSchema.describe("判断的对象。Whom or what was judged."),
  provision: id.describe("条款的编号。Id of the provision."),
  item: id.describe("核查事项或资格条件的编号。Id of the checklist item or criterion."),
  outcome: oneOf(["met", "unmet"]).describe("结论：符合（met）或不符合（unmet）。Outcome: met or unmet."),
  on: plainDate.describe("判断的日期。Day of the judgement."),
  role: text.describe(
    "判断者的岗位或部门（如“区民政局社会工作科”），不写姓名。Role or office of who judged, never a name.",
  ),
  evidence: listOf(evidenceSchema, { least: 1 }).describe("依据材料，至少一份。Evidence, at least one piece."),
})
  .describe(
    "人工判断：对条款中一个事项的有据认定；同一事项以较晚的为准。A recorded human judgement on one item of a provision; a later one on the same item replaces an earlier.",
  )
  .register(typeNames, { name: "Judgement" });
