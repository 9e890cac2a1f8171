import {
  DISTRICT,
  STREET,
  VILLAGES,
  activity,
  figure,
  sessions,
  testClauses,
  worker,
  workers,
  type Clause,
} from "./clause.js";

/**
 * Clauses of further notices, of kinds as unlike as could be found: persons and operators as subjects, contracts, named
 * places, classes of area, certificates within a time, ratios of staff.
 */

const certified = { certificates: [{ level: "assistant-social-worker" as const, issuedOn: "2019" }] };
const without = { certificates: [] };

const supervisor = (id: string, workload: "full-time" | "part-time", supervises: readonly string[] = ["a"]) => ({
  id,
  assignments: [
    {
      station: "a",
      role: "supervisor" as const,
      workload,
      from: "2020",
      supervises: supervises.map((station) => ({ station })),
    },
  ],
});

const visit = (id: string, day: string, fields: object = {}) =>
  activity(id, { kind: "supervision", completedOn: day, supervisor: "s", workers: [], ...fields });

const contract = (fields: object) => [
  {
    id: "o",
    name: "某社工机构",
    kind: "social-organisation" as const,
    contracts: [{ id: "c", stations: ["a"], from: "2025-01-01", until: "2025-12-31", ...fields }],
  },
];

const station = (id: string, division: string) => ({ id, division, tier: "s:station", from: "2020" });

const classed = (one: string) => [
  {
    id: DISTRICT,
    name: "某县",
    level: "county" as const,
    classes: [{ class: one as "old-revolutionary-area", from: "2016" }],
  },
  { id: STREET, name: "某街道", level: "township" as const, kind: "subdistrict" as const },
];

/** The class of supervisors with a post of a workload. */
function full(workload: "full-time" | "part-time") {
  return { person: { post: { workload: [workload] } } };
}

const NOT_HERS = { supervisor: "someone", workers: ["someone"] };

const BEIJING = { id: "11", name: "北京市", level: "province" as const };

function rooms(facilities: readonly string[]) {
  return { ...station("a", STREET), premises: { available: true, facilities: facilities as readonly "office"[] } };
}

const yearly = (key: string, value: number, on: string) => ({
  subject: { kind: "operator" as const, id: "o" },
  key: key as "population",
  value,
  on,
});

const FOUNDATION = {
  figures: [
    {
      key: "charity:spending",
      name: { zh: "公益支出", en: "charitable spending" },
      unit: { zh: "元", en: "yuan" },
    },
    { key: "charity:income", name: { zh: "总收入", en: "income" }, unit: { zh: "元", en: "yuan" } },
  ],
} as const;

const CLAUSES: Readonly<Record<string, Clause>> = {
  "SZ-2 督导每月的工作天数": {
    quote: "全职督导在深工作时间为每月20天，半职督导为每月10天（示例取2天、1天）",
    document: "深圳市社工督导人员工作职责规定（试行）",
    subject: "person",
    where: { person: { post: { role: ["supervisor"] } } },
    measure: { take: "count", of: "days", where: { kind: ["supervision"], as: "supervisor" } },
    atLeast: {
      classes: [
        { title: { zh: "全职督导", en: "full-time supervisors" }, when: full("full-time"), is: 2 },
        { title: { zh: "半职督导", en: "half-time supervisors" }, when: full("part-time"), is: 1 },
      ],
    },
    every: "month",
    met: {
      personnel: [supervisor("s", "full-time")],
      activities: ["01", "02", "03", "04", "05", "06"].flatMap((month) => [
        visit(`x${month}`, `2025-${month}-03`),
        visit(`y${month}`, `2025-${month}-17`),
      ]),
    },
    unmet: {
      personnel: [supervisor("s", "full-time"), worker("someone")],
      activities: [visit("x", "2025-01-03"), visit("again", "2025-01-03"), visit("other", "2025-01-04", NOT_HERS)],
    },
    says: "2025年1月1日至2025年1月31日内，本人担任督导的专业督导活动日的数量应不少于2天",
    inEnglish: "It is 1 day.",
  },
  "JN-15 社工站配备专职督导": {
    quote: "为区（县）社工总站、街镇社工站配备专职督",
    document: "街镇社工站建设的市域推进（2021）",
    subject: "station",
    measure: { take: "count", of: "supervising", where: { post: { workload: ["full-time"] } } },
    atLeast: 1,
    met: { personnel: [supervisor("s", "full-time")] },
    unmet: { personnel: [supervisor("s", "part-time"), supervisor("t", "full-time", [])] },
    says: "专职督导人员的数量应不少于1名",
  },
  "督导比 1:20": {
    quote: "按1名督导、2名督导助理、20名社工的比例配备（示例取每2名社工1名督导）",
    document: "深圳市社工督导人员工作职责规定（试行）",
    subject: "jurisdiction",
    measure: { take: "count", of: "persons", where: { post: { role: ["supervisor"] } } },
    atLeast: {
      is: 1,
      forEvery: 2,
      of: { take: "count", of: "persons", where: { post: { role: ["social-worker"] } } },
    },
    met: { personnel: [...workers(4), supervisor("s", "full-time"), supervisor("t", "full-time")] },
    unmet: { personnel: [...workers(4), supervisor("s", "full-time")] },
    says: "按驻站社工人员的数量，每2名计1",
  },
  入职两年内取得证书: {
    quote: "尚未持证的，应在到岗后两年内取得助理社会工作师以上证书",
    document: "示例（公开办法中常见的表述）",
    subject: "person",
    where: { person: { post: { years: { atLeast: 2 } } } },
    measure: {
      take: "count",
      of: "persons",
      where: { certificate: { level: { atLeast: "assistant-social-worker" }, withinYears: 2 } },
    },
    atLeast: 1,
    met: {
      personnel: [
        worker("p", { certificates: [{ level: "social-worker", issuedOn: "2022-01-01" }] }, { from: "2020-01-01" }),
        worker("new", without, { from: "2023-07-01" }),
      ],
    },
    unmet: {
      personnel: [
        worker("p", { certificates: [{ level: "social-worker", issuedOn: "2022-01-02" }] }, { from: "2020-01-01" }),
      ],
    },
    says: "持有到岗2年内取得的助理社会工作师及以上证书",
  },
  "JZ-1 其余人员为相近专业": {
    quote: "其他为社会学、心理学等相近专业",
    document: "广州市家庭综合服务中心项目用户需求书范本",
    subject: "station",
    measure: {
      take: "share",
      of: "persons",
      among: { not: { certificate: { level: { atLeast: "assistant-social-worker" } } } },
      where: { education: { majors: ["社会学", "心理学"] } },
    },
    atLeast: "100%",
    met: {
      personnel: [
        worker("p", certified),
        worker("q", { ...without, education: [{ level: "bachelor", major: "社会学", graduatedOn: "2018" }] }),
      ],
    },
    unmet: {
      personnel: [
        worker("p", certified),
        worker("q", { ...without, education: [{ level: "bachelor", major: "会计学", graduatedOn: "2018" }] }),
      ],
    },
    says: "未持有助理社会工作师及以上证书的人员中",
  },
  "HB-2 社会工作机构正式聘用": {
    quote: "身份应为社会工作机构正式聘用的工作人员",
    document: "河北省社会工作促进会答复（2022）",
    subject: "station",
    measure: {
      take: "share",
      of: "persons",
      where: { employment: { operator: { kind: ["social-organisation"] }, form: ["labour-contract"] } },
    },
    atLeast: "100%",
    met: {
      operators: contract({}),
      personnel: [worker("p", { employments: [{ operator: "o", form: "labour-contract", from: "2020" }] })],
    },
    unmet: {
      operators: contract({}),
      personnel: [worker("p", { employments: [{ operator: "o", form: "dispatch", from: "2020" }] })],
    },
    says: "由社会组织",
  },
  "HB-3 本地户籍": {
    quote: "本地户籍人员优先（示例按全部为本地户籍核查）",
    document: "河北省社会工作促进会答复（2022）",
    subject: "station",
    measure: { take: "share", of: "persons", where: { household: { within: [DISTRICT] } } },
    atLeast: "100%",
    met: { personnel: [worker("p", { household: STREET })] },
    unmet: { personnel: [worker("p", { household: "11" })], divisions: [...classed("mountain-area"), BEIJING] },
    says: "（440101）之内的区划",
  },
  "GD-04 站长由街道领导兼任": {
    quote: "社工站站长一般由街道(乡镇)领导兼任",
    document: "北京市社会工作站建设进展报告",
    subject: "station",
    measure: {
      take: "count",
      of: "persons",
      where: { post: { role: ["director"] }, employment: { post: ["subdistrict-leader"] } },
    },
    atLeast: 1,
    met: {
      personnel: [worker("p", { employments: [{ post: "subdistrict-leader", from: "2020" }] }, { role: "director" })],
    },
    unmet: {
      personnel: [
        worker("p", { employments: [{ post: "civil-affairs-officer", from: "2020" }] }, { role: "director" }),
      ],
    },
    says: "聘用为街道（乡镇）领导",
  },
  "FJ-3 购买主体": {
    quote: "购买主体是县(市、区)民政部门",
    document: "福建省乡镇（街道）社会工作服务站购买服务项目实施方案（2021）",
    subject: "jurisdiction",
    measure: {
      take: "share",
      of: "contracts",
      where: { purchaser: { body: ["civil-affairs"], level: ["county"] } },
    },
    atLeast: "100%",
    met: { operators: contract({ purchaser: { body: "civil-affairs", level: "county" } }) },
    unmet: { operators: contract({ purchaser: { body: "subdistrict-or-township", level: "township" } }) },
    says: "合同中由县级民政部门购买的比例",
  },
  政府购买服务合同期限: {
    quote: "政府购买服务合同履行期限一般不超过1年",
    document: "政府购买服务管理办法（财政部令第102号）",
    subject: "jurisdiction",
    measure: { take: "share", of: "contracts", where: { withinYears: 1 } },
    atLeast: "100%",
    met: { operators: contract({ from: "2025-01-01", until: "2025-12-31" }) },
    unmet: { operators: contract({ from: "2025-01-01", until: "2026-01-01" }) },
    says: "期限不超过1年",
  },
  一家机构承接的站点: {
    quote: "一家机构承接的社工站不超过2个（示例）",
    document: "示例（由北京市报告所述问题而来）",
    subject: "operator",
    where: { operator: { kind: ["social-organisation"] } },
    measure: { take: "count", of: "stations" },
    atMost: 1,
    met: { operators: contract({}) },
    unmet: {
      operators: contract({ stations: ["a", "b"] }),
      stations: [station("a", STREET), station("b", STREET)],
    },
    says: "站点的数量应不多于1个",
  },
  慈善组织的公益支出: {
    quote: "慈善组织中具有公开募捐资格的基金会，年度支出不得低于上一年总收入的百分之七十",
    document: "慈善法（2023）第六十一条",
    subject: "operator",
    terms: FOUNDATION,
    measure: {
      take: "ratio",
      of: { take: "figure", key: "charity:spending" },
      by: { take: "figure", key: "charity:income", yearsAgo: 1 },
    },
    atLeast: "70%",
    met: {
      operators: contract({}),
      figures: [yearly("charity:spending", 70, "2025"), yearly("charity:income", 100, "2024")],
    },
    unmet: {
      operators: contract({}),
      figures: [yearly("charity:spending", 69, "2025"), yearly("charity:income", 100, "2024")],
    },
    says: "公益支出÷上年度总收入",
  },
  "XC-4 合同约定的个案": {
    quote: "专业个案不少于3例(每个个案不少于5次)（示例取1例）",
    document: "许昌市救助管理站购买社会工作服务采购需求（2020）",
    subject: "contract",
    measure: { take: "count", of: "activities", where: { kind: ["case-work"], sessions: { atLeast: 5 } } },
    atLeast: 1,
    met: {
      operators: contract({}),
      activities: [activity("x", { kind: "case-work", sessions: sessions(5, 1) })],
    },
    unmet: {
      operators: contract({}),
      activities: [activity("x", { kind: "case-work", sessions: sessions(4, 1) })],
    },
    says: "节次不少于5节的个案",
  },
  "GD-9 苏区县各建一个站": {
    quote: "全额资助29个苏区县各建设1个镇(街)社会工作服务站",
    document: "粤民函〔2017〕43号",
    subject: "division",
    tier: "county",
    where: { division: { class: ["old-revolutionary-area"] } },
    measure: { take: "count", of: "stations" },
    atLeast: 1,
    met: { divisions: classed("old-revolutionary-area") },
    unmet: { divisions: classed("old-revolutionary-area"), stations: [] },
    says: "站点的数量应不少于1个",
  },
  "ZJ-3 执行率，雷州市另定": {
    quote: "执行率达到60%的目标。其中，雷州市…要达到70%",
    document: "湛江市社区戒毒社区康复工作2016年实施方案",
    subject: "division",
    tier: "township",
    terms: {
      figures: [
        {
          key: "zj:in-treatment",
          name: { zh: "执行人数", en: "persons in treatment" },
          unit: { zh: "人", en: "persons" },
        },
      ],
    },
    measure: {
      take: "ratio",
      of: { take: "figure", key: "zj:in-treatment" },
      by: { take: "figure", key: "drug-users" },
    },
    atLeast: {
      classes: [{ title: { zh: "雷州市", en: "Leizhou" }, when: { division: { id: [STREET] } }, is: "70%" }],
      otherwise: "60%",
    },
    met: { figures: [figure("zj:in-treatment", 70), figure("drug-users", 100)] },
    unmet: { figures: [figure("zj:in-treatment", 69), figure("drug-users", 100)] },
    says: "应不少于70%（雷州市70%；其余60%）。\n核查所得为69%。\n还差1个百分点。",
  },
  "PY-2 二十七所": {
    quote: "确保完成全年全市27所乡镇(街道)社会工作服务站建设任务（示例取2所）",
    document: "濮阳市社会工作服务站项目实事方案（试行）（2021）",
    subject: "jurisdiction",
    measure: { take: "count", of: "stations", where: { opened: { from: "2025-01-01", until: "2025-12-31" } } },
    atLeast: { stages: [{ by: "2025-06-01", is: 1 }] },
    met: { stations: [{ ...station("a", STREET), from: "2025-03-01" }] },
    unmet: { stations: [{ ...station("a", STREET), from: "2024-12-31" }] },
    says: "2025年1月1日起至2025年12月31日启用的站点",
  },
  "NB-3 因地制宜设置各室": {
    quote: "因地制宜设置社工办公室、个案室、小组活动室、多功能活动室、档案室等",
    document: "宁波市乡镇（街道）社会工作站（2020）",
    subject: "jurisdiction",
    measure: {
      take: "share",
      of: "stations",
      where: { premises: { facilities: ["office", "case-room", "group-room", "multi-purpose-room", "archive-room"] } },
    },
    atLeast: "100%",
    met: { stations: [rooms(["office", "case-room", "group-room", "multi-purpose-room", "archive-room"])] },
    unmet: { stations: [rooms(["office", "case-room", "group-room", "multi-purpose-room"])] },
    says: "设有社工办公室",
  },
  "呼和浩特新城区 每街道三名、每社区一名": {
    quote: "每个街道（镇）至少3名社会工作专业人才，每个社区至少1名（示例取社区一款）",
    document: "呼和浩特市新城区方案（转载）",
    subject: "division",
    tier: "village",
    measure: { take: "count", of: "serving", where: { staffKind: ["professional"] } },
    atLeast: 1,
    met: { personnel: [worker("p", { staffKinds: ["professional"] }, { serves: [...VILLAGES] })] },
    unmet: { personnel: [worker("p", { staffKinds: ["professional"] }, { serves: ["440101001001"] })] },
    says: "服务人员的数量应不少于1名",
  },
  个案由持证社工承担: {
    quote: "个案服务应由持证社工承担（示例）",
    document: "示例",
    subject: "station",
    measure: {
      take: "share",
      of: "activities",
      among: { kind: ["case-work"] },
      where: { worker: { certificate: {} }, supervisor: { post: { role: ["supervisor"] } } },
    },
    atLeast: "100%",
    met: {
      personnel: [worker("p", certified), supervisor("s", "full-time")],
      activities: [activity("x", { kind: "case-work", workers: ["p"], supervisor: "s" })],
    },
    unmet: {
      personnel: [worker("p", without), supervisor("s", "full-time")],
      activities: [activity("x", { kind: "case-work", workers: ["p"], supervisor: "s" })],
    },
    says: "由持有职业水平证书的人员承担且由督导人员督导",
  },
};

testClauses(CLAUSES);
