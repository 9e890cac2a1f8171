import { type PlainDate, parsePlainDate } from "../calendar/index.js";
import { checkKeys } from "../checks/index.js";
import { toRatio } from "../exact/index.js";
import { basisOf, findingId } from "../finding/index.js";
import type { Division } from "../model/index.js";
import type { Settled, ShareQuota } from "../policy/index.js";
import { checkVaried } from "../quantities/index.js";
import { roundDivision, compareValues } from "../ratio/index.js";
import {
  type Certainty,
  type PreparedRegister,
  areaOf,
  divisionExistsOn,
  isComplete,
  stationOpenOn,
} from "../register/index.js";
import type { Basis, Finding, MissingFact, ShareQuotaDetail } from "../results/index.js";
import type { Timing, Verdict } from "../terms/index.js";
import { requireInput, requireTier } from "./require-input.js";

/** Options of `checkShareQuota`. */
export interface ShareQuotaOptions {
  /** The day of the question, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/**
 * Checks, in the area of each subdistrict, town or township with a centre open on the day, whether the required share of
 * its communities (or villages) has a station. Communities and villages are counted apart, by type of committee; one
 * whose type is not recorded may be either. Areas that certainly have no centre have no finding. Where it is not known
 * whether there is a centre, the finding is undetermined. An area without communities (or villages) is not applicable.
 *
 * @param prepared a register from `prepareRegister`
 * @param provision a provision of kind `share-quota`
 * @param options the day
 * @returns a finding for each area, by division id
 * @throws RuleInputError `not-parsed`, `variant-unknown`, `tier-unknown`, `type-invalid`, `key-unknown`, `date-invalid`
 * @see 《北京市社会工作站建设进展报告》 (2023), 二: 同步在辖区30%的社区、20%的村设置社区(村)社会工作服务站
 *
 * @example
 * ```ts
 * import { beijingSystem2022, beijingTierSystem } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { findProvision } from "social-work-station-rules/policy";
 * import { checkShareQuota } from "social-work-station-rules/quota";
 * import { prepareRegister } from "social-work-station-rules/register";
 * const register = parseRegister({
 *   version: 1,
 *   recordedOn: "2023-05-31",
 *   tierSystems: [beijingTierSystem],
 *   divisions: [
 *     { id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" },
 *     ...[1, 2, 3, 4, 5, 6, 7].map((n) => ({ id: `11010100100${n}`, name: `社区${n}`, level: "village", committee: "residential-community" })),
 *   ],
 *   stations: [
 *     { id: "centre", division: "110101001", tier: "beijing:township", from: "2022" },
 *     { id: "station", division: "110101001001", tier: "beijing:community", from: "2022" },
 *   ],
 *   completeness: [{ collection: "divisions" }, { collection: "stations" }],
 * });
 * const quota = findProvision(beijingSystem2022, "share-quota", "beijing-system-2022/community-stations");
 * const [finding] = checkShareQuota(prepareRegister(register), quota, { asOf: "2023-05-31" });
 * finding?.detail; //=> { kind: "share-quota", base: 7, required: 3, covered: 1, unknown: 0, shortfall: { least: 2, most: 2 } }
 * ```
 */
export function checkShareQuota(
  prepared: PreparedRegister,
  provision: ShareQuota,
  options: ShareQuotaOptions,
): readonly Finding<ShareQuotaDetail>[] {
  requireInput(prepared, provision, "share-quota");
  requireTier(prepared, provision.centreTier, ["provision", "centreTier"]);
  requireTier(prepared, provision.stationTier, ["provision", "stationTier"]);
  checkKeys(options, ["asOf"], ["options"]);
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  return [...checkVaried(provision, { prepared, asOf }, (settled, day) => checkOn(prepared, settled, day))];
}

type Quota = Settled<ShareQuota>;

function checkOn(prepared: PreparedRegister, provision: Quota, asOf: PlainDate): readonly Finding<ShareQuotaDetail>[] {
  const query = { provision, basis: basisOf(provision), asOf };
  const villages = groupByTownship(prepared, asOf);
  return prepared.register.divisions
    .filter((division) => division.level === "township" && divisionExistsOn(division, asOf))
    .toSorted((first, second) => compareValues(first.id, second.id))
    .flatMap((township) => {
      const centre = stationPresence(prepared, township, provision.centreTier, asOf);
      return centre.certain === "no"
        ? []
        : [checkArea(prepared, township, centre, villages.get(township.id) ?? [], query)];
    });
}

function groupByTownship(prepared: PreparedRegister, asOf: PlainDate): ReadonlyMap<string, readonly Division[]> {
  const groups = new Map<string, Division[]>();
  for (const division of prepared.register.divisions) {
    if (division.level !== "village" || !divisionExistsOn(division, asOf)) continue;
    const township = areaOf(prepared, division.id, "township");
    if (township === null) continue;
    const group = groups.get(township);
    if (group === undefined) groups.set(township, [division]);
    else group.push(division);
  }
  return groups;
}

interface ShareQuery {
  readonly provision: Quota;
  readonly basis: Basis;
  readonly asOf: PlainDate;
}

function checkArea(
  prepared: PreparedRegister,
  township: Division,
  centre: StationPresence,
  villages: readonly Division[],
  { provision, basis, asOf }: ShareQuery,
): Finding<ShareQuotaDetail> {
  const subject = { kind: "division", id: township.id } as const;
  const presenceIn = (village: Division): StationPresence =>
    stationPresence(prepared, village, provision.stationTier, asOf);
  const untyped = villages.filter(({ committee }) => committee === undefined);
  const base = villages.filter(({ committee }) => committee === provision.committee).map(presenceIn);
  const possible = untyped.map(presenceIn);
  const isListed = isComplete(prepared, {
    collection: "divisions",
    division: township.id,
    level: "village",
    period: asOf,
  });
  const surplus = boundSurplus(provision, base, possible, isListed ? "listed" : "not-listed");
  const ofEmptyBase = isListed && untyped.length === 0 ? "not-applicable" : "undetermined";
  const judged = judge(surplus, provision.parameters.comparison.value);
  const answer = base.length === 0 ? ofEmptyBase : judged;
  const verdict = centre.certain === "yes" || answer === "not-applicable" ? answer : "undetermined";
  const covered = count(base, "yes");
  const required = requiredOf(provision, base.length);
  const matters =
    base.length === 0 ? () => true : changesSurplus(provision, base.length, isListed ? untyped.length : Infinity);
  const missing: readonly MissingFact[] = [
    ...(isListed ? [] : [{ subject, fact: "divisions" as const }]),
    ...untyped.flatMap(({ id }, index): MissingFact[] =>
      matters(possible[index]?.certain) ? [{ subject: { kind: "division", id }, fact: "committee-type" }] : [],
    ),
    // Where the base may be empty and every other base gives one verdict, no station matters.
    ...(base.length === 0 && judged !== "undetermined"
      ? []
      : missingOf(subject, provision.stationTier, [...base, ...possible.filter(({ certain }) => matters(certain))])),
  ];
  return {
    kind: "finding",
    id: findingId(provision.id, subject),
    provision: provision.id,
    subject,
    asOf,
    verdict,
    timing: verdict === "unmet" ? timingOf(prepared, township, provision, asOf) : null,
    detail: {
      kind: "share-quota",
      base: base.length,
      required,
      covered,
      unknown: count(base, "unknown"),
      shortfall: {
        least: Math.max(0, -(surplus.most ?? 0)),
        most: Math.max(0, -(surplus.least ?? covered - required)),
      },
    },
    missing:
      verdict === "undetermined"
        ? [...missingOf(subject, provision.centreTier, [centre]), ...(answer === "undetermined" ? missing : [])]
        : [],
    judgements: [],
    basis,
  };
}

/** Returns whether the stations are due by now; null where the provision asks about no time. */
function timingOf(
  prepared: PreparedRegister,
  { id }: Division,
  { centreTier, parameters }: Quota,
  asOf: PlainDate,
): Timing | null {
  switch (parameters.simultaneity?.value) {
    case undefined:
      return null;
    case "no-term":
      return "open";
    case "opening-day":
      return "closed";
    case "opening-year": {
      const year = asOf.slice(0, 4);
      const openedBefore = (prepared.stationsByDivision.get(id) ?? []).some(
        ({ tier, from }) => tier === centreTier && from !== undefined && from.slice(0, 4) < year,
      );
      return openedBefore ? "closed" : "open";
    }
  }
}

/** How many more are covered than required, at least and at most; null where there is no bound. */
interface Surplus {
  readonly least: number | null;
  readonly most: number | null;
}

/**
 * Bounds the surplus. One more covered division never lowers it and one more uncovered division never raises it, because
 * no share is greater than 1: the bounds are reached where all divisions in doubt turn out the same.
 */
function boundSurplus(
  provision: Quota,
  base: readonly StationPresence[],
  possible: readonly StationPresence[],
  divisions: "listed" | "not-listed",
): Surplus {
  const all = base.length + possible.length;
  const least = count(base, "yes") - requiredOf(provision, all - count(possible, "yes"));
  const most = all - count(possible, "no") - count(base, "no") - requiredOf(provision, all - count(possible, "no"));
  if (divisions === "listed") return { least, most };
  const { numerator, denominator } = toRatio(provision.parameters.share.value);
  return { least: numerator === 0n ? least : null, most: numerator === denominator ? most : null };
}

function judge({ least, most }: Surplus, comparison: "at-least" | "exactly"): Verdict {
  if (most !== null && most < 0) return "unmet";
  if (least === null) return "undetermined";
  if (comparison === "at-least") return least >= 0 ? "met" : "undetermined";
  if (least > 0) return "unmet";
  return least === 0 && most === 0 ? "met" : "undetermined";
}

function requiredOf({ parameters }: Quota, base: number): number {
  const { numerator, denominator } = toRatio(parameters.share.value);
  return Number(roundDivision(numerator * BigInt(base), denominator, parameters.rounding.value));
}

/**
 * Returns whether one more division can change the surplus. One without a station does not where as many are required
 * with all divisions in doubt as with none; one with a station does not where each division in doubt raises the
 * requirement by one.
 *
 * @param doubtful how many divisions are in doubt; Infinity where divisions may be missing from the register
 */
function changesSurplus(provision: Quota, base: number, doubtful: number): (certain: Certainty | undefined) => boolean {
  const { numerator, denominator } = toRatio(provision.parameters.share.value);
  const more = Number.isFinite(doubtful) ? requiredOf(provision, base + doubtful) - requiredOf(provision, base) : null;
  const raises = more === null ? numerator > 0n : more > 0;
  const staysBehind = more === null ? numerator < denominator : more < doubtful;
  return (certain) => (certain === "no" ? raises : certain === "yes" ? staysBehind : true);
}

function count(presences: readonly StationPresence[], certain: Certainty): number {
  return presences.filter((presence) => presence.certain === certain).length;
}

function missingOf(
  subject: MissingFact["subject"],
  tier: string,
  presences: readonly StationPresence[],
): readonly MissingFact[] {
  const isUnlisted = presences.some(({ stations }) => stations === "not-listed");
  return [
    ...presences.flatMap(({ dates }) => dates),
    ...(isUnlisted ? [{ subject, fact: "stations" as const, detail: tier }] : []),
  ];
}

/** Whether a division has an open station, and what leaves that unknown. */
export interface StationPresence {
  readonly certain: Certainty;
  /** Dates of recorded stations; nothing where it is certain. */
  readonly dates: readonly MissingFact[];
  /** Whether all stations in the division are recorded, as far as that still matters. */
  readonly stations: "listed" | "not-listed";
}

/**
 * Returns whether a station of a tier is open in a division on a day. Without a recorded one the answer is "no" only
 * where the stations are complete.
 */
export function stationPresence(
  prepared: PreparedRegister,
  { id, level }: Division,
  tier: string,
  asOf: PlainDate,
): StationPresence {
  const dates: MissingFact[] = [];
  for (const station of prepared.stationsByDivision.get(id) ?? []) {
    if (station.tier !== tier) continue;
    const open = stationOpenOn(prepared, station, asOf);
    if (open === "yes") return { certain: "yes", dates: [], stations: "listed" };
    if (open === "unknown") dates.push({ subject: { kind: "station", id: station.id }, fact: "station-date" });
  }
  const stations = isComplete(prepared, { collection: "stations", division: id, level, period: asOf })
    ? "listed"
    : "not-listed";
  return { certain: dates.length === 0 && stations === "listed" ? "no" : "unknown", dates, stations };
}
