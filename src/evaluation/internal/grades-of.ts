import { toRatio } from "../../exact/index.js";
import type { HeldEvaluation } from "../../model/index.js";
import type { EvaluationScheme, Grade } from "../../policy/index.js";
import { compareRatios } from "../../ratio/index.js";
import { normalForm } from "../../terms/index.js";

/**
 * Returns the grades that a scheme gives for what is recorded of an evaluation, best first: that of the score, lowered
 * by the vetoes that applied. Several where the score or the vetoes are not recorded.
 */
export function gradesOf(scheme: EvaluationScheme, { score, vetoes }: HeldEvaluation): readonly Grade[] {
  if (score === undefined) return scheme.grades;
  const points = toRatio(score);
  const found = scheme.grades.findIndex(({ from }) => from === undefined || compareRatios(points, toRatio(from)) >= 0);
  const band = found === -1 ? scheme.grades.length - 1 : found;
  const lowered = (ids: readonly string[]): number =>
    scheme.vetoes.reduce(
      (worst, { id, grade }) => (ids.includes(id) ? Math.max(worst, placeOf(scheme, grade)) : worst),
      band,
    );
  const places = new Set(
    vetoes === undefined ? [band, ...scheme.vetoes.map(({ id }) => lowered([id]))] : [lowered(vetoes)],
  );
  return scheme.grades.filter((_, place) => places.has(place));
}

/** Returns the grade of a scheme that is recorded under its id or its Chinese name. */
export function recordedGrade({ grades }: EvaluationScheme, recorded: string): Grade | undefined {
  const name = normalForm(recorded) ?? recorded;
  return grades.find(({ id, name: { zh } }) => id === recorded || (normalForm(zh) ?? zh) === name);
}

function placeOf({ grades }: EvaluationScheme, grade: string): number {
  return grades.findIndex(({ id }) => id === grade);
}
