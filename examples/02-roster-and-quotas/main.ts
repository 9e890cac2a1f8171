/** An office's tables with their bad cells; who is qualified and what would help; which stations are behind, and the pace they need. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { isPlainDate } from "social-work-station-rules/calendar";
import { answer } from "./answer.js";
import { printAnswer } from "./print-answer.js";
import { readCsv } from "./read-csv.js";
import { readOptions } from "./read-options.js";
import { eachTable, readRegister } from "./read-register.js";
import { writeReport } from "./report.js";
import { tellerOf } from "./teller.js";
import { texts } from "./texts/index.js";

/** The day of the question, and the day on which the office closed its tables. */
const AS_OF = "2021-10-15";
const RECORDED_ON = "2021-10-15";

const { lang, asOf } = readOptions(AS_OF);
const say = texts[lang];

if (isPlainDate(asOf)) {
  const csv = eachTable((name) => readCsv(`${name}.csv`, readFileSync(new URL(`data/${name}.csv`, import.meta.url))));
  const reading = readRegister(csv, RECORDED_ON);
  const answered = answer(reading.register, asOf);
  const teller = tellerOf(answered, lang);
  for (const line of printAnswer(csv, reading, answered, teller)) console.log(line);

  const folder = new URL("out/", import.meta.url);
  mkdirSync(folder, { recursive: true });
  const file = fileURLToPath(new URL("report.html", folder));
  writeFileSync(file, writeReport(csv, reading, answered, teller));
  console.log(`\n${say.wrote(relative(process.cwd(), file))}\n`);
} else {
  console.error(say.badDate(asOf));
  process.exitCode = 1;
}
