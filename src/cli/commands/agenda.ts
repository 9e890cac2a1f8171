import { planAgenda } from "../../agenda/index.js";
import type { Register } from "../../model/index.js";
import type { Policy } from "../../policy/index.js";
import { prepareRegister } from "../../register/index.js";
import type { Agenda } from "../../results/index.js";
import { explain } from "../../explanation/index.js";
import { writeSheets } from "../../sheets/index.js";
import type { Locale } from "../../terms/index.js";
import { agendaPage } from "../agenda-page.js";
import { toBook } from "../answer-book.js";
import { type Arguments, type Command, type CommandOption, textOf } from "../command.js";
import { registerToAnswer } from "../register-to-answer.js";
import {
  AS_OF,
  DIVISION,
  HTML,
  JSON_OUTPUT,
  PERIOD,
  POLICY,
  RECORDED_ON,
  XLSX,
  periodOf,
  requireDay,
} from "../options.js";
import { MONEY_UNIT, type MoneyUnit, moneyUnitOf, sheetsIn } from "../money-unit.js";
import { printTable } from "../print-table.js";
import { recordAnswer } from "../../run-record/index.js";
import { faultSheets } from "../tell-reading.js";
import { shown } from "../widths.js";
import { problem, say } from "../words.js";
import { writeAnswers } from "../write-answers.js";
import { cautions } from "../cautions.js";
import { recordSheet } from "../record-sheet.js";
import { namedPolicies, placeOf } from "./assess.js";

const WITHIN: CommandOption = {
  name: "within",
  type: "string",
  value: { zh: "天数", en: "DAYS" },
  help: { zh: "看今后多少天，0至366；不填为30", en: "how many days are looked ahead, 0 to 366; 30 when left out" },
};

/** `agenda`: what needs doing, most urgent first. */
export const agenda: Command = {
  name: "agenda",
  summary: { zh: "列出应办和将到期的事项，急的在前", en: "list what needs doing, most urgent first" },
  files: { zh: "<工作簿、文件夹或台账.json>", en: "<WORKBOOK, FOLDER OR REGISTER.json>" },
  fewestFiles: 1,
  mostFiles: 1,
  options: [
    { ...POLICY, isRepeated: true },
    AS_OF,
    WITHIN,
    PERIOD,
    RECORDED_ON,
    DIVISION,
    MONEY_UNIT,
    XLSX,
    HTML,
    JSON_OUTPUT,
  ],
  example: "agenda 台账.xlsx --policy beijing-system-2022 --as-of 2026-06-30 --within 30 --html 清单.html",
  codes: { zh: "0 没有逾期事项；1 有逾期事项；2 命令有误", en: "0 nothing is overdue; 1 something is; 2 wrong usage" },
  run: async (given, { cwd, print, printError }) => {
    const { locale, options } = given;
    const asOf = requireDay(given, "as-of");
    const within = daysOf(given);
    const unit = moneyUnitOf(given);
    const period = periodOf(given, asOf);
    const policies = await namedPolicies(given, cwd);
    const [name = ""] = given.files;
    const { register, faults, dataCautions } = await registerToAnswer(name, policies, given, { cwd, printError });
    const asked = { asOf, period, ...placeOf(given, register, policies), within };
    const planned = plan(register, policies, asked);
    const record = await recordAnswer({
      answer: planned,
      register,
      policies,
      named: { policies: policies.map(({ id }) => id) },
      options: asked,
    });
    if (options["json"] === true) print(JSON.stringify({ ...planned, ...record }, null, 2));
    else for (const line of linesOf(planned, register, policies, { locale, unit })) print(line);
    await writeAnswers(
      given,
      { cwd, print },
      {
        book: () => [
          ...toBook(sheetsIn(unit, writeSheets(planned, { locale, register, policies }))),
          ...faultSheets(faults, locale),
          recordSheet(record.run, locale),
        ],
        page: () => agendaPage({ agenda: planned, register, policies, dataCautions, record: record.run, locale, unit }),
      },
    );
    return planned.entries.some(({ urgency }) => urgency === "overdue") ? 1 : 0;
  },
};

function daysOf(given: Arguments): number {
  const text = textOf(given, "within") ?? "30";
  const days = Number(text);
  if (/^\d{1,3}$/.test(text) && days <= 366) return days;
  throw problem(
    `--within 的天数“${text}”无效，请写0至366的整数，如 --within 30。`,
    `--within: “${text}” is not a number of days from 0 to 366; write it as --within 30.`,
  );
}

function plan(
  register: Register,
  policies: readonly Policy[],
  options: {
    readonly asOf: string;
    readonly within: number;
    readonly period: Agenda["period"];
    readonly division?: string;
  },
): Agenda {
  const prepared = prepareRegister(register);
  const [first] = policies;
  if (policies.length === 1 && first !== undefined) return planAgenda(prepared, first, options);
  return planAgenda(prepared, policies, options as typeof options & { readonly division: string });
}

/** So many entries are printed; the workbook has them all. */
const MOST_ROWS = 25;
/** The columns that are printed: urgency, day, place, station, id, what, what would do. */
const PRINTED = [1, 2, 4, 5, 7, 9, 11] as const;

function linesOf(
  planned: Agenda,
  register: Register,
  policies: readonly Policy[],
  { locale, unit }: { readonly locale: Locale; readonly unit: MoneyUnit },
): readonly string[] {
  const { heading, reasons } = explain(planned, { locale, register, policies });
  const [list] = sheetsIn(unit, writeSheets(planned, { locale, register, policies }));
  const rows = list?.rows.slice(0, MOST_ROWS) ?? [];
  const rest = (list?.rows.length ?? 0) - rows.length;
  return [
    heading,
    ...(reasons[0] === undefined ? [] : [`  ${reasons[0].text}`]),
    ...cautions(planned, policies, locale),
    ...(rows.length === 0
      ? []
      : [
          "",
          printTable(
            PRINTED.map((at) => ({ heading: list?.columns[at]?.heading ?? "", most: at === 11 ? 44 : 20 })),
            rows.map((row) => PRINTED.map((at) => shown(row[at]) || (at === 11 ? shown(row[10]) : ""))),
          ),
        ]),
    ...(rest > 0
      ? [
          say(locale, {
            zh: `其余${String(rest)}项，用 --xlsx 写入工作簿查看。`,
            en: `${String(rest)} more: write them into a workbook by --xlsx.`,
          }),
        ]
      : []),
  ];
}
