import { explain } from "../../explanation/index.js";
import { fillReportForm, reportForms } from "../../indicators/index.js";
import { type ReportForm, safeParseReportForm } from "../../policy/index.js";
import { prepareRegister } from "../../register/index.js";
import { recordAnswer } from "../../run-record/index.js";
import { writeSheets } from "../../sheets/index.js";
import { toBook } from "../answer-book.js";
import { type Arguments, type Command, type CommandOption, textOf } from "../command.js";
import { readInput } from "../files.js";
import { AS_OF, HTML, JSON_OUTPUT, RECORDED_ON, WORDS_OF, XLSX, periodNamed, requireDay } from "../options.js";
import { findPolicies } from "../policies.js";
import { jsonProblem, parseJson } from "../read-json.js";
import { recordSheet } from "../record-sheet.js";
import { registerToAnswer } from "../register-to-answer.js";
import { reportPage } from "../report-page.js";
import { problem, say } from "../words.js";
import { writeAnswers } from "../write-answers.js";
import { printSheet } from "./compare.js";

const FORM: CommandOption = {
  name: "form",
  type: "string",
  value: { zh: "表式", en: "FORM" },
  help: {
    zh: "beijing/stations（北京市社工站统计录入表）、example/township-quarter（季度统计表示例），或者自己的表式文件.json；不填为前者",
    en: "beijing/stations, example/township-quarter, or FILE.json with a form of your own; the first when left out",
  },
};

const PERIOD: CommandOption = {
  name: "period",
  type: "string",
  value: { zh: "报告期", en: "PERIOD" },
  help: {
    zh: "报告期：2026、2026-Q2、2026-06 或“起始日..截止日”；不填为截至日所在的自然年",
    en: "2026, 2026-Q2, 2026-06 or FROM..TO; the calendar year of the day when left out",
  },
};

/** `report`: a statistics form, filled in. */
export const report: Command = {
  name: "report",
  summary: { zh: "按台账填报统计报表，表式可以自定", en: "fill in a statistics form, which may be your own" },
  files: { zh: "<工作簿、文件夹或台账.json>", en: "<WORKBOOK, FOLDER OR REGISTER.json>" },
  fewestFiles: 1,
  mostFiles: 1,
  options: [AS_OF, FORM, PERIOD, WORDS_OF, RECORDED_ON, XLSX, HTML, JSON_OUTPUT],
  example:
    "report 台账.xlsx --as-of 2026-06-30 --form example/township-quarter --period 2026-Q2 --xlsx 季度统计表.xlsx",
  codes: { zh: "0 完成；1 数据有误；2 命令有误", en: "0 done; 1 faults in the data; 2 wrong usage" },
  run: async (given, { cwd, print, printError }) => {
    const { locale, options, files } = given;
    const asOf = requireDay(given, "as-of");
    const named = textOf(given, "period");
    const period = named === undefined ? undefined : periodNamed(named);
    if (period !== undefined && period.from > asOf)
      throw problem(
        `--period：报告期自${period.from}开始，晚于截至日期${asOf}。`,
        `--period: the period begins on ${period.from}, after ${asOf}.`,
      );
    const form = await formOf(given, cwd);
    const policies = await findPolicies(given, cwd);
    const asked = { cwd, printError };
    const { register, dataCautions } = await registerToAnswer(files[0] ?? "", policies, given, asked);
    const filled = fillReportForm(prepareRegister(register), form, { asOf, period });
    const record = await recordAnswer({
      answer: filled,
      register,
      policies: [],
      named: {},
      options: { asOf, period: filled.period, form },
    });
    const sheets = writeSheets(filled, { locale, register });
    if (options["json"] === true) print(JSON.stringify({ ...filled, ...record }, null, 2));
    else {
      print(explain(filled, { locale, register }).heading);
      if (filled.note !== undefined) print(say(locale, filled.note));
      for (const sheet of sheets) print(`\n${sheet.name}\n${printSheet(sheet, locale)}`);
    }
    await writeAnswers(
      given,
      { cwd, print },
      {
        book: () => [...toBook(sheets), recordSheet(record.run, locale)],
        page: () => reportPage({ report: filled, register, dataCautions, record: record.run, locale }),
      },
    );
    return 0;
  },
};

/** The form of the library that was named, or that of a file. */
async function formOf(given: Arguments, cwd: string): Promise<ReportForm> {
  const name = textOf(given, "form") ?? "beijing/stations";
  const known = reportForms.find(({ id }) => id === name);
  if (known !== undefined) return known;
  const input = await readInput(name, cwd);
  if (input.kind !== "json") throw problem(`“${name}”不是JSON文件。`, `“${name}” is not a JSON file.`);
  const json = parseJson(input, name);
  const parsed = safeParseReportForm(json.content);
  if (!parsed.ok) throw jsonProblem(json, name, parsed.faults);
  return parsed.value;
}
