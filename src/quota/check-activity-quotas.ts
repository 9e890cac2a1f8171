import { parsePeriod, parsePlainDate, type Period, type PlainDate } from "../calendar/index.js";
import { parseDecimal, type ScaledInteger } from "../exact/index.js";
import { checkKeys, refuse, requireList, requireListed } from "../fault/index.js";
import { basisOf, findingId, type Basis, type Finding } from "../finding/index.js";
import type { Station } from "../model/index.js";
import type { ActivityQuota } from "../policy/index.js";
import { checkPrepared, isComplete, type PreparedRegister } from "../register/index.js";
import { checkInput } from "./internal/check-input.js";
import { leftOutOf } from "./internal/left-out.js";
import { hullOf, overlap } from "./internal/overlap.js";
import { owedAmount } from "./internal/owed-amount.js";
import { possibleDates, type StationDates, type Turns } from "./internal/possible-dates.js";
import { areEquallyShort, boundReadings, readQuota } from "./internal/quota-readings.js";
import { selectStations } from "./internal/select-stations.js";
import { settleReadings, type LogFact } from "./internal/settle-readings.js";
import { stationLogs, type StationLog } from "./internal/station-logs.js";
import { yearAsked } from "./internal/year-asked.js";
import type { ActivityQuotaDetail } from "./types.js";

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
  checkPrepared(prepared);
  checkQuotas(prepared, provisions);
  const period = parsePeriod(options.period, ["options", "period"]);
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  return provisions.flatMap((provision) => {
    const amount = parseDecimal(provision.parameters.amount.value);
    const question = { provision, amount, basis: basisOf(provision, parametersRead(provision)), period, asOf, logOf: stationLogs(prepared, provision) };
    return selectStations(prepared, provision, options.station, ["options", "station"]).flatMap((station) => checkStation(prepared, station, question) ?? []);
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
  readonly period: Period;
  readonly asOf: PlainDate;
  readonly logOf: (station: string) => StationLog;
}

function checkStation(prepared: PreparedRegister, station: Station, question: Question): Finding<ActivityQuotaDetail> | null {
  const { provision, amount, basis, asOf } = question;
  const log = question.logOf(station.id);
  const spans = spansAsked(question, possibleDates(prepared, station, () => turnsOf(question, log)));
  const [period, open] = [hullOf(spans.map((span) => span?.year ?? null)), hullOf(spans.map((span) => span?.open ?? null))];
  if (period === null || open === null) return null;
  const context = { log, unit: provision.unit, scale: Math.max(log.scale, amount.scale), asOf, unrecorded: recordOf(prepared, station, log) };
  const readings = spans.map((span) => readQuota(context, span === null ? null : { open: span.open, owed: owedAmount(provision, amount, span.year, span.open) }));
  const { verdict, missing } = settleReadings(readings, (first, second) => areEquallyShort(context, first, second));
  const subject = { kind: "station", id: station.id } as const;
  return {
    id: findingId(provision.id, subject, period),
    provision: provision.id,
    subject,
    asOf,
    verdict,
    timing: asOf > period.to ? "closed" : "open",
    detail: { unit: provision.unit, period, ...boundReadings(readings, context), leftOut: leftOutOf(log, { period, open, asOf }) },
    missing: missing.map((fact) => ({ subject, fact })),
    judgements: [],
    basis,
  };
}

/** The year that is asked of a station, and its days in it. */
interface Span {
  readonly year: Period;
  readonly open: Period;
}

/** What each way of reading a station's dates asks; null: it is not open in the period, and nothing is. */
function spansAsked({ provision, period, asOf }: Question, ways: readonly StationDates[]): readonly (Span | null)[] {
  return ways.map((dates) => {
    if (overlap(dates, period) === null) return null;
    const year = yearAsked(provision, dates, period, asOf);
    const open = overlap(dates, year);
    return open === null ? null : { year, open };
  });
}

/** The days on which something counts more or less, or another year begins. */
function turnsOf({ provision, period, asOf }: Question, { entries }: StationLog): Turns {
  const days = [period.from, period.to, ...entries.map(({ date }) => date)];
  return provision.parameters.yearBasis.value === "calendar-year" ? { on: days, recur: "once" } : { on: [...days, asOf], recur: "yearly" };
}

function recordOf(prepared: PreparedRegister, station: Station, { entries }: StationLog): (days: Period) => readonly LogFact[] {
  return (days) => {
    const level = prepared.divisions.get(station.division)?.level;
    const isLogged = isComplete(prepared, { collection: "activities", division: station.division, level, period: days });
    const lacksHours = entries.some(({ date, hours }) => hours === "missing" && date >= days.from && date <= days.to);
    return [...(isLogged ? [] : ["activities" as const]), ...(lacksHours ? ["hours" as const] : [])];
  };
}

/** A count has no hours, and a whole amount nothing to round. */
function parametersRead({ unit, parameters }: ActivityQuota): readonly string[] {
  const unread = [...(unit === "count" ? ["hoursBasis"] : []), ...(parameters.partYear.value === "full" ? ["partYearRounding"] : [])];
  return Object.keys(parameters).filter((name) => !unread.includes(name));
}

