import { divisionLevels, governmentBodies } from "../terms/index.js";
import { openTermOf, recordOf, termOf, text, typeNames } from "../fields/index.js";

/** The fields of a government body: “县（市、区）民政部门” is civil affairs on the level of counties. */
export const bodyFields = {
  body: openTermOf(governmentBodies).describe("部门的类型。Kind of body."),
  level: termOf(divisionLevels)
    .optional()
    .describe("部门的层级，如县级；缺省表示未记录。Level of the body; absent: not recorded."),
  name: text.optional().describe("部门的名称；缺省表示未记录。Name of the body; absent: not recorded."),
};

/** 购买主体. */
export const purchaserSchema = recordOf(bodyFields)
  .describe("购买服务的部门。The body that purchases services.")
  .register(typeNames, { name: "Purchaser" });
