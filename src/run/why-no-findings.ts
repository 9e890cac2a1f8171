import { type Period, type PlainDate, type Recurrence, type RecurrenceOfYears, isOfYears } from "../calendar/index.js";
import { isByPeriod, isByStages, valuesIn } from "../measure-form/index.js";
import type { NotRun } from "../results/index.js";
import type { Provision, RecurringDuty, Requirement } from "../policy/index.js";
import { windowsOf } from "../quantities/index.js";
import { type PreparedRegister, stationMatchesTier } from "../register/index.js";

/** The day and the period of the question. */
interface Question {
  readonly asOf: PlainDate;
  readonly period: Period;
}

/** Returns why a provision that was run over a register reached no subject. */
export function whyNoFindings(prepared: PreparedRegister, provision: Provision, question: Question): NotRun["reason"] {
  const { divisions, stations } = prepared.register;
  const { subject, tier } = provision.appliesTo;
  if (divisions.length === 0 && stations.length === 0) return "outside-register";
  const notDue = whyNotDue(provision, question);
  if (notDue !== null) return notDue;
  if (subject !== "station") return "no-subject";
  const isThere = stations.some((station) => tier === undefined || stationMatchesTier(prepared, station, tier));
  return isThere ? "none-open" : "no-subject";
}

/** Returns why nothing is due in the period of the question; null where something is, or the provision does not recur. */
function whyNotDue(provision: Provision, question: Question): NotRun["reason"] | null {
  if (provision.kind === "requirement") return whyNoWindow(provision, question);
  if (provision.kind !== "recurring-duty") return null;
  const { every, countedFrom } = provision.parameters;
  return isBegun(every, countedFrom, question.period) ? null : "not-begun";
}

type Parameters = RecurringDuty["parameters"];

/** Returns whether, by the recurrence of some class or stage, a period has begun; shorter ones begin with the question. */
function isBegun(every: Parameters["every"], countedFrom: Parameters["countedFrom"], period: Period): boolean {
  const firstDays =
    countedFrom === undefined ? [undefined] : valuesIn<PlainDate>(countedFrom.value).map(({ value }) => value);
  return valuesIn<Recurrence | RecurrenceOfYears>(every.value).some(
    ({ value }) => !isOfYears(value) || firstDays.some((day) => windowsOf(period, value, day).length > 0),
  );
}

/** A requirement is checked for each window that has begun; of contracts in their own time, and of stages on their own days. */
function whyNoWindow({ parameters, appliesTo }: Requirement, { asOf, period }: Question): NotRun["reason"] | null {
  const { atLeast, atMost, every, countedFrom } = parameters;
  const isStaged = [atLeast, atMost].some((bound) => bound !== undefined && isByStages(bound.value));
  if (isStaged || appliesTo.subject === "contract" || !isByPeriod(parameters)) return null;
  const lengths =
    every === undefined ? [undefined] : valuesIn<Recurrence | RecurrenceOfYears>(every.value).map(({ value }) => value);
  const firstDays =
    countedFrom === undefined ? [undefined] : valuesIn<PlainDate>(countedFrom.value).map(({ value }) => value);
  const windows = lengths.flatMap((length) => firstDays.flatMap((day) => windowsOf(period, length, day)));
  if (windows.length === 0) return countedFrom === undefined ? "no-whole-period" : "not-begun";
  return windows.every(({ from }) => from > asOf) ? "not-begun" : null;
}
