import { sumDecimals } from "social-work-station-rules/exact";
import { explainFault } from "social-work-station-rules/explanation";
import type { Language } from "../page/read-language.js";
import { writeMoney } from "../page/write-money.js";
import type { CsvTable } from "./read-csv.js";
import { tableNames, type RegisterReading, type TableName } from "./read-register.js";
import type { BadCell } from "./table.js";
import { texts } from "./texts/index.js";

/** Each table: encoding, rows, rows that went into the register. */
export function tellTables(
  csv: Readonly<Record<TableName, CsvTable>>,
  { rows }: RegisterReading,
  lang: Language,
): readonly (readonly (string | number)[])[] {
  const say = texts[lang];
  return tableNames.map((name) => [
    say.table({ table: say.tables[name], file: csv[name].file }),
    say.encodings[csv[name].encoding],
    rows[name].all,
    rows[name].taken,
  ]);
}

/** The lines that hold no record, by table; the sum of the money that went in, which a wrong unit would make odd. */
export function tellRest(
  csv: Readonly<Record<TableName, CsvTable>>,
  { register }: RegisterReading,
  lang: Language,
): readonly string[] {
  const say = texts[lang];
  const amounts = register.fundingSources.map(({ amount }) => amount);
  return [
    ...tableNames.flatMap((name) => {
      const rows = csv[name].skipped.map(({ row, word }) => say.skippedRow({ row, word }));
      return rows.length === 0 ? [] : [say.skipped({ table: say.tables[name], rows })];
    }),
    ...(amounts.length === 0
      ? []
      : [say.funding({ total: writeMoney(sumDecimals(amounts, 2)), stations: amounts.length })]),
  ];
}

/** Each bad cell: where it is, what is wrong, and what was done about it. */
export function tellBadCells(
  csv: Readonly<Record<TableName, CsvTable>>,
  { bad }: RegisterReading,
  lang: Language,
): readonly (readonly [string, string, string])[] {
  const say = texts[lang];
  return bad.map((cell) => {
    const name = tableNames.find((table) => csv[table].file === cell.file);
    const table = name === undefined ? cell.file : say.tables[name];
    return [say.place({ ...cell, table }), sayReason(cell, lang), say.cost[cell.cost]] as const;
  });
}

function sayReason({ code, values }: BadCell, lang: Language): string {
  return texts[lang].reasons[code]?.(values) ?? explainFault({ code, path: [], values }, { locale: lang }).heading;
}
