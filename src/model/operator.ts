import { coarseDate, id, listOf, recordOf, text, typeNames } from "../fields/index.js";

/** A contract by which an operator runs stations, from `from` to `until`, both included. */
export const contractSchema = recordOf({
  stations: listOf(id, { least: 1 }).describe("所运营站点的编号，至少一个。Ids of the stations it runs, at least one."),
  from: coarseDate.describe("合同开始的日期、月份或年份。Day, month or year in which it starts."),
  until: coarseDate
    .optional()
    .describe(
      "合同的最后一天（可为月份或年份），含当天；缺省表示没有终止。Last day, included; may be a month or a year; absent: no end is set.",
    ),
})
  .describe("机构受托运营站点的一份合同。A contract by which an operator runs stations.")
  .register(typeNames, { name: "Contract" });

/** 承接机构: who runs stations under contract; one operator may run several. */
export const operatorSchema = recordOf({
  id: id.describe("机构编号，在台账内唯一。Id of the operator, unique in the register."),
  name: text.optional().describe("机构名称；缺省表示未记录。Name of the organisation; absent: not recorded."),
  contracts: listOf(contractSchema).describe("合同；空列表表示没有。Contracts; empty: none."),
})
  .describe("承接机构：受托运营一个或多个站点。An organisation that runs one or more stations under contract.")
  .register(typeNames, { name: "Operator" });
