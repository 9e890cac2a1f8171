import { beforeEach, describe, expect, it } from "vitest";
import { planBudget } from "social-work-station-rules/budget";
import type { Budget } from "social-work-station-rules/results";
import { parsePolicy } from "social-work-station-rules/policy";
import { clear, loadExample } from "../worker/data.js";
import { desk, policyOf } from "../worker/desk.js";
import { moneyPolicies, plan } from "../worker/plan.js";
import type { PlanForm } from "../worker/plan-words.js";
import { replayPlan } from "../worker/replay-plan.js";
import { tableRows } from "../worker/tables.js";

const form: PlanForm = { policies: [], year: "2026", unit: "fen", changes: [], totals: {} };
const set = (provision: string, parameter: string, value: string) =>
  ({ kind: "set", provision: `qingshan-2025/${provision}`, parameter, value }) as const;
const plansOf = (part: Partial<PlanForm>) => plan({ ...form, ...part }, null, "zh-CN");
const rowsOf = (sheet: number) => tableRows("plan", sheet, 0, 1000);

beforeEach(() => {
  clear();
  loadExample("qingshan");
});

describe("a year planned from the clauses of a policy", () => {
  it("is that of planBudget, by recipient, party and purpose, and says what is lacking", () => {
    const answer = plansOf({ unit: "ten-thousand-yuan" });
    expect(answer.heading).toBe("2026年度经费预算：合计100万元");
    expect(answer.policies.map(({ id }) => id)).toEqual(["qingshan-2025"]);
    expect(answer.notes).toContain("可用资金不足，缺口5万元。");
    expect(rowsOf(0).at(-1)?.slice(5)).toEqual(["100", "60", "40"]);
    expect(rowsOf(1)).toContainEqual(["分担方", "区级 西区", "24"]);
    expect(rowsOf(1)).toContainEqual(["用途", "运营经费", "100"]);
    expect(answer.checks.filter(({ holds }) => !holds)).toEqual([]);
    expect(answer.checks.length).toBeGreaterThan(7);
  });

  it("takes an amount as an officer types it, and says what differs from the policy as it is", () => {
    const { effect, cautions } = plansOf({ changes: [set("money", "amount", "25万元")] });
    expect(effect?.[0]).toEqual({ name: "合计", before: "1000000.00", after: "1250000.00", difference: "250000" });
    expect(effect).toContainEqual({
      name: "分担方 · 市级 青山市",
      before: "600000.00",
      after: "750000.00",
      difference: "150000",
    });
    expect(cautions.map(({ zh }) => zh)).toContain("以下按拟议的取值测算，不是现行规定。");
    expect(plansOf({}).effect).toBeNull();
  });

  it("takes ratios as parts or percentages, and does not accept those that do not add to one", () => {
    const ratios = (city: string, district: string) => [
      set(
        "share",
        "ratios",
        JSON.stringify([
          { party: "city", ratio: city },
          { party: "district", ratio: district },
        ]),
      ),
    ];
    plansOf({ unit: "ten-thousand-yuan", changes: ratios("1", "3") });
    expect(rowsOf(0).at(-1)?.slice(5)).toEqual(["100", "25", "75"]);
    plansOf({ unit: "ten-thousand-yuan", changes: ratios("70%", "30％") });
    expect(rowsOf(0).at(-1)?.slice(5)).toEqual(["100", "70", "30"]);
    expect(() => plansOf({ changes: ratios("0.7", "0.4") })).toThrow();
  });

  it("lists other readings of the text, with what each comes to", () => {
    const { others } = plansOf({});
    expect(others).toHaveLength(1);
    expect(others[0]?.name.zh).toMatch(/^另一种理解——每站每年20万元：不足一年的折算为/);
    expect(others[0]).toMatchObject({ total: "1000000.00", difference: "0", recipients: 0 });
    expect(plansOf({ unit: "ten-thousand-yuan" }).others[0]).toMatchObject({ total: "100", difference: "0" });
  });

  it("uses sources as they are typed, with what the recorded ones may be used for", () => {
    const source = (amount: string) => ({ id: "budget-2026", name: "财政预算", kind: "general-budget", amount });
    const answer = plan(form, [source("70万元")], "zh-CN");
    expect(answer.notes).toContain("可用资金不足，缺口300,000.00元。");
    expect(plan(form, [source("100万元")], "zh-CN").notes).toContain("可用资金足以支付。");
    expect(() => plan(form, [source("很多")], "zh-CN")).toThrow(/30万元/);
  });

  it("says that a policy is not in force, that the register is older than the year, and what is left open", () => {
    const { cautions } = plansOf({ policies: ["qingshan-2025"], year: "2024" });
    expect(cautions.map(({ zh }) => zh)).toEqual([
      "“青山市社会工作服务站管理办法”自2025年1月1日起施行，截至日期在其之前。",
      "所用条款有1处原文未明，各采用了一种理解；采用其他理解的，结论可能不同。",
    ]);
    expect(plansOf({}).cautions.map(({ zh }) => zh)).toEqual([
      "按2025年6月30日登记的台账测算，其后新增、撤销的站点和人员变动未计入。",
      "所用条款有1处原文未明，各采用了一种理解；采用其他理解的，结论可能不同。",
    ]);
  });

  it("offers policies with clauses on money, those of the place first", () => {
    const [first, ...others] = moneyPolicies("2026");
    expect(first).toMatchObject({ id: "qingshan-2025", isInForce: true });
    expect(others.map(({ id }) => id)).toContain("beijing-pilot-2021");
    expect(moneyPolicies("2024")[0]?.isInForce).toBe(false);
  });
});

describe("a formula", () => {
  const source = {
    document: "qingshan-measures",
    clause: "九",
    quote: "按因素法分配",
    authority: "normative",
    verification: "primary-text",
  };
  const stated = (value: unknown) => ({ status: "stated", value, source });

  /** Qingshan with a formula over the number of stations of each district instead of a standard. */
  function withFormula(parameters: object): void {
    const { provisions, ...rest } = structuredClone(policyOf("qingshan-2025"));
    const formula = {
      id: "qingshan-2025/formula",
      kind: "factor-formula",
      title: { zh: "因素法", en: "Formula" },
      modality: "must",
      aspect: "formula",
      appliesTo: { subject: "division", tier: "county" },
      clauses: [],
      parameters: {
        factors: stated([
          { id: "stations", name: { zh: "站点数", en: "stations" }, measure: { take: "count", of: "stations" } },
          {
            id: "towns",
            name: { zh: "街乡数", en: "towns" },
            measure: { take: "count", of: "divisions", where: { level: ["township"] } },
          },
        ]),
        weights: stated([
          { factor: "stations", weight: "0.5" },
          { factor: "towns", weight: "0.5" },
        ]),
        ...parameters,
      },
    };
    desk.own.set(
      "qingshan-2025",
      parsePolicy({
        ...rest,
        provisions: [...provisions.filter(({ kind }) => !["funding-standard", "cost-share"].includes(kind)), formula],
      }),
    );
  }

  it("asks for a total that its text does not give, and divides it to the fen", () => {
    withFormula({});
    const silent = plansOf({});
    expect(silent.withoutTotal).toEqual([
      { provision: "qingshan-2025/formula", title: { zh: "因素法", en: "Formula" } },
    ]);
    expect(silent.notes.join()).toContain("分配总额");
    expect(silent.isKnown).toBe(false);
    const answer = plansOf({ totals: { "qingshan-2025/formula": "100.01" } });
    expect(answer.isKnown).toBe(true);
    // 2 : 3 of 100.01 is 40.004 and 60.006.
    expect(rowsOf(0).map((row) => row[5])).toEqual(["40.00", "60.01", "100.01"]);
    expect(answer.checks.filter(({ holds }) => !holds)).toEqual([]);
    expect(answer.checks.map(({ what }) => what.zh)).toContain("取整结果经复核程序按最大余数法逐项重算一致");
    expect(() => plansOf({ totals: { "qingshan-2025/formula": "一百" } })).toThrow(/300万元/);
  });

  it("names for how many recipients each other way to round gives another amount", () => {
    const towns = { take: "count", of: "divisions", where: { kind: ["town"] } };
    withFormula({
      total: stated("30000"),
      factors: stated([
        { id: "stations", name: { zh: "站点数" }, measure: { take: "count", of: "stations" } },
        { id: "towns", name: { zh: "镇数" }, measure: towns },
      ]),
    });
    // By halves of 2 : 3 and of 0 : 2 that is 0.6 and 2.4 of 万元, which D'Hondt rounds to 0 and 3.
    const { others } = plansOf({ unit: "ten-thousand-yuan" });
    expect(rowsOf(0).map((row) => row[5])).toEqual(["1", "2", "3"]);
    expect(others.map(({ name, recipients }) => [name.zh.replace(/^换一种取整办法——|：.*/g, ""), recipients])).toEqual([
      ["圣拉古法", 0],
      ["洪德法", 2],
      ["亨廷顿-希尔法", 0],
    ]);
    expect(plansOf({ unit: "fen" }).others).toEqual([]);
  });

  it("does not accept weights that do not add to one", () => {
    withFormula({});
    const weights = (first: string, second: string) =>
      set(
        "formula",
        "weights",
        JSON.stringify([
          { factor: "stations", weight: first },
          { factor: "towns", weight: second },
        ]),
      );
    const totals = { "qingshan-2025/formula": "100" };
    expect(plansOf({ totals, changes: [weights("60%", "40%")] }).isKnown).toBe(true);
    expect(() => plansOf({ totals, changes: [weights("60%", "50%")] })).toThrow();
  });
});

const range = (amount: string) => ({ least: amount, most: amount });

describe("the replay of a budget", () => {
  const spoilt: readonly (readonly [string, string, (budget: Budget) => Partial<Budget>])[] = [
    [
      "a line",
      "各项金额之和等于合计",
      ({ lines }) => ({ lines: lines.map((own) => ({ ...own, amount: range("1") })) }),
    ],
    ["a recipient", "按对象合计等于合计", ({ recipients }) => ({ recipients: recipients.slice(1) })],
    ["a party", "各分担方合计等于合计", ({ parties }) => ({ parties: parties.slice(1) })],
    ["a purpose", "按用途合计等于合计", () => ({ purposes: [] })],
    [
      "the part of a party",
      "每一项各方承担之和等于该项金额",
      ({ lines }) => ({ lines: lines.map((own) => ({ ...own, parts: own.parts.slice(1) })) }),
    ],
    [
      "how a line is rounded",
      "每一项与取整前的金额相差不到一个单位",
      ({ lines }) => ({ lines: lines.map((own) => ({ ...own, exactAmount: range("199999") })) }),
    ],
    [
      "what a source has",
      "各项资金所付不超过其金额",
      ({ allocation }) => ({
        allocation: allocation && {
          ...allocation,
          sources: allocation.sources.map((own) => ({ ...own, amount: "1" })),
        },
      }),
    ],
    [
      "what the sources pay",
      "已落实金额与缺口之和等于合计",
      ({ allocation }) => ({ allocation: allocation && { ...allocation, ledger: allocation.ledger.slice(1) } }),
    ],
  ];

  it.each(spoilt)("finds %s that is wrong", (_name, what, spoil) => {
    const { prepared } = desk;
    if (prepared === null) throw new Error("no data");
    const budget = planBudget(prepared, policyOf("qingshan-2025"), { year: 2026 });
    expect(replayPlan(budget).every(({ holds }) => holds)).toBe(true);
    const wrong = replayPlan({ ...budget, ...spoil(budget) }).filter(({ holds }) => !holds);
    expect(wrong.map((check) => check.what.zh)).toContain(what);
  });

  it("finds two amounts that the verifier does not award", () => {
    const { prepared } = desk;
    if (prepared === null) throw new Error("no data");
    const budget = planBudget(prepared, policyOf("qingshan-2025"), { year: 2026 });
    const [first, second, ...others] = budget.lines;
    if (first === undefined || second === undefined) throw new Error("no lines");
    const lines = [{ ...first, amount: range("199999.99") }, { ...second, amount: range("200000.01") }, ...others];
    const wrong = replayPlan({ ...budget, lines }).filter(({ holds }) => !holds);
    expect(wrong.map((check) => check.what.zh)).toContain("取整结果经复核程序按最大余数法逐项重算一致");
  });
});
