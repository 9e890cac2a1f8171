import * as z from "zod";
import { id, localText, recordOf, termOf, typeNames } from "../../fields/index.js";
import { evidenceForms, itemConditions } from "../../terms/index.js";
import { namedParameter } from "../parameter.js";
import { type KindOfProvision, provisionBase } from "./provision-base.js";

const evidenceForm = termOf(evidenceForms);

/** One thing that only a person can judge, and the evidence that a judgement needs. */
export const checklistItemSchema = recordOf({
  id: id.describe("核查事项的标识。Id of the item."),
  text: localText.describe("核查的内容。What is to be judged."),
  evidence: z
    .array(evidenceForm.describe("佐证材料的形式。Form of evidence."))
    .optional()
    .describe(
      "判断须各有至少一份的佐证形式；缺省为任意一份。Forms of evidence of which a judgement needs at least one piece each; absent: any one piece.",
    ),
  when: termOf(itemConditions).describe(
    "适用情形：一律，或仅在同一机构承接多个站点时。When it applies: always, or only where one operator runs several stations.",
  ),
}).register(typeNames, { name: "ChecklistItem" });

/** 核查清单: items that stay a matter of judgement until a recorded judgement settles them. */
export const checklist = {
  label: { zh: "核查清单", en: "checklist" },
  purpose: { zh: "只能由人判断的事项", en: "what only a person can judge" },
  subject: "station",
  byPeriod: false,
  schema: recordOf({
    ...provisionBase,
    kind: z.literal("checklist").describe("条款种类：核查清单。Kind: checklist."),
    parameters: recordOf({
      items: namedParameter(z.array(checklistItemSchema).min(1), {
        label: { zh: "核查事项", en: "items" },
        description: "核查事项。Items to be judged.",
      }),
    }).describe("参数。Parameters."),
  }).register(typeNames, { name: "Checklist" }),
} as const satisfies KindOfProvision;
