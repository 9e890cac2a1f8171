import { parseCoarseDate } from "../../calendar/index.js";
import type { PolicyDatum } from "../index.js";
import { listDatum, local, openListDatum, textDatum } from "./internal/data.js";
import { quoting } from "./internal/parameters.js";

const plan = quoting("beijing-2021-pilot-plan", "normative");

/** 职责任务、整合领域、服务类型与阶段: what the pilot plan enumerates. */
export const beijingPilotData: readonly PolicyDatum[] = [
  listDatum(
    { id: "beijing-pilot-2021/duties", title: local("四项职责任务", "Four duties of a centre"), clauses: ["PI-19"] },
    [
      ["coordinate-resources", "统筹辖区社会工作资源", "coordinate the social work resources of the area"],
      ["professional-services", "指导和开展专业社会工作服务", "guide and carry out professional social work"],
      ["governance", "推动基层治理", "advance grassroots governance"],
      ["talent", "加强人才培养", "train workers"],
    ],
    plan("三（二）", "统筹辖区社会工作资源。"),
    plan("三（二）", "指导和开展专业社会工作服务。"),
    plan("三（二）", "推动基层治理。"),
    plan("三（二）", "加强人才培养。"),
  ),
  openListDatum(
    {
      id: "beijing-pilot-2021/integration-fields",
      title: local("重点整合的领域", "Fields to integrate"),
      clauses: ["PI-20"],
    },
    [
      ["community-governance", "社区治理", "community governance"],
      ["social-organisations", "社会组织", "social organisations"],
      ["social-assistance", "社会救助", "social assistance"],
      ["elderly-care", "养老服务", "care of the elderly"],
      ["child-welfare", "儿童福利", "child welfare"],
      ["charity", "慈善捐助", "charitable donation"],
      ["psychological-services", "心理服务", "psychological services"],
    ],
    plan("三（二）", "重点整合社区治理、社会组织、社会救助、养老服务、儿童福利、慈善捐助、心理服务等"),
  ),
  openListDatum(
    {
      id: "beijing-pilot-2021/priority-clients",
      title: local("重点服务领域", "Priority fields of clients"),
      clauses: ["PI-21"],
    },
    [
      ["social-assistance", "社会救助", "social assistance"],
      ["elderly-care", "养老服务", "care of the elderly"],
      ["child-protection", "儿童关爱保护", "care and protection of children"],
    ],
    plan("三（二）", "重点为社会救助、养老服务、儿童关爱保护等领域特殊困难群众"),
  ),
  openListDatum(
    { id: "beijing-pilot-2021/service-types", title: local("服务类型", "Types of service"), clauses: ["PI-22"] },
    [
      ["livelihood", "生计发展", "livelihood development"],
      ["home-visits", "家庭探访", "home visits"],
      ["solace", "精神慰藉", "solace"],
      ["counselling", "心理疏导", "psychological counselling"],
      ["humane-care", "人文关怀", "humane care"],
      ["abilities", "能力提升", "building abilities"],
      ["relationships", "关系调试", "adjusting relationships"],
      ["inclusion", "社会融入", "social inclusion"],
      ["linking-resources", "资源链接", "linking resources"],
    ],
    plan(
      "三（二）",
      "提供生计发展、家庭探访、精神慰藉、心理疏导、人文关怀、能力提升、关系调试、社会融入、资源链接等服务",
    ),
  ),
  openListDatum(
    {
      id: "beijing-pilot-2021/host-platforms",
      title: local("可依托的基层平台", "Platforms on which a centre may be set up"),
      clauses: ["PI-18"],
    },
    [
      ["organisation-incubator", "社会组织孵化基地", "social organisation incubator"],
      ["psychological-service", "社会心理服务中心", "psychological service centre"],
      ["hardship-relief", "困难群众救助服务所", "relief service office for people in hardship"],
    ],
    plan(
      "三（一）",
      "可依托基层现有平台设置(如:社会组织孵化基地、社会心理服务中心、困难群众救助服务所及其它相关服务站点)",
    ),
  ),
  textDatum(
    {
      id: "beijing-pilot-2021/local-talent",
      title: local("从社区工作者中选拔", "Selection from community workers"),
      clauses: ["PI-12"],
    },
    local(
      "可从符合资质要求的社区工作者中选拔到中心工作，职务工资待遇参照社区岗位设置规定，人数由街道(乡镇)确定。",
      "Community workers who meet the qualification may be selected into the centre; pay follows the community-post scheme, the subdistrict or township sets the number.",
    ),
    plan(
      "三（四）",
      "可从社区工作者中选拔推荐符合上述资质要求的人员到社会工作服务中心工作,职务工资待遇参照社区岗位设置有关管理规定执行,具体人数由街道(乡镇)确定",
    ),
  ),
  openListDatum(
    {
      id: "beijing-pilot-2021/report-parts",
      title: local("总结报告的内容", "What the district's report is about"),
      clauses: ["PI-28"],
    },
    [
      ["tasks", "任务完成", "tasks done"],
      ["money", "资金使用", "use of money"],
      ["services", "服务开展", "services"],
      ["talent", "人才培养", "training of workers"],
      ["problems", "问题建议", "problems and proposals"],
    ],
    plan("四（三）", "试点工作的任务完成、资金使用、服务开展、人才培养、问题建议等情况"),
  ),
  openListDatum(
    {
      id: "beijing-pilot-2021/supporting-departments",
      title: local("支持部门", "Supporting departments"),
      clauses: ["PI-32"],
    },
    [
      ["justice", "司法", "justice"],
      ["agriculture", "农业农村", "agriculture and rural affairs"],
      ["drug-control", "禁毒", "drug control"],
      ["trade-union", "工会", "trade union"],
      ["youth-league", "团委", "youth league"],
      ["womens-federation", "妇联", "women's federation"],
      ["disabled-persons-federation", "残联", "disabled persons' federation"],
    ],
    plan("五（二）", "协调司法、农业农村、禁毒、工会、团委、妇联、残联等各部门"),
  ),
  listDatum(
    {
      id: "beijing-pilot-2021/governance-formula",
      title: local("管理体制的六个方面", "Six parts of the management system"),
      clauses: ["PI-33"],
    },
    [
      ["party-government", "党政领导", "led by Party and government"],
      ["civil-affairs", "民政牵头", "civil affairs takes the lead"],
      ["departments", "部门助推", "departments support"],
      ["townships", "街乡主抓", "subdistricts and townships carry it out"],
      ["society", "社会协同", "society cooperates"],
      ["public", "公众参与", "the public takes part"],
    ],
    plan("五（一）", "党政领导、民政牵头、部门助推、街乡主抓、社会协同、公众参与"),
  ),
  {
    ...listDatum(
      { id: "beijing-pilot-2021/phases", title: local("实施的三个阶段", "Three phases"), clauses: ["PI-35"] },
      [
        ["nomination", "试点推荐阶段", "nomination"],
        ["implementation", "组织实施阶段", "implementation"],
        ["summary", "工作总结阶段", "summary"],
      ],
      plan("四（一）", "(一)试点推荐阶段"),
      plan("四（二）", "(二)组织实施阶段"),
      plan("四（三）", "(三)工作总结阶段"),
    ),
    asOf: parseCoarseDate("2021"),
  },
  listDatum(
    {
      id: "beijing-pilot-2021/principles",
      title: local("三项基本原则", "Three principles"),
      clauses: ["PI-46"],
    },
    [
      ["resources", "强化资源整合", "bring resources together"],
      ["needs", "立足服务需求", "start from the need for services"],
      ["profession", "发挥专业优势", "use what the profession can do"],
    ],
    plan("二", "(一)强化资源整合。"),
    plan("二", "(二)立足服务需求。"),
    plan("二", "(三)发挥专业优势。"),
  ),
  listDatum(
    {
      id: "beijing-pilot-2021/district-plan-content",
      title: local("试点方案须明确的内容", "What the pilot plan of a district lays down"),
      clauses: ["PI-39"],
    },
    [
      ["tasks", "试点目标任务", "aims and tasks of the pilot"],
      ["steps", "实施步骤", "steps"],
      ["measures", "工作措施", "measures"],
    ],
    plan("四（二）", "制定试点方案,明确试点目标任务、实施步骤及工作措施"),
  ),
  textDatum(
    {
      id: "beijing-pilot-2021/selection-of-pilots",
      title: local("试点的确定", "Who selects the pilots"),
      clauses: ["PI-47"],
    },
    local(
      "市委社会工委市民政局将根据推荐情况确定试点街道(乡镇)",
      "the city selects the pilot subdistricts and townships from the nominations",
    ),
    plan("四（一）", "市委社会工委市民政局将根据推荐情况确定我市社会工作服务中心建设试点街道(乡镇)"),
  ),
  textDatum(
    {
      id: "beijing-pilot-2021/departmental-purchase",
      title: local("协调相关部门购买服务的资金", "Purchase of services by other departments"),
      clauses: ["PI-38"],
      note: local("“可以”：允许，不是要求。", "“May”: allowed and not demanded."),
    },
    local(
      "各区、街道(乡镇)可以协调相关部门购买社会工作服务项目资金，支持中心项目开展",
      "districts and townships may coordinate the money with which other departments purchase social work, to support a centre",
    ),
    plan("三（五）", "各区、街道(乡镇)可以协调相关部门购买社会工作服务项目资金,支持社会工作服务中心项目开展"),
  ),
  openListDatum(
    {
      id: "beijing-pilot-2021/training-ways",
      title: local("人才培养的方式", "Ways of training"),
      clauses: ["PI-41"],
    },
    [
      ["full-time", "脱产培训", "full-time training"],
      ["on-post", "岗位实训", "training on post"],
      ["supervision", "专业督导", "professional supervision"],
    ],
    plan("三（二）", "通过脱产培训、岗位实训、专业督导等方式"),
  ),
  textDatum(
    {
      id: "beijing-pilot-2021/talent-plan",
      title: local("优才培养计划", "Plan for the best community social workers"),
      clauses: ["PI-42"],
    },
    local(
      "实施优秀社区社会工作者优才培养计划，为中心提供人才支撑",
      "a plan to train the best community social workers provides the centres with staff",
    ),
    plan("三（四）", "实施优秀社区社会工作者优才培养计划,为社会工作服务中心提供人才支撑"),
  ),
  openListDatum(
    {
      id: "beijing-pilot-2021/cooperating-professions",
      title: local("鼓励协作的专业领域", "Professions whose cooperation is encouraged"),
      clauses: ["PI-43"],
    },
    [
      ["law", "法律", "law"],
      ["education", "教育", "education"],
      ["medicine", "医务", "medicine"],
      ["psychology", "心理", "psychology"],
    ],
    plan("三（四）", "鼓励专业协作,支持法律、教育、医务、心理等领域专业人才提供服务"),
  ),
  textDatum(
    {
      id: "beijing-pilot-2021/practice-bases",
      title: local("实务基地与高校师生", "Practice bases and universities"),
      clauses: ["PI-44"],
    },
    local(
      "建立社区社会工作实务基地，鼓励高校社会工作专业师生等到中心实习实训和研究",
      "practice bases are set up; students and teachers of social work are encouraged to train and research at the centres",
    ),
    plan("三（四）", "建立社区社会工作实务基地,鼓励高校社会工作专业师生等到社会工作服务中心开展实习实训和课题研究"),
  ),
  textDatum(
    {
      id: "beijing-pilot-2021/volunteers",
      title: local("“社会工作者+志愿者”联动", "Social workers together with volunteers"),
      clauses: ["PI-45"],
    },
    local(
      "深化“社会工作者+志愿者”联动机制，招募各类志愿者合作开展服务",
      "social workers and volunteers work together; volunteers of all kinds are recruited",
    ),
    plan("三（四）", "深化“社会工作者+志愿者”联动机制,招募各类志愿者合作开展服务"),
  ),
];
