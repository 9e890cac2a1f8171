import * as z from "zod";
import { leafRuleSchema } from "../../policy/index.js";
import { ratioText, text } from "../internal/parts.js";
import { pointRange, points } from "../internal/points.js";
import { evaluationAnswerSchema } from "./evaluation-answer.js";

const gaps = z.array(z.enum(["unanswered", "occurrences-unanswered", "evidence-missing", "evidence-not-recorded"]));

const voice = z.strictObject({
  subject: text.nullable(),
  weight: ratioText,
  answer: evaluationAnswerSchema.nullable(),
  lowest: ratioText,
  highest: ratioText,
  gaps,
  evidenceMissing: z.array(text),
});

const group = pointRange.extend({ id: text, parents: z.array(text) });

const leaf = group.extend({
  rule: leafRuleSchema,
  outOf: ratioText,
  state: z.enum(["settled", "open"]),
  voices: z.array(voice),
});

const missing = z.strictObject({
  id: text,
  kind: z.enum(["leaf", "bonus", "veto"]),
  subjects: z.array(text),
  gaps,
  span: points,
  changesGrade: z.enum(["possible", "impossible"]),
});

/** The score and the grade as far as they are settled: what `scoreEvaluation` answers. */
export const evaluationResultSchema = z.strictObject({
  scheme: text,
  version: text,
  standing: z.enum(["published", "example"]),
  score: points.nullable(),
  lowest: points,
  highest: points,
  grade: text.nullable(),
  possibleGrades: z.array(text),
  gradesByScore: z.array(text),
  leaves: z.array(leaf),
  groups: z.array(group),
  bonus: pointRange.extend({ items: z.array(leaf) }).nullable(),
  vetoes: z.array(z.strictObject({ id: text, grade: text, state: z.enum(["holds", "clear", "unanswered"]) })),
  missing: z.array(missing),
  mattersMost: missing.nullable(),
});
