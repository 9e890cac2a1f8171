import { type MergedCells, type Sheet, type SheetCell, cellText } from "./cell.js";
import { type PlacedColumn, headingForm } from "./headings.js";
import type { PlacedSheet } from "./place-sheets.js";

/** A row that holds no record, and the word by which it was recognised. */
export interface SkippedRow {
  readonly sheet: string;
  /** As a spreadsheet numbers rows. */
  readonly row: number;
  readonly reason: "title" | "total" | "signature" | "remark" | "example" | "headings-again";
  /** The word by which it was recognised: 合计, 填表人. */
  readonly word: string;
}

/** A row that holds a record. */
export interface DataRow {
  /** Counted from 0. */
  readonly row: number;
  readonly cells: readonly SheetCell[];
}

const SKIPPED: readonly (readonly [SkippedRow["reason"], RegExp])[] = [
  ["total", /^((?:本页|本表|全区|全市|全县|累计)?(?:合\s*计|小\s*计|总\s*计|共\s*计|累\s*计))(?:$|[:：\s（(]|\d)/],
  [
    "signature",
    /^(填表人|填报人|填报单位|制表人|制表单位|制表|审核人|审核|复核人|负责人|单位负责人|联系人|联系电话|经办人|填表日期|填报日期|制表日期|报送日期|单位[（(]盖章[）)]|盖章|签字)(?:$|[:：\s（(])/,
  ],
  ["remark", /^(备\s*注|说\s*明|注|附注|填表说明|填报说明|提示)(?:$|[:：\s\d])/],
  ["example", /^(示例|例)(?:$|[:：\s—-])/],
];

/** Goes through the rows below the headings of a sheet: those with records, and those that offices add to them. */
export function dataRows({ sheet, headings }: PlacedSheet): {
  readonly rows: readonly DataRow[];
  readonly skipped: readonly SkippedRow[];
} {
  const rows: DataRow[] = [];
  const skipped: SkippedRow[] = [];
  const skip = (row: number, reason: SkippedRow["reason"], word: string): void => {
    skipped.push({ sheet: sheet.name, row: row + 1, reason, word });
  };
  for (const row of headings.above) skip(row, "title", "");
  const key = headings.placed.map(({ heading }) => headingForm(heading.split("/").at(-1) ?? "")).join("|");
  for (let row = headings.firstRow; row < sheet.rows.length; row += 1) {
    const cells = sheet.rows[row] ?? [];
    const first = cells.map(cellText).find((text) => text !== "");
    if (first === undefined) continue;
    const known = SKIPPED.flatMap(([reason, pattern]) => {
      const word = pattern.exec(first)?.[1];
      return word === undefined ? [] : [{ reason, word }];
    })[0];
    if (known !== undefined) skip(row, known.reason, known.word.replace(/\s/g, ""));
    else if (headings.placed.map(({ at }) => headingForm(cellText(cells[at]))).join("|") === key)
      skip(row, "headings-again", "");
    else rows.push({ row, cells });
  }
  return { rows, skipped };
}

/** Returns a function that reads a cell as who looks at the sheet does: a vertically merged block fills all its rows. */
export function mergedReader(sheet: Sheet, columns: readonly PlacedColumn[]): (row: DataRow, at: number) => MergedCell {
  const blocks = new Map<number, MergedCells[]>();
  for (const merge of sheet.merges ?? []) {
    if (merge.endRow === merge.startRow || !columns.some(({ at }) => at === merge.startCol)) continue;
    const list = blocks.get(merge.startCol);
    if (list === undefined) blocks.set(merge.startCol, [merge]);
    else list.push(merge);
  }
  for (const list of blocks.values()) list.sort((first, second) => first.startRow - second.startRow);
  return ({ row, cells }, at) => {
    const block = blocks.size === 0 ? undefined : blockAt(blocks.get(at) ?? [], row);
    if (block === undefined || block.startRow === row) return { cell: cells[at], isFilled: false };
    return { cell: sheet.rows[block.startRow]?.[at], isFilled: true };
  };
}

/** A cell, and whether its content is that of a merged block which begins further up. */
export interface MergedCell {
  readonly cell: SheetCell;
  readonly isFilled: boolean;
}

/** Finds the block that a row lies in, by halving. */
function blockAt(blocks: readonly MergedCells[], row: number): MergedCells | undefined {
  let [low, high] = [0, blocks.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle] as MergedCells;
    if (row < block.startRow) high = middle - 1;
    else if (row > block.endRow) low = middle + 1;
    else return block;
  }
  return undefined;
}
