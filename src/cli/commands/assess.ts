import { assess as runAssessment } from "../../assessment/index.js";
import { explain } from "../../explanation/index.js";
import type { Register } from "../../model/index.js";
import type { Policy } from "../../policy/index.js";
import { prepareRegister } from "../../register/index.js";
import type { Assessment } from "../../results/index.js";
import { writeSheets } from "../../sheets/index.js";
import { type Locale, labelOf, verdicts } from "../../terms/index.js";
import { toBook } from "../answer-book.js";
import { assessmentPage } from "../assessment-page.js";
import { type Arguments, type Command, type CommandOption, textOf, textsOf } from "../command.js";
import { registerToAnswer } from "../register-to-answer.js";
import {
  AS_OF,
  PERIOD,
  POLICY,
  RECORDED_ON,
  periodOf,
  requireDay,
  DIVISION,
  XLSX,
  HTML,
  JSON_OUTPUT,
} from "../options.js";
import { cautions } from "../cautions.js";
import { divisionOf } from "../common-division.js";
import { findPolicy } from "../policies.js";
import { printTable } from "../print-table.js";
import { recordAnswer } from "../../run-record/index.js";
import { MONEY_UNIT, moneyUnitOf, sheetsIn } from "../money-unit.js";
import { recordSheet } from "../record-sheet.js";
import { faultSheets } from "../tell-reading.js";
import { shown } from "../widths.js";
import { problem, say } from "../words.js";
import { writeAnswers } from "../write-answers.js";

const IDS: CommandOption = {
  name: "ids",
  type: "boolean",
  help: { zh: "网页中写出条款编号", en: "show ids of provisions on the page" },
};

/** `assess`: what a policy says about a register on a day. */
export const assess: Command = {
  name: "assess",
  summary: { zh: "按政策核查台账，输出结论、差距和缺少的材料", en: "check a register against a policy" },
  files: { zh: "<工作簿、文件夹或台账.json>", en: "<WORKBOOK, FOLDER OR REGISTER.json>" },
  fewestFiles: 1,
  mostFiles: 1,
  options: [
    { ...POLICY, isRepeated: true },
    AS_OF,
    PERIOD,
    RECORDED_ON,
    DIVISION,
    MONEY_UNIT,
    XLSX,
    HTML,
    IDS,
    JSON_OUTPUT,
  ],
  example: "assess 台账.xlsx --policy beijing-system-2022 --as-of 2026-06-30 --xlsx 结果.xlsx --html 结果.html",
  codes: {
    zh: "0 没有违反；1 有逾期未达到强制性要求的事项；2 命令有误",
    en: "0 no breach; 1 breaches; 2 wrong usage",
  },
  run: async (given, { cwd, print, printError }) => {
    const { locale, options } = given;
    const asOf = requireDay(given, "as-of");
    const period = periodOf(given, asOf);
    const policies = await namedPolicies(given, cwd);
    const [name = ""] = given.files;
    const { register, faults, dataCautions } = await registerToAnswer(name, policies, given, { cwd, printError });
    const asked = { asOf, period, ...placeOf(given, register, policies) };
    const assessment = assessAll(register, policies, asked);
    const record = await recordAnswer({
      answer: assessment,
      register,
      policies,
      named: { policies: policies.map(({ id }) => id) },
      options: asked,
    });
    if (options["json"] === true) print(JSON.stringify({ ...assessment, ...record }, null, 2));
    else for (const line of tellAssessment(assessment, register, policies, locale)) print(line);
    const unit = moneyUnitOf(given);
    const isWithIds = options["ids"] === true;
    await writeAnswers(
      given,
      { cwd, print },
      {
        book: () => [
          ...toBook(sheetsIn(unit, writeSheets(assessment, { locale, register, policies }))),
          ...faultSheets(faults, locale),
          recordSheet(record.run, locale),
        ],
        page: () =>
          assessmentPage({
            assessment,
            register,
            policies,
            faults,
            dataCautions,
            record: record.run,
            locale,
            unit,
            isWithIds,
          }),
      },
    );
    return assessment.indicators.breaches > 0 ? 1 : 0;
  },
};

/** The policies that were named; at least one. */
export async function namedPolicies(given: Arguments, cwd: string): Promise<readonly Policy[]> {
  const names = textsOf(given, "policy");
  if (names.length === 0)
    throw problem(
      "请用 --policy 写明按哪项政策核查，如 --policy beijing-system-2022。用 policies 命令查看全部政策。",
      "Name a policy by --policy, as in --policy beijing-system-2022; the command policies lists all.",
    );
  return Promise.all(names.map((name) => findPolicy(name, cwd)));
}

/** Where several policies apply: the place that was named, or else that of the whole register. One policy needs none. */
export function placeOf(
  given: Arguments,
  register: Register,
  policies: readonly Policy[],
): { readonly division?: string } {
  const named = textOf(given, "division");
  if (policies.length > 1) return { division: divisionOf(register, named) };
  if (named !== undefined)
    throw problem(
      "只写了一项政策，按台账中的全部对象核查，不能用 --division 限定区划。",
      "With one policy all of the register is assessed: --division cannot narrow it.",
    );
  return {};
}

/** Runs one policy as it is, or those of several that are in force. */
export function assessAll(
  register: Register,
  policies: readonly Policy[],
  options: { readonly asOf: string; readonly period: Assessment["period"]; readonly division?: string },
): Assessment {
  const prepared = prepareRegister(register);
  const [first] = policies;
  return policies.length === 1 && first !== undefined
    ? runAssessment(prepared, first, options)
    : runAssessment(prepared, policies, options as typeof options & { readonly division: string });
}

/** So many rows of what is to be done are printed; the workbook has them all. */
const MOST_ROWS = 20;

function tellAssessment(
  assessment: Assessment,
  register: Register,
  policies: readonly Policy[],
  locale: Locale,
): readonly string[] {
  const { indicators } = assessment;
  const words = (zh: string, en: string): string => say(locale, { zh, en });
  const { heading } = explain(assessment, { locale, register, policies });
  const [, provisions, todo] = writeSheets(assessment, { locale, register, policies });
  const listed = todo?.rows.slice(0, MOST_ROWS) ?? [];
  const rest = (todo?.rows.length ?? 0) - listed.length;
  return [
    heading,
    ...cautions(assessment, policies, locale),
    ...verdicts.values
      .filter((verdict) => indicators.verdicts[verdict] > 0)
      .map((verdict) => `  ${labelOf(verdicts, verdict, locale)}  ${String(indicators.verdicts[verdict])}`),
    ...indicators.coverage.map(({ coverage }) =>
      words(`  覆盖率  ${coverage.total.text}`, `  coverage  ${coverage.total.text}`),
    ),
    "",
    printTable(
      (provisions?.columns.slice(0, -1) ?? []).map(({ heading: text, kind }) => ({
        heading: text,
        align: kind === "number" ? ("right" as const) : undefined,
        most: 40,
      })),
      (provisions?.rows ?? []).map((row) => row.slice(0, -1).map(shown)),
    ),
    "",
    ...(listed.length === 0
      ? []
      : [
          words("待办事项：", "To do:"),
          printTable(
            [0, 1, 3, 4, 5, 8].map((at) => ({ heading: todo?.columns[at]?.heading ?? "", most: at === 8 ? 44 : 24 })),
            listed.map((row) => [0, 1, 3, 4, 5, 8].map((at) => shown(row[at]))),
          ),
        ]),
    ...(rest > 0
      ? [
          words(
            `其余${String(rest)}项，用 --xlsx 写入工作簿查看。`,
            `${String(rest)} more: write them into a workbook by --xlsx.`,
          ),
        ]
      : []),
  ];
}
