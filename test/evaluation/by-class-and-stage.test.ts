import { planAgenda } from "social-work-station-rules/agenda";
import { assess } from "social-work-station-rules/assessment";
import { checkEvaluation, checkEvaluationScheme, scoreEvaluation } from "social-work-station-rules/evaluation";
import { explain } from "social-work-station-rules/explanation";
import { findProvision, safeParsePolicy } from "social-work-station-rules/policy";
import { compareScenarios } from "social-work-station-rules/scenario";
import { describe, expect, it } from "vitest";
import { thrownFault } from "../thrown-fault.js";
import { YEAR, allStated, byArea, byYear, policyInput, policyOf, threePlaces } from "../three-places.js";

const ALL = ["urban", "rural", "unknown"];

function held(...records: readonly (readonly [station: string, on: string])[]) {
  const evaluations = records.map(([id, on]) => ({
    id: `${id}-${on}`,
    subject: { kind: "station", id },
    on,
    assessor: "third-party",
  }));
  return threePlaces({ evaluations }, ["evaluations"]);
}

function evaluation(parameters: Readonly<Record<string, unknown>>) {
  return { kind: "evaluation", parameters: allStated(parameters) };
}

const options = { asOf: "2027-01-31", period: YEAR };

const checkedOf = (prepared: ReturnType<typeof held>, parameters: Readonly<Record<string, unknown>>) =>
  checkEvaluation(prepared, findProvision(policyOf(evaluation(parameters)), "evaluation"), {
    ...options,
    jurisdiction: "99",
  });

describe("the frequency of an evaluation by class of station", () => {
  const frequency = byArea("half-yearly", "yearly");
  const once = held(...ALL.map((station) => [station, "2026-03-01"] as const));
  const findings = checkedOf(once, { frequency });
  const of = (station: string) => findings.filter(({ subject }) => subject.id === station);

  it("asks each half-year of urban stations, and each year of others", () => {
    expect(of("urban").map(({ verdict, detail }) => [detail.period.to, verdict])).toEqual([
      ["2026-06-30", "met"],
      ["2026-12-31", "unmet"],
    ]);
    expect(of("rural").map(({ verdict, detail }) => [detail.period.to, verdict])).toEqual([["2026-12-31", "met"]]);
    expect(of("rural")[0]?.applied).toEqual({ frequency: { value: "yearly", class: null } });
  });

  it("is open where the class is not known, and names the fact that decides", () => {
    const [, second] = of("unknown").filter(
      ({ detail }) => detail.period.from !== YEAR.from || detail.period.to !== YEAR.to,
    );
    expect(second?.cases?.map(({ applied, verdict }) => [applied?.["frequency"]?.value, verdict])).toEqual([
      ["yearly", "not-applicable"],
      ["half-yearly", "unmet"],
    ]);
    expect(second?.missing).toEqual([{ subject: { kind: "division", id: "990101003" }, fact: "area-class" }]);
  });

  it("is said in both languages, and a scenario changes it", () => {
    const policy = policyOf(evaluation({ frequency: "yearly" }));
    const amendments = [
      { id: "a", kind: "set-parameter", provision: "p/1", parameter: "frequency", value: frequency },
    ] as const;
    const { scenarios } = compareScenarios(once, policy, { ...options, alternatives: [{ id: "s", amendments }] });
    expect(scenarios[0]?.losers).toContain("station:urban");
    expect(scenarios[0]?.losers).not.toContain("station:rural");
    const say = (locale: "zh-CN" | "en") =>
      explain(of("urban")[1] as never, { locale }).reasons.map(({ text }) => text);
    expect(say("zh-CN")).toContain("评估频次：城区每半年一次；其余每年一次。");
    expect(say("zh-CN")).toContain("对该对象适用：评估频次每半年一次（城区）。");
    expect(say("en")).toContain("For this subject: frequency twice a year (urban areas).");
  });
});

describe("a sample by class of station", () => {
  const prepared = held(["urban", "2026-03-01"]);

  it("is counted for the stations of each share", () => {
    const sample = byArea("1", "0.5");
    const [finding] = checkedOf(prepared, { frequency: "yearly", sample }).filter(
      ({ subject }) => subject.kind === "division",
    );
    expect(finding?.detail.parts).toMatchObject([
      { part: "sample", share: "0.5", verdict: "unmet", required: { least: "1" }, evaluated: { least: "0" } },
      { part: "sample", share: "1", verdict: "undetermined", subjects: { least: "1", most: "2" } },
    ]);
    expect(finding?.verdict).toBe("unmet");
    const say = (locale: "zh-CN" | "en") =>
      explain(finding as never, { locale })
        .reasons.map(({ text }) => text)
        .join();
    expect(say("zh-CN")).toContain("按50%抽查的对象共1至2个，至少应评估1个。");
    expect(say("en")).toContain("Of 1 to 2 in all, of which 50% are sampled, at least 1 must be evaluated.");
  });

  it("may include the evaluation of a station whose class is not known", () => {
    const [finding] = checkedOf(held(["unknown", "2026-03-01"]), {
      frequency: "yearly",
      sample: byArea("1", "0.5"),
    }).filter(({ subject }) => subject.kind === "division");
    const range = (least: string, most: string) => ({ least, most });
    expect(finding?.detail.parts).toMatchObject([
      { share: "0.5", verdict: "undetermined", subjects: range("1", "2"), evaluated: range("0", "1") },
      {
        share: "1",
        verdict: "unmet",
        subjects: range("1", "2"),
        required: range("1", "2"),
        evaluated: range("0", "1"),
      },
    ]);
  });

  it("equals the plain share where each class has the same", () => {
    const plain = checkedOf(prepared, { frequency: "yearly", sample: "0.3" });
    const [own] = checkedOf(prepared, { frequency: "yearly", sample: byYear("0.3", "0.4") }).filter(
      ({ subject }) => subject.kind === "division",
    );
    expect(own?.detail.parts).toEqual(
      plain.flatMap(({ subject, detail }) =>
        subject.kind === "division" ? detail.parts.map((part) => ({ ...part, share: "0.3" })) : [],
      ),
    );
  });
});

const scheme = (id: string, grade: string) => ({
  id,
  version: "1",
  title: { zh: "评估表", en: "Scheme" },
  status: "example",
  counting: "points",
  full: 100,
  display: { decimals: 0, rounding: "half-up" },
  grades: [{ id: grade, name: { zh: "合格", en: "Pass" } }],
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

describe("a scheme and consequences by stage", () => {
  const consequences = (grade: string) => [
    { id: "end", name: { zh: "退出", en: "Ends" }, grades: [grade], then: "judged" },
  ];
  const parameters = {
    scheme: byYear(scheme("old", "poor"), scheme("new", "fail")),
    consequences: byYear(consequences("poor"), consequences("fail")),
  };

  it("are those of the year", () => {
    const policy = policyOf(evaluation(parameters));
    const graded = threePlaces(
      {
        evaluations: [
          {
            id: "e",
            subject: { kind: "station", id: "urban" },
            on: "2026-05-01",
            scheme: "old",
            grade: "poor",
            score: 1,
          },
        ],
      },
      ["evaluations"],
    );
    const parts = assess(graded, policy, options).findings.flatMap(({ subject, detail }) =>
      subject.id === "urban" && detail.kind === "evaluation" ? detail.parts : [],
    );
    expect(parts).toMatchObject([
      { part: "grade", state: "agrees" },
      { part: "consequence", consequence: "end" },
    ]);
  });

  it("are compared with the shape that is demanded, each scheme once", () => {
    const shape = { kind: "evaluation-scheme", appliesTo: { subject: "scheme" }, parameters: allStated({ grades: 1 }) };
    const { findings } = assess(threePlaces(), policyOf(evaluation(parameters), shape), options);
    expect(findings.flatMap(({ subject }) => (subject.kind === "scheme" ? [subject.id] : []))).toEqual(["old", "new"]);
  });

  it("give no score without the one that is meant", () => {
    const provision = findProvision(policyOf(evaluation(parameters)), "evaluation");
    expect(thrownFault(() => scoreEvaluation(provision, []))).toBe("value-invalid at $.scheme.parameters.scheme.value");
  });
});

describe("the shape of a scheme by stage", () => {
  const shape = {
    kind: "evaluation-scheme",
    appliesTo: { subject: "scheme" },
    parameters: allStated({ grades: byYear(1, 4), frequency: byYear("yearly", "quarterly") }),
  };
  const policy = policyOf(evaluation({ scheme: scheme("s", "pass") }), shape);

  it("is that of the last stage due on the day", () => {
    const check = (asOf: string) =>
      checkEvaluationScheme(findProvision(policy, "evaluation"), findProvision(policy, "evaluation-scheme"), { asOf });
    expect([check("2027-06-30"), check("2027-12-31")].map(({ detail }) => detail.differences[0])).toEqual([
      { aspect: "frequency", required: "yearly", actual: null },
      { aspect: "grades", required: 4, actual: 1 },
    ]);
    expect(check("2027-06-30").applied?.["grades"]).toEqual({ value: 1, stage: "2026-12-31" });
    expect(explain(check("2027-06-30"), { locale: "zh-CN" }).reasons.map(({ text }) => text)).toContain(
      "对该对象适用：评估等级数1（2026年12月31日前）、评估频次每年一次（2026年12月31日前）。",
    );
  });

  it("is planned for by its frequency on the day", () => {
    const days = (asOf: string, within: number) =>
      planAgenda(threePlaces(), policy, {
        asOf,
        within,
        period: { from: `${asOf.slice(0, 4)}-01-01`, to: `${asOf.slice(0, 4)}-12-31` },
      })
        .entries.filter(({ matter }) => matter === "evaluation")
        .map(({ day }) => day);
    expect(days("2027-02-01", 60)).toEqual([]);
    expect(days("2028-02-01", 60)).toEqual(ALL.map(() => "2028-03-31"));
  });
});

describe("a policy", () => {
  const faultsOf = (provision: object) => {
    const result = safeParsePolicy(policyInput(provision));
    return result.ok ? [] : result.faults.map(({ code, path }) => `${code} ${path.slice(3).join(".")}`);
  };

  it("is not accepted with classes of a scheme's shape, and with faults in any class or stage", () => {
    const shape = (parameters: object) => ({ kind: "evaluation-scheme", appliesTo: { subject: "scheme" }, parameters });
    expect(faultsOf(shape(allStated({ grades: byArea(3, 4) })))).toEqual(["key-unknown grades.value.classes"]);
    expect(faultsOf(shape(allStated({ bounds: byYear([90, 60], [60, 90]) })))).toEqual([
      "bounds-reversed bounds.value.stages.1.is.1",
    ]);
    expect(
      faultsOf(
        evaluation({
          scheme: { ...scheme("s", "pass"), frequency: "yearly" },
          frequency: byArea("quarterly", "yearly"),
        }),
      ),
    ).toEqual(["value-invalid frequency.value.classes.0.is"]);
    const consequences = [{ id: "end", name: { zh: "退出", en: "Ends" }, grades: ["none"], then: "judged" }];
    expect(
      faultsOf(evaluation({ scheme: scheme("s", "pass"), consequences: byArea(consequences, consequences) })),
    ).toEqual([
      "reference-dangling consequences.value.classes.0.is.0.grades.0",
      "reference-dangling consequences.value.otherwise.0.grades.0",
    ]);
  });
});
