import type { VetoTrace } from "../evaluation-result.js";
import type { AnswersById } from "./read-answers.js";
import type { ReadyScheme } from "./ready-scheme.js";

/** How each veto stands. */
export function traceVetoes({ vetoes, grades }: ReadyScheme, answers: AnswersById): readonly VetoTrace[] {
  return vetoes.map(({ id, grade }) => {
    const answer = answers.get(id)?.get(null)?.answer;
    const state = answer?.kind !== "veto" ? "unanswered" : answer.answer === "yes" ? "holds" : "clear";
    return { id, grade: grades[grade]?.id ?? "", state };
  });
}
