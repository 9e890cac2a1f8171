import type {
  EvaluationComparison,
  EvaluationGap,
  IncomparableReason,
  MissingAnswer,
  ShapeDifference,
  VetoTrace,
} from "../../../evaluation/index.js";
import type { LocalText } from "../../../terms/index.js";

/** Why points are open, or less than what was answered. */
export const GAPS: Readonly<Record<EvaluationGap, LocalText>> = {
  unanswered: { zh: "未评分", en: "unanswered" },
  "occurrences-unanswered": { zh: "有扣分事项未填写", en: "some deductions unanswered" },
  "evidence-missing": { zh: "缺少佐证材料", en: "evidence missing" },
  "evidence-not-recorded": { zh: "佐证材料情况未记录", en: "evidence not recorded" },
};

export const ANSWER_KINDS: Readonly<Record<MissingAnswer["kind"], LocalText>> = {
  leaf: { zh: "指标", en: "indicator" },
  bonus: { zh: "加分项", en: "bonus item" },
  veto: { zh: "一票否决项", en: "veto" },
};

export const VETO_STATES: Readonly<Record<VetoTrace["state"], LocalText>> = {
  holds: { zh: "成立", en: "holds" },
  clear: { zh: "不成立", en: "does not hold" },
  unanswered: { zh: "未填写", en: "is unanswered" },
};

/** Why a leaf of two evaluations does not compare. */
export const INCOMPARABLE: Readonly<Record<IncomparableReason, LocalText>> = {
  "first-open": { zh: "前一次分数未定", en: "the first is open" },
  "second-open": { zh: "后一次分数未定", en: "the second is open" },
  "both-open": { zh: "两次分数均未定", en: "both are open" },
  "rule-changed": { zh: "评分办法已变", en: "its rule changed" },
  "subjects-changed": { zh: "评分主体已变", en: "those who score it changed" },
  "worth-nothing": { zh: "该项分值为0", en: "it is worth nothing" },
};

export const SCHEMES: Readonly<Record<EvaluationComparison["schemes"], LocalText>> = {
  same: { zh: "两次评估采用同一方案、同一版本。", en: "Both were made under one scheme and version." },
  "other-version": {
    zh: "两次评估采用同一方案的不同版本，总分不作比较。",
    en: "They were made under two versions of a scheme, so the scores are not compared.",
  },
  different: {
    zh: "两次评估采用不同方案，总分不作比较。",
    en: "They were made under different schemes, so the scores are not compared.",
  },
};

export const OUTCOMES: Readonly<Record<"better" | "worse" | "equal", LocalText>> = {
  better: { zh: "上升", en: "better" },
  worse: { zh: "下降", en: "worse" },
  equal: { zh: "持平", en: "equal" },
};

/** In what a scheme can differ from the shape that a policy demands. */
export const ASPECTS: Readonly<Record<ShapeDifference["aspect"], LocalText>> = {
  grades: { zh: "评估等级数", en: "number of grades" },
  depth: { zh: "指标级数", en: "number of indicator levels" },
  leaves: { zh: "评分细则项数", en: "number of scoring items" },
  dimensions: { zh: "评估维度", en: "dimensions" },
  subjects: { zh: "评估主体", en: "scorers" },
  frequency: { zh: "评估频次", en: "frequency" },
  assessor: { zh: "评估实施方", en: "assessor" },
};
