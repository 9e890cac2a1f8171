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
  townshipBaseOfBeijing,
  yearBasis,
} from "./internal/readings.js";

const plan = quoting("beijing-2021-pilot-plan", "normative");
const report = quoting("beijing-2023-report", "reported");
const yearlyWork = plan("三（二）", "每年至少完成10个服务案例,60小时专业督导");
const centresShould = plan("三（二）", "街道(乡镇)社会工作服务中心应结合实际,根据群众需求开展工作");
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
          zh: "方案拟于2021年12月底前完成试点，按试点期满处理。原文未规定失效，后来的文件也未见废止；在废止前继续作为指导文件为另一读法。",
          en: "The pilot was planned to be completed by the end of December 2021, which was taken. No expiry is laid down and no later text is known to repeal it; that it stays guidance until repealed is the other reading.",
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
      effect: interpreted(
        "continues",
        ["replaces"],
        {
          question: {
            zh: "《实施方案》是否取代试点方案？",
            en: "Does the plan of 2022 replace the pilot plan?",
          },
          reason: {
            zh: "报告把两者并列为“目前已经出台的”相关文件，未写取代或者废止，按并行处理；试点方案是否有效取决于其自身期限。",
            en: "The report lists both among the documents “issued so far” and tells of no replacement or repeal, so both stand; the pilot plan ends by its own term.",
          },
        },
        report("二", "目前已经出台的与北京市社工站建设相关的文件如表1所示"),
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
      wording: "应",
      aspect: "service-cases",
      appliesTo: { subject: "station", tier: "beijing:township" },
      clauses: ["PI-07"],
      unit: "count",
      parameters: {
        amount: stated("10", yearlyWork, centresShould),
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
      wording: "应",
      aspect: "supervision-hours",
      appliesTo: { subject: "station", tier: "beijing:township" },
      clauses: ["PI-08"],
      note: {
        zh: "原文未说明60小时是中心接受的督导，还是中心对社区(村)站和社工给予的督导；活动记录不分方向，均计入。",
        en: "The text does not say whether the centre receives these hours or gives them to community stations and workers; the log tells no direction, so all of them count.",
      },
      unit: "hours",
      parameters: {
        amount: stated("60", yearlyWork, centresShould),
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
      wording: "统筹安排",
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
      wording: "进行合理分配",
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
      wording: "建设目标",
      aspect: "system-coverage",
      appliesTo: { subject: "division", tier: "beijing:township" },
      clauses: ["PI-06"],
      note: {
        zh: "“服务体系全覆盖”也可理解为区、街道(乡镇)、社区(村)各级均覆盖，原文未说明；本条只核查街道(乡镇)一级。",
        en: "“Full coverage by the service system” may also mean every tier, which the text does not say; only the township tier is checked.",
      },
      measure: "stations",
      level: "township",
      parameters: {
        target: stated("1", wholeSystem),
        base: interpreted(
          ["subdistrict", "town", "township"],
          [["subdistrict", "town", "township", "special-unit"]],
          townshipBaseOfBeijing,
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
