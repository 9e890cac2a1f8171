import { describe, expect, it } from "vitest";
import type { RegisterInput } from "social-work-station-rules/model";
import { stated } from "social-work-station-rules/policy";
import {
  endOfContract,
  type EvaluationParameters,
  found,
  fraud,
  held,
  type Held,
  hundredPoints,
  registerWith,
  source,
} from "./held-evaluations.js";

const STATION = { kind: "station", id: "a" } as const;
const yearly = { frequency: stated("yearly", source), assessor: stated("third-party", source) };

interface Given {
  readonly asOf?: string;
  readonly more?: Partial<RegisterInput>;
}

function check(parameters: EvaluationParameters, evaluations: readonly Held[], { asOf, more = {} }: Given = {}) {
  return found(parameters, registerWith(evaluations, more), asOf === undefined ? {} : { asOf });
}

const stationWith = (dates: object): Given["more"] => ({
  stations: [{ id: "a", division: "110101001", tier: "s:station", ...dates }],
});

describe("the part on whether an evaluation was held", () => {
  it("names the evaluations that count and those that may, by id", () => {
    const [finding] = check(yearly, [
      held({ id: "e-3" }),
      held({ id: "e-2", assessor: undefined }),
      held({ on: "2025" }),
    ]);
    expect(finding?.detail).toEqual({
      kind: "evaluation",
      period: { from: "2025-01-01", to: "2025-12-31" },
      parts: [{ part: "held", verdict: "met", timing: "closed", evaluations: ["e-1", "e-3"], possible: ["e-2"] }],
    });
    expect(finding?.id).toBe("local/evaluation@station:a@2025-01-01..2025-12-31");
  });

  it.each([
    ["2024-12-31", "unmet"],
    ["2025-01-01", "met"],
    ["2025-12-31", "met"],
    ["2026-01-01", "unmet"],
    ["2024", "unmet"],
    ["2026-01", "unmet"],
  ])("counts one held on %s as %s", (on, verdict) => {
    expect(check(yearly, [held({ on })])[0]?.verdict).toBe(verdict);
  });

  it("names in order the station's date, what an evaluation lacks, and the list", () => {
    const [finding] = check(yearly, [held({ on: "2025-12", assessor: undefined })], {
      asOf: "2025-12-15",
      more: { ...stationWith({ from: "2025-01" }), completeness: [] },
    });
    expect(finding?.missing).toEqual([
      { subject: STATION, fact: "station-date" },
      { subject: STATION, fact: "evaluation-date", detail: "e-1" },
      { subject: STATION, fact: "assessor", detail: "e-1" },
      { subject: STATION, fact: "evaluations" },
    ]);
  });

  it("names only the station's date where one was held for certain", () => {
    const more = { ...stationWith({ from: "2025-01" }), completeness: [] };
    const [finding] = check(yearly, [held(), held({ id: "e-2", assessor: undefined })], { more });
    expect([finding?.verdict, finding?.missing]).toEqual([
      "undetermined",
      [{ subject: STATION, fact: "station-date" }],
    ]);
  });

  it("is not asked before the year, and asked from its first day", () => {
    expect(check(yearly, [], { asOf: "2024-12-31" })).toEqual([]);
    expect(check(yearly, [], { asOf: "2025-01-01" }).map(({ verdict, timing }) => [verdict, timing])).toEqual([
      ["unmet", "open"],
    ]);
    expect(check(yearly, [], { asOf: "2025-12-31" })[0]?.timing).toBe("open");
    expect(check(yearly, [], { asOf: "2026-01-01" })[0]?.timing).toBe("closed");
  });

  it.each<[string, object, readonly string[]]>([
    ["until the last day of the year", { from: "2022", until: "2025-12-31" }, ["unmet"]],
    ["until the day before", { from: "2022", until: "2025-12-30" }, ["not-applicable"]],
    ["until some day of the last month", { from: "2022", until: "2025-12" }, ["undetermined"]],
    ["until its first day", { from: "2022", until: "2025-01-01" }, ["not-applicable"]],
    ["until the year before", { from: "2022", until: "2024" }, []],
    ["from some day of the month before", { from: "2024-12" }, ["unmet"]],
    ["from some day of the first month", { from: "2025-01" }, ["undetermined"]],
    ["from some day of the second month", { from: "2025-02" }, ["not-applicable"]],
    ["from its last day", { from: "2025-12-31" }, ["not-applicable"]],
    ["from some day of the next year", { from: "2026" }, []],
  ])("is asked of a station that was open %s", (_, dates, verdicts) => {
    expect(check(yearly, [], { more: stationWith(dates) ?? {} }).map(({ verdict }) => verdict)).toEqual(verdicts);
  });

  it("is asked of a station that was recorded before the year without a date of opening", () => {
    const more = { ...stationWith({}), recordedOn: "2024-12-31" };
    const [finding] = check(yearly, [], { more });
    expect([finding?.verdict, finding?.missing]).toEqual(["undetermined", [{ subject: STATION, fact: "evaluations" }]]);
  });

  it.each<[string, object, string]>([
    ["of the level of the station", { levels: ["township"] }, "unmet"],
    ["of another level", { levels: ["village"] }, "undetermined"],
    ["of its district", { within: ["110101"] }, "unmet"],
    ["of another district", { within: ["110102"] }, "undetermined"],
    ["of the whole year", { period: { from: "2025-01-01", to: "2025-12-31" } }, "unmet"],
    ["of all but its last day", { period: { from: "2025-01-01", to: "2025-12-30" } }, "undetermined"],
    ["of all but its first day", { period: { from: "2025-01-02", to: "2025-12-31" } }, "undetermined"],
  ])("is unmet only where the evaluations %s are listed", (_, claim, verdict) => {
    const completeness = [{ collection: "evaluations", ...claim }] as RegisterInput["completeness"];
    const divisions = [
      { id: "110101", name: "某区", level: "county" },
      { id: "110102", name: "另一区", level: "county" },
      { id: "110101001", name: "某街道", level: "township", kind: "subdistrict" },
    ] as const;
    expect(check(yearly, [], { more: { completeness, divisions } as Given["more"] & object })[0]?.verdict).toBe(
      verdict,
    );
  });

  it("needs no list of what comes after the day of the question", () => {
    const completeness = [{ collection: "evaluations", period: { from: "2025-01-01", to: "2025-06-30" } }] as const;
    const verdictOn = (asOf: string) => check(yearly, [], { asOf, more: { completeness } })[0]?.verdict;
    expect([verdictOn("2025-06-30"), verdictOn("2025-07-01")]).toEqual(["unmet", "undetermined"]);
  });
});

describe("what is required by the scheme in a provision", () => {
  const scheme = {
    ...hundredPoints,
    frequency: "half-yearly",
    assessor: "authority",
    selfAssessment: true,
    consequences: [{ ...endOfContract, then: "judged" }],
  } as const;

  it("is how often, by whom, a self-assessment and consequences", () => {
    const findings = check({ scheme: stated(scheme, source) }, [
      held({ assessor: "authority", grade: "failed", score: 1 }),
    ]);
    expect(findings.map(({ detail }) => detail.parts.map(({ part, verdict }) => `${part} ${verdict}`))).toEqual([
      ["held unmet", "self-assessment unmet"],
      ["held met", "self-assessment unmet", "grade met", "consequence discretionary"],
    ]);
  });

  it("gives way to what the provision says itself", () => {
    const own: EvaluationParameters = {
      scheme: stated({ ...hundredPoints, selfAssessment: true, consequences: scheme.consequences }, source),
      selfAssessment: stated(true, source),
      frequency: stated("yearly", source),
      consequences: stated([{ ...endOfContract, grades: ["good"] }], source),
    };
    const [finding] = check(own, [held({ grade: "failed", score: 1 })]);
    expect(finding?.detail.parts.map(({ part }) => part)).toEqual(["held", "self-assessment", "grade"]);
  });

  it("is nothing where neither says anything", () => {
    const [finding] = check({ scheme: stated(hundredPoints, source) }, [held({ round: "self-assessment" })]);
    expect([finding?.verdict, finding?.detail.parts]).toEqual(["not-applicable", []]);
  });
});

describe("the part on who evaluated", () => {
  const party = { assessor: stated("third-party", source) } as const;

  it.each<[string, Partial<Held>, object, readonly unknown[]]>([
    ["the party that is named", {}, { verdict: "met", recorded: "third-party" }, []],
    ["another", { assessor: "authority" }, { verdict: "unmet", recorded: "authority" }, []],
    [
      "a party that is not recorded",
      { assessor: undefined },
      { verdict: "undetermined", recorded: null },
      ["assessor"],
    ],
    [
      "another, perhaps in another period",
      { assessor: "authority", on: "2025-12" },
      { verdict: "undetermined", recorded: "authority" },
      ["evaluation-date"],
    ],
    [
      "the party that is named, perhaps in another period",
      { on: "2025-12" },
      { verdict: "met", recorded: "third-party" },
      [],
    ],
  ])("says that it was %s", (_, fields, part, facts) => {
    const [finding] = check(party, [held(fields)], { asOf: "2025-12-15" });
    expect(finding?.detail.parts).toEqual([{ part: "assessor", timing: "closed", evaluation: "e-1", ...part }]);
    expect(finding?.missing).toEqual(facts.map((fact) => ({ subject: STATION, fact, detail: "e-1" })));
  });

  it("is asked of each evaluation of the period, but not of self-assessments", () => {
    const [finding] = check(party, [
      held({ id: "e-2", on: "2024-12-31", assessor: "authority" }),
      held({ id: "e-3", round: "self-assessment", assessor: undefined }),
      held({ id: "e-4" }),
      held({ id: "e-5" }),
    ]);
    expect(finding?.detail.parts.map((part) => ("evaluation" in part ? part.evaluation : part.part))).toEqual([
      "e-4",
      "e-5",
    ]);
  });
});

describe("the part on the grade", () => {
  const strict = {
    ...hundredPoints,
    vetoes: [fraud, { id: "accident", name: { zh: "安全事故", en: "Accident" }, grade: "passed" }],
  } as const;
  const partOf = (scheme: typeof hundredPoints | typeof strict, fields: Partial<Held>) => {
    const [finding] = check({ scheme: stated(scheme, source) }, [held(fields)]);
    const [part] = finding?.detail.parts ?? [];
    return [part, finding?.missing.map(({ fact, detail }) => `${fact} ${detail ?? ""}`)];
  };
  const ALL = ["excellent", "good", "passed", "failed"];

  it.each<[string, Partial<Held>, object, readonly string[]]>([
    [
      "that agrees with the score",
      { score: "89.90", grade: "良 好", fullMarks: "100.0", vetoes: [] },
      { verdict: "met", state: "agrees", score: "89.9", recorded: "良 好", byScheme: ["good"] },
      [],
    ],
    [
      "that differs from it",
      { score: 80, grade: "passed", vetoes: [] },
      { verdict: "unmet", state: "differs", score: "80", recorded: "passed", byScheme: ["good"] },
      [],
    ],
    [
      "that is not recorded",
      { score: 80, vetoes: [] },
      { verdict: "undetermined", state: "not-recorded", score: "80", recorded: null, byScheme: ["good"] },
      ["evaluation-result e-1"],
    ],
    [
      "without a score",
      { grade: "good" },
      { verdict: "undetermined", state: "not-recorded", score: null, recorded: "good", byScheme: ALL },
      ["evaluation-result e-1"],
    ],
    [
      "that a veto may have lowered",
      { score: 95, grade: "excellent" },
      {
        verdict: "undetermined",
        state: "not-recorded",
        score: "95",
        recorded: "excellent",
        byScheme: ["excellent", "passed", "failed"],
      },
      ["vetoes e-1"],
    ],
    [
      "that the worse of two vetoes lowered",
      { score: 95, grade: "failed", vetoes: ["accident", "fraud"] },
      { verdict: "met", state: "agrees", score: "95", recorded: "failed", byScheme: ["failed"] },
      [],
    ],
    [
      "that a veto does not raise",
      { score: 50, grade: "failed", vetoes: ["accident"] },
      { verdict: "met", state: "agrees", score: "50", recorded: "failed", byScheme: ["failed"] },
      [],
    ],
    [
      "of another scheme",
      { score: 80, grade: "passed", scheme: "other" },
      { verdict: "not-applicable", state: "other-scheme", score: "80", recorded: "passed", byScheme: [] },
      [],
    ],
    [
      "out of other full marks",
      { score: 80, grade: "good", fullMarks: 1000 },
      { verdict: "unmet", state: "other-full-marks", score: "80", recorded: "good", byScheme: [] },
      [],
    ],
    [
      "of the same scheme by its id",
      { score: 60, grade: "passed", scheme: "hundred", vetoes: [] },
      { verdict: "met", state: "agrees", score: "60", recorded: "passed", byScheme: ["passed"] },
      [],
    ],
  ])("says of a grade %s", (_, fields, part, missing) => {
    expect(partOf(strict, fields)).toEqual([{ part: "grade", timing: "closed", evaluation: "e-1", ...part }, missing]);
  });

  it("is left open where the evaluation may be of another period and the grade differs", () => {
    const given = { asOf: "2025-12-15" };
    const inDecember = { on: "2025-12", vetoes: [] };
    const graded = { scheme: stated(hundredPoints, source) };
    expect(check(graded, [held({ ...inDecember, score: 80, grade: "passed" })], given)[0]?.missing).toEqual([
      { subject: STATION, fact: "evaluation-date", detail: "e-1" },
    ]);
    expect(check(graded, [held({ ...inDecember, score: 80, grade: "good" })], given)[0]?.verdict).toBe("met");
  });
});
