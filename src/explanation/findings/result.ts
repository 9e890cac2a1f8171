import { isBreach } from "../../finding/index.js";
import type { Finding } from "../../results/index.js";
import { type LocalText, modalities, verdicts } from "../../terms/index.js";
import { type DraftReason, only, reason } from "../explanation.js";
import { sayDate, sayTerm } from "../words/text.js";

type Judged = Pick<Finding, "asOf" | "verdict" | "timing"> & { readonly basis: Pick<Finding["basis"], "modality"> };

/** The verdict in a word or two, for headings. */
export function sayVerdict(finding: Judged): LocalText {
  if (finding.verdict === "unmet" && finding.timing === "open")
    return { zh: "尚未达到（期限未到）", en: "not yet met (still open)" };
  if (isBreach(finding)) return { zh: "未达到（违反）", en: "not met (breach)" };
  return sayTerm(verdicts, finding.verdict);
}

/** The verdict as a sentence, with what the modality and the time make of it. */
export function explainResult(finding: Judged): readonly DraftReason[] {
  const day = sayDate(finding.asOf);
  const open = finding.timing === "open";
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
          `截至${day.zh}，需人工判断：原文把这一点留给人来判断，系统不代为作出结论。`,
          `As of ${day.en} this is a matter of judgement: the text leaves it to a person, and no rule decides it.`,
        ),
      ];
    case "not-applicable":
      return [reason("result", `截至${day.zh}，本条不适用。`, `As of ${day.en} the provision does not apply.`)];
  }
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
  const modality = sayTerm(modalities, basis.modality);
  const zh = `截至${day.zh}，未达到要求`;
  const en = `As of ${day.en} the requirement is not met`;
  if (isBreach(finding)) {
    return timing === "closed"
      ? reason(
          "result",
          `${zh}；本条为“${modality.zh}”，且期限已到，构成违反。`,
          `${en}; the provision binds (“${modality.en}”) and its time is over: this is a breach.`,
        )
      : reason(
          "result",
          `${zh}；本条为“${modality.zh}”，构成违反。`,
          `${en}; the provision binds (“${modality.en}”): this is a breach.`,
        );
  }
  if (basis.modality === "in-principle") {
    return reason(
      "result",
      `${zh}。本条为“${modality.zh}”：结论不变，是否属于例外须有人工判断记录。`,
      `${en}. The provision holds “${modality.en}”: the verdict stands, and an exception takes a recorded judgement.`,
    );
  }
  return reason(
    "result",
    `${zh}；本条为“${modality.zh}”，不是强制要求，不构成违反。`,
    `${en}; the provision (“${modality.en}”) does not bind, so this is no breach.`,
  );
}
