import { openTermOf, recordOf, typeNames, exactly, listOf } from "../../fields/index.js";
import { fundingSourceKinds } from "../../terms/index.js";
import { namedParameter } from "../parameter.js";
import { type KindOfProvision, provisionBase } from "./provision-base.js";

/** 资金渠道: the kinds of source from which stations are paid, in the order of the text. */
export const fundingSources = {
  label: { zh: "资金渠道", en: "funding sources" },
  purpose: { zh: "资金来自哪些渠道，依原文顺序", en: "from which sources, in order" },
  subjects: ["station"],
  byPeriod: false,
  schema: recordOf({
    ...provisionBase,
    kind: exactly("funding-sources").describe("条款种类：资金渠道。Kind: funding sources."),
    parameters: recordOf({
      sources: namedParameter(listOf(openTermOf(fundingSourceKinds), { least: 1 }), {
        label: { zh: "资金渠道", en: "sources" },
        description: "资金渠道，依原文顺序。Kinds of source, in the order of the text.",
      }),
    }).describe("参数。Parameters."),
  }).register(typeNames, { name: "FundingSources" }),
  detail: null,
} as const satisfies KindOfProvision;
