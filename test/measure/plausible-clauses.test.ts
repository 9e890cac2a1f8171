import { activity, figure, testClauses, worker, type Clause } from "./clause.js";

/**
 * Clauses in the words of official documents, made up as plausible examples and taken from no document: each with a
 * register that meets it, one that does not and one that lacks a fact.
 */

const AT_STATION = { kind: "station", id: "a" } as const;
const EXAMPLE = "示例（拟写的条款，没有出处）";

const own = (key: string, value: number, on = "2025") => ({
  subject: AT_STATION,
  key: key as "city:figure",
  value,
  on,
});

const FIGURES = {
  figures: [
    { key: "city:satisfaction", name: { zh: "服务对象满意度", en: "satisfaction" }, unit: { zh: "%", en: "%" } },
    {
      key: "city:notice",
      name: { zh: "公示天数", en: "days of notice" },
      unit: { zh: "个工作日", en: "working days" },
    },
    { key: "city:complaints", name: { zh: "有效投诉数", en: "complaints" }, unit: { zh: "件", en: "complaints" } },
    { key: "city:index", name: { zh: "综合指数", en: "index" }, unit: { zh: "—", en: "—" } },
  ],
} as const;

const MONEY = (["allocations", "spending", "clients"] as const).map((collection) => ({ collection }));

const CLAUSES: Readonly<Record<string, Clause>> = {
  满意度: {
    quote: "服务对象满意度应达到90%以上",
    document: EXAMPLE,
    subject: "station",
    terms: FIGURES,
    measure: { take: "figure", key: "city:satisfaction" },
    atLeast: 90,
    met: { figures: [own("city:satisfaction", 90)] },
    unmet: { figures: [own("city:satisfaction", 89.5)] },
    missing: { given: {}, facts: ["figure"] },
    says: "服务对象满意度应不少于90%。\n核查所得为89.5%。\n还差0.5%。",
    inEnglish: "It is 89.5%.",
  },
  公示天数: {
    quote: "项目承接结果应当公示，公示期不少于5个工作日",
    document: EXAMPLE,
    subject: "station",
    terms: FIGURES,
    measure: { take: "figure", key: "city:notice" },
    atLeast: 5,
    met: { figures: [own("city:notice", 5)] },
    unmet: { figures: [own("city:notice", 4)] },
    missing: { given: {}, facts: ["figure"] },
    says: "公示天数应不少于5个工作日。\n核查所得为4个工作日。",
    inEnglish: "must be at least 5 working days",
  },
  没有单位的指标: {
    quote: "综合指数不低于80",
    document: EXAMPLE,
    subject: "station",
    terms: FIGURES,
    measure: { take: "figure", key: "city:index" },
    atLeast: 80,
    met: { figures: [own("city:index", 80)] },
    unmet: { figures: [own("city:index", 79)] },
    missing: { given: {}, facts: ["figure"] },
    says: "综合指数应不少于80。\n核查所得为79。",
    inEnglish: "It is 79.",
  },
  投诉率: {
    quote: "年度有效投诉不超过服务对象人数的1%",
    document: EXAMPLE,
    subject: "station",
    terms: FIGURES,
    measure: { take: "ratio", of: { take: "figure", key: "city:complaints" }, by: { take: "count", of: "clients" } },
    atMost: "1%",
    met: { figures: [own("city:complaints", 0)], clients: [{ id: "c", station: "a" }] },
    unmet: { figures: [own("city:complaints", 1)], clients: [{ id: "c", station: "a" }] },
    missing: { given: { clients: [{ id: "c", station: "a" }] }, facts: ["figure"] },
    says: "有效投诉数÷服务对象的数量应不多于1%",
  },
  督导不得兼任: {
    quote: "督导人员不得由本站社工兼任",
    document: EXAMPLE,
    subject: "station",
    measure: {
      take: "count",
      of: "persons",
      where: { post: { role: ["supervisor"] }, anyOf: [{ post: { role: ["social-worker"] } }] },
    },
    atMost: 0,
    met: { personnel: [worker("p"), worker("q", {}, { role: "supervisor" })] },
    unmet: {
      personnel: [
        {
          id: "p",
          assignments: [
            { station: "a", role: "social-worker", from: "2020" },
            { station: "a", role: "supervisor", from: "2020" },
          ],
        },
      ],
    },
    missing: { given: { personnel: [{ id: "p" }] }, facts: ["assignments"] },
    says: "为驻站社工的督导人员的数量应不多于0名",
  },
  人均经费: {
    quote: "社会工作服务经费按常住人口年人均不低于3元安排",
    document: EXAMPLE,
    subject: "division",
    tier: "township",
    measure: {
      take: "ratio",
      of: { take: "sum", of: "allocations", quantity: "amount" },
      by: { take: "figure", key: "population" },
    },
    atLeast: 3,
    met: { ...allocated("300"), figures: [figure("population", 100)] },
    unmet: { ...allocated("299.99"), figures: [figure("population", 100)] },
    missing: { given: allocated("300"), facts: ["figure"] },
    says: "拨付资金的金额合计÷常住人口数应不少于3元/人",
    inEnglish: "at least 3 yuan per person",
  },
  年度结余: {
    quote: "年度结余资金不得超过当年拨付资金的10%",
    document: EXAMPLE,
    subject: "station",
    measure: {
      take: "ratio",
      of: {
        take: "total",
        parts: [
          { measure: { take: "sum", of: "allocations", quantity: "amount" } },
          { times: -1, measure: { take: "sum", of: "spending", quantity: "amount" } },
        ],
      },
      by: { take: "sum", of: "allocations", quantity: "amount" },
    },
    atMost: "10%",
    met: { ...allocated("100"), spending: [spent("90")] },
    unmet: { ...allocated("100"), spending: [spent("89.99")] },
    missing: { given: { ...allocated("100"), completeness: [] }, facts: ["allocations", "spending"] },
    says: "（拨付资金的金额合计－支出的金额合计）÷拨付资金的金额合计应不多于10%",
  },
  兼职人数: {
    quote: "兼职人员不得超过专职人员的50%",
    document: EXAMPLE,
    subject: "station",
    measure: { take: "count", of: "persons", where: { post: { workload: ["part-time"] } } },
    atMost: { is: "50%", of: { take: "count", of: "persons", where: { post: { workload: ["full-time"] } } } },
    met: { personnel: [worker("p"), worker("q"), worker("r", {}, { workload: "part-time" })] },
    unmet: { personnel: [worker("p"), worker("r", {}, { workload: "part-time" })] },
    missing: { given: { personnel: [worker("p"), worker("r", {}, { workload: undefined })] }, facts: ["workload"] },
    says: "兼职人员的数量应不多于0.5名（专职人员的数量的50%）",
  },
  面向未成年人的服务: {
    quote: "未成年人服务不少于各项活动的三分之一",
    document: EXAMPLE,
    subject: "station",
    measure: { take: "share", of: "activities", where: { clientGroup: ["children-in-difficulty"] } },
    atLeast: "1/3",
    met: { activities: [activity("x", { clientGroups: ["children-in-difficulty"] })] },
    unmet: { activities: [activity("x", { clientGroups: [] })] },
    missing: { given: { activities: [activity("x", {})] }, facts: ["client-groups"] },
    says: "活动中面向困境儿童的比例应不少于",
  },
};

function allocated(amount: string) {
  return { allocations: [{ id: "m", subject: AT_STATION, amount, on: "2025-03" }], completeness: MONEY };
}

function spent(amount: string) {
  return { id: "s", subject: AT_STATION, amount, on: "2025-03" };
}

testClauses(CLAUSES);
