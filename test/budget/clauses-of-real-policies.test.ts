import { describe, expect, it } from "vitest";
import { assess } from "social-work-station-rules/assessment";
import { planBudget } from "social-work-station-rules/budget";
import { explain } from "social-work-station-rules/explanation";
import { prepareRegister } from "social-work-station-rules/register";
import type { Budget } from "social-work-station-rules/results";
import { from, ofDivisions, party, place, shares } from "./real-clause.js";
import { policyOf, provision, registerOf } from "./two-towns.js";

/**
 * Clauses on money of real notices, each as a policy with the amounts worked out by hand, with allocations that agree
 * with it, and with allocations that do not.
 */

interface Clause {
  readonly quote: string;
  /** Where the text was read, with its year. */
  readonly document: string;
  /** The code of the division for which it was written. */
  readonly place: string;
  readonly year: number;
  readonly provisions: readonly object[];
  readonly register: object;
  /** In yuan: how much each party pays in all. */
  readonly parties: Readonly<Record<string, number>>;
  readonly met: readonly object[];
  readonly unmet: readonly object[];
  /** Parts of what is said of the amounts, and of the allocations that do not agree. */
  readonly says: readonly string[];
  readonly saysUnmet: string;
}

const CLAUSES: Readonly<Record<string, Clause>> = {
  "WL-1 市县乡3:4:3": {
    quote: "按照市县乡3:4:3的比例",
    document: "五莲县农村社区建设运转经费",
    place: "371121",
    // The page names no year.
    year: 2015,
    provisions: [
      provision("funding-standard", { amount: from("每个10万元", 100_000) }, ofDivisions("village")),
      provision(
        "cost-share",
        {
          parties: from("市县乡", [party("市", "prefecture"), party("县", "county"), party("乡", "township")]),
          ratios: from("3:4:3", shares({ 市: "3", 县: "4", 乡: "3" })),
        },
        ofDivisions("village"),
      ),
    ],
    register: {
      divisions: [
        place("3711", "日照市", "prefecture"),
        place("371121", "五莲县", "county"),
        place("371121100", "某乡", "township", { kind: "township" }),
        ...villages("371121100", 16),
      ],
    },
    // 16 × 100,000 yuan: 48, 64 and 48 times 10,000.
    parties: { 市: 480_000, 县: 640_000, 乡: 480_000 },
    met: villages("371121100", 16).map(({ id }) => paid(id, 100_000, 2015)),
    unmet: villages("371121100", 16).map(({ id }, index) => paid(id, index === 15 ? 70_000 : 100_000, 2015)),
    says: ["合计1,600,000.00元", "市（日照市（3711））承担480,000.00元", "县（五莲县（371121））承担640,000.00元"],
    saysUnmet: "预算100,000.00元，已拨付70,000.00元，已支出0.00元——低于预算",
  },
  "GD-5 每年递增5%": {
    quote: "2017年投入5000万元专门用于社工工资发放，今后每年递增5%",
    document: "广东双百计划招聘公告（南方日报，2017）",
    place: "44",
    year: 2019,
    provisions: [
      provision(
        "funding-standard",
        {
          amount: from("2017年投入5000万元", 50_000_000),
          purpose: from("专门用于社工工资发放", "pay"),
          growth: from("今后每年递增5%", { since: 2017, rate: "5%" }),
        },
        { scope: "jurisdiction" },
      ),
    ],
    register: { divisions: [place("44", "广东省", "province")] },
    // 50,000,000 × 1.05 × 1.05
    parties: { 未定: 55_125_000 },
    met: [paid("44", 55_125_000, 2019)],
    unmet: [paid("44", 52_500_000, 2019)],
    says: ["合计55,125,000.00元", "人员薪酬55,125,000.00元", "未定分担方的经费55,125,000.00元。"],
    saysUnmet: "预算55,125,000.00元，已拨付52,500,000.00元，已支出0.00元——低于预算",
  },
  "YX-1 每村4万元，贫困村增加1万元": {
    quote: "每个村、社区4万元，每个贫困村增加1万元，合计824万元",
    document: "云霄县财政局关于下达2017年度村级组织运转经费的通知（2017）",
    place: "350622",
    year: 2017,
    provisions: [
      provision(
        "funding-standard",
        {
          amount: from("每个村、社区4万元，每个贫困村增加1万元", {
            parts: [
              40_000,
              { classes: [{ when: { division: { class: ["poor-village"] } }, is: 10_000 }], otherwise: 0 },
            ],
          }),
        },
        ofDivisions("village"),
      ),
    ],
    register: { divisions: [place("350622", "云霄县", "county"), ...villagesOfYunxiao()] },
    // The notice prints the total alone: 196 × 40,000 and 40 × 10,000 yuan come to it.
    parties: { 未定: 8_240_000 },
    met: villagesOfYunxiao().map(({ id, classes }) => paid(id, classes.length === 0 ? 40_000 : 50_000, 2017)),
    unmet: villagesOfYunxiao().map(({ id }) => paid(id, 40_000, 2017)),
    says: ["合计8,240,000.00元"],
    saysUnmet: "预算50,000.00元，已拨付40,000.00元，已支出0.00元——低于预算",
  },
};

function villages(township: string, count: number): readonly { readonly id: string }[] {
  return Array.from({ length: count }, (_, index) => {
    const id = `${township}${String(200 + index)}`;
    return { id, name: `第${String(index + 1)}村`, level: "village", committee: "village" };
  });
}

/** 196 villages, of which 40 are poor. */
function villagesOfYunxiao(): readonly { readonly id: string; readonly classes: readonly object[] }[] {
  return villages("350622100", 196).map((village, index) => ({
    ...village,
    classes: index < 40 ? [{ class: "poor-village" }] : [],
  }));
}

function paid(id: string, amount: number, year: number): object {
  return { id: `m-${id}`, subject: { kind: "division", id }, amount, on: `${String(year)}-03` };
}

function policyWith({ document, place: jurisdiction, provisions, quote }: Clause) {
  const title = { zh: document };
  return policyOf(
    provisions.map((one) => ({ ...one, title: { zh: quote } })),
    { jurisdiction, title, documents: [{ id: "d", title, issuers: [] }] },
  );
}

function planWith(clause: Clause, allocations: readonly object[]) {
  const { register, year } = clause;
  const given = registerOf({
    recordedOn: `${String(year)}-12-31`,
    stations: [],
    figures: [],
    completeness: ["divisions", "stations", "personnel", "allocations"].map((collection) => ({ collection })),
    ...register,
    allocations,
  });
  const policy = policyWith(clause);
  const budget = planBudget(prepareRegister(given), policy, { year });
  const { heading, reasons } = explain(budget, { locale: "zh-CN", policies: [policy], register: given });
  return { budget, said: [heading, ...reasons.map(({ text }) => text)].join("\n") };
}

/** How much each party pays in all, in yuan. */
function paidByParties({ parties }: Budget): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const { party: id, amount } of parties) {
    const key = id ?? "未定";
    sums[key] = (sums[key] ?? 0) + Number(amount.least);
  }
  return sums;
}

describe.each(Object.entries(CLAUSES))("%s", (_, clause) => {
  it("comes to the amounts worked out by hand, and says so in Chinese", () => {
    const { budget, said } = planWith(clause, clause.met);
    expect(budget.status).toBe("determined");
    expect(paidByParties(budget)).toEqual(clause.parties);
    for (const words of clause.says) expect(said).toContain(words);
  });

  it("agrees with the allocations that follow it", () => {
    const { budget } = planWith(clause, clause.met);
    expect(new Set(budget.recorded.map(({ state }) => state))).toEqual(new Set(["as-planned"]));
  });

  it("does not agree with the others, and says which", () => {
    const { budget, said } = planWith(clause, clause.unmet);
    expect(budget.recorded.some(({ state }) => state === "below")).toBe(true);
    expect(said).toContain(clause.saysUnmet);
  });
});

/** Lottery money: the centre keeps half, and the province shares the rest with cities and counties by sort of ticket. */
const LOTTERY = {
  quote: "中央和地方按5:5分成；电脑型彩票公益金省级和市县按5:5分成；即开型彩票公益金省级和市县按2:8分成",
  document: "福建省2024年彩票公益金筹集、分配和使用情况的公告（2025）",
  figures: [
    { key: "own:computer", name: { zh: "电脑型彩票公益金" }, unit: { zh: "元" } },
    { key: "own:instant", name: { zh: "即开型彩票公益金" }, unit: { zh: "元" } },
    { key: "own:instant-of-province", name: { zh: "省级留成的即开型彩票公益金" }, unit: { zh: "元" } },
  ],
  sorts: [
    { sort: "own:computer", zh: "电脑型彩票公益金", quote: "电脑型彩票公益金省级和市县按5:5分成", parts: ["5", "5"] },
    { sort: "own:instant", zh: "即开型彩票公益金", quote: "即开型彩票公益金省级和市县按2:8分成", parts: ["2", "8"] },
  ],
} as const;

describe("FL-1 电脑型5:5，即开型2:8", () => {
  const cities = ofDivisions("prefecture");
  const half = { take: "figure", key: "own:instant" };
  const title = { zh: LOTTERY.document };
  const policy = policyOf(
    [
      ...LOTTERY.sorts.flatMap(({ sort, zh, quote, parts: [province, city] }) => [
        provision(
          "funding-standard",
          {
            amount: from("中央和地方按5:5分成", { is: "50%", of: { take: "figure", key: sort } }),
            purpose: from(zh, sort),
          },
          { ...cities, id: `own/${sort}`, aspect: sort, title: { zh } },
        ),
        provision(
          "cost-share",
          {
            parties: from(quote, [party("省级", "province"), party("市县", "prefecture")]),
            ratios: from(quote, shares({ 省级: province, 市县: city })),
            purposes: from(zh, [sort]),
          },
          { ...cities, id: `own/${sort}-shared`, aspect: `${sort}-shared`, title: { zh: quote } },
        ),
      ]),
      provision(
        "requirement",
        {
          measure: from(LOTTERY.quote, {
            take: "ratio",
            of: { take: "figure", key: "own:instant-of-province" },
            by: half,
          }),
          // 0.5 × 0.2 of what was sold in the city.
          atLeast: from(LOTTERY.quote, "10%"),
          atMost: from(LOTTERY.quote, "10%"),
        },
        { ...cities, id: "own/kept", aspect: "kept", title: { zh: LOTTERY.sorts[1].quote } },
      ),
    ],
    {
      jurisdiction: "35",
      title,
      documents: [{ id: "d", title, issuers: [] }],
      terms: { figures: LOTTERY.figures, purposes: LOTTERY.sorts.map(({ sort: key, zh }) => ({ key, name: { zh } })) },
    },
  );
  const registerWith = (keptByProvince: number) =>
    registerOf({
      recordedOn: "2024-12-31",
      terms: { figures: LOTTERY.figures },
      divisions: [place("35", "福建省", "province"), place("3502", "厦门市", "prefecture")],
      stations: [],
      figures: [
        ["own:computer", 8_000_000],
        ["own:instant", 3_000_000],
        ["own:instant-of-province", keptByProvince],
      ].map(([key, value]) => ({ subject: { kind: "division", id: "3502" }, key, value, on: "2024" })),
    });
  const kept = (keptByProvince: number) => {
    const register = registerWith(keptByProvince);
    const assessment = assess(prepareRegister(register), policy, {
      asOf: "2024-12-31",
      period: { from: "2024-01-01", to: "2024-12-31" },
    });
    return assessment.findings
      .filter(({ provision: id }) => id === "own/kept")
      .map((finding) => ({
        verdict: finding.verdict,
        said: explain(finding, { locale: "zh-CN", policies: [policy], register })
          .reasons.map(({ text }) => text)
          .join("\n"),
      }));
  };

  it("shares each sort by its own ratio in one policy", () => {
    const register = registerWith(300_000);
    const budget = planBudget(prepareRegister(register), policy, { year: 2024 });
    expect(budget.status).toBe("determined");
    // 8,000,000 / 2 by 5 : 5, and 3,000,000 / 2 by 2 : 8.
    expect(budget.lines.map(({ parts }) => parts.map(({ party: id, amount }) => [id, amount.least]))).toEqual([
      [
        ["省级", "2000000.00"],
        ["市县", "2000000.00"],
      ],
      [
        ["省级", "300000.00"],
        ["市县", "1200000.00"],
      ],
    ]);
    const said = explain(budget, { locale: "zh-CN", policies: [policy], register }).reasons.map(({ text }) => text);
    expect(said).toContain("即开型彩票公益金1,500,000.00元。");
  });

  it("is met by a province that keeps two of ten parts of instant tickets, and not by one that keeps half", () => {
    expect(kept(300_000).map(({ verdict }) => verdict)).toEqual(["met"]);
    const [half, ...others] = kept(750_000);
    expect([half?.verdict, others]).toEqual(["unmet", []]);
    expect(half?.said).toContain("÷即开型彩票公益金应为10%。\n核查所得为25%。\n超出15个百分点。");
  });
});
