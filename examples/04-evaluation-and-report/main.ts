/** A district's year: register in; statistics form, deadlines, an evaluation and the pathways out. */
import { mkdirSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { stringify } from "csv-stringify/sync";
import { writeDate } from "../page/write-date.js";
import type { Row } from "../page/html-page.js";
import { printTable } from "../page/print-table.js";
import { readLanguage } from "../page/read-language.js";
import { AS_OF, computeYear } from "./compute.js";
import { notes } from "./notes.js";
import { writeReport } from "./report.js";
import { deadlineTable, formTable, missingTable, pathwayTable } from "./tables.js";
import { texts } from "./texts.js";

const lang = readLanguage();
const say = texts[lang];
const year = computeYear();
const told = notes(year, lang);

const section = (
  heading: string,
  columns: readonly string[],
  rows: readonly Row[],
  left: readonly number[],
  lines: readonly string[] = [],
): void => {
  console.log(
    `\n${heading}\n${printTable(
      columns,
      rows.map(({ cells }) => cells),
      left,
    )}`,
  );
  for (const line of lines) console.log(line);
};

console.log(`\n${say.title}\n${say.subtitle(say.name(year.district.name), writeDate(AS_OF, lang))}\n${say.warning}`);
section(say.form, say.formColumns, formTable(year, lang), [0, 1, 3], told.form);
section(say.deadlines, say.deadlineColumns, deadlineTable(year, lang), [0, 1, 2, 3, 4]);
section(
  say.evaluation(say.name(year.evaluated)),
  say.missingColumns,
  missingTable(year, lang),
  [0, 2],
  [...told.evaluation, ...told.shape],
);
section(say.pathway, say.pathwayColumns, pathwayTable(year, lang), [0, 1, 2], [say.pathwayNote]);

const out = new URL("out/", import.meta.url);
mkdirSync(out, { recursive: true });
const write = (name: string, text: string): void => {
  const file = fileURLToPath(new URL(name, out));
  writeFileSync(file, text);
  console.log(say.wrote(relative(process.cwd(), file)));
};
console.log();
// The form is a Chinese one, whatever the language of the report.
write(
  "statistics-form.csv",
  stringify([texts["zh-CN"].formColumns, ...formTable(year, "zh-CN").map(({ cells }) => cells)], { bom: true }),
);
write("report.html", writeReport(year, lang));
