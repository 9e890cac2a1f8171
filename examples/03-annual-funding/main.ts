/** A city's yearly station budget: factors, roundings, sharing between levels, earmarked sources. */
import { mkdirSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { stringify } from "csv-stringify/sync";
import type { Row } from "../page/html-page.js";
import { printTable } from "../page/print-table.js";
import { readLanguage } from "../page/read-language.js";
import { computeFunding } from "./compute.js";
import { FLOOR } from "./plan.js";
import { writeReport } from "./report.js";
import { factorTable, methodTable, notes, purposeTable, sharingTable, sourceTable } from "./tables.js";
import { texts } from "./texts.js";

const lang = readLanguage();
const say = texts[lang];
const funding = computeFunding();
const told = notes(funding, lang, FLOOR);

const section = (
  heading: string,
  columns: readonly string[],
  rows: readonly Row[],
  lines: readonly string[] = [],
): void => {
  console.log(
    `\n${heading}\n${printTable(
      columns,
      rows.map(({ cells }) => cells),
    )}`,
  );
  for (const line of lines) console.log(line);
};

console.log(`\n${say.title}\n${say.subtitle}\n${say.warning}`);
section(say.factors, say.factorColumns, factorTable(funding, lang), told.factors);
section(say.methods, say.methodColumns, methodTable(funding, lang), told.methods);
section(say.sharing, say.sharingColumns, sharingTable(funding, lang), told.sharing);
section(say.sources, say.sourceColumns, sourceTable(funding, lang));
section("", say.needColumns, purposeTable(funding, lang), told.sources);

const out = new URL("out/", import.meta.url);
mkdirSync(out, { recursive: true });
const write = (name: string, text: string): void => {
  const file = fileURLToPath(new URL(name, out));
  writeFileSync(file, text);
  console.log(say.wrote(relative(process.cwd(), file)));
};
const ledger = funding.allocation.ledger.map(({ source, recipient, purpose, amount }) => [
  say.sourceNames[source],
  say.name(recipient),
  say.purposeNames[purpose],
  amount,
]);
console.log();
write("ledger.csv", stringify([[...say.csv], ...ledger], { bom: true }));
write("report.html", writeReport(funding, lang));
