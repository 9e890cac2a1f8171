import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runCases, type CaseTableInput, type PolicyCaseInput } from "social-work-station-rules/cases";
import { beijingSystem2022 } from "social-work-station-rules/catalogue";
import { explain } from "social-work-station-rules/explanation";
import { definePolicy, interpreted, stated, type Policy } from "social-work-station-rules/policy";
import { caseRunSchema } from "social-work-station-rules/results";
import { verdicts } from "social-work-station-rules/terms";
import { deepFreeze } from "../deep-freeze.js";
import { thrownFault } from "../thrown-fault.js";

const policy = beijingSystem2022;

/** Communities and stations of a subdistrict, by number. */
const table = (cases: readonly PolicyCaseInput[], more: Partial<CaseTableInput> = {}): CaseTableInput => ({
  version: 1,
  policy: policy.id,
  register: {
    divisions: [{ id: "110101001", name: "某街道", level: "township", kind: "subdistrict" }],
    stations: [{ id: "centre", division: "110101001", tier: "beijing:township", from: "2022-01-01" }],
    completeness: [{ collection: "divisions" }, { collection: "stations" }],
  },
  facts: {
    communities: {
      add: "divisions",
      record: { id: "11010100100{n}", name: "第{n}社区", level: "village", committee: "residential-community" },
    },
    stations: {
      add: "stations",
      record: { id: "s-{n}", division: "11010100100{n}", tier: "beijing:community", from: "2022-06-01" },
    },
    opened: { set: ["stations", 0, "from"] },
  },
  cases,
  ...more,
});

const one = (communities: number, stations: number, verdict: PolicyCaseInput["verdict"] = "met"): PolicyCaseInput => ({
  name: `${communities}个社区${stations}个站`,
  asOf: "2023-05-31",
  facts: { communities, stations },
  provision: "community-stations",
  verdict,
});

const counts = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(4)).filter(([all, some]) => some <= all);

describe("runCases", () => {
  it("passes a case that expects what the library answers, and fails one that expects anything else", () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(...verdicts.values), ([communities, stations], verdict) => {
        const answer = runCases(policy, table([one(communities, stations, "not-applicable")])).failed[0]?.findings[0]
          ?.verdict;
        const { passed, failed } = runCases(policy, table([one(communities, stations, verdict)]));
        expect([passed.length, failed.length]).toEqual(verdict === answer ? [1, 0] : [0, 1]);
        // 30 % of the communities, rounded up.
        expect(answer).toBe(stations >= Math.ceil(communities * 0.3 - 1e-9) ? "met" : "unmet");
      }),
      { numRuns: 40 },
    );
  });

  it("distinguishes exactly the alternatives under which a case has another verdict", () => {
    fc.assert(
      fc.property(counts, ([communities, stations]) => {
        const { coverage } = runCases(policy, table([one(communities, stations)]));
        const state = (name: string) =>
          coverage.find((item) => item.provision.endsWith("/community-stations") && item.name === name)?.state;
        const due = (round: (value: number) => number) => round(Math.round(communities * 3) / 10);
        const changes = (other: number) => stations >= due(Math.ceil) !== stations >= other;
        expect(state('rounding: "down"')).toBe(changes(due(Math.floor)) ? "distinguished" : "not-distinguished");
        expect(state('rounding: "half-up"')).toBe(changes(due(Math.round)) ? "distinguished" : "not-distinguished");
        const isExact = stations >= due(Math.ceil) !== (stations === due(Math.ceil));
        expect(state('comparison: "exactly"')).toBe(isExact ? "distinguished" : "not-distinguished");
      }),
      { numRuns: 30 },
    );
  });

  it("reaches a provision and a verdict by a case, and nothing of a provision without one", () => {
    const { coverage } = runCases(policy, table([one(7, 2, "unmet")]));
    const states = (provision: string, part: string) =>
      coverage
        .filter((item) => item.provision === `${policy.id}/${provision}` && item.part === part)
        .map(({ state }) => state);
    expect(states("community-stations", "provision")).toEqual(["reached"]);
    expect(states("community-stations", "verdict")).toEqual(["unreached", "reached"]);
    expect(new Set(states("village-stations", "alternative"))).toEqual(new Set(["unreached"]));
  });

  it("compares the timing only where a case says one", () => {
    const late: PolicyCaseInput = {
      name: "期限",
      asOf: "2025-12-31",
      records: { divisions: [{ id: "110101002", name: "某镇", level: "township", kind: "town" }] },
      provision: "centre-coverage",
      subject: "11",
      verdict: "unmet",
    };
    expect(runCases(policy, table([late])).failed).toEqual([]);
    expect(runCases(policy, table([{ ...late, timing: "open" }])).failed).toEqual([]);
    expect(runCases(policy, table([{ ...late, timing: "closed" }])).failed).toHaveLength(1);
  });

  it("fails a case about a subject of which nothing is found", () => {
    const [failure] = runCases(policy, table([{ ...one(7, 3), subject: "nobody" }])).failed;
    expect(failure?.findings).toEqual([]);
  });

  it("puts a value of a column into the record at its place", () => {
    const opened = (day: string) => ({
      ...one(7, 3, "not-applicable"),
      facts: { communities: 7, stations: 3, opened: day },
    });
    const [failure] = runCases(policy, table([opened("2022-01-01")])).failed;
    expect(failure?.findings[0]?.verdict).toBe("met");
    expect(runCases(policy, table([opened("2024-01-01")])).failed[0]?.findings).toEqual([]);
  });

  it("returns plain data of the published shape and changes none of its arguments", () => {
    const answer = runCases(policy, deepFreeze(table([one(7, 2), one(7, 3)])));
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
    expect(caseRunSchema.safeParse(answer).error?.issues ?? []).toEqual([]);
  });

  it("says of a failed case what was expected and found, the clause with its quote, and what no case distinguishes", () => {
    const answer = runCases(policy, table([one(7, 2)]));
    const { heading, reasons, sources } = explain(answer, { locale: "zh-CN", policies: [policy] });
    const said = reasons.map(({ text }) => text).join("\n");
    expect(heading).toBe("案例表：0个案例通过，1个未通过");
    expect(said).toContain("案例“7个社区2个站”（2023年5月31日）未通过：");
    expect(said).toContain("应为符合，实为未达到");
    expect(said).toContain("没有案例能区分选用的理解“比较方式”");
    expect(sources.join("\n")).toContain("30%");
    expect(explain(answer, { locale: "en", policies: [policy] }).heading).toBe("Cases: 0 passed, 1 failed");
  });

  it.each<[string, CaseTableInput, string]>([
    [
      "a provision that is not in the policy",
      table([{ ...one(1, 1), provision: "x" }]),
      "provision-unknown at $.cases.cases[0].provision",
    ],
    [
      "a fact that the table does not define",
      table([{ ...one(1, 1), facts: { wards: 1 } }]),
      "key-unknown at $.cases.cases[0].facts.wards",
    ],
    [
      "a part of a record",
      table([{ ...one(1, 1), facts: { communities: 1.5 } }]),
      "count-invalid at $.cases.cases[0].facts.communities",
    ],
    [
      "a register that does not parse",
      table([{ ...one(1, 1), facts: { opened: "spring" } }]),
      "date-invalid at $.cases.cases[0].register.stations[0].from",
    ],
    [
      "a place where there is no record",
      table([one(1, 1)], {
        facts: { communities: { set: ["stations", 4, "from"] }, stations: { set: ["stations", 0, "from"] } },
      }),
      "reference-dangling at $.cases.cases[0].facts.communities",
    ],
    [
      "a place after the end of a list",
      table([one(1, 1)], {
        facts: { communities: { set: ["divisions", 4_000_000] }, stations: { set: ["stations", 0, "from"] } },
      }),
      "reference-dangling at $.cases.cases[0].facts.communities",
    ],
    [
      "the length of a list",
      table([one(1, 1)], {
        facts: { communities: { set: ["divisions", "length"] }, stations: { set: ["stations", 0, "from"] } },
      }),
      "reference-dangling at $.cases.cases[0].facts.communities",
    ],
    [
      "a fact where the table defines none",
      table([{ ...one(1, 1), facts: { wards: 1 } }], { facts: {} }),
      "value-missing at $.cases.facts.wards",
    ],
    [
      "a period that ends before it begins",
      table([{ ...one(1, 1), period: { from: "2023-12-31", to: "2023-01-01" } }]),
      "interval-reversed at $.cases.cases[0].period",
    ],
    ["a table of another policy", table([one(1, 1)], { policy: "other" }), "value-invalid at $.cases.policy"],
    [
      "a day that does not exist",
      table([{ ...one(1, 1), asOf: "2023-02-30" }]),
      "date-invalid at $.cases.cases[0].asOf",
    ],
  ])("throws for %s", (_, cases, fault) => {
    expect(thrownFault(() => runCases(policy, cases))).toBe(fault);
  });
});

describe("the coverage of classes, stages and bounds", () => {
  const source = {
    document: "d",
    clause: "一",
    quote: "每站至少配备",
    authority: "normative",
    verification: "primary-text",
  } as const;
  const staffed: Policy = definePolicy({
    version: 1,
    id: "local",
    title: { zh: "示例", en: "Example" },
    jurisdiction: "CN",
    documents: [{ id: "d", title: { zh: "办法", en: "Measures" }, issuers: ["民政局"] }],
    effective: {},
    provisions: [
      {
        id: "local/staff",
        kind: "requirement",
        title: { zh: "人员", en: "Staff" },
        modality: "must",
        aspect: "staff",
        appliesTo: { subject: "station" },
        clauses: [],
        parameters: {
          measure: stated({ take: "count", of: "persons" }, source),
          atLeast: stated(
            {
              classes: [
                { when: { station: { division: { kind: ["subdistrict"] } } }, is: 2 },
                { when: { station: { division: { kind: ["town"] } } }, is: 1 },
              ],
            },
            source,
          ),
          rounding: interpreted("up", {
            alternatives: ["down"],
            question: { zh: "如何取整？", en: "How?" },
            reason: { zh: "常例", en: "Usual" },
            source,
          }),
        },
      },
    ],
  });

  it("reaches the class of the station in a case, and no other", () => {
    const answer = runCases(staffed, {
      version: 1,
      policy: "local",
      register: {
        tierSystems: [
          {
            id: "s",
            name: { zh: "体系", en: "system" },
            tiers: [{ id: "t", name: { zh: "站", en: "station" }, levels: ["township"] }],
          },
        ],
        divisions: [{ id: "110101001", name: "某街道", level: "township", kind: "subdistrict" }],
        stations: [{ id: "a", division: "110101001", tier: "t", from: "2022-01-01" }],
        completeness: [{ collection: "personnel" }],
      },
      cases: [{ name: "没有人员", asOf: "2023-05-31", provision: "staff", verdict: "unmet" }],
    });
    expect(answer.failed).toEqual([]);
    const states = answer.coverage.map(({ part, name, state }) => `${part} ${name}: ${state}`);
    expect(states).toContain("bound atLeast: reached");
    expect(states).toContain("class atLeast.classes[0]: reached");
    expect(states).toContain("class atLeast.classes[1]: unreached");
    expect(states).toContain("reading rounding: not-distinguished");
  });
});
