import { describe, expect, it } from "vitest";
import type {
  EvaluationComparison,
  EvaluationResult,
  LeafComparison,
  ShapeCheck,
} from "social-work-station-rules/results";
import { said, type Line } from "./said.js";

const points = (display: string) => ({ display }) as EvaluationResult["lowest"];
const range = (lowest: string, highest = lowest, worth = "100") => ({
  lowest: points(lowest),
  highest: points(highest),
  worth: points(worth),
});

describe("an evaluation in words", () => {
  const result = (fields: Partial<EvaluationResult>): EvaluationResult => ({
    kind: "evaluation",
    scheme: "s",
    version: "2",
    schemeStatus: "published",
    score: points("85.5"),
    lowest: points("85.5"),
    highest: points("85.5"),
    grade: "良好",
    possibleGrades: ["良好"],
    gradesByScore: ["良好"],
    leaves: [],
    groups: [],
    bonus: null,
    vetoes: [],
    missing: [],
    mattersMost: null,
    ...fields,
  });
  const rest = (fields: Partial<EvaluationResult>): readonly Line[] => said(result(fields)).slice(3);

  it("has a score and a grade", () => {
    expect(said(result({}))).toEqual([
      ["heading", "评估结果：85.5分，良好", "Evaluation: 85.5 points, 良好"],
      ["result", "得分85.5分，等级为良好。", "The score is 85.5 and the grade 良好."],
      ["required", "评估方案：s（版本2）。", "Scheme: s (version 2)."],
    ]);
  });

  it("of an open score and grade says the bounds", () => {
    const open = { score: null, lowest: points("60"), highest: points("1"), grade: null };
    expect(
      said(
        result({ ...open, possibleGrades: ["良好", "合格"], gradesByScore: ["良好", "合格"], schemeStatus: "example" }),
      ),
    ).toEqual([
      ["heading", "评估结果：60至1分，等级未定", "Evaluation: 60 to 1 points, grade open"],
      [
        "result",
        "得分为60至1分，可能的等级为良好、合格。",
        "The score is 60 to 1; the grades still possible are 良好 and 合格.",
      ],
      ["required", "评估方案：s（版本2，仅为示例）。", "Scheme: s (version 2, an example)."],
    ]);
    const one = { score: null, lowest: points("1"), highest: points("1") };
    expect(said(result(one))[0]).toEqual(["heading", "评估结果：1分，良好", "Evaluation: 1 point, 良好"]);
  });

  it("says what vetoes do, and what the grade would be without them", () => {
    const veto = (id: string, state: "holds" | "clear" | "unanswered") => ({ id, grade: "不合格", state });
    expect(
      said(
        result({
          gradesByScore: ["优秀"],
          vetoes: [veto("一", "holds"), veto("二", "clear"), veto("三", "unanswered")],
        }),
      ).slice(2),
    ).toEqual([
      ["result", "仅按得分为优秀，因一票否决有变化。", "By the score alone it would be 优秀; vetoes change it."],
      ["required", "评估方案：s（版本2）。", "Scheme: s (version 2)."],
      ["found", "一票否决项一成立，等级至多为不合格。", "Veto 一 holds, so the grade is at best 不合格."],
      ["found", "一票否决项二不成立。", "Veto 二 does not hold."],
      [
        "found",
        "一票否决项三未填写，如成立，等级至多为不合格。",
        "Veto 三 is unanswered; if it holds, the grade is at best 不合格.",
      ],
    ]);
  });

  it("has groups, leaves with what is open, and bonus items", () => {
    const leaf = (id: string, gaps: readonly string[], evidenceMissing: readonly string[] = []) =>
      ({
        ...range("3", "5", "5"),
        id,
        parents: [],
        bySubject: [
          { gaps, evidenceMissing },
          { gaps, evidenceMissing },
        ],
      }) as never;
    expect(
      rest({
        groups: [{ ...range("40", "45", "50"), id: "组", parents: [] }],
        leaves: [
          leaf("甲", []),
          leaf("乙", ["unanswered", "occurrences-unanswered"]),
          leaf("丙", ["evidence-missing", "evidence-not-recorded"], ["照片", "名册"]),
        ],
        bonus: { ...range("1", "1", "5"), items: [leaf("丁", ["unanswered"])] } as never,
      }),
    ).toEqual([
      ["found", "组：40至45分（满分50分）。", "组: 40 to 45 of 50 points."],
      ["detail", "甲：3至5分（满分5分）。", "甲: 3 to 5 of 5 points."],
      ["detail", "乙：3至5分（满分5分）。", "乙: 3 to 5 of 5 points."],
      ["detail 1", "未评分、有扣分事项未填写。", "Because: unanswered and some deductions unanswered."],
      ["detail", "丙：3至5分（满分5分）。", "丙: 3 to 5 of 5 points."],
      [
        "detail 1",
        "缺少佐证材料、佐证材料情况未记录：照片、名册。",
        "Because: evidence missing and evidence not recorded (照片 and 名册).",
      ],
      ["found", "加分合计1分（至多5分）。", "Bonus items add 1 point (at most 5)."],
      ["detail", "丁：3至5分（满分5分）。", "丁: 3 to 5 of 5 points."],
      ["detail 1", "未评分。", "Because: unanswered."],
    ]);
    expect(rest({ groups: [{ ...range("0", "1", "1"), id: "组", parents: [] }] })).toEqual([
      ["found", "组：0至1分（满分1分）。", "组: 0 to 1 of 1 point."],
    ]);
  });

  it.each<[Partial<EvaluationResult["missing"][number]>, zh: string, en: string]>([
    [
      {},
      "尚缺指标甲：最多影响5分，可能改变等级。",
      "Missing: indicator 甲, up to 5 points, which may change the grade.",
    ],
    [
      { kind: "bonus", subjects: ["民政局", "街道"], span: points("1"), changesGrade: "impossible" },
      "尚缺加分项甲（民政局、街道）：最多影响1分，不改变等级。",
      "Missing: bonus item 甲 (民政局 and 街道), up to 1 point, which cannot change the grade.",
    ],
    [{ kind: "veto" }, "尚缺一票否决项甲：可能改变等级。", "Missing: veto 甲, which may change the grade."],
  ])("says what is missing: %j", (fields, zh, en) => {
    const answer: EvaluationResult["missing"][number] = {
      id: "甲",
      kind: "leaf",
      subjects: [],
      gaps: ["unanswered"],
      span: points("5"),
      changesGrade: "possible",
      ...fields,
    };
    expect(rest({ missing: [answer] })).toEqual([["missing", zh, en]]);
  });
});

describe("two evaluations in words", () => {
  const side = (score: string | null, grade: string | null) =>
    ({ score: score === null ? null : points(score), grade }) as unknown as EvaluationComparison["first"];
  const ratio = (numerator: string, denominator = "1") => ({ numerator, denominator });
  const comparison = (fields: Partial<EvaluationComparison>): EvaluationComparison => ({
    kind: "evaluation-comparison",
    schemes: "same",
    first: side("80", "良好"),
    second: side("81", "良好"),
    scoreChange: ratio("1"),
    shared: [],
    onlyFirst: [],
    onlySecond: [],
    ...fields,
  });

  it("say the change of the score", () => {
    expect(said(comparison({}))).toEqual([
      ["heading", "两次评估比较：80分（良好），81分（良好）", "Two evaluations: 80 points (良好); 81 points (良好)"],
      ["result", "总分变化1分。", "The score changed by 1 point."],
      ["found", "两次评估采用同一方案、同一版本。", "Both were made under one scheme and version."],
    ]);
    expect(said(comparison({ scoreChange: ratio("-1") }))[1]?.[2]).toBe("The score changed by -1 point.");
    expect(said(comparison({ scoreChange: ratio("-3", "2") }))[1]).toEqual([
      "result",
      "总分变化-1.5分。",
      "The score changed by -1.5 points.",
    ]);
  });

  it.each<[EvaluationComparison["schemes"], zh: string, en: string]>([
    [
      "other-version",
      "两次评估采用同一方案的不同版本，总分不作比较。",
      "They were made under two versions of a scheme, so the scores are not compared.",
    ],
    [
      "different",
      "两次评估采用不同方案，总分不作比较。",
      "They were made under different schemes, so the scores are not compared.",
    ],
  ])("say of another scheme that scores are not compared, and what only one has: %s", (schemes, zh, en) => {
    expect(
      said(
        comparison({
          schemes,
          first: side(null, null),
          second: side("1", null),
          scoreChange: null,
          onlyFirst: ["甲", "乙"],
          onlySecond: ["丙"],
        }),
      ),
    ).toEqual([
      [
        "heading",
        "两次评估比较：分数未定（等级未定），1分（等级未定）",
        "Two evaluations: score open (grade open); 1 point (grade open)",
      ],
      ["found", zh, en],
      ["found", "只在前一次出现：甲、乙。", "Only in the first: 甲 and 乙."],
      ["found", "只在后一次出现：丙。", "Only in the second: 丙."],
    ]);
  });

  it.each<[LeafComparison["comparison"], LeafComparison["worth"], zh: string, en: string]>([
    [
      { outcome: "better", firstShare: ratio("1", "2"), secondShare: ratio("3", "4"), change: ratio("1", "4") },
      "same",
      "上升，得分率由50%变为75%",
      "better, from 50% to 75% of what it is worth",
    ],
    [
      { outcome: "worse", firstShare: ratio("1", "2"), secondShare: ratio("1", "3"), change: ratio("-1", "6") },
      "changed",
      "下降，得分率由50%变为约33.333333%；该项分值有变，按得分率比较",
      "worse, from 50% to about 33.333333% of what it is worth; its worth changed, so shares are compared",
    ],
    [
      { outcome: "equal", firstShare: ratio("1"), secondShare: ratio("1"), change: ratio("0") },
      "same",
      "持平，得分率由100%变为100%",
      "equal, from 100% to 100% of what it is worth",
    ],
    [
      { outcome: "not-comparable", reason: "first-open" },
      "same",
      "不可比，前一次分数未定",
      "not comparable, as the first is open",
    ],
    [
      { outcome: "not-comparable", reason: "second-open" },
      "same",
      "不可比，后一次分数未定",
      "not comparable, as the second is open",
    ],
    [
      { outcome: "not-comparable", reason: "both-open" },
      "same",
      "不可比，两次分数均未定",
      "not comparable, as both are open",
    ],
    [
      { outcome: "not-comparable", reason: "rule-changed" },
      "same",
      "不可比，评分办法已变",
      "not comparable, as its rule changed",
    ],
    [
      { outcome: "not-comparable", reason: "subjects-changed" },
      "changed",
      "不可比，评分主体已变",
      "not comparable, as those who score it changed",
    ],
    [
      { outcome: "not-comparable", reason: "worth-nothing" },
      "same",
      "不可比，该项分值为0",
      "not comparable, as it is worth nothing",
    ],
  ])("compare each part: %j", (compared, worth, zh, en) => {
    const leaf: LeafComparison = { id: "甲", first: range("1"), second: range("1"), worth, comparison: compared };
    expect(said(comparison({ shared: [leaf] })).at(-1)).toEqual(["detail", `甲：${zh}。`, `甲: ${en}.`]);
  });
});

describe("the shape of a scheme in words", () => {
  type Difference = ShapeCheck["differences"][number];

  it("that is as the policy demands says what was looked at", () => {
    expect(said({ kind: "scheme-shape", outcome: "conforms", checked: ["grades", "depth"], differences: [] })).toEqual([
      ["heading", "评估方案与政策要求一致", "The scheme is as the policy demands"],
      ["found", "已核对：评估等级数、指标级数。", "Looked at: number of grades and number of indicator levels."],
    ]);
  });

  it.each<[Difference, ...(readonly Line[])]>([
    [
      { aspect: "grades", required: 4, actual: 3 },
      ["result", "评估等级数应为4，实为3。", "Number of grades: 4 demanded, 3 in the scheme."],
    ],
    [
      { aspect: "leaves", required: 1200, actual: 3 },
      ["result", "评分细则项数应为1200，实为3。", "Number of scoring items: 1,200 demanded, 3 in the scheme."],
    ],
    [
      { aspect: "depth", required: 3, actual: 2 },
      ["result", "指标级数应为3，实为2。", "Number of indicator levels: 3 demanded, 2 in the scheme."],
    ],
    [
      { aspect: "dimensions", missing: ["甲", "乙"], extra: ["丙"] },
      ["result", "评估维度缺少：甲、乙。", "Lacking among the dimensions: 甲 and 乙."],
      ["result", "评估维度多出：丙。", "Not demanded among the dimensions: 丙."],
    ],
    [
      { aspect: "subjects", missing: [], extra: ["丙"] },
      ["result", "评估主体多出：丙。", "Not demanded among the scorers: 丙."],
    ],
    [
      { aspect: "subjects", missing: ["丙"], extra: [] },
      ["result", "评估主体缺少：丙。", "Lacking among the scorers: 丙."],
    ],
    [
      { aspect: "frequency", required: "yearly", actual: null },
      ["result", "评估频次应为每年一次，实为未说明。", "Frequency: once a year demanded, not stated in the scheme."],
    ],
    [
      { aspect: "assessor", required: "third-party", actual: "authority" },
      [
        "result",
        "评估实施方应为第三方评估机构，实为主管部门。",
        "Assessor: third party demanded, competent authority in the scheme.",
      ],
    ],
    [
      { aspect: "full", required: "1000", actual: "1/3" },
      ["result", "满分应为1000，实为1/3。", "Full marks: 1,000 demanded, 1/3 in the scheme."],
    ],
    [
      { aspect: "sample", required: "0.3", actual: "0.25" },
      ["result", "抽查比例应为30%，实为25%。", "Sample: 30% demanded, 25% in the scheme."],
    ],
    [
      { aspect: "selfAssessment", required: true, actual: false },
      ["result", "先行自评应为进行，实为不进行。", "Self-assessment: held first demanded, not held in the scheme."],
    ],
    [
      { aspect: "selfAssessment", required: false, actual: null },
      ["result", "先行自评应为不进行，实为未说明。", "Self-assessment: not held demanded, not stated in the scheme."],
    ],
    [
      { aspect: "bounds", required: ["90", "75"], actual: ["90", "80.5"] },
      [
        "result",
        "等级下限应为90、75，实为90、80.5。",
        "Lower bounds of the grades: 90 and 75 demanded, 90 and 80.5 in the scheme.",
      ],
    ],
    [
      {
        aspect: "weights",
        required: [
          { subject: "甲", weight: "0.6" },
          { subject: "乙", weight: "0.4" },
        ],
        actual: [{ subject: "甲", weight: "1" }],
      } as Difference,
      [
        "result",
        "评分权重应为甲 0.6、乙 0.4，实为甲 1。",
        "Weights of those who score: 甲 0.6 and 乙 0.4 demanded, 甲 1 in the scheme.",
      ],
    ],
  ])("says a difference: %j", (difference, ...lines) => {
    expect(said({ kind: "scheme-shape", outcome: "differs", checked: ["grades"], differences: [difference] })).toEqual([
      ["heading", "评估方案与政策要求不一致", "The scheme is not as the policy demands"],
      ["found", "已核对：评估等级数。", "Looked at: number of grades."],
      ...lines,
    ]);
  });
});
