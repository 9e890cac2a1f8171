import { toRatio } from "../../exact/index.js";
import type { HeldEvaluation } from "../../model/index.js";
import type { EvaluationScheme } from "../../policy/index.js";
import { compareRatios, formatRatio } from "../../ratio/index.js";
import type { EvaluationPart, MissingFact } from "../../results/index.js";
import type { FactKind } from "../../terms/index.js";
import { gradesOf, recordedGrade } from "./grades-of.js";
import { ifWithin, type PartAnswer, type SubjectQuestion } from "./held.js";

/**
 * Checks that the grade of an evaluation follows from its score by the bounds and the vetoes of the scheme. An evaluation
 * whose scheme or full marks are not recorded is taken to be held under the scheme of the policy.
 */
export function gradePart(scheme: EvaluationScheme, evaluation: HeldEvaluation, question: SubjectQuestion): PartAnswer {
  const { state, lacking } = compareGrade(scheme, evaluation);
  const byScheme = state === "other-scheme" || state === "other-full-marks" ? [] : gradesOf(scheme, evaluation);
  const missing = lacking.map((fact): MissingFact => ({
    subject: question.subject,
    fact,
    detail: evaluation.id,
  }));
  return ifWithin(evaluation, question, {
    part: {
      part: "grade",
      verdict: VERDICTS[state],
      timing: "closed",
      evaluation: evaluation.id,
      state,
      score: evaluation.score === undefined ? null : formatRatio(toRatio(evaluation.score)),
      recorded: evaluation.grade ?? null,
      byScheme: byScheme.map(({ id }) => id),
    },
    missing,
  });
}

type State = Extract<EvaluationPart, { readonly part: "grade" }>["state"];

const VERDICTS: Readonly<Record<State, EvaluationPart["verdict"]>> = {
  agrees: "met",
  differs: "unmet",
  "not-recorded": "undetermined",
  "other-scheme": "not-applicable",
  "other-full-marks": "unmet",
};

/** The facts that are lacking are those that leave the comparison open. */
function compareGrade(
  scheme: EvaluationScheme,
  evaluation: HeldEvaluation,
): { readonly state: State; readonly lacking: readonly FactKind[] } {
  const { score, fullMarks, grade } = evaluation;
  if (!isUnder(scheme, evaluation)) return { state: "other-scheme", lacking: [] };
  if (fullMarks !== undefined && compareRatios(toRatio(fullMarks), toRatio(scheme.full)) !== 0)
    return { state: "other-full-marks", lacking: [] };
  if (grade === undefined) return { state: "not-recorded", lacking: ["evaluation-result"] };
  const recorded = recordedGrade(scheme, grade);
  const given = gradesOf(scheme, evaluation);
  if (recorded === undefined || !given.includes(recorded)) return { state: "differs", lacking: [] };
  if (given.length === 1) return { state: "agrees", lacking: [] };
  return { state: "not-recorded", lacking: score === undefined ? ["evaluation-result"] : ["vetoes"] };
}

/** Returns whether an evaluation was held under a scheme, as far as that is recorded. */
export function isUnder({ id }: EvaluationScheme, { scheme }: HeldEvaluation): boolean {
  return scheme === undefined || scheme === id;
}
