import * as z from "zod";
import { id, localText, moneyAmount, openTermOf, recordOf, typeNames, exactly, listOf } from "../../fields/index.js";
import { purposes } from "../../terms/index.js";
import { subjectCondition } from "../measure/classes.js";
import { levelName, namedParameter } from "../parameter.js";
import { variedParameter } from "../varied.js";
import { type KindOfProvision, provisionBase } from "./provision-base.js";

/** 分担方: who bears a part of the cost. */
const party = recordOf({
  id: id.describe("分担方的标识。Id of the party."),
  name: localText.describe("分担方的名称。Name of the party."),
  level: levelName.describe("分担方的行政级别。Level of division of the party."),
})
  .describe("分担方：承担一部分经费的一级政府。A party that bears a part of the cost.")
  .register(typeNames, { name: "CostSharingParty" });

/** 分担比例: the part of one party. */
const ratio = recordOf({
  party: id.describe("分担方的标识。Id of the party."),
  ratio: z
    .string()
    .min(1)
    .describe("分担比例：小数、分数或份数。Its share: a decimal, a fraction, or a number of parts."),
})
  .describe("一方的分担比例。The part of one party.")
  .register(typeNames, { name: "CostSharingRatio" });

/** 分类分担: the ratios for one class of recipient. */
const classOfRecipients = recordOf({
  title: localText
    .optional()
    .describe("类别的名称；缺省为按条件表述。Name of the class; absent: its condition is written out."),
  when: subjectCondition.describe("属于该类的条件。Which recipients belong to it."),
  ratios: listOf(ratio, { least: 1 }).describe("该类对象各方的分担比例。Share of each party for the class."),
})
  .describe("一类对象的分担比例。The ratios for one class of recipient.")
  .register(typeNames, { name: "CostSharingClass" });

const cap = recordOf({
  party: id.describe("分担方的标识。Id of the party."),
  amount: moneyAmount.describe("一年内承担的总额上限（元）。The most that it bears in all in a year, in yuan."),
})
  .describe("一方承担总额的上限。The most that one party bears in all.")
  .register(typeNames, { name: "CostSharingCap" });

/** 经费分担: who shares the cost. `ratios` is absent where the source names the parties but no ratio. */
export const costShare = {
  label: { zh: "经费分担", en: "cost sharing" },
  purpose: { zh: "费用由谁分担", en: "who shares the cost" },
  subjects: ["station", "division"],
  byPeriod: false,
  schema: recordOf({
    ...provisionBase,
    kind: exactly("cost-share").describe("条款种类：经费分担。Kind: cost sharing."),
    parameters: recordOf({
      parties: variedParameter(listOf(party, { least: 2 }), {
        label: { zh: "分担各方", en: "parties" },
        description: "分担费用的各方。Parties that share the cost.",
      }),
      ratios: variedParameter(listOf(ratio, { least: 2 }), {
        label: { zh: "分担比例", en: "ratios" },
        description:
          "各方的分担比例；分类规定的，为其余对象的比例；原文未定比例时缺省。Share of each party; where there are classes, that for all others; absent where the source gives none.",
      }).optional(),
      classes: namedParameter(listOf(classOfRecipients, { least: 1 }), {
        label: { zh: "分类分担比例", en: "ratios by class" },
        description: "各类对象的分担比例；缺省为不分类。Ratios by class of recipient; absent: all are alike.",
      }).optional(),
      purposes: variedParameter(listOf(openTermOf(purposes), { least: 1 }), {
        label: { zh: "分担的用途", en: "purposes" },
        description: "按此分担的用途；缺省为全部用途。Purposes whose cost is shared so; absent: all.",
      }).optional(),
      caps: variedParameter(listOf(cap, { least: 1 }), {
        label: { zh: "承担上限", en: "caps" },
        description:
          "一方承担的总额上限，可分阶段规定；缺省为没有。The most that a party bears in all, which may differ by stage; absent: no limit.",
        by: "stage",
      }).optional(),
    }).describe("参数。Parameters."),
  })
    .describe(
      "经费分担：由哪些方分担经费；原文只列分担方而未定比例的，没有“ratios”。Who shares the cost; without `ratios` the source names the parties but no ratio.",
    )
    .register(typeNames, { name: "CostShare" }),
  detail: null,
} as const satisfies KindOfProvision;
