import { type PlainDate, parsePlainDate } from "../calendar/index.js";
import { roundDivision } from "../ratio/index.js";
import { toRatio } from "../exact/index.js";
import { checkKeys, requireListed } from "../fault/index.js";
import { type Basis, type Finding, type MissingFact, basisOf, findingId } from "../finding/index.js";
import type { Division } from "../model/index.js";
import type { ShareQuota } from "../policy/index.js";
import { type Certainty, type PreparedRegister, areaOf, divisionExistsOn, isComplete } from "../register/index.js";
import type { Verdict } from "../terms/index.js";
import { COMMITTEE_TYPES } from "../terms/index.js";
import { checkInput, checkTier } from "./internal/check-input.js";
import { type Standing, stationStands } from "./internal/stations.js";
import type { ShareQuotaDetail } from "./types.js";

/**
 * Checks, in the area of each subdistrict, town or township with a centre open on the day, whether stations stand
 * in the demanded share of its communities (or villages). Communities and villages are counted apart, by type of
 * committee; one whose type is not recorded may be either. Areas that surely have no centre are no base and have
 * no finding; where it is not known whether there is one, the finding is undetermined. A base of zero is not
 * applicable.
 *
 * @param prepared a register from `prepareRegister`
 * @param provision a provision of kind `share-quota`
 * @param options.asOf the day, `YYYY-MM-DD`
 * @returns a finding for each area, by division id
 * @throws RuleInputError `type-invalid`, `variant-unknown`, `parameter-invalid`, `tier-unknown`, `key-unknown`, `date-invalid`
 * @see 《北京市社会工作站建设进展报告》 (2023), 二: 同步在辖区30%的社区、20%的村设置社区(村)社会工作服务站
 *
 * @example
 * ```ts
 * import { beijingSystem2022, beijingTierSystem } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { checkShareQuotas } from "social-work-station-rules/quota";
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
 * const quota = beijingSystem2022.provisions.find((provision) => provision.id === "beijing-system-2022/community-stations");
 * const [finding] = quota?.kind === "share-quota" ? checkShareQuotas(prepareRegister(register), quota, { asOf: "2023-05-31" }) : [];
 * finding?.detail; //=> { base: 7, required: 3, covered: 1, unknown: 0, shortfall: { least: 2, most: 2 } }
 * ```
 */
export function checkShareQuotas(
  prepared: PreparedRegister,
  provision: ShareQuota,
  options: { readonly asOf: string },
): readonly Finding<ShareQuotaDetail>[] {
  checkInput(prepared, provision, "share-quota");
  requireListed(provision.committee, COMMITTEE_TYPES, ["provision", "committee"]);
  checkTier(prepared, provision.centreTier, ["provision", "centreTier"]);
  checkTier(prepared, provision.stationTier, ["provision", "stationTier"]);
  checkKeys(options, ["asOf"], ["options"]);
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  const question = { provision, basis: basisOf(provision), asOf };
  const villages = groupByTownship(prepared, asOf);
  return prepared.register.divisions
    .filter((division) => division.level === "township" && divisionExistsOn(division, asOf))
    .toSorted((first, second) => (first.id < second.id ? -1 : 1))
    .flatMap((township) => {
      const centre = stationStands(prepared, township, provision.centreTier, asOf);
      return centre.certain === "no"
        ? []
        : [checkArea(prepared, township, centre, villages.get(township.id) ?? [], question)];
    });
}

interface Question {
  readonly provision: ShareQuota;
  readonly basis: Basis;
  readonly asOf: PlainDate;
}

function checkArea(
  prepared: PreparedRegister,
  township: Division,
  centre: Standing,
  villages: readonly Division[],
  question: Question,
): Finding<ShareQuotaDetail> {
  const { provision, basis, asOf } = question;
  const subject = { kind: "division", id: township.id } as const;
  const stand = (list: readonly Division[]): readonly Standing[] =>
    list.map((village) => stationStands(prepared, village, provision.stationTier, asOf));
  const untyped = villages.filter(({ committee }) => committee === undefined);
  const base = stand(villages.filter(({ committee }) => committee === provision.committee));
  const perhaps = stand(untyped);
  const listed = isComplete(prepared, {
    collection: "divisions",
    division: township.id,
    level: "village",
    period: asOf,
  });
  const surplus = boundSurplus(provision, base, perhaps, listed ? "listed" : "not-listed");
  const empty = listed && untyped.length === 0 ? "not-applicable" : "undetermined";
  const answer = base.length === 0 ? empty : judge(surplus, provision.parameters.comparison.value);
  const verdict = centre.certain === "yes" || answer === "not-applicable" ? answer : "undetermined";
  const covered = count(base, "yes");
  const required = requiredOf(provision, base.length);
  const sways = listed && base.length > 0 ? swaying(provision, base.length, untyped.length) : () => true;
  const doubts: readonly MissingFact[] = [
    ...(listed ? [] : [{ subject, fact: "divisions" as const }]),
    ...untyped.flatMap(({ id }, at): MissingFact[] =>
      sways(perhaps[at]?.certain) ? [{ subject: { kind: "division", id }, fact: "committee-type" }] : [],
    ),
    ...missingOf(subject, provision.stationTier, [...base, ...perhaps.filter(({ certain }) => sways(certain))]),
  ];
  return {
    id: findingId(provision.id, subject),
    provision: provision.id,
    subject,
    asOf,
    verdict,
    timing: null,
    detail: {
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
        ? [...missingOf(subject, provision.centreTier, [centre]), ...(answer === "undetermined" ? doubts : [])]
        : [],
    judgements: [],
    basis,
  };
}

/** By how much the covered exceed the required, at the least and at the most; null: there is no telling. */
interface Surplus {
  readonly least: number | null;
  readonly most: number | null;
}

/**
 * A covered division more never lowers the surplus and an uncovered one never raises it, for no share is above all:
 * the ends are reached where those in doubt are all on one side.
 */
function boundSurplus(
  provision: ShareQuota,
  base: readonly Standing[],
  perhaps: readonly Standing[],
  divisions: "listed" | "not-listed",
): Surplus {
  const all = base.length + perhaps.length;
  const least = count(base, "yes") - requiredOf(provision, all - count(perhaps, "yes"));
  const most = all - count(perhaps, "no") - count(base, "no") - requiredOf(provision, all - count(perhaps, "no"));
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

function requiredOf({ parameters }: ShareQuota, base: number): number {
  const { numerator, denominator } = toRatio(parameters.share.value);
  return Number(roundDivision(numerator * BigInt(base), denominator, parameters.rounding.value));
}

/**
 * Whether a division more can change by how much the covered exceed the required: one without a station not where as
 * many are required with all in doubt as with none, one with a station not where each in doubt adds one to them.
 */
function swaying(provision: ShareQuota, base: number, doubtful: number): (certain: Certainty | undefined) => boolean {
  const more = requiredOf(provision, base + doubtful) - requiredOf(provision, base);
  return (certain) => (certain === "no" ? more > 0 : certain === "yes" ? more < doubtful : true);
}

function count(standings: readonly Standing[], certain: Certainty): number {
  return standings.filter((standing) => standing.certain === certain).length;
}

function missingOf(
  subject: MissingFact["subject"],
  tier: string,
  standings: readonly Standing[],
): readonly MissingFact[] {
  const unlisted = standings.some(({ stations }) => stations === "not-listed");
  return [
    ...standings.flatMap(({ dates }) => dates),
    ...(unlisted ? [{ subject, fact: "stations" as const, detail: tier }] : []),
  ];
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
