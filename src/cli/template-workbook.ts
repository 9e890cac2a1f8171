import { type SheetCell, type SheetColumn, type SheetTable, sheetTables } from "../sheets/index.js";
import type { TierSystem } from "../model/index.js";
import { type BookChoice, type BookLook, type BookNote, type BookSheet, columnLetters } from "./workbook.js";
import { shown, widthOf } from "./widths.js";

/** Rows that have drop-down lists. */
const ROWS = 2000;

/** What the sheets of a template are made of. */
export interface Template {
  readonly tables: readonly SheetTable[];
  readonly systems: readonly TierSystem[];
  /** The lines of the sheet that explains: the title, then paragraphs. */
  readonly explanation: readonly string[];
  /** Rows of a table below its headings; the example of each column when left out. */
  readonly rowsOf?:
    ((table: SheetTable, columns: readonly SheetColumn[]) => readonly (readonly SheetCell[])[]) | undefined;
}

/** Makes the template of a register. */
export function templateSheets(systems: readonly TierSystem[]): readonly BookSheet[] {
  return makeTemplate({ tables: sheetTables, systems, explanation: EXPLANATION });
}

/** Makes the sheets of a template: an explaining one, one for each table with headings, notes, lists and example rows. */
export function makeTemplate({ tables, systems, explanation, rowsOf = exampleRow }: Template): readonly BookSheet[] {
  const options = makeOptions(tables, systems);
  const sheets = tables.map((table) => {
    const columns = table.columns.filter(({ companion }) => companion === undefined);
    return tableSheet(table, columns, rowsOf(table, columns), options);
  });
  return [
    explainingSheet([...explanation, ...tables.map(({ title, note }) => `${title.zh}：${note.zh}`)]),
    ...sheets,
    options.sheet,
  ];
}

function exampleRow(_: SheetTable, columns: readonly SheetColumn[]): readonly (readonly SheetCell[])[] {
  return [columns.map(({ example }, at) => (at === 0 ? `示例：${example}` : example))];
}

interface Options {
  readonly sheet: BookSheet;
  /** Where the choices of a column are. */
  readonly rangeOf: (column: SheetColumn) => string | undefined;
}

/** The choices of all drop-down lists on a hidden sheet: a list in a cell may have 255 characters at most. */
function makeOptions(tables: readonly SheetTable[], systems: readonly TierSystem[]): Options {
  const lists = new Map<string, readonly string[]>();
  const nameOf = ({ content }: SheetColumn): string | undefined => {
    if (content.kind === "term") return content.vocabulary.name;
    if (content.kind === "flag") return "是否";
    return content.kind === "reference" && content.to === "tier" ? "站点层级" : undefined;
  };
  for (const column of tables.flatMap(({ columns }) => columns)) {
    const name = nameOf(column);
    if (name !== undefined && !lists.has(name)) lists.set(name, choicesOf(column, systems));
  }
  const names = [...lists.keys()];
  const height = Array.from(lists.values()).reduce((most, { length }) => Math.max(most, length), 0);
  const rows = [
    names,
    ...Array.from({ length: height }, (_, row) => names.map((name) => lists.get(name)?.[row] ?? null)),
  ];
  return {
    sheet: { name: "选项", rows, widths: names.map(() => 20), isHidden: true },
    rangeOf: (column) => {
      const name = nameOf(column);
      const at = name === undefined ? -1 : names.indexOf(name);
      const length = lists.get(name ?? "")?.length ?? 0;
      return at === -1 || length === 0
        ? undefined
        : `选项!$${columnLetters(at)}$2:$${columnLetters(at)}$${String(length + 1)}`;
    },
  };
}

function choicesOf({ content }: SheetColumn, systems: readonly TierSystem[]): readonly string[] {
  if (content.kind === "term")
    return (content.offered ?? content.vocabulary.values).map((value) => content.vocabulary.labels[value]?.zh ?? value);
  if (content.kind === "flag") return ["是", "否"];
  return systems.flatMap(({ tiers }) => tiers.map(({ name }) => name.zh));
}

function tableSheet(
  table: SheetTable,
  columns: readonly SheetColumn[],
  rows: readonly (readonly SheetCell[])[],
  options: Options,
): BookSheet {
  const widest = (at: number): number => rows.reduce((most, cells) => Math.max(most, widthOf(shown(cells[at]))), 0);
  const looks: BookLook[] = columns.map(({ need, list }, column) => ({
    row: 0,
    column,
    look: need === "required" && list === undefined ? "required" : "heading",
  }));
  const choices = columns.flatMap((column, at): readonly BookChoice[] => {
    const range = options.rangeOf(column);
    return range === undefined ? [] : [{ column: at, fromRow: 1, toRow: ROWS, range, other: "allowed" }];
  });
  return {
    name: table.title.zh,
    rows: [columns.map(headingOf), ...rows],
    widths: columns.map((column, at) => Math.min(30, Math.max(10, widthOf(headingOf(column)) + 2, widest(at) + 2))),
    formats: columns.map(({ content: { kind } }) =>
      kind === "amount" || kind === "decimal" || kind === "count" ? undefined : "@",
    ),
    looks: [
      ...looks,
      ...rows.flatMap(([first], at) =>
        typeof first === "string" && first.startsWith("示例") ? [{ row: at + 1, look: "example" as const }] : [],
      ),
    ],
    notes: columns.map(({ note }, column): BookNote => ({ row: 0, column, text: note.zh })),
    choices,
    frozenRows: 1,
    frozenColumns: 1,
  };
}

function headingOf({ heading, need, list }: SheetColumn): string {
  return need === "required" && list === undefined ? `${heading.zh}*` : heading.zh;
}

const EXPLANATION: readonly string[] = [
  "社工站台账填报模板",
  "",
  "一、怎样填",
  "1. 每张表一类内容，用不到的表空着即可。带*（橙色）的列必填，其余各列不清楚的不填，不要填0。",
  "2. 标题单元格上有填写说明（把鼠标移到右上角的红色三角上）。有下拉列表的，从列表中选择；其他通行叫法多数也能识别。",
  "3. 第2行是示例，可以覆盖或删去；保留也不会读入。",
  "4. 编号、代码按文本填写。日期写作2026-06-30或2026年6月30日；只知道年月或年份的，只写年月或年份。",
  "5. 没有的填“无”（如没有证书），不清楚的留空。两者意思不同：空着表示没有登记，不会当作没有。",
  "6. 列的顺序可以调整，可以加列（如序号、备注），也可以加标题行、合计行。姓名、身份证号码、电话各列不会读取。",
  "",
  "二、填好以后",
  "1. 核对：npx social-work-station-rules check 模板.xlsx",
  "2. 核查：npx social-work-station-rules assess 模板.xlsx --policy 政策名称 --as-of 2026-06-30",
  "",
  "三、各表",
];

function explainingSheet(lines: readonly string[]): BookSheet {
  return {
    name: "说明",
    rows: lines.map((line) => (line === "" ? [] : [line])),
    widths: [110],
    looks: lines.map((line, row) => {
      const look = row === 0 ? "title" : /^[一二三四]、/.test(line) ? "heading" : "wrapped";
      return { row, column: 0, look };
    }),
  };
}
