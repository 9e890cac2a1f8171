import { describe, expect, it } from "vitest";
import { apportionByProvision, planBudget } from "social-work-station-rules/budget";
import { planAgenda } from "social-work-station-rules/agenda";
import { assess, compareAssessments, measureProgress, compareSituations } from "social-work-station-rules/assessment";
import { runCases } from "social-work-station-rules/cases";
import { calendarYear, parsePlainDate } from "social-work-station-rules/calendar";
import {
  allPolicies,
  beijingPilot2021,
  beijingPilotQualification,
  beijingSystem2022,
  jinanSystem2021,
  nationalReport2021,
  pathwayTableHunan,
} from "social-work-station-rules/catalogue";
import { auditCoverageTable, planCoverage } from "social-work-station-rules/coverage";
import { assessRoster, planQualification } from "social-work-station-rules/eligibility";
import {
  checkEvaluationScheme,
  checkSchemeShape,
  compareEvaluations,
  scoreEvaluation,
} from "social-work-station-rules/evaluation";
import { explain, type Explainable } from "social-work-station-rules/explanation";
import {
  allocateSources,
  apportion,
  apportionByFactors,
  shareCosts,
  verifyApportionment,
} from "social-work-station-rules/funding";
import { fillReportForm, measureIndicators, reportForms } from "social-work-station-rules/indicators";
import { parsePerson } from "social-work-station-rules/model";
import { analyseDecisionTable, classifyPathway } from "social-work-station-rules/pathway";
import { policyTimeline } from "social-work-station-rules/in-force";
import { findProvision, parseEvaluationScheme, type ProvisionOf } from "social-work-station-rules/policy";
import { checkActivityQuota, planActivityQuota } from "social-work-station-rules/quota";
import { prepareRegister } from "social-work-station-rules/register";
import {
  checkStatisticsForm,
  type StatisticsFormFault,
  type StatisticsFormFaults,
} from "social-work-station-rules/reporting";
import {
  comparePolicies,
  compareScenarios,
  interpretationSensitivity,
  sweepParameter,
} from "social-work-station-rules/scenario";
import { EXPLAINERS, type AnswerByKind } from "../../src/explanation/explain.js";
import { FORM_FAULTS } from "../../src/explanation/words/labels.js";
import { centre } from "../scenario/service-cases.js";
import { faultsOfAnswer, faultsOfSentences, linesOf } from "./faults-of-sentences.js";
import { asProvision } from "../as-parsed.js";

const asOf = parsePlainDate("2021-12-31");
const period = calendarYear(2021);
const prepared = prepareRegister(centre(8));
const CASES = "beijing-pilot-2021/service-cases";
const assessment = assess(prepared, beijingPilot2021, { asOf, period });
const agenda = planAgenda(prepared, beijingPilot2021, { asOf, within: 7 });
const claims = {
  total: "10.00",
  claims: [
    { id: "甲", weight: 1 },
    { id: "乙", weight: 2 },
  ],
};
const factors = {
  total: "10.00",
  recipients: [{ id: "甲" }],
  factors: [{ id: "人口", weight: 1, indicators: [{ id: "甲", value: 1 }] }],
};
const quota = first(beijingPilot2021.provisions.filter((provision) => provision.kind === "activity-quota"));
const scheme = parseEvaluationScheme({
  id: "own",
  version: "1",
  title: { zh: "示例", en: "Example" },
  status: "example",
  counting: "points",
  full: 100,
  display: { decimals: 0, rounding: "half-up" },
  grades: [{ id: "all", name: { zh: "不分等级", en: "No grades" } }],
  indicators: [
    {
      kind: "leaf",
      id: "overall",
      name: { zh: "总评", en: "Overall" },
      worth: 100,
      rule: { kind: "range", least: 0, most: 100 },
    },
  ],
});
const score = scoreEvaluation(scheme, []);
const shaped = jinanSystem2021.provisions.find(
  (provision): provision is ProvisionOf<"evaluation-scheme"> => provision.kind === "evaluation-scheme",
);
const person = parsePerson({ id: "p-1", certificates: [], education: [], degrees: [] });
const sweep = (parameter: string, values: readonly (string | string[])[]) =>
  sweepParameter(prepared, beijingPilot2021, { provision: CASES, parameter, values, asOf, period });
const points = [
  { asOf: "2023-05-31", covered: 225, total: 343, unknown: 1 },
  { asOf: "2022-05-31", covered: 150, total: 343 },
  { asOf: "2023-06-30", covered: 224, total: 343 },
  { asOf: "2023-07-31", covered: 224, total: 343 },
];

const [, exampleForm] = reportForms;
if (exampleForm === undefined) throw new Error("the library brings two forms");

/** One answer of each kind: a kind without one does not compile. */
const answers: { readonly [K in keyof AnswerByKind]: AnswerByKind[K] } = {
  "indicator-table": measureIndicators(prepared, { asOf, by: "whole" }),
  "filled-report": fillReportForm(prepared, exampleForm, { asOf }),
  budget: planBudget(prepared, beijingPilot2021, { year: 2021 }),
  "not-computed": apportionByProvision(prepared, findProvision(beijingPilot2021, "factor-formula"), {
    year: 2021,
  }) as AnswerByKind["not-computed"],
  "case-run": runCases(beijingPilot2021, {
    version: 1,
    policy: "beijing-pilot-2021",
    register: {
      divisions: [{ id: "110101001", name: "某街道", level: "township", kind: "subdistrict" }],
      stations: [{ id: "centre", division: "110101001", tier: "beijing:township", from: "2021-01-01" }],
      completeness: [{ collection: "activities" }],
    },
    cases: [{ name: "没有个案", asOf: "2021-12-31", provision: "service-cases", verdict: "met" }],
  }),
  agenda,
  "agenda-entry": first(agenda.entries),
  finding: first(checkActivityQuota(prepared, quota, { asOf, period })),
  "activity-quota-plan": first(planActivityQuota(prepared, quota, { period, asOf: "2021-11-30" })),
  "qualification-plan": planQualification(person, beijingPilotQualification, { asOf, areaClass: "urban" }),
  roster: assessRoster(prepared, beijingPilotQualification, { asOf }),
  "coverage-audit": auditCoverageTable(
    { rows: [{ label: "甲区", numerator: 5, percent: "50.0" }] },
    { referenceTotals: [{ label: "甲区", total: 10 }] },
  ),
  "coverage-plan": planCoverage(
    { covered: 1, total: 3 },
    { target: 1, asOf: "2023-05-31", dueOn: "2025-12-31", per: "year" },
  ),
  "factor-apportionment": apportionByFactors(factors) as AnswerByKind["factor-apportionment"],
  apportionment: apportion(claims) as AnswerByKind["apportionment"],
  infeasible: apportion({
    ...claims,
    claims: claims.claims.map((claim) => ({ ...claim, floor: 9 })),
  }) as AnswerByKind["infeasible"],
  "source-allocation": allocateSources({
    sources: [{ id: "财政", amount: "5" }],
    needs: [{ recipient: "甲", purpose: "服务", amount: "6" }],
  }),
  "shared-costs": shareCosts({
    parties: [{ id: "市" }, { id: "区" }],
    recipients: [
      {
        id: "甲",
        amount: 100,
        ratios: [
          { party: "市", ratio: "0.6" },
          { party: "区", ratio: "0.4" },
        ],
      },
    ],
  }),
  verification: verifyApportionment(claims, apportion(claims)),
  "situation-comparison": compareSituations(
    { prepared, policies: beijingPilot2021, options: { asOf, period } },
    { prepared, policies: beijingSystem2022, options: { asOf: "2023-12-31", period } },
  ),
  "policy-timeline": policyTimeline(allPolicies, "110105", { from: "2021-01-01", to: "2022-12-31" }),
  "policy-comparison": comparePolicies(beijingPilot2021, beijingSystem2022, {
    register: prepared,
    asOf,
    period,
    unitCosts: { station: 200000 },
  }),
  evaluation: score,
  "evaluation-comparison": compareEvaluations(score, score),
  "scheme-shape": checkSchemeShape(scheme, {
    grades: 4,
    subjects: [{ id: "第三方", name: { zh: "第三方", en: "third party" } }],
    frequency: "yearly",
  }),
  "decision-table-analysis": analyseDecisionTable(pathwayTableHunan),
  "pathway-classification": classifyPathway({}, pathwayTableHunan),
  sensitivity: interpretationSensitivity(prepared, beijingPilot2021, { asOf, period, mostJoint: 1 }),
  "scenario-comparison": compareScenarios(prepared, beijingPilot2021, {
    alternatives: [
      { id: "a", amendments: [{ id: "b", kind: "set-parameter", provision: CASES, parameter: "amount", value: "8" }] },
    ],
    asOf,
    period,
  }),
  "assessment-comparison": compareAssessments(
    assessment,
    assess(prepared, beijingPilot2021, { asOf: "2022-06-30", period: calendarYear(2022) }),
  ),
  assessment,
  progress: measureProgress(points, [...beijingSystem2022.data, ...nationalReport2021.data]),
  sweep: sweep("amount", ["0", "8", "12.5"]),
  "statistics-form-faults": formFaults({ kind: "total-mismatch", item: 3, found: 10, against: 9 }),
};

describe("every kind of answer", () => {
  it.each(Object.keys(EXPLAINERS) as readonly (keyof AnswerByKind)[])(
    "%s is known as such and put into whole sentences in both languages",
    (kind) => {
      expect(answers[kind].kind).toBe(kind);
      expect(faultsOfAnswer(answers[kind] as Explainable)).toEqual([]);
    },
  );

  it("throws for an object that is no answer, and lists the kinds that can be explained", () => {
    for (const none of [{}, { kind: "toString" }, { kind: "coverage-rate" }])
      expect(() => explain(none as never, { locale: "en" })).toThrow(
        expect.objectContaining({
          code: "variant-unknown",
          path: ["answer", "kind"],
          values: { expected: "listed-value", accepted: Object.keys(EXPLAINERS) },
        }),
      );
  });
});

describe("a sweep in words", () => {
  it("says what each value comes to, and where the series begins and ends", () => {
    const { heading, reasons } = explain(sweep("amount", ["8", "12"]), {
      locale: "zh-CN",
      names: { [CASES]: "每年服务案例" },
    });
    expect(heading).toBe(`逐值试算（每年服务案例（${CASES}））：2个取值`);
    expect(reasons.map(({ text }) => text)).toEqual([
      "取值由8到12，符合的由1项变为0项。",
      "取值8：符合1项；违反0项。",
      "取值12：未达到1项；违反0项。",
    ]);
    expect(linesOf(explain(sweep("amount", ["8", "12"]), { locale: "en" }))).toContain(
      "At 12: 1 not met and 0 breaches.",
    );
  });

  it("says terms, lists and stations to open in words", () => {
    expect(linesOf(explain(sweep("partYear", ["pro-rata-months"]), { locale: "zh-CN" })).join("")).not.toContain(
      "pro-rata",
    );
    expect(linesOf(explain(sweep("kinds", [["case-work", "group-work"]]), { locale: "zh-CN" })).join("")).toContain(
      "个案",
    );
    const shares = sweepParameter(prepared, beijingSystem2022, {
      provision: "beijing-system-2022/centre-coverage",
      parameter: "target",
      values: ["0", "1"],
      asOf: "2021-06-30",
      period,
    });
    expect(linesOf(explain(shares, { locale: "zh-CN" })).at(-1)).toContain("1个站点待设");
  });
});

describe("progress in words", () => {
  it("says each day's coverage with what it gained or lost, what is not recorded, and the published figures", () => {
    const { heading, reasons } = explain(measureProgress(points), { locale: "zh-CN" });
    expect(heading).toBe("覆盖进度：2022年5月31日为43.7%（150/343），2023年7月31日为65.3%（224/343）");
    expect(reasons.map(({ text }) => text)).toEqual([
      "2022年5月31日：43.7%（150/343）。",
      expect.stringMatching(/^2023年5月31日：.*，比上次增加75个。$/),
      "其中1个是否覆盖没有记录。",
      "2023年6月30日：65.3%（224/343），比上次减少1个。",
      "2023年7月31日：65.3%（224/343），与上次持平。",
    ]);
    expect(
      linesOf(explain(answers.progress, { locale: "zh-CN" })).filter((line) => line.startsWith("公布数据")).length,
    ).toBe(answers.progress.milestones.length);
  });

  it("keeps the precision of a published figure", () => {
    const milestone = {
      datum: "d",
      title: { zh: "覆盖率", en: "coverage" },
      earliest: asOf,
      latest: asOf,
      value: "80",
    };
    const say = (precision: "exact" | "at-least" | "almost" | "about", locale: "zh-CN" | "en") =>
      linesOf(explain({ kind: "progress", steps: [], milestones: [{ ...milestone, precision }] }, { locale })).join("");
    const figures = (["exact", "at-least", "almost", "about"] as const).map((precision) =>
      say(precision, "zh-CN").replace("公布数据（2021年12月31日）：覆盖率，", ""),
    );
    expect(figures).toEqual(["80。", "80余。", "近80。", "约80。"]);
    expect(say("at-least", "en")).toContain("at least 80");
  });
});

describe("a statistics form in words", () => {
  it.each(Object.keys(FORM_FAULTS) as readonly (keyof typeof FORM_FAULTS)[])(
    "%s has a sentence of its own in both languages",
    (kind) => {
      for (const [found, against] of [
        [0, 3],
        [1, 0],
        [12345, 1],
      ] as const)
        expect(faultsOfAnswer(formFaults({ kind, item: 6, found, against }))).toEqual([]);
      expect(explain(formFaults({ kind, item: 6, found: 12345, against: 1 }), { locale: "en" }).reasons).toHaveLength(
        1,
      );
    },
  );

  it("distinguishes an average without known pay from known pay without an average", () => {
    const say = (found: number, against: number) =>
      linesOf(explain(formFaults({ kind: "pay-without-known", item: 6, found, against }), { locale: "zh-CN" })).join(
        "",
      );
    expect([say(0, 3), say(1, 0)]).toEqual([
      "第6项：已知3人的薪酬，却未填平均数。",
      "第6项：没有一人的薪酬已知，却填有平均数。",
    ]);
  });

  it("says what contradicts what, item by item, and of a sound form that it is sound", () => {
    expect(linesOf(explain(answers["statistics-form-faults"], { locale: "zh-CN" }))).toEqual([
      "第3项：专业人员总数填10人，与第2项各行之和9人不符。",
    ]);
    const nobody = { amount: null, known: 0, unknown: 0 };
    const sound = checkStatisticsForm({
      version: 1,
      asOf: "2023-05-31",
      built: { subdistrict: 0, township: 0, community: 0 },
      nationallyRegistered: { yes: 0, no: 0, unknown: 0 },
      professionals: { subdistrict: 0, township: 0, community: 0 },
      professionalTotal: 0,
      certified: { count: 0, unknown: 0 },
      graduates: { count: 0, unknown: 0 },
      averagePay: { per: "month", district: nobody, township: nobody },
      outsideRows: { stations: 0, professionals: 0 },
    });
    expect(explain(sound, { locale: "zh-CN" }).heading).toBe("统计表自查：未发现矛盾");
    for (const locale of ["zh-CN", "en"] as const) expect(faultsOfSentences(explain(sound, { locale }))).toEqual([]);
  });
});

describe("a finding about an evaluation scheme", () => {
  it("says every respect in which the scheme is not as the policy demands", () => {
    if (shaped === undefined) throw new Error("Jinan lays down the shape of its evaluation");
    const finding = checkEvaluationScheme(scheme, shaped, { asOf: "2021-12-31" });
    const words = linesOf(explain(finding, { locale: "zh-CN" }));
    expect(words).toContain("评估等级数应为4，实为1。");
    expect(
      words.filter((line) => line.startsWith("评估") || line.startsWith("指标") || line.startsWith("评分")).length,
    ).toBeGreaterThanOrEqual(finding.detail.differences.length - 1);
    expect(faultsOfAnswer(finding)).toEqual([]);
    const open = checkEvaluationScheme(
      scheme,
      asProvision({ ...shaped, parameters: { frequency: shaped.parameters.frequency } }),
      { asOf: "2021-12-31" },
    );
    expect(open.verdict).toBe("undetermined");
    expect(linesOf(explain(open, { locale: "zh-CN" }), "missing").join("")).toContain("评估频次");
    expect(faultsOfAnswer(open)).toEqual([]);
  });
});

function first<T>(list: readonly T[]): T {
  const [one] = list;
  if (one === undefined) throw new Error("there is none");
  return one;
}

function formFaults(fault: StatisticsFormFault): StatisticsFormFaults {
  return { kind: "statistics-form-faults", faults: [fault] };
}
