import { assess } from "social-work-station-rules/assessment";
import { allocateByProvision } from "social-work-station-rules/budget";
import { describeParameter, explain } from "social-work-station-rules/explanation";
import { type Amendment, amendPolicy, findProvision, safeParsePolicy } from "social-work-station-rules/policy";
import { checkFundingSources } from "social-work-station-rules/quota";
import { prepareRegister } from "social-work-station-rules/register";
import { compareScenarios } from "social-work-station-rules/scenario";
import { describe, expect, it } from "vitest";
import { A, B, plan, policyOf, provision, registerOf, stated } from "./two-towns.js";

const divisions = (first: object, second: object = { urbanRuralCode: "220" }) => [
  { id: A, name: "A", level: "township", kind: "subdistrict", ...first },
  { id: B, name: "B", level: "township", kind: "subdistrict", ...second },
];

const TOWNS = { divisions: divisions({ urbanRuralCode: "111" }) };
const UNRECORDED = { divisions: divisions({}) };

const URBAN = { title: { zh: "城区", en: "urban areas" }, when: { division: { area: ["urban"] } } };
const RURAL = { title: { zh: "乡村", en: "rural areas" }, when: { division: { area: ["rural"] } } };

const LOTTERY = ["general-budget", "welfare-lottery"];
const noPay = [{ source: "welfare-lottery", purposes: ["pay"] }];

/** 城区站点的福彩公益金不得用于人员经费，其他地区可以。 */
const BY_CLASS = { classes: [{ ...URBAN, is: noPay }], otherwise: [] };

/** 2026年起社会救助经费不再列支。 */
const BY_STAGE = {
  stages: [
    { by: "2021-01-01", is: ["general-budget", "social-assistance"] },
    { by: "2026-01-01", is: ["general-budget"] },
  ],
};

const sources = (parameters: object) =>
  provision(
    "funding-sources",
    Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, stated(value)])),
  );

const station = (id: string) => ({ kind: "station" as const, id });

/** Pay of each station out of a source. */
const paidFrom = (sourceKind: string, on = "2026-05") =>
  ["centre", "station"].map((id) => ({
    id: `${id}-pay`,
    subject: station(id),
    sourceKind,
    purpose: "pay",
    amount: 100,
    on,
  }));

const findingsOf = (parameters: object, more: object, year = 2026) =>
  checkFundingSources(
    prepareRegister(registerOf(more)),
    findProvision(policyOf([sources(parameters)]), "funding-sources"),
    { asOf: `${String(year)}-12-31`, period: { from: `${String(year)}-01-01`, to: `${String(year)}-12-31` } },
  );

const verdicts = (parameters: object, more: object, year?: number) =>
  findingsOf(parameters, more, year).map(({ verdict }) => verdict);

describe("recorded money where funding sources differ by class", () => {
  const allocations = paidFrom("welfare-lottery");

  it("is checked by the class of each station", () => {
    const [centre, other] = findingsOf({ sources: LOTTERY, mayNot: BY_CLASS }, { ...TOWNS, allocations });
    expect(centre).toMatchObject({
      verdict: "unmet",
      detail: { forbidden: ["centre-pay"] },
      applied: { mayNot: { class: 0, value: noPay } },
    });
    expect(other).toMatchObject({
      verdict: "met",
      detail: { forbidden: [] },
      applied: { mayNot: { class: null, value: [] } },
    });
  });

  it("names the fact that decides, and nothing as forbidden, where the class is not recorded", () => {
    const [finding] = findingsOf({ sources: LOTTERY, mayNot: BY_CLASS }, { ...UNRECORDED, allocations });
    expect(finding).toMatchObject({
      verdict: "undetermined",
      detail: { checked: 1, unlisted: [], forbidden: [], unknown: [] },
      missing: [{ subject: { kind: "division", id: A } }],
    });
    expect(finding?.cases?.map(({ verdict }) => verdict).toSorted()).toEqual(["met", "unmet"]);
  });

  it("is forbidden for sure where it is so in each class", () => {
    const both = { classes: [{ ...URBAN, is: noPay }], otherwise: [{ purposes: ["pay"] }] };
    const [finding] = findingsOf({ sources: LOTTERY, mayNot: both }, { ...UNRECORDED, allocations });
    expect(finding).toMatchObject({ verdict: "unmet", detail: { forbidden: ["centre-pay"] } });
  });

  it("is not asked about in a class that has no value", () => {
    const urbanOnly = { classes: [{ ...URBAN, is: noPay }] };
    const [centre, other] = findingsOf({ sources: LOTTERY, mayNot: urbanOnly }, { ...TOWNS, allocations });
    expect(centre?.verdict).toBe("unmet");
    expect(other).toMatchObject({ verdict: "not-applicable", classes: "no-class", detail: { forbidden: [] } });
  });

  it("has sources, earmarks and a reading of other sources of its class", () => {
    const listed = { classes: [{ ...URBAN, is: ["general-budget"] }], otherwise: LOTTERY };
    const rural = { classes: [{ ...URBAN, is: "not-allowed" }], otherwise: "allowed" };
    const own = { ...TOWNS, allocations };
    expect(verdicts({ sources: listed, others: "not-allowed" }, own)).toEqual(["unmet", "met"]);
    expect(verdicts({ sources: ["general-budget"], others: rural }, own)).toEqual(["unmet", "met"]);
    const earmarks = {
      classes: [{ ...URBAN, is: [{ source: "welfare-lottery", purposes: ["services"] }] }],
      otherwise: [],
    };
    expect(verdicts({ sources: LOTTERY, earmarks }, own)).toEqual(["unmet", "met"]);
  });
});

describe("recorded money where funding sources differ by stage", () => {
  it("is checked by the stage of its year", () => {
    const inYear = (year: number) =>
      verdicts(
        { sources: BY_STAGE, others: "not-allowed" },
        { allocations: paidFrom("social-assistance", String(year)) },
        year,
      );
    expect(inYear(2025)).toEqual(["met", "met"]);
    expect(inYear(2026)).toEqual(["unmet", "unmet"]);
  });
});

describe("a budget where funding sources differ", () => {
  const standard = provision("funding-standard", { amount: stated(1000), purpose: stated("pay") });
  const fundingSources = [{ id: "f", kind: "welfare-lottery", amount: 5000 }];
  const budgetOf = (parameters: object, more: object) => plan([standard, sources(parameters)], more);
  const paid = (parameters: object, more: object = TOWNS) =>
    budgetOf(parameters, { fundingSources, ...more }).allocation?.ledger.map(({ recipient, amount }) => [
      recipient,
      amount,
    ]);

  it("pays from what the class of each recipient allows", () => {
    expect(paid({ sources: LOTTERY, mayNot: BY_CLASS })).toEqual([["station", "1000.00"]]);
    expect(paid({ sources: LOTTERY })).toHaveLength(2);
  });

  it("pays only what each possible class allows where the class is not recorded", () => {
    expect(paid({ sources: LOTTERY, mayNot: BY_CLASS }, UNRECORDED)).toEqual([["station", "1000.00"]]);
  });

  it("lets a provision rule on those of its classes only", () => {
    expect(paid({ sources: LOTTERY, mayNot: { classes: [{ ...RURAL, is: noPay }] } })).toEqual([["centre", "1000.00"]]);
  });

  it("has the values of the last stage that is due in the year; before the first none", () => {
    const from = (by: string) => ({ sources: LOTTERY, mayNot: { stages: [{ by, is: noPay }] } });
    expect(paid(from("2026-12-31"))).toEqual([]);
    expect(paid(from("2027-01-01"))).toHaveLength(2);
  });

  it("names recorded money that a class forbids, and money whose class is not recorded", () => {
    const issues = (more: object) =>
      budgetOf(
        { sources: LOTTERY, mayNot: BY_CLASS },
        { allocations: paidFrom("welfare-lottery"), ...more },
      ).issues.map(({ record, problem }) => [record, problem]);
    expect(issues(TOWNS)).toEqual([["centre-pay", "purpose-not-allowed"]]);
    expect(issues(UNRECORDED)).toEqual([["centre-pay", "class-not-recorded"]]);
  });

  it("says that the class is not recorded", () => {
    const budget = budgetOf(
      { sources: LOTTERY, mayNot: BY_CLASS },
      { ...UNRECORDED, allocations: paidFrom("welfare-lottery") },
    );
    const said = (locale: "zh-CN" | "en") => JSON.stringify(explain(budget, { locale }));
    expect(said("zh-CN")).toContain("对象属于哪一类未登记，可否列支不明");
    expect(said("en")).toContain("the class of its subject is not recorded");
  });

  const used = (parameters: object, first: string): readonly (string | undefined)[] => {
    const money = [
      { id: "a-lottery", kind: "welfare-lottery", amount: 600 },
      { id: "b-budget", kind: "general-budget", amount: 600 },
    ];
    const own = findProvision(policyOf([sources(parameters)]), "funding-sources");
    const needs = [
      { recipient: station(first), purpose: "services", amount: 100 },
      { recipient: station(first === "centre" ? "station" : "centre"), purpose: "services", amount: 100 },
    ];
    const options = { year: 2026, needs, sources: money };
    return allocateByProvision(prepareRegister(registerOf(TOWNS)), own, options).ledger.map(({ source }) => source);
  };

  it("uses sources in the order of the stage, where the classes have one order", () => {
    const order = (by: string) => ({
      stages: [
        { by: "2020-12-31", is: "not-ordered" },
        { by, is: "as-listed" },
      ],
    });
    expect(used({ sources: LOTTERY, order: order("2026-12-31") }, "centre")).toEqual(["b-budget", "b-budget"]);
    const reversed = { classes: [{ ...URBAN, is: LOTTERY.toReversed() }], otherwise: LOTTERY };
    // Two orders are none: the answer does not depend on who comes first.
    const both = { sources: reversed, order: "as-listed" };
    expect(used(both, "centre")).toEqual(used({ sources: LOTTERY }, "centre"));
    expect(used(both, "station")).toEqual(used({ sources: LOTTERY }, "station"));
  });
});

describe("words and amendments", () => {
  const described = (locale: "zh-CN" | "en", parameter: "mayNot" | "sources") =>
    describeParameter(
      findProvision(
        policyOf([
          sources({
            sources: BY_STAGE,
            mayNot: { classes: [{ ...URBAN, is: [{ purposes: ["pay"] }] }], otherwise: [] },
          }),
        ]),
        "funding-sources",
      ),
      parameter,
      { locale },
    ).value;

  it("say the value of each class and stage, and that there is none", () => {
    expect(described("zh-CN", "mayNot")).toMatch(/^城区各渠道不得用于.+；其余无$/);
    expect(described("en", "mayNot")).toMatch(/^none for .+ for urban areas; none for all others$/);
    expect(described("zh-CN", "sources")).toMatch(/^2021年1月1日前.+；2026年1月1日前.+$/);
  });

  it("a scenario equals assessing the amended policy", () => {
    const policy = policyOf([sources({ sources: LOTTERY, mayNot: noPay })]);
    const amendments: readonly Amendment[] = [
      {
        id: "a",
        kind: "set-parameter",
        provision: "own/funding-sources",
        parameter: "mayNot",
        value: BY_CLASS as never,
      },
    ];
    const prepared = prepareRegister(registerOf({ ...TOWNS, allocations: paidFrom("welfare-lottery") }));
    const options = { asOf: "2026-12-31", period: { from: "2026-01-01", to: "2026-12-31" } };
    const after = assess(prepared, amendPolicy(policy, amendments), options);
    expect(after.findings.map(({ verdict }) => verdict)).toEqual(["unmet", "met"]);
    const { scenarios } = compareScenarios(prepared, policy, { ...options, alternatives: [{ id: "s", amendments }] });
    expect(scenarios[0]?.winners).toEqual(["station:station"]);
  });
});

describe("what the parser finds wrong", () => {
  const faults = (parameters: object): readonly string[] => {
    const result = safeParsePolicy({ ...policyOf([]), provisions: [sources(parameters)] });
    return result.ok ? [] : result.faults.map(({ code, path }) => `${code} ${path.slice(3).join(".")}`);
  };

  it.each([
    [
      "a source that no class lists",
      { mayNot: { classes: [{ ...URBAN, is: [{ source: "charity", purposes: ["pay"] }] }], otherwise: [] } },
      "reference-dangling mayNot.value.classes.0.is.0.source",
    ],
    [
      "a source that is earmarked twice in a class",
      { earmarks: { classes: [{ ...URBAN, is: [...noPay, ...noPay] }] } },
      "id-duplicate earmarks.value.classes.0.is.1.source",
    ],
    [
      "classes that overlap",
      {
        others: {
          classes: [
            { ...URBAN, is: "allowed" },
            { ...URBAN, is: "not-allowed" },
          ],
        },
      },
      "classes-overlap others.value.classes.1.when",
    ],
    ["an order by class", { order: { classes: [{ ...URBAN, is: "as-listed" }] } }, "key-unknown order.value.classes"],
    [
      "stages out of order",
      { sources: { stages: BY_STAGE.stages.toReversed() } },
      "stages-out-of-order sources.value.stages.1.by",
    ],
  ])("%s", (_, parameters, fault) => {
    expect(faults({ sources: LOTTERY, ...parameters })).toEqual([fault]);
  });

  it("nothing where a source is listed in one class and restricted", () => {
    const listed = { classes: [{ ...URBAN, is: ["general-budget"] }], otherwise: LOTTERY };
    expect(faults({ sources: listed, mayNot: noPay })).toEqual([]);
  });
});
