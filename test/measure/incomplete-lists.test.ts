import { checkRequirement, takeMeasure } from "social-work-station-rules/measure";
import { parseRegister } from "social-work-station-rules/model";
import {
  definePolicy,
  findProvision,
  parseMeasure,
  stated,
  type NestedCount,
  type ProvisionInput,
} from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { describe, expect, test } from "vitest";

/** What is counted where the register does not list everything, or does not say where a person works. */

const source = {
  document: "d",
  clause: "一",
  quote: "1个",
  authority: "normative",
  verification: "primary-text",
} as const;
const title = { zh: "办法", en: "measures" };

/** A policy with one requirement. */
function policyWith(fields: object) {
  const requirement = {
    id: "p/1",
    kind: "requirement",
    title,
    modality: "must",
    aspect: "a",
    clauses: [],
    ...fields,
  } as unknown as ProvisionInput;
  return definePolicy({
    version: 1,
    id: "p",
    title,
    jurisdiction: "CN",
    documents: [{ id: "d", title, issuers: [] }],
    effective: {},
    provisions: [requirement],
  });
}

function ask(listed: number, limits: Omit<NestedCount, "of" | "where">) {
  const policy = policyWith({
    appliesTo: { subject: "division" },
    scope: "jurisdiction",
    parameters: {
      measure: stated(
        { take: "count", of: "divisions", where: { level: ["township"], has: [{ of: "stations", ...limits }] } },
        source,
      ),
      atLeast: stated(1, source),
    },
  });
  const register = parseRegister({
    version: 1,
    recordedOn: "2025-06-30",
    tierSystems: [{ id: "s", name: title, tiers: [{ id: "s:station", name: title, levels: ["township"] }] }],
    divisions: [{ id: "110101001", name: "某街道", level: "township", kind: "subdistrict" }],
    stations: Array.from({ length: listed }, (_, index) => ({
      id: `a${index}`,
      division: "110101001",
      tier: "s:station",
      from: "2022",
    })),
    completeness: [{ collection: "divisions" }],
  });
  const [finding] = checkRequirement(prepareRegister(register), findProvision(policy, "requirement"), {
    asOf: "2025-06-30",
    period: { from: "2025-01-01", to: "2025-12-31" },
  });
  return finding;
}

describe("with stations that are perhaps not all listed", () => {
  test.each<readonly [string, number, Omit<NestedCount, "of" | "where">, string]>([
    ["enough are listed, and more do not matter", 2, { atLeast: 2 }, "met"],
    ["there may be enough", 1, { atLeast: 2 }, "undetermined"],
    ["there are too many already", 3, { atMost: 2 }, "unmet"],
    ["there may be too many", 2, { atMost: 2 }, "undetermined"],
    ["between two limits that are far away there may be as many", 0, { atLeast: 50, atMost: 60 }, "undetermined"],
    ["of two limits the upper one is exceeded already", 3, { atLeast: 1, atMost: 2 }, "unmet"],
    ["more than so many may be there", 0, { above: 30 }, "undetermined"],
  ])("%s", (_, listed, limits, verdict) => {
    expect(ask(listed, limits)?.verdict).toBe(verdict);
  });
});

const DISTRICT = "440101";
const STREET = "440101001";
const VILLAGE = "440101001001";
const OTHER_VILLAGE = "440101001002";
const ALL = (["divisions", "stations", "personnel", "activities"] as const).map((collection) => ({ collection }));
const post = (fields: object = {}) => ({ station: "a", role: "social-worker" as const, from: "2020", ...fields });
const supervisor = (fields: object = {}) => post({ role: "supervisor", workload: "full-time", ...fields });
const certified = (issuedOn: string) => ({ certificates: [{ level: "social-worker" as const, issuedOn }] });

/** Returns the least and the greatest number of a measure, and what is missing. */
function take(
  measure: object,
  subject: readonly ["station" | "division" | "person" | "operator", string],
  given: object,
): readonly [string | null, string | null, readonly string[]] {
  const [kind, id] = subject;
  const answer = takeMeasure(prepareRegister(registerWith(given)), parseMeasure(measure), {
    subject: { kind, id },
    asOf: "2025-06-30",
    period: { from: "2025-01-01", to: "2025-12-31" },
  });
  return [answer.least, answer.most, answer.missing.map(({ subject: { id: of }, fact }) => `${of} ${fact}`)];
}

/** A street with a station `a`, and a village in it with a station `b`; all lists are complete. */
function registerWith(given: object) {
  return parseRegister({
    version: 1,
    recordedOn: "2025-06-30",
    tierSystems: [{ id: "s", name: title, tiers: [{ id: "s:station", name: title, levels: ["township", "village"] }] }],
    divisions: [
      { id: DISTRICT, name: "某区", level: "county" },
      { id: STREET, name: "某街道", level: "township", kind: "subdistrict" },
      { id: VILLAGE, name: "某社区", level: "village", committee: "residential-community" },
      { id: OTHER_VILLAGE, name: "某村", level: "village", committee: "village" },
    ],
    stations: [
      { id: "a", division: STREET, tier: "s:station", from: "2020" },
      { id: "b", division: VILLAGE, tier: "s:station", from: "2020" },
    ],
    completeness: ALL,
    ...given,
  });
}

describe("with posts that are not recorded", () => {
  const early = { take: "count", of: "persons", where: { certificate: { withinYears: 2 } } };

  test("a certificate may have been obtained within some years of one", () => {
    const given = { personnel: [{ id: "p", ...certified("2024-01-01") }] };
    expect(take(early, ["station", "a"], given)).toEqual(["0", "1", ["p assignments"]]);
  });

  test("a certificate is not counted from a post that has ended", () => {
    const ended = post({ from: "2023-01-01", until: "2024-12-31" });
    const given = {
      personnel: [{ id: "p", ...certified("2024-01-01"), assignments: [post({ from: "2010" }), ended] }],
    };
    expect(take(early, ["station", "a"], given)).toEqual(["0", "0", []]);
  });

  test("a person may be of an area that a requirement names", () => {
    const policy = policyWith({
      where: { division: { level: ["county"], id: [DISTRICT] } },
      appliesTo: { subject: "person" },
      parameters: {
        measure: stated({ take: "count", of: "activities" }, source),
        atLeast: stated(1, source),
      },
    });
    const found = (person: object) =>
      checkRequirement(
        prepareRegister(registerWith({ personnel: [{ id: "p", ...person }] })),
        findProvision(policy, "requirement"),
        { asOf: "2025-06-30", period: { from: "2025-01-01", to: "2025-12-31" } },
      ).map(({ verdict, missing }) => [verdict, missing.map(({ fact }) => fact)]);
    expect(found({ assignments: [post()] })).toEqual([["unmet", []]]);
    expect(found({})).toEqual([["undetermined", ["assignments"]]]);
  });
});

describe("with a code of which there is no record", () => {
  const TOWN = "440102002";
  const from = (household: object) => ({ take: "count", of: "persons", where: { household } });
  const given = { personnel: [{ id: "p", household: TOWN, assignments: [post()] }] };

  test.each([
    [{ within: ["440102"] }, "1"],
    [{ within: ["440101"] }, "0"],
    [{ level: ["township"] }, "1"],
    [{ kind: ["municipal-district"] }, "0"],
    [{ committee: ["village"] }, "0"],
    [{ not: { within: ["440102"] } }, "0"],
    [{ not: { within: ["11"] } }, "1"],
  ])("a person registered there is counted by where it lies: %j", (household, number) => {
    expect(take(from(household), ["station", "a"], given)).toEqual([number, number, []]);
  });

  test.each([
    [{ kind: ["town"] }, "division-kind"],
    [{ area: ["rural"] }, "area-class"],
    [{ class: ["ethnic-area"] }, "division-class"],
    [{ figures: { population: { above: 1 } } }, "figure"],
    [{ has: [{ of: "stations" }] }, "stations"],
  ])("what the code does not say is missing: %j", (household, fact) => {
    const without = { ...given, completeness: [{ collection: "personnel" }] };
    expect(take(from(household), ["station", "a"], without)).toEqual(["0", "1", [`${TOWN} ${fact}`]]);
  });

  test("a station is of the class of the area above it", () => {
    const when = (id: string) => ({ division: { level: ["county"], id: [id] } });
    const policy = policyWith({
      appliesTo: { subject: "station" },
      parameters: {
        measure: stated({ take: "count", of: "persons" }, source),
        atLeast: stated(
          {
            classes: [
              { when: when(DISTRICT), is: 1 },
              { when: when("440102"), is: 0 },
            ],
          },
          source,
        ),
      },
    });
    const prepared = prepareRegister(
      registerWith({
        divisions: [{ id: STREET, name: "某街道", level: "township", kind: "subdistrict" }],
        stations: [{ id: "a", division: STREET, tier: "s:station", from: "2020" }],
      }),
    );
    const findings = checkRequirement(prepared, findProvision(policy, "requirement"), {
      asOf: "2025-06-30",
      period: { from: "2025-01-01", to: "2025-12-31" },
    });
    expect(findings.map(({ verdict }) => verdict)).toEqual(["unmet"]);
  });
});

test("a county of which the kind is not recorded may be of any kind of county", () => {
  const of = (kind: string) => ({ take: "count", of: "divisions", where: { kind: [kind] } });
  const city = {
    divisions: [
      { id: "4401", name: "某市", level: "prefecture" },
      { id: DISTRICT, name: "某区", level: "county" },
    ],
    stations: [],
  };
  expect(take(of("county-level-city"), ["division", "4401"], city)).toEqual(["0", "1", [`${DISTRICT} division-kind`]]);
  expect(take(of("subdistrict"), ["division", "4401"], city)).toEqual(["0", "0", []]);
});

test("a station of two contracts, or of two posts, is counted once", () => {
  const contracts = ["2021", "2024"].map((from) => ({ stations: ["a"], from }));
  const given = {
    operators: [{ id: "o", name: "某社工机构", contracts }],
    personnel: [{ id: "p", assignments: [supervisor(), post({ until: "2021" })] }],
    activities: [{ id: "x", station: "a", kind: "case-work", completedOn: "2025-03-01" }],
    completeness: [...ALL, { collection: "operators" }],
  };
  const sum = { take: "sum", of: "posts", quantity: "full-time-equivalent" };
  expect(take({ take: "count", of: "stations" }, ["operator", "o"], given)).toEqual(["1", "1", []]);
  expect(take({ take: "count", of: "activities" }, ["operator", "o"], given)).toEqual(["1", "1", []]);
  expect(take(sum, ["operator", "o"], given)).toEqual(["1", "1", []]);
  const [own, all] = [{ as: "worker" }, {}].map((where) =>
    take({ take: "count", of: "stations", where }, ["person", "p"], given),
  );
  expect(own).toEqual(["1", "1", []]);
  expect(all).toEqual(["1", null, ["p stations-supervised"]]);
});

test("a list that is not recorded may contain several own words", () => {
  const has = (...kinds: readonly string[]) => ({ anyOf: kinds.map((kind) => ({ staffKind: [kind] })) });
  const both = { ...has("x:one"), not: { not: has("x:two") } };
  const given = { personnel: [{ id: "p", assignments: [post()] }] };
  expect(take({ take: "count", of: "persons", where: both }, ["station", "a"], given)).toEqual([
    "0",
    "1",
    ["p staff-kinds"],
  ]);
});

describe("of a supervisor", () => {
  const equivalents = (of: "supervising" | "serving") => ({ take: "sum", of, quantity: "full-time-equivalent" });
  const supervision = { take: "count", of: "activities", where: { as: "supervisor" } };
  const activity = (fields: object) => ({
    id: "x",
    station: "b",
    kind: "case-work",
    completedOn: "2025-03-01",
    ...fields,
  });

  test("a post for two stations, or for two places, is added once", () => {
    const supervises = ["a", "b"].map((station) => ({ station }));
    const personnel = [{ id: "p", assignments: [supervisor({ supervises, serves: [VILLAGE, OTHER_VILLAGE] })] }];
    expect(take(equivalents("supervising"), ["division", DISTRICT], { personnel })).toEqual(["1", "1", []]);
    expect(take(equivalents("serving"), ["division", DISTRICT], { personnel })).toEqual(["1", "1", []]);
  });

  test("an activity at another station may be theirs where it is not recorded whom they supervise", () => {
    const personnel = [{ id: "p", assignments: [supervisor()] }];
    const activities = [activity({ workers: [] })];
    const missing = ["p stations-supervised"];
    expect(take(supervision, ["person", "p"], { personnel, activities })).toEqual(["0", null, missing]);
    const known = [{ id: "p", assignments: [supervisor({ supervises: [] })] }];
    expect(take(supervision, ["person", "p"], { personnel: known, activities })).toEqual(["0", "0", []]);
  });

  test("a supervisor at a village may supervise the station of the street above it", () => {
    const personnel = [{ id: "p", assignments: [supervisor({ station: "b" })] }];
    const count = { take: "count", of: "supervising" };
    expect(take(count, ["station", "a"], { personnel })).toEqual(["0", "1", ["p stations-supervised"]]);
    expect(take({ take: "count", of: "serving" }, ["station", "a"], { personnel })).toEqual(["0", "0", []]);
  });

  test("a requirement is on those who were the supervisor in an activity", () => {
    const policy = policyWith({
      where: { division: { has: [{ of: "activities", where: { as: "supervisor" } }] } },
      appliesTo: { subject: "person" },
      parameters: {
        measure: stated({ take: "count", of: "activities" }, source),
        atLeast: stated(
          { classes: [{ when: { division: { has: [{ of: "activities", where: { as: "supervisor" } }] } }, is: 2 }] },
          source,
        ),
      },
    });
    const personnel = ["p", "q"].map((id) => ({ id, assignments: [supervisor({ supervises: [] })] }));
    const activities = [activity({ station: "a", workers: ["q"], supervisor: "p" })];
    const findings = checkRequirement(
      prepareRegister(registerWith({ personnel, activities })),
      findProvision(policy, "requirement"),
      { asOf: "2025-06-30", period: { from: "2025-01-01", to: "2025-12-31" } },
    );
    expect(findings.map(({ subject, verdict }) => `${subject.id} ${verdict}`)).toEqual(["p unmet"]);
  });

  test("nothing is missing where of each activity it is recorded who took part", () => {
    const personnel = [{ id: "p", assignments: [supervisor()] }, { id: "q" }];
    const activities = [activity({ workers: [], supervisor: "q" })];
    expect(take(supervision, ["person", "p"], { personnel, activities })).toEqual(["0", "0", []]);
  });
});
