import { comparableText } from "../terms/index.js";
import { type Sheet, cellText } from "./cell.js";
import { type Headings, findHeadings } from "./headings.js";
import type { SheetTable } from "./table.js";
import { sheetTables } from "./tables/index.js";

/** A sheet with the table that it is. */
export interface PlacedSheet {
  readonly sheet: Sheet;
  readonly headings: Headings;
}

/** A sheet that no table reads. */
export interface UnreadSheet {
  readonly sheet: string;
  /** `empty`: nothing is in it. `unknown`: neither its name nor its headings are those of a table. */
  readonly reason: "empty" | "unknown";
}

/** Names of the sheets of a template and of a checked workbook that hold no records. */
const WITHOUT_RECORDS = ["说明", "填表说明", "填报说明", "选项", "问题清单", "README", "Notes", "Options", "Faults"];

/** Finds for each sheet the table that it is, by its name, else by its headings. */
export function placeSheets(
  sheets: readonly Sheet[],
  tables: readonly SheetTable[] = sheetTables,
): {
  readonly placed: readonly PlacedSheet[];
  readonly unread: readonly UnreadSheet[];
} {
  const placed: PlacedSheet[] = [];
  const unread: UnreadSheet[] = [];
  for (const sheet of sheets) {
    if (WITHOUT_RECORDS.some((name) => form(name) === form(sheet.name))) continue;
    if (!sheet.rows.some((cells) => cells.some((cell) => cellText(cell) !== ""))) {
      unread.push({ sheet: sheet.name, reason: "empty" });
      continue;
    }
    const headings = headingsOf(sheet, tables);
    if (headings === undefined) unread.push({ sheet: sheet.name, reason: "unknown" });
    else placed.push({ sheet, headings });
  }
  return { placed, unread };
}

function headingsOf(sheet: Sheet, tables: readonly SheetTable[]): Headings | undefined {
  const named = tableNamed(sheet.name, tables);
  const own = named === undefined ? undefined : findHeadings(sheet, named, 1);
  if (own !== undefined) return own;
  const [best, next] = tables
    .filter(({ key }) => key !== "about")
    .flatMap((table) => findHeadings(sheet, table, 2) ?? [])
    .map((headings) => ({ headings, score: scoreOf(headings) }))
    .sort((first, second) => second.score - first.score);
  return best === undefined || best.score <= (next?.score ?? 0) ? undefined : best.headings;
}

/** How many of a table's columns a sheet has, required ones twice. */
function scoreOf({ placed }: Headings): number {
  return placed.reduce((sum, { column: { need } }) => sum + (need === "required" ? 2 : 1), 0);
}

/** The table by the name of its sheet: as written, else the one whose name is the longest in it. */
function tableNamed(name: string, tables: readonly SheetTable[]): SheetTable | undefined {
  const written = form(name);
  const names = tables.flatMap((table) =>
    [table.key, table.title.zh, table.title.en, ...table.synonyms].map((text) => ({ table, text: form(text) })),
  );
  const exact = names.find(({ text }) => text === written);
  if (exact !== undefined) return exact.table;
  const [longest] = names
    .filter(({ text }) => text.length > 1 && written.includes(text))
    .sort((first, second) => second.text.length - first.text.length);
  return longest?.table;
}

function form(text: string): string {
  return comparableText(text).toLowerCase();
}
