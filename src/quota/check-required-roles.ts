import { parsePlainDate, type PlainDate } from "../calendar/index.js";
import { checkKeys } from "../fault/index.js";
import { basisOf, combineAll, type Finding, type MissingFact } from "../finding/index.js";
import type { RequiredRole, RequiredRoles } from "../policy/index.js";
import { isComplete, spanHoldsOn, type Certainty, type HeldAssignment, type PreparedRegister } from "../register/index.js";
import { stationRoles, type StationRole, type Verdict } from "../terms/index.js";
import { checkInput } from "./internal/check-input.js";
import { openStations } from "./internal/open-stations.js";
import type { StationOptions } from "./internal/select-stations.js";
import { stationFinding } from "./internal/station-finding.js";
import type { RequiredRolesDetail, RoleStanding } from "./types.js";

/**
 * Checks whether the roles of each station open on the day are filled by no fewer and no more persons than
 * demanded, and whether a holder has at once another role there that the provision does not allow.
 *
 * @param prepared a register from `prepareRegister`
 * @param provision a provision of kind `required-roles`
 * @param options the day; one station or all
 * @returns a finding for each station that is or may be open, by station id
 * @throws RuleInputError `type-invalid`, `key-unknown`, `date-invalid`, `reference-dangling`
 * @see 《北京市街道(乡镇)社会工作服务中心试点建设实施方案》 (2021), 三（三）: 中心主任、常务主任
 *
 * @example
 * ```ts
 * import { beijingPilot2021, beijingTierSystem } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { checkRequiredRoles } from "social-work-station-rules/quota";
 * import { prepareRegister } from "social-work-station-rules/register";
 * const register = parseRegister({
 *   version: 1,
 *   recordedOn: "2021-12-31",
 *   tierSystems: [beijingTierSystem],
 *   divisions: [{ id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" }],
 *   stations: [{ id: "centre-1", division: "110101001", tier: "beijing:township", from: "2021-06-01" }],
 *   personnel: [{ id: "p-1", assignments: [{ station: "centre-1", role: "director", from: "2021-06-01" }] }],
 *   completeness: [{ collection: "personnel" }],
 * });
 * const roles = beijingPilot2021.provisions.find((provision) => provision.kind === "required-roles");
 * const [finding] = roles ? checkRequiredRoles(prepareRegister(register), roles, { asOf: "2021-12-31" }) : [];
 * finding?.verdict; //=> "unmet"
 * ```
 */
export function checkRequiredRoles(prepared: PreparedRegister, provision: RequiredRoles, options: StationOptions): readonly Finding<RequiredRolesDetail>[] {
  checkInput(prepared, provision, "required-roles");
  checkKeys(options, ["asOf", "station"], ["options"]);
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  const basis = basisOf(provision);
  return openStations(prepared, provision, asOf, options.station).map((open) => {
    const { station } = open;
    const level = prepared.divisions.get(station.division)?.level;
    const listed = isComplete(prepared, { collection: "personnel", division: station.division, level, period: asOf });
    const held = heldOn(prepared.assignmentsByStation.get(station.id) ?? [], asOf, prepared.register.recordedOn);
    const standings = provision.parameters.roles.value.map((role) => checkRole(role, held, listed));
    return stationFinding(open, basis, asOf, {
      verdict: combineAll(standings.map(({ verdict }) => verdict)),
      detail: { roles: standings.map(({ standing }) => standing) },
      missing: missingFacts(station.id, standings, held, listed),
    });
  });
}

interface Held {
  readonly held: HeldAssignment;
  readonly certain: Certainty;
}

interface JudgedRole {
  readonly standing: RoleStanding;
  readonly verdict: Verdict;
}

function heldOn(assignments: readonly HeldAssignment[], asOf: PlainDate, recordedOn: PlainDate): readonly Held[] {
  return assignments
    .map((held) => ({ held, certain: spanHoldsOn(held.assignment, asOf, recordedOn) }))
    .filter(({ certain }) => certain !== "no");
}

function checkRole(role: RequiredRole, held: readonly Held[], listed: boolean): JudgedRole {
  const holders = (certain: (state: Certainty) => boolean): ReadonlySet<string> =>
    new Set(held.filter((entry) => certain(entry.certain) && entry.held.assignment.role === role.role).map((entry) => entry.held.person.id));
  const sure = holders((state) => state === "yes");
  const perhaps = holders(() => true);
  const sureConflicts = conflictsOf(role, held.filter(({ certain }) => certain === "yes"), sure);
  const perhapsConflicts = conflictsOf(role, held, perhaps);
  const verdict = combineAll([
    sure.size >= role.least ? "met" : listed && perhaps.size < role.least ? "unmet" : "undetermined",
    role.most === undefined ? "met" : sure.size > role.most ? "unmet" : listed && perhaps.size <= role.most ? "met" : "undetermined",
    sureConflicts.length > 0 ? "unmet" : perhapsConflicts.length > 0 ? "undetermined" : "met",
  ]);
  return {
    verdict,
    standing: {
      role: role.role,
      least: role.least,
      most: role.most ?? null,
      holders: { least: sure.size, most: perhaps.size },
      conflicts: sureConflicts,
    },
  };
}

/** Other roles that holders have at this station and may not have. */
function conflictsOf(role: RequiredRole, held: readonly Held[], holders: ReadonlySet<string>): readonly StationRole[] {
  const own = held.filter((entry) => holders.has(entry.held.person.id)).map((entry) => entry.held.assignment.role);
  return stationRoles.values.filter((other) => other !== role.role && own.includes(other) && !role.mayAlsoHold.includes(other));
}

function missingFacts(station: string, standings: readonly JudgedRole[], held: readonly Held[], listed: boolean): readonly MissingFact[] {
  const open = new Set<string>(standings.filter(({ verdict }) => verdict === "undetermined").map(({ standing }) => standing.role));
  return [
    ...(listed ? [] : [...open].map((role): MissingFact => ({ subject: { kind: "station", id: station }, fact: "personnel", detail: role }))),
    ...held
      .filter(({ certain }) => certain === "unknown")
      .map(({ held: entry }): MissingFact => ({ subject: { kind: "person", id: entry.person.id }, fact: "assignment-date", detail: entry.assignment.role })),
  ];
}
