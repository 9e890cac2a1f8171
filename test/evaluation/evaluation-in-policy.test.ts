import { describe, expect, it } from "vitest";
import { assess } from "social-work-station-rules/assessment";
import { calendarYear } from "social-work-station-rules/calendar";
import { checkEvaluationScheme, checkSchemeShape, scoreEvaluation } from "social-work-station-rules/evaluation";
import { explain } from "social-work-station-rules/explanation";
import { isRuleInputError } from "social-work-station-rules/fault";
import { writePath } from "../../src/fault/fault.js";
import {
  findProvision,
  interpreted,
  parsePolicy,
  stated,
  type EvaluationSchemeInput,
  type PolicyInput,
  onlyValue,
} from "social-work-station-rules/policy";
import { thrownFault } from "../thrown-fault.js";
import {
  endOfContract,
  type EvaluationParameters,
  evaluationPolicy,
  fraud,
  held,
  hundredPoints,
  registerWith,
  source,
} from "./held-evaluations.js";

const policyOf = (scheme: EvaluationSchemeInput) => evaluationPolicy({ scheme: stated(scheme, source) });
const answers = [{ indicator: "total", kind: "range", points: 86 }] as const;

type Given = PolicyInput["provisions"][number];
type ShapeParameters = Extract<Given, { readonly kind: "evaluation-scheme" }>["parameters"];

/** A provision that demands a shape of schemes for stations on the township level. */
const shape = (parameters: ShapeParameters, tier: string | undefined = "township"): Given => ({
  id: "local/shape",
  kind: "evaluation-scheme",
  title: { zh: "评估标准", en: "Standard" },
  modality: "must",
  aspect: "standard",
  appliesTo: { subject: "scheme", tier },
  clauses: [],
  parameters,
});

function faultsOf(run: () => unknown): readonly string[] {
  try {
    run();
  } catch (error) {
    if (!isRuleInputError(error)) throw error;
    return error.faults.map(({ code, path }) => `${code} at ${writePath(path)}`);
  }
  return [];
}

describe("a scheme in a policy", () => {
  it("is scored from the provision as it is scored by itself, also after the policy went through JSON", () => {
    const policy = policyOf(hundredPoints);
    const provision = findProvision(policy, "evaluation");
    const again = findProvision(parsePolicy(JSON.parse(JSON.stringify(policy))), "evaluation");
    const result = scoreEvaluation(provision, answers);
    expect([result.score?.display, result.grade]).toEqual(["86.0", "good"]);
    const { scheme } = provision.parameters;
    expect(scheme && scoreEvaluation(onlyValue(scheme), answers)).toEqual(result);
    expect(scoreEvaluation(again, answers)).toEqual(result);
  });

  it("is compared with a shape from the provision", () => {
    const provision = findProvision(policyOf(hundredPoints), "evaluation");
    expect(checkSchemeShape(provision, { grades: 4, full: 100 }).outcome).toBe("conforms");
  });

  it("cannot be taken from a provision that has none, or that is not parsed", () => {
    const bare = findProvision(evaluationPolicy({ frequency: stated("yearly", source) }), "evaluation");
    expect(thrownFault(() => scoreEvaluation(bare, answers))).toBe("value-missing at $.scheme.parameters.scheme");
    expect(thrownFault(() => scoreEvaluation({ ...bare }, answers))).toBe("not-parsed at $.scheme");
  });

  it("is scored with weights of those who score, of a leaf, of the group above it, or of the whole scheme", () => {
    const subjects = ["party", "users"].map((id) => ({ id, name: { zh: id, en: id } }));
    const weights = (party: string, users: string) => [
      { subject: "party", weight: party },
      { subject: "users", weight: users },
    ];
    const leaf = (id: string, worth: number, fields: object = {}) =>
      ({
        kind: "leaf",
        id,
        name: { zh: id, en: id },
        worth,
        rule: { kind: "range", least: 0, most: worth },
        ...fields,
      }) as const;
    const policy = policyOf({
      ...hundredPoints,
      subjects,
      scoredBy: weights("0.7", "0.3"),
      indicators: [
        leaf("whole", 40),
        {
          kind: "group",
          id: "group",
          name: { zh: "组", en: "group" },
          worth: 60,
          scoredBy: weights("0.5", "0.5"),
          children: [leaf("of-group", 40), leaf("own", 20, { scoredBy: weights("0", "1") })],
        },
      ],
    });
    const scored = ["whole", "of-group", "own"].flatMap((indicator) => [
      { indicator, kind: "range" as const, subject: "party", points: indicator === "own" ? 20 : 40 },
      { indicator, kind: "range" as const, subject: "users", points: 0 },
    ]);
    // 40 × 0.7 + 40 × 0.5 + 20 × 0
    expect(scoreEvaluation(findProvision(policy, "evaluation"), scored).score?.display).toBe("48.0");
  });
});

/** There is no grade from 90 to 91 points. */
const gapped: EvaluationSchemeInput = {
  ...hundredPoints,
  grades: [{ ...hundredPoints.grades[0], from: 91 }, ...hundredPoints.grades.slice(1)],
};

describe("the parser of policies", () => {
  it.each<[string, EvaluationParameters, readonly string[]]>([
    ["no parameter", {}, ["value-missing at $.provisions[0].parameters.scheme"]],
    [
      "points that do not add up",
      { scheme: stated({ ...hundredPoints, full: 1000 }, source) },
      ["points-not-adding-up at $.provisions[0].parameters.scheme.value.indicators"],
    ],
    [
      "another reading of the scheme with a gap between grades",
      {
        scheme: interpreted<EvaluationSchemeInput>(hundredPoints, {
          alternatives: [gapped],
          question: { zh: "优秀从几分起？", en: "From which score?" },
          reason: { zh: "常例", en: "Usual" },
          source,
        }),
      },
      ["grades-gap at $.provisions[0].parameters.scheme.alternatives[0].grades[1].below"],
    ],
    [
      "a consequence of a grade that the scheme does not have",
      { scheme: stated({ ...hundredPoints, consequences: [{ ...endOfContract, grades: ["poor"] }] }, source) },
      ["reference-dangling at $.provisions[0].parameters.scheme.value.consequences[0].grades[0]"],
    ],
    [
      "two consequences of one id, and a grade that is not in the scheme beside them",
      {
        scheme: stated(hundredPoints, source),
        consequences: stated([endOfContract, { ...endOfContract, grades: ["poor"] }], source),
      },
      [
        "id-duplicate at $.provisions[0].parameters.consequences.value[1].id",
        "reference-dangling at $.provisions[0].parameters.consequences.value[1].grades[0]",
      ],
    ],
    [
      "a frequency that contradicts the scheme",
      { scheme: stated({ ...hundredPoints, frequency: "quarterly" }, source), frequency: stated("yearly", source) },
      ["value-invalid at $.provisions[0].parameters.frequency.value"],
    ],
    [
      "weights that do not add to one",
      {
        scheme: stated(
          {
            ...hundredPoints,
            subjects: [{ id: "party", name: { zh: "第三方", en: "party" } }],
            scoredBy: [{ subject: "party", weight: "0.9" }],
          },
          source,
        ),
      },
      ["weights-not-one at $.provisions[0].parameters.scheme.value.scoredBy"],
    ],
  ])("throws for %s", (_, parameters, faults) => {
    expect(faultsOf(() => evaluationPolicy(parameters))).toEqual(faults);
  });

  it("throws for a shape whose bounds do not fall, or whose weights do not add to one", () => {
    const policyWith = (parameters: ShapeParameters) =>
      evaluationPolicy({ frequency: stated("yearly", source) }, [shape(parameters)]);
    expect(faultsOf(() => policyWith({ bounds: stated([80, 90], source) }))).toEqual([
      "bounds-reversed at $.provisions[1].parameters.bounds.value[1]",
    ]);
    const weights = [{ subject: "party", weight: "0.6" }];
    expect(faultsOf(() => policyWith({ weights: stated(weights, source) }))).toEqual([
      "weights-not-one at $.provisions[1].parameters.weights.value",
    ]);
  });

  it("takes a sample that is written in another way as the same", () => {
    const scheme = stated({ ...hundredPoints, sample: "0.30" }, source);
    expect(faultsOf(() => evaluationPolicy({ scheme, sample: stated("0.3", source) }))).toEqual([]);
  });
});

describe("a shape that a policy demands", () => {
  const full = (points: number) => stated(points, source);
  const assessed = (parameters: ShapeParameters, scheme: EvaluationSchemeInput | null, tier?: string) => {
    const own = scheme === null ? { frequency: stated("yearly" as const, source) } : { scheme: stated(scheme, source) };
    const assessment = assess(registerWith([held()]), evaluationPolicy(own, [shape(parameters, tier)]), {
      asOf: "2025-12-31",
      period: calendarYear(2025),
    });
    const findings = assessment.findings.filter(({ provision }) => provision === "local/shape");
    const reasons = assessment.notRun.filter(({ provision }) => provision === "local/shape");
    return [
      ...findings.map(({ verdict, subject }) => `${subject.id}: ${verdict}`),
      ...reasons.map(({ reason }) => reason),
    ];
  };

  it("is compared by an assessment with the scheme in the same policy", () => {
    expect(assessed({ full: full(100) }, hundredPoints)).toEqual(["hundred: met"]);
    expect(assessed({ full: full(1000) }, hundredPoints)).toEqual(["hundred: unmet"]);
  });

  it("is not compared, and the assessment says so, where no policy contains a scheme for stations of its tier", () => {
    expect(assessed({ full: full(100) }, null)).toEqual(["no-scheme-given"]);
    expect(assessed({ full: full(100) }, hundredPoints, "county")).toEqual(["no-scheme-given"]);
  });

  it.each<[string, ShapeParameters, object, object]>([
    [
      "bounds of grades",
      { bounds: stated(["90.0", 80, 60], source) },
      {},
      {
        grades: hundredPoints.grades
          .slice(2)
          .map((grade) => ({ ...grade, below: grade.id === "passed" ? undefined : 60 })),
      },
    ],
    [
      "a self-assessment",
      { selfAssessment: stated(true, source) },
      { selfAssessment: true },
      { selfAssessment: false },
    ],
    ["a sample", { sample: stated("0.3", source) }, { sample: 0.3 }, { sample: "0.2" }],
    [
      "weights",
      {
        weights: stated(
          [
            { subject: "b", weight: "1/3" },
            { subject: "a", weight: "2/3" },
          ],
          source,
        ),
      },
      scored("2/3", "1/3"),
      scored("1/3", "2/3"),
    ],
  ])("is met and unmet by %s", (_, parameters, met, unmet) => {
    expect(assessed(parameters, { ...hundredPoints, ...met })).toEqual(["hundred: met"]);
    expect(assessed(parameters, { ...hundredPoints, ...unmet })).toEqual(["hundred: unmet"]);
  });

  it.each(["sample", "selfAssessment", "weights"] as const)(
    "is undetermined where the scheme is silent on %s",
    (aspect) => {
      const parameters = {
        sample: { sample: stated("0.3", source) },
        selfAssessment: { selfAssessment: stated(true, source) },
        weights: { weights: stated([{ subject: "a", weight: 1 }], source) },
      }[aspect];
      const policy = evaluationPolicy({ scheme: stated(hundredPoints, source) }, [shape(parameters)]);
      const finding = checkEvaluationScheme(
        findProvision(policy, "evaluation"),
        findProvision(policy, "evaluation-scheme"),
        { asOf: "2025-12-31" },
      );
      expect([finding.verdict, finding.missing.map(({ detail }) => detail)]).toEqual(["undetermined", [aspect]]);
    },
  );
});

function scored(a: string, b: string): object {
  return {
    subjects: ["a", "b"].map((id) => ({ id, name: { zh: id, en: id } })),
    scoredBy: [
      { subject: "a", weight: a },
      { subject: "b", weight: b },
    ],
  };
}

describe("clauses of real policies on evaluation", () => {
  const named = (names: readonly string[]) => names.map((zh) => ({ id: zh, name: { zh, en: zh } }));
  const tree = (names: readonly string[], full: number) => ({
    full,
    grades: [{ id: "all", name: { zh: "不分等级", en: "No grades" } }],
    indicators: names.map((zh, index) => {
      const rest = full - Math.floor(full / names.length) * (names.length - 1);
      const worth = index === 0 ? rest : Math.floor(full / names.length);
      return {
        kind: "leaf" as const,
        id: `i-${index}`,
        name: { zh, en: zh },
        worth,
        rule: { kind: "range" as const, least: 0, most: worth },
      };
    }),
  });
  const SIX = ["基础建设", "制度建设", "运营投入", "运营管理", "服务提供", "运营绩效"];
  const FIVE = ["项目管理", "专业服务", "服务成效", "财务评估", "创新特色"];
  const HUB = ["市民政局", "县区分站", "乡镇（街道）社工站"];
  const STATION = ["乡镇（街道）民政所", "社工总站", "服务对象"];
  const PARTIES = ["第三方评估机构", "镇人民政府（街道办事处）和村（居）委会", "区民政局"];

  it.each<[string, ShapeParameters, object, object, string]>([
    [
      "我省实行千分制量化考核",
      { full: stated(1000, source) },
      tree(SIX, 1000),
      tree(SIX, 100),
      "满分应为1000，实为100。",
    ],
    [
      "设置了基础建设、制度建设、运营投入、运营管理、服务提供与运营绩效六大评估模块",
      { dimensions: stated(named(SIX), source) },
      tree(SIX, 1000),
      tree(SIX.slice(1), 1000),
      "评估维度缺少：基础建设。",
    ],
    [
      "聚焦“项目管理、专业服务、服务成效、财务评估、创新特色”五项内容",
      { dimensions: stated(named(FIVE), source) },
      tree(FIVE, 100),
      tree(SIX, 100),
      "评估维度缺少：项目管理、专业服务、服务成效、财务评估、创新特色。",
    ],
    [
      "认真听取市民政局、县区分站、各乡镇（街道）社工站三方反馈意见",
      { subjects: stated(named(HUB), source) },
      { subjects: named(HUB) },
      { subjects: named(HUB.slice(1)) },
      "评估主体缺少：市民政局。",
    ],
    [
      "对于乡镇（街道）社工站项目，认真听取乡镇（街道）民政所、社工总站、服务对象三方反馈意见",
      { subjects: stated(named(STATION), source) },
      { subjects: named(STATION) },
      { subjects: named(HUB) },
      "评估主体缺少：乡镇（街道）民政所、社工总站、服务对象。",
    ],
    [
      "评估主体包括第三方评估机构、镇人民政府（街道办事处）和村（居）委会、区民政局",
      { subjects: stated(named(PARTIES), source) },
      { subjects: named(PARTIES) },
      { subjects: named(HUB) },
      "评估主体缺少：第三方评估机构、镇人民政府（街道办事处）和村（居）委会、区民政局。",
    ],
  ])("%s", (quote, parameters, met, unmet, says) => {
    const quoted = Object.fromEntries(
      Object.entries(parameters).map(([name, parameter]) => [
        name,
        { ...(parameter as object), source: { ...source, quote } },
      ]),
    ) as ShapeParameters;
    const answer = (fields: object) => {
      const policy = evaluationPolicy({ scheme: stated({ ...hundredPoints, ...fields }, source) }, [shape(quoted)]);
      const { findings } = assess(registerWith([]), policy, { asOf: "2025-12-31", period: calendarYear(2025) });
      const own = findings.filter(({ provision }) => provision === "local/shape");
      const said = own.flatMap((one) => explain(one, { locale: "zh-CN", policies: [policy] }).reasons);
      return { verdicts: own.map(({ verdict }) => verdict), said: said.map(({ text }) => text) };
    };
    expect(answer(met).verdicts).toEqual(["met"]);
    const failed = answer(unmet);
    expect(failed.verdicts).toEqual(["unmet"]);
    expect(failed.said).toContain(says);
  });

  it("keeps a veto of the scheme when its shape is compared", () => {
    const scheme = stated({ ...hundredPoints, vetoes: [fraud] }, source);
    const policy = evaluationPolicy({ scheme }, [shape({ leaves: stated(1, source) })]);
    const { findings } = assess(registerWith([]), policy, { asOf: "2025-12-31", period: calendarYear(2025) });
    expect(findings.find(({ provision }) => provision === "local/shape")?.verdict).toBe("met");
  });
});
