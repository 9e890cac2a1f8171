import { checkFundingSources } from "social-work-station-rules/quota";
import { findProvision } from "social-work-station-rules/policy";
import { describe, expect, it } from "vitest";
import { YEAR, allStated, byArea, policyOf, threePlaces } from "../three-places.js";

/** Three amounts of each station: of the general budget, of the welfare lottery, and of charity. */
const SOURCES = ["general-budget", "welfare-lottery", "charity"];

interface Money {
  readonly of?: string;
  readonly sourceKind?: string | undefined;
  readonly purpose?: string;
}

function check(parameters: Readonly<Record<string, unknown>>, money: readonly Money[]) {
  const register = threePlaces({
    allocations: money.map(({ of = "unknown", sourceKind, purpose }, index) => ({
      id: `m-${index}`,
      subject: { kind: "station", id: of },
      amount: 1,
      on: "2026-03-01",
      ...(sourceKind === undefined ? {} : { sourceKind }),
      ...(purpose === undefined ? {} : { purpose }),
    })),
  });
  const provision = findProvision(
    policyOf({ kind: "funding-sources", parameters: allStated(parameters) }),
    "funding-sources",
  );
  return checkFundingSources(register, provision, { asOf: "2026-12-31", period: YEAR });
}

/** Urban stations are paid by the budget and the lottery, others by the budget and charity. */
const byClass = {
  sources: byArea(["general-budget", "welfare-lottery"], ["general-budget", "charity"]),
  others: "not-allowed",
};

function found(...args: Parameters<typeof check>): unknown {
  const [finding] = check(...args);
  const { unlisted, forbidden, unknown } = finding?.detail ?? {};
  return { verdict: finding?.verdict, unlisted, forbidden, unknown };
}

describe("sources of money by class of station", () => {
  it("are those of the station's class", () => {
    const money = ["urban", "rural"].flatMap((of) => SOURCES.map((sourceKind) => ({ of, sourceKind })));
    expect(check(byClass, money).map(({ subject, verdict, detail }) => [subject.id, verdict, detail.unlisted])).toEqual(
      [
        ["rural", "unmet", ["m-4"]],
        ["urban", "unmet", ["m-2"]],
      ],
    );
  });

  it.each([
    [
      "a source that no class lists",
      ["foundation"],
      { verdict: "unmet", unlisted: ["m-0"], forbidden: [], unknown: [] },
    ],
    [
      "a source that one class lists",
      ["charity"],
      { verdict: "undetermined", unlisted: [], forbidden: [], unknown: [] },
    ],
    [
      "a source that each class lists",
      ["general-budget"],
      { verdict: "met", unlisted: [], forbidden: [], unknown: [] },
    ],
    [
      "sources of which each class lists another",
      ["welfare-lottery", "charity"],
      { verdict: "unmet", unlisted: [], forbidden: [], unknown: [] },
    ],
    [
      "a source that is not recorded",
      [undefined, "foundation"],
      { verdict: "unmet", unlisted: ["m-1"], forbidden: [], unknown: ["m-0"] },
    ],
  ])("are, where the class is not known, of %s", (_, sources, expected) => {
    expect(
      found(
        byClass,
        sources.map((sourceKind) => ({ sourceKind })),
      ),
    ).toEqual(expected);
  });

  it("may pay for nothing that they may not pay for in each class that may apply", () => {
    const mayNot = byArea([{ purposes: ["pay", "training"] }], [{ purposes: ["pay"] }]);
    const paid = ["pay", "training", "services"].map((purpose) => ({ sourceKind: "general-budget", purpose }));
    expect(found({ sources: ["general-budget"], mayNot }, paid)).toEqual({
      verdict: "unmet",
      unlisted: [],
      forbidden: ["m-0"],
      unknown: [],
    });
  });

  it("are none where the text says nothing of the other class", () => {
    const { classes } = byClass.sources;
    const ofOther = [
      { of: "rural", sourceKind: "charity" },
      { sourceKind: "charity" },
      { of: "urban", sourceKind: "charity" },
    ];
    const findings = check({ sources: { classes }, others: "not-allowed" }, ofOther);
    expect(
      findings.map(({ subject, verdict, classes: of, detail }) => [subject.id, verdict, of, detail.unlisted]),
    ).toEqual([
      ["rural", "not-applicable", "no-class", []],
      ["unknown", "undetermined", undefined, []],
      ["urban", "unmet", undefined, ["m-2"]],
    ]);
  });
});

describe("what is not recorded of money", () => {
  const provision = {
    sources: ["general-budget", "welfare-lottery"],
    earmarks: [{ source: "welfare-lottery", purposes: ["services"] }],
    others: "not-allowed",
  };

  it.each([
    ["source and purpose", {}, ["funding-source-kind", "purpose"]],
    ["the source, for a purpose that one source may not pay for", { purpose: "pay" }, ["funding-source-kind"]],
    ["the purpose, of a source that may not pay for every one", { sourceKind: "welfare-lottery" }, ["purpose"]],
  ])("is %s", (_, money, facts) => {
    const [finding] = check(provision, [money]);
    expect(finding?.missing).toEqual(
      facts.map((fact) => ({ subject: { kind: "station", id: "unknown" }, fact, detail: "m-0" })),
    );
    expect(finding?.detail).toEqual({
      kind: "funding-sources",
      checked: 1,
      unlisted: [],
      forbidden: [],
      unknown: ["m-0"],
    });
  });

  it("is not asked for where another amount is unmet", () => {
    const [finding] = check(provision, [{}, { sourceKind: "charity" }]);
    expect([finding?.verdict, finding?.missing, finding?.detail.unknown]).toEqual(["unmet", [], ["m-0"]]);
  });
});
