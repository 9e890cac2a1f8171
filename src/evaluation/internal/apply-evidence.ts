import { attainableSum, type Attainable } from "../../exact/index.js";
import type { EvaluationAnswer } from "../evaluation-answer.js";
import type { ReadyItem } from "./ready-scheme.js";

/** What evidence makes of the points of an answer. */
export interface EvidencedPoints {
  readonly points: Attainable;
  readonly gap: "evidence-missing" | "evidence-not-recorded" | null;
  /** Whether the gap leaves the points open. */
  readonly isOpen: boolean;
  readonly missing: readonly string[];
}

/**
 * Holds an answer against the evidence its item demands. Without it the answer counts all the same, gives the
 * rule's lowest points, or counts as not given, as the scheme says; where nothing is recorded about the
 * evidence, both are possible. `anyPoints` are all that the rule can give.
 */
export function applyEvidence(
  item: ReadyItem,
  answer: EvaluationAnswer | null,
  points: Attainable,
  anyPoints: () => Attainable,
): EvidencedPoints {
  if (item.evidence === null || answer === null) return { points, gap: null, isOpen: false, missing: [] };
  const shown = new Set(answer.evidence ?? []);
  const missing = item.evidence.required.map(({ id }) => id).filter((id) => !shown.has(id));
  if (missing.length === 0) return { points, gap: null, isOpen: false, missing };
  const gap = answer.evidence === undefined ? "evidence-not-recorded" : "evidence-missing";
  switch (item.evidence.without) {
    case "counts":
      return { points, gap, isOpen: false, missing };
    case "unanswered":
      return { points: anyPoints(), gap, isOpen: true, missing };
    case "lowest": {
      const lowest: Attainable = { kind: "values", values: [attainableSum([anyPoints()]).lowest] };
      return gap === "evidence-missing"
        ? { points: lowest, gap, isOpen: false, missing }
        : { points: { kind: "either", options: [points, lowest] }, gap, isOpen: true, missing };
    }
  }
}
