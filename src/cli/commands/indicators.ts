import { explain } from "../../explanation/index.js";
import { commonIndicators, measureIndicators } from "../../indicators/index.js";
import { type Indicator, safeParseIndicators } from "../../policy/index.js";
import { prepareRegister } from "../../register/index.js";
import { writeSheets } from "../../sheets/index.js";
import { toBook } from "../answer-book.js";
import { type Arguments, type Command, type CommandOption, textOf, textsOf } from "../command.js";
import { readInput } from "../files.js";
import { indicatorsPage } from "../indicators-page.js";
import { MONEY_UNIT, indicatorsIn, moneyUnitOf } from "../money-unit.js";
import { registerToAnswer } from "../register-to-answer.js";
import { AS_OF, HTML, JSON_OUTPUT, RECORDED_ON, WORDS_OF, XLSX, periodNamed, requireDay } from "../options.js";
import { findPolicies } from "../policies.js";
import { jsonProblem, parseJson } from "../read-json.js";
import { optionsOfIndicators, recordAnswer } from "../../run-record/index.js";
import { problem } from "../words.js";
import { writeAnswers } from "../write-answers.js";
import { recordSheet } from "../record-sheet.js";
import { printSheet } from "./compare.js";

const PLACES = {
  站点: "station",
  "街道（乡镇）": "township",
  "街道(乡镇)": "township",
  区县: "county",
  总体: "whole",
  station: "station",
  township: "township",
  county: "county",
  whole: "whole",
} as const;

const BY: CommandOption = {
  name: "by",
  type: "string",
  value: { zh: "范围", en: "PLACES" },
  help: {
    zh: "station（站点）、township（街道乡镇）、county（区县）或 whole（总体）；不填为总体",
    en: "station, township, county or whole; whole when left out",
  },
};

const PERIODS: CommandOption = {
  name: "period",
  type: "string",
  isRepeated: true,
  value: { zh: "期间", en: "PERIOD" },
  help: {
    zh: "期间：2026、2026-Q2、2026-06 或“起始日..截止日”，本期写在前；不填为截至日所在的自然年",
    en: "2026, 2026-Q2, 2026-06 or FROM..TO, the present one first; the calendar year of the day when left out",
  },
};

const OWN: CommandOption = {
  name: "indicators",
  type: "string",
  value: { zh: "文件.json", en: "FILE.json" },
  help: {
    zh: "自定的指标项，加在常用指标之后；编号相同的以自定的为准",
    en: "indicators of your own, after the common ones; of one id yours counts",
  },
};

/** `indicators`: ratios by place, a quarter next to the last. */
export const indicators: Command = {
  name: "indicators",
  summary: { zh: "计算常用指标和自定指标，各期并列", en: "measure indicators by place, periods side by side" },
  files: { zh: "<工作簿、文件夹或台账.json>", en: "<WORKBOOK, FOLDER OR REGISTER.json>" },
  fewestFiles: 1,
  mostFiles: 1,
  options: [AS_OF, BY, PERIODS, OWN, WORDS_OF, RECORDED_ON, MONEY_UNIT, XLSX, HTML, JSON_OUTPUT],
  example: "indicators 台账.xlsx --as-of 2026-06-30 --by township --period 2026-Q2 --period 2026-Q1 --xlsx 指标.xlsx",
  codes: { zh: "0 完成；1 数据有误；2 命令有误", en: "0 done; 1 faults in the data; 2 wrong usage" },
  run: async (given, { cwd, print, printError }) => {
    const { locale, options, files } = given;
    const asOf = requireDay(given, "as-of");
    const named = textsOf(given, "period");
    const periods = named.length === 0 ? undefined : named.map(periodNamed);
    const late = periods?.find(({ from }) => from > asOf);
    if (late !== undefined)
      throw problem(
        `--period：期间自${late.from}开始，晚于截至日期${asOf}。`,
        `--period: the period begins on ${late.from}, after ${asOf}.`,
      );
    const by = placesOf(given);
    const all = await indicatorsOf(given, cwd);
    const policies = await findPolicies(given, cwd);
    const { register, dataCautions } = await registerToAnswer(files[0] ?? "", policies, given, { cwd, printError });
    const table = measureIndicators(prepareRegister(register), { asOf, by, periods, indicators: all });
    const record = await recordAnswer({
      answer: table,
      register,
      policies: [],
      named: {},
      options: optionsOfIndicators(table, all),
    });
    const unit = moneyUnitOf(given);
    // The table for pivots stays in the units of the indicators.
    const sheets = writeSheets(table, { locale, register }).map((sheet, at) =>
      at === 0 ? indicatorsIn(unit, sheet) : sheet,
    );
    if (options["json"] === true) print(JSON.stringify({ ...table, ...record }, null, 2));
    else {
      print(explain(table, { locale, register }).heading);
      for (const sheet of sheets.slice(0, 1)) print(`\n${printSheet(sheet, locale)}`);
    }
    await writeAnswers(
      given,
      { cwd, print },
      {
        book: () => [...toBook(sheets), recordSheet(record.run, locale)],
        page: () => indicatorsPage({ table, register, dataCautions, record: record.run, locale, unit }),
      },
    );
    return 0;
  },
};

function placesOf(given: Arguments): (typeof PLACES)[keyof typeof PLACES] {
  const text = textOf(given, "by") ?? "whole";
  if (Object.hasOwn(PLACES, text)) return PLACES[text as keyof typeof PLACES];
  throw problem(
    `--by 的范围“${text}”无效，请写 station、township、county 或 whole。`,
    `--by: “${text}” is none of station, township, county and whole.`,
  );
}

/** The common indicators and those of the file that was named; undefined where none was. */
async function indicatorsOf(given: Arguments, cwd: string): Promise<readonly Indicator[] | undefined> {
  const name = textOf(given, "indicators");
  if (name === undefined) return undefined;
  const input = await readInput(name, cwd);
  if (input.kind !== "json") throw problem(`“${name}”不是JSON文件。`, `“${name}” is not a JSON file.`);
  const json = parseJson(input, name);
  const parsed = safeParseIndicators(json.content);
  if (!parsed.ok) {
    throw jsonProblem(json, name, parsed.faults);
  }
  const own = parsed.value.indicators;
  const ids = new Set(own.map(({ id }) => id));
  return [...commonIndicators.filter(({ id }) => !ids.has(id)), ...own];
}
