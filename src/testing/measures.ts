import * as fc from "fast-check";
import {
  safeParseMeasure,
  type Bound,
  type Measure,
  type PersonCondition,
  type YearlyGrowth,
} from "../policy/index.js";
import {
  activityKinds,
  certificateLevels,
  divisionLevels,
  educationLevels,
  staffKinds,
  stationRoles,
  workloads,
} from "../terms/index.js";
import { oneOf, optional, someOf } from "./draw.js";

/** Conditions on persons. */
export function personConditions(): fc.Arbitrary<PersonCondition> {
  const post = optional({}, { role: someOf(stationRoles, 2), workload: someOf(workloads, 1) });
  const own = optional(
    {},
    {
      staffKind: someOf(staffKinds, 2),
      certificate: oneOf(certificateLevels).map((atLeast) => ({ level: { atLeast } })),
      education: oneOf(educationLevels).map((atLeast) => ({ level: { atLeast } })),
      post,
    },
  );
  return fc.oneof(
    { weight: 4, arbitrary: own },
    { weight: 1, arbitrary: fc.tuple(own, own).map(([one, other]) => ({ anyOf: [one, other] })) },
    { weight: 1, arbitrary: own.map((not) => ({ not })) },
  );
}

const activityConditions = optional(
  {},
  { kind: someOf(activityKinds, 2), division: oneOf(divisionLevels).map((level) => ({ level: [level] })) },
);

/** Counts of activities, which happen over time. */
export function activityCounts(): fc.Arbitrary<Measure> {
  return activityConditions.map((where) => ({ take: "count", of: "activities", where }));
}

/** Counts of persons, who are there on a day. */
export function staffCounts(): fc.Arbitrary<Measure> {
  return personConditions().map((where) => ({ take: "count", of: "persons", where }));
}

/** Counts of what there is on a day, or happens over time. */
export function counts(): fc.Arbitrary<Measure> {
  return fc.oneof<fc.Arbitrary<Measure>[]>(
    staffCounts(),
    activityCounts(),
    fc.constant({ take: "count", of: "stations" }),
    fc.constant({ take: "count", of: "divisions", where: { level: ["village"], has: [{ of: "stations" }] } }),
  );
}

/** Measures of every kind: counts, shares, sums, means, figures, totals and ratios. */
export function measures(): fc.Arbitrary<Measure> {
  const all = fc.oneof<fc.Arbitrary<Measure>[]>(
    counts(),
    fc
      .tuple(personConditions(), personConditions())
      .map(([among, where]) => ({ take: "share", of: "persons", among, where })),
    fc.constant({ take: "sum", of: "activities", quantity: "hours" }),
    fc.constant({ take: "mean", of: "posts", quantity: "full-time-equivalent" }),
    fc.constant({ take: "figure", key: "population" }),
    fc
      .tuple(counts(), counts())
      .map(([one, other]) => ({ take: "total", parts: [{ measure: one }, { times: "2", measure: other }] })),
    fc.tuple(counts(), counts()).map(([of, by]) => ({ take: "ratio", of, by })),
  );
  // Some are always the same number: all that the base is, a measure divided by itself.
  return all.filter((measure) => safeParseMeasure(measure).ok);
}

/** Bounds: numbers, per unit of a measure, by class of division, in parts, by stages. */
export function bounds(): fc.Arbitrary<Bound> {
  const plain = fc.integer({ min: 0, max: 6 }).map(String);
  const rates = fc.oneof(
    plain,
    fc
      .tuple(fc.integer({ min: 1, max: 6 }).map(String), fc.integer({ min: 1, max: 5 }))
      .map(([is, forEvery]) => ({ is, forEvery, of: { take: "count" as const, of: "activities" as const } })),
  );
  const byClass = fc.oneof(
    { weight: 3, arbitrary: rates },
    {
      weight: 1,
      arbitrary: fc.tuple(rates, rates).map(([is, otherwise]) => ({
        classes: [{ when: { division: { area: ["urban"] } }, is }],
        otherwise,
      })),
    },
  );
  const sums = fc.oneof(
    { weight: 4, arbitrary: byClass },
    { weight: 1, arbitrary: fc.tuple(byClass, byClass).map(([one, other]) => ({ parts: [one, other] })) },
  );
  const stages = fc.tuple(sums, sums).map(([one, other]) => ({
    stages: [
      { by: "2022-12-31", is: one },
      { by: "2024-12-31", is: other },
    ],
  }));
  return fc.oneof({ weight: 4, arbitrary: sums }, { weight: 1, arbitrary: stages }) as fc.Arbitrary<Bound>;
}

/** Draws by how much an amount grows each year. */
export function growths(): fc.Arbitrary<YearlyGrowth> {
  return fc.record(
    {
      since: fc.integer({ min: 2015, max: 2023 }),
      rate: fc.constantFrom("3%", "5%", "1/20"),
      on: fc.constantFrom("previous-year" as const, "base-year" as const),
    },
    { requiredKeys: ["since", "rate"] },
  );
}
