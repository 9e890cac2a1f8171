import { markPolicy } from "../../parsed/index.js";
import { parseCoarseDate, parsePlainDate } from "../../calendar/index.js";
import type { Policy } from "../index.js";
import { beijingDocuments, beijingTimeline } from "./beijing-documents.js";
import { beijingStatistics2022, beijingStatisticsData } from "./beijing-statistics-2022.js";
import { beijingSystemData } from "./beijing-system-data.js";
import { beijingSystemProvisions } from "./beijing-system-provisions.js";
import { beijingTierSystem } from "./beijing-tier-system.js";
import { beijingReport } from "./internal/documents.js";
import { interpreted, quoting, stated } from "./internal/parameters.js";
import {
  noEndLaidDown,
  planPeriodEnd,
  printedPercent,
  shareComparison,
  shareRounding,
  simultaneousTerm,
  townshipBaseOfBeijing,
} from "./internal/readings.js";

const report = quoting("beijing-2023-report", "reported");
const issued = report(
  "二",
  "2022年1月,《北京市加强基层社会工作服务体系和服务能力建设的实施方案》(以下简称《实施方案》)发布实施",
);
const misprint = report("表1", "2021年1月《北京市加强基层社会工作服务体系和服务能力建设的实施方案》");
const fullCoverage = report("二", "建设进展比较好的石景山和怀柔两区已经完成“十四五”期间街乡覆盖率100%的任务");
const aim = report("三", "提前实现“十四五”时期全面覆盖的目标");
const coverageRate = report("二", "街乡覆盖率达到65.6%");
const shares = report("二", "同步在辖区30%的社区、20%的村设置社区(村)社会工作服务站");

const emptyRow = report("表2", "14怀柔118019100.0");

const narration = {
  zh: "报告叙述的是北京的做法，正文未见“应当”等用语；“同步”未定时限，表2中一行有18个中心而社区(村)站为0。",
  en: "The report tells what Beijing does and says no “must”; “at the same time” names no term, and a row of table 2 has 18 centres and no community station.",
} as const;

const issueReading = {
  question: { zh: "《实施方案》何时发布？", en: "When was the plan issued?" },
  reason: {
    zh: "正文记为2022年1月，表1印作2021年1月，与其时间顺序不符，应为误印。",
    en: "The text says January 2022; table 1 prints January 2021, against its own order of time, which is a misprint.",
  },
} as const;

const monthOfIssue = {
  question: { zh: "《实施方案》自何日起施行？", en: "From which day is the plan in force?" },
  reason: {
    zh: "正文记为2022年1月，未载明日期，取当月首日；表1印作2021年1月，与其时间顺序不符，应为误印。",
    en: "The text says January 2022 without a day, so the first of the month was taken; table 1 prints January 2021, against its own order of time, which is a misprint.",
  },
} as const;

/**
 * Beijing's three-tier system as the 2023 report tells it. The text of the 2022 plan itself was not found: what
 * is here is what the report says.
 */
export const beijingSystem2022: Policy = /* @__PURE__ */ markPolicy({
  version: 1,
  id: "beijing-system-2022",
  title: {
    zh: "北京市三级社会工作服务体系（据2023年进展报告）",
    en: "Beijing's three-tier social work service system (as reported in 2023)",
  },
  jurisdiction: "11",
  documents: [beijingReport, ...beijingDocuments, beijingStatistics2022],
  issuedOn: interpreted(parseCoarseDate("2022-01"), [parseCoarseDate("2021-01")], issueReading, issued, misprint),
  effective: {
    from: interpreted(
      parsePlainDate("2022-01-01"),
      [parsePlainDate("2022-01-31"), parsePlainDate("2021-01-01")],
      monthOfIssue,
      issued,
      misprint,
    ),
    until: interpreted(null, [parsePlainDate("2025-12-31")], noEndLaidDown, issued),
  },
  supersedes: [],
  successors: [],
  prevailsOver: [],
  tierSystem: beijingTierSystem,
  provisions: [
    {
      id: "beijing-system-2022/centre-coverage",
      kind: "coverage-target",
      title: {
        zh: "“十四五”期间街乡覆盖率100%",
        en: "100 % of subdistricts, towns and townships within the 14th five-year plan",
      },
      modality: "target",
      wording: "任务",
      aspect: "centre-coverage",
      appliesTo: { subject: "division", tier: "beijing:township" },
      clauses: ["BJ-07", "BJ-08"],
      note: {
        zh: "报告称之为“任务”和“目标”，规定这一任务的文件未见。",
        en: "The report calls it a task and an aim; the document that sets it was not seen.",
      },
      measure: "stations",
      level: "township",
      parameters: {
        target: stated("1", fullCoverage, aim),
        base: interpreted(
          ["subdistrict", "town", "township"],
          [["subdistrict", "town", "township", "special-unit"]],
          townshipBaseOfBeijing,
          coverageRate,
        ),
        dueOn: stated(parsePlainDate("2025-12-31"), fullCoverage),
        dueConvention: interpreted("inclusive", ["exclusive"], planPeriodEnd, fullCoverage),
        display: interpreted(
          { decimals: 1, rounding: "half-up" },
          [{ decimals: 1, rounding: "half-even" }],
          printedPercent,
          coverageRate,
        ),
      },
    },
    {
      id: "beijing-system-2022/community-stations",
      kind: "share-quota",
      title: { zh: "在辖区30%的社区设站", en: "Stations in 30 % of the communities of the area" },
      modality: "reported",
      aspect: "community-stations",
      appliesTo: { subject: "division", tier: "beijing:township" },
      clauses: ["BJ-04", "BJ-04a"],
      note: narration,
      committee: "residential-community",
      centreTier: "beijing:township",
      stationTier: "beijing:community",
      parameters: {
        share: stated("0.3", shares),
        rounding: interpreted("up", ["half-up", "down"], shareRounding, shares),
        comparison: interpreted("at-least", ["exactly"], shareComparison, shares),
        simultaneity: interpreted("no-term", ["opening-day", "opening-year"], simultaneousTerm, shares, emptyRow),
      },
    },
    {
      id: "beijing-system-2022/village-stations",
      kind: "share-quota",
      title: { zh: "在辖区20%的村设站", en: "Stations in 20 % of the villages of the area" },
      modality: "reported",
      aspect: "village-stations",
      appliesTo: { subject: "division", tier: "beijing:township" },
      clauses: ["BJ-04", "BJ-04a"],
      note: narration,
      committee: "village",
      centreTier: "beijing:township",
      stationTier: "beijing:community",
      parameters: {
        share: stated("0.2", shares),
        rounding: interpreted("up", ["half-up", "down"], shareRounding, shares),
        comparison: interpreted("at-least", ["exactly"], shareComparison, shares),
        simultaneity: interpreted("no-term", ["opening-day", "opening-year"], simultaneousTerm, shares, emptyRow),
      },
    },
    ...beijingSystemProvisions,
  ],
  data: [...beijingTimeline, ...beijingSystemData, ...beijingStatisticsData],
});
