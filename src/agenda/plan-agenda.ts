import { assess, type AssessmentOptions, type LayeredAssessmentOptions } from "../assessment/index.js";
import {
  type PeriodInput,
  type PlainDate,
  addDays,
  calendarYear,
  parsePeriod,
  parsePlainDate,
} from "../calendar/index.js";
import { checkKeys, requireCount, throwInputError } from "../checks/index.js";
import { requireParsed } from "../parsed/index.js";
import type { Policy } from "../policy/index.js";
import type { PreparedRegister } from "../register/index.js";
import type { Agenda, AgendaEntry, Assessment } from "../results/index.js";
import { remindOfDeadlines } from "./deadlines.js";
import { evaluationsDue } from "./evaluations.js";
import { entriesOf } from "./finding-entries.js";
import { foresee } from "./foresee.js";
import { missingFacts } from "./missing-facts.js";
import { byUrgency } from "./order.js";
import { endingRecords } from "./ending-records.js";

/** Options of `planAgenda` with one policy. */
export interface AgendaOptions extends Omit<AssessmentOptions, "period" | "findings"> {
  /** How many days are looked ahead, from 0 to 366: 7 for a week, 30 for a month. */
  readonly within: number;
  /** The year of quotas, both days included; absent: the calendar year of the day. */
  readonly period?: PeriodInput | undefined;
  /** Over how many weeks back the recent pace of a quota is taken, from 1 to 52; absent: 8. */
  readonly lastWeeks?: number | undefined;
}

/** Options of `planAgenda` with a list of policies. */
export interface LayeredAgendaOptions extends AgendaOptions {
  /** The division whose policies in force are run: an id of the register, or a division code. */
  readonly division: string;
}

/**
 * Lists what needs doing and who has to do it, most urgent first: what is overdue; what ends within so many days (deadlines,
 * recurring duties, stages, quotas, contracts, ratings, registrations, evaluations) and what will be met, or met no
 * longer, by itself; quotas that are behind, with the pace needed; what is not met and has no day, such as staff below
 * strength; what is to be judged; and the missing facts that would settle most verdicts.
 *
 * Everything is taken from the findings of `assess`. What changes by itself is what `assess` answers on each later day if
 * nothing else is recorded, so the time it takes grows with `within`. Of a recurring duty only the window that is running
 * is listed. What merely may be done, or is merely reported, is no task.
 *
 * @param prepared a register from `prepareRegister`
 * @param policies one policy, or a list from which those in force are taken, as `assess` takes them
 * @param options the day, how many days are looked ahead, the period of quotas, the weeks of the recent pace; with a list
 *   of policies the division; submissions, and who owes them. A deadline without `obliged` is listed once, for the place
 *   of its policy
 * @returns the entries, each with its subject, its day, its clause, how far it is, and the finding on which it rests
 * @throws RuleInputError `out-of-range`, and as `assess` does
 *
 * @example
 * ```ts
 * import { planAgenda } from "social-work-station-rules/agenda";
 * import { beijingPilot2021, beijingTierSystem } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { prepareRegister } from "social-work-station-rules/register";
 * const register = parseRegister({
 *   version: 1,
 *   recordedOn: "2021-11-30",
 *   tierSystems: [beijingTierSystem],
 *   divisions: [{ id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" }],
 *   stations: [{ id: "centre-1", division: "110101001", tier: "beijing:township", from: "2021-01-01" }],
 *   activities: [{ id: "case-1", station: "centre-1", kind: "case-work", completedOn: "2021-09-01" }],
 *   completeness: [{ collection: "activities" }],
 * });
 * const agenda = planAgenda(prepareRegister(register), beijingPilot2021, { asOf: "2021-11-30", within: 31 });
 * const cases = agenda.entries.find(({ provision }) => provision === "beijing-pilot-2021/service-cases");
 * [cases?.urgency, cases?.day, cases?.amounts?.left, cases?.pace?.weekly]; //=> ["due", "2021-12-31", { least: "9", most: "9" }, "1.80"]
 * ```
 */
export function planAgenda(prepared: PreparedRegister, policies: Policy, options: AgendaOptions): Agenda;
export function planAgenda(
  prepared: PreparedRegister,
  policies: readonly Policy[],
  options: LayeredAgendaOptions,
): Agenda;
export function planAgenda(
  prepared: PreparedRegister,
  policies: Policy | readonly Policy[],
  options: AgendaOptions | LayeredAgendaOptions,
): Agenda {
  requireParsed(prepared, "prepared-register", ["prepared"]);
  if (!Array.isArray(policies)) requireParsed(policies, "policy", ["policies"]);
  checkKeys(options, Array.isArray(policies) ? [...OPTIONS, "division"] : OPTIONS, ["options"]);
  const { within, lastWeeks = 8, period: given, ...rest } = options;
  requireWithin(within, 0, 366, "within");
  requireWithin(lastWeeks, 1, 52, "lastWeeks");
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  const period =
    given === undefined ? calendarYear(Number(asOf.slice(0, 4))) : parsePeriod(given, ["options", "period"]);
  const run = (register: PreparedRegister, day: PlainDate): Assessment =>
    assess(register, policies as readonly Policy[], { ...rest, asOf: day, period } as LayeredAssessmentOptions);
  const now = run(prepared, asOf);
  const question: AgendaQuestion = {
    prepared,
    policies: Array.isArray(policies) ? (policies as readonly Policy[]) : [policies as Policy],
    now,
    asOf,
    until: addDays(asOf, within),
    lastDays: lastWeeks * 7,
    run,
    submissions: options.submissions ?? [],
  };
  const foreseen = foresee(question);
  const { kind: _, findings: __, indicators: ___, ...head } = now;
  const entries: readonly AgendaEntry[] = [
    ...entriesOf(question, foreseen),
    ...foreseen,
    ...remindOfDeadlines(question),
    ...endingRecords(question, foreseen),
    ...evaluationsDue(question),
    ...missingFacts(question),
  ];
  return { kind: "agenda", ...head, within, until: question.until, entries: entries.toSorted(byUrgency) };
}

const OPTIONS = ["asOf", "within", "period", "lastWeeks", "submissions", "obliged"];

function requireWithin(value: number, least: number, most: number, name: string): void {
  requireCount(value, ["options", name]);
  if (value < least || value > most) throwInputError("out-of-range", ["options", name], { least, most });
}

/** What an agenda is made of. */
export interface AgendaQuestion {
  readonly prepared: PreparedRegister;
  readonly policies: readonly Policy[];
  /** What `assess` answers on the day. */
  readonly now: Assessment;
  readonly asOf: PlainDate;
  /** The last of the days that are looked ahead. */
  readonly until: PlainDate;
  /** Days of the recent pace. */
  readonly lastDays: number;
  readonly run: (prepared: PreparedRegister, day: PlainDate) => Assessment;
  readonly submissions: NonNullable<AgendaOptions["submissions"]>;
}
