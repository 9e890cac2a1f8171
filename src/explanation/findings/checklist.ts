import type { ChecklistDetail, Finding } from "../../results/index.js";
import { valuesIn } from "../../measure-form/index.js";
import type { ChecklistItem, ProvisionOf } from "../../policy/index.js";
import { type LocalText, evidenceForms, itemConditions } from "../../terms/index.js";
import { type DraftReason, only, reason } from "../explanation.js";
import { ITEM_STATES } from "../words/labels.js";
import { same, sayList, sayTerm, sayTerms, sayWords } from "../words/text.js";
import type { KindWords } from "./kind-words.js";

export const checklistWords: KindWords<"checklist"> = {
  parameters: {
    items: (items) => sayList(items.map(sayItem)),
  },
  explain: explainChecklist,
  items: ({ basis }) => textsOf(basis),
};

type EvidenceForm = (typeof evidenceForms.values)[number];

/** The state of each item of a checklist. */
function explainChecklist({ detail, verdict, basis }: Finding<ChecklistDetail>): readonly DraftReason[] {
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
function textsOf({ kind, parameters }: Finding["basis"]): ReadonlyMap<string, LocalText> {
  if (kind !== "checklist") return new Map();
  const items = parameters["items"]?.value as ProvisionOf<"checklist">["parameters"]["items"]["value"] | undefined;
  const values = items === undefined ? [] : valuesIn<readonly ChecklistItem[]>(items);
  return new Map(values.flatMap(({ value }) => value.map(({ id, text }) => [id, sayWords(text)])));
}

function sayItem({ text, evidence = [], when }: ChecklistItem): LocalText {
  const words = sayWords(text);
  const forms = sayTerms(evidenceForms, evidence);
  const condition = sayTerm(itemConditions, when);
  const zh = [...(when === "always" ? [] : [condition.zh]), ...(evidence.length === 0 ? [] : [`佐证：${forms.zh}`])];
  const en = [
    ...(when === "always" ? [] : [condition.en]),
    ...(evidence.length === 0 ? [] : [`evidence: ${forms.en}`]),
  ];
  return zh.length === 0 ? words : { zh: `${words.zh}（${zh.join("；")}）`, en: `${words.en} (${en.join("; ")})` };
}
