import {
  addDays,
  dateOf,
  daysBetween,
  isPlainDateTime,
  lastDayDue,
  parsePlainDate,
  type PlainDate,
} from "../calendar/index.js";
import { checkKeys, refuse, requireList } from "../fault/index.js";
import { basisOf, findingId, type Basis, type Finding, type MissingFact } from "../finding/index.js";
import type { SubjectRef } from "../model/index.js";
import type { Deadline, Policy } from "../policy/index.js";
import type { Verdict } from "../terms/index.js";

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
  /** Ids of the divisions that owe each submission; absent: those that handed anything in. */
  readonly obliged?: readonly string[];
  /** Days on which offices are closed: a due day among them moves to the next that is not (Civil Code 203). */
  readonly holidays?: readonly string[];
  /** When business closes, `HH:MM`; absent: not known. */
  readonly closeOfBusiness?: string;
}

/** How one submission stands against its deadline. */
export interface DeadlineDetail {
  readonly state: "in-time" | "late" | "due" | "overdue" | "time-unknown";
  /** The last day in time, after wording and holidays. */
  readonly lastDay: string;
  readonly submittedOn: string | null;
  /** Days late or overdue; days left where it is due. */
  readonly days: number;
}

/**
 * Checks what was handed in against the deadlines of a policy: in time, late by, due in, overdue. Whether “before
 * day X” includes the day is the provision's interpreted parameter. Where a text says before the close of business
 * (下班前), a submission of the due day is settled only by its time of day and the hour that the caller names.
 *
 * @param submissions what was handed in; of several by one division the first counts
 * @param policy a policy; its provisions of kind `deadline` are checked
 * @param options the day; who is obliged; holidays and the close of business as the caller knows them, never guessed
 * @returns a finding for each deadline and division, in the order of the policy and of the ids
 * @throws RuleInputError `type-invalid`, `key-unknown`, `date-invalid`, `id-invalid`, `provision-unknown`
 * @see 《北京市街道(乡镇)社会工作服务中心试点建设实施方案》 (2021), 四; Civil Code (2020), articles 201 to 203
 */
export function checkDeadlines(
  submissions: readonly Submission[],
  policy: Policy,
  options: DeadlineOptions,
): readonly Finding<DeadlineDetail>[] {
  const question = readQuestion(policy, options);
  const received = readSubmissions(submissions, question.deadlines);
  const obliged = options.obliged ?? [...new Set(submissions.map(({ division }) => division))];
  const divisions = [...new Set(obliged.map((id, index) => checkId(id, ["options", "obliged", index])))].toSorted();
  return question.deadlines.flatMap((provision) => {
    const basis = basisOf(provision);
    const lastDay = afterHolidays(lastDayDue(provision.parameters.dueOn.value, provision.parameters.dueConvention.value), question.holidays);
    return divisions.map((division) => check({ ...question, provision, basis, lastDay }, division, received.get(`${provision.id} ${division}`)));
  });
}

interface Question {
  readonly deadlines: readonly Deadline[];
  readonly asOf: PlainDate;
  readonly holidays: ReadonlySet<string>;
  readonly closeOfBusiness: string | undefined;
}

interface OneDeadline extends Question {
  readonly provision: Deadline;
  readonly basis: Basis;
  readonly lastDay: PlainDate;
}

function check(question: OneDeadline, division: string, submitted: Moment | undefined): Finding<DeadlineDetail> {
  const { provision, basis, asOf, lastDay } = question;
  const subject: SubjectRef = { kind: "division", id: division };
  const counted = submitted !== undefined && submitted.day <= asOf ? submitted : undefined;
  const state = stateOf(question, counted);
  const verdict = VERDICTS[state];
  const missing: readonly MissingFact[] = state === "time-unknown" ? [{ subject, fact: "submission-time" }] : [];
  return {
    id: findingId(provision.id, subject),
    provision: provision.id,
    subject,
    asOf,
    verdict,
    timing: asOf > lastDay ? "closed" : "open",
    detail: {
      state,
      lastDay,
      submittedOn: counted?.text ?? null,
      days: Math.max(0, state === "late" ? daysBetween(lastDay, counted?.day ?? asOf) : state === "overdue" ? daysBetween(lastDay, asOf) : state === "due" ? daysBetween(asOf, lastDay) : 0),
    },
    missing,
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

function stateOf({ provision, asOf, lastDay, closeOfBusiness }: OneDeadline, submitted: Moment | undefined): DeadlineDetail["state"] {
  if (submitted === undefined) return asOf > lastDay ? "overdue" : "due";
  if (submitted.day !== lastDay || provision.parameters.dueTime.value === "end-of-day") return submitted.day <= lastDay ? "in-time" : "late";
  if (submitted.time === null || closeOfBusiness === undefined) return "time-unknown";
  return submitted.time < closeOfBusiness ? "in-time" : "late";
}

function afterHolidays(day: PlainDate, holidays: ReadonlySet<string>): PlainDate {
  let open = day;
  while (holidays.has(open)) open = addDays(open, 1);
  return open;
}

interface Moment {
  readonly text: string;
  readonly day: PlainDate;
  readonly time: string | null;
}

function readSubmissions(submissions: readonly Submission[], deadlines: readonly Deadline[]): ReadonlyMap<string, Moment> {
  requireList(submissions, ["submissions"]);
  const known = new Set(deadlines.map(({ id }) => id));
  const first = new Map<string, Moment>();
  submissions.forEach((submission: Submission, index) => {
    const path = ["submissions", index];
    checkKeys(submission, ["provision", "division", "on"], path);
    if (!known.has(submission.provision)) refuse("provision-unknown", [...path, "provision"]);
    const moment = readMoment(submission.on, [...path, "on"]);
    const key = `${submission.provision} ${checkId(submission.division, [...path, "division"])}`;
    const earlier = first.get(key);
    if (earlier === undefined || comesBefore(moment, earlier)) first.set(key, moment);
  });
  return first;
}

/** By day; on one day by the hour, and one whose hour is known before one without. */
function comesBefore(first: Moment, second: Moment): boolean {
  if (first.day !== second.day) return first.day < second.day;
  return first.time !== null && (second.time === null || first.time < second.time);
}

function readMoment(on: unknown, path: readonly (string | number)[]): Moment {
  if (isPlainDateTime(on)) return { text: on, day: dateOf(on), time: on.slice(11) };
  const day = parsePlainDate(on, path);
  return { text: day, day, time: null };
}

function readQuestion(policy: Policy, options: DeadlineOptions): Question {
  if (typeof policy !== "object" || policy === null) return refuse("type-invalid", ["policy"], { expected: "object" });
  requireList(policy.provisions, ["policy", "provisions"]);
  checkKeys(options, ["asOf", "obliged", "holidays", "closeOfBusiness"], ["options"]);
  const { closeOfBusiness } = options;
  if (closeOfBusiness !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(closeOfBusiness)) {
    return refuse("text-invalid", ["options", "closeOfBusiness"], { expected: "date-time" });
  }
  return {
    deadlines: policy.provisions.filter((provision) => provision.kind === "deadline"),
    asOf: parsePlainDate(options.asOf, ["options", "asOf"]),
    holidays: new Set((options.holidays ?? []).map((day, index) => parsePlainDate(day, ["options", "holidays", index]))),
    closeOfBusiness,
  };
}

function checkId(id: unknown, path: readonly (string | number)[]): string {
  return typeof id === "string" && id !== "" ? id : refuse("id-invalid", path, { expected: "id" });
}
