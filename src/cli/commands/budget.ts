import { type BudgetOptions, planBudget } from "../../budget/index.js";
import { explain } from "../../explanation/index.js";
import { prepareRegister } from "../../register/index.js";
import { writeSheets } from "../../sheets/index.js";
import { toBook } from "../answer-book.js";
import { budgetPage } from "../budget-page.js";
import { type Arguments, type Command, type CommandOption, textOf } from "../command.js";
import { registerToAnswer } from "../register-to-answer.js";
import { AS_OF, HTML, JSON_OUTPUT, POLICY, RECORDED_ON, XLSX, optionalDay } from "../options.js";
import { recordAnswer } from "../../run-record/index.js";
import { faultSheets } from "../tell-reading.js";
import { problem } from "../words.js";
import { writeAnswers } from "../write-answers.js";
import { recordSheet } from "../record-sheet.js";
import { namedPolicies } from "./assess.js";
import { printSheet } from "./compare.js";

const YEAR: CommandOption = {
  name: "year",
  type: "string",
  value: { zh: "年份", en: "YEAR" },
  help: { zh: "预算年度，如 2026（必填）", en: "the year of the budget, such as 2026 (required)" },
};

const UNIT: CommandOption = {
  name: "unit",
  type: "string",
  value: { zh: "单位", en: "UNIT" },
  help: {
    zh: "金额取整的单位：分、元或者万元；不填为分",
    en: "to what amounts are rounded: fen, yuan or ten-thousand-yuan; fen when left out",
  },
};

/** `budget`: the money of a year by policy. */
export const budget: Command = {
  name: "budget",
  summary: { zh: "按政策编制年度经费预算", en: "plan the money of a year by policy" },
  files: { zh: "<工作簿、文件夹或台账.json>", en: "<WORKBOOK, FOLDER OR REGISTER.json>" },
  fewestFiles: 1,
  mostFiles: 1,
  options: [
    { ...POLICY, isRepeated: true },
    YEAR,
    UNIT,
    {
      ...AS_OF,
      help: {
        zh: "按哪一天的台账清点；不填为台账登记日，至迟为年末",
        en: "the day on which recipients are counted; the day of recording when left out",
      },
    },
    RECORDED_ON,
    XLSX,
    HTML,
    JSON_OUTPUT,
  ],
  example: "budget 台账.xlsx --policy 政策.json --year 2026 --unit 万元 --xlsx 预算.xlsx --html 预算.html",
  codes: {
    zh: "0 金额和分担全部确定；1 有不能确定的内容；2 命令有误",
    en: "0 all of it is known; 1 some is not; 2 wrong usage",
  },
  run: async (given, { cwd, print, printError }) => {
    const { locale, options } = given;
    const asked: BudgetOptions = { year: yearOf(given), unit: unitOf(given), asOf: optionalDay(given, "as-of") };
    const policies = await namedPolicies(given, cwd);
    const [name = ""] = given.files;
    const { register, faults, dataCautions } = await registerToAnswer(name, policies, given, { cwd, printError });
    const planned = planBudget(prepareRegister(register), policies, asked);
    const record = await recordAnswer({
      answer: planned,
      register,
      policies,
      named: { policies: policies.map(({ id }) => id) },
      options: { ...asked, asOf: planned.asOf },
    });
    const sheets = writeSheets(planned, { locale, register, policies });
    if (options["json"] === true) print(JSON.stringify({ ...planned, ...record }, null, 2));
    else {
      const { heading, reasons } = explain(planned, { locale, register, policies });
      print(heading);
      for (const { about, text } of reasons) if (about === "result" || about === "missing") print(`  ${text}`);
      for (const sheet of sheets.slice(0, 2)) print(`\n${sheet.name}\n${printSheet(sheet, locale)}`);
    }
    await writeAnswers(
      given,
      { cwd, print },
      {
        book: () => [...toBook(sheets), ...faultSheets(faults, locale), recordSheet(record.run, locale)],
        page: () => budgetPage({ budget: planned, register, policies, dataCautions, record: record.run, locale }),
      },
    );
    return planned.status === "determined" ? 0 : 1;
  },
};

function yearOf(given: Arguments): number {
  const text = textOf(given, "year");
  if (text !== undefined && /^(19|20|21)\d{2}$/.test(text)) return Number(text);
  throw problem("请用 --year 写明预算年度，如 --year 2026。", "Give the year by --year, as in --year 2026.");
}

const UNITS: Readonly<Record<string, BudgetOptions["unit"]>> = {
  分: "fen",
  fen: "fen",
  元: "yuan",
  yuan: "yuan",
  万元: "ten-thousand-yuan",
  "ten-thousand-yuan": "ten-thousand-yuan",
};

function unitOf(given: Arguments): BudgetOptions["unit"] {
  const text = textOf(given, "unit") ?? "fen";
  const unit = Object.hasOwn(UNITS, text) ? UNITS[text] : undefined;
  if (unit !== undefined) return unit;
  throw problem(
    `--unit 的单位“${text}”无效，请写分、元或者万元。`,
    `--unit: “${text}” is no unit; write fen, yuan or ten-thousand-yuan.`,
  );
}
