import { describe, expect, it } from "vitest";
import { calendarYear } from "social-work-station-rules/calendar";
import { checkEvaluation } from "social-work-station-rules/evaluation";
import type { RegisterInput } from "social-work-station-rules/model";
import { definePolicy, findProvision, stated } from "social-work-station-rules/policy";
import {
  endOfContract,
  type EvaluationParameters,
  evaluationPolicy,
  fraud,
  held,
  type Held,
  hundredPoints,
  registerWith,
  source,
} from "./held-evaluations.js";

/** A consequence of a failed evaluation, and the scheme whose grades it names. */
const after = (fields: object = {}, scheme: object = hundredPoints): EvaluationParameters =>
  ({
    scheme: stated(scheme, source),
    consequences: stated([{ ...endOfContract, ...fields }], source),
  }) as EvaluationParameters;

interface Given {
  readonly asOf?: string;
  readonly more?: Partial<RegisterInput>;
  readonly subject?: "station" | "operator";
}

/** What is found of the consequences of the evaluations of 2025. */
function check(
  parameters: EvaluationParameters,
  evaluations: readonly Held[],
  { asOf = "2026-06-30", more = {}, subject = "station" }: Given = {},
) {
  const policy = evaluationPolicy(parameters);
  const provision = findProvision(
    subject === "station"
      ? policy
      : definePolicy({ ...policy, provisions: [{ ...policy.provisions[0], appliesTo: { subject } }] } as never),
    "evaluation",
  );
  const [finding] = checkEvaluation(registerWith(evaluations, more), provision, { asOf, period: calendarYear(2025) });
  const parts = finding?.detail.parts.filter(({ part }) => part === "consequence") ?? [];
  return { parts, missing: finding?.missing ?? [], judgements: finding?.judgements ?? [], timing: finding?.timing };
}

/** The verdict on the consequence of `e-1`, and what is missing: "contract-date", "evaluation-date e-1". */
function answer(...args: Parameters<typeof check>): readonly string[] {
  const { parts, missing } = check(...args);
  return [
    parts.map(({ verdict }) => verdict).join(" "),
    ...missing.map(({ fact, detail }) => (detail === undefined ? fact : `${fact} ${detail}`)),
  ];
}

const failed = held({ score: 50, grade: "failed", vetoes: [] });
const STATION = { kind: "station", id: "a" } as const;

interface Contract {
  readonly from: string;
  readonly until?: string;
}

/** The operators of the station, each by its contracts. */
const operated = (...operators: readonly (readonly Contract[])[]): Partial<RegisterInput> => ({
  operators: operators.map((contracts, index) => ({
    id: `o-${index}`,
    contracts: contracts.map((contract) => ({ stations: ["a"], ...contract })),
  })),
});

describe("a consequence", () => {
  it("is a part with the evaluation, the consequence and the day by which it is due", () => {
    const { parts } = check(after(), [failed], { more: operated([{ from: "2024-01-01" }]) });
    expect(parts).toEqual([
      {
        part: "consequence",
        verdict: "unmet",
        timing: "closed",
        evaluation: "e-1",
        consequence: "end-of-contract",
        dueOn: "2026-02-20",
      },
    ]);
  });

  it("is due on no day, and stays open, where no term is set", () => {
    const { parts } = check(after({ within: undefined }), [failed], { more: operated([{ from: "2024-01-01" }]) });
    expect(parts).toMatchObject([{ verdict: "unmet", timing: "open", dueOn: null }]);
  });

  it.each([
    ["2026-02-20", "open"],
    ["2026-02-21", "closed"],
  ])("is, on %s, %s", (asOf, timing) => {
    const given = { asOf, more: operated([{ from: "2024-01-01" }]) };
    const found = check(after(), [failed], given);
    expect([found.parts[0]?.timing, found.timing]).toEqual([timing, timing]);
  });

  it("follows each evaluation with one of its grades, and no other", () => {
    const evaluations = [
      failed,
      held({ id: "e-2", on: "2025-12-01", score: 70, grade: "passed", vetoes: [] }),
      held({ id: "e-3", on: "2025-12-02", score: 40, grade: "不合格", vetoes: [] }),
      held({ id: "e-4", on: "2025-12-03", grade: "failed", scheme: "other" }),
      held({ id: "e-5", on: "2025-12-03", grade: "poor", scheme: "other" }),
    ];
    const { parts } = check(after(), evaluations, { more: operated([{ from: "2024-01-01" }]) });
    expect(parts.map((part) => ("evaluation" in part ? part.evaluation : ""))).toEqual(["e-1", "e-3", "e-4"]);
  });
});

describe("whether a consequence follows", () => {
  const given = { more: operated([{ from: "2024-01-01" }]) };
  const strict = { ...hundredPoints, vetoes: [fraud] };

  it.each<[string, object, Partial<Held>, readonly string[]]>([
    ["of neither score nor grade", hundredPoints, {}, ["undetermined", "evaluation-result e-1"]],
    // The grade that was given is what decides, whatever follows from the score.
    ["of a score alone", hundredPoints, { score: 50 }, ["undetermined", "evaluation-result e-1"]],
    ["of a score with vetoes", strict, { score: 95, vetoes: ["fraud"] }, ["undetermined", "evaluation-result e-1"]],
    ["of a score that excludes the grade", hundredPoints, { score: 95 }, ["", "evaluation-result e-1"]],
    ["of a score whose vetoes exclude it", strict, { score: 95, vetoes: [] }, ["", "evaluation-result e-1"]],
    [
      "of a score whose vetoes are not recorded",
      strict,
      { score: 95 },
      ["undetermined", "evaluation-result e-1", "vetoes e-1"],
    ],
    [
      "of another scheme without a grade",
      hundredPoints,
      { scheme: "other" },
      ["undetermined", "evaluation-result e-1"],
    ],
  ])("is asked %s", (_, scheme, fields, expected) => {
    expect(answer(after({}, scheme), [held(fields)], given)).toEqual(expected);
  });

  it("does not matter where what is laid down was done", () => {
    expect(
      answer(after(), [held({ score: 50 })], { more: operated([{ from: "2024-01-01", until: "2025-12-31" }]) }),
    ).toEqual(["met", "evaluation-result e-1"]);
  });

  it("is asked together with what else is missing", () => {
    expect(answer(after(), [held()])).toEqual(["undetermined", "evaluation-result e-1", "contracts"]);
  });
});

describe("a consequence of several evaluations in a row", () => {
  const given = { more: operated([{ from: "2020-01-01" }]) };
  const year = (on: string, grade: string | undefined, id = `e-${on}`): Held =>
    held({ id, on, score: undefined, grade });
  const row = (inARow: number, ...before: readonly Held[]) =>
    check(after({ inARow }), [...before, failed], given).parts.map(({ verdict }) => verdict);
  const since = (from: string) => ({
    completeness: [
      { collection: "evaluations" as const, period: { from, to: "2026-06-30" } },
      { collection: "stations" as const },
    ],
  });

  it.each<[string, number, readonly Held[], readonly string[]]>([
    ["two, of which the earlier was failed", 2, [year("2024-11-20", "failed")], ["unmet"]],
    ["two, of which the earlier was passed", 2, [year("2024-11-20", "passed")], []],
    ["two, of which the last but one was passed", 2, [year("2023-11-20", "failed"), year("2024-11-20", "passed")], []],
    [
      "two, of which only the one before was passed",
      2,
      [year("2023-11-20", "passed"), year("2024-11-20", "failed")],
      ["unmet"],
    ],
    [
      "two, whichever comes first in the list",
      2,
      [year("2024-11-20", "failed", "z"), year("2023-11-20", "passed", "b")],
      ["unmet"],
    ],
    ["three, of which all were failed", 3, [year("2023-11-20", "failed"), year("2024-11-20", "failed")], ["unmet"]],
    ["three, of which one was passed", 3, [year("2023-11-20", "passed"), year("2024-11-20", "failed")], []],
    ["three, of which there were two", 3, [year("2024-11-20", "failed")], []],
    ["two, of which the other came later", 2, [year("2026-01-20", "failed")], []],
    [
      "two, of which the other was a self-assessment",
      2,
      [{ ...year("2024-11-20", "failed"), round: "self-assessment" }],
      [],
    ],
  ])("follows from %s", (_, inARow, before, expected) => {
    expect(row(inARow, ...before)).toEqual(expected);
  });

  it("is open where the result of one before is not recorded", () => {
    expect(answer(after({ inARow: 2 }), [year("2024-11-20", undefined), failed], given)).toEqual([
      "undetermined",
      "evaluation-result e-2024-11-20",
    ]);
  });

  it("is open where it is not recorded which came first", () => {
    const { parts, missing } = check(after({ inARow: 2 }), [year("2025", "failed", "e-0"), failed], given);
    expect(parts.map(({ verdict }) => verdict)).toContain("undetermined");
    expect(missing.filter(({ fact }) => fact === "evaluation-date")).toEqual([
      { subject: STATION, fact: "evaluation-date", detail: "e-0" },
      { subject: STATION, fact: "evaluation-date", detail: "e-1" },
    ]);
  });

  it("follows only from a list that goes back as many years", () => {
    const listed = (from: string) =>
      answer(after({ inARow: 2 }), [failed], { more: { ...given.more, ...since(from) } });
    expect(listed("2024-01-01")).toEqual([""]);
    expect(listed("2024-01-02")).toEqual(["undetermined", "evaluations"]);
    const thrice = (from: string) =>
      answer(after({ inARow: 3 }), [failed], { more: { ...given.more, ...since(from) } });
    expect(thrice("2023-01-01")).toEqual([""]);
    expect(thrice("2023-01-02")).toEqual(["undetermined", "evaluations"]);
  });
});

describe("a contract that is to end", () => {
  it.each<[string, readonly (readonly Contract[])[], readonly string[]]>([
    ["goes on", [[{ from: "2024-01-01" }]], ["unmet"]],
    ["ended within the term", [[{ from: "2024-01-01", until: "2026-02-20" }]], ["met"]],
    ["ended a day late", [[{ from: "2024-01-01", until: "2026-02-21" }]], ["unmet"]],
    ["may have ended in time", [[{ from: "2024-01-01", until: "2026-02" }]], ["undetermined", "contract-date"]],
    [
      "ended and was followed by another of one operator",
      [[{ from: "2024-01-01", until: "2025-12-31" }, { from: "2026-01-01" }]],
      ["unmet"],
    ],
    [
      "ended and was followed by one of another operator",
      [[{ from: "2024-01-01", until: "2025-12-31" }], [{ from: "2026-01-01" }]],
      ["met"],
    ],
    [
      "ended, while that of a second operator goes on",
      [[{ from: "2024-01-01", until: "2025-12-31" }], [{ from: "2025-01-01" }]],
      ["unmet"],
    ],
    ["had ended before the evaluation", [[{ from: "2024-01-01", until: "2025-11-19" }]], ["undetermined", "contracts"]],
    ["ended on the day of the evaluation", [[{ from: "2024-01-01", until: "2025-11-20" }]], ["met"]],
    ["was made after the evaluation", [[{ from: "2025-11-21" }]], ["undetermined", "contracts"]],
    ["is not recorded", [], ["undetermined", "contracts"]],
  ])("%s", (_, operators, expected) => {
    expect(answer(after(), [failed], { more: operated(...operators) })).toEqual(expected);
  });

  it("has ended once it has, before the term is over", () => {
    const more = operated([{ from: "2024-01-01", until: "2025-12-31" }]);
    expect(answer(after(), [failed], { asOf: "2025-12-31", more })).toEqual(["unmet"]);
    expect(answer(after(), [failed], { asOf: "2026-01-01", more })).toEqual(["met"]);
    expect(answer(after({ within: undefined }), [failed], { more })).toEqual(["met"]);
  });

  it("is named with the station", () => {
    expect(check(after(), [failed]).missing).toEqual([{ subject: STATION, fact: "contracts" }]);
  });

  it("is each contract of an operator that is evaluated", () => {
    const ofOperator = held({ ...failed, subject: { kind: "operator", id: "o-0" } });
    const run = (...contracts: readonly Contract[]) =>
      answer(after(), [ofOperator], { subject: "operator", more: operated(contracts) });
    expect(run({ from: "2024-01-01", until: "2025-12-31" })).toEqual(["met"]);
    expect(run({ from: "2024-01-01", until: "2025-12-31" }, { from: "2025-06-01" })).toEqual(["unmet"]);
  });

  // Held on 1 November it was due on 1 February, held on 30 November on 28 February.
  it("depends on the day of the evaluation where that is not recorded", () => {
    const inNovember = { ...failed, on: "2025-11" };
    const until = (day: string) =>
      answer(after(), [inNovember], { more: operated([{ from: "2024-01-01", until: day }]) });
    expect(until("2026-02-01")).toEqual(["met"]);
    expect(until("2026-02-15")).toEqual(["undetermined", "evaluation-date e-1"]);
    expect(until("2026-03-01")).toEqual(["unmet"]);
    expect(check(after(), [inNovember], { more: operated([{ from: "2024-01-01" }]) }).parts).toMatchObject([
      { dueOn: "2026-02-28" },
    ]);
  });
});

describe("an evaluation that is to be held again", () => {
  const again = after({ then: "evaluated-again" });
  const second = (on: string, fields: Partial<Held> = {}): Held =>
    held({ id: "e-2", on, score: 70, grade: "passed", vetoes: [], ...fields });

  it.each<[string, readonly Held[], readonly string[]]>([
    ["was not", [], ["unmet"]],
    ["was on the next day", [second("2025-11-21")], ["met"]],
    ["was on the same day", [second("2025-11-20")], ["unmet"]],
    ["was before", [second("2025-11-19")], ["unmet"]],
    ["was on the last day", [second("2026-02-20")], ["met"]],
    ["was a day late", [second("2026-02-21")], ["unmet"]],
    ["may have been in time", [second("2026-02")], ["undetermined", "evaluation-date e-2"]],
    ["may have been before", [second("2025-11")], ["undetermined", "evaluation-date e-2"]],
    ["was by the station itself", [second("2025-12-20", { round: "self-assessment" })], ["unmet"]],
    ["may have been, and was for certain", [second("2026-02"), second("2025-12-01", { id: "e-3" })], ["met"]],
  ])("%s", (_, others, expected) => {
    expect(answer(again, [failed, ...others])).toEqual(expected);
  });

  it("may be on no list where the list ends before the term", () => {
    const to = (day: string) => ({
      more: { completeness: [{ collection: "evaluations" as const, period: { from: "2025-01-01", to: day } }] },
    });
    expect(answer(again, [failed], to("2026-02-20"))).toEqual(["unmet"]);
    expect(answer(again, [failed], to("2026-02-19"))).toEqual(["undetermined", "evaluations"]);
    expect(answer(again, [failed], { ...to("2025-12-31"), asOf: "2025-12-31" })).toEqual(["unmet"]);
  });

  it("needs no list on the day of the evaluation itself", () => {
    expect(answer(again, [failed], { asOf: "2025-11-20", more: { completeness: [] } })).toEqual(["unmet"]);
  });

  it("may be at any time where no term is set", () => {
    const any = after({ then: "evaluated-again", within: undefined });
    expect(answer(any, [failed, second("2026-06-30")])).toEqual(["met"]);
    expect(answer(any, [failed, second("2026-06-30")], { asOf: "2026-06-29" })).toEqual(["unmet"]);
  });
});

describe("a consequence that is judged", () => {
  const judged = after({ then: "judged" });
  const judgement = (on: string, fields: object = {}): Partial<RegisterInput> => ({
    judgements: [
      {
        id: "j-1",
        subject: STATION,
        provision: "local/evaluation",
        item: "end-of-contract",
        outcome: "met",
        on,
        role: "区民政局",
        evidence: [{ reference: "通知", form: "document" }],
        ...fields,
      },
    ],
  });

  it.each<[string, Partial<RegisterInput>, string]>([
    ["on the day of the evaluation", judgement("2025-11-20"), "met"],
    ["on the day before", judgement("2025-11-19"), "discretionary"],
    ["on the day of the question", judgement("2026-06-30"), "met"],
    ["as not done", judgement("2026-01-01", { outcome: "unmet" }), "unmet"],
    ["of another consequence", judgement("2026-01-01", { item: "other" }), "discretionary"],
    ["of another provision", judgement("2026-01-01", { provision: "local/other" }), "discretionary"],
  ])("%s", (_, more, verdict) => {
    const { parts, judgements } = check(judged, [failed], { more });
    expect(parts.map((part) => part.verdict)).toEqual([verdict]);
    expect(judgements.map((used) => used.judgement)).toEqual(verdict === "discretionary" ? [] : ["j-1"]);
  });
});
