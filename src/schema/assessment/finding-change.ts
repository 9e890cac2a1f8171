import * as z from "zod";
import { subjectSchema } from "../../model/index.js";
import { text } from "../internal/parts.js";
import { assessedFindingSchema } from "./assessed-finding.js";

/** A finding that is not as it was. */
export const findingChange = z.strictObject({
  key: text,
  provision: text,
  subject: subjectSchema,
  area: text.nullable(),
  before: assessedFindingSchema.nullable(),
  after: assessedFindingSchema.nullable(),
  effect: z.enum(["gained", "lost", "moved", "detail"]),
});
