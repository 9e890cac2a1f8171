import type { Provision, Staffing } from "../index.js";
import { checklist } from "./internal/checklists.js";
import { local, named } from "./internal/data.js";
import { interpreted, openEnded, quoting, stated } from "./internal/parameters.js";
import { supervisorPlace, supervisorShared } from "./internal/readings.js";

const article = quoting("jinan-2021-article", "reported");
const fullTime = article(
  "行动策略",
  "区（县）层面利用市级社会工作督導专家库或者积极拓展督導资源，为区（县）社工总站、街镇社工站配备专职督導，探索构建三级区域督導體制机制",
);
const exploring = local(
  "文章所述为济南“探索”的做法（行动策略），不是规定。",
  "The article tells what Jinan tries out (探索) as its strategy; it lays nothing down.",
);
const standards = local(
  "文章转述济南市的实施方案和管理办法，两份文件的有关条文未见；材料只作记述。",
  "The article tells of the city's plan and measures, whose articles on this were not seen; it describes and demands nothing.",
);
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
    modality: "reported",
    aspect: "supervisors",
    appliesTo: { subject: "station", tier: `jinan:${place}` },
    clauses: ["JN-15"],
    note: exploring,
    parameters: {
      minimum: stated("1", fullTime),
      measure: interpreted("head-count", ["full-time-equivalent"], supervisorShared, fullTime),
      place: interpreted("county", ["station"], supervisorPlace, fullTime),
      staff: stated("supervisor", fullTime),
      workload: stated("full-time", fullTime),
    },
  };
}

/** What the article tells of Jinan's documents and practice. It describes and demands nothing. */
export const jinanProvisions: readonly Provision[] = [
  fullTimeSupervisor("hub", "区(县)社工总站", "district hub station"),
  fullTimeSupervisor("station", "街道(镇)社工站", "township station"),
  {
    id: "jinan-system-2021/management-systems",
    kind: "required-systems",
    title: local("统一的工作制度", "Work systems that are alike at every station"),
    modality: "reported",
    aspect: "management-systems",
    appliesTo: { subject: "station", tier: "jinan:station" },
    clauses: ["JN-07"],
    note: standards,
    parameters: {
      systems: openEnded(
        stated(
          ["personnel", "finance", "volunteers", "premises", "documents", "client-data"],
          article(
            "政策逻辑",
            "统一人员管理、财务管理、志愿者管理、服务场所使用管理、文书档案管理、服务对象数据管理等工作制度",
          ),
        ),
      ),
    },
  },
  checklist(
    {
      id: "jinan-system-2021/four-unifications",
      title: local("四个统一", "Four unifications"),
      modality: "reported",
      subject: "station",
      tier: "jinan:station",
      clauses: ["JN-06"],
      note: standards,
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
    article(
      "政策逻辑",
      "实施方案明确了街镇社工站建设的统一标准：第一，首先统一整合场所资源，确保服务阵地；第二，统一专业人员配备，确保服务专业性",
    ),
    article("政策逻辑", "服务对象数据管理等工作制度，确保服务标准性；第四，统一标牌标识，确保站点的可视化"),
  ),
  checklist(
    {
      id: "jinan-system-2021/three-level-supervision",
      title: local("三级区域督导体制机制", "Supervision on three levels"),
      modality: "reported",
      subject: "division",
      tier: "jinan:city",
      clauses: ["JN-13"],
      note: local(
        "文章所述为济南“探索”的做法，不是规定；督导为市、区(县)、街道(镇)三级，服务体系为四级。",
        "The article tells what Jinan tries out and lays nothing down. Supervision has three levels, the service system four.",
      ),
    },
    [
      [
        "city-level",
        "市级：有社会工作督导专家库",
        "City: there is a pool of expert supervisors",
        undefined,
        "verified",
      ],
      [
        "district-level",
        "区(县)级：为总站、街镇社工站配备专职督导",
        "District: hub and township stations have full-time supervisors",
        undefined,
        "verified",
      ],
    ],
    article("行动策略", "创新建立“市-区（县）-街道（镇）”三级区域督導體制机制"),
    article("行动策略", "构建市级社会工作督導专家库"),
    fullTime,
  ),
  {
    id: "jinan-system-2021/evaluation",
    kind: "evaluation-scheme",
    title: local("社工站评估标准", "Evaluation standard"),
    modality: "reported",
    aspect: "evaluation",
    appliesTo: { subject: "scheme", tier: "jinan:station" },
    clauses: ["JN-08", "JN-09", "JN-10"],
    note: local(
      "文章转述济南市的评估标准，等级名称、分值、37项细则均未见；材料只作记述。",
      "The article tells of the city's standard; names of the grades, points and the 37 items were not seen. It describes and demands nothing.",
    ),
    parameters: {
      grades: stated(4, standard),
      depth: stated(3, standard),
      leaves: stated(37, standard),
      dimensions: openEnded(
        stated(
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
      ),
      frequency: stated("yearly", yearly),
      assessor: stated("third-party", yearly),
    },
  },
  checklist(
    {
      id: "jinan-system-2021/use-of-evaluation",
      title: local("评估结果的运用", "Use of evaluation results"),
      modality: "reported",
      subject: "operator",
      clauses: ["JN-11"],
      note: standards,
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
    modality: "reported",
    aspect: "cost-share",
    appliesTo: { subject: "division", tier: "jinan:city" },
    clauses: ["JN-12"],
    note: local("文章转述，原文未写分担比例。", "The article tells of it and names no ratio."),
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
    modality: "reported",
    aspect: "funding-sources",
    appliesTo: { subject: "division", tier: "jinan:city" },
    clauses: ["JN-12"],
    parameters: { sources: stated(["general-budget"], shared) },
  },
  checklist(
    {
      id: "jinan-system-2021/purchaser",
      title: local("购买主体", "Who purchases"),
      modality: "reported",
      subject: "station",
      tier: "jinan:station",
      clauses: ["JN-05"],
      note: exploring,
    },
    [
      [
        "purchased-by-district-bureau",
        "购买主体为区(县)民政局",
        "The district civil affairs bureau purchases",
        ["document"],
        "verified",
      ],
      ["township-takes-part", "街道办事处(镇政府)参与", "The subdistrict or town takes part", undefined, "verified"],
    ],
    article("行动策略", "通过区（县）民政局为购买主体，街道办事处（镇政府）参与，建立街镇社工站"),
  ),
];
