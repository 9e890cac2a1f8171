/**
 * A county's budget of the year: a policy and a register as tables in, what each station and township needs, who pays it
 * and from which money, in the terminal and as a page. The county, its policy and all amounts are invented.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { explain } from "social-work-station-rules/explanation";
import { writeSheets } from "social-work-station-rules/sheets";
import { budgetPage } from "../page/budget-page.js";
import { printTable } from "../page/print-table.js";
import { readLanguage } from "../page/read-language.js";
import { writeMoney } from "../page/write-money.js";
import { planYear } from "./plan-year.js";

const locale = readLanguage();
const { budget, register, policy } = planYear(new URL("./", import.meta.url), { year: 2026 });
const context = { locale, register, policies: [policy] };

const { heading, reasons } = explain(budget, context);
console.log(`\n${heading}`);
for (const { about, text } of reasons) if (about === "result" || about === "missing") console.log(`  ${text}`);

for (const { name, columns, rows } of writeSheets(budget, context).slice(0, 3)) {
  const cells = rows.map((row) =>
    row.map((cell, at) => {
      const text = typeof cell === "string" || typeof cell === "number" ? String(cell) : "";
      return columns[at]?.kind === "money" ? writeMoney(text) : text;
    }),
  );
  const left = columns.flatMap(({ kind }, at) => (kind === "money" || kind === "number" ? [] : [at]));
  const head = columns.map((column) => column.heading);
  console.log(`\n${name}\n${printTable(head, cells, left)}`);
}

const file = fileURLToPath(new URL("out/budget.html", import.meta.url));
mkdirSync(fileURLToPath(new URL("out/", import.meta.url)), { recursive: true });
writeFileSync(file, await budgetPage({ budget, ...context }));
console.log(`\n${locale === "en" ? "Written" : "已写入"}: ${relative(process.cwd(), file)}\n`);
