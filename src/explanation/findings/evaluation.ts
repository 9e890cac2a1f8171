import type { EvaluationDetail, EvaluationPart, Finding } from "../../results/index.js";
import type { EvaluationConsequence, EvaluationScheme } from "../../policy/index.js";
import { type LocalText, assessors, evaluationFrequencies, evaluationRounds } from "../../terms/index.js";
import { type Context, capital, sayId } from "../context.js";
import { type DraftReason, only, reason } from "../explanation.js";
import { sayCount, sayDecimal } from "../words/figures.js";
import { sayDate, sayFirst, sayList, sayPeriod, sayTerm, sayWords } from "../words/text.js";
import { sayPlainShare, termOf } from "../words/values.js";
import type { KindWords } from "./kind-words.js";

export const evaluationWords: KindWords<"evaluation"> = {
  parameters: {
    scheme: sayScheme,
    frequency: termOf(evaluationFrequencies),
    assessor: termOf(assessors),
    selfAssessment: (isDemanded) => YES_OR_NO[isDemanded ? "yes" : "no"],
    sample: sayPlainShare,
    consequences: (consequences) => sayList(consequences.map(sayConsequence)),
  },
  explain: explainEvaluationFinding,
  items: (finding) => new Map(consequencesOf(finding).map(({ id, name }) => [id, name])),
};

/** A scheme in a few words: its title, full marks and grades. */
function sayScheme({ title, full, grades }: EvaluationScheme): LocalText {
  const [name, marks] = [sayWords(title), sayDecimalOrFraction(full)];
  const list = sayList(grades.map(sayGrade));
  return {
    zh: `${name.zh}（满分${marks.zh}分，分为${list.zh}）`,
    en: `${name.en} (full marks ${marks.en}; grades ${list.en})`,
  };
}

function sayGrade({ name, from, below }: EvaluationScheme["grades"][number]): LocalText {
  const words = sayWords(name);
  if (from !== undefined) {
    const least = sayDecimalOrFraction(from);
    return { zh: `${words.zh}${least.zh}分以上`, en: `${words.en} from ${least.en}` };
  }
  if (below === undefined) return words;
  const most = sayDecimalOrFraction(below);
  return { zh: `${words.zh}不满${most.zh}分`, en: `${words.en} below ${most.en}` };
}

/** A number as the source writes it. */
export function sayDecimalOrFraction(value: EvaluationScheme["full"]): LocalText {
  if (typeof value === "object")
    return { zh: `${value.numerator}/${value.denominator}`, en: `${value.numerator}/${value.denominator}` };
  return String(value).includes("/") ? { zh: String(value), en: String(value) } : sayDecimal(value);
}

/** Words for something that is demanded or not. */
export const YES_OR_NO = { yes: { zh: "是", en: "yes" }, no: { zh: "否", en: "no" } } as const;

function sayConsequence({ name, grades, inARow = 1, within }: EvaluationConsequence): LocalText {
  const [words, list] = [sayWords(name), sayList(grades.map((grade) => ({ zh: grade, en: grade })))];
  const [row, term] = [sayCount(inARow), within === undefined ? null : sayCount(within)];
  return {
    zh: `${inARow === 1 ? "" : `连续${row.zh}次`}评为${list.zh}的，${term === null ? "" : `${term.zh}个月内`}${words.zh}`,
    en: `after ${inARow === 1 ? "" : `${row.en} evaluations in a row with `}${list.en}: ${words.en}${term === null ? "" : `, within ${term.en} months`}`,
  };
}

function schemeOf({ basis }: Finding<EvaluationDetail>): EvaluationScheme | undefined {
  return basis.parameters["scheme"]?.value as EvaluationScheme | undefined;
}

function consequencesOf(finding: Finding<EvaluationDetail>): readonly EvaluationConsequence[] {
  const own = finding.basis.parameters["consequences"]?.value as readonly EvaluationConsequence[] | undefined;
  return own ?? schemeOf(finding)?.consequences ?? [];
}

/** What was looked at in the period, part by part. */
function explainEvaluationFinding(finding: Finding<EvaluationDetail>, context: Context): readonly DraftReason[] {
  const { detail, basis } = finding;
  const period = sayPeriod(detail.period);
  const names = new Map([
    ...(schemeOf(finding)?.grades ?? []).map(({ id, name }) => [id, sayWords(name)] as const),
    ...consequencesOf(finding).map(({ id, name }) => [id, sayWords(name)] as const),
  ]);
  const assessor = (basis.parameters["assessor"]?.value ?? schemeOf(finding)?.assessor) as
    (typeof assessors.values)[number] | undefined;
  const speak: Speaker = {
    id: (id) => sayId(context, id),
    name: (id) => names.get(id) ?? sayId(context, id),
    by: assessor === undefined ? null : sayTerm(assessors, assessor),
  };
  return [
    reason("detail", `核查期间：${period.zh}。`, `Period: ${period.en}.`),
    ...(detail.parts.length === 0
      ? [reason("found", "期间内没有需要核查的评估。", "There is no evaluation to check in it.")]
      : detail.parts.flatMap((part) => explainPart(part, speak))),
  ];
}

interface Speaker {
  readonly id: (id: string) => LocalText;
  /** The name of a grade or of a consequence. */
  readonly name: (id: string) => LocalText;
  /** Who has to carry the evaluation out. */
  readonly by: LocalText | null;
}

function explainPart(part: EvaluationPart, speak: Speaker): readonly DraftReason[] {
  switch (part.part) {
    case "held":
    case "self-assessment":
      return explainHeld(part, speak);
    case "assessor":
      return [explainAssessor(part, speak)];
    case "grade":
      return explainGrade(part, speak);
    case "consequence":
      return explainConsequence(part, speak);
    case "sample":
      return explainSample(part);
  }
}

type Part<K extends EvaluationPart["part"]> = Extract<EvaluationPart, { readonly part: K }>;

function explainHeld(
  { part, verdict, timing, evaluations, possible }: Extract<EvaluationPart, { readonly possible: unknown }>,
  { id, by }: Speaker,
): readonly DraftReason[] {
  const what = sayTerm(evaluationRounds, part === "held" ? "evaluation" : "self-assessment");
  const who = part === "held" && by !== null ? { zh: `由${by.zh}`, en: ` by the ${by.en}` } : { zh: "", en: "" };
  const article = part === "held" ? "an" : "a";
  const [held, open] = [sayFirst(evaluations.map(id)), sayFirst(possible.map(id))];
  if (verdict === "not-applicable")
    return [
      reason(
        "found",
        `站点未在整个期间内运行，不要求${what.zh}。`,
        `The station was not open throughout the period, so no ${what.en} is due.`,
      ),
    ];
  return only(
    reason("required", `期间内应${who.zh}开展${what.zh}。`, `In the period, ${article} ${what.en}${who.en} is due.`),
    evaluations.length > 0
      ? reason("found", `已开展${what.zh}：${held.zh}。`, `Held: ${held.en}.`)
      : reason("found", `没有登记符合要求的${what.zh}。`, `No ${what.en} is recorded that counts.`),
    evaluations.length === 0 &&
      possible.length > 0 &&
      reason("found", `可能计入：${open.zh}。`, `These may count: ${open.en}.`, 1),
    verdict === "unmet" &&
      timing === "open" &&
      reason(
        "remedy",
        `期间结束前开展${what.zh}即可符合。`,
        `${capital(article)} ${what.en} before the period ends would meet it.`,
      ),
    verdict === "unmet" &&
      timing === "closed" &&
      reason(
        "remedy",
        `期间已过：已开展${what.zh}的，补充登记；没有开展的，尽快补办。`,
        `The period is over: record ${article} ${what.en} that was held, or hold it without delay.`,
      ),
  );
}

function explainAssessor({ evaluation, recorded }: Part<"assessor">, { id, by }: Speaker): DraftReason {
  const [name, who] = [id(evaluation), recorded === null ? null : sayAssessor(recorded)];
  const due = by ?? { zh: "规定的一方", en: "party that the policy names" };
  return reason(
    "found",
    `评估${name.zh}应由${due.zh}实施，${who === null ? "未登记实施方" : `登记为${who.zh}`}。`,
    `Evaluation ${name.en} is due to be carried out by the ${due.en}; ${who === null ? "it is not recorded who did" : `recorded: ${who.en}`}.`,
  );
}

function sayAssessor(value: string): LocalText {
  const known = assessors.values.find((one) => one === value);
  return known === undefined ? { zh: value, en: value } : sayTerm(assessors, known);
}

function explainGrade(
  { evaluation, state, score, recorded, byScheme }: Part<"grade">,
  speak: Speaker,
): readonly DraftReason[] {
  const name = speak.id(evaluation);
  const points = score === null ? { zh: "未登记", en: "not recorded" } : sayScore(score);
  const grade = recorded === null ? { zh: "未登记", en: "not recorded" } : speak.name(recorded);
  const due = sayList(byScheme.map(speak.name));
  const facts = reason(
    "found",
    `评估${name.zh}：得分${points.zh}，等级${grade.zh}。`,
    `Evaluation ${name.en}: score ${points.en}, grade ${grade.en}.`,
  );
  const words = GRADE_STATES[state](due);
  return only(
    facts,
    reason("found", words.zh, words.en, 1),
    state === "differs" &&
      reason("remedy", `核对得分，按评估方案改为${due.zh}。`, `Check the score, and correct the grade to ${due.en}.`),
  );
}

function sayScore(score: string): LocalText {
  const words = sayDecimalOrFraction(score);
  return { zh: `${words.zh}分`, en: words.en };
}

const GRADE_STATES: Readonly<Record<Part<"grade">["state"], (due: LocalText) => LocalText>> = {
  agrees: () => ({ zh: "等级与得分相符。", en: "The grade follows from the score." }),
  differs: ({ zh, en }) => ({
    zh: `等级与得分不符，按评估方案应为${zh}。`,
    en: `The grade does not follow from the score; by the scheme it is ${en}.`,
  }),
  "not-recorded": ({ zh, en }) => ({
    zh: `尚不能核对等级，按评估方案可能为${zh}。`,
    en: `The grade cannot be checked yet; by the scheme it may be ${en}.`,
  }),
  "other-scheme": () => ({
    zh: "按其他评估方案开展，不核对等级。",
    en: "It was held under another scheme, so its grade is not checked.",
  }),
  "other-full-marks": () => ({
    zh: "登记的满分与评估方案不同。",
    en: "The full marks that are recorded are not those of the scheme.",
  }),
};

function explainConsequence(
  { verdict, timing, evaluation, consequence, dueOn }: Part<"consequence">,
  speak: Speaker,
): readonly DraftReason[] {
  const [name, what] = [speak.id(evaluation), speak.name(consequence)];
  const until = dueOn === null ? null : sayDate(dueOn);
  const state = CONSEQUENCE_STATES[verdict];
  const open =
    verdict === "unmet" && timing === "open"
      ? { zh: "（期限未到）", en: " (its time is not over)" }
      : { zh: "", en: "" };
  const found = reason(
    "found",
    `评估${name.zh}之后应${what.zh}${until === null ? "" : `，期限为${until.zh}`}：${state.zh}${open.zh}。`,
    `After evaluation ${name.en}: ${what.en}${until === null ? "" : `, by ${until.en}`}. ${capital(state.en)}${open.en}.`,
  );
  if (verdict !== "unmet") return [found];
  return [found, reason("remedy", `落实：${what.zh}，并登记。`, `Do and record: ${what.en}.`)];
}

const CONSEQUENCE_STATES: Readonly<Record<EvaluationPart["verdict"], LocalText>> = {
  met: { zh: "已落实", en: "it was done" },
  unmet: { zh: "未落实", en: "it was not done" },
  undetermined: { zh: "尚不能确定", en: "it is not known whether it applies or was done" },
  discretionary: { zh: "需人工判断", en: "it is left to a judgement" },
  "not-applicable": { zh: "不适用", en: "it does not apply" },
};

function explainSample({ share, subjects, required, evaluated, verdict }: Part<"sample">): readonly DraftReason[] {
  const [all, least, done] = [sayLimits(subjects), sayLimits(required), sayLimits(evaluated)];
  const part = share === undefined ? null : sayPlainShare(share);
  const own =
    part === null ? { zh: "", en: "" } : { zh: `按${part.zh}抽查的对象`, en: `, of which ${part.en} are sampled` };
  if (verdict === "not-applicable")
    return [reason("found", "没有应抽查的对象。", "There is nothing to take a sample of.")];
  return [
    reason(
      "required",
      `${own.zh}共${all.zh}个${own.zh === "" ? "对象" : ""}，至少应评估${least.zh}个。`,
      `Of ${all.en} in all${own.en}, at least ${least.en} must be evaluated.`,
    ),
    reason("found", `已评估${done.zh}个。`, `Evaluated: ${done.en}.`),
  ];
}

function sayLimits({ least, most }: { readonly least: string; readonly most: string | null }): LocalText {
  const from = sayDecimal(least);
  if (most === null) return { zh: `至少${from.zh}`, en: `at least ${from.en}` };
  const to = sayDecimal(most);
  return least === most ? from : { zh: `${from.zh}至${to.zh}`, en: `${from.en} to ${to.en}` };
}
