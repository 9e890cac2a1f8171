import type { Finding, MissingFact, RequiredRolesDetail, RoleStatus } from "../results/index.js";
import { type PlainDate, parsePlainDate } from "../calendar/index.js";
import { checkKeys } from "../checks/index.js";
import { basisOf, combineAll } from "../finding/index.js";
import type { Station } from "../model/index.js";
import type { RequiredRole, RequiredRoles, Settled } from "../policy/index.js";
import { checkVaried, mapEach } from "../quantities/index.js";
import { type Certainty, type PreparedRegister, spanHoldsOn } from "../register/index.js";
import { STATION_ROLES, type Verdict } from "../terms/index.js";
import { requireInput } from "./require-input.js";
import {
  type DecisiveFacts,
  type HiddenPersons,
  type Role,
  type RolesOfPerson,
  completeRoles,
} from "./role-completions.js";
import { type StationOptions, isCompleteAt, openStations, stationFinding } from "./stations.js";

/**
 * Checks whether the roles of each station open on the day are filled by at least and at most as many persons as
 * required, and whether a holder has at the same time another role there that the provision does not allow. Where the
 * personnel are not declared complete, or it is not recorded where someone works, there may be further holders. The
 * roles are judged together: one person who may not hold two of them cannot fill both.
 *
 * @param prepared a register from `prepareRegister`
 * @param provision a provision of kind `required-roles`
 * @param options the day; one station or all
 * @returns a finding for each station that is or may be open, by station id
 * @throws RuleInputError `not-parsed`, `variant-unknown`, `tier-unknown`, `type-invalid`, `key-unknown`, `date-invalid`,
 *   `reference-dangling`
 * @see 《北京市街道(乡镇)社会工作服务中心试点建设实施方案》 (2021), 三（三）: 中心主任、常务主任
 *
 * @example
 * ```ts
 * import { beijingPilot2021, beijingTierSystem } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { findProvision } from "social-work-station-rules/policy";
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
 * const roles = findProvision(beijingPilot2021, "required-roles");
 * const [finding] = checkRequiredRoles(prepareRegister(register), roles, { asOf: "2021-12-31" });
 * finding?.verdict; //=> "unmet"
 * ```
 */
export function checkRequiredRoles(
  prepared: PreparedRegister,
  provision: RequiredRoles,
  options: StationOptions,
): readonly Finding<RequiredRolesDetail>[] {
  return [...requiredRolesFindings(prepared, provision, options)];
}

/** The findings of `checkRequiredRoles` one at a time, so that they need not all be kept. */
export function requiredRolesFindings(
  prepared: PreparedRegister,
  provision: RequiredRoles,
  options: StationOptions,
): Iterable<Finding<RequiredRolesDetail>> {
  requireInput(prepared, provision, "required-roles");
  checkKeys(options, ["asOf", "station"], ["options"]);
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  return checkVaried(provision, { prepared, asOf }, (settled, day) =>
    checkOn(prepared, settled, { ...options, asOf: day }),
  );
}

function checkOn(
  prepared: PreparedRegister,
  provision: Settled<RequiredRoles>,
  { asOf, station }: StationOptions & { readonly asOf: PlainDate },
): Iterable<Finding<RequiredRolesDetail>> {
  const basis = basisOf(provision);
  const required = provision.parameters.roles.value;
  const roles = [...STATION_ROLES, ...(prepared.register.terms?.stationRoles ?? []).map(({ key }) => key)];
  const asksForKinds = required.some(({ staffKinds }) => staffKinds !== undefined);
  const known = new Map<string, Answer>();
  return mapEach(openStations(prepared, provision, asOf, station), (open) => {
    const { people, staff } = staffOf(prepared, open.station, asOf, roles);
    // Many stations are staffed alike.
    const key = keyOf(staff);
    const answer = known.get(key) ?? answerFor(required, staff);
    known.set(key, answer);
    if (!asksForKinds && answer.undated.length === 0 && answer.hidden.length === 0)
      return stationFinding(open, basis, asOf, { verdict: answer.verdict, detail: answer.detail, missing: [] });
    const kinds = required.map((role) => kindsOfHolders(prepared, role, open.station, asOf));
    return stationFinding(open, basis, asOf, {
      verdict: combineAll([answer.verdict, ...kinds.map(({ verdict }) => verdict)]),
      detail: {
        ...answer.detail,
        roles: answer.detail.roles.map((role, index) => ({ ...role, ...kinds[index]?.status })),
      },
      missing: [
        ...kinds.flatMap(({ missing }) => missing),
        ...answer.hidden.map(({ fact, role }): MissingFact => ({ subject: open.subject, fact, detail: role })),
        ...answer.undated.flatMap(({ person, role }): readonly MissingFact[] => {
          const id = people[person];
          return id === undefined ? [] : [{ subject: { kind: "person", id }, fact: "assignment-date", detail: role }];
        }),
      ],
    });
  });
}

/** Returns a text that is the same for stations that are staffed alike. */
function keyOf({ members, hidden }: Staff): string {
  let key = `${hidden.personnel} ${hidden.assignments}`;
  // No role has a blank in it.
  for (const { certain, open } of members) key += `\n${[...certain].join(" ")}\t${open.join(" ")}`;
  return key;
}

/** Whether the holders of a role are of the kinds of staff that it asks for. */
interface KindsOfHolders {
  readonly verdict: Verdict;
  readonly status: Pick<RoleStatus, "otherKinds">;
  readonly missing: readonly MissingFact[];
}

const ANY_KIND: KindsOfHolders = { verdict: "not-applicable", status: {}, missing: [] };

function kindsOfHolders(
  { register, assignmentsByStation }: PreparedRegister,
  { role, staffKinds }: RequiredRole,
  station: Station,
  asOf: PlainDate,
): KindsOfHolders {
  if (staffKinds === undefined) return ANY_KIND;
  const others = new Map<string, Certainty>();
  const missing: MissingFact[] = [];
  for (const { person, assignment } of assignmentsByStation.get(station.id) ?? []) {
    if (assignment.role !== role || person.staffKinds?.some((kind) => staffKinds.includes(kind)) === true) continue;
    const held = spanHoldsOn(assignment, asOf, register.recordedOn);
    if (held === "no") continue;
    if (person.staffKinds === undefined)
      missing.push({ subject: { kind: "person", id: person.id }, fact: "staff-kinds", detail: role });
    if (others.get(person.id) !== "yes")
      others.set(person.id, held === "yes" && person.staffKinds !== undefined ? "yes" : "unknown");
  }
  const least = [...others.values()].filter((certain) => certain === "yes").length;
  return {
    verdict: least > 0 ? "unmet" : others.size > 0 ? "undetermined" : "not-applicable",
    status: { otherKinds: { least, most: others.size } },
    missing,
  };
}

/** Who works at a station, without regard to who the persons are. */
interface Staff {
  readonly members: readonly RolesOfPerson[];
  /** Persons that the register does not show at a station: of an incomplete list, and those without assignments. */
  readonly hidden: HiddenPersons;
  /** Every role that somebody can have: the built-in ones and those that the register defines. */
  readonly roles: readonly Role[];
}

function staffOf(
  prepared: PreparedRegister,
  station: Station,
  asOf: PlainDate,
  roles: readonly Role[],
): { readonly people: readonly string[]; readonly staff: Staff } {
  const { register, assignmentsByStation, personnelWithoutAssignments } = prepared;
  const members = new Map<string, { readonly certain: Set<Role>; readonly possible: Set<Role> }>();
  for (const { person, assignment } of assignmentsByStation.get(station.id) ?? []) {
    const held = spanHoldsOn(assignment, asOf, register.recordedOn);
    if (held === "no") continue;
    const member = members.get(person.id) ?? { certain: new Set(), possible: new Set() };
    (held === "yes" ? member.certain : member.possible).add(assignment.role);
    members.set(person.id, member);
  }
  return {
    people: [...members.keys()],
    staff: {
      members: Array.from(members.values(), ({ certain, possible }) => ({
        certain,
        open: [...possible].filter((role) => !certain.has(role)),
      })),
      hidden: {
        personnel: isCompleteAt(prepared, station, "personnel", asOf) ? 0 : null,
        assignments: personnelWithoutAssignments.length,
      },
      roles,
    },
  };
}

/** What is found about a station's staff; persons are named by their index. */
interface Answer {
  readonly verdict: Verdict;
  readonly detail: RequiredRolesDetail;
  readonly undated: DecisiveFacts["roles"];
  /** Why there may be holders that the register does not show, for which role. */
  readonly hidden: readonly { readonly fact: keyof HiddenPersons; readonly role: Role }[];
}

function answerFor(required: readonly RequiredRole[], staff: Staff): Answer {
  const judged = required.map((role) => judgeRole(role, staff));
  const detail: RequiredRolesDetail = { kind: "required-roles", roles: judged.map(({ status }) => status) };
  const settled = { detail, undated: [], hidden: [] };
  const breakable = judged.filter(({ mayBreak }) => mayBreak);
  if (breakable.length === 0) return { ...settled, verdict: "met" };
  const { canBeMet, decisive } = completeRoles(required, staff.members, staff.hidden, staff.roles);
  if (!canBeMet) return { ...settled, verdict: "unmet" };
  const { roles, hidden } = decisive();
  return {
    verdict: "undetermined",
    detail,
    undated: roles,
    hidden: hidden.flatMap((fact) => breakable.map(({ status }) => ({ fact, role: status.role }))),
  };
}

interface JudgedRole {
  readonly status: RoleStatus;
  /** Whether a completion of the record breaks the requirement. */
  readonly mayBreak: boolean;
}

function judgeRole(role: RequiredRole, { members, hidden, roles }: Staff): JudgedRole {
  const holders = members.filter(({ certain }) => certain.has(role.role));
  const possible = members.filter(({ certain, open }) => certain.has(role.role) || open.includes(role.role));
  const mostHolders = hidden.personnel === null ? null : possible.length + (hidden.assignments ?? 0);
  const mayBeHidden = hidden.personnel !== 0 || hidden.assignments !== 0;
  return {
    mayBreak:
      holders.length < role.least ||
      (role.most !== undefined && (mostHolders === null || mostHolders > role.most)) ||
      conflictsOf(
        role,
        roles,
        possible.flatMap(({ certain, open }) => [...certain, ...open]),
      ).length > 0 ||
      (mayBeHidden && conflictsOf(role, roles, roles).length > 0),
    status: {
      role: role.role,
      least: role.least,
      most: role.most ?? null,
      holders: { least: holders.length, most: mostHolders },
      conflicts: conflictsOf(
        role,
        roles,
        holders.flatMap(({ certain }) => [...certain]),
      ),
    },
  };
}

/** Returns those roles that a holder may not have besides the required one. */
function conflictsOf(
  { role, mayAlsoHold }: RequiredRole,
  roles: readonly Role[],
  held: readonly Role[],
): readonly Role[] {
  return roles.filter((other) => held.includes(other) && other !== role && !mayAlsoHold.includes(other));
}
