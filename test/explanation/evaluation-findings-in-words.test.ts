import { describe, expect, it } from "vitest";
import type { EvaluationPart } from "social-work-station-rules/results";
import { on, particularsOf, type Line } from "./said.js";

const title = { zh: "评估", en: "Evaluation" };
const scheme = {
  title,
  full: 100,
  grades: [
    { id: "a", name: { zh: "优秀", en: "excellent" }, from: 90 },
    { id: "b", name: { zh: "合格", en: "fair" }, below: 90 },
  ],
  consequences: [{ id: "k", name: { zh: "整改", en: "mend the faults" }, grades: ["b"] }],
  assessor: "third-party",
};

const of = (
  parts: readonly object[],
  parameters: Readonly<Record<string, unknown>> = {},
  more: object = {},
): readonly Line[] =>
  particularsOf({ kind: "evaluation", period: { from: "2025-01-01", to: "2025-12-31" }, parts }, parameters, more);

/** What is said of one part, below the period. */
const ofPart = (part: object, parameters: Readonly<Record<string, unknown>> = {}): readonly Line[] =>
  of([part], parameters).slice(1);

describe("the evaluations of a period in words", () => {
  it("may be none to check", () => {
    expect(of([])).toEqual([
      ["detail", "核查期间：2025年度。", "Period: the year 2025."],
      ["found", "期间内没有需要核查的评估。", "There is no evaluation to check in it."],
    ]);
  });

  const held = (fields: object = {}) => ({
    part: "held",
    verdict: "unmet",
    timing: "open",
    evaluations: [],
    possible: [],
    ...fields,
  });

  it("are due, by whom, and held or not", () => {
    expect(ofPart(held({ verdict: "met", evaluations: ["e1", "e2"], possible: ["e3"] }), { scheme })).toEqual([
      ["required", "期间内应由第三方评估机构开展评估。", "In the period, an evaluation by the third party is due."],
      ["found", "已开展评估：e1、e2。", "Held: e1 and e2."],
    ]);
    expect(ofPart(held({ possible: ["e3"] }), { assessor: "authority" })).toEqual([
      ["required", "期间内应由主管部门开展评估。", "In the period, an evaluation by the competent authority is due."],
      ["found", "没有登记符合要求的评估。", "No evaluation is recorded that counts."],
      ["found 1", "可能计入：e3。", "These may count: e3."],
      ["remedy", "期间结束前开展评估即可符合。", "An evaluation before the period ends would meet it."],
    ]);
    expect(ofPart(held({ timing: "closed" }))).toEqual([
      ["required", "期间内应开展评估。", "In the period, an evaluation is due."],
      ["found", "没有登记符合要求的评估。", "No evaluation is recorded that counts."],
      [
        "remedy",
        "期间已过：已开展评估的，补充登记；没有开展的，尽快补办。",
        "The period is over: record an evaluation that was held, or hold it without delay.",
      ],
    ]);
    expect(ofPart(held({ verdict: "undetermined" }))).toHaveLength(2);
  });

  it("may be self-assessments, which nobody else carries out", () => {
    const own = { part: "self-assessment" };
    expect(ofPart(held(own), { scheme })).toEqual([
      ["required", "期间内应开展自评。", "In the period, a self-assessment is due."],
      ["found", "没有登记符合要求的自评。", "No self-assessment is recorded that counts."],
      ["remedy", "期间结束前开展自评即可符合。", "A self-assessment before the period ends would meet it."],
    ]);
    expect(ofPart(held({ ...own, timing: "closed" }))[2]?.[2]).toBe(
      "The period is over: record a self-assessment that was held, or hold it without delay.",
    );
    expect(ofPart(held({ ...own, verdict: "not-applicable" }))).toEqual([
      [
        "found",
        "站点未在整个期间内运行，不要求自评。",
        "The station was not open throughout the period, so no self-assessment is due.",
      ],
    ]);
  });

  it.each([
    [
      "authority",
      { scheme },
      "评估e应由第三方评估机构实施，登记为主管部门。",
      "Evaluation e is due to be carried out by the third party; recorded: competent authority.",
    ],
    [
      "某公司",
      {},
      "评估e应由规定的一方实施，登记为某公司。",
      "Evaluation e is due to be carried out by the party that the policy names; recorded: 某公司.",
    ],
    [
      null,
      { assessor: "authority" },
      "评估e应由主管部门实施，未登记实施方。",
      "Evaluation e is due to be carried out by the competent authority; it is not recorded who did.",
    ],
  ])("say who carried one out: %s", (recorded, parameters, zh, en) => {
    expect(
      ofPart({ part: "assessor", verdict: "unmet", timing: "closed", evaluation: "e", recorded }, parameters),
    ).toEqual([["found", zh, en]]);
  });

  const grade = (fields: object = {}) => ({
    part: "grade",
    verdict: "unmet",
    timing: "closed",
    evaluation: "e",
    state: "agrees",
    score: "92.5",
    recorded: "a",
    byScheme: ["a", "b"],
    ...fields,
  });

  it.each<[string, zh: string, en: string]>([
    ["agrees", "等级与得分相符。", "The grade follows from the score."],
    [
      "not-recorded",
      "尚不能核对等级，按评估方案可能为优秀、合格。",
      "The grade cannot be checked yet; by the scheme it may be excellent and fair.",
    ],
    [
      "other-scheme",
      "按其他评估方案开展，不核对等级。",
      "It was held under another scheme, so its grade is not checked.",
    ],
    ["other-full-marks", "登记的满分与评估方案不同。", "The full marks that are recorded are not those of the scheme."],
  ])("say whether the grade follows from the score: %s", (state, zh, en) => {
    expect(ofPart(grade({ state }), { scheme })).toEqual([
      ["found", "评估e：得分92.5分，等级优秀。", "Evaluation e: score 92.5, grade excellent."],
      ["found 1", zh, en],
    ]);
  });

  it("say what the grade should be", () => {
    expect(ofPart(grade({ state: "differs", byScheme: ["b"], score: null, recorded: null }), { scheme })).toEqual([
      ["found", "评估e：得分未登记，等级未登记。", "Evaluation e: score not recorded, grade not recorded."],
      [
        "found 1",
        "等级与得分不符，按评估方案应为合格。",
        "The grade does not follow from the score; by the scheme it is fair.",
      ],
      ["remedy", "核对得分，按评估方案改为合格。", "Check the score, and correct the grade to fair."],
    ]);
    expect(ofPart(grade({ score: "1/3", recorded: "z" }), { scheme })[0]).toEqual([
      "found",
      "评估e：得分1/3分，等级z。",
      "Evaluation e: score 1/3, grade z.",
    ]);
  });

  const consequence = (fields: object = {}) => ({
    part: "consequence",
    verdict: "met",
    timing: "closed",
    evaluation: "e",
    consequence: "k",
    dueOn: null,
    ...fields,
  });

  it.each<[EvaluationPart["verdict"], zh: string, en: string]>([
    ["met", "已落实", "It was done"],
    ["undetermined", "尚不能确定", "It is not known whether it applies or was done"],
    ["discretionary", "需人工判断", "It is left to a judgement"],
    ["not-applicable", "不适用", "It does not apply"],
  ])("say what came of them: %s", (verdict, zh, en) => {
    expect(ofPart(consequence({ verdict, timing: "open" }), { scheme })).toEqual([
      ["found", `评估e之后应整改：${zh}。`, `After evaluation e: mend the faults. ${en}.`],
    ]);
  });

  it("say what is still to be done, by the policy's own list first", () => {
    const remedy: Line = ["remedy", "落实：整改，并登记。", "Do and record: mend the faults."];
    expect(ofPart(consequence({ verdict: "unmet", dueOn: "2026-03-31" }), { scheme })).toEqual([
      [
        "found",
        "评估e之后应整改，期限为2026年3月31日：未落实。",
        "After evaluation e: mend the faults, by 31 March 2026. It was not done.",
      ],
      remedy,
    ]);
    expect(ofPart(consequence({ verdict: "unmet", timing: "open" }), { scheme })).toEqual([
      [
        "found",
        "评估e之后应整改：未落实（期限未到）。",
        "After evaluation e: mend the faults. It was not done (its time is not over).",
      ],
      remedy,
    ]);
    const consequences = [{ id: "k", name: { zh: "退出", en: "leave" }, grades: ["b"] }];
    expect(ofPart(consequence(), { scheme, consequences })[0]?.[1]).toBe("评估e之后应退出：已落实。");
    expect(ofPart(consequence())[0]?.[1]).toBe("评估e之后应k：已落实。");
  });

  const sample = (fields: object = {}) => ({
    part: "sample",
    verdict: "unmet",
    timing: "closed",
    subjects: { least: "10", most: "10" },
    required: { least: "2", most: "3" },
    evaluated: { least: "1", most: null },
    ...fields,
  });

  it("may be a sample", () => {
    expect(ofPart(sample({ share: "0.2" }))).toEqual([
      [
        "required",
        "按20%抽查的对象共10个，至少应评估2至3个。",
        "Of 10 in all, of which 20% are sampled, at least 2 to 3 must be evaluated.",
      ],
      ["found", "已评估至少1个。", "Evaluated: at least 1."],
    ]);
    expect(ofPart(sample())[0]).toEqual([
      "required",
      "共10个对象，至少应评估2至3个。",
      "Of 10 in all, at least 2 to 3 must be evaluated.",
    ]);
    expect(ofPart(sample({ verdict: "not-applicable" }))).toEqual([
      ["found", "没有应抽查的对象。", "There is nothing to take a sample of."],
    ]);
  });

  it("name what a judgement was on", () => {
    const judgement = { judgement: "j", item: "k", outcome: "met", on: on("2025-06-30") };
    expect(of([], { scheme }, { judgements: [judgement] }).at(-1)).toEqual([
      "judgement",
      "人工判断（j，2025年6月30日）：整改——符合。",
      "Judgement j of 30 June 2025: mend the faults — met.",
    ]);
  });
});
