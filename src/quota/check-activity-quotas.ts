import { parsePeriod, parsePlainDate, type Period, type PlainDate } from "../calendar/index.js";
import { makeRatio, toRatio } from "../exact/index.js";
import { checkKeys, refuse } from "../fault/index.js";
import { basisOf, findingId, type Basis, type Finding } from "../finding/index.js";
import type { Station } from "../model/index.js";
import type { ActivityQuota } from "../policy/index.js";
import { checkPrepared, isComplete, type PreparedRegister } from "../register/index.js";
import { checkInput } from "./internal/check-input.js";
import { possibleSpans } from "./internal/possible-spans.js";
import { readLog, type Log } from "./internal/read-log.js";
import { boundReadings, factsLacking, judgeReadings, readUnder, type Reading } from "./internal/readings.js";
import { selectStations } from "./internal/select-stations.js";
import { stationSpan } from "./internal/station-span.js";
import { yearAsked, type YearAsked } from "./internal/year-asked.js";
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
 * activity log is not declared complete it is undetermined unless already met.
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
  if (!isList(provisions)) return refuse("type-invalid", ["provisions"], { expected: "list" });
  checkKeys(options, ["period", "asOf", "station"], ["options"]);
  checkPrepared(prepared);
  provisions.forEach((provision, index) => checkInput(prepared, provision, "activity-quota", ["provisions", index]));
  const period = parsePeriod(options.period, ["options", "period"]);
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  return provisions.flatMap((provision) => {
    const question = { provision, basis: basisOf(provision, parametersRead(provision)), period, asOf };
    return selectStations(prepared, provision, options.station, ["options", "station"]).flatMap((station) => checkStation(prepared, station, question) ?? []);
  });
}

interface Question {
  readonly provision: ActivityQuota;
  readonly basis: Basis;
  readonly period: Period;
  readonly asOf: PlainDate;
}

function checkStation(prepared: PreparedRegister, station: Station, question: Question): Finding<ActivityQuotaDetail> | null {
  const { provision, basis, asOf } = question;
  const { recordedOn } = prepared.register;
  if (stationSpan(station, question.period, recordedOn).perhaps === null) return null;
  const year = yearAsked(provision, station, question.period, asOf, recordedOn);
  const { period } = year;
  const { perhaps } = stationSpan(station, period, recordedOn);
  const log = readLog(provision, prepared.activitiesByStation.get(station.id) ?? [], { period, open: perhaps ?? period, asOf });
  const readings = readingsOf(prepared, station, question, year, log);
  const verdict = judgeReadings(readings);
  const subject = { kind: "station", id: station.id } as const;
  return {
    id: findingId(provision.id, subject, period),
    provision: provision.id,
    subject,
    asOf,
    verdict,
    timing: asOf > period.to ? "closed" : "open",
    detail: { unit: provision.unit, period, ...boundReadings(readings), leftOut: log.leftOut },
    missing: verdict === "undetermined" ? factsLacking(readings).map((fact) => ({ subject, fact })) : [],
    judgements: [],
    basis,
  };
}

/**
 * A service year may be that of a station which is not open in the period asked. Where the year itself is not known,
 * all that may belong to it counts, and none of it surely.
 */
function readingsOf(prepared: PreparedRegister, station: Station, { provision, asOf, period: asked }: Question, { period, certainty }: YearAsked, log: Log): readonly Reading[] {
  const { recordedOn } = prepared.register;
  const level = prepared.divisions.get(station.division)?.level;
  const isLogged = (days: Period): boolean => isComplete(prepared, { collection: "activities", division: station.division, level, period: days });
  const context = { provision, period, asOf, log, isLogged };
  const dates = log.entries.map(({ date }) => date);
  if (period === asked) return possibleSpans(station, period, recordedOn, dates).map((span) => readUnder(context, span));
  const notAsked = possibleSpans(station, asked, recordedOn, []).filter(({ open }) => open === null);
  if (certainty === "certain") return [...possibleSpans(station, period, recordedOn, dates), ...notAsked].map((span) => readUnder(context, span));
  const all = readUnder(context, { open: station.until === undefined ? period : null, counting: period });
  const none = { ...all, owed: toRatio(provision.parameters.amount.value), done: makeRatio(0n), days: null };
  return [all, none, ...notAsked.map((span) => readUnder(context, span))];
}

/** A count has no hours, and a whole amount nothing to round. */
function parametersRead({ unit, parameters }: ActivityQuota): readonly string[] {
  const unread = [...(unit === "count" ? ["hoursBasis"] : []), ...(parameters.partYear.value === "full" ? ["partYearRounding"] : [])];
  return Object.keys(parameters).filter((name) => !unread.includes(name));
}

function isList(provisions: readonly ActivityQuota[]): boolean {
  return Array.isArray(provisions);
}
