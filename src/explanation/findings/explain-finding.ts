import { throwInputError } from "../../checks/index.js";
import type { AssessedFinding, Basis, Finding, FindingDetail } from "../../results/index.js";
import { type LocalText, verdicts } from "../../terms/index.js";
import { type Context, capital, saySubject } from "../context.js";
import { type Draft, type DraftReason, only, reason } from "../explanation.js";
import { ended, sayDate, sayTerm, sayWords } from "../words/text.js";
import { explainOpenLists, explainReadings, explainSources } from "./basis.js";
import type { KindWords } from "./kind-words.js";
import { KIND_WORDS } from "./kinds.js";
import { basisApplied, explainCases, explainClasses } from "./classes.js";
import { explainMissing } from "./missing.js";
import { explainResult, isReported, sayModality, sayVerdict } from "./result.js";

/** Explains a finding: verdict, required and found, what is missing, what would change it, readings and sources. */
export function explainFinding(answer: Finding | AssessedFinding, context: Context): Draft {
  const finding: Finding = "basis" in answer ? answer : { ...answer, basis: findBasis(answer, context) };
  const { basis, subject } = finding;
  // The words are those of the finding's own kind, which the compiler cannot follow.
  const words: Pick<KindWords<FindingDetail["kind"]>, "explain" | "foresee" | "items"> = KIND_WORDS[
    finding.detail.kind
  ];
  const applied = basisApplied(basis, finding.applied);
  const items = words.items?.({ ...finding, basis: applied }) ?? new Map<string, LocalText>();
  const about = saySubject(context, subject);
  const title = sayWords(basis.title);
  const verdict = sayVerdict(finding);
  return {
    heading: { zh: `${about.zh}：${title.zh}——${verdict.zh}`, en: `${capital(about.en)}: ${title.en} — ${verdict.en}` },
    reasons: [
      ...explainResult(finding),
      ...explainProvision(basis),
      ...explainClasses(finding),
      ...(finding.cases === undefined && finding.classes === undefined
        ? words.explain({ ...finding, basis: applied }, context)
        : explainCases(finding, (one, own) => words.explain({ ...finding, ...one, basis: own }, context))),
      ...explainMissing(finding, context, items),
      ...explainJudgements(finding, items),
      ...(finding.verdict === "not-applicable"
        ? []
        : explainReadings(basis, context, words.foresee?.({ ...finding, basis: applied }) ?? (() => null))),
    ],
    sources: explainSources(basis, context),
  };
}

/** Finds what a finding of an assessment rests on; the assessment lists it once for all findings of a provision. */
function findBasis({ provision }: AssessedFinding, { bases }: Context): Basis {
  return (
    bases.get(provision) ??
    throwInputError("provision-unknown", ["options", bases.size === 0 ? "assessment" : "policies"], {
      id: provision,
      ...(bases.size === 0 ? {} : { accepted: [...bases.keys()] }),
    })
  );
}

/** What the provision says, how strongly, what its author remarks, and which of its lists are open. */
function explainProvision(basis: Finding["basis"]): readonly DraftReason[] {
  const title = sayWords(basis.title);
  const modality = sayModality(basis);
  const note = basis.note === undefined ? null : ended(sayWords(basis.note));
  return only(
    isReported(basis)
      ? reason(
          "required",
          `材料记述（不是要求）：${title.zh}。`,
          `The source reports, and does not demand: ${title.en}.`,
        )
      : reason("required", `要求（${modality.zh}）：${title.zh}。`, `The provision (${modality.en}): ${title.en}.`),
    note !== null && reason("required", `说明：${note.zh}`, `Remark: ${note.en}`, 1),
    ...explainOpenLists(basis),
  );
}

function explainJudgements(
  { judgements, verdict }: Finding,
  items: ReadonlyMap<string, LocalText>,
): readonly DraftReason[] {
  const used = judgements.map(({ judgement, item, outcome, on }) => {
    const [day, words, text] = [sayDate(on), sayTerm(verdicts, outcome), items.get(item) ?? { zh: item, en: item }];
    return reason(
      "judgement",
      `人工判断（${judgement}，${day.zh}）：${text.zh}——${words.zh}。`,
      `Judgement ${judgement} of ${day.en}: ${text.en} — ${words.en}.`,
    );
  });
  return verdict !== "discretionary"
    ? used
    : [
        ...used,
        reason(
          "remedy",
          "须由主管部门的人员作出判断，并记录其职务、日期和佐证材料；记录后即可判定。",
          "A person of the competent authority has to judge, and to record the role, the date and the evidence; that settles it.",
        ),
      ];
}
