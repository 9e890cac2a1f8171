import { assess } from "social-work-station-rules/assessment";
import { checkPayStandard, checkRequirement } from "social-work-station-rules/measure";
import { findProvision, type Requirement } from "social-work-station-rules/policy";
import { describe, expect, test } from "vitest";
import { HERE, parametersOf, policyOf, registerOf, requirementOf } from "../small-policy.js";

/** Persons, operators and contracts are subjects while they have a post or a contract in the area and on the tier. */

const year = { from: "2025-01-01", to: "2025-12-31" };

const post = (station: string, fields: object = {}) => ({ station, role: "social-worker", ...fields });

const stations = [
  { id: "a", division: HERE, tier: "s:station", from: "2020" },
  { id: "centre", division: HERE, tier: "s:centre", from: "2020" },
];

/** Returns the subjects of a requirement that nobody meets: on the day where it is of the day, else in each month. */
function found(
  given: object,
  fields: object,
  { asOf = "2025-06-15", every }: { readonly asOf?: string; readonly every?: "month" } = {},
) {
  const posts = { measure: { take: "count", of: "posts" }, atLeast: 9 };
  const visits = { measure: { take: "count", of: "activities" }, atLeast: 9, every };
  const policy = policyOf([requirementOf(every === undefined ? posts : visits, fields)]);
  return checkRequirement(registerOf({ stations, ...given }), policy.provisions[0] as Requirement, {
    asOf,
    period: year,
  }).map(({ subject, verdict, missing, detail }) => {
    const facts = missing.map(({ fact }) => ` ${fact}`).join("");
    return `${subject.id}${every === undefined ? "" : ` ${detail.period?.from.slice(5, 7)}`} ${verdict}${facts}`;
  });
}

describe("a tier restricts persons to those with a post on it", () => {
  const ofTier = { appliesTo: { subject: "person", tier: "s:station" } };

  test.each([
    ["on the day", [post("a", { from: "2024" })], ["p unmet"]],
    ["that has ended", [post("a", { from: "2020", until: "2025-06-14" })], []],
    ["that ends on the day", [post("a", { from: "2020", until: "2025-06-15" })], ["p unmet"]],
    ["that has not begun", [post("a", { from: "2025-06-16" })], []],
    [
      "that has ended, with one on another tier",
      [post("a", { until: "2024" }), post("centre", { from: "2025-01-01" })],
      [],
    ],
    [
      "that ends in the month of the day",
      [post("a", { from: "2020", until: "2025-06" })],
      ["p undetermined assignment-date"],
    ],
    ["that begins in the month of the day", [post("a", { from: "2025-06" })], ["p undetermined assignment-date"]],
    ["of which the start is not recorded", [post("a")], ["p undetermined assignment-date"]],
    ["at none of its stations", [post("centre", { from: "2020" })], []],
  ])("%s", (_, assignments, expected) => {
    expect(found({ personnel: [{ id: "p", assignments }] }, ofTier)).toEqual(expected);
  });

  test("and by months to the months in which they had it", () => {
    const assignments = [post("a", { from: "2025-03-10", until: "2025-05-02" })];
    const given = { personnel: [{ id: "p", assignments }] };
    expect(found(given, ofTier, { every: "month", asOf: "2025-12-31" })).toEqual([
      "p 03 unmet",
      "p 04 unmet",
      "p 05 unmet",
    ]);
  });

  test("of a month in which it is not known whether they had it, it is undetermined", () => {
    const given = { personnel: [{ id: "p", assignments: [post("a", { from: "2025", until: "2025-11-30" })] }] };
    expect(found(given, ofTier, { every: "month", asOf: "2025-12-31" })).toEqual([
      ...["01", "02", "03", "04", "05", "06", "07", "08", "09", "10"].map(
        (month) => `p ${month} undetermined assignment-date`,
      ),
      "p 11 unmet",
    ]);
  });
});

test("without a tier nothing is required of a person before the first post and after the last", () => {
  const fields = { appliesTo: { subject: "person" } };
  const given = { personnel: [{ id: "p", assignments: [post("a", { from: "2025-04", until: "2025-05-31" })] }] };
  expect(found(given, fields)).toEqual([]);
  expect(found(given, fields, { asOf: "2025-05-01" })).toEqual(["p unmet"]);
  expect(found(given, fields, { every: "month" })).toEqual(["p 04 unmet", "p 05 unmet"]);
  expect(found({ personnel: [{ id: "p" }] }, fields)).toEqual(["p undetermined assignments"]);
});

test("a standard of pay is that of persons with a post of the day on its tier", () => {
  const policy = policyOf([
    {
      kind: "pay-standard",
      appliesTo: { subject: "person", tier: "s:station" },
      parameters: parametersOf({ amount: 60_000, per: "year" }),
    },
  ]);
  const employments = [{ from: "2020", pay: { amount: 1, per: "year" } }];
  const given = {
    stations,
    personnel: [
      { id: "moved", employments, assignments: [post("a", { until: "2024" }), post("centre", { from: "2025-01-01" })] },
      { id: "perhaps", employments, assignments: [post("a", { from: "2025-06" })] },
      { id: "there", employments, assignments: [post("a", { from: "2024" })] },
      { id: "unrecorded", employments },
    ],
  };
  const findings = checkPayStandard(registerOf(given), findProvision(policy, "pay-standard"), { asOf: "2025-06-15" });
  expect(findings.map(({ subject, verdict }) => `${subject.id} ${verdict}`)).toEqual([
    "perhaps undetermined",
    "there unmet",
    "unrecorded undetermined",
  ]);
});

describe("the policy of a county", () => {
  const inCounty = (fields: object, given: object) =>
    assess(
      registerOf(given),
      policyOf([requirementOf({ measure: { take: "count", of: "posts" }, atLeast: 9 }, fields)], {
        jurisdiction: "440101",
      }),
      { asOf: "2025-06-15", period: year },
    ).findings.map(({ subject, verdict }) => `${subject.id} ${verdict}`);

  test("requires nothing of a person who has moved to another county", () => {
    const personnel = [
      { id: "moved", assignments: [post("a", { from: "2020", until: "2024" }), post("b", { from: "2025-01-01" })] },
      { id: "stayed", assignments: [post("a", { from: "2020" })] },
    ];
    expect(inCounty({ appliesTo: { subject: "person" } }, { personnel })).toEqual(["stayed unmet"]);
  });

  const operator = (id: string, contracts: readonly object[]) => ({ id, name: id, contracts });

  test("requires nothing of an operator whose contract there has ended", () => {
    const operators = [
      operator("gone", [
        { stations: ["a"], from: "2020", until: "2024" },
        { stations: ["b"], from: "2025-01-01" },
      ]),
      operator("here", [{ stations: ["a"], from: "2025-01-01" }]),
      operator("perhaps", [{ stations: ["a"], from: "2024", until: "2025-06" }]),
    ];
    expect(inCounty({ appliesTo: { subject: "operator" } }, { operators })).toEqual([
      "here unmet",
      "perhaps undetermined",
    ]);
    expect(inCounty({ appliesTo: { subject: "operator", tier: "township" } }, { operators })).toEqual([
      "here unmet",
      "perhaps undetermined",
    ]);
  });

  test("is about contracts for its own stations", () => {
    const operators = [
      operator("o", [
        { id: "C-1", stations: ["a"], from: "2025-01-01" },
        { id: "C-2", stations: ["b"], from: "2025-01-01" },
      ]),
    ];
    expect(inCounty({ appliesTo: { subject: "contract" } }, { operators })).toEqual(["C-1 unmet"]);
  });
});
