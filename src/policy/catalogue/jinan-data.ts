import { parseCoarseDate } from "../../calendar/index.js";
import type { PolicyDatum, PolicyDocument } from "../index.js";
import { dateDatum, listDatum, local, numberDatum, openListDatum, textDatum } from "./internal/data.js";
import { quoting, stated } from "./internal/parameters.js";

/** The article, and two pages beyond it. */
export const jinanDocuments: readonly PolicyDocument[] = [
  {
    id: "jinan-2021-article",
    title: local(
      "街镇社工站建设的市域推进：政策逻辑与行动策略",
      "Advancing township stations at city level: policy and action",
    ),
    issuers: ["中国社会工作"],
    issuedOn: parseCoarseDate("2021-10"),
    read: "whole",
    note: local(
      "期刊文章，转述济南市三份文件；所见为文字版，分行处断开。",
      "A journal article that tells of three documents of Jinan; read in a copy in text whose lines are broken.",
    ),
  },
  {
    id: "jinan-2021-14",
    title: local(
      "济南市社会工作服务站管理办法(试行)（济民发〔2021〕14号）",
      "Measures for social work stations in Jinan (trial) (Jiminfa [2021] No. 14)",
    ),
    issuers: ["济南市民政局", "济南市财政局"],
    issuedOn: parseCoarseDate("2021-03"),
    read: "excerpt",
    address: "http://jnshegong.org.cn/f/view-1aefd8c3eea54ec7b3b20207eb5c3c50-15d42ae80fb94785840de500c2d0552c.html",
    note: local(
      "所见为摘录，止于第二章；第三条与2023年修订征求意见稿第四条一致。",
      "Seen in an excerpt that ends in chapter 2; article 3 agrees with article 4 of the revised draft of 2023.",
    ),
  },
  {
    id: "licheng-2026-evaluation",
    title: local(
      "历城区社工总站开展2025—2026年度社工站项目中期评估工作",
      "Mid-term evaluation of the stations of Licheng, 2025–2026",
    ),
    issuers: ["历城区社工服务总站"],
    issuedOn: parseCoarseDate("2026-01-26"),
    read: "excerpt",
    address:
      "http://www.jnshegong.org.cn/article/42FB445B023ACB7E645712DD480897AF5350C81DB7E66A06E4AE23E14C3D7326D7F69053CACBF9DA4A928643150E1EB2",
  },
];

const article = quoting("jinan-2021-article", "reported");
const measures = quoting("jinan-2021-14", "normative");
const licheng = quoting("licheng-2026-evaluation", "reported");

const areas = article("引言", "济南市共有12个区（县），3个功能区，共161个街道（镇）");
const asOf = parseCoarseDate("2021");

/** What the article counts and enumerates. */
export const jinanData: readonly PolicyDatum[] = [
  listDatum(
    { id: "jinan-system-2021/tiers", title: local("四级社会工作服务体系", "Four tiers"), clauses: ["JN-01"] },
    [
      ["jinan:city", "市", "city"],
      ["jinan:hub", "区（县）", "district (county)"],
      ["jinan:station", "街（镇）", "subdistrict (town)"],
      ["jinan:village", "村（居）", "village (neighbourhood)"],
    ],
    article("政策逻辑", "文件首次提出建设“市-区（县）-街（镇）-村（居）”四级社会工作服务体系"),
  ),
  numberDatum(
    { id: "jinan-system-2021/districts", title: local("区(县)", "Districts and counties"), clauses: ["JN-02"], asOf },
    stated("12", areas),
    local("个", "districts and counties"),
  ),
  numberDatum(
    {
      id: "jinan-system-2021/functional-zones",
      title: local("功能区", "Functional zones"),
      clauses: ["JN-02"],
      asOf,
      note: local(
        "功能区多无县级区划代码，登记时用自定标识。",
        "Most have no county code and are registered under a key of their own.",
      ),
    },
    stated("3", areas),
    local("个", "zones"),
  ),
  numberDatum(
    {
      id: "jinan-system-2021/townships",
      title: local("街道(镇)", "Subdistricts and towns"),
      clauses: ["JN-02"],
      asOf,
      note: local(
        "与2023年统计用区划代码中街道132个、镇29个之和一致。",
        "Agrees with 132 subdistricts and 29 towns in the division codes of 2023.",
      ),
    },
    stated("161", areas),
    local("个", "subdistricts and towns"),
  ),
  dateDatum(
    {
      id: "jinan-system-2021/first-in-province",
      title: local("在全省率先开展的年份", "Year in which Jinan began, first in the province"),
      clauses: ["JN-21"],
    },
    stated(parseCoarseDate("2020"), article("引言", "2020年在全省率先开展街镇社工站建设")),
  ),
  listDatum(
    {
      id: "jinan-system-2021/city-duties",
      title: local("市级平台的职责", "Duties of the city platform"),
      clauses: ["JN-03"],
    },
    [
      ["guidance", "指导", "guidance"],
      ["inspection", "检查", "inspection"],
      ["evaluation", "评估", "evaluation"],
    ],
    article("行动策略", "市级平台统筹全市社会工作服务站项目的指导、检查和评估工作"),
  ),
  listDatum(
    {
      id: "jinan-system-2021/hub-duties",
      title: local("区(县)总站监督管理的事项", "What the district hub supervises and manages"),
      clauses: ["JN-04"],
    },
    [
      ["training", "人员培训", "training of staff"],
      ["operation", "运行管理", "management of operation"],
      ["daily-service", "日常服务", "daily service"],
    ],
    article(
      "行动策略",
      "区（县）社会工作服务总站负责对本区域内社会工作服务站的人员培训、运行管理和日常服务进行监督管理",
    ),
  ),
  listDatum(
    {
      id: "jinan-system-2021/supervision-levels",
      title: local("三级区域督导", "Three levels of supervision"),
      clauses: ["JN-13"],
    },
    [
      ["jinan:city", "市", "city"],
      ["jinan:hub", "区(县)", "district (county)"],
      ["jinan:station", "街道(镇)", "subdistrict (town)"],
    ],
    article("行动策略", "创新建立“市-区（县）-街道（镇）”三级区域督導體制机制"),
  ),
  numberDatum(
    {
      id: "jinan-system-2021/universities",
      title: local("签订政校合作协议的高校", "Universities under agreement"),
      clauses: ["JN-14"],
      asOf,
    },
    stated("8", article("行动策略", "与驻济八所开设社会工作专业的高校签订《济南市社会工作政校战略合作协议》")),
    local("所", "universities"),
  ),
  listDatum(
    {
      id: "jinan-system-2021/committees",
      title: local("四个专业委员会", "Four professional committees"),
      clauses: ["JN-16"],
    },
    [
      ["elderly", "老年社会工作专业委员会", "social work with the elderly"],
      ["children", "儿童青少年社会工作专业委员会", "social work with children and youth"],
      ["community", "社区社会工作专业委员会", "community social work"],
      ["supervision", "社会工作督导专业委员会", "supervision"],
    ],
    article(
      "行动策略",
      "老年社会工作专业委员会、儿童青少年社会工作专业委员会、社区社会工作专业委员会和社会工作督导专业委员会",
    ),
  ),
  openListDatum(
    {
      id: "jinan-system-2021/measures-content",
      title: local("《管理办法（试行）》的内容", "What the trial measures are about"),
      clauses: ["JN-22"],
    },
    [
      ["services", "服务要求", "demands on service"],
      ["departments", "部门职责", "duties of departments"],
      ["evaluation", "绩效评估", "evaluation of performance"],
      ["money", "资金管理", "management of money"],
    ],
    article(
      "政策逻辑",
      "出台《济南市社会工作服务站管理办法（试行）》，明确服务要求、部门职责、绩效评估、资金管理等内容",
    ),
  ),
  textDatum(
    {
      id: "jinan-system-2021/association",
      title: local("专业委员会依托的协会", "The association that carries the committees"),
      clauses: ["JN-23"],
    },
    local("济南社会工作协会", "Jinan Association of Social Work"),
    article("行动策略", "依托济南社会工作协会，由高校资深专家学者、一线资深实务工作者等组成成立"),
  ),
  listDatum(
    {
      id: "jinan-system-2021/focus-fields",
      title: local("四个重点工作领域", "Four fields of focus"),
      clauses: ["JN-16"],
      note: local("社会救助未设专业委员会。", "Social assistance has no committee of its own."),
    },
    [
      ["elderly-care", "养老服务", "care of the elderly"],
      ["child-care", "儿童关爱", "care of children"],
      ["community-governance", "社区治理", "community governance"],
      ["social-assistance", "社会救助", "social assistance"],
    ],
    article("行动策略", "围绕街镇社工站聚焦养老服务、儿童关爱、社区治理和社会救助的重点工作"),
  ),
  numberDatum(
    {
      id: "jinan-system-2021/departments-of-measures",
      title: local("联合出台《若干措施》的部门", "Departments behind the measures of 2020"),
      clauses: ["JN-17"],
      asOf: parseCoarseDate("2020"),
    },
    stated("15", article("政策逻辑", "联合市委组织部等15部门出台《关于加快推进社会工作全面发展的若干措施》")),
    local("个", "departments"),
  ),
  numberDatum(
    {
      id: "jinan-system-2021/departments-of-plan",
      title: local("联合印发《实施方案》的部门", "Departments behind the implementation plan"),
      clauses: ["JN-18"],
      asOf,
    },
    stated("4", article("政策逻辑", "联合市委组织部等4部门印发《济南市街道（镇）社会工作服务站建设实施方案》")),
    local("个", "departments"),
  ),
  dateDatum(
    {
      id: "jinan-system-2021/livelihood-project",
      title: local("纳入市政府为民办实事项目的年份", "Year in which it was a livelihood project of the city"),
      clauses: ["JN-19"],
    },
    stated(parseCoarseDate("2021"), article("引言", "纳入2021年济南市政府为民办实事项目")),
  ),
  textDatum(
    {
      id: "jinan-system-2021/contractors",
      title: local("承接主体", "Who may operate"),
      clauses: ["PU-05"],
      note: local(
        "北京试点鼓励委托社会组织承接运营，并写引入、吸纳“专业机构和人才”。",
        "Beijing's pilot encourages operation by social organisations, and speaks of professional agencies and workers too.",
      ),
    },
    local(
      "能够提供专业社会工作服务的企业、社会组织等",
      "enterprises, social organisations and others able to provide professional social work",
    ),
    measures("第三条", "购买主体为区县民政部门,由能够提供专业社会工作服务的企业、社会组织等承接运营"),
  ),
  listDatum(
    {
      id: "jinan-system-2021/licheng-dimensions",
      title: local("历城区2026年中期评估的五个方面", "Five dimensions of Licheng's mid-term evaluation in 2026"),
      clauses: ["PU-06"],
      asOf: parseCoarseDate("2026-01"),
      note: local(
        "与2021年的六个方面不同，评估标准应按年度取用。",
        "Not the six of 2021: a standard belongs to its year.",
      ),
    },
    [
      ["administration", "行政管理", "administration"],
      ["finance", "财务管理", "financial management"],
      ["services", "服务执行与产出", "services and their output"],
      ["public-opinion", "社会评价", "opinion of the public"],
      ["publicity", "宣传创新", "publicity and innovation"],
    ],
    licheng("正文", "重点围绕行政管理、财务管理、服务执行与产出、社会评价、宣传创新考核指标展开全方位评估"),
  ),
];
