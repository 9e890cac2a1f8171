import * as z from "zod";
import type { DeepReadonly } from "../../model/index.js";
import { id, localText } from "../../model/internal/fields.js";
import { fraction } from "../../model/internal/fraction-field.js";

/** How the quantity behind a step table is measured, and so which values it can take. */
export const MEASURES = ["count", "amount", "share", "change"] as const;

/** 评分细则: how the points of one leaf come about. The best a rule can give is what the leaf is worth. */
export const leafRuleSchema = z.discriminatedUnion("kind", [
  /** 区间评分: a judge's points between two bounds, in steps where the scheme fixes them. */
  z.strictObject({ kind: z.literal("range"), least: fraction, most: fraction, step: fraction.optional() }),
  /**
   * 分档评分: the points of the highest step whose `from` is reached, of `below` before the first. A `count` is
   * a whole number from 0, an `amount` any number from 0, a `share` lies from 0 to 1, a `change` is any number.
   */
  z.strictObject({
    kind: z.literal("steps"),
    measure: z.enum(MEASURES),
    below: fraction,
    steps: z
      .array(z.strictObject({ from: fraction, points: fraction }))
      .min(1)
      .max(200),
  }),
  /** 扣分制: from what the leaf is worth down to the floor, `each` for every occurrence, `most` in all for one item. */
  z.strictObject({
    kind: z.literal("deductions"),
    floor: fraction,
    items: z
      .array(z.strictObject({ id, name: localText, each: fraction, most: fraction.optional() }))
      .min(1)
      .max(200),
  }),
  /** 是否评分. */
  z.strictObject({ kind: z.literal("yes-no"), yes: fraction, no: fraction }),
  /** 完成率: what the leaf is worth times done ÷ due, capped; `noneDue` are the points where nothing is due. */
  z.strictObject({ kind: z.literal("ratio"), noneDue: fraction }),
]);

export type LeafRule = DeepReadonly<z.infer<typeof leafRuleSchema>>;
