import { checkRequirement, takeMeasure } from "social-work-station-rules/measure";
import { parseRegister, type RegisterInput } from "social-work-station-rules/model";
import {
  definePolicy,
  findProvision,
  parseMeasure,
  stated,
  type Bound,
  type Measure,
} from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { describe, expect, test } from "vitest";

/** Numbers worked out by hand: what is added up, of which year, by which day. */

const title = { zh: "办法", en: "measures" };
const source = {
  document: "d",
  clause: "一",
  quote: "1",
  authority: "normative",
  verification: "primary-text",
} as const;
const YEAR = { from: "2025-01-01", to: "2025-12-31" };
const STREET = "110101001";

function prepare(given: Partial<RegisterInput> = {}) {
  return prepareRegister(
    parseRegister({
      version: 1,
      recordedOn: "2026-01-31",
      tierSystems: [{ id: "s", name: title, tiers: [{ id: "s:station", name: title, levels: ["township"] }] }],
      divisions: [
        { id: "110101", name: "某区", level: "county" },
        { id: STREET, name: "某街道", level: "township", kind: "subdistrict" },
      ],
      stations: [{ id: "a", division: STREET, tier: "s:station", from: "2022-01-01" }],
      completeness: (["divisions", "stations", "personnel", "activities", "spending", "clients"] as const).map(
        (collection) => ({ collection }),
      ),
      ...given,
    }),
  );
}

const post = (id: string, fields: object = {}) => ({
  id,
  assignments: [{ station: "a", role: "social-worker" as const, from: "2022", ...fields }],
});

const activity = (id: string, completedOn: string, fields: object = {}) => ({
  id,
  station: "a",
  kind: "case-work" as const,
  completedOn,
  ...fields,
});

const population = (id: string, value: number | string, on: string) => ({
  subject: { kind: "division" as const, id },
  key: "population" as const,
  value,
  on,
});

describe("the number of a measure", () => {
  const station = { kind: "station", id: "a" } as const;
  const street = { kind: "division", id: STREET } as const;
  test.each<readonly [string, object, Partial<RegisterInput>, object, readonly [string | null, string | null]]>([
    [
      "adds the hours of the period up to the day",
      { take: "sum", of: "activities", quantity: "hours" },
      {
        activities: [
          activity("x", "2024-12-31", { hours: "8" }),
          activity("y", "2025-03-01", { hours: "1.5" }),
          activity("z", "2025-06-30", { hours: "2" }),
          activity("later", "2025-07-01", { hours: "4" }),
        ],
      },
      station,
      ["3.5", "3.5"],
    ],
    [
      "has no bound where hours are not recorded",
      { take: "sum", of: "activities", quantity: "hours" },
      { activities: [activity("y", "2025-03-01", { hours: "1.5" }), activity("z", "2025-06-30")] },
      station,
      ["1.5", null],
    ],
    [
      "is the mean of full-time equivalents, each between nothing and one where it is not recorded",
      { take: "mean", of: "posts", quantity: "full-time-equivalent" },
      { personnel: [post("p", { workload: "full-time" }), post("q", { workload: "part-time" })] },
      station,
      ["0.5", "1"],
    ],
    [
      "counts a person with two posts once in an area, and each post",
      { take: "ratio", of: { take: "count", of: "posts" }, by: { take: "count", of: "persons" } },
      {
        stations: ["a", "b"].map((id) => ({ id, division: STREET, tier: "s:station", from: "2022-01-01" })),
        personnel: [
          {
            id: "p",
            assignments: ["a", "b"].map((id) => ({ station: id, role: "social-worker", from: "2022" })),
          },
        ],
      },
      street,
      ["2", "2"],
    ],
    [
      "takes one measure from another",
      {
        take: "total",
        parts: [
          { measure: { take: "figure", key: "population" } },
          { times: "-2", measure: { take: "count", of: "stations" } },
        ],
      },
      { figures: [population(STREET, 10, "2025")] },
      street,
      ["8", "8"],
    ],
    [
      "is the figure of the year before, of the county",
      { take: "figure", key: "population", at: "county", yearsAgo: 1 },
      { figures: [population("110101", 7, "2024-12-31"), population("110101", 9, "2025-03-01")] },
      station,
      ["7", "7"],
    ],
    [
      "is the latest figure of the year that is not later than the day",
      { take: "figure", key: "population" },
      {
        figures: [
          population(STREET, 7, "2025-01"),
          population(STREET, 8, "2025-06"),
          population(STREET, 9, "2025-07-01"),
        ],
      },
      street,
      ["8", "8"],
    ],
    [
      "is not the figure of an earlier year",
      { take: "figure", key: "population" },
      { figures: [population(STREET, 7, "2024")] },
      street,
      ["0", null],
    ],
    [
      "has no bound where an own figure is not recorded, which may be negative",
      { take: "figure", key: "某区:结余" },
      {},
      street,
      [null, null],
    ],
    [
      "is the figure of an earlier year where the measure carries it forward",
      { take: "figure", key: "population", carryForward: true },
      { figures: [population(STREET, 7, "2023"), population(STREET, 8, "2024")] },
      street,
      ["8", "8"],
    ],
    [
      "counts clients of the station and clients who live in the area once",
      { take: "count", of: "clients" },
      {
        clients: [
          { id: "c", station: "a", division: STREET },
          { id: "d", division: STREET },
          { id: "e", division: "110101" },
        ],
      },
      street,
      ["2", "2"],
    ],
    [
      "adds the figures of stations",
      { take: "sum", of: "stations", figure: "floor-area" },
      { figures: [{ subject: { kind: "station", id: "a" }, key: "floor-area", value: "120.5", from: "2022" }] },
      street,
      ["120.5", "120.5"],
    ],
    [
      "of a share of nobody is none",
      { take: "share", of: "persons", where: { certificate: {} } },
      {},
      station,
      [null, null],
    ],
  ])("%s", (_, measure, given, subject, [least, most]) => {
    const answer = takeMeasure(prepare(given), parseMeasure(measure), {
      subject: subject as { kind: "station"; id: string },
      asOf: "2025-06-30",
      period: YEAR,
    });
    expect([answer.least, answer.most]).toEqual([least, most]);
  });
});

interface Asked {
  readonly measure: Measure;
  readonly atLeast: Bound;
  readonly fields?: object;
  readonly others?: object;
}

function policyOf({ measure, atLeast, fields, others }: Asked, terms?: RegisterInput["terms"]) {
  return definePolicy({
    version: 1,
    id: "p",
    title,
    jurisdiction: "CN",
    documents: [{ id: "d", title, issuers: [] }],
    effective: {},
    terms,
    provisions: [
      {
        id: "p/1",
        kind: "requirement",
        title,
        modality: "must",
        aspect: "a",
        appliesTo: { subject: "station" },
        clauses: [],
        ...fields,
        parameters: { measure: stated(measure, source), atLeast: stated(atLeast, source), ...others },
      },
    ],
  });
}

function check(asked: Asked, given: Partial<RegisterInput>, asOf: string, terms?: RegisterInput["terms"]) {
  const provision = findProvision(policyOf(asked, terms), "requirement");
  return checkRequirement(prepare(given), provision, { asOf, period: YEAR }).map(({ verdict, timing, detail }) => [
    verdict,
    timing,
    detail.atLeast?.least ?? null,
  ]);
}

const stations: Measure = { take: "count", of: "stations" };
const cases: Measure = { take: "count", of: "activities", where: { kind: ["case-work"] } };

describe("stages", () => {
  const staged: Asked = {
    measure: stations,
    atLeast: {
      stages: [
        { by: "2023-12-31", is: 1 },
        { by: "2024-12-31", is: 2 },
        { by: "2025-12-31", is: 3 },
      ],
    },
    fields: { appliesTo: { subject: "division" }, scope: "jurisdiction" },
  };
  const opened = (...days: readonly string[]) => ({
    stations: days.map((from, index) => ({ id: `a${index}`, division: STREET, tier: "s:station", from })),
  });

  test("are open until their day, and the one that is due last is asked on the day of the question", () => {
    expect(check(staged, opened("2022-01-01", "2025-03-01"), "2025-06-30")).toEqual([
      ["met", "closed", "1"],
      ["met", "closed", "2"],
      ["unmet", "open", "3"],
    ]);
  });

  test("stay missed where they were reached only after their day and the next is due", () => {
    expect(check(staged, opened("2024-06-01", "2024-07-01"), "2025-06-30")).toEqual([
      ["unmet", "closed", "1"],
      ["met", "closed", "2"],
      ["unmet", "open", "3"],
    ]);
  });

  test.each([
    ["is still open where it counts", "inclusive", "open"],
    ["is over where it does not", "exclusive", "closed"],
  ])("on the due day a stage %s", (_, convention, timing) => {
    const asked = { ...staged, others: { dueConvention: stated(convention as "inclusive", source) } };
    expect(check(asked, opened("2024-01-01"), "2024-12-31")[1]).toEqual(["unmet", timing, "2"]);
  });
});

describe("stages of what is done over time", () => {
  const bound = { stages: [1, 2, 3].map((is) => ({ by: `${2022 + is}-12-31`, is })) } as Bound;
  const done = {
    activities: ["2023-05-01", "2024-05-01", "2024-06-01", "2025-02-01"].map((day, index) =>
      activity(`x${index}`, day),
    ),
  };
  const year = (of: number) => ({ from: `${of}-01-01`, to: `${of}-12-31` });

  test.each([
    [2022, "2023-01-31", "unmet", "open", "0", "1"],
    [2023, "2024-01-31", "met", "closed", "1", "1"],
    [2024, "2025-01-31", "met", "closed", "2", "2"],
    [2025, "2025-12-31", "unmet", "open", "1", "3"],
    [2026, "2027-01-31", "unmet", "closed", "0", "3"],
  ])("in %i is due what its last stage says, and is counted in that year alone", (of, asOf, ...expected) => {
    const policy = policyOf({ measure: cases, atLeast: bound });
    const register = prepare({ ...done, recordedOn: "2027-01-31" });
    const options = { asOf, period: year(of) };
    const found = checkRequirement(register, findProvision(policy, "requirement"), options);
    expect(
      found.map(({ verdict, timing, detail }) => [verdict, timing, detail.measured.least, detail.atLeast?.least]),
    ).toEqual([expected]);
  });

  test("are those of each month, quarter or year that is asked", () => {
    const byQuarter: Bound = {
      stages: [
        { by: "2025-03-31", is: 1 },
        { by: "2025-06-30", is: 2 },
      ],
    };
    const asked = { measure: cases, atLeast: byQuarter, others: { every: stated("quarter", source) } } as const;
    expect(check(asked, done, "2025-12-31").map(([, , least]) => least)).toEqual(["1", "2", "2", "2"]);
  });
});

describe("periods", () => {
  test("that have begun are asked, and the last is open", () => {
    const asked = { measure: cases, atLeast: 1, others: { every: stated("quarter", source) } } as const;
    expect(check(asked, { activities: [activity("x", "2025-03-31")] }, "2025-06-30")).toEqual([
      ["met", "closed", "1"],
      ["unmet", "open", "1"],
    ]);
  });

  // 184 of 365 days, 6 of 12 months.
  test.each([
    ["full", "12"],
    ["pro-rata-days", "2208/365"],
    ["pro-rata-months", "6"],
  ])("of a station that opened on 1 July are due as %s", (reading, due) => {
    const asked = { measure: cases, atLeast: 12, others: { partYear: stated(reading as "full", source) } };
    const given = { stations: [{ id: "a", division: STREET, tier: "s:station", from: "2025-07-01" }] };
    expect(check(asked, given, "2025-12-31")).toEqual([["unmet", "open", due]]);
  });
});

test("subjects that do not meet the condition are not asked, and those in no class are not applicable", () => {
  const asked: Asked = { measure: cases, atLeast: 1, fields: { where: { division: { kind: ["town"] } } } };
  expect(check(asked, {}, "2025-12-31")).toEqual([]);
  const onlyTowns: Asked = {
    measure: cases,
    atLeast: { classes: [{ when: { division: { kind: ["town"] } }, is: 1 }] },
  };
  expect(check(onlyTowns, {}, "2025-12-31")).toEqual([["not-applicable", null, null]]);
});

describe("a balance that may be negative", () => {
  const balance: Asked = {
    measure: { take: "figure", key: "某区:结余" },
    atLeast: 0,
    fields: { appliesTo: { subject: "division", tier: "township" } },
  };
  const key = "某区:结余";
  const terms = { figures: [{ key, name: { zh: "结余", en: "balance" }, unit: { zh: "元", en: "yuan" } }] } as const;
  test.each([
    ["is met at nought", [{ value: "0" }], "met"],
    ["is not met below it", [{ value: "-5" }], "unmet"],
    ["is open where it is not recorded", [], "undetermined"],
  ])("%s", (_, recorded, verdict) => {
    const figures = recorded.map(({ value }) => ({ ...population(STREET, value, "2025"), key }));
    expect(check(balance, { figures: figures as never, terms }, "2025-06-30", terms).map(([found]) => found)).toEqual([
      verdict,
    ]);
  });
});

test("a built-in figure is never negative", () => {
  expect(() => prepare({ figures: [population(STREET, -1, "2025")] })).toThrow("out-of-range");
});

describe("periods of several years", () => {
  const asked = {
    measure: cases,
    atLeast: 1,
    others: { every: stated("three-years", source), countedFrom: stated("2022-07-01" as never, source) },
  } as const;

  test("are counted from their day, each as a whole, and the one that is running is open", () => {
    expect(check(asked, { activities: [activity("x", "2022-07-01")] }, "2025-12-31")).toEqual([
      ["met", "closed", "1"],
      ["unmet", "open", "1"],
    ]);
    expect(check(asked, { activities: [activity("x", "2022-06-30")] }, "2025-12-31")).toEqual([
      ["unmet", "closed", "1"],
      ["unmet", "open", "1"],
    ]);
  });
});

describe("full years in a condition", () => {
  const asked = (reading: "corresponding-day" | "day-after"): Asked => ({
    measure: { take: "count", of: "persons", where: { post: { years: { atLeast: 3 } } } },
    atLeast: 1,
    others: { yearConvention: stated(reading, source) },
  });
  // From 30 June 2022 three years are full on 30 June 2025, or on the day after it.
  test.each([
    ["corresponding-day", "met"],
    ["day-after", "unmet"],
  ] as const)("are full by the reading %s", (reading, verdict) => {
    const given = { personnel: [post("p", { from: "2022-06-30" })] };
    expect(check(asked(reading), given, "2025-06-30").map(([found]) => found)).toEqual([verdict]);
  });
});
