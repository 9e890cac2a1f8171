import { committeeTypes, divisionClasses, divisionKinds, divisionLevels, urbanRuralCodes } from "../terms/index.js";
import { coarseDate, id, listOf, openTermOf, plainDate, recordOf, termOf, text, typeNames } from "../fields/index.js";

/** 地区类别: a class that a division belongs to, with its time. */
export const divisionClassSchema = recordOf({
  class: openTermOf(divisionClasses).describe("类别。The class."),
  from: coarseDate
    .optional()
    .describe(
      "列入的日期、月份或年份；缺省表示登记之日已列入。Day, month or year since which; absent: on the day of recording.",
    ),
  until: coarseDate
    .optional()
    .describe("最后一天（可为月份或年份），含当天；缺省表示仍在列。Last day, included; absent: it still belongs."),
})
  .describe("区划所属的一个地区类别及其时间。A class of area that a division belongs to, with its time.")
  .register(typeNames, { name: "DivisionClassEntry" });

/**
 * 行政区划. The id is the statistical code (2, 4, 6, 9 or 12 digits), or an own key where there is none
 * (a functional zone). `parent` is needed for keys and follows from a code; `administeredBy` names the
 * division that in fact administers this one where it differs. The kind is stated, never read off the
 * seventh digit; committee type and urban–rural class are independent of each other.
 */
export const divisionSchema = recordOf({
  id: id.describe(
    "统计用区划代码（2、4、6、9或12位）；没有代码的（如功能区）用自定编号。Statistical code of 2, 4, 6, 9 or 12 digits, or an own key where there is none, as for a functional zone.",
  ),
  name: text.describe("名称。Name."),
  level: termOf(divisionLevels).describe("层级：省、地、县、乡、村。Level, from province to village."),
  parent: id
    .optional()
    .describe(
      "上级区划的编号；有区划代码的可不填，由代码得出。Id of the division above; needed for an own key, follows from a code.",
    ),
  administeredBy: id
    .optional()
    .describe(
      "实际管理它的区划的编号，与上级不同时填写；缺省表示由上级管理。Id of the division that in fact administers it, where that is not its parent; absent: the parent does.",
    ),
  kind: termOf(divisionKinds)
    .optional()
    .describe(
      "县级或乡级区划的类型（县级市、街道、镇等）；乡级必填，不从代码推断。Kind of a county-level or township-level division; required of the latter, never read off the code.",
    ),
  committee: termOf(committeeTypes)
    .optional()
    .describe("村级的类型（居委会或村委会）；缺省表示未记录。Type of a village-level committee; absent: not recorded."),
  urbanRuralCode: termOf(urbanRuralCodes)
    .optional()
    .describe("城乡分类代码；缺省表示未记录。Urban–rural classification code; absent: not recorded."),
  classes: listOf(divisionClassSchema)
    .optional()
    .describe(
      "所属的地区类别，如重点帮扶县、民族地区；缺省表示未记录，空列表表示都不是。Classes of area that it belongs to, such as key counties; absent: not recorded, empty: none.",
    ),
  from: plainDate
    .optional()
    .describe(
      "设立后的第一天；缺省表示台账开始前已有。First day on which it exists; absent: since before the register begins.",
    ),
  until: plainDate
    .optional()
    .describe("存在的最后一天；缺省表示没有终止。Last day on which it exists; absent: no end is known."),
})
  .describe("行政区划或功能区。An administrative division or a functional zone.")
  .register(typeNames, { name: "Division" });

/** A statistical code, or an own key for a division without one. */
export type DivisionId = string;
