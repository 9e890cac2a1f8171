import type { ActivityQuotaDetail, Basis, Finding } from "../results/index.js";
import {
  type Period,
  type PeriodInput,
  type PlainDate,
  addDays,
  parsePeriod,
  parsePlainDate,
  shareOfPeriod,
} from "../calendar/index.js";
import { type ScaledInteger, parseDecimal } from "../exact/index.js";
import { checkKeys } from "../checks/index.js";
import { basisOf, findingId } from "../finding/index.js";
import type { Station } from "../model/index.js";
import type { ActivityQuota, Settled } from "../policy/index.js";
import { checkVaried } from "../quantities/index.js";
import { roundDivision } from "../ratio/index.js";
import type { PreparedRegister } from "../register/index.js";
import type { Verdict } from "../terms/index.js";
import { formatShortest, shiftDigits } from "./amounts.js";
import { type DateOutcome, type LogFact, combineOutcomes } from "./possible-dates.js";
import { requireInput } from "./require-input.js";
import { type PossibleYear, type StationYear, stationYears } from "./station-year.js";
import { selectStations } from "./stations.js";

/** Options of `checkActivityQuota` and `planActivityQuota`. */
export interface ActivityQuotaOptions {
  /** The year, both days included, for instance `calendarYear(2021)`. */
  readonly period: PeriodInput;
  /** The day of the question, `YYYY-MM-DD`; activities after it do not count yet. */
  readonly asOf: string;
  /** Id of the one station to check; all stations on the provision's tier when left out. */
  readonly station?: string | undefined;
}

/**
 * Checks whether each station has done what is due in a year, for instance 10 service cases or 60 hours of supervision.
 * Activities outside the period, after `asOf`, before the station opened or after it closed do not count, nor do those
 * that are not completed, unless the provision counts them by their start (`countedOn`). A repeat (same station, kind, date and case reference) counts once. The finding says how many records were
 * left out and why. Before the period ends an unfulfilled quota is unmet with `timing: "open"`; where the activity log
 * is not declared complete, it is undetermined unless already met. A station without an opening date was open by the
 * day of its first recorded activity, and by the day of recording at the latest.
 *
 * @param prepared a register from `prepareRegister`
 * @param provision a provision of kind `activity-quota`
 * @param options the period, the day, one station or all
 * @returns a finding for each station that is or may be open in the period, by station id
 * @throws RuleInputError `not-parsed`, `variant-unknown`, `tier-unknown`, `type-invalid`, `key-unknown`, `date-invalid`,
 *   `interval-reversed`, `reference-dangling`
 * @see 《北京市街道(乡镇)社会工作服务中心试点建设实施方案》 (2021), 三（二）
 *
 * @example
 * ```ts
 * import { calendarYear } from "social-work-station-rules/calendar";
 * import { beijingPilot2021, beijingTierSystem } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { findProvision } from "social-work-station-rules/policy";
 * import { checkActivityQuota } from "social-work-station-rules/quota";
 * import { prepareRegister } from "social-work-station-rules/register";
 * const register = parseRegister({
 *   version: 1,
 *   recordedOn: "2021-12-31",
 *   tierSystems: [beijingTierSystem],
 *   divisions: [{ id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" }],
 *   stations: [{ id: "centre-1", division: "110101001", tier: "beijing:township", from: "2021-06-01" }],
 *   activities: [{ id: "case-1", station: "centre-1", kind: "case-work", completedOn: "2021-09-01" }],
 *   completeness: [{ collection: "activities" }],
 * });
 * const quota = findProvision(beijingPilot2021, "activity-quota", "beijing-pilot-2021/service-cases");
 * const options = { period: calendarYear(2021), asOf: "2021-12-31" };
 * const [cases] = checkActivityQuota(prepareRegister(register), quota, options);
 * cases?.verdict; //=> "unmet"
 * cases?.timing; //=> "open"
 * cases?.detail.shortfall; //=> { least: "9", most: "9" }
 * ```
 */
export function checkActivityQuota(
  prepared: PreparedRegister,
  provision: ActivityQuota,
  options: ActivityQuotaOptions,
): readonly Finding<ActivityQuotaDetail>[] {
  return [...activityQuotaFindings(prepared, provision, options)];
}

/** The findings of `checkActivityQuota` one at a time, so that they need not all be kept. */
export function activityQuotaFindings(
  prepared: PreparedRegister,
  provision: ActivityQuota,
  options: ActivityQuotaOptions,
): Iterable<Finding<ActivityQuotaDetail>> {
  requireInput(prepared, provision, "activity-quota");
  checkKeys(options, ["period", "asOf", "station"], ["options"]);
  const period = parsePeriod(options.period, ["options", "period"]);
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  return checkVaried(provision, { prepared, asOf, period }, (settled, day) =>
    checkIn(prepared, settled, { period, asOf: day, station: options.station }),
  );
}

type Quota = Settled<ActivityQuota>;

function* checkIn(
  prepared: PreparedRegister,
  provision: Quota,
  {
    period,
    asOf,
    station: only,
  }: Pick<ActivityQuotaOptions, "station"> & { readonly period: Period; readonly asOf: PlainDate },
): Iterable<Finding<ActivityQuotaDetail>> {
  const query = {
    provision,
    amount: parseDecimal(provision.parameters.amount.value),
    basis: basisOf(provision, parametersRead(provision)),
    asOf,
    yearOf: stationYears(prepared, provision, period, asOf),
  };
  for (const station of selectStations(prepared, provision, only, ["options", "station"])) {
    const finding = checkStation(station, query);
    if (finding !== null) yield finding;
  }
}

/** A count has no hours, and a whole amount is not rounded. */
function parametersRead({ unit, parameters }: Quota): readonly string[] {
  const unread = [
    ...(unit === "count" ? ["hoursBasis"] : []),
    ...(parameters.partYear.value === "full" ? ["partYearRounding"] : []),
  ];
  return Object.keys(parameters).filter((name) => !unread.includes(name));
}

interface QuotaQuery {
  readonly provision: Quota;
  readonly amount: ScaledInteger;
  readonly basis: Basis;
  readonly asOf: PlainDate;
  readonly yearOf: (station: Station) => StationYear | null;
}

function checkStation(station: Station, query: QuotaQuery): Finding<ActivityQuotaDetail> | null {
  const { provision, amount, basis, asOf } = query;
  const year = query.yearOf(station);
  if (year === null) return null;
  const { period, figures } = year;
  const scale = Math.max(year.scale, amount.scale);
  const outcomes = year.possibleYears.map((possible) => judgeYear(possible, year.scale, query, scale));
  const step = provision.unit === "hours" ? 1n : shiftDigits(1n, scale);
  const { verdict, missing } = combineOutcomes(outcomes, (first, second) =>
    areEquallyShort(first, second, step, year.missingIn),
  );
  const { required, shortfall } = boundOutcomes(outcomes, scale);
  const subject = { kind: "station", id: station.id } as const;
  return {
    kind: "finding",
    id: findingId(provision.id, subject, period),
    provision: provision.id,
    subject,
    asOf,
    verdict,
    timing: asOf > period.to ? "closed" : "open",
    detail: {
      kind: "activity-quota",
      unit: provision.unit,
      period,
      required,
      done: figures.done,
      doubtful: figures.doubtful,
      shortfall,
      leftOut: figures.leftOut,
    },
    missing: missing.map((fact) => ({ subject, fact })),
    judgements: [],
    basis,
  };
}

/** What a station owes in one of the years that the quota may cover; in units of 10^-scale cases or hours. */
interface QuotaOutcome extends DateOutcome {
  readonly owed: bigint;
  readonly short: bigint;
  /** The days on which something may have counted so far; null if there are none. */
  readonly days: Period | null;
}

const NOT_OPEN: QuotaOutcome = { verdict: "not-applicable", missing: [], owed: 0n, short: 0n, days: null };

/** Judges a possible year on a scale that is not smaller than that of the amount and that of the log. */
function judgeYear(
  possible: PossibleYear | null,
  logScale: number,
  { provision, amount }: QuotaQuery,
  scale: number,
): QuotaOutcome {
  if (possible === null) return NOT_OPEN;
  const due = amountDue(provision, amount, possible.year, possible.open);
  const owed = shiftDigits(due.digits, scale - due.scale);
  const done = shiftDigits(possible.done, scale - logScale);
  const short = owed > done ? owed - done : 0n;
  const missing = short === 0n ? NOTHING : possible.missing;
  return { verdict: judge(short, missing), missing, owed, short, days: possible.days };
}

const NOTHING: readonly LogFact[] = [];

function judge(short: bigint, missing: readonly LogFact[]): Verdict {
  if (short === 0n) return "met";
  return missing.length === 0 ? "unmet" : "undetermined";
}

/**
 * Returns what a station owes for the days on which it is open: the whole amount, or pro rata and rounded to whole cases
 * or hours, but never more than the whole amount.
 */
function amountDue({ parameters }: Quota, whole: ScaledInteger, year: Period, open: Period): ScaledInteger {
  const { partYear, partYearRounding } = parameters;
  if (partYear.value === "full" || (open.from === year.from && open.to === year.to)) return whole;
  const share = shareOfPeriod(year, open, partYear.value === "pro-rata-days" ? "days" : "months-begun");
  if (share.numerator === share.denominator) return whole;
  const unit = 10n ** BigInt(whole.scale);
  const rounded = roundDivision(
    whole.digits * BigInt(share.numerator),
    unit * BigInt(share.denominator),
    partYearRounding.value,
  );
  return rounded * unit < whole.digits ? { digits: rounded, scale: 0 } : whole;
}

/**
 * Returns whether two outcomes are equally short and whatever is not recorded counts for both of them or for neither.
 *
 * @param step the least that one more record of a case or of hours adds, in the units of the outcomes
 */
function areEquallyShort(
  first: QuotaOutcome,
  second: QuotaOutcome,
  step: bigint,
  missingIn: StationYear["missingIn"],
): boolean {
  if (stepsOf(first.short, step) !== stepsOf(second.short, step)) return false;
  return [...daysOnlyIn(first.days, second.days), ...daysOnlyIn(second.days, first.days)].every(
    (days) => missingIn(days).length === 0,
  );
}

/** A shortfall of half a case takes a whole case. */
function stepsOf(amount: bigint, step: bigint): bigint {
  return (amount + step - 1n) / step;
}

/** Returns the days of one period that are not in another: those before it and those after it. */
function daysOnlyIn(days: Period | null, other: Period | null): readonly Period[] {
  if (days === null) return [];
  if (other === null || other.from > days.to || other.to < days.from) return [days];
  const before = days.from < other.from ? [{ from: days.from, to: addDays(other.from, -1) }] : [];
  return days.to > other.to ? [...before, { from: addDays(other.to, 1), to: days.to }] : before;
}

/** Returns what is owed and what is short over all outcomes: bounds that are true however the dates turn out. */
function boundOutcomes(
  outcomes: readonly QuotaOutcome[],
  scale: number,
): Pick<ActivityQuotaDetail, "required" | "shortfall"> {
  const owed = boundsOf(outcomes, (outcome) => outcome.owed);
  const certainlyShort = boundsOf(outcomes, ({ short, missing }) => (missing.length === 0 ? short : 0n));
  const possiblyShort = boundsOf(outcomes, ({ short }) => short);
  return {
    required: { least: formatShortest(owed.least, scale), most: formatShortest(owed.most, scale) },
    shortfall: { least: formatShortest(certainlyShort.least, scale), most: formatShortest(possiblyShort.most, scale) },
  };
}

function boundsOf(
  outcomes: readonly QuotaOutcome[],
  figure: (outcome: QuotaOutcome) => bigint,
): { readonly least: bigint; readonly most: bigint } {
  let [least, most]: [bigint | null, bigint] = [null, 0n];
  for (const outcome of outcomes) {
    const value = figure(outcome);
    if (least === null || value < least) least = value;
    if (value > most) most = value;
  }
  return { least: least ?? 0n, most };
}
