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
import { type Basis, type Finding, type MissingFact, basisOf, findingId } from "../finding/index.js";
import type { SubjectRef } from "../model/index.js";
import type { Deadline, Policy } from "../policy/index.js";
import type { FactKind, Verdict } from "../terms/index.js";
import { checkKeys, requireId, requireList, throwInputError } from "../checks/index.js";
import type { FaultPath } from "../fault/index.js";
import { requireParsed } from "../parsed/index.js";

/**
 * Checks what was handed in against the deadlines of a policy: in time, late by, due in, overdue. Whether “before
 * day X” includes the day is the provision's interpreted parameter. Where a text says before the close of business
 * (下班前), a submission of the last day is settled only by its time of day and the hour that the caller names.
 *
 * @param submissions what was handed in; of several by one division the first counts
 * @param policy a policy; its provisions of kind `deadline` are checked
 * @param options the day; who is obliged; holidays and the close of business as the caller knows them, never guessed
 * @returns a finding for each deadline and division, in the order of the policy and of the ids
 * @throws RuleInputError `not-parsed`, `type-invalid`, `value-missing`, `key-unknown`, `date-invalid`, `text-invalid`,
 *   `id-invalid`, `id-duplicate`, `id-like-identity-number`, `provision-unknown`, `reference-dangling` (a submission
 *   by a division that is not obliged)
 * @see 《北京市街道(乡镇)社会工作服务中心试点建设实施方案》 (2021), 四; Civil Code (2020), articles 201 to 203
 *
 * @example
 * ```ts
 * import { beijingPilot2021 } from "social-work-station-rules/catalogue";
 * import { checkDeadlines } from "social-work-station-rules/reporting";
 * const handedIn = [{ provision: "beijing-pilot-2021/district-plan-due", division: "110105", on: "2021-06-02" }];
 * const findings = checkDeadlines(handedIn, beijingPilot2021, { asOf: "2021-06-10", obliged: ["110105"], closeOfBusiness: "17:30" });
 * findings.map(({ verdict, detail }) => [verdict, detail.state, detail.days]);
 * //=> [["unmet", "overdue", 23], ["unmet", "late", 2], ["unmet", "due", 204], ["unmet", "due", 193]]
 * ```
 */
export function checkDeadlines(
  submissions: readonly Submission[],
  policy: Policy,
  options: DeadlineOptions,
): readonly Finding<DeadlineDetail>[] {
  const question = readDeadlineQuestion(policy, options);
  const received = readSubmissions(submissions, question);
  return question.deadlines.flatMap((provision) => {
    const basis = basisOf(provision);
    const { dueOn, dueConvention } = provision.parameters;
    const lastDay = afterHolidays(lastDayDue(dueOn.value, dueConvention.value), question.holidays);
    const handedIn = received.get(provision.id) ?? new Map<string, readonly Moment[]>();
    const divisions = question.obliged ?? [...handedIn.keys()].toSorted();
    return divisions.map((division) =>
      check({ ...question, provision, basis, lastDay }, division, handedIn.get(division) ?? []),
    );
  });
}

interface OneDeadline extends DeadlineQuestion {
  readonly provision: Deadline;
  readonly basis: Basis;
  readonly lastDay: PlainDate;
}

function check(deadline: OneDeadline, division: string, moments: readonly Moment[]): Finding<DeadlineDetail> {
  const { provision, basis, asOf, lastDay, closeOfBusiness } = deadline;
  const subject: SubjectRef = { kind: "division", id: division };
  const submitted = firstSubmission(
    moments.filter(({ day }) => day <= asOf),
    closeOfBusiness,
  );
  const state = stateOf(deadline, submitted);
  return {
    kind: "finding",
    id: findingId(provision.id, subject),
    provision: provision.id,
    subject,
    asOf,
    verdict: VERDICTS[state],
    // What came after the close of the last day tells that the hour is over.
    timing: asOf > lastDay || state === "late" ? "closed" : "open",
    detail: {
      kind: "deadline",
      state,
      lastDay,
      submittedOn: submitted?.text ?? null,
      days: daysOf(state, deadline, submitted),
    },
    missing: state === "time-unknown" ? missingOf(subject, submitted, closeOfBusiness) : [],
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

function missingOf(
  subject: SubjectRef,
  submitted: Moment | undefined,
  closeOfBusiness: string | undefined,
): readonly MissingFact[] {
  const facts: readonly (FactKind | false)[] = [
    submitted?.time === null && "submission-time",
    closeOfBusiness === undefined && "closing-hour",
  ];
  return facts.flatMap((fact) => (fact === false ? [] : [{ subject, fact }]));
}

function afterHolidays(day: PlainDate, holidays: ReadonlySet<string>): PlainDate {
  let open = day;
  while (holidays.has(open)) open = addDays(open, 1);
  return open;
}

/** The deadlines of a policy and what is asked of them, checked. */
interface DeadlineQuestion {
  readonly deadlines: readonly Deadline[];
  readonly asOf: PlainDate;
  /** Ids in order; absent: not known. */
  readonly obliged: readonly string[] | undefined;
  readonly holidays: ReadonlySet<string>;
  readonly closeOfBusiness: string | undefined;
}

/** Reads them; whatever cannot be is refused before anything is computed. */
function readDeadlineQuestion(policy: Policy, options: DeadlineOptions): DeadlineQuestion {
  requireParsed(policy, "policy", ["policy"]);
  checkKeys(options, ["asOf", "obliged", "holidays", "closeOfBusiness"], ["options"]);
  const { obliged, holidays = [], closeOfBusiness } = options;
  const question: DeadlineQuestion = {
    deadlines: policy.provisions.filter((provision) => provision.kind === "deadline"),
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
  return question;
}

function readObliged(obliged: readonly string[]): readonly string[] {
  const path = ["options", "obliged"];
  const seen = new Set<string>();
  requireList(obliged, path).forEach((id, index) => {
    if (seen.has(requireId(id, [...path, index]))) throwInputError("id-duplicate", [...path, index], { id });
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

/** What was handed in, by deadline and then by division. */
function readSubmissions(
  submissions: readonly Submission[],
  { deadlines, obliged }: DeadlineQuestion,
): ReadonlyMap<string, ReadonlyMap<string, readonly Moment[]>> {
  const received = new Map(deadlines.map(({ id }) => [id, new Map<string, Moment[]>()]));
  const known = obliged && new Set(obliged);
  requireList(submissions, ["submissions"]).forEach((submission: Submission, index) => {
    const path = ["submissions", index];
    checkKeys(submission, ["provision", "division", "on"], path);
    const handedIn = received.get(submission.provision) ?? throwInputError("provision-unknown", [...path, "provision"]);
    const division = requireId(submission.division, [...path, "division"]);
    if (known && !known.has(division)) throwInputError("reference-dangling", [...path, "division"], { id: division });
    const moment = readMoment(submission.on, [...path, "on"]);
    const moments = handedIn.get(division);
    if (moments === undefined) handedIn.set(division, [moment]);
    else moments.push(moment);
  });
  return received;
}

/**
 * The first of several: by day, and on one day one that is surely before the close of business; else one whose hour
 * is not known, since it may have been.
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

/** What is asked of deadlines. */
export interface DeadlineOptions {
  /** `YYYY-MM-DD`; what is handed in later does not count yet. */
  readonly asOf: string;
  /** Ids of the divisions that owe each submission; absent: not known, so that only those that handed it in are checked. */
  readonly obliged?: readonly string[];
  /** Days on which offices are closed: a last day among them moves to the next that is not (Civil Code 203). */
  readonly holidays?: readonly string[];
  /** When business closes, `HH:MM`, which itself is too late; absent: not known. */
  readonly closeOfBusiness?: string;
}

/** How one submission stands against its deadline. */
export interface DeadlineDetail {
  readonly kind: "deadline";
  readonly state: "in-time" | "late" | "due" | "overdue" | "time-unknown";
  /** The last day in time, after wording and holidays. */
  readonly lastDay: string;
  readonly submittedOn: string | null;
  /** Days late or overdue (0: late on the last day itself); days left where it is due. */
  readonly days: number;
}
