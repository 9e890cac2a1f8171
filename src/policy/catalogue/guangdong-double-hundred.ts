import { markPolicy } from "../../parsed/index.js";
import { parseCoarseDate, parsePlainDate } from "../../calendar/index.js";
import type { PolicyDatum, Policy, PolicyDocument } from "../index.js";
import { guangdongTierSystem } from "./guangdong-tier-system.js";
import { checklist } from "./internal/checklists.js";
import { listDatum, local, numberDatum, openListDatum } from "./internal/data.js";
import { beijingReport, nationalReport2021 } from "./internal/documents.js";
import { interpreted, quoting, stated } from "./internal/parameters.js";
import { supervisorShared } from "./internal/readings.js";

const launchNotice: PolicyDocument = {
  id: "guangdong-2017-43",
  title: local(
    "广东省民政厅关于做好“双百镇(街)社会工作服务五年计划”启动阶段有关工作的通知（粤民函〔2017〕43号）",
    "Notice on the launch of the Double Hundred five-year plan (Yueminhan [2017] No. 43)",
  ),
  issuers: ["广东省民政厅"],
  issuedOn: parseCoarseDate("2017"),
  address: "http://www.kaiping.gov.cn/kpsmzj/dwdt/tzgg/content/post_517138.html",
  read: "excerpt",
  note: local("所见为开平市政府网站转发件的摘录。", "Read in an excerpt of the copy on the pages of Kaiping city."),
};

const meizhouNews: PolicyDocument = {
  id: "meizhou-2021-news",
  title: local(
    "梅州：两年实现社工双百覆盖打通为民服务“最后一米”",
    "Meizhou: full coverage by the Double Hundred project in two years",
  ),
  issuers: [],
  issuedOn: parseCoarseDate("2021-04-15"),
  address: "http://www.jiaoling.gov.cn/zwgk/gzdt/bmdt/content/post_2161308.html",
  read: "excerpt",
  note: local("2021年4月的报道，所载为工作方案的目标。", "News of April 2021 that tells the aims of a plan."),
};

const jieyangNews: PolicyDocument = {
  id: "jieyang-2022-news",
  title: local(
    "揭阳市“双百工程”新增村(居)社会工作服务点挂牌",
    "Jieyang: new service points of the Double Hundred project",
  ),
  issuers: [],
  address: "http://www.jieyang.gov.cn/zzzq/jyxw/content/post_716875.html",
  read: "excerpt",
};

const report = quoting("beijing-2023-report", "reported");
const news = quoting("cn-2021-news-report", "reported");
const notice = quoting("guangdong-2017-43", "normative");
const meizhou = quoting("meizhou-2021-news", "reported");
const jieyang = quoting("jieyang-2022-news", "reported");

const batches = report("一", "2017~2020年,广东省民政厅分两批在粤东西北和珠三角407个街道(乡镇)共建成407个社工站");
const network = report("一", "‘双百计划’项目办—15个地市督导中心—200个镇街社工站");
const dualManagement = report(
  "一",
  "站点活动场所、办公条件、与社工签订劳动合同等行政事务归街道(乡镇)政府负责,社工站站长一般由街道(乡镇)领导兼任",
);
const supervisors = report("一", "每个社工站配备专(兼)职督导");
const sixUnified = report("一", "社工统一招聘、统一薪酬、统一培训、统一管理、统一督导和统一监测,被称为“直聘模式”");
const sovietCounties = notice("二", "全额资助29个苏区县各建设1个镇(街)社会工作服务站,每个站资助15万元用于聘请3名社工");

const ofManagementRules = local(
  "报告转述“双百”管理办法，办法正文未见；材料只作记述。",
  "The report tells of the plan's management rules, whose text was not seen; it describes and demands nothing.",
);

const unit = {
  station: local("个", "stations"),
  yuan: local("元", "yuan"),
  post: local("个", "posts"),
  worker: local("名", "workers"),
} as const;

const data: readonly PolicyDatum[] = [
  numberDatum(
    {
      id: "guangdong-double-hundred/townships",
      title: local("覆盖的街道(乡镇)", "Subdistricts and townships covered"),
      clauses: ["GD-01"],
      asOf: parseCoarseDate("2020"),
    },
    stated("407", batches),
    local("个", "subdistricts and townships"),
  ),
  numberDatum(
    {
      id: "guangdong-double-hundred/stations",
      title: local("两批建成的社工站", "Stations built in two batches"),
      clauses: ["GD-01"],
      asOf: parseCoarseDate("2020"),
    },
    stated("407", batches),
    unit.station,
  ),
  numberDatum(
    { id: "guangdong-double-hundred/batches", title: local("建设批次", "Batches"), clauses: ["GD-01"] },
    stated("2", batches),
    local("批", "batches"),
  ),
  listDatum(
    {
      id: "guangdong-double-hundred/support-network",
      title: local("三级网络支持系统", "Three-level support network"),
      clauses: ["GD-02"],
    },
    guangdongTierSystem.tiers.map(({ id, name }) => [id, name.zh, name.en] as const),
    network,
  ),
  numberDatum(
    {
      id: "guangdong-double-hundred/supervision-centres",
      title: local("地市督导中心", "City supervision centres"),
      clauses: ["GD-02"],
    },
    stated("15", network),
    local("个", "centres"),
  ),
  numberDatum(
    {
      id: "guangdong-double-hundred/network-stations",
      title: local("三级网络中的镇街社工站", "Township stations in the network"),
      clauses: ["GD-02", "GD-03"],
    },
    interpreted(
      "200",
      ["407"],
      {
        question: local("三级网络含多少个镇街社工站？", "How many township stations belong to the network?"),
        reason: local(
          "同一句中先写分两批共建成407个社工站，又写三级网络含200个；按原文所写取200，是否仅指其中一批，原文未说明。",
          "One sentence reports 407 stations built in two batches and a network of 200. The printed 200 was taken; whether it is one of the batches the source does not say.",
        ),
      },
      network,
      batches,
    ),
    unit.station,
  ),
  numberDatum(
    {
      id: "guangdong-double-hundred/provincial-subsidy",
      title: local("“双百工程”省级三年补助资金", "Provincial subsidy of the Double Hundred project over three years"),
      clauses: ["GD-08"],
      note: local(
        "原文写“安排”，为三年的资金安排，不是已支出数。",
        "The source says that it is provided for three years, not that it was spent.",
      ),
    },
    stated("1500000000", news("一", "省級財政安排3年補助資金近15億元")),
    unit.yuan,
    "almost",
  ),
  openListDatum(
    {
      id: "guangdong-double-hundred/staff-taken-over",
      title: local("纳入社工站统一管理使用的现有力量", "Existing kinds of staff brought under the stations"),
      clauses: ["GD-09"],
      note: local("广东、云南、新疆等地。", "Guangdong, Yunnan, Xinjiang and others."),
    },
    [
      ["social-assistance-clerk", "社会救助经办人员", "social assistance clerks"],
      ["disability-commissioner", "残疾人专职委员", "full-time commissioners for disabled persons"],
      ["civil-affairs-assistant", "民政协理员", "civil affairs assistants"],
      ["children-director", "儿童主任", "children's directors"],
    ],
    news(
      "三",
      "廣東、云南、新疆等地將現有的社會救助經辦人員、殘疾人專職委員、民政協理員、兒童主任等納入鄉鎮(街道)社工站統一管理使用",
    ),
  ),
  numberDatum(
    {
      id: "guangdong-double-hundred/2017-provincial-money",
      title: local("2017年度省级资助", "Provincial money for 2017"),
      clauses: ["PU-01"],
      plannedFor: parseCoarseDate("2017"),
    },
    stated("30000000", notice("二", "2017年度省级资助“双百计划”3000万元")),
    unit.yuan,
  ),
  numberDatum(
    {
      id: "guangdong-double-hundred/2017-fully-funded-stations",
      title: local("2017年计划全额资助的社工站", "Stations to be fully funded in 2017"),
      clauses: ["PU-01"],
      plannedFor: parseCoarseDate("2017"),
    },
    stated("29", sovietCounties),
    unit.station,
  ),
  numberDatum(
    {
      id: "guangdong-double-hundred/2017-money-per-station",
      title: local("2017年计划每站资助", "Money per station, planned for 2017"),
      clauses: ["PU-01"],
      plannedFor: parseCoarseDate("2017"),
    },
    stated("150000", sovietCounties),
    unit.yuan,
  ),
  numberDatum(
    {
      id: "guangdong-double-hundred/2017-workers-per-station",
      title: local("2017年计划每站资助聘请的社工", "Workers per station to be paid in 2017"),
      clauses: ["PU-01"],
      plannedFor: parseCoarseDate("2017"),
    },
    stated("3", sovietCounties),
    unit.worker,
  ),
  numberDatum(
    {
      id: "guangdong-double-hundred/meizhou-stations",
      title: local("梅州市计划建成的社工站", "Stations that Meizhou plans"),
      clauses: ["PU-02"],
      asOf: parseCoarseDate("2021-04"),
      plannedFor: parseCoarseDate("2021-12"),
    },
    stated("114", meizhou("正文", "今年底前,全市114个镇(街)全面建成社会工作服务站")),
    unit.station,
  ),
  numberDatum(
    {
      id: "guangdong-double-hundred/meizhou-posts",
      title: local("梅州市计划设置的社工岗位总量", "Social work posts that Meizhou plans"),
      clauses: ["PU-02"],
      asOf: parseCoarseDate("2021-04"),
      plannedFor: parseCoarseDate("2022-12"),
    },
    stated("2482", meizhou("正文", "全市社工岗位设置总量至少达到2482个")),
    unit.post,
    "at-least",
  ),
  numberDatum(
    {
      id: "guangdong-double-hundred/jieyang-stations",
      title: local("揭阳市乡镇(街道)社工站", "Township stations in Jieyang"),
      clauses: ["PU-03"],
    },
    stated("94", jieyang("正文", "在去年建成94个乡镇(街道)社会工作服务站、138个村(居)社会工作服务点的基础上")),
    unit.station,
  ),
  numberDatum(
    {
      id: "guangdong-double-hundred/jieyang-points-before",
      title: local("揭阳市上年建成的村(居)服务点", "Village service points in Jieyang, built the year before"),
      clauses: ["PU-03"],
    },
    stated("138", jieyang("正文", "在去年建成94个乡镇(街道)社会工作服务站、138个村(居)社会工作服务点的基础上")),
    unit.station,
  ),
  numberDatum(
    {
      id: "guangdong-double-hundred/jieyang-points-added",
      title: local("揭阳市当年新增的村(居)服务点", "Village service points in Jieyang, added in the year"),
      clauses: ["PU-03"],
    },
    stated("174", jieyang("正文", "今年新增设村(居)社会工作服务点174个")),
    unit.station,
  ),
];

/** 广东“双百计划”, as a report of 2023 tells it; its own management rules are not among the sources. */
export const guangdongDoubleHundred: Policy = /* @__PURE__ */ markPolicy({
  version: 1,
  id: "guangdong-double-hundred",
  title: local("广东“双百计划”社工站（据2023年报告）", "Guangdong's Double Hundred stations (as reported in 2023)"),
  jurisdiction: "44",
  documents: [beijingReport, nationalReport2021, launchNotice, meizhouNews, jieyangNews],
  effective: {
    from: interpreted(
      parsePlainDate("2017-07-01"),
      [parsePlainDate("2017-01-01"), parsePlainDate("2016-10-01")],
      {
        question: local("“双百计划”自何日起实施？", "From which day does the plan run?"),
        reason: local(
          "报告只写2017~2020年建成；启动通知称2016年10月启动、2017年7月1日前社工全部上岗，取上岗日期。",
          "The report says built 2017 to 2020; the launch notice says begun in October 2016 and all workers on post before 1 July 2017, which was taken.",
        ),
      },
      notice("前言", "为确保2017年7月1日前镇(街)社会工作服务站社工全部上岗"),
      batches,
    ),
    until: interpreted(
      null,
      [parsePlainDate("2020-12-31"), parsePlainDate("2021-12-31")],
      {
        question: local("“双百计划”何时结束？", "When does the plan end?"),
        reason: local(
          "报告未写终止日期，2023年仍以现行做法叙述；两批建设至2020年，五年计划按启动计至2021年。",
          "No end is reported, and the report of 2023 speaks of it in the present; the two batches run to 2020, five years from the start to 2021.",
        ),
      },
      batches,
    ),
  },
  supersedes: [],
  successors: [],
  prevailsOver: [],
  tierSystem: guangdongTierSystem,
  provisions: [
    {
      id: "guangdong-double-hundred/supervisor",
      kind: "staffing",
      title: local("每站配备专(兼)职督导", "A full- or part-time supervisor at each station"),
      modality: "reported",
      note: ofManagementRules,
      aspect: "supervisors",
      appliesTo: { subject: "station", tier: "guangdong:station" },
      clauses: ["GD-06"],
      parameters: {
        minimum: stated("1", supervisors),
        measure: interpreted("head-count", ["full-time-equivalent"], supervisorShared, supervisors),
        staff: stated("supervisor", supervisors),
        workload: stated("any", supervisors),
      },
    },
    checklist(
      {
        id: "guangdong-double-hundred/township-side",
        title: local("双重管理：街道(乡镇)的行政事务", "Dual management: what the township does"),
        modality: "reported",
        note: ofManagementRules,
        subject: "station",
        tier: "guangdong:station",
        clauses: ["GD-04"],
      },
      [
        ["premises", "站点活动场所由街道(乡镇)政府负责", "The township provides the premises", undefined, "verified"],
        [
          "office-conditions",
          "办公条件由街道(乡镇)政府负责",
          "The township provides the office conditions",
          undefined,
          "verified",
        ],
        [
          "labour-contracts",
          "街道(乡镇)政府与社工签订劳动合同",
          "The township signs the labour contracts",
          ["document"],
          "verified",
        ],
      ],
      dualManagement,
    ),
    checklist(
      {
        id: "guangdong-double-hundred/station-head",
        title: local("站长一般由街道(乡镇)领导兼任", "The head of the station is generally a leader of the township"),
        modality: "generally",
        wording: "一般",
        subject: "station",
        tier: "guangdong:station",
        clauses: ["GD-04"],
        note: local(
          "报告转述“双百”管理办法，“一般”表示通常如此，有例外。",
          "The report tells of the plan's management rules; “generally” means usually, and there are exceptions.",
        ),
      },
      [
        [
          "head-is-township-leader",
          "站长由街道(乡镇)领导兼任",
          "A leader of the township is head of the station",
          undefined,
          "verified",
        ],
      ],
      dualManagement,
    ),
    checklist(
      {
        id: "guangdong-double-hundred/professional-side",
        title: local("双重管理：专业发展与人才队伍", "Dual management: professional development and workers"),
        modality: "reported",
        note: ofManagementRules,
        subject: "station",
        tier: "guangdong:station",
        clauses: ["GD-05"],
      },
      [
        [
          "run-by-project-office",
          "专业发展、人才队伍建设由项目办及地市协同督导中心统一运作",
          "Project office and city supervision centres run professional development and the training of workers",
          undefined,
          "verified",
        ],
      ],
      report("一", "社工站的专业发展、人才队伍建设等则由“双百”项目办及地市协同督导中心统一运作"),
    ),
    checklist(
      {
        id: "guangdong-double-hundred/direct-employment",
        title: local("“直聘模式”的六个统一", "Direct employment: six things unified"),
        modality: "reported",
        note: ofManagementRules,
        subject: "station",
        tier: "guangdong:station",
        clauses: ["GD-07"],
      },
      [
        ["recruitment", "统一招聘", "unified recruitment", undefined, "verified"],
        ["pay", "统一薪酬", "unified pay", undefined, "verified"],
        ["training", "统一培训", "unified training", undefined, "verified"],
        ["management", "统一管理", "unified management", undefined, "verified"],
        ["supervision", "统一督导", "unified supervision", undefined, "verified"],
        ["monitoring", "统一监测", "unified monitoring", undefined, "verified"],
      ],
      sixUnified,
    ),
  ],
  data,
});
