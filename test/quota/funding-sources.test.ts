import fc from "fast-check";
import { combineAll } from "social-work-station-rules/finding";
import { findProvision, parsePolicy } from "social-work-station-rules/policy";
import { checkFundingSources } from "social-work-station-rules/quota";
import type { Verdict } from "social-work-station-rules/terms";
import { describe, expect, test } from "vitest";
import { OWN, centre, prepared } from "./own-register.js";

const name = { zh: "资金渠道", en: "sources" };
const source = {
  document: "d",
  clause: "一",
  quote: "……",
  authority: "normative",
  verification: "primary-text",
} as const;
const YEAR = { from: "2021-01-01", to: "2021-12-31" };

/** A provision of a policy that is the tests' own. */
function sourcesOf(parameters: Record<string, unknown>, more: object = {}, isOpenEnded = false) {
  const policy = parsePolicy({
    version: 1,
    id: "own",
    title: name,
    jurisdiction: "CN",
    documents: [{ id: "d", title: name, issuers: [] }],
    effective: {},
    provisions: [
      {
        id: "own/sources",
        kind: "funding-sources",
        title: name,
        modality: "must",
        aspect: "sources",
        appliesTo: { subject: "station" },
        clauses: [],
        parameters: Object.fromEntries(
          Object.entries(parameters).map(([key, value]) => [
            key,
            { status: "stated", value, source, ...(key === "sources" && isOpenEnded ? { openEnded: true } : {}) },
          ]),
        ),
        ...more,
      },
    ],
  });
  return findProvision(policy, "funding-sources");
}

const STATION = { kind: "station", id: "centre-1" } as const;

function check(provision: ReturnType<typeof sourcesOf>, records: object, asOf = "2021-12-31") {
  return checkFundingSources(prepared({ stations: [centre()], ...records }), provision, { asOf, period: YEAR });
}

/** The finding about one allocation. */
function checkOne(provision: ReturnType<typeof sourcesOf>, allocation: object) {
  const [finding] = check(provision, {
    allocations: [{ id: "a", subject: STATION, amount: 100, on: "2021-05-01", ...allocation }],
  });
  return { verdict: finding?.verdict, detail: finding?.detail, missing: finding?.missing };
}

describe("money of a source that is not listed", () => {
  const lottery = { sourceKind: "welfare-lottery", purpose: "services" };

  test.each([
    ["the text is silent", {}, false, "discretionary"],
    ["the list ends with 等", {}, true, "met"],
    ["the text allows others", { others: "allowed" }, false, "met"],
    ["the text forbids others", { others: "not-allowed" }, false, "unmet"],
    ["the list ends with 等 and the text forbids others", { others: "not-allowed" }, true, "unmet"],
  ])("where %s", (_, parameters, isOpenEnded, verdict) => {
    const provision = sourcesOf({ sources: ["general-budget"], ...parameters }, {}, isOpenEnded);
    const answer = checkOne(provision, lottery);
    expect(answer).toEqual({
      verdict,
      detail: { kind: "funding-sources", checked: 1, unlisted: ["a"], forbidden: [], unknown: [] },
      missing: [],
    });
  });

  test("a listed source is proper whatever is said of others", () => {
    const answer = checkOne(sourcesOf({ sources: ["welfare-lottery"], others: "not-allowed" }), lottery);
    expect(answer.verdict).toBe("met");
    expect(answer.detail?.unlisted).toEqual([]);
  });
});

describe("what a source may pay for", () => {
  const earmarked = sourcesOf({
    sources: ["general-budget", "welfare-lottery"],
    earmarks: [{ source: "welfare-lottery", purposes: ["services", "training"] }],
  });

  test.each([
    ["welfare-lottery", "training", "met"],
    ["welfare-lottery", "pay", "unmet"],
    ["general-budget", "pay", "met"],
  ])("%s earmarked for services and training pays for %s", (sourceKind, purpose, verdict) => {
    const answer = checkOne(earmarked, { sourceKind, purpose });
    expect(answer.verdict).toBe(verdict);
    expect(answer.detail?.forbidden).toEqual(verdict === "unmet" ? ["a"] : []);
  });

  test("a prohibition without a source is one of every source, listed or not", () => {
    const provision = sourcesOf({ sources: ["general-budget"], mayNot: [{ purposes: ["pay"] }] });
    expect(checkOne(provision, { sourceKind: "charity", purpose: "pay" })).toMatchObject({
      verdict: "unmet",
      detail: { unlisted: ["a"], forbidden: ["a"] },
    });
    expect(checkOne(provision, { purpose: "pay" })).toMatchObject({
      verdict: "unmet",
      detail: { unlisted: [], forbidden: ["a"], unknown: [] },
      missing: [],
    });
  });

  test("a prohibition of one source leaves the others alone", () => {
    const provision = sourcesOf({
      sources: ["general-budget", "charity"],
      mayNot: [{ source: "charity", purposes: ["pay"] }],
    });
    expect(checkOne(provision, { sourceKind: "charity", purpose: "pay" }).verdict).toBe("unmet");
    expect(checkOne(provision, { sourceKind: "general-budget", purpose: "pay" }).verdict).toBe("met");
  });
});

describe("what is not recorded", () => {
  test("a source that is not recorded is missing where others may not pay", () => {
    expect(checkOne(sourcesOf({ sources: ["general-budget"], others: "not-allowed" }), {})).toEqual({
      verdict: "undetermined",
      detail: { kind: "funding-sources", checked: 1, unlisted: [], forbidden: [], unknown: ["a"] },
      missing: [{ subject: STATION, fact: "funding-source-kind", detail: "a" }],
    });
  });

  test("nothing is missing where every source and purpose is allowed", () => {
    expect(checkOne(sourcesOf({ sources: ["general-budget"], others: "allowed" }), {})).toMatchObject({
      verdict: "met",
      detail: { unlisted: [], unknown: [] },
      missing: [],
    });
  });

  test("a purpose is missing only where the source does not pay for every one", () => {
    const provision = sourcesOf({
      sources: ["general-budget", "welfare-lottery"],
      earmarks: [{ source: "welfare-lottery", purposes: ["services"] }],
    });
    expect(checkOne(provision, { sourceKind: "general-budget" })).toMatchObject({ verdict: "met", missing: [] });
    expect(checkOne(provision, { sourceKind: "welfare-lottery" })).toMatchObject({
      verdict: "undetermined",
      missing: [{ subject: STATION, fact: "purpose", detail: "a" }],
    });
  });

  test("a funding source of the register says of which kind its money is", () => {
    const [finding] = check(sourcesOf({ sources: ["charity"], others: "not-allowed" }), {
      fundingSources: [{ id: "s", kind: "charity", amount: 1 }],
      allocations: [{ id: "a", subject: STATION, source: "s", amount: 1, on: "2021" }],
    });
    expect(finding?.verdict).toBe("met");
  });
});

describe("which money is checked", () => {
  const provision = sourcesOf({ sources: ["general-budget"], others: "not-allowed" });
  const charity = { subject: STATION, sourceKind: "charity", amount: 1 };
  const checkedOn = (dates: object, asOf?: string): number | undefined =>
    check(provision, { allocations: [{ id: "a", ...charity, ...dates }] }, asOf)[0]?.detail.checked;

  test.each([
    ["2020-12-31", undefined],
    ["2021-01-01", 1],
    ["2021-12-31", 1],
    ["2022-01-01", undefined],
    ["2021", 1],
    ["2020", undefined],
  ])("money of %s", (on, expected) => {
    expect(checkedOn({ on }, "2022-12-31")).toBe(expected);
  });

  test("money after the day of the question is not counted", () => {
    expect(checkedOn({ on: "2021-07-01" }, "2021-06-30")).toBeUndefined();
    expect(checkedOn({ on: "2021-06-30" }, "2021-06-30")).toBe(1);
  });

  test("money of a span is of each year that the span touches", () => {
    expect(checkedOn({ from: "2020-07-01", until: "2021-01-01" })).toBe(1);
    expect(checkedOn({ from: "2019-07-01", until: "2020-12-31" })).toBeUndefined();
    expect(checkedOn({ from: "2021-12-31", until: "2022-06-30" })).toBe(1);
  });

  test("allocations and spending of a subject are one finding, subjects are in the order of their ids", () => {
    const findings = check(provision, {
      stations: [centre({ id: "centre-2" }), centre({ id: "centre-1" })],
      allocations: [
        { id: "a", ...charity, subject: { kind: "station", id: "centre-2" }, on: "2021" },
        { id: "b", ...charity, on: "2021" },
      ],
      spending: [{ id: "c", subject: STATION, sourceKind: "general-budget", amount: 2, on: "2021", purpose: "pay" }],
    });
    expect(findings.map(({ id, verdict, detail: { checked, unlisted } }) => [id, verdict, checked, unlisted])).toEqual([
      ["own/sources@station:centre-1@2021-01-01..2021-12-31", "unmet", 2, ["b"]],
      ["own/sources@station:centre-2@2021-01-01..2021-12-31", "unmet", 1, ["a"]],
    ]);
  });

  test("of a policy about stations of a tier, and of a policy about an area", () => {
    const allocations = [
      { id: "a", ...charity, on: "2021" },
      { id: "b", ...charity, subject: { kind: "division", id: OWN.divisions[0].id }, on: "2021" },
    ];
    const subjectsOf = (appliesTo: object): readonly string[] =>
      check(sourcesOf({ sources: ["general-budget"] }, { appliesTo }), { allocations }).map(
        ({ subject }) => subject.id,
      );
    expect(subjectsOf({ subject: "station" })).toEqual(["centre-1"]);
    expect(subjectsOf({ subject: "station", tier: "township" })).toEqual(["centre-1"]);
    expect(subjectsOf({ subject: "station", tier: "village" })).toEqual([]);
    expect(subjectsOf({ subject: "division" })).toEqual([OWN.divisions[0].id, "centre-1"]);
  });

  test("is open until the year has ended", () => {
    const timingOn = (asOf: string): string | null | undefined =>
      check(provision, { allocations: [{ id: "a", ...charity, on: "2021-03" }] }, asOf)[0]?.timing;
    expect(timingOn("2021-12-31")).toBe("open");
    expect(timingOn("2022-01-01")).toBe("closed");
  });
});

interface Drawn {
  readonly sources: readonly string[];
  readonly others: string | undefined;
  readonly earmarks: readonly [{ readonly source: string; readonly purposes: readonly string[] }] | undefined;
  readonly mayNot: readonly [{ readonly source: string | undefined; readonly purposes: readonly string[] }] | undefined;
}

test("the answer is what all completions of the record have in common", () => {
  const KINDS = ["general-budget", "welfare-lottery", "charity"] as const;
  const PURPOSES = ["pay", "services", "training"] as const;
  const kind = fc.constantFrom(...KINDS);
  const some = fc.uniqueArray(fc.constantFrom(...PURPOSES), { minLength: 1 });
  const policy = fc
    .uniqueArray(fc.constantFrom("general-budget", "welfare-lottery"), { minLength: 1 })
    .chain((sources) =>
      fc.record({
        sources: fc.constant(sources),
        others: fc.constantFrom(undefined, "allowed", "not-allowed"),
        earmarks: fc.option(fc.tuple(fc.record({ source: fc.constantFrom(...sources), purposes: some })), {
          nil: undefined,
        }),
        mayNot: fc.option(fc.tuple(fc.record({ source: fc.constantFrom(undefined, ...sources), purposes: some })), {
          nil: undefined,
        }),
      }),
    );
  const money = fc.record({
    sourceKind: fc.option(kind, { nil: undefined }),
    purpose: fc.option(fc.constantFrom(...PURPOSES), { nil: undefined }),
  });
  /** What one record comes to, by the words of the text. */
  const judge = ({ sources, others, earmarks, mayNot }: Drawn, from: string, use: string): Verdict => {
    const only = earmarks?.[0].source === from ? earmarks[0].purposes : [use];
    const banned =
      mayNot !== undefined && [undefined, from].includes(mayNot[0].source) && mayNot[0].purposes.includes(use);
    if (banned || !only.includes(use)) return "unmet";
    if (sources.includes(from) || others === "allowed") return "met";
    return others === undefined ? "discretionary" : "unmet";
  };
  fc.assert(
    fc.property(policy, fc.array(money, { minLength: 1, maxLength: 2 }), (values, records) => {
      const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
      const [finding] = check(sourcesOf(given), {
        allocations: records.map((one, index) => ({
          id: `a${index}`,
          subject: STATION,
          amount: 1,
          on: "2021",
          ...Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)),
        })),
      });
      // A purpose and a source that no rule names stand for all others.
      const possible = records.map(({ sourceKind, purpose }) =>
        (sourceKind === undefined ? [...KINDS, "donation"] : [sourceKind]).flatMap((from) =>
          (purpose === undefined ? [...PURPOSES, "evaluation"] : [purpose]).map((use) => judge(values, from, use)),
        ),
      );
      const each = possible.map((own): Verdict => (new Set(own).size === 1 ? (own[0] as Verdict) : "undetermined"));
      expect(finding?.verdict).toBe(combineAll(each));
      expect(finding?.detail.unknown).toEqual(
        each.flatMap((own, index) => (own === "undetermined" ? [`a${index}`] : [])),
      );
    }),
  );
});
