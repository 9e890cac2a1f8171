import * as z from "zod";
import { count, fraction } from "../fields/index.js";
import { decimalText, ratioText, text } from "./fields.js";
import { leafRuleSchema } from "../policy/index.js";

const answered = { indicator: text, subject: text.optional(), evidence: z.array(text).optional() } as const;

const answer = z.enum(["yes", "no"]);

/** One answer to one indicator, bonus item or veto, as `scoreEvaluation` takes it. */
export const evaluationAnswerSchema = z.discriminatedUnion("kind", [
  z.strictObject({ ...answered, kind: z.literal("range"), points: fraction }),
  z.strictObject({ ...answered, kind: z.literal("steps"), measured: fraction }),
  z.strictObject({
    ...answered,
    kind: z.literal("deductions"),
    occurrences: z.array(z.strictObject({ item: text, times: count })),
  }),
  z.strictObject({ ...answered, kind: z.literal("yes-no"), answer }),
  z.strictObject({ ...answered, kind: z.literal("ratio"), done: fraction, due: fraction }),
  z.strictObject({ ...answered, kind: z.literal("veto"), answer }),
]);

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

/** A number of points: exact, and as the scheme prints it. */
const points = z.strictObject({ exact: ratioText, display: decimalText });

/** What a part of the score comes to at least and at most, and the most it can be worth. */
const pointRange = z.strictObject({ lowest: points, highest: points, worth: points });

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
  kind: z.literal("evaluation"),
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

const side = z.strictObject({ score: points.nullable(), grade: text.nullable() });

const comparison = z.discriminatedUnion("outcome", [
  z.strictObject({
    outcome: z.enum(["better", "worse", "equal"]),
    firstShare: ratioText,
    secondShare: ratioText,
    change: ratioText,
  }),
  z.strictObject({
    outcome: z.literal("not-comparable"),
    reason: z.enum(["first-open", "second-open", "both-open", "rule-changed", "subjects-changed", "worth-nothing"]),
  }),
]);

/** Two evaluations side by side: what `compareEvaluations` answers. */
export const evaluationComparisonSchema = z.strictObject({
  kind: z.literal("evaluation-comparison"),
  schemes: z.enum(["same", "other-version", "different"]),
  first: side,
  second: side,
  scoreChange: ratioText.nullable(),
  shared: z.array(
    z.strictObject({ id: text, first: pointRange, second: pointRange, worth: z.enum(["same", "changed"]), comparison }),
  ),
  onlyFirst: z.array(text),
  onlySecond: z.array(text),
});

const difference = z.discriminatedUnion("aspect", [
  z.strictObject({ aspect: z.enum(["grades", "depth", "leaves"]), required: count, actual: count }),
  z.strictObject({ aspect: z.enum(["dimensions", "subjects"]), missing: z.array(text), extra: z.array(text) }),
  z.strictObject({ aspect: z.enum(["frequency", "assessor"]), required: text, actual: text.nullable() }),
]);

const schemeComparison = z.strictObject({
  outcome: z.enum(["conforms", "differs"]),
  checked: z.array(z.enum(["grades", "depth", "leaves", "dimensions", "subjects", "frequency", "assessor"])),
  differences: z.array(difference),
});

/** How an evaluation scheme compares with the shape that a policy demands: what `checkSchemeShape` answers. */
export const shapeCheckSchema = schemeComparison.extend({ kind: z.literal("scheme-shape") });

export const evaluationSchemeDetail = schemeComparison.extend({ kind: z.literal("evaluation-scheme") });
