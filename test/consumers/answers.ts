/**
 * The questions that every consumer asks of the packed package: each kind of answer once, in words in both languages
 * too. Whatever compiles this, and wherever it runs, `answers` must be the same text byte by byte.
 */
import { assess } from "social-work-station-rules/assessment";
import {
  ANNIVERSARY_CONVENTIONS,
  addYears,
  calendarYear,
  fullYearsReachedOn,
  parsePlainDate,
} from "social-work-station-rules/calendar";
import {
  beijingPilot2021,
  beijingPilotQualification,
  beijingSystem2022,
  beijingTierSystem,
  nationalTwoHaves,
  pathwayTableHunan,
} from "social-work-station-rules/catalogue";
import {
  checkCoverageTarget,
  impliedTotals,
  measureCoverage,
  measureCoverageByDivision,
} from "social-work-station-rules/coverage";
import { assessRoster, planQualification } from "social-work-station-rules/eligibility";
import { scoreEvaluation } from "social-work-station-rules/evaluation";
import { roundRatio, sumDecimals, toRatio } from "social-work-station-rules/exact";
import {
  explain,
  explainFault,
  toHtml,
  toMarkdown,
  toText,
  type Explainable,
} from "social-work-station-rules/explanation";
import { isRuleInputError } from "social-work-station-rules/fault";
import { isBreach } from "social-work-station-rules/finding";
import { allocateSources, apportion, apportionByFactors, shareCosts } from "social-work-station-rules/funding";
import { parsePerson, parseRegister, safeParseRegister } from "social-work-station-rules/model";
import { classifyPathway } from "social-work-station-rules/pathway";
import { parseEvaluationScheme, parsePolicy } from "social-work-station-rules/policy";
import { checkActivityQuota, checkShareQuota, planActivityQuota } from "social-work-station-rules/quota";
import { prepareRegister } from "social-work-station-rules/register";
import { checkDeadlines, checkStatisticsForm, compileStatisticsForm } from "social-work-station-rules/reporting";
import { compareScenarios, interpretationSensitivity } from "social-work-station-rules/scenario";
import { safeParseScenarioFile } from "social-work-station-rules/results";
import { labelOf, parseAmount, stationRoles } from "social-work-station-rules/terms";
import { countyRegister, evaluationScheme, recordedOn as asOf, submissions } from "./facts.js";

const register = parseRegister({ ...countyRegister, tierSystems: [beijingTierSystem] });
const prepared = prepareRegister(register);
const period = calendarYear(2021);
const question = { asOf, period };

const target = nationalTwoHaves.provisions.find((provision) => provision.kind === "coverage-target");
const form = beijingSystem2022.provisions.find((provision) => provision.kind === "statistics-form");
const quotas = beijingPilot2021.provisions.filter((provision) => provision.kind === "activity-quota");
const shares = beijingSystem2022.provisions.filter((provision) => provision.kind === "share-quota");
if (!target || !form) throw new Error("the catalogue lacks a provision that it had");

/** An answer, and what it says to people. */
function told(answer: Explainable) {
  const [zh, en] = [
    explain(answer, { locale: "zh-CN", documents: beijingPilot2021.documents }),
    explain(answer, { locale: "en" }),
  ];
  return { answer, zh: toText(zh), en: toMarkdown(en), html: toHtml(zh) };
}

function refused(ask: () => unknown) {
  try {
    return { answered: ask() };
  } catch (error) {
    if (!isRuleInputError(error)) throw error;
    return error.faults.map((fault) => ({
      fault,
      zh: toText(explainFault(fault, { locale: "zh-CN" })),
      en: toText(explainFault(fault, { locale: "en" })),
    }));
  }
}

const needs = [
  { recipient: "甲站", area: "甲区", purpose: "人员经费", amount: "240000" },
  { recipient: "乙站", area: "乙县", purpose: "社会救助", amount: "80000.01" },
];
const claims = [
  { id: "东城区", weight: 17 },
  { id: "西城区", weight: "15.5", cap: 100 },
  { id: "朝阳区", weight: 43 },
];
const values = (...ofEach: readonly number[]) => claims.map(({ id }, index) => ({ id, value: ofEach[index] ?? 0 }));
const methods = ["largest-remainder", "sainte-lague", "dhondt", "adams", "dean", "huntington-hill"] as const;
const worker = parsePerson({ id: "p-7", certificates: [{ level: "assistant-social-worker" }], education: [] });
const alternatives = [
  {
    id: "twelve-pro-rata",
    amendments: [
      {
        id: "twelve",
        kind: "set-parameter" as const,
        provision: "beijing-pilot-2021/service-cases",
        parameter: "amount",
        value: "12",
      },
      {
        id: "pro-rata",
        kind: "set-parameter" as const,
        provision: "beijing-pilot-2021/service-cases",
        parameter: "partYear",
        value: "pro-rata-months",
      },
    ],
  },
];
const leapDay = parsePlainDate("2024-02-29");
const rate = measureCoverage({ covered: 225, total: 343 });
const deadlines = beijingPilot2021.provisions.flatMap((provision) =>
  provision.kind === "deadline"
    ? checkDeadlines(
        submissions.filter((submission) => submission.provision === provision.id),
        provision,
        { asOf, obliged: ["110119"], closeOfBusiness: "17:30" },
      )
    : [],
);

/** One line of JSON each, so that a difference shows its question. */
export const answers: string = Object.entries({
  numbers: [sumDecimals(["0.1", "0.2", "1e-30"]), roundRatio(toRatio("2/3"), 4, "half-even"), parseAmount("1.5万元")],
  dates: [addYears(leapDay, 1), fullYearsReachedOn(leapDay, 3, ANNIVERSARY_CONVENTIONS[0])],
  words: [labelOf(stationRoles, "social-worker", "zh-CN"), labelOf(stationRoles, "social-worker", "en")],
  register,
  refusals: [
    refused(() =>
      parseRegister({
        ...countyRegister,
        stations: [{ id: "x", division: "1", tier: "beijing:township", from: "2021-02-30" }],
      }),
    ),
    refused(() => parsePolicy({ id: "İı", provisions: [] })),
    refused(() => measureCoverage({ covered: 5, total: 4 })),
    refused(() => apportion({ total: "1", claims: [{ id: "甲", weight: -1 }] })),
  ],
  unknownKeys: [safeParseRegister({ ...countyRegister, extra: 1 }), safeParseScenarioFile({ version: 2 })],
  coverage: [
    rate,
    told(checkCoverageTarget(rate, target, { asOf: "2023-05-31" })),
    impliedTotals({ covered: 225, percent: "65.6" }),
  ],
  coverageByDivision: measureCoverageByDivision(prepared, { tier: "beijing:township", by: "county", asOf }),
  roster: told(assessRoster(prepared, beijingPilotQualification, { asOf })),
  qualification: told(planQualification(worker, beijingPilotQualification, { asOf, areaClass: "rural" })),
  quotas: quotas.flatMap((quota) => checkActivityQuota(prepared, quota, question)).map(told),
  plans: quotas.flatMap((quota) => planActivityQuota(prepared, quota, question)).map(told),
  shares: shares.flatMap((share) => checkShareQuota(prepared, share, { asOf })).map(told),
  apportionments: methods.map((method) => told(apportion({ total: "1000.01", claims, method }))),
  residual: told(apportion({ total: "-397.23", claims, method: { residualTo: "朝阳区", rounding: "half-up" } })),
  factors: told(
    apportionByFactors({
      total: "3000000.00",
      recipients: [{ id: "东城区" }, { id: "西城区" }, { id: "朝阳区" }],
      factors: [
        { id: "工作任务", weight: "1/3", indicators: values(17, 15, 43) },
        { id: "人均财力", weight: "2/3", direction: "inverse", indicators: values(1.35, 0.92, 7.1) },
      ],
    }),
  ),
  costs: told(
    shareCosts({
      parties: [{ id: "市级" }, { id: "区级" }],
      recipients: [
        {
          id: "甲站",
          amount: "100000.01",
          ratios: [
            { party: "市级", ratio: "2/3" },
            { party: "区级", ratio: "1/3" },
          ],
        },
      ],
    }),
  ),
  sources: told(
    allocateSources({
      sources: [
        { id: "财政", amount: "200000" },
        { id: "救助", amount: "90000", purposes: ["社会救助"] },
      ],
      needs,
    }),
  ),
  assessment: told(assess(prepared, beijingPilot2021, { ...question, submissions })),
  scenario: told(compareScenarios(prepared, beijingPilot2021, { alternatives, ...question })),
  sensitivity: told(interpretationSensitivity(prepared, beijingPilot2021, question)),
  pathways: [
    told(
      classifyPathway(
        { area: ["rural", "urban"], civilAffairsCapacity: "weak", civilAffairsWorkload: "heavy" },
        pathwayTableHunan,
      ),
    ),
    told(classifyPathway({}, pathwayTableHunan)),
  ],
  evaluation: told(
    scoreEvaluation(parseEvaluationScheme(evaluationScheme), [
      { indicator: "个案", kind: "ratio", done: 9, due: 11 },
      { indicator: "档案", kind: "deductions", occurrences: [{ item: "缺页", times: 3 }] },
      { indicator: "满意度", subject: "民政部门", kind: "range", points: 25 },
    ]),
  ),
  statisticsForm: [
    compileStatisticsForm(prepared, form, { asOf }),
    checkStatisticsForm(compileStatisticsForm(prepared, form, { asOf })),
  ],
  deadlines: deadlines.map((finding) => ({ breach: isBreach(finding), ...told(finding) })),
})
  .map(([name, answer]) => `${JSON.stringify({ [name]: answer })}\n`)
  .join("");
