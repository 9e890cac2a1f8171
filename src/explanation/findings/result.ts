import { isBreach } from "../../finding/index.js";
import type { Finding } from "../../results/index.js";
import { type LocalText, modalities, verdicts } from "../../terms/index.js";
import { type DraftReason, only, reason } from "../explanation.js";
import { quoted, sayDate, sayQuoted, sayTerm } from "../words/text.js";

type Judged = Pick<Finding, "asOf" | "verdict" | "timing"> & {
  readonly basis: Pick<Finding["basis"], "modality" | "wording">;
};

/** Returns whether the source only describes or reports something, so that no rule can be broken. */
export function isReported({ modality }: Pick<Finding["basis"], "modality">): boolean {
  return modality === "reported";
}

/** The verdict in a word or two, for headings. */
export function sayVerdict(finding: Judged): LocalText {
  if (isReported(finding.basis) && finding.verdict === "met")
    return { zh: "符合（材料记述）", en: "met (a reported practice)" };
  if (isReported(finding.basis) && finding.verdict === "unmet")
    return { zh: "不符合（材料记述，不构成违反）", en: "not met (a reported practice, no breach)" };
  if (finding.verdict === "unmet" && finding.timing === "open")
    return { zh: "尚未达到（期限未到）", en: "not yet met (still open)" };
  if (isBreach(finding)) return { zh: "未达到（违反）", en: "not met (breach)" };
  return sayTerm(verdicts, finding.verdict);
}

/** The verdict as a sentence, with what the modality and the time make of it. */
export function explainResult(finding: Judged): readonly DraftReason[] {
  const day = sayDate(finding.asOf);
  const open = finding.timing === "open";
  if (isReported(finding.basis)) {
    if (finding.verdict === "met")
      return [
        reason(
          "result",
          `截至${day.zh}，符合本条所列情形；材料只作记述，不是要求。`,
          `As of ${day.en} it is as described; the source reports this and demands nothing.`,
        ),
      ];
    if (finding.verdict === "unmet")
      return [
        reason(
          "result",
          `截至${day.zh}，不符合本条所列情形；材料只作记述，不是要求，不构成违反。`,
          `As of ${day.en} it is not as described; the source reports this and demands nothing, so it is no breach.`,
        ),
      ];
    if (finding.verdict === "discretionary")
      return [
        reason(
          "result",
          `截至${day.zh}，需人工判断：是否为本条所列情形须由人判断，系统不代为作出结论；材料只作记述，不是要求。`,
          `As of ${day.en} this is a matter of judgement: a person has to say whether it is as described. The source reports this and demands nothing.`,
        ),
      ];
  }
  switch (finding.verdict) {
    case "met":
      return [
        reason(
          "result",
          `截至${day.zh}，符合要求${open ? "；期限未到，已先行达到" : ""}。`,
          `As of ${day.en} the requirement is met${open ? ", before its time is over" : ""}.`,
        ),
      ];
    case "unmet":
      return [open ? notYet(day) : unmet(finding, day)];
    case "undetermined":
      return only(
        reason(
          "result",
          `截至${day.zh}，无法判定：有关情况没有记录，既不能认定符合，也不能认定未达到。`,
          `As of ${day.en} this cannot be determined: what is not recorded counts neither for nor against.`,
        ),
        open && reason("result", "期限未到。", "Its time is still open."),
      );
    case "discretionary":
      return [
        reason(
          "result",
          `截至${day.zh}，需人工判断：文件对此未作具体规定，须由人员核查认定，系统不代为作出结论。`,
          `As of ${day.en} this is a matter of judgement: the text leaves it to a person, and no rule decides it.`,
        ),
      ];
    case "not-applicable":
      return [reason("result", `截至${day.zh}，本条不适用。`, `As of ${day.en} the provision does not apply.`)];
  }
}

/** The class of the modality, and the word of the source where it is another one. */
export function sayModality(basis: Judged["basis"]): LocalText {
  const [label, own] = [sayTerm(modalities, basis.modality), ownWord(basis)];
  return own === null ? label : { zh: `${label.zh}，原文用语${own}`, en: `${label.en}, in the source ${own}` };
}

/** As `sayModality`, as part of a sentence. */
function quoteModality(basis: Judged["basis"]): LocalText {
  const [label, own] = [sayQuoted(sayTerm(modalities, basis.modality)), ownWord(basis)];
  return own === null ? label : { zh: `${label.zh}（原文用语${own}）`, en: `${label.en}, in the source ${own}` };
}

function ownWord({ modality, wording }: Judged["basis"]): string | null {
  return wording === undefined || wording === sayTerm(modalities, modality).zh ? null : quoted(wording);
}

function notYet(day: LocalText): DraftReason {
  return reason(
    "result",
    `截至${day.zh}，尚未达到要求；期限未到，不构成违反。`,
    `As of ${day.en} the requirement is not yet met; its time is still open, so this is no breach.`,
  );
}

function unmet(finding: Judged, day: LocalText): DraftReason {
  const { basis, timing } = finding;
  const modality = quoteModality(basis);
  const zh = `截至${day.zh}，未达到要求`;
  const en = `As of ${day.en} the requirement is not met`;
  if (isBreach(finding)) {
    return timing === "closed"
      ? reason(
          "result",
          `${zh}；本条为${modality.zh}，且期限已到，构成违反。`,
          `${en}; the provision binds (${modality.en}) and its time is over: this is a breach.`,
        )
      : reason(
          "result",
          `${zh}；本条为${modality.zh}，构成违反。`,
          `${en}; the provision binds (${modality.en}): this is a breach.`,
        );
  }
  if (basis.modality === "in-principle") {
    return reason(
      "result",
      `${zh}。本条为${modality.zh}：结论不变，是否属于例外须有人工判断记录。`,
      `${en}. The provision holds ${modality.en}: the verdict stands, and an exception takes a recorded judgement.`,
    );
  }
  return reason(
    "result",
    `${zh}；本条为${modality.zh}，不是强制要求，不构成违反。`,
    `${en}; the provision (${modality.en}) does not bind, so this is no breach.`,
  );
}
