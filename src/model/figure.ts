import { figureKeys } from "../terms/index.js";
import {
  coarseDate,
  id,
  oneOf,
  openTermOf,
  optionalFields,
  recordOf,
  signedDecimal,
  text,
  typeNames,
} from "../fields/index.js";

/** Whose number it is. The whole country is the division `CN`. */
export const figureSubjectSchema = recordOf({
  kind: oneOf(["division", "station", "operator"]).describe(
    "对象的类型：区划（division）、站点（station）或承接机构（operator）。Kind of subject: division, station or operator.",
  ),
  id: id.describe("对象的编号；全国为CN。Id of the subject; CN for the whole country."),
})
  .describe("统计数据的对象。Whose number a figure is.")
  .register(typeNames, { name: "FigureSubject" });

/** Where a number was read. */
const figureSourceSchema = optionalFields({
  title: text
    .optional()
    .describe("资料的名称；缺省表示未记录。Title of what the number was read from; absent: not recorded."),
  place: text
    .optional()
    .describe("所在的页码、表或网址；缺省表示未记录。Page, table or address in it; absent: not recorded."),
})
  .describe("数字的出处。Where a number was read.")
  .register(typeNames, { name: "FigureSource" });

/**
 * 统计数据: one recorded number of a division, a station or an operator. It is of a day, a month or a year (`on`), or
 * holds on every day from `from` to `until`; one of the two is given.
 */
export const figureSchema = recordOf({
  id: id
    .optional()
    .describe(
      "编号，在台账的统计数据中唯一；缺省表示没有。Id, unique among the figures of the register; absent: none.",
    ),
  subject: figureSubjectSchema.describe("这是谁的数据。Whose number it is."),
  key: openTermOf(figureKeys).describe(
    "指标：内置的，或terms.figures中自定的。What the number says: a built-in figure or one defined in terms.figures.",
  ),
  value: signedDecimal.describe("数值，单位由指标确定。The number, in the unit of its key."),
  on: coarseDate
    .optional()
    .describe(
      "数据所属的日期、月份或年份；长期有效的数据（如场地面积）填from。Day, month or year that the number is of; a number that holds on, such as a floor area, has from instead.",
    ),
  from: coarseDate
    .optional()
    .describe("起算的日期、月份或年份，与on只填一个。First day, month or year on which it holds; instead of on."),
  until: coarseDate
    .optional()
    .describe(
      "最后一天（可为月份或年份），含当天，与from同用；缺省表示至今有效。Last day, included, together with from; absent: it still holds.",
    ),
  source: figureSourceSchema
    .optional()
    .describe("出处；缺省表示未记录。Where the number was read; absent: not recorded."),
})
  .describe(
    "一项统计数据：某区划、站点或承接机构在某时的一个数字。One recorded number of a division, a station or an operator.",
  )
  .register(typeNames, { name: "Figure" });
