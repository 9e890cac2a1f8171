import { type PlainDate, coarseDateInterval } from "../calendar/index.js";
import type { HeldEvaluation } from "../model/index.js";
import type { EvaluationCondition } from "../policy/index.js";
import { isComplete } from "../register/index.js";
import type { MeasureContext } from "./context.js";
import { type Formula, allOf, anyOf, given } from "./formula.js";
import { ofCertainty, readNumber, testDay, testNumber, testWord, unknownFact } from "./test-facts.js";

/** Conditions on the evaluations of stations and operators. */

interface Evaluated {
  readonly kind: "station" | "operator";
  readonly id: string;
}

/**
 * Returns whether the latest evaluation of a subject by the day meets a condition. Self-assessments and checks of a
 * sample are none. Where the list is not complete there may be a later one.
 */
export function isEvaluated(subject: Evaluated, condition: EvaluationCondition, context: MeasureContext): Formula {
  const { prepared, asOf } = context;
  const held = (prepared.evaluationsBySubject.get(`${subject.kind}:${subject.id}`) ?? []).filter(
    ({ on, round = "evaluation", scheme }) =>
      round === "evaluation" &&
      coarseDateInterval(on).earliest <= asOf &&
      (scheme === undefined || (condition.scheme?.includes(scheme) ?? true)),
  );
  const since =
    held
      .map(({ on }) => coarseDateInterval(on).earliest)
      .toSorted()
      .at(-1) ?? FIRST_DAY;
  if (!isListed(subject, since, context))
    return ofCertainty("unknown", unknownFact(subject, "evaluations"), JSON.stringify(condition));
  const latest = held.filter((one) => !held.some((other) => isAfter(other, one, asOf)));
  const [only] = latest;
  if (only !== undefined && latest.length === 1)
    return allOf([isHeldBy(only, subject, context), meets(subject, only, condition)]);
  const fact = unknownFact(subject, "evaluation-date", "latest");
  const ids = latest.map(({ id }) => id);
  return anyOf(latest.map((one) => allOf([testWord(undefined, [one.id], fact, ids), meets(subject, one, condition)])));
}

const FIRST_DAY = coarseDateInterval("1900").earliest;

/** Returns whether an evaluation was held by the day: none is recorded before it was held. */
function isHeldBy({ id, on }: HeldEvaluation, subject: Evaluated, { prepared, asOf }: MeasureContext): Formula {
  if (prepared.register.recordedOn <= asOf) return true;
  return testDay(on, { until: asOf }, unknownFact(subject, "evaluation-date", id, id));
}

/** Whether an evaluation certainly was held by the day, and after another one. */
function isAfter(one: HeldEvaluation, other: HeldEvaluation, asOf: PlainDate): boolean {
  const { earliest, latest } = coarseDateInterval(one.on);
  return latest <= asOf && earliest > coarseDateInterval(other.on).latest;
}

function meets(subject: Evaluated, evaluation: HeldEvaluation, condition: EvaluationCondition): Formula {
  const { id, grade, score, on, scheme } = evaluation;
  const fact = (of: string) => unknownFact(subject, "evaluation-result", `${id} ${of}`, id);
  return allOf([
    given(condition.grade, (grades) => testWord(grade, grades, fact("grade"))),
    given(condition.score, (range) => testNumber(readNumber(score), range, fact("score"))),
    given(condition.scheme, (schemes) => testWord(scheme, schemes, fact("scheme"))),
    given(condition.held, (days) => testDay(on, days, unknownFact(subject, "evaluation-date", id, id))),
  ]);
}

function isListed({ kind, id }: Evaluated, from: PlainDate, { prepared, asOf }: MeasureContext): boolean {
  const division = kind === "station" ? prepared.stations.get(id)?.division : undefined;
  const level = division === undefined ? undefined : prepared.divisions.get(division)?.level;
  return isComplete(prepared, { collection: "evaluations", division, level, period: { from, to: asOf } });
}
