import { fundingSourceKinds } from "../terms/index.js";
import { id, listOf, moneyAmount, openTermOf, period, recordOf, text, typeNames } from "../fields/index.js";

/** 资金来源: money of one kind for a period; each restriction: absent means unrestricted, empty means nothing. */
export const fundingSourceSchema = recordOf({
  id: id.describe("资金编号，在台账内唯一。Id of the source, unique in the register."),
  kind: openTermOf(fundingSourceKinds).describe("资金渠道的类型。Kind of source."),
  name: text.optional().describe("名称；缺省表示没有。Name; absent: none."),
  amount: moneyAmount.describe("金额（元，至多到分）。Amount in yuan, in whole fen."),
  period: period
    .optional()
    .describe(
      "可以使用的期间，含首尾两天；缺省表示不限。Days in which it may be spent, both ends included; absent: unrestricted.",
    ),
  purposes: listOf(id)
    .optional()
    .describe(
      "限定的用途；缺省表示不限，空列表表示什么都不能用。Purposes it is restricted to; absent: unrestricted, empty: none allowed.",
    ),
  areas: listOf(id)
    .optional()
    .describe(
      "限定的区划的编号；缺省表示不限，空列表表示哪里都不能用。Ids of the divisions it is restricted to; absent: unrestricted, empty: none allowed.",
    ),
  recipients: listOf(id)
    .optional()
    .describe(
      "限定的受益对象的编号；缺省表示不限，空列表表示谁都不能用。Ids of the recipients it is restricted to; absent: unrestricted, empty: none allowed.",
    ),
})
  .describe("一笔资金：一种来源在一段时间内的钱。Money of one kind for a period.")
  .register(typeNames, { name: "FundingSource" });
