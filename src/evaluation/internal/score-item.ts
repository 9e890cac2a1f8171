import {
  attainableSum,
  multiplyRatios,
  scaleAttainable,
  toRatioText,
  type Attainable,
  type Ratio,
} from "../../exact/index.js";
import type { EvaluationAnswer } from "../evaluation-answer.js";
import type { EvaluationGap, VoiceTrace } from "../evaluation-result.js";
import { applyEvidence } from "./apply-evidence.js";
import { pointsOfRule } from "./points-of-rule.js";
import type { PlacedAnswer } from "./read-answers.js";
import type { ReadyItem, ReadyVoice } from "./ready-scheme.js";

/** What one voice can still add to the score, why that is open, and how it is told. */
export interface ScoredVoice {
  readonly quantity: Attainable;
  readonly lowest: Ratio;
  readonly highest: Ratio;
  readonly open: readonly EvaluationGap[];
  readonly trace: VoiceTrace;
}

/** A leaf or a bonus item with every voice scored. */
export interface ScoredItem {
  readonly item: ReadyItem;
  readonly voices: readonly ScoredVoice[];
}

/** Scores an item from the answers to it. */
export function scoreItem(item: ReadyItem, answers: ReadonlyMap<string | null, PlacedAnswer> | undefined): ScoredItem {
  return { item, voices: item.voices.map((voice) => scoreVoice(item, voice, answers?.get(voice.subject) ?? null)) };
}

function scoreVoice(item: ReadyItem, voice: ReadyVoice, placed: PlacedAnswer | null): ScoredVoice {
  const paths = { rule: [...item.path, "rule"], answer: placed?.path ?? [] };
  const answer = placed?.answer ?? null;
  const answered = pointsOfRule(item.rule, item.best, answer, paths);
  const evidenced = applyEvidence(item, answer, answered, () => pointsOfRule(item.rule, item.best, null, paths));
  const { lowest, highest } = rangeOf(evidenced.points);
  const unanswered = unansweredPart(item, answer);
  const gaps = evidenced.gap === null ? unanswered : [...unanswered, evidenced.gap];
  const counted = multiplyRatios(item.factor, voice.weight);
  return {
    quantity: scaleAttainable(evidenced.points, counted),
    lowest: multiplyRatios(lowest, counted),
    highest: multiplyRatios(highest, counted),
    open: evidenced.isOpen ? gaps : unanswered,
    trace: {
      subject: voice.subject,
      weight: toRatioText(voice.weight),
      answer,
      lowest: toRatioText(lowest),
      highest: toRatioText(highest),
      gaps,
      evidenceMissing: evidenced.missing,
    },
  };
}

/** Most answers settle their points, and then there is nothing to work out. */
function rangeOf(points: Attainable): { readonly lowest: Ratio; readonly highest: Ratio } {
  if (points.kind === "values" && points.values.length === 1)
    return { lowest: points.values[0], highest: points.values[0] };
  return attainableSum([points]);
}

function unansweredPart({ rule }: ReadyItem, answer: EvaluationAnswer | null): readonly EvaluationGap[] {
  if (answer === null) return ["unanswered"];
  if (answer.kind !== "deductions" || rule.kind !== "deductions") return [];
  const answered = new Set(answer.occurrences.map(({ item }) => item));
  return rule.items.every(({ id }) => answered.has(id)) ? [] : ["occurrences-unanswered"];
}
