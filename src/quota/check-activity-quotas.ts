import { parsePeriod, parsePlainDate, type Period, type PlainDate } from "../calendar/index.js";
import { compareRatios, makeRatio, subtractRatios, type Ratio } from "../exact/index.js";
import { checkKeys, refuse } from "../fault/index.js";
import { basisOf, findingId, type Basis, type Finding, type MissingFact } from "../finding/index.js";
import type { Station } from "../model/index.js";
import type { ActivityQuota } from "../policy/index.js";
import { isComplete, type PreparedRegister } from "../register/index.js";
import type { Verdict } from "../terms/index.js";
import { checkInput } from "./internal/check-input.js";
import { countActivities, type Tally } from "./internal/count-activities.js";
import { owedAmount } from "./internal/owed-amount.js";
import { selectStations } from "./internal/select-stations.js";
import { stationSpan, type StationSpan } from "./internal/station-span.js";
import { writeAmount } from "./internal/write-amount.js";
import { yearAsked } from "./internal/year-asked.js";
import type { ActivityQuotaDetail, Amount } from "./types.js";

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
  if (!Array.isArray(provisions)) return refuse("type-invalid", ["provisions"], { expected: "list" });
  checkKeys(options, ["period", "asOf", "station"], ["options"]);
  for (const provision of provisions) checkInput(prepared, provision, "activity-quota");
  const period = parsePeriod(options.period, ["options", "period"]);
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  return provisions.flatMap((provision) => {
    const basis = basisOf(provision);
    return selectStations(prepared, provision, options.station).flatMap((station) => {
      const finding = checkStation(prepared, station, { provision, basis, period, asOf });
      return finding === null ? [] : [finding];
    });
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
  const year = yearAsked(provision, station, question.period, asOf);
  const period = year ?? question.period;
  const span = stationSpan(station, period, prepared.register.recordedOn);
  if (span.perhaps === null) return null;
  const required = owedAmount(provision, period, span);
  const tally = countActivities(provision, prepared.activitiesByStation.get(station.id) ?? [], { period, span, asOf });
  const logged = isLogged(prepared, station, period, asOf);
  const verdict = year === null ? "undetermined" : judge(required, tally, logged, span);
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
      required: { least: writeAmount(required.least), most: writeAmount(required.most) },
      done: writeAmount(makeRatio(tally.done, 10n ** BigInt(tally.scale))),
      doubtful: writeAmount(makeRatio(tally.doubtful, 10n ** BigInt(tally.scale))),
      shortfall: shortfallOf(required, tally),
      leftOut: tally.leftOut,
    },
    missing: verdict === "undetermined" ? missingFacts(subject, { provision, year, span, logged, tally }) : [],
    judgements: [],
    basis,
  };
}

/** Whether the log holds all activities of the period, as far as it has gone. */
function isLogged(prepared: PreparedRegister, station: Station, period: Period, asOf: PlainDate): boolean {
  const to = asOf < period.to ? asOf : period.to;
  if (to < period.from) return true;
  return isComplete(prepared, { collection: "activities", division: station.division, level: prepared.divisions.get(station.division)?.level, period: { from: period.from, to } });
}

function judge(required: { readonly least: Ratio; readonly most: Ratio }, tally: Tally, logged: boolean, span: StationSpan): Verdict {
  const done = makeRatio(tally.done, 10n ** BigInt(tally.scale));
  if (span.surely !== null && compareRatios(done, required.most) >= 0) return "met";
  if (!logged || tally.hoursMissing === "missing" || span.surely === null) return "undetermined";
  const atMost = makeRatio(tally.done + tally.doubtful, 10n ** BigInt(tally.scale));
  return compareRatios(atMost, required.least) < 0 ? "unmet" : "undetermined";
}

function missingFacts(
  subject: MissingFact["subject"],
  { provision, year, span, logged, tally }: { readonly provision: ActivityQuota; readonly year: Period | null; readonly span: StationSpan; readonly logged: boolean; readonly tally: Tally },
): readonly MissingFact[] {
  const coarse = year === null || span.surely === null || span.surely.from !== span.perhaps?.from || span.surely.to !== span.perhaps.to;
  return [
    ...(coarse ? [{ subject, fact: "station-date" as const }] : []),
    ...(logged ? [] : [{ subject, fact: "activities" as const, detail: provision.aspect }]),
    ...(tally.hoursMissing === "missing" ? [{ subject, fact: "hours" as const }] : []),
  ];
}

function shortfallOf(required: { readonly least: Ratio; readonly most: Ratio }, tally: Tally): Amount {
  const unit = 10n ** BigInt(tally.scale);
  return {
    least: writeAmount(atLeastZero(subtractRatios(required.least, makeRatio(tally.done + tally.doubtful, unit)))),
    most: writeAmount(atLeastZero(subtractRatios(required.most, makeRatio(tally.done, unit)))),
  };
}

function atLeastZero(ratio: Ratio): Ratio {
  return ratio.numerator < 0n ? makeRatio(0n) : ratio;
}
