import { markPolicy } from "../../parsed/index.js";
import { parseCoarseDate, parsePlainDate } from "../../calendar/index.js";
import type { PolicyDatum, Policy } from "../index.js";
import { listDatum, local, numberDatum, openListDatum, textDatum } from "./internal/data.js";
import { nationalReport2021 as newsReport } from "./internal/documents.js";
import { interpreted, quoting, stated } from "./internal/parameters.js";
import { noEndLaidDown } from "./internal/readings.js";

const news = quoting("cn-2021-news-report", "reported");
const asOf = parseCoarseDate("2021-10");
const provinces = local("个省份", "provinces");
const stations = local("个", "stations");
const fourSources = news(
  "一",
  "各地內外挖潛,形成了“財政專項預算+社會救助經費+福利彩票公益金+慈善公益資金”的多元投入機制",
);
const yunnan = news("一", "云南省投入資金4200余萬元,已實現1415個鄉鎮(街道)社工站全覆蓋");

const data: readonly PolicyDatum[] = [
  textDatum(
    {
      id: "cn-report-2021/one-have",
      title: local("报道所载目标", "The target as this report tells it"),
      clauses: ["NA-02"],
      note: local("只载“两有”中的第一项。", "It tells the first of the two haves alone."),
    },
    local(
      "力争“十四五”末，乡镇(街道)都有社工站",
      "a station in every township and subdistrict by the end of the 14th five-year plan",
    ),
    news("导语", "力爭‘十四五’末,鄉鎮(街道)都有社工站"),
  ),
  numberDatum(
    {
      id: "cn-report-2021/stations",
      title: local("全国已建成的乡镇(街道)社工站", "Stations built in the country"),
      clauses: ["NA-05"],
      asOf,
    },
    stated("12000", news("导语", "1.2萬余個鄉鎮(街道)社工站建成")),
    stations,
    "at-least",
  ),
  numberDatum(
    {
      id: "cn-report-2021/workers",
      title: local("全国就位的社工", "Social workers on post in the country"),
      clauses: ["NA-05"],
      asOf,
    },
    stated("30000", news("导语", "3萬多名社工就位")),
    local("名", "workers"),
    "at-least",
  ),
  numberDatum(
    {
      id: "cn-report-2021/provinces-in-service-campaign",
      title: local("纳入“我为群众办实事”的省份", "Provinces with stations in the campaign of practical services"),
      clauses: ["NA-06"],
      asOf,
      note: local("另有新疆生产建设兵团。", "And the Xinjiang production and construction corps."),
    },
    stated("31", news("一", "31個省份和新疆生產建設兵團")),
    provinces,
  ),
  numberDatum(
    {
      id: "cn-report-2021/provinces-with-leading-mechanism",
      title: local("建立专门领导机制的省份", "Provinces with a leading mechanism of their own"),
      clauses: ["NA-07"],
      asOf,
    },
    stated("20", news("一", "20多個省份在民政廳(局)內建立了專門領導機制")),
    provinces,
    "at-least",
  ),
  numberDatum(
    {
      id: "cn-report-2021/provinces-with-plans",
      title: local("出台方案或文件的省份", "Provinces that issued a plan or document"),
      clauses: ["NA-08"],
      asOf,
    },
    stated("30", news("一", "近30個省份出臺了社工站試點實施方案或社會工作相關文件")),
    provinces,
    "almost",
  ),
  numberDatum(
    {
      id: "cn-report-2021/heilongjiang-pilots",
      title: local("黑龙江省级试点社工站", "Provincial pilot stations in Heilongjiang"),
      clauses: ["NA-09"],
      asOf,
      note: local("由各职能处(室、局)包点。", "Each assigned to an office of the department."),
    },
    stated("20", news("一", "將省級20個試點社工站包點到各職能處(室、局)")),
    stations,
  ),
  numberDatum(
    {
      id: "cn-report-2021/yunnan-stations",
      title: local("云南省社工站", "Stations in Yunnan"),
      clauses: ["NA-10"],
      asOf,
      note: local("报道称已全覆盖。", "Full coverage, as the report says."),
    },
    stated("1415", yunnan),
    stations,
  ),
  numberDatum(
    {
      id: "cn-report-2021/yunnan-money",
      title: local("云南省投入资金", "Money spent in Yunnan"),
      clauses: ["NA-11"],
      asOf,
    },
    stated("42000000", yunnan),
    local("元", "yuan"),
    "at-least",
  ),
  openListDatum(
    {
      id: "cn-report-2021/co-building-partners",
      title: local("同建共享的设施", "Kinds of facility to build together with"),
      clauses: ["NA-13"],
    },
    [
      ["relief-stations", "社会救助站", "social relief stations"],
      ["elderly-care", "养老服务设施", "facilities for the elderly"],
      ["organisation-incubators", "社会组织孵化基地", "social organisation incubators"],
      ["minor-protection", "未成年人保护机构", "institutions for the protection of minors"],
      ["community-service", "社区服务站", "community service stations"],
    ],
    news("一", "與社會救助站、養老服務設施、社會組織孵化基地、未成年人保護機構、社區服務站等同建共享"),
  ),
  openListDatum(
    {
      id: "cn-report-2021/provinces-with-three-or-four-tiers",
      title: local("探索三级或四级体系的地方", "Places trying three or four tiers"),
      clauses: ["NA-14"],
    },
    [
      ["50", "重庆", "Chongqing"],
      ["51", "四川", "Sichuan"],
      ["35", "福建", "Fujian"],
      ["43", "湖南", "Hunan"],
    ],
    news("一", "重慶、四川、福建、湖南等地探索建立三級或四級社會工作服務體系"),
  ),
  textDatum(
    {
      id: "cn-report-2021/jiaxing-staffing",
      title: local("嘉兴市的“3+3”人才配备", "The “3+3” staffing of Jiaxing"),
      clauses: ["NA-15"],
      note: local(
        "原文未说明两个“3”各指专业社工还是本土社工。",
        "Which 3 is professional and which local is not told.",
      ),
    },
    local(
      "“3+3”：专业社工和本土社工传帮带",
      "“3+3”: professional and local social workers, the former training the latter",
    ),
    news("三", "通過“3+3”人才配備建立專業社工和本土社工的“傳幫帶”機制"),
  ),
  openListDatum(
    { id: "cn-report-2021/service-fields", title: local("服务领域", "Service fields"), clauses: ["NA-16"] },
    [
      ["social-assistance", "社会救助", "social assistance"],
      ["elderly-care", "养老", "care of the elderly"],
      ["child-protection", "儿童保护", "protection of children"],
      ["community-governance", "社区治理", "community governance"],
      ["marriage-family", "婚姻家庭", "marriage and family"],
    ],
    news("二", "社會救助、養老、兒童保護、社區治理、婚姻家庭等社會工作服務全面開展"),
  ),
  listDatum(
    {
      id: "cn-report-2021/first-beneficiaries",
      title: local("四类首要受益者", "Four groups who benefit first"),
      clauses: ["NA-17"],
    },
    [
      ["elderly", "困难老人", "elderly people in difficulty"],
      ["children", "困境儿童", "children in difficulty"],
      ["disabled", "残障人士", "disabled persons"],
      ["low-income", "低保家庭", "families on subsistence allowance"],
    ],
    news("二", "困難老人、困境兒童、殘障人士、低保家庭是首要的受益者"),
  ),
  openListDatum(
    {
      id: "cn-report-2021/helps",
      title: local("社工协助的事项", "With what social workers help"),
      clauses: ["NA-25"],
    },
    [
      ["daily-life", "解决生活照料", "care of daily life"],
      ["feelings", "疏解心理情绪", "relief of the mind"],
      ["family", "协调家庭关系", "family relations"],
      ["confidence", "提升信心能力", "confidence and abilities"],
      ["inclusion", "引导社会融入", "social inclusion"],
    ],
    news("二", "社工協助解決生活照料、疏解心理情緒、協調家庭關系、提升信心能力、引導社會融入等"),
  ),
  listDatum(
    {
      id: "cn-report-2021/henan-fields",
      title: local("河南省系列活动的三个方面", "Three fields of Henan's campaign"),
      clauses: ["NA-26"],
    },
    [
      ["livelihood", "基本民生保障", "basic livelihood"],
      ["governance", "基层社会治理", "grassroots governance"],
      ["services", "基本社会服务", "basic social services"],
    ],
    news("二", "圍繞基本民生保障、基層社會治理、基本社會服務,開展了十項為民辦實事專項行動"),
  ),
  openListDatum(
    {
      id: "cn-report-2021/conversion-of-community-workers",
      title: local("培训社区工作者转化为持证社工的地方", "Places that train community workers into certified ones"),
      clauses: ["NA-24"],
    },
    [
      ["51", "四川", "Sichuan"],
      ["50", "重庆", "Chongqing"],
      ["33", "浙江", "Zhejiang"],
    ],
    news("三", "四川、重慶、浙江等地通過對社區工作者進行培訓轉化為持證社工"),
  ),
  numberDatum(
    {
      id: "cn-report-2021/henan-actions",
      title: local("河南省为民办实事专项行动", "Special actions in Henan"),
      clauses: ["NA-18"],
      asOf,
    },
    stated("10", news("二", "開展了十項為民辦實事專項行動")),
    local("项", "actions"),
  ),
  listDatum(
    { id: "cn-report-2021/five-society-linkage", title: local("五社联动", "Five-society linkage"), clauses: ["NA-19"] },
    [
      ["community", "社区", "communities"],
      ["organisations", "社会组织", "social organisations"],
      ["workers", "社会工作者", "social workers"],
      ["volunteers", "社区志愿者", "community volunteers"],
      ["charity", "社会慈善资源", "charitable resources"],
    ],
    news("三", "社區、社會組織、社會工作者、社區志愿者、社會慈善資源的“五社聯動”機制"),
  ),
  textDatum(
    { id: "cn-report-2021/review-meetings", title: local("推进机制", "How progress is driven"), clauses: ["NA-21"] },
    local("季度调度会和片会", "quarterly review meetings and regional meetings"),
    news("一", "季度調度會和片會機制強化推進力度"),
  ),
  {
    id: "cn-report-2021/report-date",
    title: local("报道日期", "Date of the report"),
    clauses: ["NA-20"],
    precision: "exact",
    note: local("文中“这一年”指2020年10月至2021年10月。", "“This year” in it runs from October 2020 to October 2021."),
    content: {
      type: "date",
      value: stated(parseCoarseDate("2021-10-28"), news("文末", "(來源:中國社會報2021.10.28)")),
    },
  },
];

/** What a national report of October 2021 tells about stations across the country: milestones, sources of money, partners. */
export const nationalReport2021: Policy = /* @__PURE__ */ markPolicy({
  version: 1,
  id: "cn-report-2021",
  title: local("全国社工站建设情况（据2021年10月报道）", "Stations across the country (as reported in October 2021)"),
  jurisdiction: "CN",
  documents: [newsReport],
  effective: {
    from: interpreted(
      parsePlainDate("2021-10-28"),
      [parsePlainDate("2020-10-17")],
      {
        question: local("所载做法自何时起？", "Since when is what it tells in use?"),
        reason: local(
          "报道未写各地何时采用，按报道日期计；最早为2020年10月会议之后。",
          "It does not say when each place began, so the day of the report was taken; at the earliest after the meeting of October 2020.",
        ),
      },
      news("文末", "(來源:中國社會報2021.10.28)"),
    ),
    until: interpreted(null, [parsePlainDate("2025-12-31")], noEndLaidDown, fourSources),
  },
  supersedes: [],
  successors: [],
  prevailsOver: [],
  provisions: [
    {
      id: "cn-report-2021/funding-sources",
      kind: "funding-sources",
      title: local("四渠道多元投入", "Money from four sources"),
      modality: "reported",
      aspect: "funding-sources-of-places",
      appliesTo: { subject: "division" },
      clauses: ["NA-12"],
      note: local("报道的是各地做法，不是统一要求。", "What places do, and no common demand."),
      parameters: {
        sources: stated(["fiscal-special", "social-assistance", "welfare-lottery", "charity"], fourSources),
      },
    },
  ],
  data,
});
