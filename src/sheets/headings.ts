import { nearMatch } from "../checks/index.js";
import { type AmountUnit, AMOUNT_UNITS, comparableText } from "../terms/index.js";
import { type Sheet, cellText } from "./cell.js";
import type { SheetColumn, SheetTable } from "./table.js";

/** A column of a sheet that a table reads. */
export interface PlacedColumn {
  /** Counted from 0. */
  readonly at: number;
  /** The heading as it is written. */
  readonly heading: string;
  readonly column: SheetColumn;
  /** 0 for the first time that the column occurs, 1 for 职业水平证书2. */
  readonly slot: number;
  /** The unit of money that the heading names. */
  readonly unit?: AmountUnit | undefined;
}

/** A column that no table reads. */
export interface UnplacedColumn {
  readonly at: number;
  readonly heading: string;
  /** `personal`: names, telephone and identity numbers, which the register does not have. */
  readonly reason: "unknown" | "personal" | "not-needed" | "twice";
  /** The heading that may be meant. */
  readonly near?: string | undefined;
}

/** Where the headings of a sheet are, and what they say. */
export interface Headings {
  readonly table: SheetTable;
  /** The first row below the headings, counted from 0. */
  readonly firstRow: number;
  /** The row of the headings, the lower one of two, counted from 0. */
  readonly row: number;
  readonly placed: readonly PlacedColumn[];
  readonly unplaced: readonly UnplacedColumn[];
  /** Rows around the records that contain something: titles above the headings, units right below them. */
  readonly above: readonly number[];
}

/** Headings are looked for in so many rows. */
const MOST_TITLE_ROWS = 30;

/**
 * Finds the row of headings of a table, or the two rows of merged ones; undefined where no row has as many of its columns
 * as prove it to be one: one on a sheet of the table's name, else two.
 */
export function findHeadings(sheet: Sheet, table: SheetTable, fewest: 1 | 2): Headings | undefined {
  const rows = sheet.rows.slice(0, MOST_TITLE_ROWS).map((cells) => cells.map(cellText));
  const lookup = lookupOf(table);
  let best: { readonly row: number; readonly height: 1 | 2; readonly score: number } | undefined;
  for (let row = 0; row < rows.length; row += 1) {
    for (const height of [1, 2] as const) {
      if (row + height > rows.length) continue;
      const texts = headingTexts(sheet, rows, row, height);
      const score = texts.filter((text) => match(text, lookup) !== undefined).length;
      // A title right above the headings adds nothing to them.
      const isPlainer = score === best?.score && height < best.height;
      if (score > (best?.score ?? 0) || isPlainer) best = { row, height, score };
    }
  }
  if (best === undefined || best.score < fewest) return undefined;
  const { row, height } = best;
  const below = row + height;
  const units = unitsAlone(rows[below] ?? []);
  const { placed, unplaced } = place(headingTexts(sheet, rows, row, height), table, lookup);
  const ofSheet = unitOfSheet(rows.slice(0, row));
  return {
    table,
    row: below - 1,
    firstRow: units === undefined ? below : below + 1,
    placed: placed.map((one) =>
      one.column.content.kind === "amount" ? { ...one, unit: one.unit ?? units?.get(one.at) ?? ofSheet } : one,
    ),
    unplaced,
    above: [
      ...rows.slice(0, row).flatMap((cells, at) => (cells.some((text) => text !== "") ? [at] : [])),
      ...(units === undefined ? [] : [below]),
    ],
  };
}

/** A heading with the merged one above it. */
interface HeadingText {
  readonly own: string;
  readonly above: string;
}

function headingTexts(
  sheet: Sheet,
  rows: readonly (readonly string[])[],
  row: number,
  height: 1 | 2,
): readonly HeadingText[] {
  const [upper = [], lower] = [rows[row], rows[row + 1]];
  if (height === 1 || lower === undefined) return upper.map((own) => ({ own, above: "" }));
  const length = Math.max(upper.length, lower.length);
  let last = "";
  return Array.from({ length }, (_, at): HeadingText => {
    const merged = (sheet.merges ?? []).find(
      ({ startRow, endRow, startCol, endCol }) => startRow <= row && row <= endRow && startCol <= at && at <= endCol,
    );
    const own = merged === undefined ? (upper[at] ?? "") : cellText(sheet.rows[merged.startRow]?.[merged.startCol]);
    const below = merged !== undefined && merged.endRow > row ? "" : (lower[at] ?? "");
    if (own !== "") last = own;
    // Without merged blocks an empty cell continues the heading to its left, as long as something is below it.
    const above = own === "" && below !== "" ? last : own;
    return below === "" ? { own: above, above: "" } : { own: below, above };
  });
}

interface Lookup {
  readonly byHeading: ReadonlyMap<string, SheetColumn>;
  readonly byTitle: ReadonlyMap<string, SheetColumn>;
}

function lookupOf(table: SheetTable): Lookup {
  const byHeading = new Map<string, SheetColumn>();
  const byTitle = new Map<string, SheetColumn>();
  const add = (map: Map<string, SheetColumn>, text: string, column: SheetColumn): void => {
    const form = headingForm(text);
    if (!map.has(form)) map.set(form, column);
  };
  // A heading of its own goes before another column's synonym.
  for (const column of table.columns)
    for (const text of [column.heading.zh, column.heading.en, bare(column.heading.zh)]) add(byHeading, text, column);
  for (const column of table.columns) for (const text of column.synonyms) add(byHeading, text, column);
  for (const { key, titles } of table.lists)
    for (const column of table.columns.filter(({ list }) => list === key))
      for (const title of titles) for (const under of column.under ?? []) add(byTitle, title + under, column);
  return { byHeading, byTitle };
}

interface Match {
  readonly column: SheetColumn;
  readonly slot: number | undefined;
  readonly unit: AmountUnit | undefined;
}

function match({ own, above }: HeadingText, { byHeading, byTitle }: Lookup): Match | undefined {
  const form = headingForm(own);
  if (form === "") return undefined;
  const { name, unit } = splitUnit(own);
  const { stem, slot } = splitNumber(headingForm(name));
  const title = above === "" ? undefined : splitNumber(headingForm(above));
  const column =
    (title === undefined ? undefined : byTitle.get(title.stem + stem)) ??
    byHeading.get(form) ??
    byHeading.get(headingForm(name)) ??
    byHeading.get(stem) ??
    (title === undefined ? undefined : byHeading.get(title.stem + stem));
  if (column === undefined) return undefined;
  return { column, slot: slot ?? title?.slot, unit: unit ?? splitUnit(above).unit };
}

function place(
  texts: readonly HeadingText[],
  table: SheetTable,
  lookup: Lookup,
): { readonly placed: readonly PlacedColumn[]; readonly unplaced: readonly UnplacedColumn[] } {
  const placed: PlacedColumn[] = [];
  const unplaced: UnplacedColumn[] = [];
  const seen = new Map<SheetColumn, number>();
  texts.forEach((text, at) => {
    const heading = text.above === "" ? text.own : `${text.above}/${text.own}`;
    if (heading === "") return;
    const found = match(text, lookup);
    if (found === undefined) {
      unplaced.push({ at, heading, ...whyUnread(heading, table) });
      return;
    }
    const { column, unit } = found;
    const times = seen.get(column) ?? 0;
    if (times > 0 && column.list === undefined) {
      unplaced.push({ at, heading, reason: "twice" });
      return;
    }
    seen.set(column, times + 1);
    placed.push({ at, heading, column, slot: found.slot ?? times, unit });
  });
  return { placed, unplaced };
}

/** Names, numbers and the like of persons, by the words of their headings. */
const PERSONAL =
  /姓名|名字|曾用名|身份证|证件号|公民身份|电话|手机|联系方式|联系人|微信|邮箱|住址|家庭住址|银行卡|账号|性别|民族|出生|年龄|籍贯|户籍|政治面貌|照片/;

/** A column that numbers the rows of a sheet. */
export function isNumbering({ heading }: UnplacedColumn): boolean {
  return /^(序号|编码序号|行号|序|no\.?|№)$/.test(headingForm(heading));
}

const NOT_NEEDED = /^(序号|编码序号|行号|备注|说明|附注|序|no\.?|№)$/i;

function whyUnread(heading: string, table: SheetTable): Pick<UnplacedColumn, "reason" | "near"> {
  const form = headingForm(heading);
  if (PERSONAL.test(form)) return { reason: "personal" };
  if (NOT_NEEDED.test(form)) return { reason: "not-needed" };
  const near = nearHeading(heading, table);
  return near === undefined ? { reason: "unknown" } : { reason: "unknown", near };
}

/** The heading of the table that a heading is most like. */
export function nearHeading(heading: string, table: SheetTable): string | undefined {
  const form = headingForm(heading);
  const headings = new Map(
    table.columns.flatMap((column) =>
      [bare(column.heading.zh), ...column.synonyms].map((text) => [headingForm(text), column.heading.zh] as const),
    ),
  );
  const near = nearMatch(form, [...headings.keys()]);
  if (near !== undefined) return headings.get(near);
  const containing = new Set(
    [...headings]
      .filter(([text]) => text.length > 1 && (form.includes(text) || text.includes(form)))
      .map(([, own]) => own),
  );
  return containing.size === 1 ? [...containing][0] : undefined;
}

/** The form in which headings are compared: without blanks, marks of required columns and colons. */
export function headingForm(heading: string): string {
  return comparableText(heading)
    .toLowerCase()
    .replace(/[*:：]/g, "")
    .replace(/\((必填|选填|可不填)\)/g, "");
}

/** A heading without its last brackets: 时长（小时） and 时长 are one. */
function bare(heading: string): string {
  return heading.replace(/[（(][^（()）]*[）)]$/, "");
}

const UNIT = new RegExp(
  `[（(,，/]?(?:单位)?[:：]?(${Object.keys(AMOUNT_UNITS).reverse().join("|")}|小时|学时|人|个|h)[）)]?$`,
);

const UNIT_ALONE = new RegExp(
  `^\\(?(?:单位:?)?(${Object.keys(AMOUNT_UNITS).reverse().join("|")}|小时|学时|人|人次|个|名|场|h)\\)?$`,
);

/** The units of money in a row that has units alone, right below the headings; undefined for another row. */
function unitsAlone(cells: readonly string[]): ReadonlyMap<number, AmountUnit> | undefined {
  const units = new Map<number, AmountUnit>();
  const filled = cells.flatMap((text, at) =>
    text === "" ? [] : [{ at, found: UNIT_ALONE.exec(comparableText(text)) }],
  );
  for (const { at, found } of filled) {
    if (found === null) return undefined;
    if (isAmountUnit(found[1])) units.set(at, found[1]);
  }
  return filled.length === 0 ? undefined : units;
}

const UNIT_OF_SHEET = new RegExp(
  `(?<!填报|编制|制表|报送|主管)单位:?(${Object.keys(AMOUNT_UNITS).reverse().join("|")})(?:$|[),、;/])`,
);

/** The unit of money that a title names for the whole sheet (单位：万元); undefined where none or several are named. */
function unitOfSheet(rows: readonly (readonly string[])[]): AmountUnit | undefined {
  const units = new Set(rows.flatMap((cells) => cells.map((text) => UNIT_OF_SHEET.exec(comparableText(text))?.[1])));
  units.delete(undefined);
  const [unit] = units;
  return units.size === 1 && isAmountUnit(unit) ? unit : undefined;
}

function isAmountUnit(unit: string | undefined): unit is AmountUnit {
  return unit !== undefined && Object.hasOwn(AMOUNT_UNITS, unit);
}

/** Takes the unit off a heading: 年度经费（万元） gives 年度经费 and 万元. */
function splitUnit(heading: string): { readonly name: string; readonly unit: AmountUnit | undefined } {
  const found = UNIT.exec(comparableText(heading));
  if (found === null || found.index === 0) return { name: heading, unit: undefined };
  const [, unit = ""] = found;
  return {
    name: comparableText(heading).slice(0, found.index),
    unit: isAmountUnit(unit) ? unit : undefined,
  };
}

const NUMERALS = "一二三四五六七八九";

/** Takes the number off a repeated heading: 证书2, 证书（二） and 第二证书 are the second 证书. */
function splitNumber(form: string): { readonly stem: string; readonly slot: number | undefined } {
  const found = /^(?:第([1-9一二三四五六七八九]))?(.+?)\(?([1-9一二三四五六七八九])?\)?$/.exec(form);
  const number = found?.[1] ?? found?.[3];
  if (found === null || number === undefined) return { stem: form, slot: undefined };
  const slot = (NUMERALS.includes(number) ? NUMERALS.indexOf(number) + 1 : Number(number)) - 1;
  return { stem: found[2] ?? form, slot };
}
