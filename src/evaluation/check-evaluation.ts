import { type Period, type PeriodInput, type PlainDate, parsePeriod, parsePlainDate } from "../calendar/index.js";
import { checkKeys, requireId, throwInputError } from "../checks/index.js";
import { basisOf, combineAll, findingId } from "../finding/index.js";
import type { SubjectRef } from "../model/index.js";
import { requireParsed, requireProvision } from "../parsed/index.js";
import type { Evaluation, Settled } from "../policy/index.js";
import { checkVaried } from "../quantities/index.js";
import { compareValues } from "../ratio/index.js";
import { type PreparedRegister, stationMatchesTier } from "../register/index.js";
import type { Basis, EvaluationDetail, Finding, MissingFact } from "../results/index.js";
import { DIVISION_LEVELS, type Timing } from "../terms/index.js";
import { consequencePart } from "./internal/consequence-part.js";
import { demandsOf } from "./internal/demands.js";
import { gradePart } from "./internal/grade-part.js";
import {
  assessorPart,
  fallsWithin,
  heldPart,
  isSelfAssessment,
  openThroughout,
  type PartAnswer,
  type SubjectQuestion,
} from "./internal/held.js";
import { ranThroughout } from "./internal/runs-stations.js";
import { samplesOf } from "./internal/samples.js";
import { type OnDay, type Subject, questionOf, windowsOf } from "./internal/subjects.js";

/** Options of `checkEvaluation`. */
export interface EvaluationOptions {
  /** The day of the question, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The period, both days included: evaluations are due in each year, half-year or quarter that lies in it. */
  readonly period: PeriodInput;
  /** The division in which the policy applies, or “CN”: the subject of a finding about a sample. */
  readonly jurisdiction?: string | undefined;
  /** Id of the one station or operator to check; absent: all. */
  readonly subject?: string | undefined;
}

/**
 * Checks the evaluations that a register records against what a policy requires: that one was held in each year (half-year,
 * quarter) by those that the policy names, with a self-assessment where it is demanded; that the grade follows from the score by
 * the bounds of the scheme, lowered by vetoes; that what the policy lays down for a grade was done. Where only a sample is
 * evaluated, a finding about the whole area says whether it was large enough.
 *
 * An evaluation is due in a year in which the station was open throughout, and counts in the year in which it was held. One
 * of operators on a tier is due in a year throughout which contracts for stations of the tier ran.
 * What is not recorded leaves a part undetermined and is named; an evaluation whose scheme is not recorded is taken to be
 * held under the policy's.
 *
 * @param prepared a register from `prepareRegister`
 * @param provision a provision of kind `evaluation`
 * @param options the day, the period, the area in which the policy applies, one subject or all
 * @returns findings by subject, then by year, and those about samples last
 * @throws RuleInputError `not-parsed`, `variant-unknown`, `value-invalid`, `tier-unknown`, `type-invalid`, `key-unknown`,
 *   `date-invalid`, `interval-reversed`, `reference-dangling`
 * @see 《街镇社工站建设的市域推进》, 中国社会工作 (2021): yearly, by a third party
 *
 * @example
 * ```ts
 * import { calendarYear } from "social-work-station-rules/calendar";
 * import { checkEvaluation } from "social-work-station-rules/evaluation";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { definePolicy, findProvision, stated } from "social-work-station-rules/policy";
 * import { prepareRegister } from "social-work-station-rules/register";
 * const source = { document: "d", clause: "五", quote: "每年由第三方评估一次", authority: "normative", verification: "primary-text" } as const;
 * const policy = definePolicy({
 *   version: 1,
 *   id: "example",
 *   title: { zh: "示例", en: "Example" },
 *   jurisdiction: "CN",
 *   documents: [{ id: "d", title: { zh: "办法", en: "Measures" }, issuers: ["民政局"] }],
 *   effective: {},
 *   provisions: [
 *     {
 *       id: "example/evaluation",
 *       kind: "evaluation",
 *       title: { zh: "年度评估", en: "Yearly evaluation" },
 *       modality: "must",
 *       aspect: "evaluation",
 *       appliesTo: { subject: "station", tier: "township" },
 *       clauses: [],
 *       parameters: { frequency: stated("yearly", source), assessor: stated("third-party", source) },
 *     },
 *   ],
 * });
 * const register = parseRegister({
 *   version: 1,
 *   recordedOn: "2025-12-31",
 *   tierSystems: [{ id: "s", name: { zh: "体系", en: "system" }, tiers: [{ id: "s:station", name: { zh: "社工站", en: "station" }, levels: ["township"] }] }],
 *   divisions: [{ id: "110101001", name: "某街道", level: "township", kind: "subdistrict" }],
 *   stations: [{ id: "a", division: "110101001", tier: "s:station", from: "2022" }],
 *   evaluations: [{ id: "e-1", subject: { kind: "station", id: "a" }, on: "2025-11", assessor: "authority", score: 91 }],
 *   completeness: [{ collection: "evaluations" }],
 * });
 * const options = { asOf: "2026-01-01", period: calendarYear(2025) };
 * const [finding] = checkEvaluation(prepareRegister(register), findProvision(policy, "evaluation"), options);
 * [finding?.verdict, finding?.timing]; //=> ["unmet", "closed"]
 * ```
 */
export function checkEvaluation(
  prepared: PreparedRegister,
  provision: Evaluation,
  options: EvaluationOptions,
): readonly Finding<EvaluationDetail>[] {
  requireParsed(prepared, "prepared-register", ["prepared"]);
  requireProvision(provision, "evaluation");
  checkAppliesTo(prepared, provision);
  checkKeys(options, ["asOf", "period", "jurisdiction", "subject"], ["options"]);
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  const period = parsePeriod(options.period, ["options", "period"]);
  const jurisdiction =
    options.jurisdiction === undefined ? "CN" : requireId(options.jurisdiction, ["options", "jurisdiction"]);
  const findings = checkVaried(provision, { prepared, asOf, period }, (settled) =>
    checkEach(prepared, settled, { asOf, period, only: options.subject }),
  );
  const area: SubjectRef = { kind: "division", id: jurisdiction };
  return options.subject === undefined
    ? [
        ...findings,
        ...samplesOf(provision, subjectsOf(prepared, provision, undefined), { prepared, asOf, period, area }).map(
          ({ window, parts, isOpen }) => {
            const finding = findingOf(basisOf(provision), area, { window, asOf }, parts);
            return isOpen ? { ...finding, timing: "open" as const } : finding;
          },
        ),
      ]
    : [...findings];
}

/** Checks the evaluations of each subject; how many were evaluated as a sample is no question about one. */
function checkEach(
  prepared: PreparedRegister,
  provision: Settled<Evaluation>,
  { asOf, period, only }: OnDay & { readonly only: string | undefined },
): readonly Finding<EvaluationDetail>[] {
  const demands = demandsOf(provision);
  const windows = windowsOf(demands, period).filter(({ from }) => from <= asOf);
  const basis = basisOf(provision);
  return subjectsOf(prepared, provision, only).flatMap((subject) =>
    windows.flatMap((window) => {
      const question = questionOf(subject, { prepared, provision: provision.id, demands, window, asOf });
      return question === null ? [] : [findingOf(basis, subject.subject, { window, asOf }, partsOf(question))];
    }),
  );
}

function checkAppliesTo(prepared: PreparedRegister, { appliesTo: { subject, tier } }: Evaluation): void {
  if (subject !== "station" && subject !== "operator")
    throwInputError("value-invalid", ["provision", "appliesTo", "subject"], {
      expected: "listed-value",
      accepted: ["station", "operator"],
    });
  if (tier !== undefined && !prepared.tiers.has(tier) && !DIVISION_LEVELS.some((level) => level === tier))
    throwInputError("tier-unknown", ["provision", "appliesTo", "tier"], { id: tier });
}

function subjectsOf(
  prepared: PreparedRegister,
  { appliesTo: { subject: kind, tier } }: Pick<Evaluation, "appliesTo">,
  only: string | undefined,
): readonly Subject[] {
  const { stations, operators, evaluationsBySubject, register } = prepared;
  const isKnown = kind === "station" ? stations.has(only ?? "") : operators.has(only ?? "");
  if (only !== undefined && !isKnown)
    throwInputError("reference-dangling", ["options", "subject"], { id: requireId(only, ["options", "subject"]) });
  const heldBy = (id: string): SubjectQuestion["held"] =>
    (evaluationsBySubject.get(`${kind}:${id}`) ?? []).toSorted((one, other) => compareValues(one.id, other.id));
  if (kind === "operator")
    return [...operators.values()]
      .filter(({ id }) => only === undefined || id === only)
      .toSorted((one, other) => compareValues(one.id, other.id))
      .map((operator) => ({
        subject: { kind, id: operator.id },
        held: heldBy(operator.id),
        dueIn: (window) => (tier === undefined ? "yes" : ranThroughout(prepared, operator, tier, window)),
      }));
  return [...stations.values()]
    .filter(({ id }) => only === undefined || id === only)
    .filter((station) => tier === undefined || stationMatchesTier(prepared, station, tier))
    .map((station) => ({
      subject: { kind: "station", id: station.id },
      held: heldBy(station.id),
      dueIn: (window) => openThroughout(station, window, register.recordedOn),
    }));
}

/** Checks each part of what is required for one subject in one period. */
function partsOf(question: SubjectQuestion): readonly PartAnswer[] {
  const { demands, held } = question;
  const own = held.filter(
    (evaluation) => !isSelfAssessment(evaluation) && fallsWithin(evaluation.on, question) !== "no",
  );
  const { scheme } = demands;
  return [
    ...(demands.frequency === undefined || demands.sample !== undefined ? [] : [heldPart("held", question)]),
    ...(demands.selfAssessment ? [heldPart("self-assessment", question)] : []),
    ...(demands.frequency === undefined && demands.assessor !== undefined
      ? own.map((evaluation) => assessorPart(evaluation, question))
      : []),
    ...(scheme === undefined ? [] : own.map((evaluation) => gradePart(scheme, evaluation, question))),
    ...own.flatMap((evaluation) =>
      demands.consequences.flatMap((consequence) => consequencePart(consequence, evaluation, question) ?? []),
    ),
  ];
}

function findingOf(
  basis: Basis,
  subject: SubjectRef,
  { window, asOf }: { readonly window: Period; readonly asOf: PlainDate },
  answers: readonly PartAnswer[],
): Finding<EvaluationDetail> {
  const verdict = combineAll(answers.map(({ part }) => part.verdict));
  return {
    kind: "finding",
    id: findingId(basis.provision, subject, window),
    provision: basis.provision,
    subject,
    asOf,
    verdict,
    timing: timingOf(answers, asOf > window.to ? "closed" : "open"),
    detail: { kind: "evaluation", period: window, parts: answers.map(({ part }) => part) },
    missing:
      verdict === "undetermined"
        ? distinct(answers.flatMap(({ part, missing }) => (part.verdict === "undetermined" ? missing : [])))
        : [],
    judgements: answers.flatMap(({ judgement }) => judgement ?? []),
    basis,
  };
}

/** The time of a finding is over as soon as that of one part is in which it is unmet. */
function timingOf(answers: readonly PartAnswer[], otherwise: Timing): Timing {
  const unmet = answers.filter(({ part }) => part.verdict === "unmet");
  if (unmet.length === 0) return otherwise;
  return unmet.some(({ part }) => part.timing === "closed") ? "closed" : "open";
}

function distinct(facts: readonly MissingFact[]): readonly MissingFact[] {
  return [
    ...new Map(facts.map((fact) => [JSON.stringify([fact.subject, fact.fact, fact.detail ?? null]), fact])).values(),
  ];
}
