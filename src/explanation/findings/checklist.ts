import type { Finding } from "../../finding/index.js";
import type { ProvisionOf } from "../../policy/index.js";
import type { ChecklistDetail } from "../../quota/index.js";
import { type LocalText, evidenceForms } from "../../terms/index.js";
import { type DraftReason, only, reason } from "../explanation.js";
import { ITEM_STATES } from "../words/labels.js";
import { same, sayTerms, sayWords } from "../words/text.js";

type EvidenceForm = (typeof evidenceForms.values)[number];

/** How each item of a checklist stands. */
export function explainChecklist({ detail, verdict, basis }: Finding<ChecklistDetail>): readonly DraftReason[] {
  const texts = textsOf(basis);
  return only(
    ...detail.items.flatMap(({ item, state, lacking }) => {
      const text = texts.get(item) ?? same(item);
      const words = ITEM_STATES[state];
      const forms = sayTerms(evidenceForms, lacking as readonly EvidenceForm[]);
      return [
        reason("found", `${text.zh}：${words.zh}。`, `${text.en}: ${words.en}.`),
        lacking.length > 0 && reason("missing", `还缺${forms.zh}。`, `Still lacking: ${forms.en}.`, 1),
      ];
    }),
    verdict === "unmet" &&
      reason(
        "remedy",
        "整改后重新判断并记录，以最新一次判断为准。",
        "After a remedy a new judgement may be recorded; the latest counts.",
      ),
  );
}

/** The items' texts by id. */
export function textsOf({ kind, parameters }: Finding["basis"]): ReadonlyMap<string, LocalText> {
  if (kind !== "checklist") return new Map();
  const items = parameters["items"]?.value as ProvisionOf<"checklist">["parameters"]["items"]["value"] | undefined;
  return new Map((items ?? []).map(({ id, text }) => [id, sayWords(text)]));
}
