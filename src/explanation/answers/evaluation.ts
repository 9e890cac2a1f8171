import type {
  EvaluationComparison,
  EvaluationResult,
  LeafComparison,
  MissingAnswer,
  PointRange,
  ScoredGroup,
  ShapeCheck,
  ShapeDifference,
  VetoTrace,
} from "../../results/index.js";
import { type LocalText, assessors, evaluationFrequencies } from "../../terms/index.js";
import { type Context, capital, firstRows, sayId } from "../context.js";
import { type Draft, type DraftReason, only, reason } from "../explanation.js";
import { ANSWER_KINDS, ASPECTS, GAPS, INCOMPARABLE, OUTCOMES, SCHEMES, VETO_STATES } from "../words/labels.js";
import { sayCount, sayDecimal, sayPercent, sayRatio } from "../words/figures.js";
import { sayPlainShare } from "../words/values.js";
import { same, sayAnyTerm, sayFirst, sayList } from "../words/text.js";

type Scored = EvaluationResult["leaves"][number];

/** A score and a grade, how they came about, and which missing answer matters most. */
export function explainEvaluation(result: EvaluationResult, context: Context): Draft {
  const {
    score,
    lowest,
    highest,
    grade,
    possibleGrades,
    gradesByScore,
    schemeStatus,
    groups,
    leaves,
    bonus,
    vetoes,
    missing,
  } = result;
  const points = score === null ? sayPoints({ lowest, highest }) : sayDecimal(score.display);
  const grades = sayList(possibleGrades.map((id) => sayId(context, id)));
  const byScore = sayList(gradesByScore.map((id) => sayId(context, id)));
  const scheme = sayId(context, result.scheme);
  return {
    heading: {
      zh: `评估结果：${points.zh}分，${grade === null ? "等级未定" : grades.zh}`,
      en: `Evaluation: ${pointsOf(points.en)}, ${grade === null ? "grade open" : grades.en}`,
    },
    reasons: only(
      grade === null
        ? reason(
            "result",
            `得分为${points.zh}分，可能的等级为${grades.zh}。`,
            `The score is ${points.en}; the grades still possible are ${grades.en}.`,
          )
        : reason(
            "result",
            `得分${points.zh}分，等级为${grades.zh}。`,
            `The score is ${points.en} and the grade ${grades.en}.`,
          ),
      byScore.zh !== grades.zh &&
        reason(
          "result",
          `仅按得分为${byScore.zh}，因一票否决有变化。`,
          `By the score alone it would be ${byScore.en}; vetoes change it.`,
        ),
      reason(
        "required",
        `评估方案：${scheme.zh}（版本${result.version}${schemeStatus === "example" ? "，仅为示例" : ""}）。`,
        `Scheme: ${scheme.en} (version ${result.version}${schemeStatus === "example" ? ", an example" : ""}).`,
      ),
      ...firstRows(vetoes, (veto) => [explainVeto(veto, context)]),
      ...firstRows(groups, (group) => [explainPart(group, context)]),
      ...firstRows(leaves, (leaf) => explainLeaf(leaf, context)),
      ...(bonus === null ? [] : explainBonus(bonus, context)),
      ...firstRows(missing, (answer) => [explainAnswer(answer, context)]),
    ),
    sources: [],
  };
}

function sayPoints({ lowest, highest }: Pick<PointRange, "lowest" | "highest">): LocalText {
  const [from, to] = [sayDecimal(lowest.display), sayDecimal(highest.display)];
  return lowest.display === highest.display ? from : { zh: `${from.zh}至${to.zh}`, en: `${from.en} to ${to.en}` };
}

function explainVeto({ id, grade, state }: VetoTrace, context: Context): DraftReason {
  const [name, cap, words] = [sayId(context, id), sayId(context, grade), VETO_STATES[state]];
  const effect =
    state === "clear"
      ? { zh: "", en: "" }
      : {
          zh: `，${state === "holds" ? "等级至多为" : "如成立，等级至多为"}${cap.zh}`,
          en: `${state === "holds" ? ", so the grade is at best" : "; if it holds, the grade is at best"} ${cap.en}`,
        };
  return reason("found", `一票否决项${name.zh}${words.zh}${effect.zh}。`, `Veto ${name.en} ${words.en}${effect.en}.`);
}

function explainPart(part: PointRange & Pick<ScoredGroup, "id" | "parents">, context: Context): DraftReason {
  const [name, points, worth] = [sayId(context, part.id), sayPoints(part), sayDecimal(part.worth.display)];
  return reason(
    "found",
    `${name.zh}：${points.zh}分（满分${worth.zh}分）。`,
    `${name.en}: ${points.en} of ${pointsOf(worth.en)}.`,
  );
}

function explainLeaf(leaf: Scored, context: Context): readonly DraftReason[] {
  const gaps = [...new Set(leaf.bySubject.flatMap((one) => one.gaps))].map((gap) => GAPS[gap]);
  const evidence = [...new Set(leaf.bySubject.flatMap(({ evidenceMissing }) => evidenceMissing))].map((id) =>
    sayId(context, id),
  );
  const [why, lacking] = [sayList(gaps), sayFirst(evidence)];
  return only(
    { ...explainPart(leaf, context), about: "detail" },
    gaps.length > 0 &&
      reason(
        "detail",
        `${why.zh}${evidence.length === 0 ? "" : `：${lacking.zh}`}。`,
        `Because: ${why.en}${evidence.length === 0 ? "" : ` (${lacking.en})`}.`,
        1,
      ),
  );
}

function explainBonus(bonus: NonNullable<EvaluationResult["bonus"]>, context: Context): readonly DraftReason[] {
  const [points, most] = [sayPoints(bonus), sayDecimal(bonus.worth.display)];
  return [
    reason(
      "found",
      `加分合计${points.zh}分（至多${most.zh}分）。`,
      `Bonus items add ${pointsOf(points.en)} (at most ${most.en}).`,
    ),
    ...firstRows(bonus.items, (item) => explainLeaf(item, context)),
  ];
}

function explainAnswer({ id, kind, subjects, span, changesGrade }: MissingAnswer, context: Context): DraftReason {
  const [name, words, points] = [sayId(context, id), ANSWER_KINDS[kind], sayDecimal(span.display)];
  const who = subjects.length === 0 ? null : sayFirst(subjects.map((subject) => sayId(context, subject)));
  const by = who === null ? { zh: "", en: "" } : { zh: `（${who.zh}）`, en: ` (${who.en})` };
  const effect =
    changesGrade === "possible"
      ? { zh: "可能改变等级", en: ", which may change the grade" }
      : { zh: "不改变等级", en: ", which cannot change the grade" };
  const reach =
    kind === "veto" ? { zh: "", en: "" } : { zh: `最多影响${points.zh}分，`, en: `, up to ${pointsOf(points.en)}` };
  return reason(
    "missing",
    `尚缺${words.zh}${name.zh}${by.zh}：${reach.zh}${effect.zh}。`,
    `Missing: ${words.en} ${name.en}${by.en}${reach.en}${effect.en}.`,
  );
}

/** Two evaluations side by side, by the leaves that both have. */
export function explainEvaluationComparison(comparison: EvaluationComparison, context: Context): Draft {
  const { schemes, first, second, scoreChange, shared, onlyFirst, onlySecond } = comparison;
  const [before, after] = [sayStanding(first, context), sayStanding(second, context)];
  const change = scoreChange === null ? null : sayRatio(scoreChange);
  const [dropped, added] = [
    sayFirst(onlyFirst.map((id) => sayId(context, id))),
    sayFirst(onlySecond.map((id) => sayId(context, id))),
  ];
  return {
    heading: { zh: `两次评估比较：${before.zh}，${after.zh}`, en: `Two evaluations: ${before.en}; ${after.en}` },
    reasons: only(
      change === null
        ? null
        : reason("result", `总分变化${change.zh}分。`, `The score changed by ${pointsOf(change.en)}.`),
      reason("found", SCHEMES[schemes].zh, SCHEMES[schemes].en),
      ...firstRows(shared, (leaf) => [explainLeafOfComparison(leaf, context)]),
      onlyFirst.length > 0 && reason("found", `只在前一次出现：${dropped.zh}。`, `Only in the first: ${dropped.en}.`),
      onlySecond.length > 0 && reason("found", `只在后一次出现：${added.zh}。`, `Only in the second: ${added.en}.`),
    ),
    sources: [],
  };
}

function sayStanding({ score, grade }: EvaluationComparison["first"], context: Context): LocalText {
  const points = score === null ? null : sayDecimal(score.display);
  const name = grade === null ? { zh: "等级未定", en: "grade open" } : sayId(context, grade);
  return points === null
    ? { zh: `分数未定（${name.zh}）`, en: `score open (${name.en})` }
    : { zh: `${points.zh}分（${name.zh}）`, en: `${pointsOf(points.en)} (${name.en})` };
}

function explainLeafOfComparison({ id, comparison, worth }: LeafComparison, context: Context): DraftReason {
  const name = sayId(context, id);
  const weight =
    worth === "changed"
      ? { zh: "；该项分值有变，按得分率比较", en: "; its worth changed, so shares are compared" }
      : { zh: "", en: "" };
  if (comparison.outcome === "not-comparable") {
    const why = INCOMPARABLE[comparison.reason];
    return reason("detail", `${name.zh}：不可比，${why.zh}。`, `${name.en}: not comparable, as ${why.en}.`);
  }
  const [words, from, to] = [
    OUTCOMES[comparison.outcome],
    sayPercent(comparison.firstShare),
    sayPercent(comparison.secondShare),
  ];
  return reason(
    "detail",
    `${name.zh}：${words.zh}，得分率由${from.zh}变为${to.zh}${weight.zh}。`,
    `${name.en}: ${words.en}, from ${from.en} to ${to.en} of what it is worth${weight.en}.`,
  );
}

/** Whether a scheme has the shape that a policy demands, and where not. */
export function explainShape(check: ShapeCheck, context: Context): Draft {
  const conforms = check.outcome === "conforms";
  return {
    heading: conforms
      ? { zh: "评估方案与政策要求一致", en: "The scheme is as the policy demands" }
      : { zh: "评估方案与政策要求不一致", en: "The scheme is not as the policy demands" },
    reasons: explainShapeCheck(check, context),
    sources: [],
  };
}

/** What was looked at, and each difference. */
export function explainShapeCheck(
  { checked, differences }: Pick<ShapeCheck, "checked" | "differences">,
  context: Context,
): readonly DraftReason[] {
  const aspects = sayList(checked.map((aspect) => ASPECTS[aspect]));
  return [
    reason("found", `已核对：${aspects.zh}。`, `Looked at: ${aspects.en}.`),
    ...differences.flatMap((difference) => explainDifference(difference, context)),
  ];
}

function explainDifference(difference: ShapeDifference, context: Context): readonly DraftReason[] {
  const words = ASPECTS[difference.aspect];
  if ("missing" in difference) {
    const [lacking, extra] = [
      sayFirst(difference.missing.map((id) => sayId(context, id))),
      sayFirst(difference.extra.map((id) => sayId(context, id))),
    ];
    return [
      ...(difference.missing.length === 0
        ? []
        : [reason("result", `${words.zh}缺少：${lacking.zh}。`, `Lacking among the ${words.en}: ${lacking.en}.`)]),
      ...(difference.extra.length === 0
        ? []
        : [reason("result", `${words.zh}多出：${extra.zh}。`, `Not demanded among the ${words.en}: ${extra.en}.`)]),
    ];
  }
  const [required, actual] = sayDemand(difference);
  return [
    reason(
      "result",
      `${words.zh}应为${required.zh}，实为${actual.zh}。`,
      `${capital(words.en)}: ${required.en} demanded, ${actual.en} in the scheme.`,
    ),
  ];
}

/** What is demanded, and what the scheme says. */
function sayDemand(
  difference: Exclude<ShapeDifference, { readonly missing: unknown }>,
): readonly [LocalText, LocalText] {
  const both = <T>(required: T, actual: T | null, say: (value: T) => LocalText): readonly [LocalText, LocalText] => [
    say(required),
    actual === null ? { zh: "未说明", en: "not stated" } : say(actual),
  ];
  switch (difference.aspect) {
    case "grades":
    case "depth":
    case "leaves":
      return both(difference.required, difference.actual, sayCount);
    case "frequency":
    case "assessor":
      return both(difference.required, difference.actual, (term) =>
        sayAnyTerm([evaluationFrequencies, assessors], term),
      );
    case "full":
      return both(difference.required, difference.actual, sayNumber);
    case "sample":
      return both(difference.required, difference.actual, sayPlainShare);
    case "selfAssessment":
      return both(difference.required, difference.actual, (value) =>
        value ? { zh: "进行", en: "held first" } : { zh: "不进行", en: "not held" },
      );
    case "bounds":
      return both(difference.required, difference.actual, (bounds) => sayList(bounds.map(sayNumber)));
    case "weights":
      return both(difference.required, difference.actual, (weights) =>
        sayList(weights.map(({ subject, weight }) => same(`${subject} ${weight}`))),
      );
  }
}

/** A number that may be a fraction. */
function sayNumber(value: string): LocalText {
  return value.includes("/") ? same(value) : sayDecimal(value);
}

/** A number of points in English; "0 to 1" and "0.5" are several, "1" and "-1" are one. */
function pointsOf(amount: string): string {
  return /^-?1$/.test(amount) ? `${amount} point` : `${amount} points`;
}
