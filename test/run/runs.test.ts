import { describe, expect, test } from "vitest";
import { parsePlainDate } from "social-work-station-rules/calendar";
import type { PreparedRegister } from "social-work-station-rules/register";
import type { CoverageTarget, Policy, Provision } from "social-work-station-rules/policy";
import type { Finding } from "../../src/results/index.js";
import { checkByMeasure, isConditioned } from "../../src/run/coverage-by-measure.js";
import { runCoverage } from "../../src/run/run-coverage.js";
import { type Question, runProvision } from "../../src/run/run-provision.js";
import { whyNoFindings } from "../../src/run/why-no-findings.js";
import { HERE, THERE, parametersOf, policyOf, registerOf, requirementOf } from "../small-policy.js";

/** Runs of single provisions: coverage counted by conditions, and why there is nothing to find. */

const day = parsePlainDate;
const DAY = day("2025-06-30");
const YEAR = { from: day("2025-01-01"), to: day("2025-12-31") };

/** Returns the one provision of a policy. */
function provisionOf(draft: object): Provision {
  const [provision] = policyOf([draft], { jurisdiction: "4401" }).provisions;
  if (provision === undefined) throw new Error("no provision");
  return provision;
}

function targetOf(parameters: object, fields: object = {}): CoverageTarget {
  return provisionOf({
    kind: "coverage-target",
    appliesTo: { subject: "division", tier: "s:station" },
    measure: "stations",
    level: "township",
    ...fields,
    parameters: parametersOf({
      dueOn: "2025-12-31",
      dueConvention: "inclusive",
      display: { decimals: 1, rounding: "half-up" },
      ...parameters,
    }),
  }) as CoverageTarget;
}

describe("coverage by number and by condition", () => {
  const prepared = registerOf({
    divisions: [
      { id: "4401", name: "某市", level: "prefecture" },
      { id: "440101", name: "甲县", level: "county" },
      { id: "440102", name: "乙县", level: "county" },
      { id: HERE, name: "某街道", level: "township", kind: "subdistrict" },
      { id: "440101002", name: "东街道", level: "township", kind: "subdistrict" },
      { id: THERE, name: "某镇", level: "township", kind: "town" },
    ],
    stations: [
      { id: "a", division: HERE, tier: "s:station", from: "2020", premises: { available: true } },
      { id: "b", division: THERE, tier: "s:station", from: "2020" },
      { id: "c", division: "440101", tier: "s:centre", from: "2020" },
    ],
  });
  const question = { asOf: DAY, period: YEAR, jurisdiction: "4401" };
  /** Findings as text: verdict, covered and unknown of how many, what is required and lacking, and missing facts. */
  const found = (
    parameters: object,
    fields: object = {},
    register: PreparedRegister = prepared,
    jurisdiction = "4401",
  ) => {
    const { findings, coverage } = runCoverage(register, targetOf(parameters, fields), { ...question, jurisdiction });
    const facts = ({ missing }: Finding) => missing.map(({ subject, fact }) => ` ${subject.id}:${fact}`).join("");
    return {
      findings: findings.map((one) => {
        const { covered, unknown, total, required, shortfall } = one.detail;
        return `${one.subject.id} ${one.verdict} ${covered}+${unknown}/${total} ${required} ${shortfall.least}-${shortfall.most}${facts(one)}`;
      }),
      rows: [...coverage.rows, { division: "total", ...coverage.total }].map(
        ({ division, covered, unknown, total, base }) => `${division ?? "-"} ${covered}+${unknown}/${total} ${base}`,
      ),
    };
  };

  test("a target with a number, conditions or a total is compared as a requirement is", () => {
    const is = (parameters: object, fields: object = {}) => isConditioned(targetOf(parameters, fields) as never);
    expect(is({ target: "0.5" })).toBe(false);
    expect(is({ target: { number: 2 } })).toBe(true);
    expect(is({ target: "0.5", among: { kind: ["town"] } })).toBe(true);
    expect(is({ target: "0.5", stations: { premises: { available: true } } })).toBe(true);
    expect(is({ target: "0.5", total: 4 })).toBe(true);
    expect(is({ target: "0.5" }, { measure: "workers", level: "village", appliesTo: { subject: "division" } })).toBe(
      false,
    );
  });

  test("a plain share is counted for the whole and for each county", () => {
    expect(found({ target: "0.5" })).toEqual({
      findings: ["4401 met 2+0/3 2 0-0", "440101 met 1+0/2 1 0-0", "440102 met 1+0/1 1 0-0"],
      rows: ["440101 1+0/2 complete", "440102 1+0/1 complete", "total 2+0/3 complete"],
    });
  });

  test("a number is that of the whole alone", () => {
    expect(found({ target: { number: 2 } }).findings).toEqual(["4401 met 2+0/3 2 0-0"]);
    expect(found({ target: { number: 3 } }).findings).toEqual(["4401 unmet 2+0/3 3 1-1"]);
  });

  test("only divisions and stations that meet the conditions count", () => {
    expect(found({ target: "1", among: { kind: ["subdistrict"] } }).findings).toEqual([
      "4401 unmet 1+0/2 2 1-1",
      "440101 unmet 1+0/2 2 1-1",
      "440102 not-applicable 0+0/0 0 0-0",
    ]);
    // A county without a division of the kinds counted is not named.
    expect(found({ target: "0.5", base: ["town"], stations: {} }).findings).toEqual([
      "4401 met 1+0/1 1 0-0",
      "440102 met 1+0/1 1 0-0",
    ]);
    // Of one station it is not recorded whether it has premises.
    const ready = { premises: { available: true } };
    expect(found({ target: "0.6", stations: ready })).toEqual({
      findings: [
        "4401 undetermined 1+1/3 2 0-1 b:premises",
        "440101 unmet 1+0/2 2 1-1",
        "440102 undetermined 0+1/1 1 0-1 b:premises",
      ],
      rows: ["440101 1+0/2 complete", "440102 0+1/1 complete", "total 1+1/3 complete"],
    });
    expect(found({ target: "0.3", stations: ready }).findings[0]).toBe("4401 met 1+1/3 1 0-0");
  });

  test("a station of a level below lies in the division there, and covers that one alone", () => {
    const centre = { appliesTo: { subject: "division", tier: "s:centre" }, level: "county" };
    expect(found({ target: { number: 1 } }, centre).findings).toEqual(["4401 met 1+0/5 1 0-0"]);
    // Without a tier the level alone counts.
    expect(found({ target: { number: 1 } }, { appliesTo: { subject: "division" }, level: "county" }).findings).toEqual([
      "4401 met 1+0/2 1 0-0",
    ]);
  });

  test("the total of the source fills up a list that is not complete", () => {
    const partial = registerOf({
      stations: [{ id: "a", division: HERE, tier: "s:station", from: "2020" }],
      completeness: [{ collection: "stations" }],
    });
    expect(found({ target: "0.5", total: 4 }, {}, partial)).toEqual({
      findings: [
        "4401 undetermined 1+2/4 2 0-1 4401:divisions",
        "440101 undetermined 1+0/1 1 0-0 440101:divisions",
        "440102 undetermined 0+0/1 1 1-1 440102:divisions",
      ],
      rows: ["440101 1+0/1 incomplete", "440102 0+0/1 incomplete", "- 0+2/2 complete", "total 1+2/4 complete"],
    });
    expect(found({ target: "0.25", total: 4 }, {}, partial).findings[0]).toBe("4401 met 1+2/4 1 0-0");
    // As many as are listed: nothing is lacking; fewer: the total is not believed.
    expect(found({ target: "1", total: 2 }, {}, partial).findings[0]).toBe("4401 unmet 1+0/2 2 1-1");
    expect(found({ target: "1", total: 1 }, {}, partial).findings[0]).toMatch(/^4401 \S+ 1\+0\/2 /);
    // Of a complete list no total is needed.
    expect(found({ target: "0.5", total: 9 }).findings[0]).toBe("4401 met 2+0/3 2 0-0");
  });

  test("a division that may be one of the total is one, or another in its place", () => {
    const partial = registerOf({
      divisions: [
        { id: "4401", name: "某市", level: "prefecture" },
        { id: "440101", name: "甲县", level: "county" },
        { id: HERE, name: "某街道", level: "township", kind: "subdistrict" },
        { id: "440101002", name: "东街道", level: "township", kind: "subdistrict", urbanRuralCode: "111" },
      ],
      stations: [{ id: "a", division: HERE, tier: "s:station", from: "2020" }],
      completeness: [{ collection: "stations" }],
    });
    const { findings } = found({ target: "1", total: 2, among: { area: ["urban"] } }, {}, partial);
    // The listed one has no station: whatever the other is, not both are covered.
    expect(findings[0]).toMatch(/^4401 unmet 0\+1\/2 /);
    expect(found({ target: "0.5", total: 2, among: { area: ["urban"] } }, {}, partial).findings[0]).toMatch(
      /^4401 undetermined 0\+1\/2 .*area-class/,
    );
  });

  test("without a jurisdiction on record all divisions count", () => {
    const run = checkByMeasure(prepared, targetOf({ target: { number: 2 } }) as never, {
      ...question,
      jurisdiction: "other",
    });
    expect(run.findings.map(({ subject, verdict }) => `${subject.id} ${verdict}`)).toEqual([
      "other met",
      "440101 unmet",
      "440102 unmet",
    ]);
  });

  test("a jurisdiction that is itself a county is one finding", () => {
    expect(found({ target: { number: 1 } }, {}, prepared, "440101").findings).toEqual(["440101 met 1+0/2 1 0-0"]);
    expect(found({ target: "1", stations: {} }, {}, prepared, "440101").findings).toEqual(["440101 unmet 1+0/2 2 1-1"]);
    expect(found({ target: "1" }, {}, prepared, "440101").findings).toEqual(["440101 unmet 1+0/2 2 1-1"]);
  });

  test("each stage is found by itself, and counted by the last that is due", () => {
    const staged = {
      target: {
        stages: [
          { by: "2024-12-31", is: "0.5" },
          { by: "2025-12-31", is: "1" },
        ],
      },
    };
    const { findings } = runCoverage(prepared, targetOf(staged), question);
    expect(
      findings.map(
        ({ subject, verdict, stage, timing }) => `${subject.id} ${stage?.dueOn ?? ""} ${verdict} ${timing ?? ""}`,
      ),
    ).toEqual([
      "4401 2024-12-31 met closed",
      "4401 2025-12-31 unmet open",
      "440101 2024-12-31 met closed",
      "440101 2025-12-31 unmet open",
      "440102 2024-12-31 met closed",
      "440102 2025-12-31 met open",
    ]);
  });
});

describe("why there are no findings", () => {
  const empty = registerOf({ divisions: [], stations: [] });
  const meetings = { take: "count", of: "activities" };
  const why = (
    draft: object,
    {
      register = registerOf(),
      asOf = "2025-06-30",
      period = YEAR as { readonly from: string; readonly to: string },
    } = {},
  ) =>
    whyNoFindings(register, provisionOf(draft), {
      asOf: day(asOf),
      period: { from: day(period.from), to: day(period.to) },
    });
  const requirement = (parameters: object, fields: object = {}) =>
    requirementOf({ measure: meetings, atLeast: 1, ...parameters }, fields);
  const duty = (parameters: object) => ({
    kind: "recurring-duty",
    appliesTo: { subject: "station" },
    activity: "training",
    parameters: parametersOf({ times: 1, ...parameters }),
  });
  const half = { from: "2025-01-01", to: "2025-06-30" };
  const classes = (is: unknown, otherwise: unknown) => ({
    classes: [{ title: { zh: "城区", en: "urban" }, when: { division: { area: ["urban"] } }, is }],
    otherwise,
  });

  test.each<readonly [string, object, Parameters<typeof why>[1], string]>([
    ["nothing is recorded in the place", requirement({}), { register: empty }, "outside-register"],
    [
      "there is no station of the tier",
      requirement({}, { appliesTo: { subject: "station", tier: "s:centre" } }),
      {},
      "no-subject",
    ],
    [
      "stations of the tier are there, none is open",
      requirement({}, { appliesTo: { subject: "station", tier: "s:station" } }),
      {},
      "none-open",
    ],
    ["stations are there, none is open", requirement({}), {}, "none-open"],
    ["no station is recorded", requirement({}), { register: registerOf({ stations: [] }) }, "no-subject"],
    ["there is no operator", requirement({}, { appliesTo: { subject: "operator" } }), {}, "no-subject"],
    [
      "it is due by the year, and half of one is asked about",
      requirement({ every: "year" }),
      { period: half },
      "no-whole-period",
    ],
    ["it is due by the year, of which one is asked about", requirement({ every: "year" }), {}, "none-open"],
    ["the year has not begun", requirement({ every: "year" }), { asOf: "2024-12-31" }, "not-begun"],
    ["the year begins on the day", requirement({ every: "year" }), { asOf: "2025-01-01" }, "none-open"],
    ["the period has not begun", requirement({}), { asOf: "2024-12-31" }, "not-begun"],
    [
      "the first of several years has not begun",
      requirement({ every: "two-years", countedFrom: "2026-01-01" }),
      {},
      "not-begun",
    ],
    ["two years have begun", requirement({ every: "two-years", countedFrom: "2025-01-01" }), {}, "none-open"],
    [
      "by class, one has begun",
      requirement({ every: classes("two-years", "year"), countedFrom: "2026-01-01" }),
      {},
      "none-open",
    ],
    [
      "what is counted on the day does not wait",
      requirement({ measure: { take: "count", of: "stations" } }),
      { asOf: "2024-12-31" },
      "none-open",
    ],
    [
      "stages have days of their own",
      requirement({ atLeast: { stages: [{ by: "2025-12-31", is: 1 }] } }),
      { asOf: "2024-12-31" },
      "none-open",
    ],
    [
      "contracts have a time of their own",
      requirement({}, { appliesTo: { subject: "contract" } }),
      { asOf: "2024-12-31" },
      "no-subject",
    ],
    ["a duty of each month", duty({ every: "month" }), {}, "none-open"],
    [
      "a duty of two years that has not begun",
      duty({ every: "two-years", countedFrom: "2026-01-01" }),
      {},
      "not-begun",
    ],
    ["a duty of two years that has begun", duty({ every: "two-years", countedFrom: "2024-07-01" }), {}, "none-open"],
  ])("%s", (_, draft, where, expected) => {
    expect(why(draft, where)).toBe(expected);
  });
});

describe("what a provision is run by", () => {
  const register = registerOf();
  const ask = (draft: object, more: Partial<Question> = {}, others: readonly object[] = []) => {
    const policy: Policy = policyOf([draft, ...others], { jurisdiction: "4401" });
    const [provision] = policy.provisions;
    if (provision === undefined) throw new Error("no provision");
    const { findings, coverage, notRun } = runProvision(register, policy, provision, {
      asOf: DAY,
      period: YEAR,
      jurisdiction: "4401",
      submissions: undefined,
      together: policy.provisions,
      ...more,
    });
    return { ids: findings.map(({ subject, verdict }) => `${subject.id} ${verdict}`), coverage, notRun };
  };
  const deadline = {
    kind: "deadline",
    appliesTo: { subject: "submission" },
    obligor: { zh: "县级民政部门", en: "county offices" },
    parameters: parametersOf({ dueOn: "2025-03-31", dueConvention: "inclusive", dueTime: "end-of-day" }),
  };

  test("a requirement finds each of its subjects", () => {
    expect(ask(requirementOf({ measure: { take: "count", of: "persons" }, atLeast: 1 }))).toEqual({
      ids: ["a unmet", "b unmet"],
      coverage: null,
      notRun: null,
    });
    expect(
      ask(
        requirementOf(
          { measure: { take: "count", of: "persons" }, atLeast: 1 },
          { appliesTo: { subject: "operator" } },
        ),
      ),
    ).toEqual({
      ids: [],
      coverage: null,
      notRun: "no-subject",
    });
  });

  test("money is answered by the budget", () => {
    const standard = {
      kind: "funding-standard",
      appliesTo: { subject: "station" },
      parameters: parametersOf({ amount: "1000" }),
    };
    expect(ask(standard)).toEqual({ ids: [], coverage: null, notRun: "answered-by-budget" });
  });

  test("a deadline needs submissions, and those who owe one", () => {
    const { id } = provisionOf(deadline);
    expect(ask(deadline).notRun).toBe("no-submissions-given");
    expect(ask(deadline, { submissions: [] }).notRun).toBe("obliged-not-given");
    const obliged = new Map([[id, ["440101"]]]);
    expect(ask(deadline, { submissions: [], obliged }).notRun).toBeNull();
    expect(ask(deadline, { submissions: [], obliged }).ids).not.toEqual([]);
    expect(ask(deadline, { submissions: [], obliged: new Map([["p/2", ["440101"]]]) }).notRun).toBe(
      "obliged-not-given",
    );
  });
});
