import type { Finding, RequiredSystemsDetail } from "../results/index.js";
import { type PlainDate, parsePlainDate } from "../calendar/index.js";
import { checkKeys } from "../checks/index.js";
import { basisOf } from "../finding/index.js";
import type { Station } from "../model/index.js";
import type { RequiredSystems, Settled } from "../policy/index.js";
import { checkVaried, mapEach } from "../quantities/index.js";
import { type Certainty, type PreparedRegister, spanHoldsOn } from "../register/index.js";
import type { ManagementSystem, OpenTerm } from "../terms/index.js";
import { anyOf } from "./certainty.js";
import { requireInput } from "./require-input.js";
import { type StationOptions, openStations, stationFinding } from "./stations.js";

/**
 * Checks whether each station open on the day has the management systems that its policy requires. Each policy has its
 * own set (Beijing four, Jinan six).
 *
 * @param prepared a register from `prepareRegister`
 * @param provision a provision of kind `required-systems`
 * @param options the day; one station or all
 * @returns a finding for each station that is or may be open, by station id
 * @throws RuleInputError `not-parsed`, `variant-unknown`, `tier-unknown`, `type-invalid`, `key-unknown`, `date-invalid`,
 *   `reference-dangling`
 * @see 《北京市街道(乡镇)社会工作服务中心试点建设实施方案》 (2021), 三（三）
 *
 * @example
 * ```ts
 * import { beijingPilot2021, beijingTierSystem } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { findProvision } from "social-work-station-rules/policy";
 * import { checkRequiredSystems } from "social-work-station-rules/quota";
 * import { prepareRegister } from "social-work-station-rules/register";
 * const register = parseRegister({
 *   version: 1,
 *   recordedOn: "2021-12-31",
 *   tierSystems: [beijingTierSystem],
 *   divisions: [{ id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" }],
 *   stations: [{ id: "centre-1", division: "110101001", tier: "beijing:township", systems: [{ system: "project" }, { system: "finance" }] }],
 * });
 * const systems = findProvision(beijingPilot2021, "required-systems");
 * const [finding] = checkRequiredSystems(prepareRegister(register), systems, { asOf: "2021-12-31" });
 * finding?.detail.lacking; //=> ["personnel", "service-records"]
 * ```
 */
export function checkRequiredSystems(
  prepared: PreparedRegister,
  provision: RequiredSystems,
  options: StationOptions,
): readonly Finding<RequiredSystemsDetail>[] {
  return [...requiredSystemsFindings(prepared, provision, options)];
}

/** The findings of `checkRequiredSystems` one at a time, so that they need not all be kept. */
export function requiredSystemsFindings(
  prepared: PreparedRegister,
  provision: RequiredSystems,
  options: StationOptions,
): Iterable<Finding<RequiredSystemsDetail>> {
  requireInput(prepared, provision, "required-systems");
  checkKeys(options, ["asOf", "station"], ["options"]);
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  return checkVaried(provision, { prepared, asOf }, (settled, day) =>
    checkOn(prepared, settled, { ...options, asOf: day }),
  );
}

function checkOn(
  prepared: PreparedRegister,
  provision: Settled<RequiredSystems>,
  { asOf, station }: StationOptions & { readonly asOf: PlainDate },
): Iterable<Finding<RequiredSystemsDetail>> {
  const basis = basisOf(provision);
  const required = provision.parameters.systems.value;
  return mapEach(openStations(prepared, provision, asOf, station), (open) => {
    const systems: Record<Certainty, OpenTerm<ManagementSystem>[]> = { yes: [], no: [], unknown: [] };
    for (const system of required) systems[isAdopted(open.station, system, asOf, prepared)].push(system);
    const detail: RequiredSystemsDetail = {
      kind: "required-systems",
      present: systems.yes,
      lacking: systems.no,
      doubtful: systems.unknown,
    };
    return stationFinding(open, basis, asOf, {
      verdict: detail.lacking.length > 0 ? "unmet" : detail.doubtful.length > 0 ? "undetermined" : "met",
      detail,
      missing: detail.doubtful.map((system) => ({
        subject: { kind: "station", id: open.station.id },
        fact: "management-systems",
        detail: system,
      })),
    });
  });
}

function isAdopted(
  { systems }: Station,
  system: OpenTerm<ManagementSystem>,
  asOf: PlainDate,
  { register }: PreparedRegister,
): Certainty {
  if (systems === undefined) return "unknown";
  return anyOf(
    systems
      .filter((own) => own.system === system)
      .map(({ adoptedOn }) => spanHoldsOn({ from: adoptedOn }, asOf, register.recordedOn)),
  );
}
