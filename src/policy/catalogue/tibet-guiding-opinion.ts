import { markPolicy } from "../../parsed/index.js";
import { parsePlainDate } from "../../calendar/index.js";
import type { Policy } from "../index.js";
import { local, openListDatum } from "./internal/data.js";
import { interpreted, quoting, stated } from "./internal/parameters.js";
import { noEndLaidDown } from "./internal/readings.js";
import { linzhiArticle, tibetGuidingOpinion as guidingOpinion } from "./tibet-documents.js";

const article = quoting("linzhi-2024-article", "reported");
const issued = article("1", "西藏自治区出台《西藏自治区民政厅关于推进乡镇(街道)社会工作服务站建设的指导意见》");
const sources = article(
  "2.2.2",
  "所需经费从社会救助专项经费、福利彩票公益金、财政预算经费和对口援藏省区市支持资金中统筹安排",
);
const regulations = article(
  "3.4",
  "西藏自治区已经出台关于《社工站管理办法》、《志愿者管理办法》、《直聘社会工作人员人事管理办法》、《社工站跟进记录和文书归档说明》等制度规范",
);

/** 西藏: the region's guiding opinion, as far as an article of 2024 tells it. */
export const tibetGuidingOpinion: Policy = /* @__PURE__ */ markPolicy({
  version: 1,
  id: "tibet-guiding-opinion",
  title: local("西藏自治区乡镇(街道)社工站建设（据2024年文章）", "Stations in Tibet (as told in 2024)"),
  jurisdiction: "54",
  documents: [linzhiArticle, guidingOpinion],
  effective: {
    from: interpreted(
      parsePlainDate("2023-01-01"),
      [parsePlainDate("2023-12-31")],
      {
        question: local("自何日起施行？", "From which day does it hold?"),
        reason: local(
          "文章未载指导意见的日期；官方网页于2023年1月发布，取当年首日。",
          "The article does not date the guiding opinion; the official page is of January 2023, so the first day of that year was taken.",
        ),
      },
      issued,
    ),
    until: interpreted(null, [parsePlainDate("2025-12-31")], noEndLaidDown, issued),
  },
  supersedes: [],
  successors: [],
  prevailsOver: [],
  provisions: [
    {
      id: "tibet-guiding-opinion/funding-sources",
      kind: "funding-sources",
      title: local("四个经费来源", "Four sources of money"),
      modality: "reported",
      aspect: "funding-sources",
      appliesTo: { subject: "division" },
      clauses: ["LZ-02"],
      note: local(
        "文章转述指导意见“统筹安排”的来源，未写先后和比例。",
        "The article tells from which sources the guiding opinion draws the money; it names no order and no shares.",
      ),
      parameters: {
        sources: stated(["social-assistance", "welfare-lottery", "general-budget", "counterpart-support"], sources),
      },
    },
  ],
  data: [
    openListDatum(
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
        "社工站作为平台联动民政救助等政府力量,同时与司法、人力资源社会保障等部门、工会、团委、妇联、残联等群团组织,社区社会组织、公益慈善组织和志愿者共同开展服务",
      ),
    ),
    openListDatum(
      {
        id: "tibet-guiding-opinion/regional-regulations",
        title: local("自治区已出台的制度规范", "Regulations that the region has issued"),
        clauses: ["LZ-06"],
        note: local(
          "由自治区出台；文章未说各站须另行制定。",
          "Issued by the region; the article does not say that each station makes its own.",
        ),
      },
      [
        ["station-regulation", "《社工站管理办法》", "measures for social work stations"],
        ["volunteers", "《志愿者管理办法》", "measures for volunteers"],
        ["direct-employment-personnel", "《直聘社会工作人员人事管理办法》", "measures for directly employed staff"],
        ["follow-up-records", "《社工站跟进记录和文书归档说明》", "on follow-up records and filing"],
      ],
      regulations,
    ),
  ],
});
