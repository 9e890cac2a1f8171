import type { EvaluationResult, ScoredGroup, MissingAnswer, PointRange, VetoTrace } from "../../../evaluation/index.js";
import type { LocalText } from "../../../terms/index.js";
import { sayId, type Context } from "../context.js";
import { only, reason, type Draft, type DraftReason } from "../draft.js";
import { firstRows } from "../rows.js";
import { ANSWER_KINDS, GAPS, VETO_STATES } from "../tables/evaluation.js";
import { sayDecimal } from "../words/figures.js";
import { sayFirst, sayList } from "../words/text.js";

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
    standing,
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
      en: `Evaluation: ${points.en} points, ${grade === null ? "grade open" : grades.en}`,
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
        `评估方案：${scheme.zh}（版本${result.version}${standing === "example" ? "，仅为示例" : ""}）。`,
        `Scheme: ${scheme.en} (version ${result.version}${standing === "example" ? ", an example" : ""}).`,
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
    `${name.en}: ${points.en} of ${worth.en} points.`,
  );
}

function explainLeaf(leaf: Scored, context: Context): readonly DraftReason[] {
  const gaps = [...new Set(leaf.voices.flatMap((voice) => voice.gaps))].map((gap) => GAPS[gap]);
  const evidence = [...new Set(leaf.voices.flatMap(({ evidenceMissing }) => evidenceMissing))].map((id) =>
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
      `Bonus items add ${points.en} points (at most ${most.en}).`,
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
    kind === "veto" ? { zh: "", en: "" } : { zh: `最多影响${points.zh}分，`, en: `, up to ${points.en} points` };
  return reason(
    "missing",
    `尚缺${words.zh}${name.zh}${by.zh}：${reach.zh}${effect.zh}。`,
    `Missing: ${words.en} ${name.en}${by.en}${reach.en}${effect.en}.`,
  );
}
