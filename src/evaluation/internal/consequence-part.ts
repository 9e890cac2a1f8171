import {
  type CoarseDate,
  type PlainDate,
  addDays,
  addMonths,
  addYears,
  coarseDateInterval,
} from "../../calendar/index.js";
import { settleJudgement } from "../../finding/index.js";
import type { Contract, HeldEvaluation, Operator } from "../../model/index.js";
import type { EvaluationConsequence } from "../../policy/index.js";
import { compareValues } from "../../ratio/index.js";
import { type Certainty, spanHoldsOn } from "../../register/index.js";
import type { JudgementUse, MissingFact } from "../../results/index.js";
import type { Verdict } from "../../terms/index.js";
import { isUnder } from "./grade-part.js";
import { gradesOf, recordedGrade } from "./grades-of.js";
import { ifWithin, isListed, isSelfAssessment, type PartAnswer, type SubjectQuestion } from "./held.js";

/** What the register shows of a consequence that is due. */
interface Shown {
  readonly verdict: Verdict;
  readonly missing: readonly MissingFact[];
  readonly judgement?: JudgementUse | undefined;
}

/** Checks that what the policy lays down for a grade was done; null where the evaluation has no such grade. */
export function consequencePart(
  consequence: EvaluationConsequence,
  evaluation: HeldEvaluation,
  question: SubjectQuestion,
): PartAnswer | null {
  const trigger = triggerOf(consequence, evaluation, question);
  if (trigger.follows === "no") return null;
  const { earliest, latest } = coarseDateInterval(evaluation.on);
  const dueAfter = (day: PlainDate): PlainDate | null =>
    consequence.within === undefined ? null : addMonths(day, consequence.within);
  const dueOn = dueAfter(latest);
  const [first, last] = [...new Set([earliest, latest])].map((on) =>
    SHOWN[consequence.then]({ ...evaluation, on }, question, dueAfter(on), consequence),
  ) as [Shown, Shown?];
  const shown = last === undefined ? first : agree(first, last, evaluation, question);
  const isOpen = trigger.follows === "unknown" && shown.verdict !== "met";
  return ifWithin(evaluation, question, {
    part: {
      part: "consequence",
      verdict: isOpen ? "undetermined" : shown.verdict,
      timing: dueOn !== null && question.asOf > dueOn ? "closed" : "open",
      evaluation: evaluation.id,
      consequence: consequence.id,
      dueOn,
    },
    missing: isOpen ? [...trigger.missing, ...shown.missing] : shown.missing,
    judgement: shown.judgement,
  });
}

/** What is shown whichever of two days the evaluation was held on; undetermined where that depends on the day. */
function agree(one: Shown, other: Shown, { id }: HeldEvaluation, { subject }: SubjectQuestion): Shown {
  const missing = [...one.missing, ...other.missing];
  if (one.verdict === other.verdict) return { ...one, missing };
  return { verdict: "undetermined", missing: [{ subject, fact: "evaluation-date", detail: id }, ...missing] };
}

interface Trigger {
  readonly follows: Certainty;
  readonly missing: readonly MissingFact[];
}

/** Returns whether an evaluation and, where the source says so, those before it have one of the grades. */
function triggerOf(consequence: EvaluationConsequence, evaluation: HeldEvaluation, question: SubjectQuestion): Trigger {
  const own = hasGrade(consequence, evaluation, question);
  const earlier = (consequence.inARow ?? 1) - 1;
  if (own.follows === "no" || earlier === 0) return own;
  const others = question.held.filter((other) => !isSelfAssessment(other) && other.id !== evaluation.id);
  const unordered = others.filter(({ on }) => overlap(on, evaluation.on));
  if (unordered.length > 0)
    return {
      follows: "unknown",
      missing: [evaluation, ...unordered].map(({ id }) => ({
        subject: question.subject,
        fact: "evaluation-date",
        detail: id,
      })),
    };
  const before = others
    .filter(({ on }) => coarseDateInterval(on).latest < coarseDateInterval(evaluation.on).earliest)
    .toSorted((one, other) => compareValues(latestOf(other), latestOf(one)))
    .slice(0, earlier);
  const members = [own, ...before.map((other) => hasGrade(consequence, other, question))];
  if (members.some(({ follows }) => follows === "no")) return { follows: "no", missing: [] };
  const missing = members.flatMap((member) => member.missing);
  if (before.length === earlier) return { follows: missing.length === 0 ? "yes" : "unknown", missing };
  const since = { from: addYears(question.window.from, -earlier), to: question.window.to };
  if (isListed(question, since)) return { follows: "no", missing: [] };
  return { follows: "unknown", missing: [...missing, { subject: question.subject, fact: "evaluations" }] };
}

function latestOf({ on }: HeldEvaluation): PlainDate {
  return coarseDateInterval(on).latest;
}

/** Returns whether it is not recorded which of two days comes first. */
function overlap(one: CoarseDate, other: CoarseDate): boolean {
  const [first, second] = [coarseDateInterval(one), coarseDateInterval(other)];
  return first.earliest <= second.latest && second.earliest <= first.latest;
}

function hasGrade({ grades }: EvaluationConsequence, evaluation: HeldEvaluation, question: SubjectQuestion): Trigger {
  const { scheme } = question.demands;
  const isOwn = scheme !== undefined && isUnder(scheme, evaluation);
  const open = (...facts: readonly ("evaluation-result" | "vetoes")[]): Trigger => ({
    follows: "unknown",
    missing: facts.map((fact) => ({ subject: question.subject, fact, detail: evaluation.id })),
  });
  if (evaluation.grade !== undefined) {
    const grade = (isOwn ? recordedGrade(scheme, evaluation.grade)?.id : undefined) ?? evaluation.grade;
    return { follows: grades.includes(grade) ? "yes" : "no", missing: [] };
  }
  if (!isOwn) return open("evaluation-result");
  const byScheme = gradesOf(scheme, evaluation);
  const following = byScheme.filter(({ id }) => grades.includes(id)).length;
  if (following === 0) return { follows: "no", missing: [] };
  // The grade that was given decides; the vetoes may show before that it was another.
  const vetoesDecide = evaluation.score !== undefined && following < byScheme.length;
  return open("evaluation-result", ...(vetoesDecide ? (["vetoes"] as const) : []));
}

/** An evaluation on the first or the last day on which it may have been held. */
type EvaluationOnDay = Omit<HeldEvaluation, "on"> & { readonly on: PlainDate };

type Show = (
  evaluation: EvaluationOnDay,
  question: SubjectQuestion,
  dueOn: PlainDate | null,
  consequence: EvaluationConsequence,
) => Shown;

/** What the register shows of each consequence. */
const SHOWN: Readonly<Record<EvaluationConsequence["then"], Show>> = {
  "contract-ended": contractEnded,
  "evaluated-again": evaluatedAgain,
  judged: ({ on }, { prepared, subject, provision, asOf }, _dueOn, { id: item }) => {
    const judgements = prepared.judgementsBySubject.get(`${subject.kind}:${subject.id}`) ?? [];
    const since = judgements.filter((judgement) => judgement.on >= on);
    const judgement = settleJudgement(since, { provision, item, subject, asOf });
    return judgement === null
      ? { verdict: "discretionary", missing: [] }
      : { verdict: judgement.outcome, missing: [], judgement };
  },
};

/** The operators that ran the station on the day of the evaluation no longer do, or the operator runs nothing more. */
function contractEnded(
  { on }: EvaluationOnDay,
  { prepared, subject, asOf }: SubjectQuestion,
  dueOn: PlainDate | null,
): Shown {
  const { recordedOn } = prepared.register;
  const contracts = contractsOf(prepared, subject);
  const holds = (contract: Contract, day: PlainDate): Certainty => spanHoldsOn(contract, day, recordedOn);
  const evaluated = new Set(
    contracts.filter(({ contract }) => holds(contract, on) !== "no").map(({ operator }) => operator.id),
  );
  if (evaluated.size === 0) return { verdict: "undetermined", missing: [{ subject, fact: "contracts" }] };
  const day = dueOn !== null && asOf > dueOn ? addDays(dueOn, 1) : asOf;
  const after = contracts
    .filter(({ operator }) => evaluated.has(operator.id))
    .map(({ contract }) => holds(contract, day));
  if (after.includes("yes")) return { verdict: "unmet", missing: [] };
  return after.includes("unknown")
    ? { verdict: "undetermined", missing: [{ subject, fact: "contract-date" }] }
    : { verdict: "met", missing: [] };
}

function contractsOf(
  { contracts, contractsByStation }: SubjectQuestion["prepared"],
  { kind, id }: SubjectQuestion["subject"],
): readonly { readonly operator: Operator; readonly contract: Contract }[] {
  return kind === "station"
    ? (contractsByStation.get(id) ?? [])
    : contracts.filter(({ operator }) => operator.id === id);
}

/** Another evaluation was held after the one in question and within the term. */
function evaluatedAgain(first: EvaluationOnDay, question: SubjectQuestion, dueOn: PlainDate | null): Shown {
  const { subject, asOf } = question;
  const last = dueOn !== null && dueOn < asOf ? dueOn : asOf;
  const others = question.held.filter((other) => !isSelfAssessment(other) && other.id !== first.id);
  const missing: MissingFact[] = [];
  for (const { id, on } of others) {
    const other = coarseDateInterval(on);
    if (other.latest <= first.on || other.earliest > last) continue;
    if (other.earliest > first.on && other.latest <= last) return { verdict: "met", missing: [] };
    missing.push({ subject, fact: "evaluation-date", detail: id });
  }
  const from = addDays(first.on, 1);
  if (!isListed(question, { from, to: last })) missing.push({ subject, fact: "evaluations" });
  return { verdict: missing.length === 0 ? "unmet" : "undetermined", missing };
}
