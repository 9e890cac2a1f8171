import * as z from "zod";
import { ratioText, text } from "../internal/parts.js";
import { pointRange, points } from "../internal/points.js";

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
