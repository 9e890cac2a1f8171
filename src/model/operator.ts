import { divisionLevels, operatorKinds, organisationRatings } from "../terms/index.js";
import { coarseDate, id, listOf, moneyAmount, openTermOf, recordOf, termOf, text, typeNames } from "../fields/index.js";
import { purchaserSchema } from "./government-body.js";

/** A contract by which an operator runs stations, from `from` to `until`, both included. */
export const contractSchema = recordOf({
  id: id
    .optional()
    .describe("合同编号，在台账内唯一；缺省表示没有。Id of the contract, unique in the register; absent: none."),
  stations: listOf(id, { least: 1 }).describe("所运营站点的编号，至少一个。Ids of the stations it runs, at least one."),
  from: coarseDate.describe("合同开始的日期、月份或年份。Day, month or year in which it starts."),
  until: coarseDate
    .optional()
    .describe(
      "合同的最后一天（可为月份或年份），含当天；缺省表示没有终止。Last day, included; may be a month or a year; absent: no end is set.",
    ),
  purchaser: purchaserSchema
    .optional()
    .describe("购买主体；缺省表示未记录。Who purchases the services; absent: not recorded."),
  amount: moneyAmount
    .optional()
    .describe(
      "合同金额（元，至多到分）；缺省表示未记录。Amount of the contract in yuan, in whole fen; absent: not recorded.",
    ),
  signedOn: coarseDate
    .optional()
    .describe("签订的日期、月份或年份；缺省表示未记录。Day, month or year of signing; absent: not recorded."),
  filedOn: coarseDate
    .optional()
    .describe("备案的日期、月份或年份；缺省表示未记录。Day, month or year of filing; absent: not recorded."),
  obligations: listOf(id)
    .optional()
    .describe(
      "合同约定任务的条款编号；缺省表示未记录，空列表表示没有。Ids of the provisions that the contract makes its obligations; absent: not recorded, empty: none.",
    ),
})
  .describe("机构受托运营站点的一份合同。A contract by which an operator runs stations.")
  .register(typeNames, { name: "Contract" });

/** 社会组织评估等级, valid from `from` to `until`. */
export const ratingSchema = recordOf({
  rating: termOf(organisationRatings).describe("等级。The rating."),
  from: coarseDate
    .optional()
    .describe(
      "有效期开始的日期、月份或年份；缺省表示未记录。Day, month or year since which it is valid; absent: not recorded.",
    ),
  until: coarseDate
    .optional()
    .describe(
      "有效期的最后一天（可为月份或年份），含当天；缺省表示未记录终止。Last day of validity, included; absent: no end is known.",
    ),
})
  .describe("机构的一次社会组织评估等级。A rating of an operator as a social organisation.")
  .register(typeNames, { name: "OperatorRating" });

/** 承接机构: who runs stations under contract; one operator may run several. */
export const operatorSchema = recordOf({
  id: id.describe("机构编号，在台账内唯一。Id of the operator, unique in the register."),
  name: text.optional().describe("机构名称；缺省表示未记录。Name of the organisation; absent: not recorded."),
  kind: openTermOf(operatorKinds)
    .optional()
    .describe("机构类型；缺省表示未记录。Kind of organisation; absent: not recorded."),
  foundedOn: coarseDate
    .optional()
    .describe("成立的日期、月份或年份；缺省表示未记录。Day, month or year of its foundation; absent: not recorded."),
  registrationLevel: termOf(divisionLevels)
    .optional()
    .describe("登记管理机关的层级；缺省表示未记录。Level of the body that registered it; absent: not recorded."),
  ratings: listOf(ratingSchema)
    .optional()
    .describe(
      "社会组织评估等级；缺省表示未记录，空列表表示没有。Ratings as a social organisation; absent: not recorded, empty: none.",
    ),
  contracts: listOf(contractSchema).describe("合同；空列表表示没有。Contracts; empty: none."),
})
  .describe("承接机构：受托运营一个或多个站点。An organisation that runs one or more stations under contract.")
  .register(typeNames, { name: "Operator" });
