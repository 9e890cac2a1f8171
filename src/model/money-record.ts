import { fundingSourceKinds, purposes } from "../terms/index.js";
import { coarseDate, id, moneyAmount, openTermOf, recordOf, typeNames } from "../fields/index.js";
import { figureSubjectSchema } from "./figure.js";

/** What allocations and spending have in common: how much, of which source, for what, and when. */
const moneyFields = {
  sourceKind: openTermOf(fundingSourceKinds)
    .optional()
    .describe("资金渠道的类型；缺省表示未记录。Kind of source of the money; absent: not recorded."),
  source: id
    .optional()
    .describe(
      "所用资金的编号，在fundingSources中登记；缺省表示未记录。Id of the source in fundingSources; absent: not recorded.",
    ),
  purpose: openTermOf(purposes).optional().describe("用途；缺省表示未记录。Purpose; absent: not recorded."),
  amount: moneyAmount.describe("金额（元，至多到分）。Amount in yuan, in whole fen."),
  on: coarseDate
    .optional()
    .describe("所属的日期、月份或年份；跨多个月份的填from和until。Day, month or year; else from and until are given."),
  from: coarseDate
    .optional()
    .describe("所属期间开始的日期、月份或年份，与on只填一个。First day, month or year of its period; instead of on."),
  until: coarseDate
    .optional()
    .describe("所属期间的最后一天（可为月份或年份），含当天，与from同用。Last day of its period, together with from."),
};

/** 资金拨付: money that a division, a station or an operator received. */
export const allocationSchema = recordOf({
  id: id.describe("拨付的编号，在台账内唯一。Id of the allocation, unique in the register."),
  subject: figureSubjectSchema.describe("拨给谁。Who received it."),
  payer: id
    .optional()
    .describe(
      "出资一级政府的区划编号；缺省表示未记录。Id of the division whose government paid; absent: not recorded.",
    ),
  ...moneyFields,
})
  .describe("一笔拨付的资金：拨给某区划、站点或承接机构。Money that a division, a station or an operator received.")
  .register(typeNames, { name: "Allocation" });

/** 资金支出: money that a division, a station or an operator spent. */
export const spendingSchema = recordOf({
  id: id.describe("支出的编号，在台账内唯一。Id of the spending, unique in the register."),
  subject: figureSubjectSchema.describe("由谁支出。Who spent it."),
  ...moneyFields,
})
  .describe("一笔支出：由某区划、站点或承接机构支出。Money that a division, a station or an operator spent.")
  .register(typeNames, { name: "Spending" });
