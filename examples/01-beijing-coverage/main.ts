/** Coverage of Beijing's subdistricts and townships, the distance to the target, and an audit of the published table. */
import { mkdirSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { printTable } from "../page/print-table.js";
import { readLanguage } from "../page/read-language.js";
import { measureBeijing } from "./measure.js";
import { writeReport } from "./report.js";
import { texts } from "./texts.js";
import { writeDate } from "../page/write-date.js";
import { tellAudit, tellOverall } from "./tell.js";

const AS_OF = "2023-05-31";

const lang = readLanguage();
const say = texts[lang];
const result = measureBeijing(AS_OF);

console.log(`\n${say.title}\n${say.subtitle(writeDate(AS_OF, lang))}\n`);

const rows = result.districts.map(({ label, printed, shortfall }) => [
  say.name(label),
  printed?.covered ?? "—",
  printed?.total ?? "—",
  printed === null ? "—" : `${printed.percent ?? "—"}%`,
  shortfall ?? "—",
]);
const city = [
  say.city,
  result.rate.covered,
  result.rate.total,
  `${result.rate.percent ?? "—"}%`,
  result.finding.detail.shortfall.most,
];
console.log(`${say.districts}\n${printTable(say.columns, [...rows, city])}\n`);

for (const line of tellOverall(result, lang)) console.log(line);
console.log(`\n${say.audit}`);
for (const line of tellAudit(result, lang)) console.log(`  ${line}`);

const folder = new URL("out/", import.meta.url);
mkdirSync(folder, { recursive: true });
const file = fileURLToPath(new URL("report.html", folder));
writeFileSync(file, writeReport(result, lang, AS_OF));
console.log(`\n${say.wrote(relative(process.cwd(), file))}\n${say.sources}\n`);
