import {
  anyText,
  id,
  localText,
  named,
  recordOf,
  termOf,
  typeNames,
  exactly,
  listOf,
  oneOf,
} from "../../fields/index.js";
import { evidenceForms, itemConditions, itemFacts } from "../../terms/index.js";

import { variedParameter } from "../varied.js";
import { detailOf, type KindOfProvision, provisionBase } from "./provision-base.js";

const evidenceForm = termOf(evidenceForms);

/** One thing that a person judges or verifies, and the evidence that the record of it needs. */
export const checklistItemSchema = recordOf({
  id: id.describe("核查事项的标识。Id of the item."),
  text: localText.describe("核查的内容。What is to be judged or verified."),
  evidence: listOf(evidenceForm.describe("佐证材料的形式。Form of evidence."))
    .optional()
    .describe(
      "判断须各有至少一份的佐证形式；缺省为任意一份。Forms of evidence of which a judgement needs at least one piece each; absent: any one piece.",
    ),
  fact: termOf(itemFacts)
    .optional()
    .describe(
      "客观事实：原文写明的是一项事实，查证后即可认定，不需要裁量；由登记中的相应内容判定，登记中没有相应栏目的以查证记录判定。缺省为须由人判断的事项。" +
        "The source states a plain fact: it is read from the register or, where the register has no field for it, from a record of what somebody verified; absent: a matter of judgement.",
    ),
  when: termOf(itemConditions).describe(
    "适用情形：一律，或仅在同一机构承接多个站点时。When it applies: always, or only where one operator runs several stations.",
  ),
})
  .describe(
    "一个核查事项及其记录所需的佐证。One thing that a person judges or verifies, and the evidence that the record of it needs.",
  )
  .register(typeNames, { name: "ChecklistItem" });

const itemStatusSchema = named(
  "ItemStatus",
  "清单中一个条目的情况。The status of one item of a checklist.",
  recordOf({
    item: anyText.describe("条目编号。Id of the item."),
    state: oneOf([
      "met",
      "unmet",
      "open",
      "evidence-lacking",
      "not-applicable",
      "undetermined",
      "recorded",
      "recorded-absent",
      "not-recorded",
    ]).describe(
      "情况。`open`：待判断；`recorded`、`recorded-absent`、`not-recorded`：事实已登记有、登记没有、尚无记录。The status; `open`: no judgement yet; `recorded`, `recorded-absent`, `not-recorded`: a plain fact, by the register.",
    ),
    lacking: listOf(anyText).describe(
      "最近一次判断所缺的佐证材料形式。Forms of evidence that the latest judgement lacks.",
    ),
  }),
);

const checklistDetail = detailOf("ChecklistDetail", "checklist", "清单结论的具体情况。Particulars of a checklist.", {
  items: listOf(itemStatusSchema).describe("各条目，按条款所列顺序。The items, in the order of the provision."),
});

/** 核查清单: items that a recorded judgement settles, and plain facts that the register or a record of them settles. */
export const checklist = {
  label: { zh: "核查清单", en: "checklist" },
  purpose: { zh: "由人判断或者查证的事项", en: "what a person judges or verifies" },
  subjects: ["station", "division", "operator", "person"],
  byPeriod: false,
  schema: recordOf({
    ...provisionBase,
    kind: exactly("checklist").describe("条款种类：核查清单。Kind: checklist."),
    parameters: recordOf({
      items: variedParameter(listOf(checklistItemSchema, { least: 1 }), {
        label: { zh: "核查事项", en: "items" },
        description: "核查事项。Items to be judged or verified.",
      }),
    }).describe("参数。Parameters."),
  })
    .describe(
      "核查清单：须凭人工判断记录认定的事项，以及凭登记或者记录认定的事实。Items that a recorded judgement settles, and plain facts that the register or a record of them settles.",
    )
    .register(typeNames, { name: "Checklist" }),
  detail: checklistDetail,
} as const satisfies KindOfProvision;
