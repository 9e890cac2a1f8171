import { describe, expect, it } from "vitest";
import { calendarYear } from "social-work-station-rules/calendar";
import { checkEvaluation, type EvaluationOptions } from "social-work-station-rules/evaluation";
import type { RegisterInput } from "social-work-station-rules/model";
import { definePolicy, findProvision, stated } from "social-work-station-rules/policy";
import {
  type EvaluationParameters,
  evaluationPolicy,
  held,
  type Held,
  registerWith,
  source,
} from "./held-evaluations.js";

const sampled: EvaluationParameters = {
  frequency: stated("yearly", source),
  assessor: stated("third-party", source),
  sample: stated("0.5", source),
};

interface Given {
  readonly parameters?: EvaluationParameters;
  readonly more?: Partial<RegisterInput>;
  readonly options?: Partial<EvaluationOptions>;
  readonly subject?: "station" | "operator";
}

/** The findings on the sample of 2025, of stations or of operators. */
function samplesIn(
  evaluations: readonly Held[],
  { parameters = sampled, more = {}, options = {}, subject = "station" }: Given = {},
) {
  const policy = evaluationPolicy(parameters);
  const provision = findProvision(
    subject === "station"
      ? policy
      : definePolicy({ ...policy, provisions: [{ ...policy.provisions[0], appliesTo: { subject } }] } as never),
    "evaluation",
  );
  return checkEvaluation(registerWith(evaluations, more), provision, {
    asOf: "2026-06-30",
    period: calendarYear(2025),
    jurisdiction: "110101",
    ...options,
  }).filter((finding) => finding.subject.kind === "division");
}

/** Stations `s-1` and so on, open on the dates given. */
const stations = (...dates: readonly object[]): NonNullable<RegisterInput["stations"]> =>
  dates.map((own, index) => ({ id: `s-${index + 1}`, division: "110101001", tier: "s:station", ...own })) as never;
const OPEN = { from: "2022-01-01" };
const of = (n: number, fields: Partial<Held> = {}): Held =>
  held({ id: `e-${n}`, subject: { kind: "station", id: `s-${n}` }, ...fields });
const LISTED = [{ collection: "evaluations" }, { collection: "stations" }, { collection: "operators" }] as const;

function partOf(...args: Parameters<typeof samplesIn>): readonly unknown[] {
  const [finding] = samplesIn(...args);
  const [part] = finding?.detail.parts ?? [];
  return [
    part,
    ...(finding?.missing ?? []).map(({ subject, fact, detail }) => [subject.id, fact, detail ?? ""].join(" ").trim()),
  ];
}

const range = (least: number, most: number | null = least) => ({
  least: String(least),
  most: most === null ? null : String(most),
});

describe("a sample", () => {
  it("is a finding about the area of the policy", () => {
    const [finding] = samplesIn([of(1)], { more: { stations: stations(OPEN, OPEN) } });
    expect(finding).toMatchObject({
      id: "local/evaluation@division:110101@2025-01-01..2025-12-31",
      subject: { kind: "division", id: "110101" },
      verdict: "met",
      timing: "closed",
      missing: [],
    });
    const everywhere = samplesIn([of(1)], {
      more: { stations: stations(OPEN, OPEN) },
      options: { jurisdiction: undefined },
    });
    expect(everywhere.map(({ subject, verdict }) => [subject.id, verdict])).toEqual([["CN", "met"]]);
  });

  it.each([
    [1, 1],
    [2, 1],
    [3, 2],
    [4, 2],
    [5, 3],
  ])("of half of %i takes %i", (count, needed) => {
    const more = { stations: stations(...Array.from({ length: count }, () => OPEN)) };
    const evaluated = (done: number) => Array.from({ length: done }, (_, index) => of(index + 1));
    const part = (done: number) => ({
      part: "sample",
      timing: "closed",
      subjects: range(count),
      required: range(needed),
      evaluated: range(done),
    });
    expect(partOf(evaluated(needed), { more })).toEqual([{ ...part(needed), verdict: "met" }]);
    expect(partOf(evaluated(needed - 1), { more })).toEqual([{ ...part(needed - 1), verdict: "unmet" }]);
  });

  it("of nobody is not applicable, unless somebody may be missing from the list", () => {
    const nobody = { part: "sample", timing: "closed", evaluated: range(0) };
    expect(partOf([], { more: { stations: [] } })).toEqual([
      { ...nobody, verdict: "not-applicable", subjects: range(0), required: range(0) },
    ]);
    expect(partOf([], { more: { stations: [], completeness: [LISTED[0]] } })).toEqual([
      {
        ...nobody,
        verdict: "undetermined",
        subjects: range(0, null),
        required: range(0, null),
        evaluated: range(0, null),
      },
      "110101 stations",
    ]);
  });

  it("does not take those who were not there throughout", () => {
    const more = { stations: stations(OPEN, { from: "2025-02-01" }, { from: "2026-01-01" }) };
    expect(partOf([], { more })[0]).toMatchObject({ subjects: range(1), required: range(1), verdict: "unmet" });
  });

  it("counts those who may have been there throughout from none to all", () => {
    const more = { stations: stations(OPEN, { from: "2025-01" }, { from: "2025-01" }) };
    expect(partOf([of(1)], { more })).toEqual([
      {
        part: "sample",
        verdict: "undetermined",
        timing: "closed",
        subjects: range(1, 3),
        required: range(1, 2),
        evaluated: range(1),
      },
      "s-2 station-date",
      "s-3 station-date",
    ]);
    expect(partOf([of(2)], { more })[0]).toMatchObject({ verdict: "undetermined", evaluated: range(0, 1) });
    expect(partOf([of(1), of(2)], { more })).toMatchObject([{ verdict: "met", evaluated: range(1, 2) }]);
    expect(partOf([], { more })).toMatchObject([{ verdict: "unmet", evaluated: range(0) }]);
  });

  it("is settled where it is so whether or not those who may have been there are counted", () => {
    const parameters: EvaluationParameters = { ...sampled, sample: stated("1", source) };
    const more = { stations: stations(OPEN, { from: "2025-01" }) };
    const verdictOf = (...done: readonly number[]): unknown =>
      samplesIn(
        done.map((n) => of(n)),
        { parameters, more },
      ).map(({ verdict, missing }) => [verdict, missing.length]);
    expect(verdictOf(2)).toEqual([["unmet", 0]]);
    expect(verdictOf(1, 2)).toEqual([["met", 0]]);
    expect(verdictOf(1)).toEqual([["undetermined", 1]]);
    const perhapsNobody = { stations: stations({ from: "2025-01" }) };
    expect(partOf([of(1)], { parameters, more: perhapsNobody })[0]).toMatchObject({ verdict: "undetermined" });
  });

  it("counts evaluations that may count, and asks what they lack", () => {
    const more = { stations: stations(OPEN, OPEN) };
    expect(partOf([of(1, { assessor: undefined })], { more })).toEqual([
      {
        part: "sample",
        verdict: "undetermined",
        timing: "closed",
        subjects: range(2),
        required: range(1),
        evaluated: range(0, 1),
      },
      "s-1 assessor e-1",
    ]);
    // One is enough: what the other lacks does not matter.
    expect(partOf([of(1, { assessor: undefined }), of(2)], { more })).toMatchObject([{ verdict: "met" }]);
    expect(partOf([of(1), of(1, { id: "e-9", assessor: undefined })], { more })).toMatchObject([{ verdict: "met" }]);
  });

  it("asks for nothing more of one that was evaluated for certain", () => {
    const evaluations = [of(1), of(1, { id: "e-9", assessor: undefined }), of(2, { assessor: undefined })];
    expect(partOf(evaluations, { more: { stations: stations(OPEN, OPEN, OPEN) } }).slice(1)).toEqual([
      "s-2 assessor e-2",
    ]);
  });

  it("asks for the list of evaluations of each who has none", () => {
    const more = { stations: stations(OPEN, OPEN, OPEN), completeness: [LISTED[1]] };
    expect(partOf([of(1)], { more })).toEqual([
      {
        part: "sample",
        verdict: "undetermined",
        timing: "closed",
        subjects: range(3),
        required: range(2),
        evaluated: range(1, 3),
      },
      "s-2 evaluations",
      "s-3 evaluations",
    ]);
  });

  it("asks first for the list of stations, in the area of the policy", () => {
    const within = (area: string) => ({
      stations: stations(OPEN, OPEN),
      completeness: [LISTED[0], { collection: "stations" as const, within: [area] }],
    });
    expect(partOf([of(1)], { more: within("110101") })[0]).toMatchObject({ verdict: "met" });
    expect(partOf([of(1)], { more: within("110101001") })).toEqual([
      {
        part: "sample",
        verdict: "undetermined",
        timing: "closed",
        subjects: range(2, null),
        required: range(1, null),
        evaluated: range(1, null),
      },
      "110101 stations",
    ]);
  });

  it("needs a list of stations up to the day of the question, and no further than the year", () => {
    const to = (day: string, asOf: string) =>
      samplesIn([of(1)], {
        options: { asOf },
        more: {
          stations: stations(OPEN, OPEN),
          completeness: [LISTED[0], { collection: "stations", period: { from: "2025-01-01", to: day } }],
        },
      }).map(({ verdict }) => verdict);
    expect(to("2025-12-31", "2026-06-30")).toEqual(["met"]);
    expect(to("2025-12-30", "2026-06-30")).toEqual(["undetermined"]);
    expect(to("2025-11-30", "2025-11-30")).toEqual(["met"]);
    expect(to("2025-11-29", "2025-11-30")).toEqual(["undetermined"]);
  });

  it.each([
    ["2024-12-31", []],
    ["2025-01-01", ["open"]],
    ["2025-12-31", ["open"]],
    ["2026-01-01", ["closed"]],
  ])("is, on %s, %j", (asOf, timings) => {
    const more = { stations: stations(OPEN) };
    expect(samplesIn([], { more, options: { asOf } }).map(({ timing }) => timing)).toEqual(timings);
  });

  it("is drawn in each half-year where that is how often", () => {
    const parameters: EvaluationParameters = { ...sampled, frequency: stated("half-yearly", source) };
    expect(
      samplesIn([of(1)], { parameters, more: { stations: stations(OPEN, OPEN) } }).map(({ detail, verdict }) => [
        detail.period.to,
        verdict,
      ]),
    ).toEqual([
      ["2025-06-30", "unmet"],
      ["2025-12-31", "met"],
    ]);
  });

  it("is none of one station that is asked about", () => {
    expect(samplesIn([of(1)], { more: { stations: stations(OPEN) }, options: { subject: "s-1" } })).toEqual([]);
  });

  it("of operators asks for the lists and contracts of operators", () => {
    const operators = ["o-1", "o-2"].map((id) => ({ id, contracts: [] }));
    const one = held({ subject: { kind: "operator", id: "o-1" } });
    expect(partOf([one], { subject: "operator", more: { operators, completeness: LISTED } })[0]).toMatchObject({
      verdict: "met",
    });
    expect(
      partOf([one], { subject: "operator", more: { operators, completeness: [LISTED[0], LISTED[1]] } }),
    ).toMatchObject([{ verdict: "undetermined" }, "110101 operators"]);
  });

  it("of operators counts the evaluation of each of them", () => {
    const operators = ["o-2", "o-1"].map((id) => ({ id, contracts: [] }));
    const policy = evaluationPolicy({ frequency: stated("yearly", source) });
    const ofOperators = findProvision(
      definePolicy({
        ...policy,
        provisions: [{ ...policy.provisions[0], appliesTo: { subject: "operator" } }],
      } as never),
      "evaluation",
    );
    const findings = checkEvaluation(
      registerWith([held({ subject: { kind: "operator", id: "o-1" } })], { operators }),
      ofOperators,
      {
        asOf: "2026-06-30",
        period: calendarYear(2025),
      },
    );
    expect(findings.map(({ subject, verdict }) => [subject.id, verdict])).toEqual([
      ["o-1", "met"],
      ["o-2", "unmet"],
    ]);
  });
});
