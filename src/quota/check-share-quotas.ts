import { parsePlainDate, type PlainDate } from "../calendar/index.js";
import { roundDivision, toRatio } from "../exact/index.js";
import { checkKeys } from "../fault/index.js";
import { basisOf, findingId, type Basis, type Finding, type MissingFact } from "../finding/index.js";
import type { Division, Station } from "../model/index.js";
import type { ShareQuota } from "../policy/index.js";
import { areaOf, divisionExistsOn, isComplete, stationOpenOn, type Certainty, type PreparedRegister } from "../register/index.js";
import type { Verdict } from "../terms/index.js";
import { checkInput } from "./internal/check-input.js";
import type { ShareQuotaDetail } from "./types.js";

/**
 * Checks, in the area of each subdistrict, town or township with a centre open on the day, whether stations stand
 * in the demanded share of its communities (or villages). Communities and villages are counted apart, by type of
 * committee. Areas that surely have no centre are no base and have no finding; where it is not known whether
 * there is one, the finding is undetermined. A base of zero is not applicable.
 *
 * @param prepared a register from `prepareRegister`
 * @param provision a provision of kind `share-quota`
 * @param options.asOf the day, `YYYY-MM-DD`
 * @returns a finding for each area, by division id
 * @throws RuleInputError `type-invalid`, `key-unknown`, `date-invalid`
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
  checkKeys(options, ["asOf"], ["options"]);
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  const basis = basisOf(provision);
  const villages = groupByTownship(prepared, asOf);
  return prepared.register.divisions
    .filter((division) => division.level === "township" && divisionExistsOn(division, asOf))
    .toSorted((first, second) => (first.id < second.id ? -1 : 1))
    .flatMap((township) => {
      const centre = stationStandsIn(prepared, township, provision.centreTier, asOf);
      return centre === "no" ? [] : [checkArea(prepared, township, villages.get(township.id) ?? [], { provision, basis, asOf, centre })];
    });
}

interface Question {
  readonly provision: ShareQuota;
  readonly basis: Basis;
  readonly asOf: PlainDate;
  readonly centre: Certainty;
}

function checkArea(
  prepared: PreparedRegister,
  township: Division,
  villages: readonly Division[],
  { provision, basis, asOf, centre }: Question,
): Finding<ShareQuotaDetail> {
  const typed = villages.filter(({ committee }) => committee === provision.committee);
  const untyped = villages.some(({ committee }) => committee === undefined);
  const listed = isComplete(prepared, { collection: "divisions", division: township.id, level: "village", period: asOf });
  const states = typed.map((village) => stationStandsIn(prepared, village, provision.stationTier, asOf));
  const covered = states.filter((state) => state === "yes").length;
  const unknown = states.filter((state) => state === "unknown").length;
  const { numerator, denominator } = toRatio(provision.parameters.share.value);
  const required = Number(roundDivision(numerator * BigInt(typed.length), denominator, provision.parameters.rounding.value));
  const settled = listed && !untyped ? judge({ base: typed.length, required, covered, unknown }, provision.parameters.comparison.value) : "undetermined";
  const verdict = centre === "yes" || settled === "not-applicable" ? settled : "undetermined";
  const subject = { kind: "division", id: township.id } as const;
  const missing: readonly (MissingFact | false)[] = [
    centre === "unknown" && { subject, fact: "stations", detail: provision.centreTier },
    !listed && { subject, fact: "divisions" },
    untyped && { subject, fact: "committee-type" },
    (unknown > 0 && settled === "undetermined") && { subject, fact: "stations", detail: provision.stationTier },
  ];
  return {
    id: findingId(provision.id, subject),
    provision: provision.id,
    subject,
    asOf,
    verdict,
    timing: null,
    detail: {
      base: typed.length,
      required,
      covered,
      unknown,
      shortfall: { least: Math.max(0, required - covered - unknown), most: Math.max(0, required - covered) },
    },
    missing: verdict === "undetermined" ? missing.filter((fact) => fact !== false) : [],
    judgements: [],
    basis,
  };
}

function judge(
  { base, required, covered, unknown }: { readonly base: number; readonly required: number; readonly covered: number; readonly unknown: number },
  comparison: "at-least" | "exactly",
): Verdict {
  if (base === 0) return "not-applicable";
  if (covered + unknown < required) return "unmet";
  if (comparison === "exactly" && covered > required) return "unmet";
  if (covered >= required && (comparison === "at-least" || unknown === 0)) return "met";
  return "undetermined";
}

/** Whether a station of a tier is open in a division; without one recorded, "no" only where stations are complete. */
function stationStandsIn(prepared: PreparedRegister, division: Division, tier: string, asOf: PlainDate): Certainty {
  const states = (prepared.stationsByDivision.get(division.id) ?? [])
    .filter((station: Station) => station.tier === tier)
    .map((station) => stationOpenOn(prepared, station, asOf));
  if (states.includes("yes")) return "yes";
  if (states.includes("unknown")) return "unknown";
  return isComplete(prepared, { collection: "stations", division: division.id, level: division.level, period: asOf }) ? "no" : "unknown";
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
