import { type CoarseDate, type Period, type PlainDate, coarseDateInterval } from "../../calendar/index.js";
import type { HeldEvaluation, Station, SubjectRef } from "../../model/index.js";
import { type Certainty, type PreparedRegister, isComplete } from "../../register/index.js";
import type { EvaluationPart, JudgementUse, MissingFact } from "../../results/index.js";
import type { Demands } from "./demands.js";

/** One part of a finding, what it lacks where it is undetermined, and the judgement that settles it. */
export interface PartAnswer {
  readonly part: EvaluationPart;
  readonly missing: readonly MissingFact[];
  readonly judgement?: JudgementUse | undefined;
}

/** What is checked about one subject in one period. */
export interface SubjectQuestion {
  readonly prepared: PreparedRegister;
  readonly provision: string;
  readonly demands: Demands;
  readonly subject: SubjectRef;
  /** The period; what happened after `asOf` does not count. */
  readonly window: Period;
  readonly asOf: PlainDate;
  /** Whether the subject was there throughout the period. */
  readonly due: Certainty;
  /** The facts that decide whether it is of the class that is asked about; absent: it is. */
  readonly doubt?: readonly MissingFact[] | undefined;
  /** The evaluations of the subject, in the order of their ids. */
  readonly held: readonly HeldEvaluation[];
}

/** Checks that there was an evaluation, or a self-assessment, in the period. */
export function heldPart(part: "held" | "self-assessment", question: SubjectQuestion): PartAnswer {
  const { due, subject, window, asOf } = question;
  const { certain, possible, lacking } = countHeld(part, question);
  const timing = asOf > window.to ? "closed" : "open";
  const answer = (verdict: EvaluationPart["verdict"], missing: readonly MissingFact[]): PartAnswer => ({
    part: { part, verdict, timing, evaluations: certain, possible },
    missing,
  });
  if (due === "no") return answer("not-applicable", []);
  const start: readonly MissingFact[] = due === "yes" ? [] : [startOf(subject)];
  if (certain.length > 0) return answer(due === "yes" ? "met" : "undetermined", start);
  const unlisted: readonly MissingFact[] = isListed(question) ? [] : [{ subject, fact: "evaluations" }];
  const missing = [...start, ...lacking, ...unlisted];
  return answer(missing.length === 0 ? "unmet" : "undetermined", missing);
}

/** The evaluations that count in the period, those that may count, and the facts that would settle it. */
interface Counted {
  readonly certain: string[];
  readonly possible: string[];
  readonly lacking: MissingFact[];
}

/** Counts the evaluations of a period, or its self-assessments. */
export function countHeld(part: "held" | "self-assessment", question: SubjectQuestion): Counted {
  const { held, demands, subject } = question;
  const counted: Counted = { certain: [], possible: [], lacking: [] };
  for (const evaluation of held) {
    if (isSelfAssessment(evaluation) !== (part === "self-assessment")) continue;
    const assessor = part === "held" ? demands.assessor : undefined;
    if (assessor !== undefined && (evaluation.assessor ?? assessor) !== assessor) continue;
    const date = fallsWithin(evaluation.on, question);
    if (date === "no") continue;
    const lacks: MissingFact[] = [];
    if (date === "unknown") lacks.push({ subject, fact: "evaluation-date", detail: evaluation.id });
    if (assessor !== undefined && evaluation.assessor === undefined)
      lacks.push({ subject, fact: "assessor", detail: evaluation.id });
    if (lacks.length === 0) counted.certain.push(evaluation.id);
    else counted.possible.push(evaluation.id);
    for (const fact of lacks) counted.lacking.push(fact);
  }
  return counted;
}

/** Returns whether somebody evaluated their own work. */
export function isSelfAssessment({ round }: HeldEvaluation): boolean {
  return round === "self-assessment";
}

/** Checks, where no frequency is set, that an evaluation that was held was held by those that the policy names. */
export function assessorPart(evaluation: HeldEvaluation, question: SubjectQuestion): PartAnswer {
  const { demands, subject } = question;
  const recorded = evaluation.assessor ?? null;
  const verdict = recorded === null ? "undetermined" : recorded === demands.assessor ? "met" : "unmet";
  return ifWithin(evaluation, question, {
    part: { part: "assessor", verdict, timing: "closed", evaluation: evaluation.id, recorded },
    missing: recorded === null ? [{ subject, fact: "assessor", detail: evaluation.id }] : [],
  });
}

/** Leaves open what an evaluation shows where it is not known whether it was held in the period. */
export function ifWithin(evaluation: HeldEvaluation, question: SubjectQuestion, answer: PartAnswer): PartAnswer {
  const { verdict } = answer.part;
  if (verdict === "met" || verdict === "not-applicable" || fallsWithin(evaluation.on, question) === "yes")
    return answer;
  const date: MissingFact = { subject: question.subject, fact: "evaluation-date", detail: evaluation.id };
  return { ...answer, part: { ...answer.part, verdict: "undetermined" }, missing: [date, ...answer.missing] };
}

/** Returns whether a day falls in the period, and not after the day of the question. */
export function fallsWithin(on: CoarseDate, { window, asOf }: SubjectQuestion): Certainty {
  const last = asOf < window.to ? asOf : window.to;
  const { earliest, latest } = coarseDateInterval(on);
  if (latest < window.from || earliest > last) return "no";
  return earliest >= window.from && latest <= last ? "yes" : "unknown";
}

/** Returns whether the register lists all evaluations of the subject in a period, up to the day of the question. */
export function isListed({ prepared, subject, asOf, window }: SubjectQuestion, { from, to }: Period = window): boolean {
  const last = asOf < to ? asOf : to;
  if (last < from) return true;
  const division = subject.kind === "station" ? prepared.stations.get(subject.id)?.division : undefined;
  const level = division === undefined ? undefined : prepared.divisions.get(division)?.level;
  return isComplete(prepared, { collection: "evaluations", division, level, period: { from, to: last } });
}

/** The fact on which it depends whether a subject was there throughout: when it opened, or when its contracts ran. */
export function startOf(subject: SubjectRef): MissingFact {
  return { subject, fact: subject.kind === "operator" ? "contract-date" : "station-date" };
}

/** Returns whether a station was open throughout a period; null: on no day of it. */
export function openThroughout({ from, until }: Station, window: Period, recordedOn: PlainDate): Certainty | null {
  const first = from === undefined ? null : coarseDateInterval(from);
  const last = until === undefined ? null : coarseDateInterval(until);
  if ((first !== null && first.earliest > window.to) || (last !== null && last.latest < window.from)) return null;
  if ((first !== null && first.earliest > window.from) || (last !== null && last.latest < window.to)) return "no";
  const isBegun = (first?.latest ?? recordedOn) <= window.from;
  return isBegun && (last === null || last.earliest >= window.to) ? "yes" : "unknown";
}
