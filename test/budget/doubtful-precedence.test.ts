import { describe, expect, it } from "vitest";
import { planBudget } from "social-work-station-rules/budget";
import { explain } from "social-work-station-rules/explanation";
import { prepareRegister } from "social-work-station-rules/register";
import { policyOf, provision, registerOf, stated } from "./two-towns.js";

/** Standards of two policies for one station, of which it is not always known whether they apply. */

type Flag = boolean | undefined;

/** What is recorded of the station: whether it has premises, and whether there is signage. */
interface Recorded {
  readonly available: Flag;
  readonly signage?: Flag;
}

const standard = (id: string, amount: unknown, premises?: object) =>
  provision(
    "funding-standard",
    { amount: stated(amount) },
    { id, aspect: "money", ...(premises === undefined ? {} : { where: { station: { premises } } }) },
  );
const withPremises = { available: true };
const withSignage = { signage: true };
const plan = (recorded: Recorded, city: object, county: object, prevailsOver: readonly string[] = ["city"]) =>
  planBudget(
    prepareRegister(
      registerOf({
        stations: [{ id: "east", division: "110101001", tier: "s:centre", from: "2020", premises: recorded }],
        figures: [],
      }),
    ),
    [policyOf([city], { id: "city" }), policyOf([county], { id: "county", prevailsOver })],
    { year: 2026 },
  );
type Plan = ReturnType<typeof plan>;

const lines = ({ lines: all }: Plan) =>
  all.map(({ provision: id, amount: { least, most } }) => [id, Number(least), most === null ? null : Number(most)]);
const total = (budget: Plan) => [Number(budget.total.least), Number(budget.total.most)];
const missing = (budget: Plan) => budget.lines.map((line) => line.missing.map(({ fact }) => fact));
const by = (list: Plan["replaced"]) => list.map((one) => `${one.provision} by ${String(one.by.provision)}`);
const said = (budget: Plan, locale: "zh-CN" | "en") =>
  explain(budget, { locale })
    .reasons.map(({ text }) => text)
    .join("\n");

describe("a standard that prevails", () => {
  const of = (available: Flag) =>
    plan({ available }, standard("city/money", 100), standard("county/money", 120, withPremises));

  it("replaces the other where it applies", () => {
    const budget = of(true);
    expect([lines(budget), by(budget.replaced)]).toEqual([
      [["county/money", 120, 120]],
      ["city/money by county/money"],
    ]);
    expect([budget.possiblyReplaced, budget.status]).toEqual([[], "determined"]);
  });

  it("replaces nothing where it does not apply", () => {
    const budget = of(false);
    expect([lines(budget), budget.replaced, budget.possiblyReplaced]).toEqual([[["city/money", 100, 100]], [], []]);
  });

  it("leaves the other possible where it is not known whether it applies", () => {
    const budget = of(undefined);
    expect(lines(budget)).toEqual([
      ["city/money", 0, 100],
      ["county/money", 0, 120],
    ]);
    // It is 120 with premises and 100 without.
    expect(total(budget)).toEqual([0, 220]);
    expect(missing(budget)).toEqual([["premises"], ["premises"]]);
    expect([budget.replaced, by(budget.possiblyReplaced)]).toEqual([[], ["city/money by county/money"]]);
    expect(said(budget, "zh-CN")).toContain(
      "对社工站east，不能确定是否按“county/money”计算；按其计算的，不再计“city/money”。",
    );
    expect(said(budget, "en")).toContain(
      "It is not known whether “county/money” is counted for station east; where it is, “city/money” is not.",
    );
  });

  it("of zero leaves the other possible as well, and names the fact", () => {
    const budget = plan(
      { available: undefined },
      standard("city/money", 100),
      standard("county/money", 0, withPremises),
    );
    expect([lines(budget), missing(budget)]).toEqual([[["city/money", 0, 100]], [["premises"]]]);
  });

  it("leaves the other possible where it is not known whether a class of it applies", () => {
    const classes = { classes: [{ when: { station: { premises: withPremises } }, is: 120 }] };
    const budgetOf = (available: Flag) =>
      plan({ available }, standard("city/money", 100), standard("county/money", classes));
    expect(lines(budgetOf(undefined))).toEqual([
      ["city/money", 0, 100],
      ["county/money", 0, 120],
    ]);
    expect([lines(budgetOf(true)), lines(budgetOf(false))]).toEqual([
      [["county/money", 120, 120]],
      [["city/money", 100, 100]],
    ]);
  });
});

describe("two standards of which it is not known whether they apply", () => {
  it("are both possible, and each names its own facts and those of the one that prevails", () => {
    const budget = plan(
      { available: undefined, signage: undefined },
      standard("city/money", 100, withSignage),
      standard("county/money", 120, withPremises),
    );
    expect(lines(budget)).toEqual([
      ["city/money", 0, 100],
      ["county/money", 0, 120],
    ]);
    expect(missing(budget)).toEqual([["signage", "premises"], ["premises"]]);
    expect(by(budget.possiblyReplaced)).toEqual(["city/money by county/money"]);
  });

  it("replace one another for sure where they apply together", () => {
    const budget = plan(
      { available: undefined },
      standard("city/money", 100, withPremises),
      standard("county/money", 120, withPremises),
    );
    expect([lines(budget), by(budget.replaced), budget.possiblyReplaced]).toEqual([
      [["county/money", 0, 120]],
      ["city/money by county/money"],
      [],
    ]);
  });
});

describe("many standards of which it is not known whether they apply", () => {
  it("are each possible, without every way being tried", () => {
    const purposes = ["pay", "premises", "services", "training", "equipment", "evaluation", "publicity"];
    const terms = { purposes: purposes.map((key) => ({ key: `own:${key}`, name: { zh: `用途${key}` } })) };
    const own = purposes.map((key, index) =>
      provision(
        "funding-standard",
        { amount: stated(index + 1), purpose: stated(`own:${key}`) },
        { id: `county/${key}`, aspect: "money", where: { station: { premises: withPremises } } },
      ),
    );
    const stations = [{ id: "east", division: "110101001", tier: "s:centre", from: "2020" }];
    const budget = planBudget(
      prepareRegister(registerOf({ stations, figures: [], terms })),
      [
        policyOf([standard("city/money", 100)], { id: "city", terms }),
        policyOf(own, { id: "county", prevailsOver: ["city"], terms }),
      ],
      { year: 2026 },
    );
    expect(lines(budget)).toEqual([
      ["city/money", 0, 100],
      ...purposes.map((key, index) => [`county/${key}`, 0, index + 1]),
    ]);
    expect(missing(budget)[0]).toEqual(["premises"]);
    expect([budget.replaced, by(budget.possiblyReplaced)]).toEqual([[], ["city/money by county/equipment"]]);
  });

  it("leave one that is for a purpose of its own as it is", () => {
    const purposes = ["a", "b", "c", "d", "e", "f", "g"];
    const terms = { purposes: [...purposes, "own"].map((key) => ({ key: `own:${key}`, name: { zh: `用途${key}` } })) };
    const of = (id: string, yuan: number, purpose: string, premises?: object) =>
      provision(
        "funding-standard",
        { amount: stated(yuan), purpose: stated(`own:${purpose}`) },
        { id, aspect: "money", ...(premises === undefined ? {} : { where: { station: { premises } } }) },
      );
    const doubtful = purposes.map((key) => of(`county/${key}`, 10, key, withPremises));
    const stations = [{ id: "east", division: "110101001", tier: "s:centre", from: "2020" }];
    const budget = planBudget(
      prepareRegister(registerOf({ stations, figures: [], terms })),
      [
        policyOf([of("city/a", 100, "a"), of("city/own", 50, "own")], { id: "city", terms }),
        policyOf(doubtful, { id: "county", prevailsOver: ["city"], terms }),
      ],
      { year: 2026 },
    );
    expect(lines(budget).slice(0, 2)).toEqual([
      ["city/a", 0, 100],
      ["city/own", 50, 50],
    ]);
    expect(missing(budget).slice(0, 2)).toEqual([["premises"], []]);
  });
});

describe("two standards of which none prevails", () => {
  const of = (available: Flag) =>
    plan({ available }, standard("city/money", 100), standard("county/money", 120, withPremises), []);

  it("are possibly in conflict where it is not known whether one of them applies", () => {
    const budget = of(undefined);
    // It is 100 without premises; with them neither is counted.
    expect(lines(budget)).toEqual([["city/money", 0, 100]]);
    expect(missing(budget)).toEqual([["premises"]]);
    expect(budget.conflicts.map(({ certainty }) => certainty)).toEqual(["possible"]);
    expect(said(budget, "zh-CN")).toContain("可能均适用，没有规定以哪一项为准；均适用的，不计入预算。");
    expect(said(budget, "en")).toContain(
      "may all apply and nothing says which prevails; where they do, none is counted.",
    );
  });

  it("are in conflict where both apply, and not where one does not", () => {
    expect([lines(of(true)), of(true).conflicts.map(({ certainty }) => certainty)]).toEqual([[], ["certain"]]);
    expect([lines(of(false)), of(false).conflicts]).toEqual([[["city/money", 100, 100]], []]);
  });
});
