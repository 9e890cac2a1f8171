import { describe, expect, it } from "vitest";
import { parsePlainDate } from "social-work-station-rules/calendar";
import type { CoverageTarget } from "social-work-station-rules/policy";
import type { PreparedRegister } from "social-work-station-rules/register";
import { runCoverage } from "../../src/run/run-coverage.js";
import { HERE, THERE, parametersOf, policyOf, registerOf } from "../small-policy.js";

/** What a city comes to where a coverage target differs by county: one has a station in one of two streets, the other in its one town. */

const day = parsePlainDate;
const EAST = "440101002";

const divisions = [
  { id: "4401", name: "某市", level: "prefecture" },
  { id: "440101", name: "甲县", level: "county" },
  { id: "440102", name: "乙县", level: "county" },
  { id: HERE, name: "某街道", level: "township", kind: "subdistrict" },
  { id: EAST, name: "东街道", level: "township", kind: "subdistrict" },
  { id: THERE, name: "某镇", level: "township", kind: "town" },
];
const complete = registerOf({ divisions });
const partial = registerOf({ divisions, completeness: [{ collection: "stations" }] });

/** One value for the first county, another for all others; without a second these have none. */
const byCounty = (is: unknown, otherwise?: unknown) => ({
  classes: [{ when: { division: { id: ["440101"] } }, is }],
  ...(otherwise === undefined ? {} : { otherwise }),
});

function runOf(parameters: object, register: PreparedRegister = complete, fields: object = {}, jurisdiction = "4401") {
  const [provision] = policyOf(
    [
      {
        kind: "coverage-target",
        appliesTo: { subject: "division", tier: "s:station" },
        measure: "stations",
        level: "township",
        ...fields,
        parameters: parametersOf({
          target: "1",
          dueOn: "2025-12-31",
          dueConvention: "inclusive",
          display: { decimals: 1, rounding: "half-up" },
          ...parameters,
        }),
      },
    ],
    { jurisdiction: "4401" },
  ).provisions;
  return runCoverage(register, provision as CoverageTarget, {
    asOf: day("2025-06-30"),
    period: { from: day("2025-01-01"), to: day("2025-12-31") },
    jurisdiction,
  });
}

/** Findings: verdict and time, covered and unknown of how many, required and lacking; then the rows of the table. */
function told(...asked: Parameters<typeof runOf>) {
  const { findings, coverage } = runOf(...asked);
  return {
    findings: findings.map(({ subject, verdict, timing, missing, detail }) =>
      [
        subject.id,
        verdict,
        timing ?? "-",
        `${detail.covered}+${detail.unknown}/${detail.total}`,
        `${detail.target ?? "-"} ${detail.required} ${detail.shortfall.least}-${detail.shortfall.most}`,
        ...missing.map(({ subject: { id }, fact }) => `${id}:${fact}`),
      ].join(" "),
    ),
    rows: [...coverage.rows, { division: "total", name: null, ...coverage.total }].map(
      ({ division, name, covered, unknown, total, base }) =>
        `${division ?? "-"} ${name ?? "-"} ${covered}+${unknown}/${total} ${base}`,
    ),
  };
}

describe("a share that differs by county", () => {
  it("has the city cover as many as its counties together", () => {
    expect(told({ target: byCounty("1", "0.5") })).toEqual({
      findings: ["4401 unmet open 2+0/3 - 3 1-1", "440101 unmet open 1+0/2 1 2 1-1", "440102 met open 1+0/1 0.5 1 0-0"],
      rows: ["440101 甲县 1+0/2 complete", "440102 乙县 1+0/1 complete", "total - 2+0/3 complete"],
    });
    expect(told({ target: byCounty("0.5", "1") }).findings[0]).toBe("4401 met open 2+0/3 - 2 0-0");
  });

  it("leaves out counties of no class", () => {
    const { findings, rows } = told({ target: byCounty("1") });
    expect(findings.slice(0, 2)).toEqual(["4401 unmet open 1+0/2 - 2 1-1", "440101 unmet open 1+0/2 1 2 1-1"]);
    expect(findings[2]).toMatch(/^440102 not-applicable - /);
    expect(rows).toEqual(["440101 甲县 1+0/2 complete", "total - 1+0/2 complete"]);
  });

  it("leaves open what lies in counties of which not all is listed", () => {
    const { findings, rows } = told({ target: byCounty("0.5", "1") }, partial);
    expect(findings[0]).toBe("4401 undetermined open 2+0/3 - 2 0-0 4401:divisions 440101:divisions 440102:divisions");
    expect(rows.at(-1)).toBe("total - 2+0/3 incomplete");
    // What is lacking in one county is lacking, whatever the list lacks.
    expect(told({ target: byCounty("1", "1") }, partial).findings[0]).toMatch(/^4401 (unmet|undetermined) /);
  });

  it("is that of the county itself where the policy is of a county", () => {
    expect(told({ target: byCounty("1", "0.5") }, complete, {}, "440101")).toEqual({
      findings: ["440101 unmet open 1+0/2 1 2 1-1"],
      rows: ["440101 甲县 1+0/2 complete", "total - 1+0/2 complete"],
    });
  });

  it("of two classes at once is left open", () => {
    const twice = {
      classes: [
        { when: { division: { id: ["440101"] } }, is: "1" },
        { when: { division: { has: [{ of: "stations", atLeast: 1 }], not: { id: ["440102"] } } }, is: "0.5" },
      ],
      otherwise: "1",
    };
    const { findings, rows } = told({ target: twice });
    expect(findings[0]).toMatch(/^4401 undetermined /);
    expect(findings[2]).toBe("440102 met open 1+0/1 1 1 0-0");
    expect(rows.at(-1)).toMatch(/ incomplete$/);
  });
});

describe("what is not known of one county", () => {
  /** The street's station has no premises; of the town's it is not recorded. */
  const doubtful = registerOf({
    divisions,
    stations: [
      { id: "a", division: HERE, tier: "s:station", from: "2020", premises: { available: false } },
      { id: "b", division: THERE, tier: "s:station", from: "2020" },
    ],
  });
  const ready = { premises: { available: true } };

  it("leaves the city open, unless another falls short for certain", () => {
    expect(told({ target: byCounty("1", "1"), stations: ready }, doubtful).findings).toEqual([
      "4401 unmet open 0+1/3 - 3 2-3",
      "440101 unmet open 0+0/2 1 2 2-2",
      "440102 undetermined open 0+1/1 1 1 0-1 b:premises",
    ]);
    expect(told({ target: byCounty("0", "1"), stations: ready }, doubtful).findings[0]).toBe(
      "4401 undetermined open 0+1/3 - 1 0-1 b:premises",
    );
  });

  it("leaves the city open where there may be divisions in no county", () => {
    expect(told({ target: byCounty("0", "0") }, partial).findings).toEqual([
      "4401 undetermined open 2+0/3 - 0 0-0 4401:divisions",
      "440101 met open 1+0/2 0 0 0-0",
      "440102 met open 1+0/1 0 0 0-0",
    ]);
  });

  it("is nothing where no county is of a class", () => {
    const nowhere = { classes: [{ when: { division: { id: ["440199"] } }, is: "1" }] };
    expect(told({ target: nowhere }).findings[0]).toBe("4401 not-applicable - 0+0/0 - 0 0-0");
  });

  it("leaves the sum open where a county is of two classes", () => {
    const base = {
      classes: [
        { when: { division: { id: ["440101"] } }, is: ["subdistrict"] },
        {
          when: { division: { has: [{ of: "stations", atLeast: 1 }], not: { id: ["440102"] } } },
          is: ["subdistrict", "town"],
        },
      ],
      otherwise: ["town"],
    };
    expect(told({ target: "0", base }).findings[0]).toMatch(/^4401 undetermined open 1\+0\/1 0 0 0-0/);
  });
});

it("a city has the values of a stage that do not differ by county", () => {
  const target = { stages: [{ by: "2025-12-31", is: "0.5" }] };
  const [whole] = runOf({ target, base: byCounty(["subdistrict"], ["town"]) }).findings;
  expect(whole?.applied).toEqual({ target: { value: "0.5", stage: "2025-12-31" } });
  expect(whole).not.toHaveProperty("classes");
  const [plain] = runOf({ target: "0.5", base: byCounty(["subdistrict"], ["town"]) }).findings;
  expect(plain).not.toHaveProperty("applied");
});

describe("a number that differs by county", () => {
  it("is that of each county, and of the city as many as of both", () => {
    expect(told({ target: byCounty({ number: 2 }, { number: 1 }) }).findings).toEqual([
      "4401 unmet open 2+0/3 - 3 1-1",
      "440101 unmet open 1+0/2 - 2 1-1",
      "440102 met open 1+0/1 - 1 0-0",
    ]);
  });
});

describe("a day that differs by county", () => {
  it("judges the city by the first county that falls short, or by the last day", () => {
    const dueOn = byCounty("2024-12-31", "2026-12-31");
    const detail = (parameters: object) => {
      const [whole] = runOf({ dueOn, ...parameters }).findings;
      return [whole?.verdict, whole?.timing, whole?.detail.dueOn, whole?.detail.required];
    };
    expect(detail({ target: "1" })).toEqual(["unmet", "closed", "2024-12-31", 3]);
    expect(detail({ target: "0.5" })).toEqual(["met", "open", "2026-12-31", 2]);
    const turned = byCounty("2026-12-31", "2024-12-31");
    expect(detail({ dueOn: turned, target: "1" })).toEqual(["unmet", "open", "2026-12-31", 3]);
  });
});

describe("what is counted, where it differs by county", () => {
  it("is added up, and the share is asked of the sum", () => {
    expect(told({ target: "0.6", base: byCounty(["subdistrict"], ["town"]) })).toEqual({
      findings: [
        "4401 met open 2+0/3 0.6 2 0-0",
        "440102 met open 1+0/1 0.6 1 0-0",
        "440101 unmet open 1+0/2 0.6 2 1-1",
      ],
      rows: ["440101 甲县 1+0/2 complete", "440102 乙县 1+0/1 complete", "total - 2+0/3 complete"],
    });
    // In the first county no town is counted.
    expect(told({ target: "0.6", base: byCounty(["town"], ["town"]) })).toMatchObject({
      rows: ["440102 乙县 1+0/1 complete", "total - 1+0/1 complete"],
    });
  });

  it("is asked for a number of the sum as well", () => {
    const number = (wanted: number) => told({ target: { number: wanted }, base: byCounty(["subdistrict"], ["town"]) });
    expect(number(2).findings).toEqual(["4401 met open 2+0/3 - 2 0-0"]);
    expect(number(3).findings).toEqual(["4401 unmet open 2+0/3 - 3 1-1"]);
  });

  it("is filled up to the total of the source where the list is not complete", () => {
    const { findings, rows } = told({ target: "0.5", total: 4, stations: byCounty({}, {}) }, partial);
    expect(findings[0]).toBe("4401 met open 2+1/4 0.5 2 0-0");
    expect(rows.slice(-2)).toEqual(["- - 0+1/1 complete", "total - 2+1/4 complete"]);
  });
});

it("a stage that differs by county is found on its own day, and counts where it is the last that is due", () => {
  const stages = [
    { by: "2024-12-31", is: byCounty("1", "0.5") },
    { by: "2026-12-31", is: byCounty("0.5", "1") },
  ];
  const { findings, coverage } = runOf({ target: { stages }, dueOn: "2026-12-31" });
  expect(
    findings.map(
      ({ subject, stage, verdict, timing }) => `${subject.id} ${stage?.dueOn ?? "-"} ${verdict} ${timing ?? "-"}`,
    ),
  ).toEqual([
    "4401 2024-12-31 unmet closed",
    "4401 2026-12-31 met open",
    "440101 2024-12-31 unmet closed",
    "440101 2026-12-31 met open",
    "440102 2024-12-31 met closed",
    "440102 2026-12-31 met open",
  ]);
  expect(coverage.total).toMatchObject({ covered: 2, total: 3 });
});

describe("a target with stages", () => {
  const base = (...days: readonly string[]) => ({
    stages: days.map((by, index) => ({ by, is: [["subdistrict"], ["town"], ["subdistrict", "town"]][index] })),
  });
  const total = (...days: readonly string[]) => {
    const { coverage } = runOf({ target: "0.5", base: base(...days), dueOn: days.at(-1) });
    return `${String(coverage.total.covered)}/${String(coverage.total.total)}`;
  };

  it("counts by the last that is due, and before the first by that", () => {
    expect(total("2025-12-31", "2026-12-31", "2027-12-31")).toBe("1/2");
    expect(total("2024-12-31", "2026-12-31", "2027-12-31")).toBe("1/2");
    expect(total("2023-12-31", "2024-12-31", "2027-12-31")).toBe("1/1");
    expect(total("2022-12-31", "2023-12-31", "2024-12-31")).toBe("2/3");
  });
});
