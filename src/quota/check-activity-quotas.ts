import { parsePeriod, parsePlainDate, type Period, type PlainDate } from "../calendar/index.js";
import { parseDecimal, type ScaledInteger } from "../exact/index.js";
import { checkKeys, refuse, requireList, requireListed } from "../fault/index.js";
import { basisOf, findingId, type Basis, type Finding } from "../finding/index.js";
import type { Station } from "../model/index.js";
import type { ActivityQuota } from "../policy/index.js";
import { checkPrepared, type PreparedRegister } from "../register/index.js";
import { checkInput } from "./internal/check-input.js";
import { owedAmount } from "./internal/owed-amount.js";
import { areEquallyShort, boundReadings, readQuota } from "./internal/quota-readings.js";
import { selectStations } from "./internal/select-stations.js";
import { settleReadings } from "./internal/settle-readings.js";
import type { StationYear } from "./internal/station-year.js";
import { stationYears } from "./internal/station-years.js";
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
