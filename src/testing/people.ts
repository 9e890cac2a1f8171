import * as fc from "fast-check";
import { parseCoarseDate } from "../calendar/index.js";
import type { Assignment, Employment, OwnTerms, Person } from "../model/index.js";
import {
  academicDegrees,
  certificateLevels,
  duties,
  educationLevels,
  employers,
  employmentForms,
  operatingModels,
  outsidePosts,
  payPeriods,
  staffKinds,
  stationRoles,
  studyForms,
  workloads,
} from "../terms/index.js";
import { markParsed } from "../parsed/index.js";
import { coarseDates, decimalTexts } from "./dates.js";
import { few, ids, oneOf, openTermOf, optional, spans } from "./draw.js";

const MAJORS = ["社会工作", "社会学", "公共管理", "法学"] as const;

/** What people may be drawn from. */
export interface PeopleOptions {
  /** Ids of the stations that they may be assigned to; none: no assignments. */
  readonly stations?: readonly string[] | undefined;
  /** Ids of the village-level divisions that they may serve. */
  readonly villages?: readonly string[] | undefined;
  /** Ids of the divisions in which they may be registered; an own district when left out. */
  readonly divisions?: readonly string[] | undefined;
  /** Words that the register defines: roles and kinds of staff are drawn from them, too. */
  readonly terms?: OwnTerms | undefined;
}

/**
 * People with month of birth, employments, certificates, education, degrees, registrations, practice, and at most one full-time assignment;
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
  const { stations = [], villages = [], divisions = [], terms } = options;
  return fc
    .record(
      {
        id: ids("person"),
        birth: coarseDates({ from: "1955-01-01", to: "2005-12-31" }).map((date) => parseCoarseDate(date.slice(0, 7))),
        household: divisions.length === 0 ? fc.constant("110101") : fc.constantFrom(...divisions),
        employments: few(employments()),
        staffKinds: fc.uniqueArray(openTermOf(staffKinds, terms?.staffKinds), { maxLength: 2 }),
        certificates: few(
          optional(
            { level: oneOf(certificateLevels) },
            { issuedOn: coarseDates(), approvedOn: coarseDates(), resultsOn: coarseDates() },
          ),
        ),
        education: few(
          optional(
            { level: oneOf(educationLevels) },
            { major: fc.constantFrom(...MAJORS), study: oneOf(studyForms), graduatedOn: coarseDates() },
          ),
        ),
        degrees: few(
          optional(
            { degree: oneOf(academicDegrees) },
            { major: fc.constantFrom(...MAJORS), conferredOn: coarseDates() },
          ),
        ),
        registrations: few(fc.tuple(oneOf(certificateLevels), spans()).map(([level, span]) => ({ level, ...span }))),
        continuingEducation: few(fc.record({ on: coarseDates(), hours: fc.integer({ min: 0, max: 120 }).map(String) })),
        practice: few(spans()),
        assignments: stations.length === 0 ? fc.constant([]) : assignmentLists(stations, villages, terms),
      },
      { requiredKeys: ["id"] },
    )
    .map((person): Person => markParsed(person, "person"));
}

function employments(): fc.Arbitrary<Employment> {
  const pay = fc.record({ amount: decimalTexts({ max: 2_000_000n }), per: oneOf(payPeriods) });
  return fc
    .tuple(
      optional(
        {},
        {
          model: oneOf(operatingModels),
          employer: oneOf(employers),
          form: oneOf(employmentForms),
          post: oneOf(outsidePosts),
          hiredAsGraduate: fc.boolean(),
          pay,
        },
      ),
      fc.option(spans(), { nil: {} }),
    )
    .map(([fields, span]) => ({ ...fields, ...span }));
}

function assignmentLists(
  stations: readonly string[],
  villages: readonly string[],
  terms: OwnTerms | undefined,
): fc.Arbitrary<Assignment[]> {
  const assignment = fc
    .tuple(
      optional(
        { station: fc.constantFrom(...stations), role: openTermOf(stationRoles, terms?.stationRoles) },
        {
          duty: oneOf(duties),
          workload: oneOf(workloads),
          serves:
            villages.length === 0 ? fc.constant([]) : fc.uniqueArray(fc.constantFrom(...villages), { maxLength: 3 }),
          supervises: fc
            .uniqueArray(fc.constantFrom(...stations), { maxLength: 2 })
            .chain((list) =>
              fc.tuple(
                ...list.map((station) =>
                  optional({ station: fc.constant(station) }, { daysPerMonth: fc.integer({ min: 1, max: 20 }) }),
                ),
              ),
            ),
        },
      ),
      spans(),
      fc.boolean(),
    )
    .map(([fields, span, dated]): Assignment => (dated ? { ...fields, ...span } : fields));
  return fc
    .array(assignment, { maxLength: 2 })
    .map((list) => list.filter(({ workload }, index) => workload !== "full-time" || index === 0));
}
