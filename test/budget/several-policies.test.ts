import { describe, expect, it } from "vitest";
import { type BudgetOptions, planBudget } from "social-work-station-rules/budget";
import { explain } from "social-work-station-rules/explanation";
import type { Policy } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { figure, parties, policyOf, provision, ratios, registerOf, stated } from "./two-towns.js";

/** Money of one station in the east and one in the west by several policies, with and without precedence. */

const EAST = "110101";
const places = {
  divisions: ["110101001", "110102001"].map((id) => ({ id, name: id, level: "township", kind: "subdistrict" })),
  stations: [
    { id: "east", division: "110101001", tier: "s:centre", from: "2020" },
    { id: "west", division: "110102001", tier: "s:centre", from: "2020" },
  ],
  figures: [],
};
const amount = (id: string, yuan: number, purpose: string | null = null, fields: object = {}) =>
  provision(
    "funding-standard",
    { amount: stated(yuan), ...(purpose === null ? {} : { purpose: stated(purpose) }) },
    { id, aspect: "money", ...fields },
  );
const policy = (id: string, provisions: readonly object[], fields: object = {}) =>
  policyOf(provisions, { id, ...fields });
const plan = (policies: readonly Policy[], options: Partial<BudgetOptions> = {}, more: object = {}) =>
  planBudget(prepareRegister(registerOf({ ...places, ...more })), policies, { year: 2026, ...options });
type Plan = ReturnType<typeof plan>;

const counted = ({ lines }: Plan) =>
  lines.map(({ recipient, provision: id, amount: { least } }) => `${recipient.id} ${id} ${String(Number(least))}`);
const replaced = (budget: Plan) =>
  budget.replaced.flatMap((one) => one.recipients.map(({ id }) => `${id} ${one.provision} by ${one.by.provision}`));
const conflicts = (budget: Plan) =>
  budget.conflicts.map(({ recipient, provisions }) => [recipient.id, ...provisions.map((one) => one.provision)]);

describe("a need without a purpose", () => {
  it("leaves the other purposes of its policy as they are", () => {
    const city = policy("city", [amount("city/pay", 100, "pay"), amount("city/general", 20)]);
    const county = policy("county", [amount("county/services", 60, "services")], {
      jurisdiction: EAST,
      prevailsOver: ["city"],
    });
    const budget = plan([city, county]);
    expect(counted(budget)).toEqual([
      "east city/pay 100",
      "west city/pay 100",
      "west city/general 20",
      "east county/services 60",
    ]);
    expect(replaced(budget)).toEqual(["east city/general by county/services"]);
    expect(conflicts(budget)).toEqual([]);
  });

  it("is replaced by two policies that rule on different purposes", () => {
    const budget = plan([
      policy("a", [amount("a/pay", 100, "pay")], { prevailsOver: ["c"], jurisdiction: EAST }),
      policy("b", [amount("b/premises", 30, "premises")], { prevailsOver: ["c"], jurisdiction: EAST }),
      policy("c", [amount("c/general", 50)], { jurisdiction: EAST }),
    ]);
    expect(counted(budget)).toEqual(["east a/pay 100", "east b/premises 30"]);
    expect([replaced(budget), conflicts(budget)]).toEqual([["east c/general by a/pay"], []]);
  });

  it("is not counted where two policies of which none prevails share its matter", () => {
    const budget = plan([
      policy("a", [amount("a/pay", 100, "pay")], { jurisdiction: EAST }),
      policy("b", [amount("b/premises", 30, "premises")], { jurisdiction: EAST }),
      policy("c", [amount("c/general", 50)], { jurisdiction: EAST }),
    ]);
    expect([counted(budget), replaced(budget)]).toEqual([[], []]);
    expect(budget.conflicts.map(({ purpose }) => purpose)).toEqual([null]);
    expect(conflicts(budget)).toEqual([["east", "a/pay", "b/premises", "c/general"]]);
  });

  it("replaces nothing once it is replaced itself", () => {
    const budget = plan([
      policy("a", [amount("a/pay", 100, "pay")], { prevailsOver: ["b"], jurisdiction: EAST }),
      policy("b", [amount("b/general", 50)], { prevailsOver: ["c"], jurisdiction: EAST }),
      policy("c", [amount("c/premises", 30, "premises")], { jurisdiction: EAST }),
    ]);
    expect(counted(budget)).toEqual(["east a/pay 100", "east c/premises 30"]);
    expect(replaced(budget)).toEqual(["east b/general by a/pay"]);
  });
});

describe("several policies", () => {
  it("name every standard that is not counted, where one is replaced and the rest are in conflict", () => {
    const budget = plan([
      policy("a", [amount("a/general", 100)], { prevailsOver: ["c"], jurisdiction: EAST }),
      policy("b", [amount("b/general", 50)], { jurisdiction: EAST }),
      policy("c", [amount("c/general", 30)], { jurisdiction: EAST }),
    ]);
    expect(counted(budget)).toEqual([]);
    expect(replaced(budget)).toEqual(["east c/general by a/general"]);
    expect(conflicts(budget)).toEqual([["east", "a/general", "b/general"]]);
  });
});

describe("a county's policy that supersedes that of the city", () => {
  const city = policy("city", [
    amount("city/general", 100),
    amount("city/premises", 20, null, { aspect: "premises" }),
    provision("cost-share", { parties: stated(parties), ratios: stated(ratios("6", "4")) }, { id: "city/share" }),
  ]);
  const county = (fields: object) =>
    policy("county", [amount("county/general", 120)], { jurisdiction: EAST, supersedes: ["city"], ...fields });

  it.each([{ effective: { from: stated("2025-01-01") } }, {}])("leaves nothing of it in the county: %o", (fields) => {
    const budget = plan([city, county(fields)]);
    expect(counted(budget)).toEqual(["west city/general 100", "west city/premises 20", "east county/general 120"]);
    expect(budget.lines.map(({ shared }) => shared)).toEqual(["city/share", "city/share", null]);
    expect(conflicts(budget)).toEqual([]);
    expect(budget.replaced).toEqual(
      ["city/general", "city/premises"].map((id) => ({
        policy: "city",
        provision: id,
        by: { policy: "county", provision: null },
        recipients: [{ kind: "station", id: "east" }],
      })),
    );
    const said = (locale: "zh-CN" | "en") => explain(budget, { locale }).reasons.map(({ text }) => text);
    expect(said("zh-CN")).toContain("对社工站east，政策“county”已取代政策“city”，不再计“city/general”。");
    expect(said("en")).toContain(
      "For station east the policy “county” supersedes the policy “city”: “city/general” is not counted.",
    );
  });

  it("changes nothing before its first day", () => {
    const budget = plan([city, county({ effective: { from: stated("2027-01-01") } })]);
    expect([budget.total.least, budget.replaced]).toEqual(["240.00", []]);
  });
});

describe("two policies that supersede a third", () => {
  it("are named by the first id, in whatever order they are given", () => {
    const [a, b] = ["a", "b"].map((id) => policy(id, [amount(`${id}/general`, 0)], { supersedes: ["c"] })) as [
      Policy,
      Policy,
    ];
    const c = policy("c", [amount("c/general", 50)]);
    for (const order of [
      [a, b, c],
      [b, a, c],
      [c, b, a],
    ]) {
      const { replaced: left } = plan(order);
      expect(left.map(({ provision: id, by }) => [id, by.policy])).toEqual([["c/general", "a"]]);
    }
  });
});

describe("a standard that is replaced in two places", () => {
  it("lists them in the order of the register, whatever the order of the policies", () => {
    const inWest = policy("a", [amount("a/general", 10)], { jurisdiction: "110102" });
    const everywhere = policy("b", [amount("b/general", 50)]);
    const over = policy("c", [amount("c/general", 70)], { prevailsOver: ["b"] });
    for (const order of [
      [inWest, everywhere, over],
      [over, everywhere, inWest],
    ])
      expect(replaced(plan(order))).toEqual(["east b/general by c/general", "west b/general by c/general"]);
  });
});

describe("a standard of nothing", () => {
  const city = policy("city", [amount("city/general", 100)]);

  it("replaces that of the city where it prevails", () => {
    const budget = plan([
      city,
      policy("county", [amount("county/general", 0)], { jurisdiction: EAST, prevailsOver: ["city"] }),
    ]);
    expect([counted(budget), replaced(budget)]).toEqual([
      ["west city/general 100"],
      ["east city/general by county/general"],
    ]);
    expect(budget.notPlanned).toMatchObject([{ provision: "county/general", reason: "amount-zero" }]);
  });

  it("is in conflict with that of the city where nothing says which prevails", () => {
    const budget = plan([city, policy("county", [amount("county/general", 0)], { jurisdiction: EAST })]);
    expect(counted(budget)).toEqual(["west city/general 100"]);
    expect(conflicts(budget)).toEqual([["east", "city/general", "county/general"]]);
  });

  it("is that of a formula as well", () => {
    const formula = provision(
      "factor-formula",
      {
        factors: stated([{ id: "population", name: { zh: "人口" }, measure: { take: "figure", key: "population" } }]),
        total: stated("100"),
      },
      { id: "county/formula", aspect: "money", appliesTo: { subject: "division", tier: "township" } },
    );
    const general = { ...formula, id: "city/formula" };
    const figures = [figure("110101001", "population", 0), figure("110102001", "population", 5)];
    const divisions = (policies: readonly Policy[]) => plan(policies, {}, { figures });
    const county = policy("county", [formula], { prevailsOver: ["city"] });
    expect(counted(divisions([county]))).toEqual(["110102001 county/formula 100"]);
    expect(replaced(divisions([policy("city", [general]), county]))).toEqual([
      "110101001 city/formula by county/formula",
      "110102001 city/formula by county/formula",
    ]);
  });
});

describe("the sources of a county's policy", () => {
  const sources = (of: string, parameters: object) =>
    provision(
      "funding-sources",
      { sources: stated(["general-budget"]), ...parameters },
      { id: `${of}/sources`, aspect: "sources" },
    );
  const city = policy("city", [amount("city/general", 100), sources("city", { others: stated("not-allowed") })]);
  const county = (fields: object) =>
    policy("county", [sources("county", { sources: stated(["general-budget", "welfare-lottery"]) })], {
      jurisdiction: EAST,
      ...fields,
    });
  const fundingSources = [{ id: "pot", kind: "welfare-lottery", amount: 200 }];
  const money = [
    { id: "e", subject: { kind: "station", id: "east" }, amount: 100, on: "2026-05-01", source: "pot" },
    { id: "w", subject: { kind: "station", id: "west" }, amount: 100, on: "2026-05-01", source: "pot" },
  ];
  const answer = (fields: object) => {
    const { allocation, issues } = plan([city, county(fields)], {}, { fundingSources, allocations: money });
    return [
      allocation?.needs.map(({ recipient, amount: paid }) => [recipient, Number(paid)]),
      issues.map(({ record, provision: id, problem }) => [record, id, problem]),
    ];
  };

  it("pay in the county where it prevails, whatever the city's policy says", () => {
    expect(answer({ prevailsOver: ["city"] })).toEqual([
      [
        ["east", 100],
        ["west", 0],
      ],
      [["w", "city/sources", "source-not-listed"]],
    ]);
  });

  it("pay what both policies allow where none prevails", () => {
    expect(answer({})).toEqual([
      [
        ["east", 0],
        ["west", 0],
      ],
      [
        ["e", "city/sources", "source-not-listed"],
        ["w", "city/sources", "source-not-listed"],
      ],
    ]);
  });
});

describe("money recorded for a recipient on whom policies disagree", () => {
  it("is compared with nothing, as its amount is not known", () => {
    const record = { id: "a", subject: { kind: "station", id: "east" }, amount: 100, on: "2026-05-01" };
    const policies = [
      policy("city", [amount("city/general", 100)]),
      policy("county", [amount("county/general", 120)], { jurisdiction: EAST }),
    ];
    const { recorded } = plan(policies, {}, { allocations: [record] });
    expect(recorded.map(({ recipient, planned, state }) => [recipient.id, planned, state])).toEqual([
      ["east", { least: "0.00", most: null }, "unknown"],
      ["west", { least: "100.00", most: "100.00" }, "unknown"],
    ]);
  });
});
