/** An office's tables with their bad cells; what the policies in force say; who could qualify, and the pace that quotas need. */
import { mkdirSync, writeFileSync } from "node:fs";
import { stringify } from "csv-stringify/sync";
import { type Explainable, explain, toText } from "social-work-station-rules/explanation";
import { writeSheets } from "social-work-station-rules/sheets";
import { readLanguage } from "../page/read-language.js";
import { answer, policies } from "./answer.js";
import { readTables } from "./read-tables.js";

/** The day of the question, and the day on which the office closed its tables. */
const AS_OF = "2021-10-15";
const RECORDED_ON = "2021-10-15";

const locale = readLanguage();
const { register, sheets, faults } = readTables(new URL("data/", import.meta.url), RECORDED_ON);
if (register === null) throw new Error("The tables have a day of recording.");
const options = { locale, register, policies };

for (const { sheet, rows, taken } of sheets) console.log(`${sheet}.csv: ${rows} → ${taken}`);
for (const { sheet, row, heading, message } of faults)
  console.log(`  ${sheet ?? ""}.csv:${row ?? ""} ${heading ?? ""} ${locale === "en" ? message.en : message.zh}`);

const { assessment, roster, plans, quotas } = answer(register, AS_OF);
for (const answered of [assessment, roster]) console.log(`\n${toText(explain(answered, options))}`);
const unmet = new Set(roster.findings.filter(({ verdict }) => verdict === "unmet").map(({ subject }) => subject.id));
for (const plan of plans.filter(({ subject }) => unmet.has(subject.id))) console.log(inShort(plan));
for (const plan of quotas.filter(({ finding }) => finding.verdict !== "met")) console.log(inShort(plan));

const out = new URL("out/", import.meta.url);
mkdirSync(out, { recursive: true });
for (const { name, columns, rows } of writeSheets(assessment, options)) {
  const table = [columns.map(({ heading }) => heading), ...rows];
  writeFileSync(new URL(`${name}.csv`, out), stringify(table, { bom: true }));
}
console.log(`examples/02-roster-and-quotas/out/
npx social-work-station-rules assess examples/02-roster-and-quotas/data --recorded-on ${RECORDED_ON} --as-of ${AS_OF} --policy beijing-pilot-2021 --html 02.html`);

/** The heading and what would help, without the readings and the sources, which the answers share. */
function inShort(answered: Explainable): string {
  const explanation = explain(answered, options);
  const reasons = explanation.reasons.filter(({ about }) => ["result", "missing", "remedy"].includes(about));
  return toText({ ...explanation, reasons, sources: [] });
}
