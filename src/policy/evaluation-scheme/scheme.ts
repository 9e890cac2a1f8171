import * as z from "zod";
import { ROUNDING_MODES } from "../../ratio/index.js";
import type { DeepReadonly } from "../../model/index.js";
import { type Fraction, coarseDate, fraction, id, localText, text } from "../../fields/index.js";
import type { LocalText } from "../../terms/index.js";

/** What an answer without its evidence is worth: as answered, the rule's lowest points, or as if not answered. */
const WITHOUT_EVIDENCE = ["counts", "lowest", "unanswered"] as const;

/** 佐证材料 that an answer needs. */
const evidenceSchema = z.strictObject({
  required: z
    .array(z.strictObject({ id, name: localText }))
    .min(1)
    .max(100),
  without: z.enum(WITHOUT_EVIDENCE),
});

const voiceSchema = z.strictObject({ subject: id, weight: fraction });

/** How the quantity behind a step table is measured, and so which values it can take. */
const MEASURES = ["count", "amount", "share", "change"] as const;

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

const scored = { id, name: localText, worth: fraction, rule: leafRuleSchema, evidence: evidenceSchema.optional() };

const leafSchema = z.strictObject({
  kind: z.literal("leaf"),
  ...scored,
  /** Who scores it, with weights that add to one; absent: one answer, by nobody in particular. */
  scoredBy: z.array(voiceSchema).min(1).max(100).optional(),
});

export type EvidenceDemand = DeepReadonly<z.infer<typeof evidenceSchema>>;

/** A subject's part in the points of a leaf. */
export type Voice = DeepReadonly<z.infer<typeof voiceSchema>>;

/** 末级指标: an indicator that is scored. */
export type IndicatorLeaf = DeepReadonly<z.infer<typeof leafSchema>>;

/** 上级指标: an indicator that holds others; its worth is what they add to. */
export interface IndicatorGroup {
  readonly kind: "group";
  readonly id: string;
  readonly name: LocalText;
  readonly worth: Fraction;
  readonly children: readonly Indicator[];
}

/** 指标: a leaf or a group. */
export type Indicator = IndicatorGroup | IndicatorLeaf;

const indicatorSchema: z.ZodType<Indicator> = z.lazy(() => z.discriminatedUnion("kind", [groupSchema, leafSchema]));

const groupSchema = z.strictObject({
  kind: z.literal("group"),
  id,
  name: localText,
  worth: fraction,
  children: z.array(indicatorSchema).min(1),
});

/** 加分项: points on top, out of the tree; what all items add counts up to the cap. */
const bonusSchema = z.strictObject({
  cap: fraction,
  /** Whether a score above full marks stands or is cut off at them. */
  aboveFull: z.enum(["kept", "cut"]),
  items: z.array(z.strictObject(scored)).min(1).max(200),
});

/** 等级: from `from`, included, to `below`, not included; the lowest has no `from`, the best no `below`. */
const gradeSchema = z.strictObject({ id, name: localText, from: fraction.optional(), below: fraction.optional() });

/** 一票否决: where it holds, the grade is at best this one, whatever the score. */
const vetoSchema = z.strictObject({ id, name: localText, grade: id });

/**
 * 评估方案. Under `points` (分值) what the children are worth adds to their parent's worth, at the top to the
 * full marks. Under `weights` (权重) the children's worth adds to one, and each leaf is scored out of full marks.
 * Ids of indicators, bonus items and vetoes are unique together.
 */
export const evaluationSchemeSchema = z.strictObject({
  id,
  /** 版本: another version may have other indicators ("2021"). */
  version: text,
  title: localText,
  /** An `example` is made up; only a `published` scheme is somebody's rule. */
  standing: z.enum(["published", "example"]),
  /** Document and clause where the scheme stands. */
  source: text.optional(),
  from: coarseDate.optional(),
  until: coarseDate.optional(),
  frequency: z.enum(["yearly", "half-yearly", "quarterly"]).optional(),
  assessor: z.enum(["third-party", "authority"]).optional(),
  counting: z.enum(["points", "weights"]),
  full: fraction,
  /** How scores are printed; grades go by the exact score. */
  display: z.strictObject({ decimals: z.int().min(0).max(10), rounding: z.enum(ROUNDING_MODES) }),
  subjects: z
    .array(z.strictObject({ id, name: localText }))
    .max(100)
    .default([]),
  /** Best first. */
  grades: z.array(gradeSchema).min(1).max(50),
  indicators: z.array(indicatorSchema).min(1),
  bonus: bonusSchema.optional(),
  vetoes: z.array(vetoSchema).max(200).default([]),
});

export type BonusItem = DeepReadonly<z.infer<typeof bonusSchema>>["items"][number];

export type Grade = DeepReadonly<z.infer<typeof gradeSchema>>;

export type Veto = DeepReadonly<z.infer<typeof vetoSchema>>;

/** 评估方案: indicators, grades, bonus items and vetoes as plain data. */
export type EvaluationScheme = DeepReadonly<z.infer<typeof evaluationSchemeSchema>>;

export type LeafRule = DeepReadonly<z.infer<typeof leafRuleSchema>>;
