import type { RequiredRole } from "../policy/index.js";
import { type OpenTerm, STATION_ROLES, type StationRole } from "../terms/index.js";

/** A role at a station, built in or an own word. */
export type Role = OpenTerm<StationRole>;

/** The roles of one person at a station: those certainly held on the day, and the others whose dates leave it open. */
export interface RolesOfPerson {
  readonly certain: ReadonlySet<Role>;
  readonly open: readonly Role[];
}

/** Further persons who may have any roles at the station: how many at most; null for any number. */
export type HiddenPersons = Readonly<Record<"personnel" | "assignments", number | null>>;

/** An open role of a person, who is named by the index in the staff. */
interface OpenRole {
  readonly person: number;
  readonly role: Role;
}

/** What the completions of the record have in common. */
export interface Completions {
  /** Whether a completion fulfils all requirements. */
  readonly canBeMet: boolean;
  /** Open roles and groups of further persons that can change whether the requirements are met. */
  readonly decisive: () => DecisiveFacts;
}

/** The facts that decide. */
export interface DecisiveFacts {
  readonly roles: readonly OpenRole[];
  readonly hidden: readonly (keyof HiddenPersons)[];
}

/** For each requirement how many persons have its role, no further than matters. */
type Holders = readonly number[];

/**
 * Finds what the ways to complete the record of a station's staff can fulfil. Persons are added one after the other to
 * the counts of holders that can be reached without breaking a requirement, so that the ways are not listed one by one.
 *
 * @param roles every role that somebody can have
 */
export function completeRoles(
  required: readonly RequiredRole[],
  staff: readonly RolesOfPerson[],
  hidden: HiddenPersons,
  roles: readonly Role[] = STATION_ROLES,
): Completions {
  const mayHold = (held: ReadonlySet<Role>): boolean =>
    required.every(
      ({ role, mayAlsoHold }) =>
        !held.has(role) || [...held].every((other) => other === role || mayAlsoHold.includes(other)),
    );
  const add = (holders: Holders, roles: ReadonlySet<Role>): Holders | null => {
    const more = required.map(({ role, least, most }, index) => {
      const count = (holders[index] ?? 0) + (roles.has(role) ? 1 : 0);
      return most === undefined ? Math.min(count, least) : count;
    });
    return required.every(({ most }, index) => most === undefined || (more[index] ?? 0) <= most) ? more : null;
  };
  const isMet = (holders: Holders): boolean => required.every(({ least }, index) => (holders[index] ?? 0) >= least);
  const extend = (reached: readonly Holders[], choices: readonly ReadonlySet<Role>[]): readonly Holders[] => {
    const next = new Map<string, Holders>();
    for (const holders of reached) {
      for (const roles of choices) {
        const more = add(holders, roles);
        if (more !== null) next.set(more.join(), more);
      }
    }
    return [...next.values()];
  };
  const choicesOf = ({ certain, open }: RolesOfPerson): readonly ReadonlySet<Role>[] =>
    subsetsOf(open)
      .map((held) => new Set([...certain, ...held]))
      .filter(mayHold);
  const ofHidden = subsetsOf([...new Set(required.map(({ role }) => role))])
    .map((held) => new Set(held))
    .filter(mayHold);
  // What a completion fulfils depends on whether each count is below, at or above its bounds, before and after one more
  // holder: further persons beyond the largest counts that matter are any number of persons.
  const largest = required.reduce((sum, { least, most = least }) => sum + Math.max(least, most), 0);
  const extendHidden = (reached: readonly Holders[], most: number | null): readonly Holders[] => {
    if (most === null || most >= Math.min(largest, MOST_ADDED)) return distinct(reached.flatMap(addAnyNumber));
    let next = reached;
    for (let count = 0; count < most; count += 1) next = extend(next, ofHidden);
    return next;
  };
  /** Returns the counts that matter among all that any number of further persons, one role each, can reach. */
  const addAnyNumber = (holders: Holders): readonly Holders[] =>
    required.reduce<readonly Holders[]>(
      (all, { least, most }, index) => {
        const now = holders[index] ?? 0;
        const marks = [least - 1, least, ...(most === undefined ? [] : [most - 1, most])];
        const counts = [...new Set([now, ...marks.filter((count) => count > now && count <= (most ?? least))])];
        return all.flatMap((before) => counts.map((count) => [...before, count]));
      },
      [[]],
    );
  const reach = (members: readonly RolesOfPerson[], groups: readonly (keyof HiddenPersons)[]): readonly Holders[] =>
    groups.reduce(
      (reached, group) => extendHidden(reached, hidden[group]),
      members.reduce<readonly Holders[]>(
        (reached, member) => extend(reached, choicesOf(member)),
        [required.map(() => 0)],
      ),
    );
  const decidesRole = (member: RolesOfPerson, role: Role): boolean => {
    if (member.certain.has(role)) return false;
    const others = member.open.filter((other) => other !== role);
    const rest = reach(
      staff.filter((one) => one !== member),
      GROUPS,
    );
    const isMetWith = (holders: Holders, roles: ReadonlySet<Role>): boolean => {
      const all = mayHold(roles) ? add(holders, roles) : null;
      return all !== null && isMet(all);
    };
    return subsetsOf(others).some((held) => {
      const without = new Set([...member.certain, ...held]);
      const including = new Set([...without, role]);
      return rest.some((holders) => isMetWith(holders, without) !== isMetWith(holders, including));
    });
  };
  const decidesGroup = (group: keyof HiddenPersons): boolean => {
    const most = hidden[group];
    if (most === 0) return false;
    const mayBreak = required.some(({ role, mayAlsoHold }) =>
      roles.some((other) => other !== role && !mayAlsoHold.includes(other)),
    );
    const rest = reach(
      staff,
      GROUPS.filter((other) => other !== group),
    );
    return rest.some(
      (holders) =>
        extendHidden([holders], most).some(isMet) &&
        (!isMet(holders) ||
          mayBreak ||
          required.some(
            (one, index) => one.most !== undefined && (most === null || (holders[index] ?? 0) + most > one.most),
          )),
    );
  };
  const mayHaveEnough = ({ role, least }: RequiredRole): boolean => {
    const shown = staff.filter(({ certain, open }) => certain.has(role) || open.includes(role)).length;
    return GROUPS.some((group) => hidden[group] === null) || shown + sumOf(hidden) >= least;
  };
  return {
    canBeMet: required.every(mayHaveEnough) && reach(staff, GROUPS).some(isMet),
    decisive: () => ({
      roles: staff.flatMap((member, person) =>
        member.open.flatMap((role) => (decidesRole(member, role) ? [{ person, role }] : [])),
      ),
      hidden: GROUPS.filter(decidesGroup),
    }),
  };
}

const GROUPS = ["personnel", "assignments"] as const;

/** So many further persons are added one by one; more count as any number, which may leave open what they settle. */
const MOST_ADDED = 12;

function sumOf(hidden: HiddenPersons): number {
  return GROUPS.reduce((sum, group) => sum + (hidden[group] ?? 0), 0);
}

function distinct(all: readonly Holders[]): readonly Holders[] {
  return [...new Map(all.map((holders) => [holders.join(), holders])).values()];
}

function subsetsOf<T>(members: readonly T[]): readonly (readonly T[])[] {
  return members.reduce<readonly (readonly T[])[]>(
    (sets, member) => [...sets, ...sets.map((set) => [...set, member])],
    [[]],
  );
}
