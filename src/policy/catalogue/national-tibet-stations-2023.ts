import { markPolicy } from "../../parsed/index.js";
import { parseCoarseDate, parsePlainDate } from "../../calendar/index.js";
import type { Policy } from "../index.js";
import { dateDatum, local, textDatum } from "./internal/data.js";
import { interpreted, quoting, stated } from "./internal/parameters.js";
import { noEndLaidDown, percentWithoutTable, planPeriodEnd, townshipBase } from "./internal/readings.js";
import { linzhiArticle, ministryNotice2023 } from "./tibet-documents.js";

const article = quoting("linzhi-2024-article", "reported");
const target = article("1", "明确到“十四五”末支持西藏基本实现社会工作服务站全覆盖");
const notice = article("1", "2023年民政部办公厅印发《关于在援藏援疆工作中加强社会工作服务站建设的通知》");

/** 援藏援疆通知: the ministry's target for Tibet, as an article of 2024 tells it. */
export const nationalTibetStations2023: Policy = /* @__PURE__ */ markPolicy({
  version: 1,
  id: "cn-tibet-stations-2023",
  title: local("援藏工作中的社工站建设（据2024年文章）", "Stations in the support of Tibet (as told in 2024)"),
  jurisdiction: "54",
  documents: [linzhiArticle, ministryNotice2023],
  effective: {
    from: interpreted(
      parsePlainDate("2023-01-01"),
      [parsePlainDate("2023-12-31")],
      {
        question: local("通知自何日起施行？", "From which day is the notice in force?"),
        reason: local(
          "只知通知印发于2023年，取当年首日。",
          "Only the year of the notice is known, so its first day was taken.",
        ),
      },
      notice,
    ),
    until: interpreted(null, [parsePlainDate("2025-12-31")], noEndLaidDown, target),
  },
  supersedes: [],
  successors: [],
  prevailsOver: [],
  provisions: [
    {
      id: "cn-tibet-stations-2023/stations",
      kind: "coverage-target",
      title: local("基本实现社工站全覆盖", "Basically full coverage by stations"),
      modality: "target",
      wording: "支持西藏基本实现",
      aspect: "basic-station-coverage",
      appliesTo: { subject: "division", tier: "township" },
      clauses: ["NA-04"],
      note: local(
        "通知写“支持”“基本实现”；未写取代全国“两有”目标，两者并行。",
        "The notice says “support” and “basically”; it does not say that it replaces the national two haves, which apply too.",
      ),
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
  ],
  data: [
    dateDatum(
      {
        id: "cn-tibet-stations-2023/notice-year",
        title: local("援藏援疆社工站通知的年份", "Year of the notice on Tibet and Xinjiang"),
        clauses: ["LZ-13"],
      },
      stated(parseCoarseDate("2023"), notice),
    ),
    dateDatum(
      {
        id: "cn-tibet-stations-2023/society-work-department",
        title: local("组建社会工作部的年份", "Year in which the society-work department was founded"),
        clauses: ["LZ-13"],
      },
      stated(parseCoarseDate("2023"), article("1", "2023年国家组建社会工作部")),
    ),
    textDatum(
      {
        id: "cn-tibet-stations-2023/managing-authority",
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
