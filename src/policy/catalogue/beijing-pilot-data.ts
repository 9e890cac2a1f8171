import { parseCoarseDate } from "../../calendar/index.js";
import type { Datum } from "../index.js";
import { listDatum, local, textDatum } from "./internal/data.js";
import { quoting } from "./internal/parameters.js";

const plan = quoting("beijing-2021-pilot-plan", "normative");

/** 职责任务、整合领域、服务类型与阶段: what the pilot plan enumerates. */
export const beijingPilotData: readonly Datum[] = [
  listDatum(
    { id: "beijing-pilot-2021/duties", title: local("四项职责任务", "Four duties of a centre"), clauses: ["PI-19"] },
    [
      ["coordinate-resources", "统筹辖区社会工作资源", "coordinate the social work resources of the area"],
      ["professional-services", "指导和开展专业社会工作服务", "guide and carry out professional social work"],
      ["governance", "推动基层治理", "advance grassroots governance"],
      ["talent", "加强人才培养", "train workers"],
    ],
    plan("三（二）", "统筹辖区社会工作资源。"),
  ),
  listDatum(
    {
      id: "beijing-pilot-2021/integration-fields",
      title: local("重点整合的七个领域", "Seven fields to integrate"),
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
  listDatum(
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
  listDatum(
    { id: "beijing-pilot-2021/service-types", title: local("九类服务", "Nine types of service"), clauses: ["PI-22"] },
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
  listDatum(
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
  listDatum(
    {
      id: "beijing-pilot-2021/report-parts",
      title: local("总结报告的五部分内容", "Five parts of the district's report"),
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
  listDatum(
    {
      id: "beijing-pilot-2021/supporting-departments",
      title: local("七个支持部门", "Seven supporting departments"),
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
    ),
    asOf: parseCoarseDate("2021"),
  },
];
