import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BudgetOptions, planBudget } from "social-work-station-rules/budget";
import { explain } from "social-work-station-rules/explanation";
import type { Policy } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { faultOf } from "../coverage/fault-of.js";
import { parties, plan as planOne, policyOf, provision, ratios, registerOf, stated } from "./two-towns.js";

/** Standards of a city and of one of its counties for the same stations. */

const EAST = "110101";

const register = prepareRegister(
  registerOf({
    divisions: ["110101001", "110102001"].map((id) => ({ id, name: id, level: "township", kind: "subdistrict" })),
    stations: [
      { id: "east", division: "110101001", tier: "s:centre", from: "2020" },
      { id: "west", division: "110102001", tier: "s:centre", from: "2020" },
    ],
    figures: [],
  }),
);
const standard = (of: string, amount: number, parameters: object = {}, fields: object = {}) =>
  provision("funding-standard", { amount: stated(amount), ...parameters }, { id: `${of}/standard`, ...fields });
const city = (fields: object = {}, ...more: readonly object[]) =>
  policyOf([standard("city", 100_000), ...more], { id: "city", ...fields });
const county = (provisions: readonly object[], fields: object = {}) =>
  policyOf(provisions, { id: "county", jurisdiction: EAST, ...fields });
const plan = (policies: readonly Policy[], options: Partial<BudgetOptions> = {}) =>
  planBudget(register, policies, { year: 2026, ...options });
const linesOf = ({ lines }: ReturnType<typeof plan>) =>
  lines.map(({ recipient, provision: id, amount }) => [recipient.id, id, Number(amount.least)]);

describe("a county's standard", () => {
  it("replaces that of the city in the county where it prevails, and nowhere else", () => {
    const budget = plan([city(), county([standard("county", 120_000)], { prevailsOver: ["city"] })]);
    expect(linesOf(budget)).toEqual([
      ["west", "city/standard", 100_000],
      ["east", "county/standard", 120_000],
    ]);
    expect(budget.replaced).toEqual([
      {
        policy: "city",
        provision: "city/standard",
        by: { policy: "county", provision: "county/standard" },
        recipients: [{ kind: "station", id: "east" }],
      },
    ]);
    expect([budget.status, budget.conflicts]).toEqual(["determined", []]);
    const said = explain(budget, { locale: "zh-CN" }).reasons.map(({ text }) => text);
    expect(said.find((line) => line.includes("不再计"))).toBe(
      "对社工站east，按“county/standard”计算，不再计“city/standard”。",
    );
  });

  it("is a stated conflict where nothing says which prevails, and neither is counted", () => {
    const budget = plan([city(), county([standard("county", 120_000)])]);
    expect(linesOf(budget)).toEqual([["west", "city/standard", 100_000]]);
    expect([budget.status, budget.total.least]).toEqual(["undetermined", "100000.00"]);
    expect(budget.conflicts).toEqual([
      {
        about: "amount",
        certainty: "certain",
        cause: "no-precedence",
        recipient: { kind: "station", id: "east" },
        purpose: null,
        provisions: [
          { policy: "city", provision: "city/standard", amount: { least: "100000.00", most: "100000.00" } },
          { policy: "county", provision: "county/standard", amount: { least: "120000.00", most: "120000.00" } },
        ],
      },
    ]);
    for (const [locale, words] of [
      ["zh-CN", "没有规定以哪一项为准，未计入预算"],
      ["en", "nothing says which prevails; none is in the budget"],
    ] as const)
      expect(
        explain(budget, { locale })
          .reasons.map(({ text }) => text)
          .join(""),
      ).toContain(words);
  });

  it("prevails in a circle over none", () => {
    const both = plan([
      city({ prevailsOver: ["county"] }),
      county([standard("county", 120_000)], { prevailsOver: ["city"] }),
    ]);
    expect(both.conflicts.map(({ cause }) => cause)).toEqual(["circle"]);
  });

  it("is added where its aspect or its purpose is another", () => {
    const rent = standard("county", 20_000, { purpose: stated("premises") });
    const other = standard("county", 20_000, {}, { aspect: "supplement" });
    const services = policyOf([standard("city", 100_000, { purpose: stated("services") })], { id: "city" });
    for (const policies of [
      [services, county([rent])],
      [city(), county([other])],
    ])
      expect(plan(policies)).toMatchObject({ total: { least: "220000.00" }, conflicts: [], replaced: [] });
  });

  it("is counted alone once it supersedes the city's policy", () => {
    const later = policyOf([standard("later", 90_000)], {
      id: "later",
      supersedes: ["city"],
      effective: { from: stated("2026-03-01") },
    });
    expect(linesOf(plan([city(), later])).map(([, id]) => id)).toEqual(["later/standard", "later/standard"]);
    expect(plan([city(), later]).notPlanned).toMatchObject([{ provision: "city/standard", reason: "not-in-force" }]);
    expect(linesOf(plan([city(), later], { year: 2025, asOf: "2025-12-31" })).map(([, id]) => id)).toEqual([
      "city/standard",
      "city/standard",
    ]);
  });

  it("is the same in whatever order the policies are given, and never more than one standard for a station", () => {
    const amounts = fc.record({ city: fc.integer({ min: 1, max: 9 }), county: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(amounts, fc.constantFrom([], ["city"]), (of, prevailsOver) => {
        const policies = [
          policyOf([standard("city", of.city)], { id: "city" }),
          county([standard("county", of.county)], { prevailsOver }),
        ];
        const budget = plan(policies);
        const { total, recipients, parties: paying } = plan(policies.toReversed());
        expect([budget.total, budget.recipients, budget.parties]).toEqual([total, recipients, paying]);
        expect(Number(total.least)).toBe(of.city + (prevailsOver.length > 0 ? of.county : 0));
      }),
      { numRuns: 20 },
    );
  });
});

describe("a county's way to share costs", () => {
  const share = (of: string, first: string, second: string) =>
    provision("cost-share", { parties: stated(parties), ratios: stated(ratios(first, second)) }, { id: `${of}/share` });
  const both = (prevailsOver: readonly string[]) =>
    plan([city({}, share("city", "6", "4")), county([share("county", "1", "1")], { prevailsOver })]);

  it("replaces that of the city where it prevails", () => {
    expect(both(["city"]).lines.map(({ recipient, shared }) => [recipient.id, shared])).toEqual([
      ["east", "county/share"],
      ["west", "city/share"],
    ]);
  });

  it("is a stated conflict where nothing says which prevails", () => {
    const { lines, conflicts, status } = both([]);
    expect(lines.map(({ shared, parts }) => [shared, parts[0]?.party])).toEqual([
      [null, null],
      ["city/share", "city"],
    ]);
    expect([status, conflicts.map(({ about, provisions }) => [about, provisions.map((one) => one.provision)])]).toEqual(
      ["undetermined", [["sharing", ["city/share", "county/share"]]]],
    );
  });
});

describe("what is recorded beside the plan", () => {
  it("lists who has a plan and no allocation, once the register records money of the year", () => {
    const money = (more: object) => planOne([standard("own", 100)], more).recorded;
    const one = { id: "a", subject: { kind: "station", id: "centre" }, amount: 100, on: "2026-05-01" };
    expect(money({})).toEqual([]);
    expect(money({ allocations: [one] }).map(({ recipient, state }) => [recipient.id, state])).toEqual([
      ["centre", "unknown"],
      ["station", "unknown"],
    ]);
    const complete = ["divisions", "stations", "allocations"].map((collection) => ({ collection }));
    expect(
      money({ allocations: [one], completeness: complete }).map(({ recipient, state }) => [recipient.id, state]),
    ).toEqual([
      ["centre", "as-planned"],
      ["station", "below"],
    ]);
  });
});

describe("a total", () => {
  it("is accepted only for a formula of the policies", () => {
    expect(faultOf(() => plan([city()], { totals: { "city/standard": 100 } }))).toMatchObject({
      code: "provision-unknown",
      path: ["options", "totals", "city/standard"],
    });
  });
});
