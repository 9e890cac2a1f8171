import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarYear } from "social-work-station-rules/calendar";
import { checkEvaluation } from "social-work-station-rules/evaluation";
import { explain } from "social-work-station-rules/explanation";
import { findProvision, stated } from "social-work-station-rules/policy";
import type { PreparedRegister } from "social-work-station-rules/register";
import { thrownFault } from "../thrown-fault.js";
import {
  endOfContract,
  type EvaluationParameters,
  evaluationPolicy,
  found,
  fraud,
  held,
  hundredPoints,
  registerWith,
  source,
} from "./held-evaluations.js";

const yearly = { frequency: stated("yearly", source), assessor: stated("third-party", source) };
const graded = { ...yearly, scheme: stated(hundredPoints, source) };

/** Verdict, timing, and the missing facts, of the first finding. */
function verdictOf(
  parameters: EvaluationParameters,
  register: PreparedRegister,
  options: object = {},
): readonly unknown[] {
  const [finding] = found(parameters, register, options);
  return [finding?.verdict, finding?.timing, ...(finding?.missing ?? []).map(({ fact, detail }) => detail ?? fact)];
}

/** The station without a complete list of evaluations. */
const unlisted = { completeness: [] };

describe("checkEvaluation, how often and who", () => {
  it("is met by an evaluation in the year by the party that the policy names", () => {
    expect(verdictOf(yearly, registerWith([held()]))).toEqual(["met", "closed"]);
  });

  it("is unmet by one in another year, by another party, or by a self-assessment", () => {
    for (const fields of [
      { on: "2024-12-31" },
      { assessor: "authority" as const },
      { round: "self-assessment" as const },
    ])
      expect(verdictOf(yearly, registerWith([held(fields)]))).toEqual(["unmet", "closed"]);
  });

  it("is open before the year is over, and does not count what is dated after the day of the question", () => {
    expect(verdictOf(yearly, registerWith([held()]), { asOf: "2025-11-19" })).toEqual(["unmet", "open"]);
    expect(verdictOf(yearly, registerWith([held()]), { asOf: "2025-11-20" })).toEqual(["met", "open"]);
  });

  it("names what is not recorded: the party, the day, or whether there were others", () => {
    expect(verdictOf(yearly, registerWith([held({ assessor: undefined })]))).toEqual(["undetermined", "closed", "e-1"]);
    expect(verdictOf(yearly, registerWith([held({ on: "2025" })]), { asOf: "2025-12-30" })).toEqual([
      "undetermined",
      "open",
      "e-1",
    ]);
    expect(verdictOf(yearly, registerWith([], unlisted))).toEqual(["undetermined", "closed", "evaluations"]);
    expect(verdictOf(yearly, registerWith([held()], unlisted))).toEqual(["met", "closed"]);
  });

  it("requires one in each half-year and quarter of the period", () => {
    const verdicts = (frequency: "half-yearly" | "quarterly") =>
      found({ frequency: stated(frequency, source) }, registerWith([held()])).map(({ verdict }) => verdict);
    expect(verdicts("half-yearly")).toEqual(["unmet", "met"]);
    expect(verdicts("quarterly")).toEqual(["unmet", "unmet", "unmet", "met"]);
  });

  it("requires nothing of a station that was open for a part of the year, and finds nothing about one that was not open", () => {
    const opened = (from: string | undefined) =>
      found(yearly, registerWith([], { stations: [{ id: "a", division: "110101001", tier: "s:station", from }] })).map(
        ({ verdict, missing }) => [verdict, ...missing.map(({ fact }) => fact)],
      );
    expect(opened("2025-01-01")).toEqual([["unmet"]]);
    expect(opened("2025-01-02")).toEqual([["not-applicable"]]);
    expect(opened("2026-01-01")).toEqual([]);
    expect(opened(undefined)).toEqual([["undetermined", "station-date"]]);
  });

  it("requires a self-assessment beside the evaluation where the policy does", () => {
    const both = { ...yearly, selfAssessment: stated(true, source) };
    const own = held({ id: "e-0", round: "self-assessment", assessor: undefined });
    expect(verdictOf(both, registerWith([held()]))).toEqual(["unmet", "closed"]);
    expect(verdictOf(both, registerWith([own, held()]))).toEqual(["met", "closed"]);
  });

  it("without a frequency requires only that evaluations are held by the party", () => {
    const party = { assessor: stated("third-party", source) };
    expect(verdictOf(party, registerWith([]))).toEqual(["not-applicable", "closed"]);
    expect(verdictOf(party, registerWith([held()]))).toEqual(["met", "closed"]);
    expect(verdictOf(party, registerWith([held({ assessor: "authority" })]))).toEqual(["unmet", "closed"]);
    expect(verdictOf(party, registerWith([held({ assessor: undefined })]))).toEqual(["undetermined", "closed", "e-1"]);
  });
});

describe("checkEvaluation, the grade", () => {
  it.each<[string, object, readonly unknown[]]>([
    ["of the score at a bound", { score: 90, grade: "excellent" }, ["met", "closed"]],
    ["by its Chinese name", { score: "89.99", grade: "良好" }, ["met", "closed"]],
    ["above the score", { score: "89.99", grade: "excellent" }, ["unmet", "closed"]],
    ["that the scheme does not have", { score: 95, grade: "first" }, ["unmet", "closed"]],
    ["out of other full marks", { score: 95, fullMarks: 1000, grade: "excellent" }, ["unmet", "closed"]],
    ["without a score", { grade: "good" }, ["undetermined", "closed", "e-1"]],
    ["that is not recorded", { score: 95 }, ["undetermined", "closed", "e-1"]],
    ["of another scheme", { score: 95, grade: "failed", scheme: "other" }, ["met", "closed"]],
  ])("%s", (_, fields, expected) => {
    expect(verdictOf(graded, registerWith([held(fields)]))).toEqual(expected);
  });

  it("is lowered by a veto that applied, and open where vetoes are not recorded", () => {
    const strict = { ...yearly, scheme: stated({ ...hundredPoints, vetoes: [fraud] }, source) };
    const outcome = (grade: string, vetoes?: readonly string[]) =>
      verdictOf(strict, registerWith([held({ score: 95, grade, vetoes })])).slice(0, 1);
    expect(outcome("excellent", [])).toEqual(["met"]);
    expect(outcome("failed", ["fraud"])).toEqual(["met"]);
    expect(outcome("excellent", ["fraud"])).toEqual(["unmet"]);
    expect(outcome("excellent")).toEqual(["undetermined"]);
    expect(outcome("good")).toEqual(["unmet"]);
  });
});

describe("checkEvaluation, the consequence", () => {
  const failed = held({ score: 50, grade: "failed", on: "2025-11-20" });
  const consequent = (fields: object = {}) => ({
    ...graded,
    consequences: stated([{ ...endOfContract, ...fields }], source),
  });
  const contracted = (until?: string) => ({
    operators: [{ id: "o", contracts: [{ stations: ["a"], from: "2024-01-01", until }] }],
  });

  it("of a contract that ends is met once it has ended within the term, and unmet after the term", () => {
    expect(verdictOf(consequent(), registerWith([failed], contracted("2026-02-20")))).toEqual(["met", "closed"]);
    expect(verdictOf(consequent(), registerWith([failed], contracted("2026-02-21")))).toEqual(["unmet", "closed"]);
    expect(verdictOf(consequent(), registerWith([failed], contracted()), { asOf: "2026-02-20" })).toEqual([
      "unmet",
      "open",
    ]);
    expect(verdictOf(consequent(), registerWith([failed], contracted("2026-02")))).toEqual([
      "undetermined",
      "closed",
      "contract-date",
    ]);
    expect(verdictOf(consequent(), registerWith([failed]))).toEqual(["undetermined", "closed", "contracts"]);
  });

  it("does not follow from another grade, and is open where the grade is", () => {
    const passed = held({ score: 70, grade: "passed" });
    expect(verdictOf(consequent(), registerWith([passed], contracted()))).toEqual(["met", "closed"]);
    const [finding] = found(consequent(), registerWith([held({ score: 50 })], contracted()));
    expect(finding?.detail.parts.map(({ part, verdict }) => [part, verdict])).toEqual([
      ["held", "met"],
      ["grade", "undetermined"],
      ["consequence", "undetermined"],
    ]);
  });

  it("follows from two evaluations in a row where the policy says so", () => {
    const twice = consequent({ inARow: 2 });
    const before = (grade: string) => held({ id: "e-0", on: "2024-11-20", score: 50, grade });
    expect(verdictOf(twice, registerWith([before("failed"), failed], contracted()))).toEqual(["unmet", "closed"]);
    expect(verdictOf(twice, registerWith([before("passed"), failed], contracted()))).toEqual(["met", "closed"]);
    expect(verdictOf(twice, registerWith([failed], contracted()))).toEqual(["met", "closed"]);
    expect(verdictOf(twice, registerWith([failed], { ...contracted(), ...unlisted }))).toEqual([
      "undetermined",
      "closed",
      "evaluations",
    ]);
  });

  it("of another evaluation is met by a later one within the term", () => {
    const again = consequent({ then: "evaluated-again" });
    const later = (on: string) => held({ id: "e-2", on, score: 70, grade: "passed" });
    expect(verdictOf(again, registerWith([failed, later("2026-02-20")]))).toEqual(["met", "closed"]);
    expect(verdictOf(again, registerWith([failed, later("2026-02-21")]))).toEqual(["unmet", "closed"]);
    expect(verdictOf(again, registerWith([failed]), { asOf: "2026-01-01" })).toEqual(["unmet", "open"]);
    expect(verdictOf(again, registerWith([failed], unlisted))).toEqual(["undetermined", "closed", "evaluations"]);
  });

  it("that no register shows is left to a judgement made since", () => {
    const other = consequent({ then: "judged" });
    const judgement = (on: string) => ({
      judgements: [
        {
          id: "j-1",
          subject: { kind: "station" as const, id: "a" },
          provision: "local/evaluation",
          item: "end-of-contract",
          outcome: "met" as const,
          on,
          role: "区民政局",
          evidence: [{ reference: "通知", form: "document" as const }],
        },
      ],
    });
    expect(verdictOf(other, registerWith([failed]))).toEqual(["discretionary", "closed"]);
    expect(verdictOf(other, registerWith([failed], judgement("2025-12-01")))).toEqual(["met", "closed"]);
    expect(verdictOf(other, registerWith([failed], judgement("2025-01-01")))).toEqual(["discretionary", "closed"]);
  });
});

describe("checkEvaluation, a sample", () => {
  const sampled = { ...yearly, sample: stated("0.3", source) };
  const stations = Array.from({ length: 7 }, (_, index) => ({
    id: `s-${index}`,
    division: "110101001",
    tier: "s:station",
    from: "2022-01-01",
  }));
  const evaluated = (count: number) =>
    stations.slice(0, count).map(({ id }) => held({ id: `e-${id}`, subject: { kind: "station", id } }));
  const last = (register: PreparedRegister) => found(sampled, register).at(-1);

  it("is large enough from the first whole number that is at least the share", () => {
    expect(last(registerWith(evaluated(2), { stations }))?.verdict).toBe("unmet");
    const finding = last(registerWith(evaluated(3), { stations }));
    expect([finding?.verdict, finding?.subject]).toEqual(["met", { kind: "division", id: "110101" }]);
    expect(finding?.detail.parts).toMatchObject([
      { subjects: { least: "7", most: "7" }, required: { least: "3" }, evaluated: { least: "3", most: "3" } },
    ]);
  });

  it("is undetermined where stations or evaluations may be missing from the lists", () => {
    const completeness = [{ collection: "evaluations" as const }];
    const facts = (finding: ReturnType<typeof last>) => finding?.missing.map(({ fact }) => fact);
    const few = last(registerWith(evaluated(3), { stations, completeness }));
    expect([few?.verdict, facts(few)]).toEqual(["undetermined", ["stations"]]);
    const unknown = last(registerWith(evaluated(2), { stations, completeness: [{ collection: "stations" }] }));
    expect([unknown?.verdict, facts(unknown)]).toEqual(["undetermined", Array(5).fill("evaluations")]);
  });
});

describe("checkEvaluation", () => {
  const parties = ["third-party", "authority", undefined] as const;
  const days = ["2025", "2025-06", "2025-06-01", "2024-12-31", "2026-01-01"] as const;
  const one = fc.record({
    on: fc.constantFrom(...days),
    assessor: fc.constantFrom(...parties),
    score: fc.constantFrom(95, 85, 50, undefined),
    grade: fc.constantFrom("excellent", "failed", undefined),
    vetoes: fc.constantFrom([], ["fraud"], undefined),
  });
  const some = fc
    .array(one, { maxLength: 3 })
    .map((list) => list.map((fields, index) => held({ id: `e-${index}`, ...fields })));
  const scheme = {
    ...hundredPoints,
    vetoes: [fraud],
    consequences: [{ ...endOfContract, then: "evaluated-again" }],
  } as const;
  const whole = { ...yearly, scheme: stated(scheme, source) };

  /** Every way in which an evaluation's missing facts may turn out, a few for each. */
  const completionsOf = (evaluation: ReturnType<typeof held>): readonly ReturnType<typeof held>[] =>
    (evaluation.on === "2025"
      ? ["2025-03-01", "2025-12-31"]
      : evaluation.on === "2025-06"
        ? ["2025-06-02"]
        : [evaluation.on]
    )
      .flatMap((on) =>
        (evaluation.assessor === undefined ? (["third-party", "authority"] as const) : [evaluation.assessor]).map(
          (assessor) => ({ ...evaluation, on, assessor }),
        ),
      )
      .flatMap((known) => (known.score === undefined ? [95, 50] : [known.score]).map((score) => ({ ...known, score })))
      .flatMap((known) =>
        (known.grade === undefined ? ["excellent", "failed"] : [known.grade]).map((grade) => ({ ...known, grade })),
      )
      .flatMap((known) =>
        (known.vetoes === undefined ? [[], ["fraud"]] : [known.vetoes]).map((vetoes) => ({ ...known, vetoes })),
      );

  it("never overturns a settled verdict when a missing fact is recorded, and leaves nothing open once all are", () => {
    fc.assert(
      fc.property(some, fc.nat(), fc.nat(), (list, which, choice) => {
        const [before] = found(whole, registerWith(list));
        const at = list.length === 0 ? 0 : which % list.length;
        const completed = list.map((evaluation, index) => {
          const ways = completionsOf(evaluation);
          return index === at ? (ways[choice % ways.length] ?? evaluation) : evaluation;
        });
        const [after] = found(whole, registerWith(completed));
        if (before?.verdict === "met" || before?.verdict === "unmet") expect(after?.verdict).toBe(before.verdict);
        const full = list.map((evaluation) => completionsOf(evaluation)[0] ?? evaluation);
        expect(found(whole, registerWith(full))[0]?.verdict).not.toBe("undetermined");
      }),
      { numRuns: 300 },
    );
  });

  it("does not depend on the order of the records", () => {
    fc.assert(
      fc.property(some, (list) => {
        expect(found(whole, registerWith(list.toReversed()))).toEqual(found(whole, registerWith(list)));
      }),
    );
  });

  it("is explained in both languages with grades and consequences by their names", () => {
    const failed = held({ score: 50, grade: "failed" });
    const [finding] = found({ ...graded, consequences: stated([endOfContract], source) }, registerWith([failed]));
    const say = (locale: "zh-CN" | "en") =>
      explain(finding as never, { locale })
        .reasons.map(({ text }) => text)
        .join("");
    const zh = say("zh-CN");
    expect(zh).toContain("期间内应由第三方评估机构开展评估。");
    expect(zh).toContain("评估e-1：得分50分，等级不合格。");
    expect(zh).toContain("评估e-1之后应终止购买服务合同，期限为2026年2月20日：尚不能确定。");
    expect(say("en")).toContain("Evaluation e-1: score 50, grade Failed.");
  });

  it.each<[string, object, string]>([
    ["an unknown station", { subject: "b" }, "reference-dangling at $.options.subject"],
    ["a misspelt option", { station: "a" }, "key-unknown at $.options.station"],
    ["a day that does not exist", { asOf: "2025-02-30" }, "date-invalid at $.options.asOf"],
  ])("throws for %s", (_, options, fault) => {
    expect(thrownFault(() => found(yearly, registerWith([]), options))).toBe(fault);
  });

  it("throws for a provision about divisions", () => {
    const other = evaluationPolicy(yearly, [
      {
        id: "local/of-divisions",
        kind: "evaluation",
        title: { zh: "评估", en: "Evaluation" },
        modality: "must",
        aspect: "other",
        appliesTo: { subject: "division" },
        clauses: [],
        parameters: yearly,
      },
    ]);
    const ofDivisions = findProvision(other, "evaluation", "local/of-divisions");
    expect(
      thrownFault(() =>
        checkEvaluation(registerWith([]), ofDivisions, { asOf: "2025-12-31", period: calendarYear(2025) }),
      ),
    ).toBe("value-invalid at $.provision.appliesTo.subject");
  });
});
