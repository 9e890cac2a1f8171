import * as z from "zod";
import { exactly, id, listOf, localText, oneOf, recordOf, textUpTo, typeNames } from "../../fields/index.js";
import { divisionCondition, stationCondition } from "./conditions.js";
import { indicatorSchema } from "./indicator.js";

/** 统计报表: rows and columns of measures, as an office hands them in. */

const title = localText.describe("名称。Its title.");
const note = localText.optional().describe("填报说明；缺省为没有。How it is filled in; absent: nothing is said.");

/** 统计报表的列: what each row has a number of. */
export const reportColumnSchema = recordOf({
  ...indicatorSchema.shape,
  id: id.describe("列的标识。Id of the column."),
  title: localText.describe("列名。Its heading."),
  decimals: indicatorSchema.shape.decimals.describe(
    "显示的小数位数，四舍五入；缺省时计数为0，其他为1。Decimals that are printed, rounded half up; absent: none of a count, 1 of any other measure.",
  ),
  over: oneOf(["period", "year-to-date"])
    .optional()
    .describe(
      "随时间发生的按报告期计，或者按本年累计；缺省为报告期。What happens over time is counted in the period, or from the beginning of its year; absent: in the period.",
    ),
  total: oneOf(["sum", "whole"])
    .optional()
    .describe(
      "合计行：各行相加，或者就各行整体计算（比例、平均数，以及同一人可能计入几行的）；缺省为不填。The row of totals: the rows added up, or the measure taken once for all rows (a share, a mean, or where one person can be in several rows); absent: left blank.",
    ),
})
  .describe("统计报表的列：一个有列名和单位的指标。A column of a report form: a measure with a heading and a unit.")
  .register(typeNames, { name: "ReportColumn" });

/** 统计报表的行: a class of stations or of divisions. */
export const reportClassSchema = recordOf({
  id: id.describe("行的标识。Id of the row."),
  title: localText.describe("行名。Its heading."),
  stations: stationCondition
    .optional()
    .describe(
      "只计符合条件的站点及其人员、活动；缺省为不限。Only such stations, their staff and activities; absent: all.",
    ),
  divisions: divisionCondition
    .optional()
    .describe(
      "只计位于符合条件的区划的站点及其人员、活动，以及这样的区划；缺省为不限。Only such divisions, and stations in them with their staff and activities; absent: all.",
    ),
})
  .describe(
    "统计报表的行：一类站点或者区划；都不写的计全部。A row of a report form: a class of stations or divisions; all where neither is given.",
  )
  .register(typeNames, { name: "ReportClass" });

/** 统计报表中的一张表. */
export const reportTableSchema = recordOf({
  id: id.describe("表的标识。Id of the table."),
  title: title.optional().describe("表名；缺省为报表的名称。Its title; absent: that of the form."),
  by: oneOf(["station", "township", "county", "whole"])
    .optional()
    .describe(
      "每个站点、街道（乡镇）、区县一行，或者总体一行；与classes只填一项。A row for each station, township or county, or one for all; this or `classes`.",
    ),
  classes: listOf(reportClassSchema, { least: 1, most: 100 })
    .optional()
    .describe("逐行列出的类别；与by只填一项。Rows that are classes; this or `by`."),
  columns: listOf(reportColumnSchema, { least: 1, most: 60 }).describe("各列，至少一列。The columns, at least one."),
  note,
})
  .describe(
    "统计报表中的一张表：行为区划、站点或者类别，列为指标。A table: rows are places or classes, columns are measures.",
  )
  .register(typeNames, { name: "ReportTable" });

/** 统计报表: a form that an office fills in, as data. */
export const reportFormSchema = recordOf({
  $schema: z.string().optional().describe("本文件所依的JSON Schema，供编辑器用。The JSON Schema, for editors."),
  version: exactly(1).describe("格式的版本，现为1。Version of the form, now 1."),
  id: id.describe("报表的标识。Id of the form."),
  title,
  status: oneOf(["published", "example"]).describe(
    "已印发的表式，或自拟的示例。A form that an authority published, or a made-up example.",
  ),
  source: textUpTo(500).optional().describe("表式的出处；缺省为没有。Where the form is printed; absent: nowhere."),
  note,
  tables: listOf(reportTableSchema, { least: 1, most: 20 }).describe("各表，至少一张。The tables, at least one."),
})
  .describe("统计报表的表式：行和列都是数据。A statistics form as data: rows, and columns of measures.")
  .register(typeNames, { name: "ReportForm" });
