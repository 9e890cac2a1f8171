import type { EvaluationAnswer, EvaluationResult, MissingAnswer, VetoTrace } from "../results/index.js";
import type { Evaluation, EvaluationScheme } from "../policy/index.js";
import { addRatios, compareRatios } from "../ratio/index.js";
import { rankMissing } from "./internal/rank-missing.js";
import { type AnswersById, readAnswers } from "./internal/read-answers.js";
import { readScheme, type ReadyScheme } from "./internal/read-scheme.js";
import {
  cutAtFull,
  gradesByScore,
  startScore,
  printScore,
  traceBonus,
  traceGroups,
  traceItems,
} from "./internal/running-score.js";
import { schemeOf } from "./internal/scheme-of.js";
import { scoreItem } from "./internal/score-item.js";

/**
 * Scores a station under an evaluation scheme: the points of every leaf with the rule and the answer they rest on,
 * the score and the grade. With answers missing it gives the lowest and the highest score, exactly the grades
 * that some way of answering the rest would lead to, and which missing answer matters most.
 *
 * Grades go by the exact score. Where its rounded figure would have another grade, it is printed with more decimals
 * than the scheme's: 89.96 is below 90, and is not printed as 90.0. A veto that holds, or may hold, never raises
 * a grade. Missing is what is not listed; an answer of zero is an answer.
 *
 * @param scheme a parsed scheme, or a provision of kind `evaluation` that contains one
 * @param answers at most one for each leaf (and each subject that scores it), bonus item and veto, in any order
 * @returns score, grades, traces and what is missing; points exact as `{ numerator, denominator }` and printed
 * @throws RuleInputError `not-parsed` for the scheme; `value-missing` for a provision without one; `reference-dangling`, `id-duplicate`, `variant-unknown`,
 *   `out-of-range`, `amount-not-multiple`, `count-invalid`, `decimal-invalid` for the answers; `too-complex` where
 *   grades are so close together that more than 200,000 possible sums would have to be distinguished
 *
 * Source: 济南市街镇社工站评估标准 as reported in 《街镇社工站建设的市域推进》(中国社会工作, 2021): grades, an indicator
 * tree, scoring items; the scoring kinds and 一票否决 are common office practice.
 *
 * @example
 * ```ts
 * import { scoreEvaluation } from "social-work-station-rules/evaluation";
 * import { parseEvaluationScheme } from "social-work-station-rules/policy";
 * const scheme = parseEvaluationScheme({
 *   id: "example",
 *   version: "1",
 *   title: { zh: "示例", en: "Example" },
 *   status: "example",
 *   counting: "points",
 *   full: 100,
 *   display: { decimals: 1, rounding: "half-up" },
 *   grades: [
 *     { id: "good", name: { zh: "良好", en: "Good" }, from: 80 },
 *     { id: "poor", name: { zh: "较差", en: "Poor" }, below: 80 },
 *   ],
 *   indicators: [
 *     { kind: "leaf", id: "cases", name: { zh: "个案", en: "Cases" }, worth: 70, rule: { kind: "ratio", noneDue: 0 } },
 *     { kind: "leaf", id: "files", name: { zh: "档案", en: "Files" }, worth: 30, rule: { kind: "yes-no", yes: 30, no: 0 } },
 *   ],
 * });
 * const result = scoreEvaluation(scheme, [{ indicator: "cases", kind: "ratio", done: 8, due: 10 }]);
 * result.lowest.display; //=> "56.0"
 * result.highest.display; //=> "86.0"
 * result.possibleGrades; //=> ["good", "poor"]
 * result.mattersMost?.id; //=> "files"
 * ```
 */
export function scoreEvaluation(
  scheme: EvaluationScheme | Evaluation,
  answers: readonly EvaluationAnswer[],
): EvaluationResult {
  const ready = readScheme(schemeOf(scheme));
  const byId = readAnswers(ready, answers);
  const leaves = ready.leaves.map((leaf) => scoreItem(leaf, byId.get(leaf.id)));
  const items = (ready.bonus?.items ?? []).map((item) => scoreItem(item, byId.get(item.id)));
  const running = startScore(ready, leaves, items);
  const vetoes = traceVetoes(ready, byId);
  const allowed = vetoes.reduce(
    (worst, { grade, state }) => (state === "holds" ? Math.max(worst, placeOf(ready, grade)) : worst),
    0,
  );
  const byScore = gradesByScore(running);
  const possible = withVetoes(ready, byScore, vetoes, allowed);
  const lowest = cutAtFull(ready, addRatios(running.known, running.open.lowest));
  const highest = cutAtFull(ready, addRatios(running.known, running.open.highest));
  const missing = rankMissing(running, { vetoes, allowed, byScore });
  return {
    kind: "evaluation",
    scheme: ready.id,
    version: ready.version,
    schemeStatus: ready.status,
    score: compareRatios(lowest, highest) === 0 ? printScore(ready, lowest) : null,
    lowest: printScore(ready, lowest),
    highest: printScore(ready, highest),
    grade: possible.length === 1 ? (possible[0] ?? null) : null,
    possibleGrades: possible,
    gradesByScore: byScore.map((place) => idOf(ready, place)),
    leaves: traceItems(ready, leaves),
    groups: traceGroups(ready, leaves),
    bonus:
      ready.bonus === null ? null : { ...traceBonus(ready, items, ready.bonus.cap), items: traceItems(ready, items) },
    vetoes,
    missing,
    mattersMost: missing.find(canMatter) ?? null,
  };
}

/** Whether an answer can still move the score or the grade: a leaf whose points are all alike cannot. */
function canMatter({ span, changesGrade }: MissingAnswer): boolean {
  return span.exact.numerator !== "0" || changesGrade === "possible";
}

/** The grades by score, each lowered to what the vetoes that hold allow, and to what any unanswered one would. */
function withVetoes(
  scheme: ReadyScheme,
  byScore: readonly number[],
  vetoes: readonly VetoTrace[],
  allowed: number,
): readonly string[] {
  const open = vetoes.filter(({ state }) => state === "unanswered").map(({ grade }) => placeOf(scheme, grade));
  const places = new Set(byScore.flatMap((place) => [0, ...open].map((veto) => Math.max(place, allowed, veto))));
  return scheme.grades.filter((_, place) => places.has(place)).map(({ id }) => id);
}

function placeOf(scheme: ReadyScheme, grade: string): number {
  return scheme.grades.findIndex(({ id }) => id === grade);
}

function idOf(scheme: ReadyScheme, place: number): string {
  return scheme.grades[place]?.id ?? "";
}

/** Returns the state of each veto. */
function traceVetoes({ vetoes, grades }: ReadyScheme, answers: AnswersById): readonly VetoTrace[] {
  return vetoes.map(({ id, grade }) => {
    const answer = answers.get(id)?.get(null)?.answer;
    const state = answer?.kind !== "veto" ? "unanswered" : answer.answer === "yes" ? "holds" : "clear";
    return { id, grade: grades[grade]?.id ?? "", state };
  });
}
