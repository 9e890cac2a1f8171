import type { SheetFault, SheetsReading } from "social-work-station-rules/sheets";
import type { Language } from "../page/read-language.js";
import { writeMoney } from "../page/write-money.js";
import { texts } from "./texts/index.js";

/** Each table: its rows, and how many of them went into the register. */
export function tellTables({ sheets }: SheetsReading, lang: Language): readonly (readonly (string | number)[])[] {
  return sheets.map(({ sheet, rows, taken }) => [nameOf(sheet, lang), rows, taken]);
}

/** The lines that hold no record, by table; the sums of money that went in, which a wrong unit would make odd. */
export function tellRest({ sheets, skipped, totals }: SheetsReading, lang: Language): readonly string[] {
  const say = texts[lang];
  return [
    ...sheets.flatMap(({ sheet }) => {
      const rows = skipped.filter((row) => row.sheet === sheet).map(({ row, word }) => say.skippedRow({ row, word }));
      return rows.length === 0 ? [] : [say.skipped({ table: nameOf(sheet, lang), rows })];
    }),
    ...totals
      .filter(({ count }) => count > 0)
      .map(({ total, count }) => say.funding({ total: writeMoney(total), stations: count })),
  ];
}

/** Each fault: where it is, what is wrong, and what was done about it. */
export function tellBadCells(
  { faults }: SheetsReading,
  lang: Language,
): readonly (readonly [string, string, string])[] {
  const say = texts[lang];
  return faults.map(({ sheet, row, heading, message, cost }: SheetFault) => [
    say.place({ table: nameOf(sheet ?? "", lang), row: row ?? 1, column: heading ?? "—" }),
    lang === "en" ? message.en : message.zh,
    say.cost[cost],
  ]);
}

function nameOf(sheet: string, lang: Language): string {
  const { tables } = texts[lang];
  return Object.hasOwn(tables, sheet) ? (tables[sheet] as string) : sheet;
}
