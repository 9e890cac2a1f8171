import { anyText, count, listOf, exactly, openTermOf, recordOf, termOf, typeNames } from "../../fields/index.js";
import { fundingSourceKinds, otherSourceReadings, purposes, sourceOrders } from "../../terms/index.js";
import { variedParameter } from "../varied.js";
import { detailOf, type KindOfProvision, provisionBase } from "./provision-base.js";

const sourceKind = openTermOf(fundingSourceKinds);
const purposeList = listOf(openTermOf(purposes), { least: 1 });

/** 专款专用: the only purposes that a kind of source may pay for. */
const earmark = recordOf({
  source: sourceKind.describe("资金渠道。The kind of source."),
  purposes: purposeList.describe("只能用于的用途。The only purposes that it may pay for."),
})
  .describe("专款专用：一种资金只能用于的用途。The only purposes that a kind of source may pay for.")
  .register(typeNames, { name: "SourceEarmark" });

/** 不得用于: purposes that a kind of source, or all of them, may not pay for. */
const prohibition = recordOf({
  source: sourceKind
    .optional()
    .describe("资金渠道；缺省为所列的全部渠道。The kind of source; absent: all that are listed."),
  purposes: purposeList.describe("不得用于的用途。What it may not pay for."),
})
  .describe("一种或者各种资金不得用于的用途。Purposes that a kind of source, or each of them, may not pay for.")
  .register(typeNames, { name: "SourceProhibition" });

const records = listOf(anyText);

const fundingSourcesDetail = detailOf(
  "FundingSourcesDetail",
  "funding-sources",
  "资金渠道结论的具体情况。Particulars of funding sources.",
  {
    checked: count.describe("所核查的拨付和支出笔数。Number of allocations and spendings that were checked."),
    unlisted: records.describe("使用未列渠道的拨付和支出。Ids of those from a source that is not listed."),
    forbidden: records.describe("用于不得列支的用途的。Ids of those for a purpose that their source may not pay for."),
    unknown: records.describe("渠道或者用途未登记、无法核查的。Ids of those whose source or purpose is not recorded."),
  },
);

/** 资金渠道: the kinds of source from which stations are paid, in the order of the text. */
export const fundingSources = {
  label: { zh: "资金渠道", en: "funding sources" },
  purpose: { zh: "资金来自哪些渠道，依原文顺序", en: "from which sources, in order" },
  subjects: ["division", "station"],
  byPeriod: true,
  schema: recordOf({
    ...provisionBase,
    kind: exactly("funding-sources").describe("条款种类：资金渠道。Kind: funding sources."),
    parameters: recordOf({
      sources: variedParameter(listOf(sourceKind, { least: 1 }), {
        label: { zh: "资金渠道", en: "sources" },
        description: "资金渠道，依原文顺序。Kinds of source, in the order of the text.",
      }),
      earmarks: variedParameter(listOf(earmark), {
        label: { zh: "专门用途", en: "earmarks" },
        description:
          "只能用于特定用途的渠道；缺省或者空表为没有。Sources that may pay for some purposes only; absent, or an empty list: none.",
      }).optional(),
      mayNot: variedParameter(listOf(prohibition), {
        label: { zh: "不得用于", en: "what they may not pay for" },
        description:
          "不得列支的用途；缺省或者空表为没有。What sources may not pay for; absent, or an empty list: nothing.",
      }).optional(),
      others: variedParameter(termOf(otherSourceReadings), {
        label: { zh: "未列的渠道", en: "other sources" },
        description:
          "未列的渠道可否使用；缺省为原文未写明。Whether sources that are not listed may pay; absent: the text does not say.",
      }).optional(),
      order: variedParameter(termOf(sourceOrders), {
        label: { zh: "使用次序", en: "order of use" },
        description:
          "各渠道的使用次序，可分阶段规定；缺省为原文未定。In which order sources are used, which may differ by stage; absent: the source is silent.",
        by: "stage",
      }).optional(),
    }).describe("参数。Parameters."),
  })
    .describe(
      "资金渠道：站点经费的来源种类，按原文顺序。The kinds of source from which stations are paid, in the order of the text.",
    )
    .register(typeNames, { name: "FundingSources" }),
  detail: fundingSourcesDetail,
} as const satisfies KindOfProvision;
