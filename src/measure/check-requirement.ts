import {
  type Period,
  type PeriodInput,
  type PlainDate,
  isPastDue,
  lastDayDue,
  parsePeriod,
  parsePlainDate,
} from "../calendar/index.js";
import { checkKeys, requireId, throwInputError } from "../checks/index.js";
import { isByPeriod } from "../measure-form/index.js";
import { basisOf, findingId } from "../finding/index.js";
import type { SubjectRef } from "../model/index.js";
import { requireParsed, requireProvision } from "../parsed/index.js";
import type { Bound, DaysOfYear, Requirement, Settled } from "../policy/index.js";
import {
  type Limits,
  type MeasureContext,
  type MeasureSubject,
  type Outcome,
  type Quantity,
  ZERO,
  allOf,
  boundOf,
  checkVaried,
  compare,
  contextOf,
  greater,
  presence,
  quantityOf,
  registerFor,
  scaleOf,
  subjectMeets,
  subjectRef,
  subjectsOf,
  termOf,
  windowsOf,
} from "../quantities/index.js";
import { type Ratio, subtractRatios, formatRatio } from "../ratio/index.js";
import type { PreparedRegister } from "../register/index.js";
import type { Basis, Finding, RequirementDetail } from "../results/index.js";
import { DIVISION_LEVELS, type Timing } from "../terms/index.js";
import { type Due, dueAfter, untilDue } from "./due-after.js";

/** Options of `checkRequirement`. */
export interface RequirementOptions {
  /** The day of the question, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The period of what happens over time, both days included, for instance `calendarYear(2025)`. */
  readonly period: PeriodInput;
  /** The division in which the policy applies, or “CN”: the subject of a requirement on the whole area. */
  readonly jurisdiction?: string | undefined;
  /** Id of the one subject to check; absent: all. */
  readonly subject?: string | undefined;
}

/**
 * Checks a requirement for each of its subjects: whether a measure reaches a bound, and does not exceed another.
 *
 * A bound by stages makes a finding for each stage. The last stage that is due is asked on the day of the question;
 * those before it on their own last day, since a stage that was missed stays missed; later ones are open. A term from a
 * date of the subject itself (`dueAfter`) makes a finding open until it is over; where it is not known whether it is, what
 * is not certainly met is undetermined. A measure of what happens over time (activities) is asked for each period that
 * has begun.
 *
 * @param prepared a register from `prepareRegister`
 * @param provision a provision of kind `requirement`
 * @param options the day, the period, the area in which the policy applies, one subject or all
 * @returns findings by subject, then by stage or period
 * @throws RuleInputError `not-parsed`, `variant-unknown`, `tier-unknown`, `type-invalid`, `key-unknown`, `date-invalid`,
 *   `interval-reversed`, `reference-dangling`, `out-of-range` (where a period of several years ends after 2200)
 *
 * @example
 * ```ts
 * import { definePolicy, findProvision, stated } from "social-work-station-rules/policy";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { checkRequirement } from "social-work-station-rules/measure";
 * import { prepareRegister } from "social-work-station-rules/register";
 * const source = { document: "d", clause: "三", quote: "持证人员不低于60%", authority: "normative", verification: "primary-text" } as const;
 * const policy = definePolicy({
 *   version: 1,
 *   id: "example",
 *   title: { zh: "示例", en: "Example" },
 *   jurisdiction: "CN",
 *   documents: [{ id: "d", title: { zh: "办法", en: "Measures" }, issuers: ["民政局"] }],
 *   effective: {},
 *   provisions: [
 *     {
 *       id: "example/certified",
 *       kind: "requirement",
 *       title: { zh: "持证比例", en: "Certified share" },
 *       modality: "must",
 *       aspect: "certified-share",
 *       appliesTo: { subject: "station", tier: "township" },
 *       clauses: [],
 *       parameters: {
 *         measure: stated({ take: "share", of: "persons", where: { certificate: {} } }, source),
 *         atLeast: stated("60%", source),
 *       },
 *     },
 *   ],
 * });
 * const prepared = prepareRegister(
 *   parseRegister({
 *     version: 1,
 *     recordedOn: "2025-06-30",
 *     tierSystems: [{ id: "s", name: { zh: "体系", en: "system" }, tiers: [{ id: "s:station", name: { zh: "社工站", en: "station" }, levels: ["township"] }] }],
 *     divisions: [{ id: "110101001", name: "某街道", level: "township", kind: "subdistrict" }],
 *     stations: [{ id: "a", division: "110101001", tier: "s:station", from: "2022" }],
 *     personnel: ["p", "q"].map((id, index) => ({
 *       id,
 *       certificates: index === 0 ? [{ level: "social-worker", issuedOn: "2020" }] : [],
 *       assignments: [{ station: "a", role: "social-worker", from: "2022" }],
 *     })),
 *     completeness: [{ collection: "personnel" }],
 *   }),
 * );
 * const [finding] = checkRequirement(prepared, findProvision(policy, "requirement"), { asOf: "2025-06-30", period: { from: "2025-01-01", to: "2025-12-31" } });
 * [finding?.verdict, finding?.detail.measured.most]; //=> ["unmet", "0.5"]
 * ```
 */
export function checkRequirement(
  prepared: PreparedRegister,
  provision: Requirement,
  options: RequirementOptions,
): readonly Finding<RequirementDetail>[] {
  return [...requirementFindings(prepared, provision, options)];
}

/** The findings of `checkRequirement` one at a time, so that they need not all be kept. */
export function requirementFindings(
  prepared: PreparedRegister,
  provision: Requirement,
  options: RequirementOptions,
): Iterable<Finding<RequirementDetail>> {
  requireParsed(prepared, "prepared-register", ["prepared"]);
  requireProvision(provision, "requirement");
  checkKeys(options, ["asOf", "period", "jurisdiction", "subject"], ["options"]);
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  const period = parsePeriod(options.period, ["options", "period"]);
  const { tier } = provision.appliesTo;
  if (tier !== undefined && !prepared.tiers.has(tier) && !DIVISION_LEVELS.some((level) => level === tier))
    throwInputError("tier-unknown", ["provision", "appliesTo", "tier"], { id: tier });
  const jurisdiction =
    options.jurisdiction === undefined ? "CN" : requireId(options.jurisdiction, ["options", "jurisdiction"]);
  const question = isByPeriod(provision.parameters) ? { prepared, asOf, period } : { prepared, asOf };
  return checkVaried(provision, question, (settled, day) =>
    checkOn(prepared, settled, { asOf: day, period, jurisdiction, subject: options.subject }),
  );
}

type SettledRequirement = Settled<Requirement>;

function* checkOn(
  prepared: PreparedRegister,
  provision: SettledRequirement,
  { asOf, period, jurisdiction, subject: only }: OnDay,
): Iterable<Finding<RequirementDetail>> {
  const basis = basisOf(provision);
  const questions = questionsOf(provision, asOf, period);
  const ownTerm = isByPeriod(provision.parameters) && provision.appliesTo.subject === "contract";
  const rounding = provision.parameters.rounding?.value ?? null;
  const yearConvention = provision.parameters.yearConvention?.value;
  const subjects = subjectsOf(prepared, provision, jurisdiction, only);
  const measured = registerFor(subjects[0]?.kind ?? "jurisdiction", prepared);
  const inContext = (question: Question): Asked => ({
    question,
    context: contextOf({ prepared: measured, asOf: question.asOf, period: question.period, rounding, yearConvention }),
  });
  const asked = ownTerm ? [] : questions.map(inContext);
  for (const subject of subjects) {
    const own = ownTerm ? inTerm(provision, asOf, termOf(subject.id, period, prepared)).map(inContext) : asked;
    for (const one of own) {
      const finding = checkSubject(provision, subject, one, prepared, basis);
      if (finding !== null) yield finding;
    }
  }
}

interface OnDay {
  readonly asOf: PlainDate;
  readonly period: Period;
  readonly jurisdiction: string;
  readonly subject: string | undefined;
}

/** One check of every subject: on which day, for which period, against which bounds. */
interface Question {
  readonly asOf: PlainDate;
  readonly period: Period;
  /** The period for which something is due; absent: it is asked on the day. */
  readonly window: Period | undefined;
  readonly stage: { readonly dueOn: PlainDate; readonly next: PlainDate | null } | undefined;
  readonly timing: Timing | null;
  readonly atLeast: SimpleBound | null;
  readonly atMost: SimpleBound | null;
}

interface Asked {
  readonly question: Question;
  readonly context: MeasureContext;
}

/** Returns the questions about a contract: its obligations are due over its own time. */
function inTerm(provision: SettledRequirement, asOf: PlainDate, term: Period | null): readonly Question[] {
  return term === null ? [] : questionsOf(provision, asOf, term);
}

type SimpleBound = Exclude<Bound, { readonly stages: unknown }>;

function questionsOf({ parameters }: SettledRequirement, asOf: PlainDate, period: Period): readonly Question[] {
  const within = parameters.within?.value;
  const bounds = { atLeast: parameters.atLeast?.value, atMost: parameters.atMost?.value };
  const staged = [bounds.atLeast, bounds.atMost].find(isStaged);
  if (isByPeriod(parameters))
    return windowsOf(period, parameters.every?.value ?? (within && "year"), parameters.countedFrom?.value)
      .map((window) => partOf(window, within))
      .filter(({ from }) => from <= asOf)
      .map((window) => questionOf(bounds, staged, window, asOf));
  if (staged !== undefined)
    return stagesOf(staged, bounds, parameters.dueConvention?.value ?? "inclusive", asOf, period);
  return [{ ...boundsOn(bounds, null), stage: undefined, asOf, period, window: undefined, timing: null }];
}

/** Returns the part of a year of which something is due. */
function partOf(window: Period, within: DaysOfYear | undefined): Period {
  if (within === undefined) return window;
  const year = window.from.slice(0, 4);
  return parsePeriod({ from: `${year}-${within.from ?? "01-01"}`, to: `${year}-${within.until ?? "12-31"}` });
}

/** What is due in a period by stages is that of the last stage due by its end; before the first one, its own, not yet due. */
function questionOf(bounds: GivenBounds, staged: StagedBound | undefined, window: Period, asOf: PlainDate): Question {
  const [first] = staged?.stages ?? [];
  const due = staged?.stages.findLast(({ by }) => by <= window.to);
  const isOpen = window.to >= asOf || (first !== undefined && due === undefined);
  return {
    ...boundsOn(bounds, (due ?? first)?.is ?? null),
    stage: undefined,
    asOf,
    period: window,
    window,
    timing: isOpen ? "open" : "closed",
  };
}

type StagedBound = Extract<Bound, { readonly stages: unknown }>;

interface GivenBounds {
  readonly atLeast: Bound | undefined;
  readonly atMost: Bound | undefined;
}

/** Returns the bounds with that of a stage in place of the one that has stages. */
function boundsOn({ atLeast, atMost }: GivenBounds, stage: SimpleBound | null): Pick<Question, "atLeast" | "atMost"> {
  const on = (bound: Bound | undefined): SimpleBound | null => (isStaged(bound) ? stage : (bound ?? null));
  return { atLeast: on(atLeast), atMost: on(atMost) };
}

function isStaged(bound: Bound | undefined): bound is StagedBound {
  return typeof bound === "object" && "stages" in bound;
}

/** Returns a question for each stage of what is asked on a day: the last one due, on the day; those before, on their own. */
function stagesOf(
  { stages }: StagedBound,
  bounds: GivenBounds,
  convention: "inclusive" | "exclusive",
  asOf: PlainDate,
  period: Period,
): readonly Question[] {
  const days = stages.map(({ by }) => parsePlainDate(by));
  const lastDue = days.findLastIndex((by) => isPastDue(asOf, by, convention));
  return stages.map(({ is }, index) => {
    const by = days[index] as PlainDate;
    const day = index < lastDue ? lastDayDue(by, convention) : asOf;
    return {
      ...boundsOn(bounds, is),
      asOf: day,
      period: index < lastDue ? { from: period.from < day ? period.from : day, to: day } : period,
      window: undefined,
      stage: { dueOn: by, next: days[index + 1] ?? null },
      timing: index <= lastDue ? "closed" : "open",
    };
  });
}

function checkSubject(
  provision: SettledRequirement,
  subject: MeasureSubject,
  { question, context }: Asked,
  prepared: PreparedRegister,
  basis: Basis,
): Finding<RequirementDetail> | null {
  const { asOf, window, stage } = question;
  const present = presence(subject, { asOf, window, tier: provision.appliesTo.tier }, prepared);
  if (present === false) return null;
  const applies = allOf([
    present,
    provision.where === undefined ? true : subjectMeets(subject, provision.where, context),
  ]);
  if (applies === false) return null;
  const scale = scaleOf(provision.parameters.partYear?.value ?? "full", subject, window, prepared);
  const bound = (given: SimpleBound | null): Quantity | null =>
    given === null ? null : scale(boundOf(given, subject, context));
  const { dueAfter: term, dueConvention } = provision.parameters;
  const due =
    term === undefined
      ? null
      : dueAfter(subject, term.value, {
          prepared,
          asOf,
          tier: provision.appliesTo.tier,
          convention: dueConvention?.value ?? "inclusive",
        });
  const compared = compare({
    applies,
    measured: quantityOf(provision.parameters.measure.value, subject, context),
    atLeast: bound(question.atLeast),
    atMost: bound(question.atMost),
  });
  const outcome = due === null ? compared : untilDue(compared, due);
  const timing = due === null ? question.timing : due.timing;
  const ref: SubjectRef = subjectRef(subject);
  const on = stage === undefined ? undefined : { from: stage.dueOn, to: stage.dueOn };
  return {
    kind: "finding",
    id: findingId(provision.id, ref, on ?? window),
    provision: provision.id,
    subject: ref,
    asOf,
    verdict: outcome.verdict,
    timing: outcome.verdict === "not-applicable" ? null : timing,
    detail: detailOf(outcome, question, due),
    missing: outcome.missing,
    judgements: [],
    basis,
  };
}

function detailOf(
  { measured, atLeast, atMost, isExact }: Outcome,
  { window, stage }: Question,
  due: Due | null,
): RequirementDetail {
  return {
    kind: "requirement",
    measured: textOf(measured),
    atLeast: atLeast && textOf(atLeast),
    atMost: atMost && textOf(atMost),
    shortfall: atLeast && differenceOf(atLeast, measured),
    excess: atMost && differenceOf(measured, atMost),
    ...(stage === undefined ? {} : { stage }),
    ...(due === null ? {} : { due: { earliest: due.earliest, latest: due.latest } }),
    ...(window === undefined ? {} : { period: window }),
    exact: isExact,
  };
}

function textOf({ least, most }: Limits): RequirementDetail["measured"] {
  return { least: least && formatRatio(least), most: most && formatRatio(most) };
}

/** How much the first is more than the second, at least and at most, never less than nothing. */
function differenceOf(first: Limits, second: Limits): RequirementDetail["measured"] {
  const minus = (one: Ratio | null, other: Ratio | null): string | null =>
    one === null || other === null ? null : formatRatio(greater(ZERO, subtractRatios(one, other)));
  return { least: minus(first.least, second.most) ?? "0", most: minus(first.most, second.least) };
}
