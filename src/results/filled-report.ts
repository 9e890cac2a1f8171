import {
  anyText,
  count,
  exactly,
  flag,
  listOf,
  localWords,
  named,
  numberText,
  oneOf,
  period,
  plainDate,
  recordOf,
} from "../fields/index.js";
import { registerFields } from "./fields.js";
import { missingFactSchema } from "./missing-fact.js";

const reportCellSchema = named(
  "ReportCell",
  "一格：一行在一列的数值。A cell: the number of a row in a column.",
  recordOf({
    least: numberText.nullable().describe("至少；null：没有数值。At least; null: there is no number."),
    most: numberText.nullable().describe("至多；null：没有上限或者没有数值。At most; null: no bound, or no number."),
    missing: listOf(missingFactSchema).describe("会改变数值的未知情况。Unknown facts that change the number."),
    exact: flag.describe("数值和未知情况是否精确。Whether bounds and missing facts are exact."),
  }),
);

const reportRowSchema = named(
  "ReportRow",
  "一行。A row.",
  recordOf({
    kind: oneOf(["place", "class", "total"]).describe(
      "区划或者站点、类别、合计。A place, a class of the form, or the total.",
    ),
    subject: recordOf({
      kind: oneOf(["jurisdiction", "division", "station"]).describe("对象的类型。Kind of subject."),
      id: anyText.describe("对象的编号；整个台账为CN。Id of the subject; CN for the whole register."),
    })
      .optional()
      .describe("区划或者站点；类别和合计没有。The place; absent for classes and totals."),
    id: anyText.optional().describe("类别的标识；其他没有。Id of the class; absent for other rows."),
    title: localWords.optional().describe("类别的名称；其他没有。Title of the class; absent for other rows."),
    cells: listOf(reportCellSchema.nullable()).describe(
      "各列的数值，按列的顺序；null：不填。The numbers, in the order of the columns; null: left blank.",
    ),
  }),
);

const reportHeadSchema = named(
  "ReportHead",
  "一列的名称和写法。The heading of a column, and how its numbers are printed.",
  recordOf({
    id: anyText.describe("列的标识。Id of the column."),
    title: localWords.describe("列名。Its heading."),
    unit: localWords.describe("单位；“—”：没有单位。What follows the number; “—”: nothing."),
    format: oneOf(["number", "percent"]).describe("按数值还是按百分比显示。Whether it is printed as a percentage."),
    decimals: count.describe("显示的小数位数。Decimals that are printed."),
    over: oneOf(["period", "year-to-date"]).describe(
      "按报告期还是按本年累计。Whether it is of the period, or of its year so far.",
    ),
  }),
);

const filledTableSchema = named(
  "FilledTable",
  "填好的一张表。A table, filled in.",
  recordOf({
    id: anyText.describe("表的标识。Id of the table."),
    title: localWords.describe("表名。Its title."),
    note: localWords.optional().describe("填报说明；缺省为没有。How it is filled in; absent: nothing is said."),
    columns: listOf(reportHeadSchema).describe("各列。The columns."),
    rows: listOf(reportRowSchema).describe("各行，合计在最后。The rows, the total last."),
  }),
);

/** A statistics form filled in from a register: what `fillReportForm` answers. */
export const filledReportSchema = named(
  "FilledReport",
  "按登记数据填好的统计报表。A statistics form, filled in from a register.",
  recordOf({
    kind: exactly("filled-report").describe("答复类型。Kind of the answer."),
    version: exactly(1).describe("本格式的版本。Version of this form."),
    form: anyText.describe("表式的标识。Id of the form."),
    title: localWords.describe("报表名称。Its title."),
    status: oneOf(["published", "example"]).describe(
      "已印发的表式，或自拟的示例。A form that an authority published, or a made-up example.",
    ),
    note: localWords.optional().describe("填报说明；缺省为没有。How it is filled in; absent: nothing is said."),
    asOf: plainDate.describe("截止日期。The day of the question."),
    period: period.describe("报告期，首尾两日均含。The period of the report, both days included."),
    ...registerFields,
    tables: listOf(filledTableSchema).describe("各表。The tables."),
  }),
);
