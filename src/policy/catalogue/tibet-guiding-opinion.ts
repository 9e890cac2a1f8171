import { markPolicy } from "../../parsed/index.js";
import { parseCoarseDate, parsePlainDate } from "../../calendar/index.js";
import type { Policy } from "../index.js";
import { dateDatum, listDatum, local, textDatum } from "./internal/data.js";
import { interpreted, quoting, stated } from "./internal/parameters.js";
import { noEndLaidDown, percentWithoutTable, planPeriodEnd, townshipBase } from "./internal/readings.js";
import { linzhiArticle, ministryNotice2023, tibetGuidingOpinion as guidingOpinion } from "./tibet-documents.js";

const article = quoting("linzhi-2024-article", "reported");
const target = article("1", "明确到“十四五”末支持西藏基本实现社会工作服务站全覆盖");
const notice = article("1", "2023年民政部办公厅印发《关于在援藏援疆工作中加强社会工作服务站建设的通知》");
const sources = article(
  "2.2.2",
  "所需经费从社会救助专项经费、福利彩票公益金、财政预算经费和对口援藏省区市支持资金中统筹安排",
);
const regulations = article(
  "3.4",
  "《社工站管理办法》、《志愿者管理办法》、《直聘社会工作人员人事管理办法》、《社工站跟进记录和文书归档说明》等制度规范",
);

/** 西藏: the ministry's softer target and the region's guiding opinion, as an article of 2024 tells them. */
export const tibetGuidingOpinion: Policy = /* @__PURE__ */ markPolicy({
  version: 1,
  id: "tibet-guiding-opinion",
  title: local("西藏自治区乡镇(街道)社工站建设（据2024年文章）", "Stations in Tibet (as told in 2024)"),
  jurisdiction: "54",
  documents: [linzhiArticle, ministryNotice2023, guidingOpinion],
  effective: {
    from: interpreted(
      parsePlainDate("2023-01-01"),
      [parsePlainDate("2023-12-31")],
      {
        question: local("自何日起施行？", "From which day does it hold?"),
        reason: local(
          "只知通知印发于2023年，取当年首日；指导意见的日期未载。",
          "Only the year of the notice is known, so its first day was taken; the date of the guiding opinion is not told.",
        ),
      },
      notice,
    ),
    until: interpreted(null, [parsePlainDate("2025-12-31")], noEndLaidDown, target),
  },
  supersedes: [],
  successors: [],
  prevailsOver: ["cn-two-haves", "cn-report-2021"],
  provisions: [
    {
      id: "tibet-guiding-opinion/stations",
      kind: "coverage-target",
      title: local("基本实现社工站全覆盖", "Basically full coverage by stations"),
      modality: "target",
      aspect: "station-coverage",
      appliesTo: { subject: "division", tier: "township" },
      clauses: ["NA-04"],
      note: local("软于全国“两有”目标：“支持”“基本实现”。", "Softer than the national target: “support”, “basically”."),
      measure: "stations",
      level: "township",
      parameters: {
        target: interpreted(
          "0.9",
          ["0.8", "0.95", "1"],
          {
            question: local("“基本”全覆盖是多少？", "How much is “basically” full coverage?"),
            reason: local(
              "原文未给数值。“基本”弱于“全部”，取九成供测算，不代表主管部门的解释。",
              "The source gives no number. “Basically” is less than all; nine tenths were taken to reckon with, which is no authority's interpretation.",
            ),
          },
          target,
        ),
        base: interpreted(
          ["subdistrict", "town", "township"],
          [["subdistrict", "town", "township", "special-unit"]],
          townshipBase,
          target,
        ),
        dueOn: stated(parsePlainDate("2025-12-31"), target),
        dueConvention: interpreted("inclusive", ["exclusive"], planPeriodEnd, target),
        display: interpreted(
          { decimals: 1, rounding: "half-up" },
          [{ decimals: 1, rounding: "half-even" }],
          percentWithoutTable,
          target,
        ),
      },
    },
    {
      id: "tibet-guiding-opinion/funding-sources",
      kind: "funding-sources",
      title: local("四个经费来源", "Four sources of money"),
      modality: "must",
      aspect: "funding-sources",
      appliesTo: { subject: "division" },
      clauses: ["LZ-02"],
      parameters: {
        sources: stated(["social-assistance", "welfare-lottery", "general-budget", "counterpart-support"], sources),
      },
    },
    {
      id: "tibet-guiding-opinion/regulations",
      kind: "required-systems",
      title: local("自治区的四项制度规范", "Four regulations of the region"),
      modality: "in-principle",
      aspect: "management-systems",
      appliesTo: { subject: "station", tier: "township" },
      clauses: ["LZ-06"],
      note: local(
        "文章只说自治区已出台，未说各站须另行制定；按各站应当执行理解。",
        "The article says that the region has issued them, not that each station makes its own; read as to be applied at each station.",
      ),
      parameters: {
        systems: stated(
          ["station-regulation", "volunteers", "direct-employment-personnel", "follow-up-records"],
          regulations,
        ),
      },
    },
  ],
  data: [
    listDatum(
      {
        id: "tibet-guiding-opinion/platform-partners",
        title: local("社工站联动的力量", "Partners of a station"),
        clauses: ["LZ-16"],
      },
      [
        ["civil-affairs-relief", "民政救助", "civil affairs relief"],
        ["justice", "司法", "justice"],
        ["human-resources", "人力资源社会保障", "human resources and social security"],
        ["trade-union", "工会", "trade union"],
        ["youth-league", "团委", "youth league"],
        ["womens-federation", "妇联", "women's federation"],
        ["disabled-persons-federation", "残联", "disabled persons' federation"],
        ["community-organisations", "社区社会组织", "community social organisations"],
        ["charities", "公益慈善组织", "charities"],
        ["volunteers", "志愿者", "volunteers"],
      ],
      article(
        "2.1.3",
        "同时与司法、人力资源社会保障等部门、工会、团委、妇联、残联等群团组织,社区社会组织、公益慈善组织和志愿者共同开展服务",
      ),
    ),
    dateDatum(
      {
        id: "tibet-guiding-opinion/notice-year",
        title: local("援藏援疆社工站通知的年份", "Year of the notice on Tibet and Xinjiang"),
        clauses: ["LZ-13"],
      },
      stated(parseCoarseDate("2023"), notice),
    ),
    dateDatum(
      {
        id: "tibet-guiding-opinion/society-work-department",
        title: local("组建社会工作部的年份", "Year in which the society-work department was founded"),
        clauses: ["LZ-13"],
      },
      stated(parseCoarseDate("2023"), article("1", "2023年国家组建社会工作部")),
    ),
    textDatum(
      {
        id: "tibet-guiding-opinion/managing-authority",
        title: local("管理归属", "Who is in charge"),
        clauses: ["LZ-15"],
        note: local(
          "两种可能并列，尚无定论；登记管理部门时宜注明日期。",
          "Both are possible and nothing is settled; record the managing authority with a date.",
        ),
      },
      local(
        "归社会工作部，还是继续由民政部门统筹，尚未明确",
        "whether with the society-work department or still with civil affairs is open",
      ),
      quoting("linzhi-2024-article", "observed")(
        "3.4",
        "是否要将社工站建设责任落实到社会工作部，还是继续由民政部门统筹推进",
      ),
    ),
  ],
});
