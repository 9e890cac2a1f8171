import * as z from "zod";
import { id, localText } from "../../fields/index.js";
import { provisionBase } from "./provision-base.js";
import { parameterSchema } from "../parameter.js";

/** One thing that only a person can judge, and the evidence that a judgement needs. */
export const checklistItemSchema = z.strictObject({
  id,
  text: localText,
  /** Kinds of evidence of which a judgement must hold at least one each; absent: any one piece. */
  evidence: z.array(z.enum(["document", "photo", "visit", "interview", "system-record"])).optional(),
  /** `one-operator-several-stations`: asked only where one operator runs several stations. */
  when: z.enum(["always", "one-operator-several-stations"]),
});

/** 核查清单: items that stay a matter of judgement until a recorded judgement settles them. */
export const checklistSchema = z.strictObject({
  ...provisionBase,
  kind: z.literal("checklist"),
  parameters: z.strictObject({ items: parameterSchema(z.array(checklistItemSchema).min(1)) }),
});
