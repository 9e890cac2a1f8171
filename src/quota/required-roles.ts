import { type PlainDate, parsePlainDate } from "../calendar/index.js";
import { checkKeys } from "../fault/index.js";
import { type Finding, type MissingFact, basisOf, combineAll } from "../finding/index.js";
import type { Station } from "../model/index.js";
import type { RequiredRole, RequiredRoles } from "../policy/index.js";
import {
  type Certainty,
  type HeldAssignment,
  type PreparedRegister,
  isComplete,
  spanHoldsOn,
} from "../register/index.js";
import type { StationRole, Verdict } from "../terms/index.js";
import { STATION_ROLES } from "../terms/index.js";
import { checkInput } from "./internal/check-input.js";
import { type StationOptions, openStations, stationFinding } from "./internal/stations.js";
import type { RequiredRolesDetail, RoleStanding } from "./types.js";

/**
 * Checks whether the roles of each station open on the day are filled by no fewer and no more persons than
 * demanded, and whether a holder has at once another role there that the provision does not allow. Where the
 * personnel are not declared complete, or it is not recorded where someone works, there may be one holder more.
 *
 * @param prepared a register from `prepareRegister`
 * @param provision a provision of kind `required-roles`
 * @param options the day; one station or all
 * @returns a finding for each station that is or may be open, by station id
 * @throws RuleInputError `type-invalid`, `variant-unknown`, `parameter-invalid`, `tier-unknown`, `key-unknown`, `date-invalid`,
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
  checkInput(prepared, provision, "required-roles");
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
      detail: { roles: judged.map(({ standing }) => standing) },
      missing: judged.flatMap(({ verdict, missing }) => (verdict === "undetermined" ? missing : [])),
    });
  });
}

interface Post extends HeldAssignment {
  readonly certain: Certainty;
}

interface Staff {
  readonly posts: readonly Post[];
  /** Why there may be holders that the register does not show; none: it shows all. */
  readonly hidden: readonly ("personnel" | "assignments")[];
  /** How many at the most; null: no telling. */
  readonly most: number | null;
}

function staffOf(prepared: PreparedRegister, station: Station, asOf: PlainDate): Staff {
  const { recordedOn } = prepared.register;
  const posts = (prepared.assignmentsByStation.get(station.id) ?? []).flatMap((held) => {
    const certain = spanHoldsOn(held.assignment, asOf, recordedOn);
    return certain === "no" ? [] : [{ ...held, certain }];
  });
  const level = prepared.divisions.get(station.division)?.level;
  const listed = isComplete(prepared, { collection: "personnel", division: station.division, level, period: asOf });
  const hidden = [
    ...(listed ? [] : ["personnel" as const]),
    ...(prepared.unplaced.length === 0 ? [] : ["assignments" as const]),
  ];
  return { posts, hidden, most: listed ? prepared.unplaced.length : null };
}

const NOBODY: Staff = { posts: [], hidden: [], most: 0 };

/** Whether nobody holds a role, and nobody may: that comes to the same wherever it is so. */
function isVacant({ role }: RequiredRole, { posts, hidden }: Staff): boolean {
  return hidden.length === 0 && posts.every(({ assignment }) => assignment.role !== role);
}

interface JudgedRole {
  readonly standing: RoleStanding;
  readonly verdict: Verdict;
  readonly missing: readonly MissingFact[];
}

function judgeRole(station: string, role: RequiredRole, { posts, hidden, most }: Staff): JudgedRole {
  const surePosts = posts.filter(({ certain }) => certain === "yes");
  const [sure, perhaps] = [holdersOf(role, surePosts), holdersOf(role, posts)];
  const conflicts = conflictsOf(role, surePosts, sure);
  const barred = new Set(
    surePosts.filter(({ assignment }) => isBarred(role, assignment.role)).map(({ person }) => person.id),
  );
  const free = [...perhaps].filter((person) => !barred.has(person)).length;
  const atMost = most === null ? null : perhaps.size + most;
  const mayConflict =
    conflictsOf(role, posts, perhaps).length > 0 ||
    (hidden.length > 0 && STATION_ROLES.some((other) => isBarred(role, other)));
  return {
    verdict: combineAll([
      sure.size >= role.least ? "met" : most !== null && free + most < role.least ? "unmet" : "undetermined",
      role.most === undefined || (atMost !== null && atMost <= role.most)
        ? "met"
        : sure.size > role.most
          ? "unmet"
          : "undetermined",
      conflicts.length > 0 ? "unmet" : mayConflict ? "undetermined" : "met",
    ]),
    standing: {
      role: role.role,
      least: role.least,
      most: role.most ?? null,
      holders: { least: sure.size, most: perhaps.size },
      conflicts,
    },
    missing: [
      ...hidden.map((fact): MissingFact => ({ subject: { kind: "station", id: station }, fact, detail: role.role })),
      ...posts
        .filter(
          ({ certain, person, assignment }) =>
            certain === "unknown" && (assignment.role === role.role || perhaps.has(person.id)),
        )
        .map(({ person, assignment }): MissingFact => ({
          subject: { kind: "person", id: person.id },
          fact: "assignment-date",
          detail: assignment.role,
        })),
    ],
  };
}

function holdersOf({ role }: RequiredRole, posts: readonly Post[]): ReadonlySet<string> {
  return new Set(posts.filter(({ assignment }) => assignment.role === role).map(({ person }) => person.id));
}

/** Other roles that holders have at this station and may not have. */
function conflictsOf(role: RequiredRole, posts: readonly Post[], holders: ReadonlySet<string>): readonly StationRole[] {
  const own = new Set(posts.filter(({ person }) => holders.has(person.id)).map(({ assignment }) => assignment.role));
  return STATION_ROLES.filter((other) => own.has(other) && isBarred(role, other));
}

function isBarred({ role, mayAlsoHold }: RequiredRole, other: StationRole): boolean {
  return other !== role && !mayAlsoHold.includes(other);
}
