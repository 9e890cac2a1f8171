import { parseCoarseDate } from "../../calendar/index.js";
import type { PolicyDatum } from "../index.js";
import { beijingTable2 } from "./beijing-table-2.js";
import { beijingTierSystem } from "./beijing-tier-system.js";
import { listDatum, local, numberDatum, openListDatum, textDatum, type Entry } from "./internal/data.js";
import { interpreted, quoting, stated } from "./internal/parameters.js";

const report = quoting("beijing-2023-report", "reported");
const observed = quoting("beijing-2023-report", "observed");

const asOf = parseCoarseDate("2023-05-31");
const platforms = local("个", "platforms");
const percent = local("%", "%");
const built = report("二", "街道(乡镇)社会工作服务中心225个,街乡覆盖率达到65.6%,设置社区(村)社会工作服务站835个");

const built4 = report("表4", "1.已建成中心、站数量(个)");

const tierEntries = beijingTierSystem.tiers.map(({ id, name }): Entry => [id, name.zh, name.en]);

/** Table 3 row by row: one datum a tier, made from the tier system, so that the two cannot differ. */
function platformDatum(tier: string, row: string): PolicyDatum {
  const found = beijingTierSystem.tiers.find(({ id }) => id === tier);
  const entries = (found?.platforms ?? []).map(({ key, name }): Entry => [key, name.zh, name.en]);
  const name = found?.name ?? local(tier, tier);
  return listDatum(
    {
      id: `beijing-system-2022/platforms-${tier.slice("beijing:".length)}`,
      title: local(`与${name.zh}并行的站点`, `Stations that work alongside the ${name.en}`),
      clauses: ["T3"],
    },
    entries,
    report("表3", row),
  );
}

/** What the report of 2023 counts and enumerates about Beijing's system. */
export const beijingSystemData: readonly PolicyDatum[] = [
  beijingTable2,
  listDatum(
    {
      id: "beijing-system-2022/tiers",
      title: local("三级社会工作服务体系", "Three tiers"),
      clauses: ["BJ-01", "BJ-02"],
      note: local(
        "北京的“站”指社区(村)一级，其他地方多指街道(乡镇)一级。",
        "In Beijing 站 is the community tier; elsewhere it mostly is the township tier.",
      ),
    },
    tierEntries,
    report("二", "扎实推进区—街道(乡镇)—社区(村)三级社会工作服务体系建设"),
    report("二", "其中:区级社会工作指导中心16个,实现区级中心全覆盖"),
    built,
  ),
  platformDatum("beijing:district", "区级社会工作指导中心、社会组织发展服务中心、社会心理服务指导中心"),
  platformDatum(
    "beijing:township",
    "社会工作服务中心、未成年人保护工作站、社会组织培育孵化中心、慈善工作站、困难群众救助服务所、社会心理服务中心、社会捐助接受工作点",
  ),
  platformDatum(
    "beijing:community",
    "社会工作服务站、社区书记工作室、志愿服务站点、社会心理服务站、社会捐助接受工作点",
  ),
  numberDatum(
    {
      id: "beijing-system-2022/district-centres",
      title: local("区级社会工作指导中心", "District guidance centres"),
      clauses: ["BJ-03", "T2"],
      asOf,
      note: local("16个区全覆盖。", "Every one of the 16 districts."),
    },
    stated("16", report("二", "其中:区级社会工作指导中心16个,实现区级中心全覆盖")),
    platforms,
  ),
  numberDatum(
    {
      id: "beijing-system-2022/platforms-total",
      title: local("社会工作服务平台总数", "Service platforms in all"),
      clauses: ["BJ-05", "T2"],
      asOf,
    },
    stated("1076", report("二", "截至2023年5月底,全市共建成1076个社会工作服务平台")),
    platforms,
  ),
  numberDatum(
    {
      id: "beijing-system-2022/township-centres",
      title: local("街道(乡镇)社会工作服务中心", "Township service centres"),
      clauses: ["BJ-06", "T2"],
      asOf,
    },
    stated("225", built),
    platforms,
  ),
  numberDatum(
    {
      id: "beijing-system-2022/coverage-percent",
      title: local("街乡覆盖率", "Township coverage rate"),
      clauses: ["BJ-06", "BJ-07", "T2"],
      asOf,
      note: local("225÷343，保留一位小数；截尾则为65.5。", "225 of 343, to one decimal; truncation would give 65.5."),
    },
    stated("65.6", built),
    percent,
  ),
  numberDatum(
    {
      id: "beijing-system-2022/community-stations-total",
      title: local("社区(村)社会工作服务站", "Community (village) stations"),
      clauses: ["BJ-06", "T2"],
      asOf,
    },
    stated("835", built),
    platforms,
  ),
  numberDatum(
    {
      id: "beijing-system-2022/lowest-district-percent",
      title: local("各区街乡覆盖率的下限", "The least coverage rate of a district"),
      clauses: ["BJ-09", "T2"],
      asOf,
      note: local(
        "正文写作“城乡覆盖率”，表2列名为“街乡覆盖率”，应为笔误。",
        "The text prints 城乡 for the 街乡 of table 2, a slip.",
      ),
    },
    stated("50", report("二", "16区社工站的城乡覆盖率均已达到50%及以上")),
    percent,
    "at-least",
  ),
  numberDatum(
    {
      id: "beijing-system-2022/daxing-percent",
      title: local("大兴区街乡覆盖率", "Coverage rate of Daxing"),
      clauses: ["BJ-18", "T2"],
      asOf,
    },
    stated("72.7", report("三", "大兴区目前社工站建设覆盖率尽管只有72.7%")),
    percent,
  ),
  numberDatum(
    {
      id: "beijing-system-2022/shijingshan-percent",
      title: local("石景山区街乡覆盖率", "Coverage rate of Shijingshan"),
      clauses: ["BJ-19", "T2"],
      asOf,
    },
    interpreted(
      "100",
      ["55.6"],
      {
        question: local("石景山区的覆盖率是多少？", "What is the coverage rate of Shijingshan?"),
        reason: local(
          "报告正文与表2均印作100%，但该行29个中心与石景山区9个街道不符；按区划代码顺序对应则为5/9，即55.6%。报告数字照录，另列此读法。",
          "Text and table 2 print 100 %, but 29 centres do not fit the 9 subdistricts of Shijingshan; in the order of division codes the row would be 5 of 9, 55.6 %. The printed figure stands, the other is listed.",
        ),
      },
      report("三", "目前石景山区社工站建设覆盖率已达100%"),
      report("表2", "6石景山1294777100.0"),
    ),
    percent,
  ),
  numberDatum(
    {
      id: "beijing-system-2022/huairou-percent",
      title: local("怀柔区街乡覆盖率", "Coverage rate of Huairou"),
      clauses: ["BJ-22", "T2"],
      asOf,
    },
    interpreted(
      "100",
      ["68.8"],
      {
        question: local("怀柔区的覆盖率是多少？", "What is the coverage rate of Huairou?"),
        reason: local(
          "报告正文与表2均印作100%，但该行18个中心与怀柔区16个街道、镇、乡不符；按区划代码顺序对应则为11/16，即68.8%。报告数字照录，另列此读法。",
          "Text and table 2 print 100 %, but 18 centres do not fit the 16 townships of Huairou; in the order of division codes the row would be 11 of 16, 68.8 %. The printed figure stands, the other is listed.",
        ),
      },
      report("二", "建设进展比较好的石景山和怀柔两区已经完成“十四五”期间街乡覆盖率100%的任务"),
      report("表2", "14怀柔118019100.0"),
    ),
    percent,
  ),
  listDatum(
    {
      id: "beijing-system-2022/shijingshan-pilots",
      title: local("石景山区的试点", "Pilots of Shijingshan"),
      clauses: ["BJ-23"],
    },
    [
      ["lugu", "鲁谷", "Lugu"],
      ["jindingjie", "金顶街道", "Jindingjie"],
    ],
    report("三", "石景山区社工站建设中优先选择社区基础比较好的鲁谷和金顶街道作为试点"),
  ),
  listDatum(
    {
      id: "beijing-system-2022/daxing-practice",
      title: local("大兴区的做法", "Practice of Daxing"),
      clauses: ["BJ-24"],
    },
    [
      [
        "two-kinds-of-workers",
        "“一站双工,带教培养”工作与人才培养模式",
        "two kinds of workers at a station, one training the other",
      ],
      ["dual-supervision", "“区级督导+中心督导”的双督导体制", "dual supervision by district and centre"],
      [
        "centre-and-points",
        "“中心指导,站点辐射”的大兴区本体社会工作专业服务民生格局",
        "centres guide, stations reach out",
      ],
    ],
    report(
      "三",
      "“一站双工,带教培养”工作与人才培养模式、“区级督导+中心督导”的双督导体制、“中心指导,站点辐射”的大兴区本体社会工作专业服务民生格局已经在形成中",
    ),
  ),
  openListDatum(
    {
      id: "beijing-system-2022/purchase-uses",
      title: local("政府购买资金的用途", "Uses of purchase money"),
      clauses: ["BJ-25"],
    },
    [
      ["premises", "场地建设", "premises"],
      ["systems", "制度建设", "systems"],
      ["services", "服务开展", "services"],
      ["supervision", "督导作用发挥", "supervision"],
    ],
    observed("四.2", "通过政府购买资金运营社会工作服务中心建设,包括场地建设、制度建设、服务开展、督导作用发挥等"),
  ),
  openListDatum(
    {
      id: "beijing-system-2022/community-tier-problems",
      title: local("社区(村)一级出现的情况", "Problems of the community tier"),
      clauses: ["BJ-26"],
      note: local("报告指出的问题。", "Problems that the report points out."),
    },
    [
      ["no-clear-subject", "主体模糊", "it is not clear who is in charge"],
      ["no-clear-duties", "权责不明", "powers and duties are not clear"],
      ["work-is-hard", "工作难以开展", "work is hard to carry out"],
    ],
    observed("四.2", "但对于社区(村)一级则出现主体模糊、权责不明、工作难以开展等情况"),
  ),
  listDatum(
    { id: "beijing-system-2022/aims", title: local("三项目标", "Three aims"), clauses: ["BJ-10"] },
    [
      ["stations", "站点聚合", "stations brought together"],
      ["money", "资金整合", "money pooled"],
      ["services", "服务融合", "services merged"],
    ],
    report("三", "实现相关工作在基层的站点聚合、资金整合、服务融合"),
  ),
  openListDatum(
    {
      id: "beijing-system-2022/guidance-fields",
      title: local("《指导细则》规定的方面", "Fields that the guidance regulates"),
      clauses: ["BJ-11"],
      note: local(
        "细则正文未见公开，各方面的具体规定不详。",
        "The text was not found; what it lays down is not known.",
      ),
    },
    [
      ["duties", "职责任务", "duties"],
      ["operation", "管理运用", "management and use"],
      ["staffing", "人员配备", "staffing"],
      ["money", "资金管理", "management of money"],
      ["supervision", "工作督导", "supervision"],
    ],
    report("三", "对职责任务、管理运用、人员配备、资金管理、工作督导等方面都做了细致规定"),
  ),
  textDatum(
    {
      id: "beijing-system-2022/operating-form",
      title: local("主要运营形式", "Main form of operation"),
      clauses: ["BJ-13"],
    },
    local("政府购买服务、运营外包", "outsourced under government purchase"),
    observed("三", "社工站运营外包是当前北京市社工站的主要形式"),
  ),
  listDatum(
    {
      id: "beijing-system-2022/five-society-linkage",
      title: local("五社联动", "Five-society linkage"),
      clauses: ["BJ-16"],
    },
    [
      ["workers", "社会工作专业人才", "professional social workers"],
      ["community", "社区", "communities"],
      ["organisations", "社会组织", "social organisations"],
      ["volunteers", "社区志愿者", "community volunteers"],
      ["charity", "社会慈善资源", "charitable resources"],
    ],
    report("四.1", "促进社会工作专业人才与社区、社会组织、社区志愿者、社会慈善资源协作联动(五社联动)"),
  ),
  listDatum(
    {
      id: "beijing-system-2022/pathways",
      title: local("现有社工站的参与路径", "Pathways of the stations built"),
      clauses: ["BJ-17"],
      note: local(
        "“内嵌式”以及“内嵌式”与“下沉式”混合型较多。",
        "Embedded, or embedded and outreach mixed, are the most common.",
      ),
    },
    [
      ["embedded", "内嵌式", "embedded"],
      ["outreach", "下沉式", "outreach"],
    ],
    observed("四", "属于“内嵌式”以及“内嵌式”与“下沉式”混合型的比较多"),
  ),
  openListDatum(
    {
      id: "beijing-system-2022/service-groups",
      title: local("重点服务人群", "Groups served first"),
      clauses: ["BJ-20"],
    },
    [
      ["children", "困境儿童", "children in difficulty"],
      ["elderly", "留守空巢老人", "elderly people left alone"],
      ["disabled", "残疾人", "disabled persons"],
    ],
    report("四.2", "困境儿童、留守空巢老人、残疾人等需要特别给予关注和帮扶的群体"),
  ),
  listDatum(
    {
      id: "beijing-system-2022/statistics-items",
      title: local("统计录入的项目", "Items of the statistics form"),
      clauses: ["T4"],
    },
    [
      ["built", "已建成中心、站数量(个)", "centres and stations built"],
      [
        "registered",
        "除区级外,以上中心、站是否录入全国社会工作信息管理系统",
        "whether each, but for the district level, is entered in the national system",
      ],
      ["professionals", "中心、站内社会工作专业人才配备数量(人)", "professional social workers at them"],
      ["total", "以上社会工作专业人才总数(人)", "professional social workers in all"],
      ["certified", "其中,持证人员总数(人)", "of these, holders of a certificate"],
      ["graduates", "其中,吸纳毕业生总数(人)", "of these, graduates taken on"],
      ["pay", "社会工作专业人才平均薪资(元)(区级、街乡)", "average pay in yuan (district, township)"],
    ],
    built4,
    report("表4", "除区级外,以上中心、站是否录入全国社会工作信息管理系统"),
    report("表4", "2.中心、站内社会工作专业人才配备数量(人)"),
    report("表4", "3.以上社会工作专业人才总数(人)"),
    report("表4", "4.其中,持证人员总数(人)"),
    report("表4", "5.其中,吸纳毕业生总数(人)"),
    report("表4", "6.社会工作专业人才平均薪资(元)(区级、街乡)"),
  ),
];
