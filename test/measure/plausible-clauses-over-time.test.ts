import { STREET, VILLAGES, activity, testClauses, worker, workers, type Clause } from "./clause.js";

/**
 * Clauses on who came and left, on what was before, on a part of each year, and on the stations of one person: made up as
 * plausible examples in the words of official documents, and taken from none.
 */

const EXAMPLE = "示例（拟写的条款，没有出处）";

const YEAR = { from: "2025-01-01", to: "2025-12-31" } as const;

const CERTIFIED = { certificates: [{ level: "social-worker" as const, issuedOn: "2018" }] };

const TWO = ["a", "b"].map((id) => ({ id, division: STREET, tier: "s:station", from: "2020" }));

const CLAUSES: Readonly<Record<string, Clause>> = {
  人员流失率: {
    quote: "社工年度流失率不超过20%",
    document: EXAMPLE,
    subject: "station",
    measure: {
      take: "ratio",
      of: { take: "count", of: "leaving", where: { post: { role: ["social-worker"] } } },
      by: { take: "earlier", measure: { take: "count", of: "persons", where: { post: { role: ["social-worker"] } } } },
    },
    atMost: "20%",
    every: "year",
    period: YEAR,
    // Who only changes roles within the station, or left before the year, did not leave in it.
    met: { personnel: [...workers(4), left("q", "2025-04-30"), left("r", "2024-12-30"), moved("s")] },
    unmet: { personnel: [...workers(3), left("q", "2025-04-30")] },
    missing: { given: { personnel: [...workers(3), { id: "u" }] }, facts: ["assignments"] },
    says: "2025年度内，驻站社工离岗人员的数量÷期初驻站社工人员的数量应不多于20%。\n核查所得为25%。",
    inEnglish: "staff who left",
  },
  新到岗人员持证: {
    quote: "新招聘社工中持有社会工作者职业水平证书的不低于50%",
    document: EXAMPLE,
    subject: "station",
    measure: { take: "share", of: "joining", where: { certificate: {} } },
    atLeast: "50%",
    every: "year",
    period: YEAR,
    met: {
      personnel: [worker("old", { certificates: [] }), joined("p", CERTIFIED), joined("q", { certificates: [] })],
    },
    unmet: { personnel: [worker("old", CERTIFIED), joined("q", { certificates: [] })] },
    missing: { given: { personnel: [joined("q", {})] }, facts: ["certificates"] },
    says: "新到岗人员中持有职业水平证书的比例应不少于50%",
  },
  较上年增长: {
    quote: "专职社工人数较上年增长不低于10%",
    document: EXAMPLE,
    subject: "station",
    measure: {
      take: "ratio",
      of: { take: "count", of: "persons" },
      by: { take: "earlier", years: 1, measure: { take: "count", of: "persons" } },
    },
    atLeast: "110%",
    met: { personnel: [...workers(10), joined("q", {})] },
    unmet: { personnel: [...workers(11), joined("q", {})] },
    missing: { given: { personnel: [...workers(10), worker("q", {}, { from: "2024" })] }, facts: ["assignment-date"] },
    says: "人员的数量÷上年同期人员的数量应不少于110%",
  },
  活动量不少于上年: {
    quote: "服务活动场次不少于上年同期",
    document: EXAMPLE,
    subject: "station",
    measure: { take: "count", of: "activities" },
    atLeast: { is: "100%", of: { take: "earlier", years: 1, measure: { take: "count", of: "activities" } } },
    met: { activities: [activity("x", {}), activity("y", { completedOn: "2024-06-30" })] },
    unmet: { activities: [activity("y", { completedOn: "2024-06-30" })] },
    missing: {
      given: { activities: [activity("y", { completedOn: "2024-06-30" })], completeness: [] },
      facts: ["activities"],
    },
    says: "不少于1次（等于上年同期活动的数量）",
  },
  每年三月底前拨付: {
    quote: "每年3月31日前拨付不低于年度经费10万元的60%",
    document: EXAMPLE,
    subject: "station",
    measure: { take: "sum", of: "allocations", quantity: "amount" },
    atLeast: 60000,
    every: "year",
    within: { until: "03-31" },
    period: YEAR,
    met: { ...paid("60000", "2025-03-31") },
    unmet: { ...paid("60000", "2025-04-01") },
    missing: { given: { ...paid("60000", "2025") }, facts: ["allocations"] },
    says: "2025年1月1日至2025年3月31日内，拨付资金的金额合计应不少于60,000元。\n核查所得为0元。",
  },
  上半年进度: {
    quote: "上半年完成个案不少于全年任务10个的四成",
    document: EXAMPLE,
    subject: "station",
    measure: { take: "count", of: "activities" },
    atLeast: 2,
    every: "year",
    within: { from: "01-01", until: "06-30" },
    period: YEAR,
    met: { activities: [activity("x", {}), activity("y", { completedOn: "2025-06-30" })] },
    unmet: { activities: [activity("x", {}), activity("y", { completedOn: "2024-06-30" })] },
    missing: { given: { activities: [activity("x", {})], completeness: [] }, facts: ["activities"] },
    says: "还差1次",
  },
  每名督导的站点: {
    quote: "每名督导负责督导的社工站不超过1个",
    document: EXAMPLE,
    subject: "person",
    where: { person: { post: { role: ["supervisor"] } } },
    measure: { take: "count", of: "stations", where: { as: "supervisor" } },
    atMost: 1,
    met: { stations: TWO, personnel: [supervising(["b"])] },
    unmet: { stations: TWO, personnel: [supervising(["a", "b"])] },
    missing: {
      given: { stations: TWO, personnel: [worker("p", {}, { role: "supervisor" })] },
      facts: ["stations-supervised"],
    },
    says: "本人督导的站点的数量应不多于1个。\n核查所得为2个。",
  },
  每名社工联系的社区: {
    quote: "每名社工联系社区（村）不超过1个",
    document: EXAMPLE,
    subject: "person",
    measure: { take: "count", of: "divisions" },
    atMost: 1,
    met: { personnel: [worker("p", {}, { serves: VILLAGES.slice(1) })] },
    unmet: { personnel: [worker("p", {}, { serves: [...VILLAGES] })] },
    missing: { given: { personnel: [worker("p")] }, facts: ["service-area"] },
    says: "区划的数量应不多于1个",
  },
};

function left(id: string, until: string) {
  return worker(id, {}, { until });
}

function joined(id: string, fields: object) {
  return worker(id, fields, { from: "2025-02-01" });
}

function moved(id: string) {
  const post = { station: "a", workload: "full-time" as const };
  return {
    id,
    assignments: [
      { ...post, role: "social-worker" as const, from: "2020", until: "2025-03-31" },
      { ...post, role: "director" as const, from: "2025-04-01" },
    ],
  };
}

function paid(amount: string, on: string) {
  const subject = { kind: "station" as const, id: "a" };
  return { allocations: [{ id: "m", subject, amount, on }] };
}

function supervising(stations: readonly string[]) {
  return worker("p", {}, { role: "supervisor", supervises: stations.map((station) => ({ station })) });
}

testClauses(CLAUSES);
