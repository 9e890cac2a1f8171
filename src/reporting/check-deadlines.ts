import type { Basis, DeadlineDetail, Finding, MissingFact } from "../results/index.js";
import { compareValues } from "../ratio/index.js";
import {
  type PlainDate,
  addDays,
  dateOf,
  daysBetween,
  isPlainDateTime,
  lastDayDue,
  parsePlainDate,
} from "../calendar/index.js";
import { basisOf, findingId } from "../finding/index.js";
import type { SubjectRef } from "../model/index.js";
import type { Deadline, Settled } from "../policy/index.js";
import { checkVaried, isSettled } from "../quantities/index.js";
import type { PreparedRegister } from "../register/index.js";
import { type FactKind, parseDivisionId, type Verdict } from "../terms/index.js";
import { checkKeys, requireList, throwInputError } from "../checks/index.js";
import type { FaultPath } from "../fault/index.js";
import { requireParsed, requireProvision } from "../parsed/index.js";

/**
 * Checks what was handed in for one deadline: in time, late by, due in, overdue. Whether “before day X” includes the day
 * is an interpreted parameter of the provision. Where a text says before the close of business (下班前), a submission of
 * the last day is settled only by its time of day and the hour in `closeOfBusiness`.
 *
 * @param submissions what was handed in for this deadline; of several by one division the first counts
 * @param provision a provision of kind `deadline`
 * @param options the day; the divisions that owe the submission; holidays and the close of business, where known; the
 *   register, where the due day differs by class of division
 * @returns a finding for each division, in the order of their ids
 * @throws RuleInputError `not-parsed`, `variant-unknown`, `type-invalid`, `value-missing`, `key-unknown`, `date-invalid`,
 *   `text-invalid`, `id-invalid`, `id-duplicate`, `id-like-identity-number`, `division-code-invalid`,
 *   `provision-unknown` (a submission for another deadline), `reference-dangling` (a submission by a division that is
 *   not obliged, or a division that is not in the register)
 * @see 《北京市街道(乡镇)社会工作服务中心试点建设实施方案》 (2021), 四; Civil Code (2020), articles 201 to 203
 *
 * @example
 * ```ts
 * import { beijingPilot2021 } from "social-work-station-rules/catalogue";
 * import { findProvision } from "social-work-station-rules/policy";
 * import { checkDeadlines } from "social-work-station-rules/reporting";
 * const plan = findProvision(beijingPilot2021, "deadline", "beijing-pilot-2021/district-plan-due");
 * const handedIn = [{ provision: "beijing-pilot-2021/district-plan-due", division: "110105", on: "2021-06-02" }];
 * const options = { asOf: "2021-06-10", obliged: ["110101", "110105"] };
 * const findings = checkDeadlines(handedIn, plan, options);
 * findings.map(({ verdict, detail }) => [verdict, detail.state, detail.days]); //=> [["unmet", "overdue", 10], ["unmet", "late", 2]]
 * ```
 */
export function checkDeadlines(
  submissions: readonly Submission[],
  provision: Deadline,
  options: DeadlineOptions,
): readonly Finding<DeadlineDetail>[] {
  requireProvision(provision, "deadline");
  const question = readDeadlineQuestion(options);
  const received = readSubmissions(submissions, provision, question);
  const divisions = question.obliged ?? [...received.keys()].toSorted();
  const checkAll = (settled: Settled<Deadline>): readonly Finding<DeadlineDetail>[] => {
    const { dueOn, dueConvention } = settled.parameters;
    const lastDay = afterHolidays(lastDayDue(dueOn.value, dueConvention.value), question.holidays);
    const deadline = { ...question, provision: settled, basis: basisOf(settled), lastDay };
    return divisions.map((division) => check(deadline, division, received.get(division) ?? []));
  };
  if (isSettled(provision)) return checkAll(provision);
  const prepared = registerFor(divisions, options);
  return [...checkVaried(provision, { prepared, asOf: question.asOf }, checkAll)];
}

/** The register, in which each division has to be, since it shows of which class they are. */
function registerFor(divisions: readonly string[], { prepared }: DeadlineOptions): PreparedRegister {
  if (prepared === undefined) return throwInputError("value-missing", ["options", "prepared"]);
  const unknown = divisions.find((division) => !prepared.divisions.has(division));
  if (unknown !== undefined) throwInputError("reference-dangling", ["options", "prepared"], { id: unknown });
  return prepared;
}

interface OneDeadline extends DeadlineQuestion {
  readonly provision: Settled<Deadline>;
  readonly basis: Basis;
  readonly lastDay: PlainDate;
}

function check(deadline: OneDeadline, division: string, handedIn: readonly Moment[]): Finding<DeadlineDetail> {
  const { provision, basis, asOf, lastDay, closeOfBusiness } = deadline;
  const subject: SubjectRef = { kind: "division", id: division };
  const moments = handedIn.filter(({ day }) => day <= asOf);
  const submitted = firstSubmission(moments, closeOfBusiness);
  const state = stateOf(deadline, submitted);
  return {
    kind: "finding",
    id: findingId(provision.id, subject),
    provision: provision.id,
    subject,
    asOf,
    verdict: VERDICTS[state],
    // A submission that came after the close of the last day shows that the hour is over.
    timing: asOf > lastDay || state === "late" ? "closed" : "open",
    detail: {
      kind: "deadline",
      ...(provision.act === undefined ? {} : { act: provision.act }),
      state,
      lastDay,
      submittedOn: submitted?.text ?? null,
      days: daysOf(state, deadline, submitted),
    },
    missing: state === "time-unknown" ? missingOf(subject, deadline, moments) : [],
    judgements: [],
    basis,
  };
}

const VERDICTS: Readonly<Record<DeadlineDetail["state"], Verdict>> = {
  "in-time": "met",
  late: "unmet",
  due: "unmet",
  overdue: "unmet",
  "time-unknown": "undetermined",
};

function stateOf(
  { provision, asOf, lastDay, closeOfBusiness }: OneDeadline,
  submitted: Moment | undefined,
): DeadlineDetail["state"] {
  if (submitted === undefined) return asOf > lastDay ? "overdue" : "due";
  if (submitted.day !== lastDay || provision.parameters.dueTime.value === "end-of-day")
    return submitted.day <= lastDay ? "in-time" : "late";
  if (submitted.time === null || closeOfBusiness === undefined) return "time-unknown";
  return submitted.time < closeOfBusiness ? "in-time" : "late";
}

function daysOf(state: DeadlineDetail["state"], { asOf, lastDay }: OneDeadline, submitted: Moment | undefined): number {
  switch (state) {
    case "late":
      return daysBetween(lastDay, submitted?.day ?? asOf);
    case "overdue":
      return daysBetween(lastDay, asOf);
    case "due":
      return daysBetween(asOf, lastDay);
    case "in-time":
    case "time-unknown":
      return 0;
  }
}

/** Any submission of the last day may have come before the close, so the hour of each can settle the verdict. */
function missingOf(
  subject: SubjectRef,
  { lastDay, closeOfBusiness }: OneDeadline,
  moments: readonly Moment[],
): readonly MissingFact[] {
  const facts: readonly (FactKind | false)[] = [
    moments.some(({ day, time }) => day === lastDay && time === null) && "submission-time",
    closeOfBusiness === undefined && "closing-hour",
  ];
  return facts.flatMap((fact) => (fact === false ? [] : [{ subject, fact }]));
}

function afterHolidays(day: PlainDate, holidays: ReadonlySet<string>): PlainDate {
  let open = day;
  while (holidays.has(open)) open = addDays(open, 1);
  return open;
}

/** The checked options. */
interface DeadlineQuestion {
  readonly asOf: PlainDate;
  /** Ids in order; undefined where it is not known who owes the submission. */
  readonly obliged: readonly string[] | undefined;
  readonly holidays: ReadonlySet<string>;
  readonly closeOfBusiness: string | undefined;
}

function readDeadlineQuestion(options: DeadlineOptions): DeadlineQuestion {
  checkKeys(options, ["asOf", "obliged", "holidays", "closeOfBusiness", "prepared"], ["options"]);
  const { obliged, holidays = [], closeOfBusiness, prepared } = options;
  if (prepared !== undefined) requireParsed(prepared, "prepared-register", ["options", "prepared"]);
  return {
    asOf: parsePlainDate(options.asOf, ["options", "asOf"]),
    obliged: obliged === undefined ? undefined : readObliged(obliged),
    holidays: new Set(
      requireList(holidays, ["options", "holidays"]).map((day, index) =>
        parsePlainDate(day, ["options", "holidays", index]),
      ),
    ),
    closeOfBusiness:
      closeOfBusiness === undefined || isHour(closeOfBusiness)
        ? closeOfBusiness
        : throwInputError("text-invalid", ["options", "closeOfBusiness"], { expected: "date-time" }),
  };
}

function readObliged(obliged: readonly string[]): readonly string[] {
  const path = ["options", "obliged"];
  const seen = new Set<string>();
  requireList(obliged, path).forEach((value, index) => {
    const id = parseDivisionId(value, [...path, index]);
    if (seen.has(id)) throwInputError("id-duplicate", [...path, index], { id });
    seen.add(id);
  });
  return obliged.toSorted();
}

function isHour(text: unknown): text is string {
  return typeof text === "string" && /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** When something was handed in; the time of day where it is recorded. */
interface Moment {
  readonly text: string;
  readonly day: PlainDate;
  readonly time: string | null;
}

/** Reads what was handed in, by division. */
function readSubmissions(
  submissions: readonly Submission[],
  provision: Deadline,
  { obliged }: DeadlineQuestion,
): ReadonlyMap<string, readonly Moment[]> {
  const received = new Map<string, Moment[]>();
  const known = obliged && new Set(obliged);
  requireList(submissions, ["submissions"]).forEach((submission: Submission, index) => {
    const path = ["submissions", index];
    checkKeys(submission, ["provision", "division", "on"], path);
    if (submission.provision !== provision.id)
      throwInputError("provision-unknown", [...path, "provision"], { accepted: [provision.id] });
    const division = parseDivisionId(submission.division, [...path, "division"]);
    if (known && !known.has(division)) throwInputError("reference-dangling", [...path, "division"], { id: division });
    const moment = readMoment(submission.on, [...path, "on"]);
    const moments = received.get(division);
    if (moments === undefined) received.set(division, [moment]);
    else moments.push(moment);
  });
  return received;
}

/**
 * Returns the first of several: by day, and on one day one that is known to be before the close of business; else one
 * whose hour is not known, since it may be.
 */
function firstSubmission(moments: readonly Moment[], closeOfBusiness: string | undefined): Moment | undefined {
  return moments.toSorted((first, second) =>
    compareValues(rankOf(first, closeOfBusiness), rankOf(second, closeOfBusiness)),
  )[0];
}

function rankOf({ day, time }: Moment, closeOfBusiness: string | undefined): string {
  if (time === null) return `${day}2`;
  return closeOfBusiness === undefined || time < closeOfBusiness ? `${day}1${time}` : `${day}3${time}`;
}

function readMoment(on: unknown, path: FaultPath): Moment {
  if (isPlainDateTime(on)) return { text: on, day: dateOf(on), time: on.slice(11) };
  const day = parsePlainDate(on, path);
  return { text: day, day, time: null };
}

/** One thing handed in: for which deadline, by whom, when. */
export interface Submission {
  /** Id of the deadline provision. */
  readonly provision: string;
  /** Id of the division that handed it in. */
  readonly division: string;
  /** `YYYY-MM-DD`, or with the time of day `YYYY-MM-DDTHH:MM`. */
  readonly on: string;
}

/** Options of `checkDeadlines`. */
export interface DeadlineOptions {
  /** `YYYY-MM-DD`; what is handed in later does not count yet. */
  readonly asOf: string;
  /** Ids of the divisions that owe each submission; absent: not known, so that only those that handed it in are checked. */
  readonly obliged?: readonly string[] | undefined;
  /** Days on which offices are closed: a last day among them moves to the next that is not (Civil Code 203). */
  readonly holidays?: readonly string[] | undefined;
  /** When business closes, `HH:MM`, which itself is too late; absent: not known. */
  readonly closeOfBusiness?: string | undefined;
  /** A register from `prepareRegister` with the divisions, where the due day differs by class of division. */
  readonly prepared?: PreparedRegister | undefined;
}
