import * as fc from "fast-check";
import type { CoarseDate } from "../calendar/index.js";
import type { Assignment, Person } from "../model/index.js";
import {
  academicDegrees,
  certificateLevels,
  duties,
  educationLevels,
  staffKinds,
  stationRoles,
  workloads,
  type Vocabulary,
} from "../terms/index.js";
import { coarseDates } from "./coarse-dates.js";

const MAJORS = ["社会工作", "社会学", "公共管理", "法学"] as const;

/** What people may be drawn from. */
export interface PeopleOptions {
  /** Ids of the stations that they may be assigned to; none: no assignments. */
  readonly stations?: readonly string[];
  /** Ids of the village-level divisions that they may serve. */
  readonly villages?: readonly string[];
}

/**
 * People with certificates, education, degrees, registrations, practice, and at most one full-time assignment;
 * each list may be absent (not recorded) or empty (none).
 *
 * @example
 * ```ts
 * import * as fc from "fast-check";
 * import { personSchema } from "social-work-station-rules/model";
 * import { people } from "social-work-station-rules/testing";
 * fc.sample(people(), 5).every((person) => personSchema.safeParse(person).success); //=> true
 * ```
 */
export function people(options: PeopleOptions = {}): fc.Arbitrary<Person> {
  const { stations = [], villages = [] } = options;
  return fc
    .record(
      {
        id: ids("person"),
        staffKinds: fc.uniqueArray(oneOf(staffKinds), { maxLength: 2 }),
        certificates: few(optional({ level: oneOf(certificateLevels) }, { issuedOn: coarseDates(), approvedOn: coarseDates(), resultsOn: coarseDates() })),
        education: few(optional({ level: oneOf(educationLevels) }, { major: fc.constantFrom(...MAJORS), graduatedOn: coarseDates() })),
        degrees: few(optional({ degree: oneOf(academicDegrees) }, { major: fc.constantFrom(...MAJORS), conferredOn: coarseDates() })),
        registrations: few(fc.tuple(oneOf(certificateLevels), spans()).map(([level, span]) => ({ level, ...span }))),
        continuingEducation: few(fc.record({ on: coarseDates(), hours: fc.integer({ min: 0, max: 120 }).map(String) })),
        practice: few(spans()),
        assignments: stations.length === 0 ? fc.constant([]) : assignmentLists(stations, villages),
      },
      { requiredKeys: ["id"] },
    )
    .map((person): Person => person);
}

/** Ids that read like the thing they name. */
export function ids(prefix: string): fc.Arbitrary<string> {
  return fc.integer({ min: 1, max: 9_999_999 }).map((number) => `${prefix}-${number}`);
}

/** One value of a vocabulary. */
export function oneOf<V extends string>(vocabulary: Vocabulary<V>): fc.Arbitrary<V> {
  return fc.constantFrom(...vocabulary.values);
}

/** A span of days that ends on or after it begins, or goes on. */
export function spans(): fc.Arbitrary<{ from: CoarseDate; until?: CoarseDate }> {
  return fc.oneof(
    coarseDates().map((from) => ({ from })),
    fc.tuple(coarseDates(), coarseDates()).map(([one, other]) => (one <= other ? { from: one, until: other } : { from: other, until: one })),
  );
}

function assignmentLists(stations: readonly string[], villages: readonly string[]): fc.Arbitrary<Assignment[]> {
  const assignment = fc
    .tuple(
      optional(
        { station: fc.constantFrom(...stations), role: oneOf(stationRoles) },
        { duty: oneOf(duties), workload: oneOf(workloads), serves: villages.length === 0 ? fc.constant([]) : fc.uniqueArray(fc.constantFrom(...villages), { maxLength: 3 }) },
      ),
      spans(),
      fc.boolean(),
    )
    .map(([fields, span, dated]): Assignment => (dated ? { ...fields, ...span } : fields));
  return fc.array(assignment, { maxLength: 2 }).map((list) => list.filter(({ workload }, index) => workload !== "full-time" || index === 0));
}

function few<T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.array(item, { maxLength: 3 });
}

/** A record of which some fields are always there and others may be absent. */
function optional<R extends object, O extends object>(
  required: { [K in keyof R]: fc.Arbitrary<R[K]> },
  others: { [K in keyof O]: fc.Arbitrary<O[K]> },
): fc.Arbitrary<R & Partial<O>> {
  return fc.tuple(fc.record(required), fc.record(others, { requiredKeys: [] })).map(([fixed, rest]) => ({ ...fixed, ...rest }) as R & Partial<O>);
}
