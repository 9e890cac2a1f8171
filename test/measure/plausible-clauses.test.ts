import type { Measure } from "social-work-station-rules/policy";
import { STREET, activity, figure, testClauses, worker, workers, type Clause } from "./clause.js";

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

const EVALUATIONS = (["evaluations", "stations", "operators"] as const).map((collection) => ({ collection }));

const YEAR = { from: "2025-01-01", to: "2025-12-31" } as const;

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
  市级资金占比: {
    quote: "社工站项目经费中市级资金占比不低于60%",
    document: EXAMPLE,
    subject: "station",
    measure: { take: "ratio", of: received({ payer: { level: ["prefecture"] } }), by: received() },
    atLeast: "60%",
    met: paid(["4401", "60"], ["440101", "40"]),
    unmet: paid(["4401", "59.99"], ["440101", "40.01"]),
    missing: { given: paid(["4401", "59.99"], [undefined, "40.01"]), facts: ["payer"] },
    says: "由地级区划出资的拨付资金的金额合计÷拨付资金的金额合计应不少于60%",
    inEnglish: "allocations that are paid by prefecture divisions",
  },
  福彩公益金占比: {
    quote: "福利彩票公益金不得超过项目经费的50%",
    document: EXAMPLE,
    subject: "station",
    measure: { take: "ratio", of: received({ sourceKind: ["welfare-lottery"] }), by: received() },
    atMost: "50%",
    met: ofSources("50", "50"),
    unmet: ofSources("50.01", "50"),
    missing: { given: ofSources("40", "60", null), facts: ["funding-source-kind"] },
    says: "来自福利彩票公益金的拨付资金的金额合计÷拨付资金的金额合计应不多于50%",
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
  督导从业年限: {
    quote: "督导人员应当从事社会工作五年以上",
    document: EXAMPLE,
    subject: "station",
    measure: {
      take: "share",
      of: "persons",
      among: { post: { role: ["supervisor"] } },
      where: { practice: { atLeast: 5 } },
    },
    atLeast: "100%",
    met: {
      // Two spans of four and of one year, laid end to end.
      personnel: [supervisor({ practice: [{ from: "2016-01-01", until: "2019-12-31" }, { from: "2024-06-29" }] })],
    },
    unmet: {
      personnel: [supervisor({ practice: [{ from: "2016-01-01", until: "2019-12-31" }, { from: "2024-07-02" }] })],
    },
    missing: { given: { personnel: [supervisor({})] }, facts: ["practice"] },
    says: "督导人员中从事社会工作不少于5年的比例应不少于100%",
    inEnglish: "have done social work for at least 5 years",
  },
  每人培训学时: {
    quote: "社工每人每年接受继续教育不少于48学时",
    document: EXAMPLE,
    subject: "person",
    measure: { take: "sum", of: "persons", quantity: "training-hours" },
    atLeast: 48,
    every: "year",
    period: YEAR,
    met: { personnel: [worker("p", trained("2025-03", 24, 24))] },
    // What was completed in the year before does not count.
    unmet: {
      personnel: [
        worker("p", {
          continuingEducation: [
            { on: "2024-12", hours: 48 },
            { on: "2025-01-05", hours: 40 },
          ],
        }),
      ],
    },
    missing: { given: { personnel: [worker("p")] }, facts: ["continuing-education"] },
    says: "2025年度内，人员的继续教育学时合计应不少于48学时。\n核查所得为40学时。",
  },
  三年学时达标比例: {
    quote: "近三年继续教育满90学时的社工不低于80%",
    document: EXAMPLE,
    subject: "station",
    measure: { take: "share", of: "persons", where: { continuingEducation: { hours: { atLeast: 90 }, years: 3 } } },
    atLeast: "80%",
    met: { personnel: [worker("p", trained("2022-07-01", 90))] },
    unmet: { personnel: [worker("p", trained("2022-06-30", 90))] },
    missing: { given: { personnel: [worker("p", trained("2022", 90))] }, facts: ["continuing-education"] },
    says: "人员中近3年继续教育不少于90学时的比例",
  },
  困境儿童每月走访: {
    quote: "对一类困境儿童每月至少走访1次，对二类困境儿童每季度至少走访1次（核查一类）",
    document: EXAMPLE,
    subject: "station",
    terms: { clientGroups: [{ key: "city:class-one", name: { zh: "一类困境儿童", en: "children of class one" } }] },
    measure: {
      take: "share",
      of: "clients",
      among: { group: ["city:class-one"] },
      where: { has: [{ of: "activities", where: { form: ["home-visit"] } }] },
    },
    atLeast: "100%",
    every: "month",
    period: { from: "2025-02-01", to: "2025-03-31" },
    met: {
      clients: [child("c"), child("d")],
      activities: [visit("x", "2025-02-05", ["c", "d"]), visit("y", "2025-03-05", ["c", "d"])],
    },
    unmet: {
      clients: [child("c"), child("d")],
      activities: [visit("x", "2025-02-05", ["c", "d"]), visit("y", "2025-03-05", ["d"])],
    },
    missing: {
      given: {
        clients: [child("c")],
        activities: [visit("x", "2025-02-05", ["c"]), { ...visit("y", "2025-03-05", []), clients: undefined }],
      },
      facts: ["clients"],
    },
    says: "2025年3月1日至2025年3月31日内，一类困境儿童服务对象中接受入户活动的比例应不少于100%。\n核查所得为50%。",
  },
  重点对象探访天数: {
    quote: "特殊困难老年人每人每年接受探访不少于2天（次），覆盖率不低于90%",
    document: EXAMPLE,
    subject: "station",
    measure: { take: "share", of: "clients", where: { has: [{ of: "days", atLeast: 2 }] } },
    atLeast: "90%",
    met: {
      clients: [{ id: "c", station: "a" }],
      activities: [visit("x", "2025-02-05", ["c"]), visit("y", "2025-03-05", ["c"])],
    },
    unmet: {
      clients: [{ id: "c", station: "a" }],
      activities: [visit("x", "2025-02-05", ["c"]), visit("y", "2025-02-05", ["c"])],
    },
    missing: {
      given: { clients: [{ id: "c", station: "a" }], completeness: [{ collection: "clients" }] },
      facts: ["activities"],
    },
    says: "接受活动日不少于2天",
  },
  评估合格率: {
    quote: "社工站年度评估合格率应达到100%，其中优秀不低于20%（核查合格率）",
    document: EXAMPLE,
    subject: "jurisdiction",
    measure: {
      take: "share",
      of: "stations",
      where: { evaluation: { grade: ["优秀", "合格"], held: { from: "2025-01-01" } } },
    },
    atLeast: "100%",
    met: {
      completeness: EVALUATIONS,
      evaluations: [evaluated("e", "2024-12", "不合格"), evaluated("f", "2025-03", "合格")],
    },
    unmet: {
      completeness: EVALUATIONS,
      evaluations: [evaluated("e", "2025-02", "合格"), evaluated("f", "2025-03", "不合格")],
    },
    missing: {
      given: { completeness: EVALUATIONS, evaluations: [evaluated("e", "2025-02", undefined)] },
      facts: ["evaluation-result"],
    },
    says: "站点中2025年1月1日起的最近一次评估等级为优秀或者合格的比例",
    inEnglish: "have the grade 优秀 or 合格 in their latest evaluation",
  },
  承接机构评估得分: {
    quote: "承接机构最近一次评估得分低于80分的，不得承接（核查得分）",
    document: EXAMPLE,
    subject: "jurisdiction",
    measure: { take: "share", of: "operators", where: { evaluation: { score: { atLeast: 80 } } } },
    atLeast: "100%",
    met: { ...operated(), evaluations: [scored("e", "2025-03", 80)] },
    unmet: { ...operated(), evaluations: [scored("e", "2025-03", 79.5)] },
    missing: {
      given: { ...operated(), evaluations: [scored("e", "2025", 81), scored("f", "2025-03", 79)] },
      facts: ["evaluation-date"],
    },
    says: "承接机构中最近一次评估得分不少于80分的比例",
  },
  按人口分档另加: {
    quote: "常住人口10万人以下的配备5名；超过10万人的部分，每2万人增加1名",
    document: EXAMPLE,
    subject: "division",
    tier: "township",
    measure: { take: "count", of: "persons" },
    atLeast: { parts: [5, { is: 1, forEvery: 20000, of: { take: "figure", key: "population" }, beyond: 100000 }] },
    rounding: "down",
    met: { figures: [figure("population", 139999)], personnel: workers(6) },
    unmet: { figures: [figure("population", 140000)], personnel: workers(6) },
    missing: { given: { personnel: workers(6) }, facts: ["figure"] },
    says: "人员的数量应不少于7名（5名，另加按常住人口数超过100,000人的部分，每20,000人计1名）",
  },
  最少最多: {
    quote: "按每1万名常住人口1名的比例配备社工，最少2名，最多8名",
    document: EXAMPLE,
    subject: "division",
    tier: "township",
    measure: { take: "count", of: "persons" },
    atLeast: { is: 1, forEvery: 10000, of: { take: "figure", key: "population" }, atLeast: 2, atMost: 8 },
    rounding: "up",
    met: { figures: [figure("population", 500000)], personnel: workers(8) },
    unmet: { figures: [figure("population", 1000)], personnel: workers(1) },
    // However many live there, eight suffice; how many do less than that depends on the number.
    missing: { given: { personnel: workers(7) }, facts: ["figure"] },
    says: "人员的数量应不少于2名（按常住人口数，每10,000人计1名，最少2名，最多8名）",
    inEnglish: "2 persons at the least, 8 persons at the most",
  },
  运营年限分档: {
    quote: "运营满一年的社工站持证比例不低于30%，满三年的不低于60%",
    document: EXAMPLE,
    subject: "station",
    measure: { take: "share", of: "persons", where: { certificate: {} } },
    atLeast: {
      classes: [
        { when: { station: { years: { atLeast: 1, below: 3 } } }, is: "30%" },
        { when: { station: { years: { atLeast: 3 } } }, is: "60%" },
      ],
    },
    met: { ...opened("2023-01-01"), personnel: [certified("p"), worker("q", { certificates: [] })] },
    unmet: { ...opened("2022-01-01"), personnel: [certified("p"), worker("q", { certificates: [] })] },
    missing: {
      given: { ...opened("2022"), personnel: [certified("p"), worker("q", { certificates: [] })] },
      facts: ["station-date"],
    },
    says: "启用不少于3年的站点60%",
  },
};

/** What was received, or the part of it that meets a condition. */
function received(where?: object): Measure {
  return { take: "sum", of: "allocations", quantity: "amount", ...(where === undefined ? {} : { where }) };
}

/** Money from governments: of the city, the district, or of which it is not recorded. */
function paid(...parts: readonly (readonly [payer: string | undefined, amount: string])[]) {
  return {
    divisions: [
      { id: "4401", name: "某市", level: "prefecture" as const },
      { id: "440101", name: "某区", level: "county" as const },
      { id: STREET, name: "某街道", level: "township" as const, kind: "subdistrict" as const },
    ],
    allocations: parts.map(([payer, amount], index) => ({
      ...{ id: `m${index}`, subject: AT_STATION, amount, on: "2025-03" },
      ...(payer === undefined ? {} : { payer }),
    })),
    completeness: MONEY,
  };
}

/** Money of the welfare lottery, and of the budget or of a kind that is not recorded. */
function ofSources(lottery: string, other: string, kind: "general-budget" | null = "general-budget") {
  const money = { subject: AT_STATION, on: "2025-03" };
  return {
    allocations: [
      { ...money, id: "m", amount: lottery, sourceKind: "welfare-lottery" as const },
      { ...money, id: "n", amount: other, ...(kind === null ? {} : { sourceKind: kind }) },
    ],
    completeness: MONEY,
  };
}

function allocated(amount: string) {
  return { allocations: [{ id: "m", subject: AT_STATION, amount, on: "2025-03" }], completeness: MONEY };
}

function spent(amount: string) {
  return { id: "s", subject: AT_STATION, amount, on: "2025-03" };
}

function supervisor(fields: object) {
  return worker("p", fields, { role: "supervisor" });
}

function certified(id: string) {
  return worker(id, { certificates: [{ level: "social-worker", issuedOn: "2018" }] });
}

function trained(on: string, ...hours: readonly number[]) {
  return { continuingEducation: hours.map((one) => ({ on, hours: one })) };
}

function child(id: string) {
  return { id, station: "a", groups: ["city:class-one" as const] };
}

function visit(id: string, completedOn: string, clients: readonly string[]) {
  return activity(id, { completedOn, form: "home-visit", clients });
}

function evaluated(id: string, on: string, grade: string | undefined) {
  return { id, subject: AT_STATION, on, grade };
}

function scored(id: string, on: string, score: number) {
  return { id, subject: { kind: "operator" as const, id: "o" }, on, score };
}

function operated() {
  return { operators: [{ id: "o", contracts: [{ stations: ["a"], from: "2024" }] }], completeness: EVALUATIONS };
}

function opened(from: string) {
  return { stations: [{ id: "a", division: STREET, tier: "s:station", from }] };
}

testClauses(CLAUSES);
