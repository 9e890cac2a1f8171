import { markPolicy } from "../../parsed/index.js";
import type { PolicyDatum, Policy } from "../index.js";
import type { RecurringDuty } from "../index.js";
import type { LocalText } from "../../terms/index.js";
import { parsePlainDate } from "../../calendar/index.js";
import { checklist } from "./internal/checklists.js";
import { listDatum, local, named, numberDatum, openListDatum, textDatum } from "./internal/data.js";
import { interpreted, quoting, stated } from "./internal/parameters.js";
import { lessonsOfADay, noEndLaidDown } from "./internal/readings.js";
import { linzhiTierSystem } from "./linzhi-tier-system.js";
import { linYuePlan, linzhiArticle } from "./tibet-documents.js";

const article = quoting("linzhi-2024-article", "reported");
const observed = quoting("linzhi-2024-article", "observed");
const station = { subject: "station", tier: "linzhi:station" } as const;
const fiveLearnings = article(
  "3.3.2",
  "推进“五个学”：“每日一学”、“每周共学”“每月专题学”“每季度线上经验分享”，组织社工前往广东省社工站进行跟岗学习",
);
const staff = observed("2.2.1", "一个社工站配备一到两名工作人员");
const weakness = observed("2.3.2", "但仅依靠文本资料,没有完整、贯穿服务前后的考核机制,存在“重评估、轻验收”的问题");
const subjects = observed("2.3.2", "虽然评估主体囊括民政部门、社工站督导、服务对象");

const timesAWindow = {
  question: local("每个周期学习几次？", "How often in each period?"),
  reason: local(
    "只有“每日一学”写明一次，其余未写次数，均按至少一次。",
    "Only the daily one says once; the others name no number and are read as at least once.",
  ),
} as const;

/** One of the five learnings that recur. No register records what a lesson was about, so `content` leaves it open. */
function learning(
  name: "daily" | "weekly" | "monthly" | "quarterly",
  title: LocalText,
  every: RecurringDuty["parameters"]["every"],
  content?: LocalText,
): RecurringDuty {
  return {
    id: `linzhi-lin-yue-plan/learning-${name}`,
    kind: "recurring-duty",
    title,
    modality: "reported",
    aspect: `learning-${name}`,
    appliesTo: station,
    clauses: ["LZ-07"],
    note: local(
      "文章记述林芝市社会工作指导中心推进的“五个学”，不是规定；五项互不相同，登记中只有培训学习一类。",
      "The article tells of the five learnings that Linzhi's guidance centre promotes and lays nothing down; they are five different things, of which a register knows only training.",
    ),
    activity: "training",
    ...(content === undefined ? {} : { content }),
    parameters: {
      every,
      times: name === "daily" ? stated(1, fiveLearnings) : interpreted(1, [2], timesAWindow, fiveLearnings),
    },
  };
}

const data: readonly PolicyDatum[] = [
  numberDatum(
    {
      id: "linzhi-lin-yue-plan/staff-observed-least",
      title: local("一个社工站的工作人员（观察，下限）", "Staff of a station (observed, the fewer)"),
      clauses: ["LZ-01"],
      note: local("观察所得且被指不足，不是配备标准。", "An observation, told as too few; never a norm."),
    },
    stated("1", staff),
    local("名", "staff"),
  ),
  numberDatum(
    {
      id: "linzhi-lin-yue-plan/staff-observed-most",
      title: local("一个社工站的工作人员（观察，上限）", "Staff of a station (observed, the more)"),
      clauses: ["LZ-01"],
      note: local("观察所得且被指不足，不是配备标准。", "An observation, told as too few; never a norm."),
    },
    stated("2", staff),
    local("名", "staff"),
  ),
  textDatum(
    {
      id: "linzhi-lin-yue-plan/donations",
      title: local("社会组织捐赠的用途", "What a donation carries"),
      clauses: ["LZ-03"],
      note: local("观察所得，不是限额。", "An observation, no limit of a rule."),
    },
    local("一笔捐赠只能支撑一个系列中的一场活动", "a donation carries one activity of one series"),
    observed("2.2.2", "其捐赠只能支撑社工站开展一个系列中的一场活动"),
  ),
  openListDatum(
    {
      id: "linzhi-lin-yue-plan/further-sources",
      title: local("建议整合的资金", "Money that could be drawn in"),
      clauses: ["LZ-05"],
      note: local("文章的建议。", "A proposal of the article."),
    },
    [
      ["womens-federation", "妇联中关于妇女儿童的资金", "the women's federation's money for women and children"],
      [
        "disabled-persons-federation",
        "残联对于残疾人士的经费",
        "the disabled persons' federation's money for disabled persons",
      ],
    ],
    observed("3.3.1", "妇联中关于妇女儿童的资金、残联对于残疾人士的经费等"),
  ),
  listDatum(
    { id: "linzhi-lin-yue-plan/five-learnings", title: local("“五个学”", "Five learnings"), clauses: ["LZ-07"] },
    [
      ["daily", "每日一学", "one lesson a day"],
      ["weekly", "每周共学", "learning together each week"],
      ["monthly", "每月专题学", "a topic each month"],
      ["quarterly", "每季度线上经验分享", "sharing experience online each quarter"],
      ["follow-post", "前往广东省社工站进行跟岗学习", "learning on post at stations in Guangdong"],
    ],
    fiveLearnings,
  ),
  listDatum(
    {
      id: "linzhi-lin-yue-plan/talent-aspects",
      title: local("人才工作的五个方面", "Five aspects of talent"),
      clauses: ["LZ-08"],
    },
    [
      ["attract", "引才", "attracting"],
      ["train", "育才", "training"],
      ["manage", "管才", "managing"],
      ["use", "用才", "using"],
      ["keep", "留才", "keeping"],
    ],
    article("3.3.2", "从引才、育才、管才、用才、留才，五个方面同时发力"),
  ),
  textDatum(
    {
      id: "linzhi-lin-yue-plan/operating-form",
      title: local("用人方式", "Form of employment"),
      clauses: ["LZ-11"],
      note: local(
        "所学专业多非社会工作，招聘后才考取资质。",
        "Most have studied something else and take a certificate after they are hired.",
      ),
    },
    local("政府直聘", "direct employment by government"),
    article("2.2.3", "政府直聘的社工站工作人员"),
  ),
  textDatum(
    {
      id: "linzhi-lin-yue-plan/certified-after-hiring",
      title: local("资质取得时间", "When certificates are taken"),
      clauses: ["LZ-11"],
    },
    local("招聘后才会考取相关资质", "only after they are hired"),
    observed("2.2.1", "所学专业也非相关,招聘后才会考取相关资质"),
  ),
  textDatum(
    {
      id: "linzhi-lin-yue-plan/supporting-city",
      title: local("对口支援", "Support by a partner city"),
      clauses: ["LZ-17"],
    },
    local("广东东莞对口支援林芝市巴宜区", "Dongguan, Guangdong, supports Bayi district of Linzhi"),
    article("摘要", "在广东东莞对口支援林芝市巴宜区的政策条件下"),
  ),
  textDatum(
    { id: "linzhi-lin-yue-plan/pilot-city", title: local("试点地位", "Standing as a pilot"), clauses: ["LZ-14"] },
    local("西藏自治区首批社工站试点城市", "among Tibet's first pilot cities"),
    article("1", "林芝市是西藏自治区首批社工站试点城市"),
  ),
];

/** 林芝“林粤社工计划”, as an article of 2024 tells it. The article describes and proposes; it demands nothing. */
export const linzhiLinYuePlan: Policy = /* @__PURE__ */ markPolicy({
  version: 1,
  id: "linzhi-lin-yue-plan",
  title: local(
    "林芝市“林粤社工计划”社工站（据2024年文章）",
    "Linzhi's stations under the Linzhi–Guangdong plan (as told in 2024)",
  ),
  jurisdiction: "5404",
  documents: [linzhiArticle, linYuePlan],
  effective: {
    from: interpreted(
      parsePlainDate("2024-01-01"),
      [parsePlainDate("2024-12-31")],
      {
        question: local("所载做法自何时起？", "Since when is what it tells in use?"),
        reason: local(
          "文章未载计划的日期，只知文章为2024年，取当年首日。",
          "The article does not date the plan; the article is of 2024, so the first day of that year was taken.",
        ),
      },
      article("基金项目", "本项目由西藏大学2024年度研究生“高水平人才培养计划”项目"),
      article("1", "制订《林芝市“林粤社工计划”乡镇(街道)社会工作服务站建设实施方案》"),
    ),
    until: interpreted(null, [parsePlainDate("2025-12-31")], noEndLaidDown, fiveLearnings),
  },
  supersedes: [],
  successors: [],
  prevailsOver: [],
  tierSystem: linzhiTierSystem,
  provisions: [
    learning(
      "daily",
      local("每日一学", "One lesson a day"),
      interpreted("weekday", ["day"], lessonsOfADay, fiveLearnings),
    ),
    learning(
      "weekly",
      local("每周共学", "Learning together each week"),
      stated("week", fiveLearnings),
      local("共学", "learning together"),
    ),
    learning(
      "monthly",
      local("每月专题学", "A topic each month"),
      stated("month", fiveLearnings),
      local("专题学", "a topic"),
    ),
    learning(
      "quarterly",
      local("每季度线上经验分享", "Sharing experience online each quarter"),
      stated("quarter", fiveLearnings),
      local("线上经验分享", "sharing experience online"),
    ),
    {
      id: "linzhi-lin-yue-plan/evaluation",
      kind: "evaluation-scheme",
      title: local("评估主体与第三方评估", "Evaluation subjects, and a third party"),
      modality: "reported",
      note: local(
        "文章记述并批评现行的评估方式（“存在‘重评估、轻验收’的问题”），不是要求。",
        "The article describes and criticises how evaluation is done; it demands nothing.",
      ),
      aspect: "evaluation",
      appliesTo: { subject: "scheme", tier: "linzhi:station" },
      clauses: ["LZ-09"],
      parameters: {
        subjects: stated(
          named([
            ["civil-affairs", "民政部门", "civil affairs department"],
            ["supervisors", "社工站督导", "supervisors of the stations"],
            ["service-users", "服务对象", "service users"],
          ]),
          subjects,
        ),
        assessor: stated(
          "third-party",
          observed("2.3.2", "民政部门通过购买有评估资质的第三方评估机构去评估社工站工作效果"),
        ),
      },
    },
    checklist(
      {
        ...station,
        id: "linzhi-lin-yue-plan/before-and-after",
        title: local(
          "贯穿服务前后的考核与验收（文章指出缺少）",
          "Assessment across before and after, and acceptance (missing, says the article)",
        ),
        modality: "reported",
        clauses: ["LZ-10"],
        note: local(
          "文章指出的不足，不是要求；各事项核查是否已避免这些不足。",
          "A weakness that the article points out and no demand; the items ask whether it has been avoided.",
        ),
      },
      [
        [
          "baseline-evidence",
          "有服务前的基线材料",
          "There is evidence from before the service",
          ["document"],
          "verified",
        ],
        [
          "acceptance-evidence",
          "有服务后的验收材料",
          "There is evidence of acceptance after the service",
          ["document"],
          "verified",
        ],
        [
          "seen-on-site",
          "不只依靠文本资料，经实地查看",
          "It was seen on site, not judged by texts alone",
          ["visit"],
          "verified",
        ],
      ],
      weakness,
    ),
    checklist(
      {
        ...station,
        id: "linzhi-lin-yue-plan/traceable-money",
        title: local("使每一笔资金都能够有迹可循", "Every amount can be traced"),
        modality: "reported",
        clauses: ["LZ-04"],
        note: local("文章的建议，不是要求。", "A proposal of the article and no demand."),
      },
      [["every-amount-traceable", "每一笔资金都有迹可循", "Every amount can be traced", ["document"]]],
      observed("3.3.1", "要规范资金的使用，使每一笔资金都能够有迹可循"),
    ),
  ],
  data,
});
