import { type SheetColumn, type SheetTable, sheetTables } from "../sheets/index.js";
import type { TierSystem } from "../model/index.js";
import type { BookChoice, BookLook, BookNote, BookSheet } from "./workbook.js";
import { widthOf } from "./widths.js";

/** Rows that have drop-down lists. */
const ROWS = 2000;

/** Makes the sheets of a template: an explaining one, one for each table with headings, notes, lists and an example row. */
export function templateSheets(systems: readonly TierSystem[]): readonly BookSheet[] {
  const options = makeOptions(systems);
  return [explainingSheet(), ...sheetTables.map((table) => tableSheet(table, options)), options.sheet];
}

interface Options {
  readonly sheet: BookSheet;
  /** Where the choices of a column are. */
  readonly rangeOf: (column: SheetColumn) => string | undefined;
}

/** The choices of all drop-down lists on a hidden sheet: a list in a cell may have 255 characters at most. */
function makeOptions(systems: readonly TierSystem[]): Options {
  const lists = new Map<string, readonly string[]>();
  const nameOf = ({ content }: SheetColumn): string | undefined => {
    if (content.kind === "term") return content.vocabulary.name;
    if (content.kind === "flag") return "是否";
    return content.kind === "reference" && content.to === "tier" ? "站点层级" : undefined;
  };
  for (const column of sheetTables.flatMap(({ columns }) => columns)) {
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
      return at === -1 || length === 0 ? undefined : `选项!$${letter(at)}$2:$${letter(at)}$${String(length + 1)}`;
    },
  };
}

function choicesOf({ content }: SheetColumn, systems: readonly TierSystem[]): readonly string[] {
  if (content.kind === "term")
    return content.vocabulary.values.map((value) => content.vocabulary.labels[value]?.zh ?? value);
  if (content.kind === "flag") return ["是", "否"];
  return systems.flatMap(({ tiers }) => tiers.map(({ name }) => name.zh));
}

function letter(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letter(Math.floor(column / 26) - 1) + letter(column % 26);
}

function tableSheet(table: SheetTable, options: Options): BookSheet {
  const columns = table.columns.filter(({ companion }) => companion === undefined);
  const example = columns.map(({ example: text }, at) => (at === 0 ? `示例：${text}` : text));
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
    rows: [columns.map(headingOf), example],
    widths: columns.map((column, at) =>
      Math.min(30, Math.max(10, widthOf(headingOf(column)) + 2, widthOf(example[at] ?? "") + 2)),
    ),
    formats: columns.map(({ content: { kind } }) =>
      kind === "amount" || kind === "decimal" || kind === "count" ? undefined : "@",
    ),
    looks: [...looks, { row: 1, look: "example" }],
    notes: columns.map(({ note }, column): BookNote => ({ row: 0, column, text: note.zh })),
    choices,
    frozenRows: 1,
    frozenColumns: 1,
  };
}

function headingOf({ heading, need, list }: SheetColumn): string {
  return need === "required" && list === undefined ? `${heading.zh}*` : heading.zh;
}

function explainingSheet(): BookSheet {
  const rows: (string | null)[][] = [
    ["社工站台账填报模板"],
    [],
    ["一、怎样填"],
    ["1. 每张表一类内容，用不到的表空着即可。带*（橙色）的列必填，其余各列不清楚的不填，不要填0。"],
    [
      "2. 标题单元格上有填写说明（把鼠标移到右上角的红色三角上）。有下拉列表的，从列表中选择；其他通行叫法多数也能识别。",
    ],
    ["3. 第2行是示例，可以覆盖或删去；保留也不会读入。"],
    ["4. 编号、代码按文本填写。日期写作2026-06-30或2026年6月30日；只知道年月或年份的，只写年月或年份。"],
    ["5. 没有的填“无”（如没有证书），不清楚的留空。两者意思不同：空着表示没有登记，不会当作没有。"],
    ["6. 列的顺序可以调整，可以加列（如序号、备注），也可以加标题行、合计行。姓名、身份证号码、电话各列不会读取。"],
    [],
    ["二、填好以后"],
    ["1. 核对：npx social-work-station-rules check 模板.xlsx"],
    ["2. 核查：npx social-work-station-rules assess 模板.xlsx --policy 政策名称 --as-of 2026-06-30"],
    [],
    ["三、各表"],
    ...sheetTables.map(({ title, note }) => [`${title.zh}：${note.zh}`]),
  ];
  return {
    name: "说明",
    rows,
    widths: [110],
    looks: rows.map((cells, row) => {
      const [text = ""] = cells;
      return { row, column: 0, look: row === 0 ? "title" : /^[一二三]、/.test(text ?? "") ? "heading" : "wrapped" };
    }),
  };
}
