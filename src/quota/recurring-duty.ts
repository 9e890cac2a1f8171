import {
  type Period,
  type PeriodInput,
  type PlainDate,
  parsePeriod,
  parsePlainDate,
  isOfYears,
} from "../calendar/index.js";
import { checkKeys } from "../checks/index.js";
import { basisOf, findingId } from "../finding/index.js";
import type { Station } from "../model/index.js";
import type { RecurringDuty, Settled } from "../policy/index.js";
import { checkVaried, windowsOf } from "../quantities/index.js";
import type { PreparedRegister } from "../register/index.js";
import type { Basis, Finding, MissingFact, RecurringDutyDetail } from "../results/index.js";
import type { FactKind } from "../terms/index.js";
import { type ChangeDays, combineOutcomes, hullOf, openDays, possibleDates } from "./possible-dates.js";
import { requireInput } from "./require-input.js";
import { type Counting, type StationLog, stationLogs } from "./station-log.js";
import { isCompleteAt, selectStations } from "./stations.js";
import {
  type WindowRange,
  type WindowState,
  countWindows,
  dependOnSameWindows,
  dueWindows,
  firstWhere,
  judgeWindows,
} from "./windows.js";

/** Options of `checkRecurringDuty`. */
export interface RecurringDutyOptions {
  /** The period, both days included; windows that lie wholly in it are checked, and those of several years that it overlaps. */
  readonly period: PeriodInput;
  /** The day of the question, `YYYY-MM-DD`; windows that end on it or after it are still open. */
  readonly asOf: string;
  /** Id of the one station to check; all stations on the provision's tier when left out. */
  readonly station?: string | undefined;
}

/**
 * Checks whether each station did something as often as it recurs: in every day, week (from Monday), month, quarter,
 * half-year or year that lies wholly in the period, or in every window of several years that the period overlaps. Only
 * windows in which the station was open throughout count. Where the provision needs more than the kind of activity
 * (`content`), which no register records, a logged activity leaves the window open. A repeat (same station, kind, date and
 * case reference) counts once. A missed window is unmet for good; windows that are still open leave the duty unmet with
 * `timing: "open"`.
 *
 * @param prepared a register from `prepareRegister`
 * @param provision a provision of kind `recurring-duty`
 * @param options the period, the day, one station or all
 * @returns a finding for each station that is or may be open in the period, or in its windows of several years, by station id
 * @throws RuleInputError `not-parsed`, `variant-unknown`, `tier-unknown`, `type-invalid`, `key-unknown`, `date-invalid`,
 *   `interval-reversed`, `reference-dangling`, `out-of-range` (where a window of several years ends after 2200)
 * @see 《林芝市巴宜区社工站建设现状及优化对策》 (2024), 3.3.2: “五个学”
 *
 * @example
 * ```ts
 * import { calendarYear } from "social-work-station-rules/calendar";
 * import { linzhiLinYuePlan } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { checkRecurringDuty } from "social-work-station-rules/quota";
 * import { prepareRegister } from "social-work-station-rules/register";
 * const register = parseRegister({
 *   version: 1,
 *   recordedOn: "2024-03-31",
 *   tierSystems: [linzhiLinYuePlan.tierSystem],
 *   divisions: [{ id: "540402100", name: "某镇", level: "township", kind: "town" }],
 *   stations: [{ id: "station-1", division: "540402100", tier: "linzhi:station", from: "2023-06-01" }],
 *   activities: [
 *     { id: "a-1", station: "station-1", kind: "training", completedOn: "2024-01-15" },
 *     { id: "a-2", station: "station-1", kind: "training", completedOn: "2024-03-11" },
 *   ],
 *   completeness: [{ collection: "activities" }],
 * });
 * const duties = linzhiLinYuePlan.provisions.filter((provision) => provision.kind === "recurring-duty");
 * const monthly = duties.find(({ parameters }) => parameters.every.value === "month");
 * const options = { period: calendarYear(2024), asOf: "2024-03-31" };
 * const [finding] = monthly ? checkRecurringDuty(prepareRegister(register), monthly, options) : [];
 * finding?.detail.windows; //=> { done: 0, missed: 1, unknown: 2, open: 9 }
 * finding?.detail.missed; //=> [{ from: "2024-02-01", to: "2024-02-29" }]
 * ```
 */
export function checkRecurringDuty(
  prepared: PreparedRegister,
  provision: RecurringDuty,
  options: RecurringDutyOptions,
): readonly Finding<RecurringDutyDetail>[] {
  return [...recurringDutyFindings(prepared, provision, options)];
}

/** The findings of `checkRecurringDuty` one at a time, so that they need not all be kept. */
export function recurringDutyFindings(
  prepared: PreparedRegister,
  provision: RecurringDuty,
  options: RecurringDutyOptions,
): Iterable<Finding<RecurringDutyDetail>> {
  requireInput(prepared, provision, "recurring-duty");
  checkKeys(options, ["period", "asOf", "station"], ["options"]);
  const period = parsePeriod(options.period, ["options", "period"]);
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  return checkVaried(provision, { prepared, asOf, period }, (settled, day) =>
    checkIn(prepared, settled, { period, asOf: day, station: options.station }),
  );
}

type Duty = Settled<RecurringDuty>;

function* checkIn(
  prepared: PreparedRegister,
  provision: Duty,
  { period: whole, asOf, station: only }: Pick<RecurringDutyOptions, "station"> & Pick<DutyQuery, "period" | "asOf">,
): Iterable<Finding<RecurringDutyDetail>> {
  const { every, countedFrom } = provision.parameters;
  const windows = windowsOf(whole, every.value, countedFrom?.value);
  const period = isOfYears(every.value) ? hullOf(windows) : whole;
  if (period === null) return;
  const query = {
    provision,
    basis: basisOf(provision),
    // Windows of several years are looked at as a whole, and not only the part of them in the period.
    period,
    asOf,
    windows,
    logOf: stationLogs(prepared, countingOf(provision)),
  };
  for (const station of selectStations(prepared, provision, only, ["options", "station"])) {
    const finding = checkStation(prepared, station, query);
    if (finding !== null) yield finding;
  }
}

function countingOf({ activity }: Duty): Counting {
  return {
    unit: "count",
    parameters: { kinds: { value: [activity] }, countedOn: { value: "completion" }, hoursBasis: { value: "session" } },
  };
}

interface DutyQuery {
  readonly provision: Duty;
  readonly basis: Basis;
  readonly period: Period;
  readonly asOf: PlainDate;
  readonly windows: readonly Period[];
  readonly logOf: (station: string) => StationLog;
}

/** A finding lists this many missed windows at most. */
const MOST_MISSED = 12;

function checkStation(
  prepared: PreparedRegister,
  station: Station,
  query: DutyQuery,
): Finding<RecurringDutyDetail> | null {
  const { provision, basis, period, asOf } = query;
  const { every, times: required } = provision.parameters;
  const spans = possibleDates(prepared, station, () => changeDaysOf(query)).map((dates) => openDays(dates, period));
  const possiblyOpen = hullOf(spans);
  if (possiblyOpen === null) return null;
  const times = countByWindow(station, query);
  const states = statesOf(prepared, station, query, possiblyOpen, times);
  const windows = countWindows(query.windows, states);
  const outcomes = spans.map((open) => judgeWindows(windows, open));
  const { verdict, missing } = combineOutcomes(outcomes, (first, second) =>
    dependOnSameWindows(windows, first, second),
  );
  const due = dueWindows(outcomes);
  const { counts, missed } = countStates(states, due);
  const now = firstWhere(query.windows, ({ to }) => to >= asOf);
  const subject = { kind: "station", id: station.id } as const;
  return {
    kind: "finding",
    id: findingId(provision.id, subject, period),
    provision: provision.id,
    subject,
    asOf,
    verdict,
    timing: asOf > period.to || counts.missed > 0 ? "closed" : "open",
    detail: {
      kind: "recurring-duty",
      every: every.value,
      times: required.value,
      windows: counts,
      missed: missed.slice(0, MOST_MISSED).flatMap((index) => query.windows[index] ?? []),
      current: currentWindow(query, now, times[now] ?? 0, due.all),
    },
    missing: missing.flatMap((fact): readonly MissingFact[] =>
      fact === "activities"
        ? logFacts(provision, states, times, due.some).map((own) => ({
            subject,
            fact: own,
            detail: provision.activity,
          }))
        : [{ subject, fact }],
    ),
    judgements: [],
    basis,
  };
}

/** Returns the window in which the day lies, where the duty is due in it whatever the dates of the station are. */
function currentWindow(
  { windows, asOf }: DutyQuery,
  index: number,
  done: number,
  all: WindowRange,
): RecurringDutyDetail["current"] {
  const window = windows[index];
  if (window === undefined || window.from > asOf || index < all.first || index >= all.end) return null;
  return { from: window.from, to: window.to, done };
}

/** Returns the days on which the duty is due in a window more or fewer. */
function changeDaysOf({ period, windows }: DutyQuery): ChangeDays {
  return { on: [period.from, period.to, ...windows.flatMap(({ from, to }) => [from, to])], recur: "once" };
}

/** Returns the state of each window if the duty is due in it. */
function statesOf(
  prepared: PreparedRegister,
  station: Station,
  query: DutyQuery,
  possiblyOpen: Period,
  times: readonly number[],
): readonly WindowState[] {
  const { provision, asOf, windows } = query;
  const isLoggedThroughout = isLogged(prepared, station, possiblyOpen, asOf);
  return windows.map((window, index) => {
    if ((times[index] ?? 0) >= provision.parameters.times.value)
      return provision.content === undefined ? "done" : "unlogged";
    if (!isLoggedThroughout && !isLogged(prepared, station, window, asOf)) return "unlogged";
    return asOf <= window.to ? "open" : "missed";
  });
}

/** Returns the facts of the log without which a due window is open: further activities, or what the logged ones were about. */
function logFacts(
  { content, parameters }: Duty,
  states: readonly WindowState[],
  times: readonly number[],
  { first, end }: WindowRange,
): readonly FactKind[] {
  if (content === undefined) return ["activities"];
  const open = times.filter((_, index) => index >= first && index < end && states[index] === "unlogged");
  const isLogged = (count: number): boolean => count >= parameters.times.value;
  return [
    ...(open.every(isLogged) ? [] : ["activities" as const]),
    ...(open.some(isLogged) ? ["activity-content" as const] : []),
  ];
}

/** Returns how often the duty was done in each window by `asOf`. */
function countByWindow(station: Station, { asOf, windows, logOf }: DutyQuery): readonly number[] {
  const times = windows.map(() => 0);
  for (const { date } of logOf(station.id).entries) {
    const index = firstWhere(windows, ({ to }) => to >= date);
    if (date <= asOf && index < windows.length && date >= (windows[index]?.from ?? asOf))
      times[index] = (times[index] ?? 0) + 1;
  }
  return times;
}

/** Returns whether the log contains all activities of a period up to the day of the question. */
function isLogged(prepared: PreparedRegister, station: Station, { from, to }: Period, asOf: PlainDate): boolean {
  const last = asOf < to ? asOf : to;
  return last < from || isCompleteAt(prepared, station, "activities", { from, to: last });
}

/** Counts the windows in which the duty may be due. One is certainly missed or open only if it is due for all dates. */
function countStates(
  states: readonly WindowState[],
  { some, all }: ReturnType<typeof dueWindows>,
): { readonly counts: RecurringDutyDetail["windows"]; readonly missed: readonly number[] } {
  const counts = { done: 0, missed: 0, unknown: 0, open: 0 };
  const missed: number[] = [];
  for (let index = some.first; index < some.end; index += 1) {
    const state = states[index] ?? "unlogged";
    const isCertain = state === "done" || (state !== "unlogged" && index >= all.first && index < all.end);
    counts[isCertain ? state : "unknown"] += 1;
    if (isCertain && state === "missed") missed.push(index);
  }
  return { counts, missed };
}
