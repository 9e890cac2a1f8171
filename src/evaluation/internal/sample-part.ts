import { type Period, type PlainDate } from "../../calendar/index.js";
import { toRatio } from "../../exact/index.js";
import { type PreparedRegister, isComplete } from "../../register/index.js";
import type { EvaluationPart, MissingFact } from "../../results/index.js";
import type { SubjectRef } from "../../model/index.js";
import type { Evaluation, EvaluationScheme } from "../../policy/index.js";
import { countHeld, isListed, startOf, type PartAnswer, type SubjectQuestion } from "./held.js";

/** What a sample is drawn from: all subjects of an area in a period. */
export interface SampleQuestion {
  readonly prepared: PreparedRegister;
  readonly area: SubjectRef;
  readonly appliesTo: Evaluation["appliesTo"];
  readonly share: NonNullable<EvaluationScheme["sample"]>;
  readonly window: Period;
  readonly asOf: PlainDate;
  readonly subjects: readonly SubjectQuestion[];
}

/** Checks that a share of all subjects was evaluated in a period. */
export function samplePart(question: SampleQuestion): PartAnswer {
  const { window, asOf, share, area } = question;
  const all = question.subjects.filter(({ due }) => due !== "no");
  const isIn = ({ due, doubt }: SubjectQuestion): boolean => due === "yes" && doubt === undefined;
  const counted = all.map((subject) => ({ subject, ...countHeld("held", subject) }));
  const isAll = areListed(question);
  const least = all.filter(isIn).length;
  const most = isAll ? all.length : null;
  const done = counted.filter(({ subject, certain }) => isIn(subject) && certain.length > 0).length;
  const open = counted.filter(({ subject, certain, possible }) =>
    certain.length > 0 ? !isIn(subject) : possible.length > 0 || !isListed(subject),
  );
  const mayBeDone = most === null ? null : done + open.length;
  const [needed, atMost] = [needOf(share, least), most === null ? null : needOf(share, most)];
  // One more who was evaluated never makes a sample too small, and one more who was not never makes it large enough.
  const worst = counted.filter(({ subject, certain }) => isIn(subject) || certain.length === 0).length;
  const best = least + open.filter(({ subject }) => !isIn(subject)).length;
  const isEnough = least > 0 && done >= needOf(share, worst);
  const isTooSmall = done + open.length < needOf(share, best);
  const verdict = isAll && isEnough ? "met" : isAll && isTooSmall ? "unmet" : "undetermined";
  const missing: readonly MissingFact[] = [
    ...(isAll ? [] : [{ subject: area, fact: factOf(question) }]),
    ...counted.flatMap(({ subject, certain, lacking }) => [
      ...(subject.due === "yes" ? [] : [startOf(subject.subject)]),
      ...(subject.doubt ?? []),
      ...(certain.length > 0 ? [] : lacking),
      ...(certain.length > 0 || isListed(subject) ? [] : [{ subject: subject.subject, fact: "evaluations" as const }]),
    ]),
  ];
  const part: EvaluationPart = {
    part: "sample",
    verdict: all.length === 0 && isAll ? "not-applicable" : verdict,
    timing: asOf > window.to ? "closed" : "open",
    subjects: rangeOf(least, most),
    required: rangeOf(needed, atMost),
    evaluated: rangeOf(done, mayBeDone),
  };
  return { part, missing };
}

function rangeOf(least: number, most: number | null): { readonly least: string; readonly most: string | null } {
  return { least: String(least), most: most === null ? null : String(most) };
}

/** Returns the smallest whole number that is at least so large a share of a number. */
function needOf(share: SampleQuestion["share"], number: number): number {
  const { numerator, denominator } = toRatio(share);
  return Number((numerator * BigInt(number) + denominator - 1n) / denominator);
}

function factOf({ appliesTo }: SampleQuestion): "stations" | "operators" {
  return appliesTo.subject === "operator" ? "operators" : "stations";
}

/** Returns whether the register lists every subject of the area. */
function areListed(question: SampleQuestion): boolean {
  const { prepared, area, window, asOf } = question;
  const day = asOf < window.to ? asOf : window.to;
  const division = area.id === "CN" ? undefined : area.id;
  return isComplete(prepared, { collection: factOf(question), division, period: day });
}
