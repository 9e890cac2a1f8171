import {
  DISTRICT,
  STREET,
  VILLAGES,
  activity,
  figure,
  sessions,
  spent,
  testClauses,
  worker,
  workers,
  type Clause,
} from "./clause.js";

/**
 * Clauses of real notices and plans, each as a requirement with a register that meets it, one that does not, and what is
 * said of it in Chinese. Where only a mirror of a text was read, the quote is that of the mirror.
 */

const CLAUSES: Readonly<Record<string, Clause>> = {
  "GD-3 三至八名社工": {
    quote: "每个社工站配备3至8名社工",
    document: "双百计划（简介）",
    subject: "station",
    measure: { take: "count", of: "persons", where: { post: { role: ["social-worker"] } } },
    atLeast: 3,
    atMost: 8,
    met: { personnel: workers(8) },
    unmet: { personnel: workers(9) },
    says: "超出1名",
  },
  "GD-1 年龄": {
    quote: "年龄原则在40周岁以下",
    document: "广东双百计划招聘公告（南方日报，2017）",
    subject: "station",
    measure: { take: "share", of: "persons", where: { age: { below: 40 } } },
    atLeast: "100%",
    met: { personnel: [worker("p", { birth: "1990-05" })] },
    unmet: { personnel: [worker("p", { birth: "1980-05" })] },
    says: "年龄少于40周岁",
  },
  "GD-2 全日制大专以上或者持证": {
    quote: "全日制大专以上学历社会工作、社会学、心理学等相关专业，或持有助理社会工作师及以上资格证书者",
    document: "广东双百计划招聘公告（南方日报，2017）",
    subject: "station",
    measure: {
      take: "share",
      of: "persons",
      where: {
        anyOf: [
          {
            education: {
              level: { atLeast: "junior-college" },
              study: ["full-time"],
              majors: ["社会工作", "社会学", "心理学"],
              majorsOpen: true,
            },
          },
          { certificate: { level: { atLeast: "assistant-social-worker" } } },
        ],
      },
    },
    atLeast: 1,
    met: {
      personnel: [
        worker("p", {
          certificates: [],
          education: [{ level: "bachelor", study: "full-time", major: "社会学", graduatedOn: "2015" }],
        }),
      ],
    },
    unmet: {
      personnel: [
        worker("p", {
          certificates: [],
          education: [{ level: "bachelor", study: "part-time", major: "社会学", graduatedOn: "2015" }],
        }),
      ],
    },
    says: "（具有社会工作、社会学、心理学等专业全日制大学专科及以上学历或者持有助理社会工作师及以上证书）",
  },
  "MZ-1 全市设岗": {
    quote: "全市社工岗位设置总量至少达到2482个（示例取3个）",
    document: "梅州市实施双百工程工作方案（2021）",
    subject: "jurisdiction",
    measure: { take: "count", of: "posts", where: { role: ["social-worker"] } },
    atLeast: 3,
    met: { personnel: workers(3) },
    unmet: { personnel: workers(2) },
    says: "还差1个",
  },
  "ZJ-1 每30名服务对象1名": {
    quote: "每30名实有吸毒人员原则上至少配备1名专职工作人员",
    document: "湛江市社区戒毒社区康复工作实施方案（2016）",
    subject: "division",
    tier: "township",
    measure: { take: "count", of: "persons", where: { post: { workload: ["full-time"] } } },
    atLeast: { is: 1, forEvery: 30, of: { take: "figure", key: "drug-users" } },
    rounding: "up",
    met: { personnel: workers(3), figures: [figure("drug-users", 61)] },
    unmet: { personnel: workers(2), figures: [figure("drug-users", 61)] },
    says: "不少于3名（按实有吸毒人员数，每30人计1名）",
  },
  "FJ-4 场所、资金、人员到位才算": {
    quote: "已实现场所、资金、人员到位的社工站",
    document: "福建日报（2021-06-09）",
    subject: "jurisdiction",
    measure: {
      take: "share",
      of: "divisions",
      among: { level: ["township"] },
      where: {
        has: [{ of: "stations", where: { premises: { available: true }, has: [{ of: "persons" }] } }],
      },
    },
    atLeast: "100%",
    met: { personnel: workers(1) },
    unmet: { personnel: [] },
    says: "设有场所已到位且配有人员的站点",
  },
  "PY-3 一县（区）一中心": {
    quote: "一县(区)一中心",
    document: "濮阳市社工站项目实事方案（2021）",
    subject: "jurisdiction",
    measure: {
      take: "count",
      of: "divisions",
      where: { level: ["county"], has: [{ of: "stations", where: { tier: ["s:hub"] } }] },
    },
    atLeast: { is: "100%", of: { take: "count", of: "divisions", where: { level: ["county"] } } },
    met: {
      stations: [
        { id: "a", division: STREET, tier: "s:station", from: "2020" },
        { id: "hub", division: DISTRICT, tier: "s:hub", from: "2020" },
      ],
    },
    unmet: {},
    says: "还差1个",
  },
  "XC-2 小组的节数与人数": {
    quote: "各类小组活动不少于3个(每个小组不少于4节,每个小组不少于5人)（示例取1个）",
    document: "许昌市救助管理站购买社会工作服务采购需求（2020）",
    subject: "station",
    measure: {
      take: "count",
      of: "activities",
      where: { kind: ["group-work"], sessions: { atLeast: 4, persons: { atLeast: 5 } } },
    },
    atLeast: 1,
    met: { activities: [activity("g", { sessions: sessions(4, 5) })] },
    unmet: { activities: [activity("g", { sessions: [...sessions(3, 5), { on: "2025-02-09", persons: 4 }] })] },
    says: "每节不少于5人的节次不少于4节的小组",
  },
  "XC-1 宣传活动的时长与人数": {
    quote: "救助宣传活动不少于3次(每场不少于1小时,参加人数不少于30人)（示例取1次）",
    document: "许昌市救助管理站购买社会工作服务采购需求（2020）",
    subject: "station",
    measure: { take: "count", of: "activities", where: { hours: { atLeast: 1 }, participants: { atLeast: 30 } } },
    atLeast: 1,
    met: { activities: [activity("x", { hours: "1", personsServed: 30 })] },
    unmet: { activities: [activity("x", { hours: "1", personsServed: 29 })] },
    says: "时长不少于1小时且参加人数不少于30人的活动",
  },
  "XC-3 建档，每人只算一个": {
    quote: "建立档案不少于80个,每个人只能算一个（示例取2个）",
    document: "许昌市救助管理站购买社会工作服务采购需求（2020）",
    subject: "station",
    measure: { take: "count", of: "clients", where: { hasFile: true } },
    atLeast: 2,
    met: {
      clients: [
        { id: "c1", station: "a", hasFile: true },
        { id: "c2", station: "a", hasFile: true },
      ],
    },
    unmet: {
      clients: [
        { id: "c1", station: "a", hasFile: true },
        { id: "c2", station: "a", hasFile: false },
      ],
    },
    says: "已建档的服务对象",
  },
  "JZ-1 专业服务人员十四名（示例取2名）": {
    quote: "专业服务人员配备至少14名(10名为助理社工师或社工师,其他为社会学、心理学等相近专业)（示例取2名）",
    document: "广州市家庭综合服务中心项目用户需求书范本",
    subject: "station",
    measure: {
      take: "count",
      of: "persons",
      where: {
        anyOf: [
          { certificate: { level: { atLeast: "assistant-social-worker" } } },
          { education: { majors: ["社会学", "心理学"], majorsOpen: true } },
        ],
      },
    },
    atLeast: 2,
    met: {
      personnel: [
        worker("p", { certificates: [{ level: "social-worker", issuedOn: "2019" }] }),
        worker("q", { certificates: [], education: [{ level: "bachelor", major: "心理学", graduatedOn: "2018" }] }),
      ],
    },
    unmet: {
      personnel: [
        worker("p", { certificates: [{ level: "social-worker", issuedOn: "2019" }] }),
        worker("q", { certificates: [], education: [] }),
      ],
    },
    says: "还差1名",
  },
  "SN-2 十八个试点": {
    quote: "等18个乡镇(街道)试点建设社工综合服务中心（示例取2个）",
    document: "遂宁市镇街社会工作综合服务中心试点（2024）",
    subject: "jurisdiction",
    measure: {
      take: "count",
      of: "divisions",
      where: { level: ["village"], id: VILLAGES, has: [{ of: "stations" }] },
    },
    atLeast: {
      stages: [
        { by: "2024-12-31", is: 1 },
        { by: "2025-03-31", is: 2 },
      ],
    },
    met: {
      stations: VILLAGES.map((division, index) => ({ id: `v${index}`, division, tier: "s:station", from: "2020" })),
    },
    unmet: { stations: [{ id: "v", division: "440101001001", tier: "s:station", from: "2020" }] },
    says: "2025年3月31日前2",
  },
  "SZ-2 督导每月到站": {
    quote: "全职督导在深工作时间为每月20天,半职督导为每月10天（示例取2次、1次）",
    document: "深圳市社工督导人员工作职责规定（试行）",
    subject: "station",
    measure: { take: "count", of: "activities", where: { kind: ["supervision"] } },
    atLeast: { classes: [{ when: { station: { tier: ["s:station"] } }, is: 1 }], otherwise: 2 },
    every: "month",
    met: {
      activities: ["01", "02", "03", "04", "05", "06"].map((month) =>
        activity(`s${month}`, { kind: "supervision", completedOn: `2025-${month}-15` }),
      ),
    },
    unmet: { activities: [] },
    says: "2025年1月1日至2025年1月31日内，专业督导活动的数量应不少于1次",
  },
  用于督导的支出不低于一半: {
    quote: "用于督导的支出不低于50%（示例）",
    document: "示例",
    subject: "jurisdiction",
    measure: {
      take: "ratio",
      of: { take: "sum", of: "spending", quantity: "amount", where: { purpose: ["supervision"] } },
      by: { take: "sum", of: "spending", quantity: "amount" },
    },
    atLeast: "50%",
    met: { spending: [spent("m1", "50.00", "supervision"), spent("m2", "50.00", "operation")] },
    unmet: { spending: [spent("m1", "49.99", "supervision"), spent("m2", "50.01", "operation")] },
    says: "用于督导",
  },
};

testClauses(CLAUSES);
