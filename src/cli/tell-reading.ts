import type { FaultCost, SheetFault, SheetsReading, SkippedRow, UnreadColumn } from "../sheets/index.js";
import type { LocalText, Locale } from "../terms/index.js";
import { type PrintedColumn, printTable } from "./print-table.js";
import type { BookSheet } from "./workbook.js";
import { say } from "./words.js";

/** What was done about a fault. */
const COSTS: Readonly<Record<FaultCost, LocalText>> = {
  none: { zh: "已读入，请核对", en: "read; please check" },
  cell: { zh: "该单元格按空白处理", en: "the cell counts as empty" },
  list: { zh: "该项按未登记处理", en: "these facts count as not recorded" },
  row: { zh: "本行未录入", en: "the row was left out" },
  record: { zh: "同一编号的各行均未录入", en: "all rows with this id were left out" },
  column: { zh: "本列未读取", en: "the column was not read" },
  sheet: { zh: "本表未读取", en: "the sheet was not read" },
};

/** Where a fault is: 站点!C3（启用日期）. */
export function placeOf({ sheet, row, column, heading }: SheetFault, locale: Locale): string {
  if (sheet === null) return say(locale, { zh: "文件", en: "file" });
  if (row === null) return sheet;
  const cell =
    column === null ? say(locale, { zh: `第${String(row)}行`, en: ` row ${String(row)}` }) : `!${column}${String(row)}`;
  return `${sheet}${cell}${heading === null ? "" : say(locale, { zh: `（${heading}）`, en: ` (${heading})` })}`;
}

/** Faults of one kind in one column beyond so many are only counted. */
const MOST_OF_A_KIND = 5;

/** Says every fault, those of one kind in one column once there are many of them in short. */
export function tellFaults(faults: readonly SheetFault[], locale: Locale): readonly string[] {
  const groups = new Map<string, SheetFault[]>();
  for (const fault of faults) {
    const key = [fault.sheet, fault.column, fault.code, fault.cost].join("|");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [fault]);
    else group.push(fault);
  }
  return [...groups.values()].flatMap((group) => {
    const shown = group.slice(0, MOST_OF_A_KIND).map((fault) => tellFault(fault, locale));
    const rest = group.slice(MOST_OF_A_KIND).map(({ row }) => row ?? 0);
    const rows = rest
      .slice(0, 20)
      .map(String)
      .join(say(locale, { zh: "、", en: ", " }));
    return rest.length === 0
      ? shown
      : [
          ...shown,
          say(locale, {
            zh: `  同一列还有${String(rest.length)}处同样的问题（第${rows}${rest.length > 20 ? "等" : ""}行）。`,
            en: `  ${String(rest.length)} more of the same in this column (rows ${rows}${rest.length > 20 ? ", …" : ""}).`,
          }),
        ];
  });
}

function tellFault(fault: SheetFault, locale: Locale): string {
  const [place, message, cost] = [placeOf(fault, locale), say(locale, fault.message), say(locale, COSTS[fault.cost])];
  return locale === "en" ? `  ${place}: ${message} [${cost}]` : `  ${place}：${message}〔${cost}〕`;
}

/** Says what was read, skipped and not read, and the totals of money. */
export function tellReading(
  reading: Pick<SheetsReading, "sheets" | "skipped" | "unreadColumns" | "unreadSheets" | "totals">,
  locale: Locale,
): readonly string[] {
  const { sheets, skipped, unreadColumns, unreadSheets, totals } = reading;
  const columns: readonly PrintedColumn[] = [
    { heading: say(locale, { zh: "表", en: "Sheet" }) },
    { heading: say(locale, { zh: "数据行", en: "Rows" }), align: "right" },
    { heading: say(locale, { zh: "已录入", en: "Taken" }), align: "right" },
  ];
  const lines =
    sheets.length === 0
      ? []
      : [
          printTable(
            columns,
            sheets.map(({ sheet, rows, taken }) => [sheet, rows, taken]),
          ),
        ];
  const add = (zh: string, en: string, items: readonly string[]): void => {
    if (items.length > 0)
      lines.push(say(locale, { zh: `${zh}：${items.join("；")}。`, en: `${en}: ${items.join("; ")}.` }));
  };
  add("已跳过的行", "Rows skipped", bySheet(skipped, locale));
  add(
    "未读取的列",
    "Columns not read",
    unreadColumns.map((column) => tellColumn(column, locale)),
  );
  add(
    "未读取的表",
    "Sheets not read",
    unreadSheets.map(
      ({ sheet, reason }) => `${sheet}${reason === "empty" ? say(locale, { zh: "（空表）", en: " (empty)" }) : ""}`,
    ),
  );
  add(
    "金额合计",
    "Totals of money",
    totals
      .filter(({ count }) => count > 0)
      .map(({ sheet, column, heading, count, total }) =>
        say(locale, {
          zh: `${sheet}!${column}“${heading}”${String(count)}笔，共${group(total)}元`,
          en: `${sheet}!${column} “${heading}”, ${String(count)} amounts, ${group(total)} yuan`,
        }),
      ),
  );
  return lines;
}

function bySheet(skipped: readonly SkippedRow[], locale: Locale): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const { sheet, row, word, reason } of skipped) {
    const text = word === "" ? REASONS[reason] : { zh: word, en: word };
    const entry = say(locale, { zh: `第${String(row)}行（${text.zh}）`, en: `row ${String(row)} (${text.en})` });
    groups.set(sheet, [...(groups.get(sheet) ?? []), entry]);
  }
  return Array.from(
    groups,
    ([sheet, rows]) => `${sheet}${say(locale, { zh: "表", en: " " })}${rows.join(say(locale, { zh: "、", en: ", " }))}`,
  );
}

const REASONS: Readonly<Record<SkippedRow["reason"], LocalText>> = {
  title: { zh: "标题", en: "title" },
  total: { zh: "合计", en: "total" },
  signature: { zh: "签字", en: "signature" },
  remark: { zh: "备注", en: "remark" },
  example: { zh: "示例", en: "example" },
  "headings-again": { zh: "重复的标题行", en: "headings again" },
};

function tellColumn({ sheet, column, heading, reason, near }: UnreadColumn, locale: Locale): string {
  const why: Readonly<Record<UnreadColumn["reason"], LocalText>> = {
    personal: { zh: "，个人信息，不读取", en: ", personal data" },
    "not-needed": { zh: "", en: "" },
    twice: { zh: "，标题重复", en: ", heading used twice" },
    unknown:
      near === undefined
        ? { zh: "，无对应列", en: ", no such column" }
        : { zh: `，是否应为“${near}”？`, en: `: did you mean “${near}”?` },
  };
  return `${sheet}!${column}“${heading}”${say(locale, why[reason])}`;
}

/** Groups the digits of an amount, on the text: no digit passes through a float. */
export function group(amount: string): string {
  return amount.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",");
}

/** The list of faults as a sheet, where there are any. */
export function faultSheets(faults: readonly SheetFault[], locale: Locale): readonly BookSheet[] {
  return faults.length === 0 ? [] : [faultSheet(faults, locale)];
}

/** The list of faults as a sheet. */
export function faultSheet(faults: readonly SheetFault[], locale: Locale): BookSheet {
  const headings: readonly LocalText[] = [
    { zh: "表", en: "Sheet" },
    { zh: "行", en: "Row" },
    { zh: "列", en: "Column" },
    { zh: "列标题", en: "Heading" },
    { zh: "问题", en: "Fault" },
    { zh: "处理", en: "Done about it" },
  ];
  return {
    name: say(locale, { zh: "问题清单", en: "Faults" }),
    rows: [
      headings.map((text) => say(locale, text)),
      ...faults.map(({ sheet, row, column, heading, message, cost }) => [
        sheet,
        row,
        column,
        heading,
        say(locale, message),
        say(locale, COSTS[cost]),
      ]),
    ],
    widths: [14, 8, 8, 20, 70, 22],
    looks: [
      ...headings.map((_, column) => ({ row: 0, column, look: "heading" as const })),
      ...faults.flatMap((_, row) => [{ row: row + 1, column: 4, look: "wrapped" as const }]),
    ],
    frozenRows: 1,
  };
}
