import * as z from "zod";
import { count } from "../../model/internal/fields.js";
import { fraction } from "../../model/internal/fraction-field.js";
import { text } from "../internal/parts.js";

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
