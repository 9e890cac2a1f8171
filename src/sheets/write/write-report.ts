import type { FilledReport, FilledTable, ReportHead, ReportRow } from "../../results/index.js";
import { type WriteContext, type WriteOptions, makeContext } from "./context.js";
import { limitsCell, missingCell } from "./measured-cells.js";
import { sheetName } from "./sheet-name.js";
import type { WrittenSheet } from "./written-sheet.js";

/** Writes a filled statistics form: a sheet for each of its tables, as it is handed in, and what is missing for each row. */
export function writeReport({ tables }: FilledReport, options: WriteOptions): readonly WrittenSheet[] {
  const context = makeContext(options);
  const titles = tables.map(({ title }) => sheetName(context.sayText(title)));
  return tables.map((table, index) => {
    const title = titles[index] ?? "";
    // Tables without a title of their own have that of the form; sheets need different names.
    const isRepeated = titles.indexOf(title) < index;
    return tableSheet(table, isRepeated ? sheetName(`${index + 1} ${title}`) : title, context);
  });
}

function tableSheet({ columns, rows }: FilledTable, name: string, context: WriteContext): WrittenSheet {
  const { say } = context;
  return {
    name,
    columns: [
      { heading: say("项目", "Row"), kind: "text" },
      ...columns.map((head) => ({ heading: headingOf(head, context), kind: "text" as const })),
      { heading: say("尚缺", "Missing"), kind: "long" },
    ],
    rows: rows.map((row) => [
      rowName(row, context),
      ...columns.map((head, index) => limitsCell(row.cells[index] ?? undefined, head, context)),
      missingCell(
        row.cells.filter((cell) => cell !== null),
        context,
      ),
    ]),
  };
}

function headingOf({ title, unit, format, over }: ReportHead, { say, sayText }: WriteContext): string {
  const words = sayText(title);
  const printedUnit = format === "percent" ? "%" : sayText(unit);
  const yearToDate = over === "year-to-date" ? say("本年累计", "year to date") : "";
  const inBrackets = [printedUnit === "—" ? "" : printedUnit, words.includes(yearToDate) ? "" : yearToDate];
  const list = inBrackets.filter((part) => part !== "").join(say("，", ", "));
  return list === "" ? words : say(`${words}（${list}）`, `${words} (${list})`);
}

function rowName({ kind, title, subject }: ReportRow, { say, sayText, nameOf }: WriteContext): string {
  if (kind === "total") return say("合计", "Total");
  if (title !== undefined) return sayText(title);
  if (subject === undefined || subject.kind === "jurisdiction") return say("总体", "In all");
  return nameOf(subject.id) || subject.id;
}
