import { type Period, type PlainDate, parsePeriod, parsePlainDate } from "../calendar/index.js";
import { checkKeys, requireListed } from "../fault/index.js";
import { type Basis, type Finding, type MissingFact, basisOf, findingId } from "../finding/index.js";
import type { Station } from "../model/index.js";
import type { RecurringDuty } from "../policy/index.js";
import { type PreparedRegister, isComplete } from "../register/index.js";
import { ACTIVITY_KINDS } from "../terms/index.js";
import { checkInput } from "./internal/check-input.js";
import { hullOf, overlap } from "./activity-quota.js";
import { type Turns, possibleDates } from "./internal/possible-dates.js";
import { selectStations } from "./internal/stations.js";
import {
  type WindowReading,
  type WindowState,
  askedBy,
  countWindows,
  firstWhere,
  leaveSameOpen,
  readWindows,
  settleReadings,
  windowsWithin,
} from "./internal/windows.js";
import { type Counting, type StationLog, stationLogs } from "./internal/station-logs.js";
import type { RecurringDutyDetail } from "./types.js";

const MOST_MISSED = 12;

/** What is asked of a recurring duty. */
export interface RecurringDutyOptions {
  readonly period: Period;
  /** `YYYY-MM-DD`; windows that end later are still open. */
  readonly asOf: string;
  readonly station?: string;
}

/**
 * Checks whether each station did something as often as it recurs: every day, week (from Monday), month, quarter
 * or year that lies wholly in the period and in which the station was open throughout. A repeat (same station, kind,
 * date and case reference) counts once. A missed window is unmet for good; windows that are still open leave it unmet
 * with `timing: "open"`.
 *
 * @param prepared a register from `prepareRegister`
 * @param provision a provision of kind `recurring-duty`
 * @param options the period, the day, one station or all
 * @returns a finding for each station that is or may be open in the period, by station id
 * @throws RuleInputError `type-invalid`, `variant-unknown`, `parameter-invalid`, `tier-unknown`, `key-unknown`,
 *   `date-invalid`, `interval-reversed`, `reference-dangling`
 * @see 《林芝市巴宜区社工站建设现状及优化对策》 (2024), 3.3.2: “五个学”
 *
 * @example
 * ```ts
 * import { calendarYear } from "social-work-station-rules/calendar";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { parsePolicy } from "social-work-station-rules/policy";
 * import { checkRecurringDuties } from "social-work-station-rules/quota";
 * import { prepareRegister } from "social-work-station-rules/register";
 * const source = { document: "own", clause: "三", quote: "每月专题学", authority: "observed", verification: "secondary-copy" };
 * const title = { zh: "每月专题学", en: "a topic studied every month" };
 * const { provisions } = parsePolicy({
 *   version: 1,
 *   id: "own",
 *   title,
 *   jurisdiction: "540402",
 *   documents: [{ id: "own", title, issuers: ["某镇"] }],
 *   effective: {},
 *   provisions: [
 *     {
 *       id: "own/monthly-study",
 *       kind: "recurring-duty",
 *       title,
 *       modality: "encouraged",
 *       aspect: "study",
 *       appliesTo: { subject: "station", tier: "township" },
 *       clauses: [],
 *       activity: "training",
 *       parameters: { every: { status: "stated", value: "month", source }, times: { status: "stated", value: 1, source } },
 *     },
 *   ],
 * });
 * const register = parseRegister({
 *   version: 1,
 *   recordedOn: "2024-03-31",
 *   tierSystems: [{ id: "own", name: { zh: "体系", en: "system" }, tiers: [{ id: "own:station", name: { zh: "站", en: "station" }, levels: ["township"] }] }],
 *   divisions: [{ id: "540402100", name: "某镇", level: "township", kind: "town" }],
 *   stations: [{ id: "station-1", division: "540402100", tier: "own:station", from: "2023-06-01" }],
 *   activities: [
 *     { id: "a-1", station: "station-1", kind: "training", completedOn: "2024-01-15" },
 *     { id: "a-2", station: "station-1", kind: "training", completedOn: "2024-03-11" },
 *   ],
 *   completeness: [{ collection: "activities" }],
 * });
 * const options = { period: calendarYear(2024), asOf: "2024-03-31" };
 * const [finding] = provisions.flatMap((duty) =>
 *   duty.kind === "recurring-duty" ? checkRecurringDuties(prepareRegister(register), duty, options) : [],
 * );
 * finding?.detail.windows; //=> { done: 2, missed: 1, unknown: 0, open: 9 }
 * finding?.detail.missed; //=> [{ from: "2024-02-01", to: "2024-02-29" }]
 * ```
 */
export function checkRecurringDuties(
  prepared: PreparedRegister,
  provision: RecurringDuty,
  options: RecurringDutyOptions,
): readonly Finding<RecurringDutyDetail>[] {
  checkInput(prepared, provision, "recurring-duty");
  requireListed(provision.activity, ACTIVITY_KINDS, ["provision", "activity"]);
  checkKeys(options, ["period", "asOf", "station"], ["options"]);
  const period = parsePeriod(options.period, ["options", "period"]);
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  const question = {
    provision,
    basis: basisOf(provision),
    period,
    asOf,
    windows: windowsWithin(period, provision.parameters.every.value),
    logOf: stationLogs(prepared, countingOf(provision)),
  };
  return selectStations(prepared, provision, options.station, ["options", "station"]).flatMap(
    (station) => checkStation(prepared, station, question) ?? [],
  );
}

interface Question {
  readonly provision: RecurringDuty;
  readonly basis: Basis;
  readonly period: Period;
  readonly asOf: PlainDate;
  readonly windows: readonly Period[];
  readonly logOf: (station: string) => StationLog;
}

function countingOf({ activity }: RecurringDuty): Counting {
  return {
    unit: "count",
    parameters: { kinds: { value: [activity] }, countedOn: { value: "completion" }, hoursBasis: { value: "session" } },
  };
}

function checkStation(
  prepared: PreparedRegister,
  station: Station,
  question: Question,
): Finding<RecurringDutyDetail> | null {
  const { provision, basis, period, asOf } = question;
  const { every, times } = provision.parameters;
  const spans = possibleDates(prepared, station, () => turnsOf(question)).map((dates) => overlap(dates, period));
  const perhaps = hullOf(spans);
  if (perhaps === null) return null;
  const states = statesOf(prepared, station, question, perhaps);
  const windows = countWindows(question.windows, states);
  const readings = spans.map((open) => readWindows(windows, open));
  const { verdict, missing } = settleReadings(readings, (first, second) => leaveSameOpen(windows, first, second));
  const { counts, missed } = countStates(states, readings);
  const subject = { kind: "station", id: station.id } as const;
  return {
    id: findingId(provision.id, subject, period),
    provision: provision.id,
    subject,
    asOf,
    verdict,
    timing: asOf > period.to || counts.missed > 0 ? "closed" : "open",
    detail: {
      every: every.value,
      times: times.value,
      windows: counts,
      missed: missed.slice(0, MOST_MISSED).flatMap((index) => question.windows[index] ?? []),
    },
    missing: missing.map((fact): MissingFact => ({
      subject,
      fact,
      ...(fact === "activities" ? { detail: provision.activity } : {}),
    })),
    judgements: [],
    basis,
  };
}

/** The days on which a window more or fewer is asked. */
function turnsOf({ period, windows }: Question): Turns {
  return { on: [period.from, period.to, ...windows.flatMap(({ from, to }) => [from, to])], recur: "once" };
}

/** How each window stands if it is asked. */
function statesOf(
  prepared: PreparedRegister,
  station: Station,
  question: Question,
  perhaps: Period,
): readonly WindowState[] {
  const { provision, asOf, windows } = question;
  const times = countByWindow(station, question);
  const throughout = isLogged(prepared, station, perhaps, asOf);
  return windows.map((window, index) => {
    if ((times[index] ?? 0) >= provision.parameters.times.value) return "done";
    if (!throughout && !isLogged(prepared, station, window, asOf)) return "unlogged";
    return asOf <= window.to ? "open" : "missed";
  });
}

/** Counts the windows that some reading asks; what is not done is so for sure only where all ask it. */
function countStates(
  states: readonly WindowState[],
  readings: readonly WindowReading[],
): { readonly counts: RecurringDutyDetail["windows"]; readonly missed: readonly number[] } {
  const { some, all } = askedBy(readings);
  const counts = { done: 0, missed: 0, unknown: 0, open: 0 };
  const missed: number[] = [];
  for (let index = some.first; index < some.end; index += 1) {
    const state = states[index] ?? "unlogged";
    const isSure = state === "done" || (state !== "unlogged" && index >= all.first && index < all.end);
    counts[isSure ? state : "unknown"] += 1;
    if (isSure && state === "missed") missed.push(index);
  }
  return { counts, missed };
}

/** How often the duty was done in each window, by `asOf`. */
function countByWindow(station: Station, { asOf, windows, logOf }: Question): readonly number[] {
  const times = windows.map(() => 0);
  for (const { date } of logOf(station.id).entries) {
    const index = firstWhere(windows, ({ to }) => to >= date);
    if (date <= asOf && index < windows.length && date >= (windows[index]?.from ?? asOf))
      times[index] = (times[index] ?? 0) + 1;
  }
  return times;
}

/** Whether the log holds all activities of a period, as far as it has gone. */
function isLogged(prepared: PreparedRegister, station: Station, { from, to }: Period, asOf: PlainDate): boolean {
  const level = prepared.divisions.get(station.division)?.level;
  const last = asOf < to ? asOf : to;
  return (
    last < from ||
    isComplete(prepared, { collection: "activities", division: station.division, level, period: { from, to: last } })
  );
}
