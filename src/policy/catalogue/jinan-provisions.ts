import type { Provision, Staffing } from "../index.js";
import { checklist } from "./internal/checklists.js";
import { local, named } from "./internal/data.js";
import { interpreted, quoting, stated } from "./internal/parameters.js";
import { supervisorShared } from "./internal/readings.js";

const article = quoting("jinan-2021-article", "reported");
const fullTime = article("行动策略", "为区（县）社工总站、街镇社工站配备专职督");
const shared = article("政策逻辑", "社工站项目所需经费纳入市、区（县）财政一般预算安排，由市、区（县）两级分担");
const standard = article("政策逻辑", "包含4个评估等级、3级评估指标、37项评分细则");
const yearly = article("政策逻辑", "每年组织绩效评估，引入第三方评估机构");
const dimensions = article(
  "政策逻辑",
  "从日常运营、财务管理、制度建设、人员管理、服务执行与产出、社会评价等方面评价社会工作服务站成果",
);

function fullTimeSupervisor(place: "hub" | "station", zh: string, en: string): Staffing {
  return {
    id: `jinan-system-2021/${place}-supervisor`,
    kind: "staffing",
    title: local(`${zh}配备专职督导`, `A full-time supervisor at each ${en}`),
    modality: "must",
    aspect: "supervisors",
    appliesTo: { subject: "station", tier: `jinan:${place}` },
    clauses: ["JN-15"],
    parameters: {
      minimum: stated("1", fullTime),
      measure: interpreted("head-count", ["full-time-equivalent"], supervisorShared, fullTime),
      staff: stated("supervisor", fullTime),
      workload: stated("full-time", fullTime),
    },
  };
}

/** What Jinan's documents demand, as the article tells it. */
export const jinanProvisions: readonly Provision[] = [
  fullTimeSupervisor("hub", "区(县)社工总站", "district hub station"),
  fullTimeSupervisor("station", "街道(镇)社工站", "township station"),
  {
    id: "jinan-system-2021/management-systems",
    kind: "required-systems",
    title: local("统一六项工作制度", "Six management systems"),
    modality: "must",
    aspect: "management-systems",
    appliesTo: { subject: "station", tier: "jinan:station" },
    clauses: ["JN-07"],
    parameters: {
      systems: stated(
        ["personnel", "finance", "volunteers", "premises", "documents", "client-data"],
        article(
          "政策逻辑",
          "统一人员管理、财务管理、志愿者管理、服务场所使用管理、文书档案管理、服务对象数据管理等工作制度",
        ),
      ),
    },
  },
  checklist(
    {
      id: "jinan-system-2021/four-unifications",
      title: local("四个统一", "Four unifications"),
      modality: "must",
      subject: "station",
      tier: "jinan:station",
      clauses: ["JN-06"],
    },
    [
      [
        "premises",
        "统一整合场所资源，确保服务阵地",
        "Premises are brought together, so that there is a place to serve",
        ["photo"],
      ],
      [
        "staffing",
        "统一专业人员配备，确保服务专业性",
        "Professional staff is provided alike, so that service is professional",
      ],
      [
        "work-systems",
        "统一工作制度，确保服务标准性",
        "Work systems are alike, so that service is up to standard",
        ["document"],
      ],
      ["signs", "统一标牌标识，确保站点的可视化", "Signs are alike, so that a station is seen", ["photo"]],
    ],
    article("政策逻辑", "第一，首先统一整合场所资源，确保服务阵地；第二，统一专业人员配备，确保服务专业性"),
  ),
  checklist(
    {
      id: "jinan-system-2021/three-level-supervision",
      title: local("三级区域督导体制机制", "Supervision on three levels"),
      modality: "must",
      subject: "division",
      tier: "jinan:city",
      clauses: ["JN-13"],
      note: local(
        "督导为市、区(县)、街道(镇)三级，服务体系为四级。",
        "Supervision has three levels, the service system four.",
      ),
    },
    [
      ["city-level", "市级：有督导专家库", "City: there is a pool of expert supervisors"],
      [
        "district-level",
        "区(县)级：为总站、街镇社工站配备督导",
        "District: hub and township stations have supervisors",
      ],
      ["township-level", "街道(镇)级：站点得到督导", "Township: stations are supervised"],
    ],
    article("行动策略", "创新建立“市-区（县）-街道（镇）”三级区域督"),
  ),
  {
    id: "jinan-system-2021/evaluation",
    kind: "evaluation-scheme",
    title: local("社工站评估标准", "Evaluation standard"),
    modality: "must",
    aspect: "evaluation",
    appliesTo: { subject: "scheme", tier: "jinan:station" },
    clauses: ["JN-08", "JN-09", "JN-10"],
    note: local(
      "等级名称、分值、37项细则均未公开。六个方面后有“等”字，按所列六项计。",
      "Names of the grades, points and the 37 items are not public. The six dimensions are followed by “and others”; the six that are named count.",
    ),
    parameters: {
      grades: stated(4, standard),
      depth: stated(3, standard),
      leaves: stated(37, standard),
      dimensions: stated(
        named([
          ["daily-operation", "日常运营", "daily operation"],
          ["finance", "财务管理", "financial management"],
          ["systems", "制度建设", "systems"],
          ["personnel", "人员管理", "personnel management"],
          ["services", "服务执行与产出", "services and their output"],
          ["public-opinion", "社会评价", "opinion of the public"],
        ]),
        dimensions,
      ),
      frequency: stated("yearly", yearly),
      assessor: stated("third-party", yearly),
    },
  },
  checklist(
    {
      id: "jinan-system-2021/use-of-evaluation",
      title: local("评估结果的运用", "Use of evaluation results"),
      modality: "must",
      subject: "operator",
      clauses: ["JN-11"],
    },
    [
      [
        "results-considered",
        "承接机构参与项目运营时，已将评估结果作为重要参考依据",
        "The evaluation result was an important reference when the operator was chosen",
        ["document"],
      ],
    ],
    article("政策逻辑", "将评估结果作为承接机构参与项目运营的重要参考依据"),
  ),
  {
    id: "jinan-system-2021/cost-share",
    kind: "cost-share",
    title: local("市、区(县)两级分担经费", "City and district share the cost"),
    modality: "must",
    aspect: "cost-share",
    appliesTo: { subject: "division", tier: "jinan:city" },
    clauses: ["JN-12"],
    note: local("原文未定分担比例。", "No ratio is laid down."),
    parameters: {
      parties: stated(
        [
          { id: "city", name: local("市级财政", "city budget"), level: "prefecture" },
          { id: "district", name: local("区(县)级财政", "district budget"), level: "county" },
        ],
        shared,
      ),
    },
  },
  {
    id: "jinan-system-2021/funding-sources",
    kind: "funding-sources",
    title: local("纳入财政一般预算", "Within the general budget"),
    modality: "must",
    aspect: "funding-sources",
    appliesTo: { subject: "division", tier: "jinan:city" },
    clauses: ["JN-12"],
    parameters: { sources: stated(["general-budget"], shared) },
  },
  checklist(
    {
      id: "jinan-system-2021/purchaser",
      title: local("购买主体", "Who purchases"),
      modality: "must",
      subject: "station",
      tier: "jinan:station",
      clauses: ["JN-05"],
    },
    [
      [
        "purchased-by-district-bureau",
        "购买主体为区(县)民政局",
        "The district civil affairs bureau purchases",
        ["document"],
      ],
      ["township-takes-part", "街道办事处(镇政府)参与", "The subdistrict or town takes part"],
    ],
    article("行动策略", "通过区（县）民政局为购买主体，街道办事处（镇政府）参与，建立街镇社工站"),
  ),
];
