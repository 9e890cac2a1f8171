import { type PlainDate, parsePlainDate } from "../calendar/index.js";
import { checkKeys } from "../checks/index.js";
import { type Finding, type MissingFact, basisOf, combineAll } from "../finding/index.js";
import type { Station } from "../model/index.js";
import type { RequiredRole, RequiredRoles } from "../policy/index.js";
import { type Certainty, type HeldAssignment, type PreparedRegister, spanHoldsOn } from "../register/index.js";
import { STATION_ROLES, type StationRole, type Verdict } from "../terms/index.js";
import { requireInput } from "./require-input.js";
import { type StationOptions, isCompleteAt, openStations, stationFinding } from "./stations.js";
import type { RequiredRolesDetail, RoleStatus } from "./types.js";

/**
 * Checks whether the roles of each station open on the day are filled by at least and at most as many persons as
 * required, and whether a holder has at the same time another role there that the provision does not allow. Where the
 * personnel are not declared complete, or it is not recorded where someone works, there may be further holders.
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
export function checkRequiredRoles(
  prepared: PreparedRegister,
  provision: RequiredRoles,
  options: StationOptions,
): readonly Finding<RequiredRolesDetail>[] {
  requireInput(prepared, provision, "required-roles");
  checkKeys(options, ["asOf", "station"], ["options"]);
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  const basis = basisOf(provision);
  const roles = provision.parameters.roles.value.map((role) => ({ role, vacant: judgeRole("", role, NOBODY) }));
  return openStations(prepared, provision, asOf, options.station).map((open) => {
    const staff = staffOf(prepared, open.station, asOf);
    const judged = roles.map(({ role, vacant }) =>
      isVacant(role, staff) ? vacant : judgeRole(open.station.id, role, staff),
    );
    return stationFinding(open, basis, asOf, {
      verdict: combineAll(judged.map(({ verdict }) => verdict)),
      detail: { kind: "required-roles", roles: judged.map(({ status }) => status) },
      missing: judged.flatMap(({ verdict, missing }) => (verdict === "undetermined" ? missing : [])),
    });
  });
}

interface Post extends HeldAssignment {
  readonly certain: Certainty;
}

interface Staff {
  readonly posts: readonly Post[];
  /** Why there may be holders that the register does not show; empty if it shows all. */
  readonly hidden: readonly ("personnel" | "assignments")[];
  /** How many of these there are at most; null if that is not known. */
  readonly mostHidden: number | null;
}

const NOBODY: Staff = { posts: [], hidden: [], mostHidden: 0 };

function staffOf(prepared: PreparedRegister, station: Station, asOf: PlainDate): Staff {
  const { register, assignmentsByStation, unplaced } = prepared;
  const posts = (assignmentsByStation.get(station.id) ?? []).flatMap((held) => {
    const certain = spanHoldsOn(held.assignment, asOf, register.recordedOn);
    return certain === "no" ? [] : [{ ...held, certain }];
  });
  const isListed = isCompleteAt(prepared, station, "personnel", asOf);
  const hidden = [
    ...(isListed ? [] : ["personnel" as const]),
    ...(unplaced.length === 0 ? [] : ["assignments" as const]),
  ];
  return { posts, hidden, mostHidden: isListed ? unplaced.length : null };
}

/** Returns whether nobody has or may have a role: the answer is then the same for every station. */
function isVacant({ role }: RequiredRole, { posts, hidden }: Staff): boolean {
  return hidden.length === 0 && posts.every(({ assignment }) => assignment.role !== role);
}

interface JudgedRole {
  readonly status: RoleStatus;
  readonly verdict: Verdict;
  readonly missing: readonly MissingFact[];
}

function judgeRole(station: string, role: RequiredRole, staff: Staff): JudgedRole {
  const { posts, hidden, mostHidden } = staff;
  const certainPosts = posts.filter(({ certain }) => certain === "yes");
  const certain = holdersOf(role, certainPosts);
  const possible = holdersOf(role, posts);
  const conflicts = conflictsOf(role, certainPosts, certain);
  const barred = new Set(
    certainPosts.filter(({ assignment }) => isBarred(role, assignment.role)).map(({ person }) => person.id),
  );
  const eligible = [...possible].filter((person) => !barred.has(person)).length;
  const mostHolders = mostHidden === null ? null : possible.size + mostHidden;
  const mayConflict =
    conflictsOf(role, posts, possible).length > 0 ||
    (hidden.length > 0 && STATION_ROLES.some((other) => isBarred(role, other)));
  return {
    verdict: combineAll([
      certain.size >= role.least
        ? "met"
        : mostHidden !== null && eligible + mostHidden < role.least
          ? "unmet"
          : "undetermined",
      role.most === undefined || (mostHolders !== null && mostHolders <= role.most)
        ? "met"
        : certain.size > role.most
          ? "unmet"
          : "undetermined",
      conflicts.length > 0 ? "unmet" : mayConflict ? "undetermined" : "met",
    ]),
    status: {
      role: role.role,
      least: role.least,
      most: role.most ?? null,
      holders: { least: certain.size, most: possible.size },
      conflicts,
    },
    missing: missingOf(station, role, staff, possible),
  };
}

function missingOf(
  station: string,
  { role }: RequiredRole,
  { posts, hidden }: Staff,
  holders: ReadonlySet<string>,
): readonly MissingFact[] {
  const undated = posts.filter(
    ({ certain, person, assignment }) => certain === "unknown" && (assignment.role === role || holders.has(person.id)),
  );
  return [
    ...hidden.map((fact): MissingFact => ({ subject: { kind: "station", id: station }, fact, detail: role })),
    ...undated.map(({ person, assignment }): MissingFact => ({
      subject: { kind: "person", id: person.id },
      fact: "assignment-date",
      detail: assignment.role,
    })),
  ];
}

function holdersOf({ role }: RequiredRole, posts: readonly Post[]): ReadonlySet<string> {
  return new Set(posts.filter(({ assignment }) => assignment.role === role).map(({ person }) => person.id));
}

/** Returns the other roles that holders have at this station although they may not. */
function conflictsOf(role: RequiredRole, posts: readonly Post[], holders: ReadonlySet<string>): readonly StationRole[] {
  const own = new Set(posts.filter(({ person }) => holders.has(person.id)).map(({ assignment }) => assignment.role));
  return STATION_ROLES.filter((other) => own.has(other) && isBarred(role, other));
}

function isBarred({ role, mayAlsoHold }: RequiredRole, other: StationRole): boolean {
  return other !== role && !mayAlsoHold.includes(other);
}
