import { type Period, type PlainDate, addDays, parsePeriod, parsePlainDate, shareOfPeriod } from "../calendar/index.js";
import { roundDivision } from "../ratio/index.js";
import { type ScaledInteger, parseDecimal } from "../exact/index.js";
import { checkKeys, refuse, requireList, requireListed } from "../fault/index.js";
import { requireParsed } from "../parsed/index.js";
import { type Basis, type Finding, basisOf, findingId } from "../finding/index.js";
import type { Station } from "../model/index.js";
import type { ActivityQuota } from "../policy/index.js";
import { type PreparedRegister } from "../register/index.js";
import { checkInput } from "./internal/check-input.js";
import { selectStations } from "./internal/stations.js";
import { type LogFact, type Reading, settleReadings } from "./internal/windows.js";
import { type AskedYear, type StationYear, stationYears } from "./internal/station-years.js";
import type { ActivityQuotaDetail } from "./types.js";
import type { Verdict } from "../terms/index.js";
import { writeScaled } from "./internal/amounts.js";
import type { StationDates } from "./internal/possible-dates.js";

/** What is asked of activity quotas. */
export interface ActivityQuotaOptions {
  /** The year, both days included; `calendarYear(2021)` for instance. */
  readonly period: Period;
  /** `YYYY-MM-DD`; what happened later does not count yet. */
  readonly asOf: string;
  /** Id of the one station to check; absent: all on the provision's tier. */
  readonly station?: string;
}

/**
 * Checks whether each station has done what a year asks of it: 10 service cases, 60 hours of supervision.
 * Activities outside the period, after `asOf`, before the station opened or after it closed, or not completed do
 * not count, and a repeat (same station, kind, date and case reference) counts once; the finding says how many
 * were left out and why. Before the period ends an unfulfilled quota is unmet with `timing: "open"`; where the
 * activity log is not declared complete it is undetermined unless already met. A station without an opening date was
 * open by the day of its first recorded activity, and by that of recording at the latest.
 *
 * @param prepared a register from `prepareRegister`
 * @param provisions provisions of kind `activity-quota`
 * @param options the period, the day, one station or all
 * @returns a finding for each station that is or may be open in the period, by station id, for each provision
 * @throws RuleInputError `type-invalid`, `key-unknown`, `date-invalid`, `interval-reversed`, `reference-dangling`
 * @see 《北京市街道(乡镇)社会工作服务中心试点建设实施方案》 (2021), 三（二）
 *
 * @example
 * ```ts
 * import { calendarYear } from "social-work-station-rules/calendar";
 * import { beijingPilot2021, beijingTierSystem } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { checkActivityQuotas } from "social-work-station-rules/quota";
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
 * const quotas = beijingPilot2021.provisions.filter((provision) => provision.kind === "activity-quota");
 * const [cases] = checkActivityQuotas(prepareRegister(register), quotas, { period: calendarYear(2021), asOf: "2021-12-31" });
 * cases?.verdict; //=> "unmet"
 * cases?.timing; //=> "open"
 * cases?.detail.shortfall; //=> { least: "9", most: "9" }
 * ```
 */
export function checkActivityQuotas(
  prepared: PreparedRegister,
  provisions: readonly ActivityQuota[],
  options: ActivityQuotaOptions,
): readonly Finding<ActivityQuotaDetail>[] {
  checkKeys(options, ["period", "asOf", "station"], ["options"]);
  requireParsed(prepared, "prepared-register", ["prepared"]);
  checkQuotas(prepared, provisions);
  const period = parsePeriod(options.period, ["options", "period"]);
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  return provisions.flatMap((provision) => {
    const amount = parseDecimal(provision.parameters.amount.value);
    const question = {
      provision,
      amount,
      basis: basisOf(provision, parametersRead(provision)),
      asOf,
      yearOf: stationYears(prepared, provision, period, asOf),
    };
    return selectStations(prepared, provision, options.station, ["options", "station"]).flatMap(
      (station) => checkStation(station, question) ?? [],
    );
  });
}

function checkQuotas(prepared: PreparedRegister, provisions: readonly ActivityQuota[]): void {
  const seen = new Set<string>();
  requireList(provisions, ["provisions"]).forEach((provision, index) => {
    const path = ["provisions", index];
    checkInput(prepared, provision, "activity-quota", path);
    requireListed(provision.unit, ["count", "hours"], [...path, "unit"]);
    if (seen.has(provision.id)) refuse("id-duplicate", [...path, "id"], { id: provision.id });
    seen.add(provision.id);
  });
}

interface Question {
  readonly provision: ActivityQuota;
  readonly amount: ScaledInteger;
  readonly basis: Basis;
  readonly asOf: PlainDate;
  readonly yearOf: (station: Station) => StationYear | null;
}

function checkStation(
  station: Station,
  { provision, amount, basis, asOf, yearOf }: Question,
): Finding<ActivityQuotaDetail> | null {
  const year = yearOf(station);
  if (year === null) return null;
  const { asked, period, figures } = year;
  const scale = Math.max(year.scale, amount.scale);
  const readings = asked.map((one) =>
    readQuota(one, year, ({ year, open }) => owedAmount(provision, amount, year, open), scale),
  );
  const step = provision.unit === "hours" ? 1n : 10n ** BigInt(scale);
  const { verdict, missing } = settleReadings(readings, (first, second) =>
    areEquallyShort(first, second, step, year.unrecorded),
  );
  const { required, shortfall } = boundReadings(readings, scale);
  const subject = { kind: "station", id: station.id } as const;
  return {
    id: findingId(provision.id, subject, period),
    provision: provision.id,
    subject,
    asOf,
    verdict,
    timing: asOf > period.to ? "closed" : "open",
    detail: {
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

/** A count has no hours, and a whole amount nothing to round. */
function parametersRead({ unit, parameters }: ActivityQuota): readonly string[] {
  const unread = [
    ...(unit === "count" ? ["hoursBasis"] : []),
    ...(parameters.partYear.value === "full" ? ["partYearRounding"] : []),
  ];
  return Object.keys(parameters).filter((name) => !unread.includes(name));
}

/** What a station owes, and how much of it is short, if its dates are read in one way; in units of 10^-scale cases or hours. */
interface QuotaReading extends Reading {
  readonly owed: bigint;
  readonly short: bigint;
  /** The days on which something may count so far; null: none. */
  readonly days: Period | null;
}

const NOT_ASKED: QuotaReading = { verdict: "not-applicable", lacking: [], owed: 0n, short: 0n, days: null };

/** Reads a year for what is owed in it, on a scale not less than that of either; null: nothing is asked. */
function readQuota(
  asked: AskedYear | null,
  { scale }: StationYear,
  owedIn: (asked: AskedYear) => ScaledInteger,
  common: number,
): QuotaReading {
  if (asked === null) return NOT_ASKED;
  const amount = owedIn(asked);
  const owed = rescaled(amount.digits, common - amount.scale);
  const done = rescaled(asked.done, common - scale);
  const short = owed > done ? owed - done : 0n;
  const lacking = short === 0n ? NOTHING : asked.lacking;
  return { verdict: judge(short, lacking), lacking, owed, short, days: asked.days };
}

const NOTHING: readonly LogFact[] = [];

function rescaled(amount: bigint, places: number): bigint {
  return places === 0 ? amount : amount * 10n ** BigInt(places);
}

function judge(short: bigint, lacking: readonly LogFact[]): Verdict {
  if (short === 0n) return "met";
  return lacking.length === 0 ? "unmet" : "undetermined";
}

/**
 * Whether two readings are equally short, and what is not recorded counts for both of them or for neither.
 *
 * @param step what one more case or hour record adds at least, in the units of the readings
 */
function areEquallyShort(
  first: QuotaReading,
  second: QuotaReading,
  step: bigint,
  unrecorded: StationYear["unrecorded"],
): boolean {
  if (stepsOf(first.short, step) !== stepsOf(second.short, step)) return false;
  return [...daysOnlyIn(first.days, second.days), ...daysOnlyIn(second.days, first.days)].every(
    (days) => unrecorded(days).length === 0,
  );
}

/** Half a case that is short takes a whole one. */
function stepsOf(amount: bigint, step: bigint): bigint {
  return (amount + step - 1n) / step;
}

/** The days of one period that are not in another, before it and after it. */
function daysOnlyIn(days: Period | null, other: Period | null): readonly Period[] {
  if (days === null) return [];
  if (other === null || other.from > days.to || other.to < days.from) return [days];
  const before = days.from < other.from ? [{ from: days.from, to: addDays(other.from, -1) }] : [];
  return days.to > other.to ? [...before, { from: addDays(other.to, 1), to: days.to }] : before;
}

/** What is owed and short over all readings: each figure is true whatever the dates turn out to be. */
function boundReadings(
  readings: readonly QuotaReading[],
  scale: number,
): Pick<ActivityQuotaDetail, "required" | "shortfall"> {
  const owed = boundsOf(readings, (reading) => reading.owed);
  const surelyShort = boundsOf(readings, ({ short, lacking }) => (lacking.length === 0 ? short : 0n));
  const perhapsShort = boundsOf(readings, ({ short }) => short);
  return {
    required: { least: writeScaled(owed.least, scale), most: writeScaled(owed.most, scale) },
    shortfall: { least: writeScaled(surelyShort.least, scale), most: writeScaled(perhapsShort.most, scale) },
  };
}

function boundsOf(
  readings: readonly QuotaReading[],
  figure: (reading: QuotaReading) => bigint,
): { readonly least: bigint; readonly most: bigint } {
  let [least, most]: [bigint | null, bigint] = [null, 0n];
  for (const reading of readings) {
    const value = figure(reading);
    if (least === null || value < least) least = value;
    if (value > most) most = value;
  }
  return { least: least ?? 0n, most };
}

/**
 * What a station owes for the days it is open: the whole amount, or pro rata and rounded to whole cases or hours,
 * but never more than the whole.
 */
function owedAmount({ parameters }: ActivityQuota, whole: ScaledInteger, period: Period, open: Period): ScaledInteger {
  const { partYear, partYearRounding } = parameters;
  if (partYear.value === "full" || (open.from === period.from && open.to === period.to)) return whole;
  const { numerator, denominator } = shareOfPeriod(
    period,
    open,
    partYear.value === "pro-rata-days" ? "days" : "months-begun",
  );
  const unit = 10n ** BigInt(whole.scale);
  const rounded = roundDivision(whole.digits * BigInt(numerator), unit * BigInt(denominator), partYearRounding.value);
  return rounded * unit < whole.digits ? { digits: rounded, scale: 0 } : whole;
}

/** The days of a period on which a station of such dates is open; null: none. */
export function overlap({ from, until }: StationDates, period: Period): Period | null {
  return periodOf(from > period.from ? from : period.from, until !== null && until < period.to ? until : period.to);
}

/** The days from one to another; null where that is before it. */
export function periodOf(from: PlainDate, to: PlainDate): Period | null {
  return from <= to ? { from, to } : null;
}

/** From the first day to the last of all periods; null where there are none. */
export function hullOf(periods: readonly (Period | null)[]): Period | null {
  return periods.reduce(
    (hull, period) => (hull === null || period === null ? (hull ?? period) : joined(hull, period)),
    null,
  );
}

function joined(first: Period, second: Period): Period {
  return { from: first.from < second.from ? first.from : second.from, to: first.to > second.to ? first.to : second.to };
}
