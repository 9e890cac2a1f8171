import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { explain } from "social-work-station-rules/explanation";
import { readPolicySheets, writeSheets } from "social-work-station-rules/sheets";
import { planYear, readTables } from "../../examples/03-annual-funding/plan-year.js";
import { makeDesk } from "../cli/command-line.js";
import { budgetPage } from "../../examples/page/budget-page.js";

/** The tables of example 03, reckoned by hand. */

const folder = new URL("../../examples/03-annual-funding/", import.meta.url);
const { policy, register, budget } = planYear(folder, { year: 2026 });

const HUB = { operation: 240_000, staff: [6200] };
const STATIONS = [
  { id: "QH-01", operation: 100_000, staff: [6200, 5600] },
  { id: "QH-02", operation: 100_000, staff: [5600, 5000] },
  { id: "QH-03", operation: 80_000, staff: [5600, 5000] },
  { id: "QH-04", operation: 80_000, staff: [5600, 5000] },
  { id: "QH-05", operation: 80_000, staff: [6200, 5000] },
  // Opened in April: nine months, and the start-up grant.
  { id: "QH-06", operation: 60_000, staff: [5600, 5000], startUp: 50_000 },
];
const payOf = (staff: readonly number[]): number => 12 * staff.reduce((sum, pay) => sum + pay, 0);

/** Residents and households on allowance at the end of the year before. */
const TOWNS = [
  ["qinghe-01", 52_000, 610],
  ["qinghe-02", 38_500, 420],
  ["qinghe-03", 27_400, 530],
  ["qinghe-04", 24_100, 480],
  ["qinghe-05", 19_800, 390],
  ["qinghe-06", 11_200, 640],
  ["qinghe-07", 8600, 580],
] as const;

const numberOf = (amount: string | null | undefined): number => Number(amount);

describe("the budget of example 03", () => {
  it("is determined, and comes to what the clauses lay down for each station", () => {
    expect(budget.status).toBe("determined");
    const needed = new Map(budget.recipients.map(({ recipient, amount }) => [recipient.id, numberOf(amount.least)]));
    expect(needed.get("QH-00")).toBe(HUB.operation + payOf(HUB.staff));
    for (const { id, operation, staff, startUp = 0 } of STATIONS)
      expect(needed.get(id), id).toBe(operation + payOf(staff) + startUp);
  });

  it("divides the money for projects by 60 % of households and 40 % of residents, at least 180,000 each", () => {
    const residents = TOWNS.reduce((sum, [, people]) => sum + people, 0);
    const households = TOWNS.reduce((sum, [, , count]) => sum + count, 0);
    const shareOf = new Map(
      TOWNS.map(([id, people, count]) => [id, 1_600_000 * (0.6 * (count / households) + 0.4 * (people / residents))]),
    );
    const raised = [...shareOf].filter(([, amount]) => amount < 180_000).map(([id]) => id);
    expect(raised).toEqual(["qinghe-05"]);
    const rest = 1_600_000 - (shareOf.get("qinghe-05") ?? 0);
    for (const [id, amount] of shareOf) {
      const due = raised.includes(id) ? 180_000 : (amount * (1_600_000 - 180_000)) / rest;
      const line = budget.lines.find(({ recipient, kind }) => recipient.id === id && kind === "factor-formula");
      expect(numberOf(line?.amount.least), id).toBeCloseTo(due, 1);
    }
  });

  it("has operation and pay shared 4 : 6 by city and county, 6 : 4 in the township of a formerly poor area", () => {
    const usual = [HUB, ...STATIONS.slice(0, 5)].reduce(
      (sum, { operation, staff }) => sum + operation + payOf(staff),
      0,
    );
    const poor = 60_000 + payOf([5600, 5000]);
    const paid = new Map<string, number>();
    for (const { party, amount } of budget.parties)
      paid.set(party ?? "", (paid.get(party ?? "") ?? 0) + numberOf(amount.least));
    const [city, county, townships] = [...paid.values()];
    expect(city).toBeCloseTo(0.4 * usual + 0.6 * poor, 2);
    expect(townships).toBeCloseTo(0.1 * (1_600_000 + 50_000), 1);
    expect((city ?? 0) + (county ?? 0) + (townships ?? 0)).toBeCloseTo(numberOf(budget.total.least), 2);
  });

  it("pays from 3,000,000 yuan of four sources, and pay never from the lottery fund", () => {
    expect(numberOf(budget.shortfall?.least)).toBe(numberOf(budget.total.least) - 3_000_000);
    const ofLottery = budget.allocation?.ledger.filter(({ source }) => source === "ZJ-03") ?? [];
    expect(ofLottery.map(({ purpose }) => purpose)).not.toContain("pay");
    const ofDonation = budget.allocation?.ledger.filter(({ source }) => source === "ZJ-04") ?? [];
    expect(ofDonation.every(({ recipient }) => ["QH-06", "qinghe-06", "qinghe-07"].includes(recipient))).toBe(true);
  });

  it("reports what was allocated in another way than the clauses lay down", () => {
    expect(budget.issues.map(({ record, problem }) => [record, problem])).toEqual([
      ["BF-05", "purpose-not-allowed"],
      ["BF-06", "source-not-listed"],
    ]);
    expect(budget.recorded.filter(({ state }) => state === "above").map(({ recipient }) => recipient.id)).toEqual([
      "qinghe-06",
    ]);
  });

  it("is explained, printed and written as a page in both languages", async () => {
    for (const locale of ["zh-CN", "en"] as const) {
      const context = { locale, register, policies: [policy] };
      expect(explain(budget, context).heading).toContain("3,249,200.00");
      expect(writeSheets(budget, context)[0]?.rows).toHaveLength(budget.lines.length + 1);
      expect(await budgetPage({ budget, ...context })).toContain("按上年末低保户数60%");
    }
  });
});

describe("a source of money that has the name of a property of every object", () => {
  it("is printed by its id", () => {
    const { budget: planned } = planYear(folder, { year: 2026, sources: [{ id: "constructor", amount: 100 }] });
    const sources = writeSheets(planned, { locale: "zh-CN", register, policies: [policy] })[2];
    expect(new Set(sources?.rows.map(([source]) => source))).toEqual(new Set(["constructor"]));
  });
});

describe("the tables of example 03", () => {
  const desk = makeDesk();
  afterAll(desk.clear);

  it("are planned by the command to the same budget", async () => {
    const [given, ruled] = ["register/", "policy/"].map((name) => fileURLToPath(new URL(name, folder)));
    const { code, out } = await desk.run("budget", given ?? "", "--policy", ruled ?? "", "--year", "2026", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject(JSON.parse(JSON.stringify(budget)) as object);
  });

  it("have their money divided by other weights in a file of scenarios that names the two weights alone", async () => {
    const [given, ruled] = ["register/", "policy/"].map((name) => fileURLToPath(new URL(name, folder)));
    const provision = policy.provisions.find(({ kind }) => kind === "factor-formula")?.id;
    const amendment = {
      id: "weights",
      kind: "set-parameter",
      provision,
      parameter: "weights",
      value: [
        { factor: "allowance", weight: "30" },
        { factor: "population", weight: "70" },
      ],
    };
    const question = {
      id: "weights",
      title: { zh: "权重由60:40改为30:70" },
      policy: ruled,
      asOf: "2026-06-30",
      period: { from: "2026-01-01", to: "2026-12-31" },
      alternatives: [{ id: "thirty", title: { zh: "30:70" }, amendments: [amendment] }],
    };
    const file = { version: 1, title: { zh: "权重" }, register: given, questions: [question] };
    writeFileSync(join(desk.folder, "测算.json"), JSON.stringify(file));
    const { code, out, error } = await desk.run("scenario", "测算.json");
    expect([code, error]).toEqual([0, ""]);
    // Three towns are raised to 180,000; the others divide 1,060,000 in proportion, and pay a tenth of their own.
    const residents = TOWNS.reduce((sum, [, people]) => sum + people, 0);
    const households = TOWNS.reduce((sum, [, , count]) => sum + count, 0);
    const shares = TOWNS.slice(0, 4).map(
      ([, people, count]) => 0.3 * (count / households) + 0.7 * (people / residents),
    );
    const rest = shares.reduce((sum, share) => sum + share, 0);
    const amounts = shares.map((share) => ((1_060_000 / 10) * share) / rest);
    const lines = out.split("\n").filter((line) => /^30:70 +分担方：乡级/.test(line));
    const printed = lines.map((line) => Number(/([\d,.]+)$/.exec(line)?.[1]?.replaceAll(",", "")));
    amounts.forEach((amount, at) => {
      expect(printed[at]).toBeCloseTo(amount, 1);
    });
  });

  it("are a policy without a fault", () => {
    expect(readPolicySheets(readTables(new URL("policy/", folder))).faults).toEqual([]);
  });
});
