import * as z from "zod";
import { anyText, count, named, exactly, flag, listOf, oneOf, recordOf } from "../fields/index.js";
import { impliedTotalsSchema } from "./coverage.js";

const auditedRowSchema = named(
  "AuditedRow",
  "一行及其百分比所允许的总数、参照总数。A row with the totals its percentage allows and the reference total of its label.",
  recordOf({
    label: anyText.describe("行名。Label of the row."),
    numerator: count.describe("分子。The covered divisions as printed."),
    numeratorIs: oneOf(["exact", "at-least"]).describe(
      "分子是准确数，还是“余”“多”“以上”等所示的最小数。Whether the numerator is exact, or a least number as in “over 300”.",
    ),
    percent: anyText.describe("印出的百分比。The percentage as printed."),
    implied: impliedTotalsSchema
      .nullable()
      .describe("百分比所允许的总数；null：没有。Totals that give the percentage; null: none."),
    reference: count
      .nullable()
      .describe("参照总数；null：参照中没有此行名。The reference total; null: the reference does not list the label."),
  }),
);

const label = anyText.describe("行名。Label of the row.");
const printed = count.describe("印出的数。The number as printed.");
const expected = count.describe("应为的数。The number that it should be.");
const printedPercent = anyText.describe("印出的百分比。The percentage as printed.");

function faultOf<K extends string, S extends z.core.$ZodLooseShape>(kind: K, about: string, fields: S) {
  return recordOf({ kind: exactly(kind).describe(about), label, ...fields });
}

const tableFaultSchema = named(
  "TableFault",
  "统计表中自相矛盾或与参照不符之处。Something in a table that contradicts itself or the reference.",
  z.discriminatedUnion("kind", [
    faultOf("row-sum", "本行各分项之和与合计不符。The parts of a row do not add up to its sum.", { printed, expected }),
    faultOf("column-sum", "一列之和与合计行不符。A column does not add up to the total row.", {
      column: z
        .union([oneOf(["numerator", "sum"]), count])
        .describe("列：分项的序号，或另一列的名称。An index of `parts`, or the name of another column."),
      printed,
      expected,
    }),
    faultOf("percent-impossible", "没有总数能得出此百分比。No total gives this percentage.", {
      numerator: count.describe("分子。The covered divisions."),
      printed: printedPercent,
      expected: anyText
        .nullable()
        .describe("参照总数的百分比；null：没有参照。The percentage of the reference total; null: none."),
    }),
    faultOf(
      "reference-mismatch",
      "百分比所允许的总数与参照总数不同。The totals that the percentage allows differ from the reference total of the label.",
      {
        printed: printedPercent,
        implied: impliedTotalsSchema.describe("百分比所允许的总数。The totals that the percentage allows."),
        expected,
      },
    ),
    faultOf("covered-exceeds-reference", "已覆盖数大于参照总数。More divisions are covered than the reference lists.", {
      printed,
      expected,
    }),
    faultOf(
      "implied-total-sum",
      "各行所允许的总数相加，得不出合计行所允许的总数。No totals that the rows allow add up to a total that the total row allows.",
      {
        printed: printedPercent,
        implied: impliedTotalsSchema.describe("合计行所允许的总数。The totals that the total row allows."),
        expected: impliedTotalsSchema.describe("各行总数之和的范围。The possible sums of the rows."),
      },
    ),
  ]),
);

const labelChangeSchema = named(
  "LabelChange",
  "换一个行名即与参照相符的一行。A row that agrees with the reference under another label.",
  recordOf({
    from: anyText.describe("印出的行名。The label printed with the row."),
    to: anyText.describe("与数字相符的行名。The label with which the row is consistent."),
    reference: count.describe("该行名的参照总数。The reference total of `to`."),
    inEveryBest: flag.describe(
      "是否每种最佳对应都给出此行名。Whether every best relabelling gives the row this label; if not, `to` is one of several possible labels.",
    ),
  }),
);

const sharedReferenceSchema = named(
  "SharedReference",
  "参照总数相同的几个行名，百分比无法区分。Labels with the same reference total, which no percentage can distinguish.",
  recordOf({
    total: count.describe("参照总数。The reference total."),
    labels: listOf(anyText).describe("行名。The labels."),
  }),
);

const consistentWithSchema = named(
  "ConsistentWith",
  "数字与何种行名对应相符；相符不能证明行名正确。What the table is consistent with; figures that agree with a label do not prove it. `printed-labels`: every row agrees under its own label; `one-relabelling`, `several-relabellings`: every row agrees under these, which keep the most labels; `no-relabelling`: under none does every row agree; `not-compared`: the reference lists no label of the table; `not-searched`: a row disagrees, but more than 1,000 rows are compared.",
  oneOf([
    "printed-labels",
    "one-relabelling",
    "several-relabellings",
    "no-relabelling",
    "not-compared",
    "not-searched",
  ]),
);

const relabellingSchema = named(
  "Relabelling",
  "使最多行与参照相符、并保留最多行名的对应；未作查找时为印出行名的数字。The relabellings under which most rows agree with the reference and, among these, most labels are kept; the printed labels where none was looked for.",
  recordOf({
    found: oneOf(["none", "unique", "several"]).describe("有几种。How many there are."),
    consistentWith: consistentWithSchema,
    compared: count.describe("参照中有其行名的行数。Rows whose label the reference lists; the others are left out."),
    agreeing: count.describe("其中相符的行数。How many of these agree under the best relabelling."),
    kept: count.describe("其中保留行名的行数。How many of these keep their labels under it."),
    changes: listOf(labelChangeSchema).describe(
      "换行名的各行，按表中顺序。Rows that get another label and agree with it, in the order of the table.",
    ),
    disagreeing: listOf(anyText).describe("仍不相符的行名。Printed labels of the rows that still disagree."),
    sharedReferences: listOf(sharedReferenceSchema).describe(
      "参照总数相同的行名。Labels with the same reference total.",
    ),
  }),
);

/** What `auditCoverageTable` finds in a published table. */
export const coverageAuditSchema = named(
  "CoverageAudit",
  "对公布的统计表的核对结果。What an audit of a published table found.",
  recordOf({
    kind: exactly("coverage-audit").describe("答复类型。Kind of the answer."),
    rows: listOf(auditedRowSchema).describe("各行。The rows."),
    totalRow: auditedRowSchema.nullable().describe("合计行；null：没有。The total row; null: none."),
    impliedSum: impliedTotalsSchema
      .nullable()
      .describe(
        "各行所允许的总数之和；有一行不允许任何总数时为 null。The possible sums of the totals that the rows allow; null when a row allows none.",
      ),
    faults: listOf(tableFaultSchema).describe(
      "行合计、列合计、百分比和总数之和的问题，各按表中顺序。Faults of row sums, column sums, percentages and the implied sum; each in the order of the table.",
    ),
    relabelling: relabellingSchema.describe("行名的最佳对应。The best relabelling."),
  }),
);
