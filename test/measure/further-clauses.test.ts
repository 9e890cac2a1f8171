import { type Clause, STREET, VILLAGES, testClauses, worker, workers } from "./clause.js";

/**
 * Further clauses of real notices, each with a register that meets it and one that does not: coverage by levels and
 * days, workers of an area, education, clients, money for one purpose. Large numbers are the printed ones where the
 * register stays small, else an example says so.
 */

const village = (division: string) => ({ id: `站-${division}`, division, tier: "s:station", from: "2020" });
const serving = (places: readonly string[]) => worker("p", {}, { serves: [...places] });
const covered = { has: [{ of: "stations" as const }] };

const CLAUSES: Readonly<Record<string, Clause>> = {
  "FJ-1、SX-1、LN-1、GE-1、PY-1、ZJ-4 乡镇（街道）全覆盖": {
    quote: "2021年我省将实现乡镇(街道)社工站全覆盖",
    document: "福建省乡镇(街道)社会工作服务站购买服务项目实施方案（试行）（2021）",
    subject: "jurisdiction",
    measure: { take: "share", of: "divisions", among: { level: ["township"] }, where: covered },
    atLeast: { stages: [{ by: "2021-12-31", is: "100%" }] },
    met: {},
    unmet: { stations: [] },
    says: "期限为2021年12月31日",
  },
  "FJ-2 每站2名社工": {
    quote: "原则上每个站点不少于2名社工",
    document: "福建省乡镇(街道)社会工作服务站购买服务项目实施方案（试行）（2021）",
    subject: "station",
    measure: { take: "count", of: "persons", where: { post: { role: ["social-worker"] } } },
    atLeast: 2,
    met: { personnel: workers(2) },
    unmet: { personnel: [worker("p"), worker("q", {}, { role: "administrator" })] },
    says: "还差1名",
  },
  "GE-2 村（居）社会工作服务点": {
    quote: "到2022年底前全省村(居)建成社会工作服务点",
    document: "广东兜底民生服务社会工作双百工程（2020）",
    subject: "jurisdiction",
    measure: { take: "share", of: "divisions", among: { level: ["village"] }, where: covered },
    atLeast: { stages: [{ by: "2022-12-31", is: "100%" }] },
    met: { stations: VILLAGES.map(village) },
    unmet: { stations: VILLAGES.slice(0, 1).map(village) },
    says: "核查所得为50%",
  },
  "NB-4、PY-4、CN-1 村（社区）社工服务": {
    quote: "村（社区）社工服务全覆盖",
    document: "濮阳市乡镇（街道）社会工作服务站项目实事方案（试行）（2021）",
    subject: "division",
    tier: "village",
    measure: { take: "count", of: "serving", where: { post: { role: ["social-worker"] } } },
    atLeast: 1,
    met: { personnel: [serving(VILLAGES)] },
    unmet: { personnel: [serving(VILLAGES.slice(0, 1))] },
    says: "还差1名",
  },
  "LZ-2 一县（区）一中心": {
    quote: "一县（区）一中心，一乡镇（街道）一站点",
    document: "2022年度兰州市乡镇（街道）设立社会工作服务站实施方案",
    subject: "division",
    tier: "county",
    measure: { take: "count", of: "stations", where: { tier: ["s:hub"] } },
    atLeast: 1,
    met: { stations: [{ id: "hub", division: "440101", tier: "s:hub", from: "2022-05" }] },
    unmet: {},
    says: "还差1个",
  },
  "HB-1 大专及以上学历": {
    quote: "具备大专及以上学历",
    document: "河北推进全省乡镇（街道）社会工作服务站点项目建设实施方案（试行）（2022）",
    subject: "station",
    measure: {
      take: "share",
      of: "persons",
      where: { education: { level: { atLeast: "junior-college" } } },
    },
    atLeast: "100%",
    met: { personnel: [worker("p", { education: [{ level: "junior-college", graduatedOn: "2015" }] })] },
    unmet: { personnel: [worker("p", { education: [{ level: "senior-secondary", graduatedOn: "2015" }] })] },
    says: "大学专科及以上学历",
  },
  "GD-4 一线社工总数": {
    quote: "200个镇(街)社工服务站招聘一线社工共940名",
    document: "广东双百计划招聘公告（2017）",
    subject: "jurisdiction",
    measure: { take: "count", of: "persons", where: { post: { role: ["social-worker"] } } },
    atLeast: 940,
    met: { personnel: workers(940) },
    unmet: { personnel: workers(939) },
    says: "还差1名",
  },
  "GD-10 社工全部上岗": {
    quote: "确保2017年7月1日前镇(街)社会工作服务站社工全部上岗",
    document: "粤民函〔2017〕43号",
    subject: "jurisdiction",
    measure: {
      take: "share",
      of: "stations",
      where: { has: [{ of: "persons", where: { post: { role: ["social-worker"] } } }] },
    },
    atLeast: { stages: [{ by: "2017-07-01", is: "100%" }] },
    met: { personnel: workers(1) },
    unmet: { personnel: [worker("p", {}, { role: "director" })] },
    says: "期限为2017年7月1日",
  },
  "GE-3 困难群众服务全覆盖": {
    quote: "困难群众和特殊群体社会工作服务100%覆盖",
    document: "广东兜底民生服务社会工作双百工程（2020）",
    subject: "station",
    measure: { take: "share", of: "clients", where: { hasFile: true } },
    atLeast: "100%",
    met: { clients: [{ id: "c", station: "a", hasFile: true }] },
    unmet: {
      clients: [
        { id: "c", station: "a", hasFile: true },
        { id: "d", station: "a", hasFile: false },
      ],
    },
    says: "已建档的比例",
  },
  "SD-1 每30人1名": {
    quote: "应为5664人…如按此人数30:1配备社工",
    document: "顺德区购买禁毒社工服务",
    subject: "division",
    tier: "township",
    measure: { take: "count", of: "persons", where: { post: { role: ["social-worker"] } } },
    atLeast: { is: 1, forEvery: 30, of: { take: "figure", key: "drug-users" } },
    rounding: "up",
    met: {
      personnel: workers(189),
      figures: [{ subject: { kind: "division", id: STREET }, key: "drug-users", value: 5664, on: "2025" }],
    },
    unmet: {
      personnel: workers(188),
      figures: [{ subject: { kind: "division", id: STREET }, key: "drug-users", value: 5664, on: "2025" }],
    },
    says: "还差1名",
  },
  "SZ-6 建成700家": {
    quote: "“十二五”规划期间计划建成700家社区服务中心",
    document: "深圳市社区服务发展“十二五”规划",
    subject: "jurisdiction",
    measure: { take: "count", of: "stations" },
    atLeast: { stages: [{ by: "2015-12-31", is: 700 }] },
    met: { stations: centres(700, "2012") },
    unmet: { stations: centres(699, "2012") },
    says: "还差1个",
  },
  "GD-7、JY-1 督导经费": {
    quote: "每年投入500万元,专门用于聘请社会工作督导",
    document: "广东双百计划招聘公告（2017）",
    subject: "jurisdiction",
    measure: { take: "sum", of: "spending", quantity: "amount", where: { purpose: ["supervision"] } },
    atLeast: 5_000_000,
    met: { spending: [money("m", "5000000.00", "supervision")] },
    unmet: { spending: [money("m", "4999999.99", "supervision"), money("n", "100", "operation")] },
    says: "还差0.01元",
  },
  "NS-3 厂企园区的平台": {
    quote: "在本区各镇（街）、各村（居）、厂企园区等人口密集处设置的专业社会工作服务平台",
    document: "南沙区社工服务站管理实施细则（穗南府办规〔2019〕6号）",
    subject: "jurisdiction",
    measure: {
      take: "share",
      of: "divisions",
      among: { level: ["township"], kind: ["functional-zone"] },
      where: covered,
    },
    atLeast: "100%",
    met: { divisions: places(), stations: [{ id: "a", division: "park", tier: "s:station", from: "2020" }] },
    unmet: { divisions: places(), stations: [] },
    says: "的比例应不少于100%",
  },
  试点站须在批次内: {
    quote: "第二批试点站须悬挂标牌、制度上墙，并由社会工作部门主管（示例）",
    document: "示例",
    subject: "jurisdiction",
    measure: {
      take: "share",
      of: "stations",
      among: { pilot: { programme: ["pilot"], batch: { atLeast: 2, atMost: 2 } } },
      where: { premises: { signage: true, rulesPosted: true }, authority: ["social-work-department"] },
    },
    atLeast: "100%",
    met: { stations: [pilot({ rulesPosted: true }), { ...pilot({ rulesPosted: false }, 1), id: "first" }] },
    unmet: { stations: [pilot({ rulesPosted: false })] },
    says: "参加pilot（批次2）试点的站点中已悬挂标牌且制度已上墙且主管部门为社会工作部门的比例应不少于100%",
    inEnglish: "posted their rules",
  },
  与慈善工作站同址: {
    quote: "社工站与慈善工作站一体建设（示例）",
    document: "示例",
    subject: "station",
    measure: { take: "share", of: "stations", where: { platform: ["charity"] } },
    atLeast: "100%",
    met: { tierSystems: shared(), stations: [{ ...village(STREET), platforms: ["charity"] }] },
    unmet: { tierSystems: shared(), stations: [{ ...village(STREET), platforms: [] }] },
    says: "站点中与慈善工作站同址的比例",
    inEnglish: "share their place with charity",
  },
  督导约定到站天数: {
    quote: "督导每月到站不少于2天（示例）",
    document: "示例",
    subject: "station",
    measure: { take: "count", of: "persons", where: { post: { supervisionDays: { atLeast: 2 } } } },
    atLeast: 1,
    met: { personnel: [supervising(2)] },
    unmet: { personnel: [supervising(1)] },
    says: "约定每月到站督导不少于2天",
    inEnglish: "agreed days a month",
  },
};

function centres(count: number, from: string) {
  return Array.from({ length: count }, (_, index) => ({ id: `s${index}`, division: STREET, tier: "s:station", from }));
}

function money(id: string, amount: string, purpose: "supervision" | "operation") {
  return { id, subject: { kind: "division" as const, id: "440101" }, amount, on: "2025-03", purpose };
}

function places() {
  return [
    { id: "440101", name: "南沙区", level: "county" as const },
    { id: "park", name: "某园区", level: "township" as const, kind: "functional-zone" as const, parent: "440101" },
  ];
}

function pilot(premises: { readonly rulesPosted: boolean }, batch = 2) {
  return {
    id: "second",
    division: STREET,
    tier: "s:station",
    from: "2020",
    premises: { signage: true, ...premises },
    pilots: [{ programme: "pilot", batch, from: "2022" }],
    authorities: [
      { body: "civil-affairs" as const, level: "county" as const, until: "2023-12-31" },
      { body: "social-work-department" as const, level: "county" as const, from: "2024-01-01" },
    ],
  };
}

function shared() {
  const platforms = [{ key: "charity", name: { zh: "慈善工作站", en: "charity point" } }];
  const tiers = [{ id: "s:station", name: { zh: "社工站", en: "station" }, levels: ["township" as const], platforms }];
  return [{ id: "s", name: { zh: "体系", en: "system" }, tiers }];
}

function supervising(daysPerMonth: number) {
  return worker("s", {}, { role: "supervisor", supervises: [{ station: "a", daysPerMonth }] });
}

testClauses(CLAUSES);
