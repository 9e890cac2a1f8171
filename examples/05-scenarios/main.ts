/** Answers the what-if questions of a scenario file: `npm run scenario -- path/to/scenario.json [--lang en]`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { printTable } from "../page/print-table.js";
import { writeDate } from "../page/write-date.js";
import { writeReport } from "./report.js";
import { runFile } from "./run-file.js";
import { budgetTable, cautions, changeTable, figureTable, nameOf, namesOf } from "./tables.js";
import { texts } from "./texts.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { lang: { type: "string", default: "zh-CN" } },
});
const lang = values.lang === "en" ? "en" : "zh-CN";
const say = texts[lang];
const path =
  positionals[0] === undefined ? fileURLToPath(new URL("scenario.json", import.meta.url)) : resolve(positionals[0]);
const result = runFile(path, lang);

if (result.ok) {
  const { file, register, answers } = result;
  const names = namesOf(register);
  console.log(`\n${lang === "en" ? file.title.en : file.title.zh}`);
  for (const answer of answers) {
    const { question, policy } = answer;
    console.log(
      `\n■ ${lang === "en" ? question.title.en : question.title.zh}\n${say.asOf(writeDate(question.asOf, lang), lang === "en" ? policy.title.en : policy.title.zh)}`,
    );
    for (const line of cautions(answer, register, lang)) console.log(line);
    const { head, rows, notes } = figureTable(answer, lang);
    console.log(
      printTable(
        head,
        rows.map(({ cells }) => cells),
      ),
    );
    for (const line of notes) console.log(`  ${line}`);
    for (const scenario of answer.comparison.scenarios) {
      const { winners, losers } = scenario;
      if (winners.length + losers.length > 0)
        console.log(`  ${nameOf(scenario, lang)}  ${say.winners(winners.length)}  ${say.losers(losers.length)}`);
    }
    const changes = changeTable(answer, names, lang);
    const budget = budgetTable(answer, lang);
    if (budget.length > 0)
      console.log(
        `\n${printTable(
          say.budgetColumns,
          budget.map(({ cells }) => cells),
        )}`,
      );
    else if (changes.length > 0)
      console.log(
        `\n${printTable(
          say.areaColumns,
          changes.slice(0, 8).map(({ cells }) => cells),
          [0, 1, 2, 3, 4],
        )}`,
      );
  }
  const out = join(dirname(path), "out");
  mkdirSync(out, { recursive: true });
  const report = join(out, `${basename(path, ".json")}.html`);
  writeFileSync(report, writeReport(result, lang));
  console.log(`\n${say.wrote(relative(process.cwd(), report))}\n`);
} else {
  console.error(say.faults(result.faults.length));
  for (const fault of result.faults)
    console.error(`  ${say.fault({ ...fault, file: relative(process.cwd(), fault.file) })}`);
  process.exitCode = 1;
}
