import { addDays, daysBetween, lastDayDue, type PlainDate } from "../calendar/index.js";
import { basisOf, findingId, type Basis, type Finding, type MissingFact } from "../finding/index.js";
import type { SubjectRef } from "../model/index.js";
import type { Deadline, Policy } from "../policy/index.js";
import type { FactKind, Verdict } from "../terms/index.js";
import type { DeadlineDetail, DeadlineOptions, Submission } from "./deadline-types.js";
import { readDeadlineQuestion, type DeadlineQuestion } from "./internal/read-deadline-question.js";
import { firstSubmission, readSubmissions, type Moment } from "./internal/read-submissions.js";

/**
 * Checks what was handed in against the deadlines of a policy: in time, late by, due in, overdue. Whether “before
 * day X” includes the day is the provision's interpreted parameter. Where a text says before the close of business
 * (下班前), a submission of the last day is settled only by its time of day and the hour that the caller names.
 *
 * @param submissions what was handed in; of several by one division the first counts
 * @param policy a policy; its provisions of kind `deadline` are checked
 * @param options the day; who is obliged; holidays and the close of business as the caller knows them, never guessed
 * @returns a finding for each deadline and division, in the order of the policy and of the ids
 * @throws RuleInputError `type-invalid`, `value-missing`, `key-unknown`, `date-invalid`, `text-invalid`, `id-invalid`,
 *   `id-duplicate`, `id-like-identity-number`, `parameter-invalid`, `provision-unknown`, `reference-dangling` (a submission
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
    id: findingId(provision.id, subject),
    provision: provision.id,
    subject,
    asOf,
    verdict: VERDICTS[state],
    // What came after the close of the last day tells that the hour is over.
    timing: asOf > lastDay || state === "late" ? "closed" : "open",
    detail: { state, lastDay, submittedOn: submitted?.text ?? null, days: daysOf(state, deadline, submitted) },
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
