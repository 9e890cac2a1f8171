import { markPolicy } from "../../parsed/index.js";
import { parseCoarseDate, parsePlainDate } from "../../calendar/index.js";
import type { ActivityKind } from "../../terms/index.js";
import type { Policy } from "../index.js";
import { beijingPilotData } from "./beijing-pilot-data.js";
import { beijingPilotOperation } from "./beijing-pilot-operation.js";
import { beijingPilotQualification } from "./beijing-pilot-qualification.js";
import { beijingPilotSchedule } from "./beijing-pilot-schedule.js";
import { beijingTierSystem } from "./beijing-tier-system.js";
import { beijingImplementationPlan, beijingPilotPlan, beijingReport } from "./internal/documents.js";
import { interpreted, quoting, stated } from "./internal/parameters.js";
import {
  caseDate,
  caseKinds,
  existingFiscalFunds,
  partYear,
  partYearRounding,
  planPeriodEnd,
  printedPercent,
  supervisionHours,
  townshipBase,
  yearBasis,
} from "./internal/readings.js";

const plan = quoting("beijing-2021-pilot-plan", "normative");
const report = quoting("beijing-2023-report", "reported");
const yearlyWork = plan("三（二）", "每年至少完成10个服务案例,60小时专业督导");
const fiscalFunds = plan("三（五）", "从现有财政资金中统筹安排,市级通过转移支付的方式给予一定支持");
const wholeSystem = plan("一", "为实现“十四五”期间全市基层社会工作服务体系全覆盖的建设目标");
const issued = report(
  "二",
  "2021年5月,北京市委社会工委市民政局印发《北京市街道(乡镇)社会工作服务中心试点建设实施方案》",
);

const openQuotaQuestions = {
  yearBasis: interpreted("calendar-year", ["service-year"], yearBasis, yearlyWork),
  partYear: interpreted("full", ["pro-rata-days", "pro-rata-months"], partYear, yearlyWork),
  partYearRounding: interpreted("up", ["half-up", "down"], partYearRounding, yearlyWork),
  countedOn: interpreted("completion", ["start"], caseDate, yearlyWork),
} as const;

/** 北京市街道(乡镇)社会工作服务中心试点建设实施方案, May 2021: the one normative text among the sources. */
export const beijingPilot2021: Policy = /* @__PURE__ */ markPolicy({
  version: 1,
  id: "beijing-pilot-2021",
  title: beijingPilotPlan.title,
  jurisdiction: "11",
  documents: [beijingPilotPlan, beijingReport, beijingImplementationPlan],
  issuedOn: stated(parseCoarseDate("2021-05"), issued),
  effective: {
    from: interpreted(
      parsePlainDate("2021-05-01"),
      [parsePlainDate("2021-05-31")],
      {
        question: { zh: "文件自何日起施行？", en: "From which day is the plan in force?" },
        reason: {
          zh: "只知印发于2021年5月；5月18日前须上报推荐表，故不晚于此日，取当月首日。",
          en: "Only the month of issue is known; a form was due by 18 May, so the first day of the month was taken.",
        },
      },
      issued,
    ),
    until: interpreted(
      parsePlainDate("2021-12-31"),
      [null],
      {
        question: { zh: "试点方案何时失效？", en: "When does the pilot plan end?" },
        reason: {
          zh: "方案拟于2021年12月底前完成试点，未规定失效日期。",
          en: "The pilot was planned to be completed by the end of December 2021; no expiry is laid down.",
        },
      },
      plan("四（三）", "试点工作拟于2021年12月底前完成"),
    ),
  },
  supersedes: [],
  successors: [
    {
      document: "beijing-2022-implementation-plan",
      from: interpreted(
        parsePlainDate("2022-01-01"),
        [parsePlainDate("2022-01-31"), parsePlainDate("2021-01-01")],
        {
          question: { zh: "《实施方案》何时发布？", en: "When was the successor issued?" },
          reason: {
            zh: "正文记为2022年1月，表1印作2021年1月；表1按时间排列且该行在2021年5月之后，故表中年份应为误印。",
            en: "The text says January 2022, table 1 prints January 2021; the table is in order of time and the row stands after May 2021, so its year is a misprint.",
          },
        },
        report(
          "二",
          "2022年1月,《北京市加强基层社会工作服务体系和服务能力建设的实施方案》(以下简称《实施方案》)发布实施",
        ),
        report("表1", "2021年1月《北京市加强基层社会工作服务体系和服务能力建设的实施方案》"),
      ),
      text: "partly-known",
      policy: "beijing-system-2022",
    },
  ],
  prevailsOver: [],
  tierSystem: beijingTierSystem,
  provisions: [
    {
      id: "beijing-pilot-2021/service-cases",
      kind: "activity-quota",
      title: { zh: "每年至少完成10个服务案例", en: "At least 10 service cases a year" },
      modality: "must",
      aspect: "service-cases",
      appliesTo: { subject: "station", tier: "beijing:township" },
      clauses: ["PI-07"],
      unit: "count",
      parameters: {
        amount: stated("10", yearlyWork),
        kinds: interpreted<readonly ActivityKind[]>(
          ["case-work"],
          [
            ["case-work", "group-work"],
            ["case-work", "group-work", "community-work"],
          ],
          caseKinds,
          yearlyWork,
        ),
        hoursBasis: interpreted("session", ["supervisee"], supervisionHours, yearlyWork),
        ...openQuotaQuestions,
      },
    },
    {
      id: "beijing-pilot-2021/supervision-hours",
      kind: "activity-quota",
      title: { zh: "每年至少60小时专业督导", en: "At least 60 hours of professional supervision a year" },
      modality: "must",
      aspect: "supervision-hours",
      appliesTo: { subject: "station", tier: "beijing:township" },
      clauses: ["PI-08"],
      unit: "hours",
      parameters: {
        amount: stated("60", yearlyWork),
        kinds: stated(["supervision"], yearlyWork),
        hoursBasis: interpreted("session", ["supervisee"], supervisionHours, yearlyWork),
        ...openQuotaQuestions,
      },
    },
    ...beijingPilotOperation,
    beijingPilotQualification,
    ...beijingPilotSchedule,
    {
      id: "beijing-pilot-2021/funding-sources",
      kind: "funding-sources",
      title: { zh: "项目资金来源", en: "Sources of project money" },
      modality: "must",
      aspect: "funding-sources",
      appliesTo: { subject: "division", tier: "beijing:district" },
      clauses: ["PI-24"],
      parameters: {
        sources: interpreted(
          ["general-budget", "transfer-payment"],
          [["fiscal-special", "general-budget", "transfer-payment"]],
          existingFiscalFunds,
          fiscalFunds,
        ),
      },
    },
    {
      id: "beijing-pilot-2021/apportionment",
      kind: "factor-formula",
      title: { zh: "按工作任务和服务量分配资金", en: "Money is divided by tasks and volume of service" },
      modality: "must",
      aspect: "apportionment",
      appliesTo: { subject: "division", tier: "beijing:district" },
      clauses: ["PI-25"],
      note: {
        zh: "原文只列两个因素，未定权重和公式，只要求“合理”；权重由使用者给定。",
        en: "The plan names two factors, no weights and no formula, only “reasonably”: whoever divides sets the weights.",
      },
      parameters: {
        factors: stated(
          [
            { id: "tasks", name: { zh: "工作任务", en: "tasks" } },
            { id: "service-volume", name: { zh: "服务量", en: "volume of service" } },
          ],
          plan("三（五）", "区级民政部门根据各社会工作服务中心的工作任务和服务量进行合理分配"),
        ),
      },
    },
    {
      id: "beijing-pilot-2021/system-coverage",
      kind: "coverage-target",
      title: {
        zh: "“十四五”期间基层社会工作服务体系全覆盖",
        en: "Full coverage by the service system within the 14th five-year plan",
      },
      modality: "target",
      aspect: "system-coverage",
      appliesTo: { subject: "division", tier: "beijing:township" },
      clauses: ["PI-06"],
      measure: "stations",
      level: "township",
      parameters: {
        target: stated("1", wholeSystem),
        base: interpreted(
          ["subdistrict", "town", "township"],
          [["subdistrict", "town", "township", "special-unit"]],
          townshipBase,
          wholeSystem,
        ),
        dueOn: stated(parsePlainDate("2025-12-31"), wholeSystem),
        dueConvention: interpreted("inclusive", ["exclusive"], planPeriodEnd, wholeSystem),
        display: interpreted(
          { decimals: 1, rounding: "half-up" },
          [{ decimals: 1, rounding: "half-even" }],
          printedPercent,
          report("二", "街乡覆盖率达到65.6%"),
        ),
      },
    },
  ],
  data: beijingPilotData,
});
