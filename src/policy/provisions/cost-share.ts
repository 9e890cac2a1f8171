import * as z from "zod";
import { id, localText, recordOf, typeNames, exactly, listOf } from "../../fields/index.js";
import { levelName, namedParameter } from "../parameter.js";
import { type KindOfProvision, provisionBase } from "./provision-base.js";

/** 分担方: who bears a part of the cost. */
const party = recordOf({
  id: id.describe("分担方的标识。Id of the party."),
  name: localText.describe("分担方的名称。Name of the party."),
  level: levelName.describe("分担方的行政级别。Level of division of the party."),
}).register(typeNames, { name: "CostSharingParty" });

/** 分担比例: the part of one party. */
const ratio = recordOf({
  party: id.describe("分担方的标识。Id of the party."),
  ratio: z
    .string()
    .min(1)
    .describe("分担比例：小数、分数或份数。Its share: a decimal, a fraction, or a number of parts."),
}).register(typeNames, { name: "CostSharingRatio" });

/** 经费分担: who shares the cost. `ratios` is absent where the source names the parties but no ratio. */
export const costShare = {
  label: { zh: "经费分担", en: "cost sharing" },
  purpose: { zh: "费用由谁分担", en: "who shares the cost" },
  subjects: ["station"],
  byPeriod: false,
  schema: recordOf({
    ...provisionBase,
    kind: exactly("cost-share").describe("条款种类：经费分担。Kind: cost sharing."),
    parameters: recordOf({
      parties: namedParameter(listOf(party, { least: 2 }), {
        label: { zh: "分担各方", en: "parties" },
        description: "分担费用的各方。Parties that share the cost.",
      }),
      ratios: namedParameter(listOf(ratio, { least: 2 }), {
        label: { zh: "分担比例", en: "ratios" },
        description: "各方的分担比例；原文未定比例时缺省。Share of each party; absent where the source gives none.",
      }).optional(),
    }).describe("参数。Parameters."),
  }).register(typeNames, { name: "CostShare" }),
  detail: null,
} as const satisfies KindOfProvision;
