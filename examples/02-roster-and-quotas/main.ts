/** An office's tables with their bad cells; who is qualified and what would help; which stations are behind, and the pace they need. */
import { mkdirSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { isPlainDate } from "social-work-station-rules/calendar";
import { answer } from "./answer.js";
import { printAnswer } from "./print-answer.js";
import { readOptions } from "./read-options.js";
import { readTables } from "./read-tables.js";
import { writeReport } from "./report.js";
import { tellerOf } from "./teller.js";
import { texts } from "./texts/index.js";

/** The day of the question, and the day on which the office closed its tables. */
const AS_OF = "2021-10-15";
const RECORDED_ON = "2021-10-15";

const { lang, asOf } = readOptions(AS_OF);
const say = texts[lang];

if (isPlainDate(asOf)) {
  const reading = readTables(new URL("data/", import.meta.url), RECORDED_ON);
  if (reading.register === null) throw new Error("The tables have a day of recording.");
  const answered = answer(reading.register, asOf);
  const teller = tellerOf(answered, lang);
  for (const line of printAnswer(reading, answered, teller)) console.log(line);

  const folder = new URL("out/", import.meta.url);
  mkdirSync(folder, { recursive: true });
  const file = fileURLToPath(new URL("report.html", folder));
  writeFileSync(file, writeReport(reading, answered, teller));
  console.log(`\n${say.wrote(relative(process.cwd(), file))}\n`);
} else {
  console.error(say.badDate(asOf));
  process.exitCode = 1;
}
