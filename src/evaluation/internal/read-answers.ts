import type { EvaluationAnswer } from "../../results/index.js";
import { type Attainable, attainableSum } from "../../attainable/index.js";
import type { ReadyItem, ReadyScheme } from "./read-scheme.js";
import { requireList, requireListed, requireObjects, throwInputError } from "../../checks/index.js";
import type { FaultPath } from "../../fault/index.js";
/** An answer and its path. */
export interface PlacedAnswer {
  readonly answer: EvaluationAnswer;
  readonly path: FaultPath;
}

/** Answers by what they answer, then by subject. */
export type AnswersById = ReadonlyMap<string, ReadonlyMap<string | null, PlacedAnswer>>;

/** Reads the answers: each to something that the scheme has, by a subject that scores it, once. */
export function readAnswers(scheme: ReadyScheme, listed: readonly EvaluationAnswer[]): AnswersById {
  const items = new Map([...scheme.leaves, ...(scheme.bonus?.items ?? [])].map((item) => [item.id, item]));
  const vetoes = new Set(scheme.vetoes.map(({ id }) => id));
  const answers = new Map<string, Map<string | null, PlacedAnswer>>();
  for (const [index, answer] of requireObjects(listed, ["answers"]).entries()) {
    const path = ["answers", index];
    const item = items.get(answer.indicator);
    if (item !== undefined) checkItemAnswer(item, answer, path);
    else if (vetoes.has(answer.indicator)) checkVetoAnswer(answer, path);
    else throwInputError("reference-dangling", [...path, "indicator"], { expected: "id" });
    const subject = answer.subject ?? null;
    const known = answers.get(answer.indicator) ?? new Map<string | null, PlacedAnswer>();
    if (known.has(subject)) throwInputError("id-duplicate", [...path, "indicator"], { id: answer.indicator });
    answers.set(answer.indicator, known.set(subject, { answer, path }));
  }
  return answers;
}

function checkItemAnswer(item: ReadyItem, answer: EvaluationAnswer, path: FaultPath): void {
  const subject = answer.subject ?? null;
  if (!item.bySubject.some((one) => one.subject === subject)) {
    throwInputError(subject === null ? "value-missing" : "reference-dangling", [...path, "subject"], {
      expected: "id",
    });
  }
  if (answer.evidence === undefined) return;
  const known = new Set(item.evidence?.required.map(({ id }) => id) ?? []);
  const shown = new Set<string>();
  for (const [index, id] of requireList(answer.evidence, [...path, "evidence"]).entries()) {
    if (!known.has(id)) throwInputError("reference-dangling", [...path, "evidence", index], { expected: "id" });
    if (shown.has(id)) throwInputError("id-duplicate", [...path, "evidence", index], { id });
    shown.add(id);
  }
}

function checkVetoAnswer(answer: EvaluationAnswer, path: FaultPath): void {
  if (answer.kind !== "veto")
    throwInputError("variant-unknown", [...path, "kind"], { expected: "listed-value", accepted: ["veto"] });
  if (answer.subject !== undefined) throwInputError("reference-dangling", [...path, "subject"], { expected: "id" });
  requireListed(answer.answer, ["yes", "no"], [...path, "answer"]);
}

/** What evidence makes of the points of an answer. */
interface EvidencedPoints {
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
