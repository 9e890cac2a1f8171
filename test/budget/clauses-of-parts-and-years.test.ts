import { describe, expect, it } from "vitest";
import { assess } from "social-work-station-rules/assessment";
import { planBudget } from "social-work-station-rules/budget";
import { explain } from "social-work-station-rules/explanation";
import type { Register } from "social-work-station-rules/model";
import type { Policy } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { from, ofDivisions, party, place } from "./real-clause.js";
import { policyOf, provision, registerOf } from "./two-towns.js";

/** Clauses on money of real notices that leave something open, or that rule on several years or things at once. */

const policyFrom = (document: string, jurisdiction: string, provisions: readonly object[], terms: object = {}) =>
  policyOf(provisions, {
    jurisdiction,
    title: { zh: document },
    documents: [{ id: "d", title: { zh: document }, issuers: [] }],
    terms,
  });

const listed = (...collections: readonly string[]) => collections.map((collection) => ({ collection }));

/** The verdict of the requirement of a policy in a period, and what is said of it in Chinese. */
function answered(register: Register, policy: Policy, period: { readonly from: string; readonly to: string }) {
  const { findings } = assess(prepareRegister(register), policy, { asOf: period.to, period });
  const own = findings.filter(({ provision: id }) => id === "own/requirement");
  const said = own.flatMap((one) => explain(one, { locale: "zh-CN", policies: [policy], register }).reasons);
  return { verdicts: own.map(({ verdict }) => verdict), said: said.map(({ text }) => text).join("\n") };
}

describe("GD-6 每站15万元，3名社工", () => {
  const quote = "每个站资助15万元用于聘请3名社工";
  const policy = policyFrom("粤民函〔2017〕43号（2017）", "44", [
    provision(
      "funding-standard",
      { amount: from(quote, 150_000), purpose: from(quote, "pay") },
      { title: { zh: quote } },
    ),
    provision(
      "requirement",
      {
        measure: from(quote, { take: "count", of: "persons", where: { post: { role: ["social-worker"] } } }),
        atLeast: from(quote, 3),
      },
      { title: { zh: quote } },
    ),
  ]);
  const register = (workers: number, amount: number) =>
    registerOf({
      recordedOn: "2017-12-31",
      divisions: [place("44", "广东省", "province"), place("440101001", "某镇", "township", { kind: "town" })],
      stations: [{ id: "站", division: "440101001", tier: "s:station", from: "2017-01-01" }],
      figures: [],
      personnel: Array.from({ length: workers }, (_, index) => ({
        id: `p-${String(index)}`,
        assignments: [{ station: "站", role: "social-worker", from: "2017-01-01" }],
      })),
      allocations: [{ id: "m", subject: { kind: "station", id: "站" }, amount, on: "2017-03", purpose: "pay" }],
      completeness: listed("divisions", "stations", "personnel", "allocations"),
    });
  const of2017 = { from: "2017-01-01", to: "2017-12-31" };

  it.each([
    [150_000, "as-planned", "与预算相符"],
    [149_999, "below", "低于预算"],
  ])("with %s yuan is %s", (amount, state, words) => {
    const given = register(3, amount);
    const budget = planBudget(prepareRegister(given), policy, { year: 2017 });
    expect(budget.lines.map((line) => [line.purpose, line.amount.least])).toEqual([["pay", "150000.00"]]);
    expect(budget.recorded.map((one) => one.state)).toEqual([state]);
    const said = explain(budget, { locale: "zh-CN", policies: [policy], register: given }).reasons;
    expect(said.map(({ text }) => text).join()).toContain(words);
  });

  it.each([
    [3, "met", "核查所得为3名"],
    [2, "unmet", "还差1名"],
  ])("with %s workers is %s", (workers, verdict, words) => {
    const { verdicts, said } = answered(register(workers, 150_000), policy, of2017);
    expect(verdicts).toEqual([verdict]);
    expect(said).toContain(words);
  });
});

describe("GD-8 五年约3亿元，三级政府共同投入", () => {
  const [sum, who] = ["资金5年投入约3亿元", "主要由省、市、县三级政府共同投入"];
  const parties = [party("省", "province"), party("市", "prefecture"), party("县", "county")];
  const policy = policyFrom("广东双百计划招聘公告（南方日报，2017）", "44", [
    provision("funding-standard", { amount: from(sum, 60_000_000) }, { scope: "jurisdiction", title: { zh: sum } }),
    provision("cost-share", { parties: from(who, parties) }, { ...ofDivisions("province"), title: { zh: who } }),
    provision(
      "requirement",
      {
        measure: from(sum, { take: "sum", of: "spending", quantity: "amount" }),
        atLeast: from(sum, 300_000_000),
        every: from(sum, "five-years"),
        countedFrom: from("2017年", "2017-01-01"),
      },
      { appliesTo: { subject: "division" }, scope: "jurisdiction", title: { zh: sum } },
    ),
  ]);
  const register = (last: string) =>
    registerOf({
      recordedOn: "2021-12-31",
      divisions: [place("44", "广东省", "province")],
      stations: [],
      figures: [],
      spending: ["60000000", "60000000", "60000000", "60000000", last].map((amount, index) => ({
        id: `m-${String(index)}`,
        subject: { kind: "division", id: "44" },
        amount,
        on: `${String(2017 + index)}-06`,
      })),
      completeness: listed("divisions", "stations", "spending"),
    });

  it("names the three who pay, and says that the text gives no ratio", () => {
    const given = register("60000000");
    const budget = planBudget(prepareRegister(given), policy, { year: 2021 });
    expect(budget.silent).toEqual([{ policy: "own", provision: "own/cost-share", parameter: "ratios" }]);
    const said = explain(budget, { locale: "zh-CN", policies: [policy], register: given }).reasons;
    expect(said.map(({ text }) => text).join()).toContain("的原文没有规定分担比例，有关金额不能确定");
  });

  it.each([
    ["60000000", "met", "核查所得为300,000,000元"],
    ["59999999", "unmet", "还差1元"],
  ])("with %s yuan in the fifth year is %s", (last, verdict, words) => {
    const { verdicts, said } = answered(register(last), policy, { from: "2017-01-01", to: "2021-12-31" });
    expect(verdicts).toEqual([verdict]);
    expect(said).toContain(words);
  });
});

describe("GS-1 六个因素切块测算", () => {
  const quote = "等6个因素按规定比例进行切块测算";
  const keys = Array.from({ length: 6 }, (_, index) => `own:factor-${String(index + 1)}`);
  const terms = {
    figures: keys.map((key, index) => ({ key, name: { zh: `因素${String(index + 1)}` }, unit: { zh: "人" } })),
  };
  const policyWith = (weights?: readonly string[]) =>
    policyFrom(
      "甘肃省2018年第三批困难群众基本生活救助资金（2018）",
      "62",
      [
        provision(
          "factor-formula",
          {
            factors: from(
              quote,
              keys.map((id, index) => ({
                id,
                name: { zh: `因素${String(index + 1)}` },
                measure: { take: "figure", key: id },
              })),
            ),
            total: from(quote, "1000000"),
            ...(weights && {
              weights: from(
                quote,
                weights.map((weight, index) => ({ factor: keys[index], weight })),
              ),
            }),
          },
          { ...ofDivisions("prefecture"), title: { zh: quote } },
        ),
      ],
      terms,
    );
  /** What the first of two cities has of each hundred; the second has the rest. */
  const first = [60, 50, 25, 10, 80, 100];
  const register = (amounts: readonly number[]) =>
    registerOf({
      recordedOn: "2018-12-31",
      terms,
      divisions: [
        place("62", "甘肃省", "province"),
        place("6201", "兰州市", "prefecture"),
        place("6203", "金昌市", "prefecture"),
      ],
      stations: [],
      figures: first.flatMap((value, index) =>
        [value, 100 - value].map((own, city) => ({
          subject: { kind: "division", id: city === 0 ? "6201" : "6203" },
          key: keys[index],
          value: own,
          on: "2018",
        })),
      ),
      allocations: amounts.map((amount, city) => ({
        id: `m-${String(city)}`,
        subject: { kind: "division", id: city === 0 ? "6201" : "6203" },
        amount,
        on: "2018-08",
      })),
      completeness: listed("divisions", "stations", "allocations"),
    });

  it("cannot be computed as long as the proportions are not given, and says so", () => {
    const [given, policy] = [register([]), policyWith()];
    const budget = planBudget(prepareRegister(given), policy, { year: 2018 });
    expect(budget.silent.map(({ parameter }) => parameter)).toEqual(["weights"]);
    const said = explain(budget, { locale: "zh-CN", policies: [policy], register: given }).reasons;
    expect(said.map(({ text }) => text).join()).toContain("的原文没有规定因素权重，有关金额不能确定");
  });

  // 0.3 × 0.6 + 0.2 × 0.5 + 0.2 × 0.25 + 0.1 × 0.1 + 0.1 × 0.8 + 0.1 × 1 = 0.52 of a million yuan.
  it.each([
    [
      [520_000, 480_000],
      ["as-planned", "as-planned"],
    ],
    [
      [500_000, 500_000],
      ["below", "above"],
    ],
  ])("with proportions, and %j allocated, is %j", (amounts, states) => {
    const policy = policyWith(["0.3", "0.2", "0.2", "0.1", "0.1", "0.1"]);
    const budget = planBudget(prepareRegister(register(amounts)), policy, { year: 2018 });
    expect(budget.lines.map(({ amount }) => amount.least)).toEqual(["520000.00", "480000.00"]);
    expect(budget.recorded.map(({ state }) => state)).toEqual(states);
  });
});

describe("SZ-4 三年调整一次薪酬", () => {
  const quote = "salaries for social workers will also be modified once every three years";
  const terms = { activityKinds: [{ key: "own:pay-review", name: { zh: "薪酬指导价位调整" } }] };
  const policy = policyFrom(
    "Shenzhen Social Work Professional Personnel Salary Guide（2021）",
    "4403",
    [
      provision(
        "requirement",
        {
          measure: from(quote, { take: "count", of: "activities", where: { kind: ["own:pay-review"] } }),
          atLeast: from(quote, 1),
          every: from(quote, "three-years"),
          countedFrom: from("2021", "2021-01-01"),
        },
        { appliesTo: { subject: "division" }, scope: "jurisdiction", title: { zh: "薪酬每三年调整一次" } },
      ),
    ],
    terms,
  );
  const register = (...days: readonly string[]) =>
    registerOf({
      recordedOn: "2026-12-31",
      terms,
      divisions: [
        place("4403", "深圳市", "prefecture"),
        place("440303001", "某街道", "township", { kind: "subdistrict" }),
      ],
      stations: [{ id: "站", division: "440303001", tier: "s:station", from: "2020" }],
      figures: [],
      activities: days.map((completedOn, index) => ({
        id: `a-${String(index)}`,
        station: "站",
        kind: "own:pay-review",
        completedOn,
      })),
      completeness: listed("divisions", "stations", "activities"),
    });

  it.each([
    [["2023-12-31", "2026-12-31"], ["met", "met"], "2024年1月1日至2026年12月31日内，"],
    [["2024-01-01", "2026-12-31"], ["unmet", "met"], "核查所得为0次。\n还差1次。"],
  ])("with adjustments on %j is %j", (days, expected, words) => {
    const { verdicts, said } = answered(register(...days), policy, { from: "2021-01-01", to: "2026-12-31" });
    expect(verdicts).toEqual(expected);
    expect(said).toContain(words);
  });
});

describe("WL-2 配套不足额的，削减下年度名额", () => {
  const quote = "乡镇配套经费不足额、不到位的，相应削减下年度补助名额";
  const terms = {
    figures: [
      { key: "own:places", name: { zh: "补助名额" }, unit: { zh: "个" } },
      { key: "own:matching", name: { zh: "乡镇到位的配套经费" }, unit: { zh: "元" } },
    ],
  };
  // 相应 read so: as many places as the money paid in for them covers, at 3/10 of 100,000 yuan a place.
  const most = { is: 1, forEvery: 30_000, of: { take: "figure", key: "own:matching", yearsAgo: 1 } };
  const policy = policyFrom(
    // The page names no year.
    "五莲县农村社区建设运转经费",
    "371121",
    [
      provision(
        "requirement",
        {
          measure: from(quote, { take: "figure", key: "own:places" }),
          atMost: from(quote, most),
          rounding: from(quote, "down"),
        },
        { ...ofDivisions("township"), title: { zh: quote } },
      ),
    ],
    terms,
  );
  const register = (places: number, matching: number) =>
    registerOf({
      recordedOn: "2016-12-31",
      terms,
      divisions: [place("371121", "五莲县", "county"), place("371121100", "某乡", "township", { kind: "township" })],
      stations: [],
      figures: [
        { subject: { kind: "division", id: "371121100" }, key: "own:places", value: places, on: "2016" },
        { subject: { kind: "division", id: "371121100" }, key: "own:matching", value: matching, on: "2015" },
      ],
    });

  it.each([
    [16, 480_000, "met", "核查所得为16个。"],
    [16, 479_999, "unmet", "核查所得为16个。\n超出1个。"],
    [15, 479_999, "met", "应不多于15个（按上年度乡镇到位的配套经费，"],
  ])("%s places after %s yuan in the year before: %s", (places, matching, verdict, words) => {
    const { verdicts, said } = answered(register(places, matching), policy, { from: "2016-01-01", to: "2016-12-31" });
    expect(verdicts).toEqual([verdict]);
    expect(said).toContain(words);
  });
});
