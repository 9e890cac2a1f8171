import { type MergedCells, type Sheet, type SheetCell, cellText } from "./cell.js";
import { type PlacedColumn, headingForm, isNumbering } from "./headings.js";
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
  ["remark", /^[（(]?(以下空白|以下无正文|以下无内容)/],
  ["example", /^(示例|例)(?:$|[:：\s—-])/],
];

/** What a row begins with that is a total where it lacks a cell that a record must have: 海棠街道小计, 其中：个案. */
const PARTIAL_TOTAL = /^(其中)(?:$|[:：])|(合\s*计|小\s*计|总\s*计|共\s*计)[:：]?$/;

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
  const numbering = new Set(headings.unplaced.filter(isNumbering).map(({ at }) => at));
  for (let row = headings.firstRow; row < sheet.rows.length; row += 1) {
    const cells = sheet.rows[row] ?? [];
    const filled = cells.map((cell, at) => ({ at, text: cellText(cell) })).filter(({ text }) => text !== "");
    // Rows that are numbered, or struck through by dashes, and otherwise blank.
    if (filled.every(({ at, text }) => (numbering.has(at) && /^\d+$/.test(text)) || DASHES.test(text))) continue;
    const [first, second] = filled;
    const isWhole = headings.placed.every(({ at, column }) => column.need !== "required" || cellText(cells[at]) !== "");
    const begins = first !== undefined && numbering.has(first.at) ? [first, second] : [first];
    const known = begins.map((one) => knownRow(one?.text ?? "", isWhole)).find((one) => one !== undefined);
    const before = skipped.at(-1);
    const isNextNote = filled.length === 1 && before?.reason === "remark" && before.row === row;
    if (isNextNote && known === undefined && /^[（(]?\d{1,2}[.、．)）]/.test(first?.text ?? ""))
      skip(row, "remark", "");
    else if (known !== undefined) skip(row, known.reason, known.word.replace(/\s/g, ""));
    else if (headings.placed.map(({ at }) => headingForm(cellText(cells[at]))).join("|") === key)
      skip(row, "headings-again", "");
    else rows.push({ row, cells });
  }
  return { rows, skipped };
}

const DASHES = /^[-–—―…/.·]+$/;

/** The reason for which a row is skipped that begins with a text, and the word that says it. */
function knownRow(
  text: string,
  isWhole: boolean,
): { readonly reason: SkippedRow["reason"]; readonly word: string } | undefined {
  for (const [reason, pattern] of SKIPPED) {
    const word = pattern.exec(text)?.[1];
    if (word !== undefined) return { reason, word };
  }
  const [, part, total = part] = (isWhole ? null : PARTIAL_TOTAL.exec(text)) ?? [];
  return total === undefined ? undefined : { reason: "total", word: total };
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
