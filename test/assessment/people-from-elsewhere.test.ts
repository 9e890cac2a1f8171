import { assess } from "social-work-station-rules/assessment";
import { calendarYear } from "social-work-station-rules/calendar";
import { checkRequirement } from "social-work-station-rules/measure";
import { parseRegister, type RegisterInput } from "social-work-station-rules/model";
import {
  definePolicy,
  stated,
  type Measure,
  type ProvisionInput,
  type Requirement,
} from "social-work-station-rules/policy";
import { prepareRegister, registerWithin } from "social-work-station-rules/register";
import { registers } from "social-work-station-rules/testing";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

/**
 * A policy of one county, with a register of two: persons who work in the other county supervise a station of the first
 * one, or take part in its activities. They count for the station, and the policy requires nothing of them.
 */

const title = { zh: "办法", en: "measures" };
const source = {
  document: "d",
  clause: "一",
  quote: "1名",
  authority: "normative",
  verification: "primary-text",
} as const;
const asked = { asOf: "2025-12-31", period: { from: "2025-01-01", to: "2025-12-31" } };

const post = (station: string, fields: object = {}) => ({ station, role: "social-worker", from: "2020", ...fields });

const PERSONNEL = [
  { id: "own", certificates: [], assignments: [post("a")] },
  {
    id: "supervisor",
    certificates: [{ level: "social-worker", issuedOn: "2019" }],
    employments: [{ from: "2020", operator: "far" }],
    household: "440102001",
    assignments: [post("b", { role: "supervisor", supervises: [{ station: "a" }] })],
  },
  { id: "worker", certificates: [{ level: "assistant-social-worker", issuedOn: "2019" }], assignments: [post("b")] },
];

/** Nobody is recorded as a supervisor of the station; which stations a supervisor in the city supervises is not recorded. */
const WITH_ONE_ABOVE = [
  ...PERSONNEL.map((person) => ({ ...person, assignments: [post(person.id === "own" ? "a" : "b")] })),
  { id: "above", assignments: [post("city", { role: "supervisor" })] },
];

function registerWith(personnel: readonly object[] = PERSONNEL) {
  return prepareRegister(
    parseRegister({
      version: 1,
      recordedOn: "2025-12-31",
      tierSystems: [
        { id: "s", name: title, tiers: [{ id: "s:station", name: title, levels: ["township", "prefecture"] }] },
      ],
      divisions: [
        { id: "4401", name: "某市", level: "prefecture" },
        { id: "440101", name: "甲县", level: "county" },
        { id: "440102", name: "乙县", level: "county" },
        { id: "440101001", name: "某街道", level: "township", kind: "subdistrict" },
        { id: "440102001", name: "某镇", level: "township", kind: "town" },
      ],
      stations: [
        { id: "a", division: "440101001", tier: "s:station", from: "2020" },
        { id: "b", division: "440102001", tier: "s:station", from: "2020" },
        { id: "city", division: "4401", tier: "s:station", from: "2020" },
      ],
      operators: [{ id: "far", name: "机构", kind: "social-organisation", contracts: [] }],
      personnel,
      activities: [
        {
          id: "x",
          station: "a",
          kind: "group-work",
          completedOn: "2025-03-01",
          workers: ["worker"],
          supervisor: "supervisor",
        },
      ],
      completeness: (["divisions", "stations", "personnel", "activities"] as const).map((collection) => ({
        collection,
      })),
    } as RegisterInput),
  );
}

function policyOf(provisions: readonly object[], jurisdiction = "440101") {
  return definePolicy({
    version: 1,
    id: "p",
    title,
    jurisdiction,
    documents: [{ id: "d", title, issuers: [] }],
    effective: {},
    provisions: provisions.map(
      (fields) =>
        ({ id: "p/1", title, modality: "must", aspect: "a", clauses: [], ...fields }) as unknown as ProvisionInput,
    ),
  });
}

function requirement(measure: Measure, fields: object = { appliesTo: { subject: "station" } }) {
  return {
    kind: "requirement",
    ...fields,
    parameters: { measure: stated(measure, source), atLeast: stated(1, source) },
  };
}

/** Returns the verdict on the station, from an assessment by the policy of its county and over the whole register. */
function verdicts(measure: Measure, personnel?: readonly object[]) {
  const policy = policyOf([requirement(measure)]);
  const prepared = registerWith(personnel);
  const [rule] = policy.provisions as readonly Requirement[];
  const over = checkRequirement(prepared, rule as Requirement, asked);
  return [assess(prepared, policy, asked).findings, over].map((findings) =>
    findings.flatMap(({ subject, verdict }) => (subject.id === "a" ? [verdict] : [])),
  );
}

const activities = (where: object): Measure => ({ take: "count", of: "activities", where }) as Measure;
const supervising = (where: object): Measure => ({ take: "count", of: "supervising", where }) as Measure;

describe("persons who work elsewhere count for a station", () => {
  test.each([
    ["that they supervise", supervising({ certificate: {} })],
    ["as supervisors in its activities", activities({ supervisor: { certificate: {} } })],
    ["as workers in its activities", activities({ worker: { certificate: {} } })],
    ["by where their own post is", supervising({ post: { station: { division: { kind: ["town"] } } } })],
    ["by the tier of their own station", activities({ worker: { post: { station: { tier: ["township"] } } } })],
    ["by their employer", supervising({ employment: { operator: { kind: ["social-organisation"] } } })],
    ["by where they are registered", supervising({ household: { kind: ["town"] } })],
  ])("%s", (_, measure) => {
    expect(verdicts(measure)).toEqual([["met"], ["met"]]);
  });

  test("and not where they do not meet the condition", () => {
    const measure = supervising({ certificate: { level: { atLeast: "senior-social-worker" } } });
    expect(verdicts(measure)).toEqual([["unmet"], ["unmet"]]);
  });

  test("and may do so where it is not recorded whom a supervisor in the city above supervises", () => {
    expect(verdicts(supervising({}), WITH_ONE_ABOVE)).toEqual([["undetermined"], ["undetermined"]]);
  });
});

test("supervisors from elsewhere count for the area as a whole", () => {
  const policy = policyOf([
    requirement(supervising({}), { appliesTo: { subject: "division" }, scope: "jurisdiction" }),
  ]);
  const found = (personnel: readonly object[]) =>
    assess(registerWith(personnel), policy, asked).findings.map(({ verdict }) => verdict);
  expect(found(PERSONNEL)).toEqual(["met"]);
  expect(found(WITH_ONE_ABOVE)).toEqual(["undetermined"]);
});

test("in any register the part in an area gives the answers of the whole register", () => {
  const measures = [
    supervising({}),
    supervising({ certificate: {} }),
    supervising({ post: { workload: ["full-time"], station: { opened: { from: "2020-01-01" } } } }),
    { take: "count", of: "serving", where: { household: { area: ["urban"] } } } as Measure,
    { take: "count", of: "persons", where: { employment: { model: ["direct-employment"] } } } as Measure,
    activities({ worker: { certificate: {} } }),
    activities({ supervisor: { not: { post: { station: { tier: ["county"] } } } } }),
  ];
  const rules = (["station", "division"] as const).flatMap((subject) =>
    measures.map(
      (measure) => policyOf([requirement(measure, { appliesTo: { subject } })]).provisions[0] as Requirement,
    ),
  );
  fc.assert(
    fc.property(registers(), fc.nat(), fc.constantFrom(...rules), (drawn, pick, rule) => {
      const whole = prepareRegister(drawn);
      const part = registerWithin(whole, drawn.divisions[pick % Math.max(drawn.divisions.length, 1)]?.id ?? "11");
      const within = new Set([...part.stations.keys(), ...part.divisions.keys()]);
      const question = { ...asked, asOf: drawn.recordedOn, period: calendarYear(Number(drawn.recordedOn.slice(0, 4))) };
      const inPart = checkRequirement(part, rule, question);
      expect(inPart).toEqual(checkRequirement(whole, rule, question).filter(({ subject }) => within.has(subject.id)));
    }),
    { numRuns: 300 },
  );
});

test("a policy requires nothing of persons who work elsewhere", () => {
  const subjectsOf = (fields: object) =>
    assess(registerWith(), policyOf([{ appliesTo: { subject: "person" }, ...fields }]), asked).findings.map(
      ({ subject }) => subject.id,
    );
  const { parameters } = requirement(activities({}));
  expect(subjectsOf({ kind: "requirement", parameters })).toEqual(["own"]);
  expect(
    subjectsOf({ kind: "pay-standard", parameters: { amount: stated(1, source), per: stated("month", source) } }),
  ).toEqual(["own"]);
  const part = registerWithin(registerWith(), "440101");
  expect([...part.people.keys()]).toEqual(["own"]);
});

test("a person with a further post elsewhere is there, too", () => {
  const both = [{ id: "both", assignments: [post("a"), post("b")] }, ...PERSONNEL.slice(1)];
  const found = (where: object) => {
    const rule = requirement(activities({}), { appliesTo: { subject: "person" }, where });
    return assess(registerWith(both), policyOf([rule]), asked).findings.map(({ subject }) => subject.id);
  };
  expect(found({ division: { kind: ["town"] } })).toEqual(["both"]);
  expect(found({ division: { committee: ["village"] } })).toEqual([]);
  expect(found({ person: { post: { station: { id: ["b"] } } } })).toEqual(["both"]);
});
