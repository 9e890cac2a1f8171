import { clientGroups } from "../terms/index.js";
import { coarseDate, flag, id, listOf, openTermOf, recordOf, typeNames } from "../fields/index.js";

/** 服务对象, under a pseudonym. Names, addresses, telephone and identity numbers stay with the station. */
export const clientSchema = recordOf({
  id: id.describe(
    "服务对象的代号，在台账内唯一，不能是姓名、电话或身份证号码。Pseudonym of the client, unique in the register; no name, telephone or identity number.",
  ),
  groups: listOf(openTermOf(clientGroups))
    .optional()
    .describe("类别；缺省表示未记录，空列表表示都不是。Client groups; absent: not recorded, empty: none of them."),
  division: id
    .optional()
    .describe("居住的区划的编号；缺省表示未记录。Id of the division of residence; absent: not recorded."),
  station: id
    .optional()
    .describe("建档站点的编号；缺省表示未记录。Id of the station that keeps the file; absent: not recorded."),
  hasFile: flag.optional().describe("是否已建档；缺省表示未记录。Whether a file was opened; absent: not recorded."),
  fileOpenedOn: coarseDate
    .optional()
    .describe(
      "建档的日期、月份或年份；缺省表示未记录。Day, month or year on which the file was opened; absent: not recorded.",
    ),
})
  .describe("一名服务对象，只记代号。A client under a pseudonym.")
  .register(typeNames, { name: "Client" });
