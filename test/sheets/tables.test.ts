import { describe, expect, it } from "vitest";
import type { Register } from "../../src/model/index.js";
import { beijingPilot2021, beijingTierSystem } from "../../src/policy/catalogue/index.js";
import { findHeadings } from "../../src/sheets/headings.js";
import {
  type Sheet,
  type SheetCell,
  type SheetColumn,
  type SheetTable,
  policyTables,
  readPolicySheets,
  readSheets,
  sheetTables,
  writeSheets,
} from "../../src/sheets/index.js";
import { readCell } from "../../src/sheets/read-cell.js";

/** What every table of a workbook has, whatever it is about. */

const tables: readonly SheetTable[] = [...sheetTables, ...policyTables];
const columnsOf = (
  of: readonly SheetTable[],
): readonly { readonly table: SheetTable; readonly column: SheetColumn }[] =>
  of.flatMap((table) => table.columns.map((column) => ({ table, column })));
const placeOf = (table: SheetTable, column?: SheetColumn): string =>
  column === undefined ? table.title.zh : `${table.title.zh} ${column.heading.zh}`;

const isBlank = (text: unknown): boolean => typeof text !== "string" || text.trim() === "";
const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** Columns that the library alone fills, and those that a merged heading or the template names; offices have no others. */
const NAMED_ONCE = new Set([
  "英文名称",
  "英文单位",
  "其他内容（JSON）",
  "体系编号",
  "体系名称",
  "体系英文名称",
  "优先于",
  "所见版本",
  "是否整数",
  "其他写法",
  "佐证形式",
  "不足一期的折算",
  "期限是否含当日",
  "拨付次数",
  "使用次序",
  "未列的渠道",
  "材料条目",
  "说明",
  "精确程度",
  "该方式起始日期",
  "该方式终止日期",
  "试点起始日期",
  "试点终止日期",
  "主管单位层级",
  "主管单位名称",
  "主管起始日期",
  "主管终止日期",
]);

describe("the words of tables", () => {
  it("are in both languages: titles, headings and notes", () => {
    const texts = tables.flatMap((table) => [
      { place: placeOf(table), text: table.title },
      { place: placeOf(table), text: table.note },
      ...table.columns.flatMap((column) => [
        { place: placeOf(table, column), text: column.heading },
        { place: placeOf(table, column), text: column.note },
      ]),
    ]);
    const faulty = texts.filter(
      ({ text: { zh, en } }) => isBlank(zh) || isBlank(en) || !hasHan(zh) || !/[A-Za-z]/.test(en),
    );
    expect(faulty).toEqual([]);
  });

  it("say in a note more than the heading does", () => {
    const idle = columnsOf(tables).filter(({ column: { heading, note } }) => note.zh === heading.zh);
    expect(idle.map(({ table, column }) => placeOf(table, column))).toEqual([]);
  });

  it("are never blank where offices use other ones, and each is there once", () => {
    const lists = tables.flatMap((table) => [
      { place: placeOf(table), words: [table.title.zh, ...table.synonyms] },
      ...table.lists.map(({ titles }) => ({ place: placeOf(table), words: titles })),
      ...table.columns.flatMap((column) => [
        { place: placeOf(table, column), words: [column.heading.zh, ...column.synonyms] },
        ...(column.under === undefined ? [] : [{ place: placeOf(table, column), words: column.under }]),
      ]),
    ]);
    const faulty = lists.filter(
      ({ words }) => words.length === 0 || words.some(isBlank) || new Set(words).size < words.length,
    );
    expect(faulty).toEqual([]);
  });

  it("include other headings of every column that offices fill themselves, and other names of every table", () => {
    const known = (column: SheetColumn): boolean => column.synonyms.length > 0 || NAMED_ONCE.has(column.heading.zh);
    const without = columnsOf(tables).filter(({ column }) => !known(column));
    expect(without.map(({ table, column }) => placeOf(table, column))).toEqual([]);
    expect(tables.filter(({ synonyms }) => synonyms.length < 2).map((table) => placeOf(table))).toEqual([]);
  });
});

describe("the columns of tables", () => {
  it("are needed in one of three ways, and belong to a list or another record that there is", () => {
    for (const { table, column } of columnsOf(tables)) {
      const place = placeOf(table, column);
      expect(["required", "decisive", "optional"], place).toContain(column.need);
      expect(isBlank(column.key), place).toBe(false);
      if (column.list !== undefined)
        expect(
          table.lists.map(({ key }) => key),
          place,
        ).toContain(column.list);
      if (column.companion !== undefined)
        expect(
          tables.map(({ key }) => key),
          place,
        ).toContain(column.companion);
      if (column.under !== undefined) expect(column.list, place).toBeDefined();
    }
    for (const { lists, partOf, title } of tables) {
      for (const { loss } of lists) expect(["list", "record"], title.zh).toContain(loss);
      if (partOf !== undefined)
        expect(
          tables.map(({ key }) => key),
          title.zh,
        ).toContain(partOf);
    }
  });

  it("fill each a field of their own", () => {
    for (const table of sheetTables) {
      const fields = table.columns.map(({ key, list = "", companion = "" }) => [companion, list, key].join("/"));
      expect(new Set(fields).size, table.title.zh).toBe(fields.length);
    }
  });

  it("have examples that their cells can be read as", () => {
    const unread = columnsOf(tables).filter(({ column: { example, content } }) => {
      if (example === "") return false;
      const { status } = readCell(example, content, undefined);
      return status !== "known" && content.kind !== "reference" && content.kind !== "references";
    });
    expect(unread.map(({ table, column }) => [placeOf(table, column), column.example])).toEqual([]);
  });
});

describe("a heading", () => {
  it("is read as its column, in either language and by every other name", () => {
    const missed = columnsOf(tables).flatMap(({ table, column }) =>
      [column.heading.zh, column.heading.en, ...column.synonyms]
        .filter((text) => findHeadings({ name: "表", rows: [[text]] }, table, 1)?.placed[0]?.column !== column)
        .map((text) => [placeOf(table, column), text]),
    );
    expect(missed).toEqual([]);
  });

  it("below a merged one is read as a column of its list", () => {
    const missed = columnsOf(tables).flatMap(({ table, column }) =>
      table.lists
        .filter(({ key }) => key === column.list)
        .flatMap(({ titles }) => titles)
        .flatMap((title) => (column.under ?? []).map((under) => ({ title, under })))
        .filter(({ title, under }) => {
          const rows = [
            [table.columns[0]?.heading.zh ?? "", title, ""],
            ["", under, under],
          ];
          const merges = [
            { startRow: 0, endRow: 1, startCol: 0, endCol: 0 },
            { startRow: 0, endRow: 0, startCol: 1, endCol: 2 },
          ];
          const found = findHeadings({ name: "表", rows, merges }, table, 1);
          return found?.placed.filter((own) => own.column === column).length !== 2;
        })
        .map(({ title, under }) => [placeOf(table, column), title, under]),
    );
    expect(missed).toEqual([]);
  });
});

describe("the example rows of the template", () => {
  const sheetOf = ({ title, columns }: SheetTable, ...more: readonly (readonly SheetCell[])[]): Sheet => ({
    name: title.zh,
    rows: [columns.map(({ heading }) => heading.zh), columns.map(({ example }) => example), ...more],
  });

  it("are records without a fault, of which every filled cell is written again", () => {
    // The example of an operator names two stations.
    const second = ["ZX-02", "银杏街道社会工作服务中心", "110199001", "街道（乡镇）社会工作服务中心"];
    const sheets = sheetTables.map((table) => sheetOf(table, ...(table.key === "stations" ? [second] : [])));
    const reading = readSheets(sheets, { tierSystems: [beijingTierSystem], policies: [beijingPilot2021] });
    expect(reading.faults).toEqual([]);
    expect(reading.sheets.map(({ table, rows, taken }) => [table, rows, taken])).toEqual(
      sheetTables.map(({ key }) => (key === "stations" ? [key, 2, 2] : [key, 1, 1])),
    );
    const written = writeSheets(reading.register as Register);
    const lost = sheetTables.flatMap((table) => {
      const sheet = written.find(({ name }) => name === table.title.zh);
      const headings = sheet?.columns.map(({ heading }) => heading) ?? [];
      return table.columns
        .filter(({ example, companion }) => example !== "" && companion === undefined)
        .filter(({ heading }) => !headings.includes(heading.zh))
        .map((column) => placeOf(table, column));
    });
    expect(lost).toEqual([]);
  });

  it("of a policy are a policy without a fault", () => {
    const reading = readPolicySheets(policyTables.map((table) => sheetOf(table)));
    expect(reading.faults).toEqual([]);
  });
});
