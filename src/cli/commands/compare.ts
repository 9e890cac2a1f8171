import type { Policy } from "../../policy/index.js";
import { type RecordOfAnswer, recordAnswer } from "../../run-record/index.js";
import { prepareRegister } from "../../register/index.js";
import type { PolicyComparison, SituationComparison } from "../../results/index.js";
import { comparePolicies } from "../../scenario/index.js";
import type { Register } from "../../model/index.js";
import { explain } from "../../explanation/index.js";
import { type WrittenSheet, writeSheets } from "../../sheets/index.js";
import type { LocalText, Locale } from "../../terms/index.js";
import { toBook } from "../answer-book.js";
import { cautionsOfClauses, cautionsOfReadings, cautionsOfTime } from "../cautions.js";
import { clausesOf } from "../clauses-of.js";
import { compareSides } from "../compare-sides.js";
import { comparisonPage } from "../comparison-page.js";
import { type Arguments, type Command, textOf } from "../command.js";
import { type RegisterToAnswer, registerToAnswer } from "../register-to-answer.js";
import {
  AS_OF,
  PERIOD,
  POLICY,
  RECORDED_ON,
  optionalDay,
  periodOf,
  requireDay,
  XLSX,
  HTML,
  JSON_OUTPUT,
} from "../options.js";
import { MONEY_UNIT, moneyUnitOf, sheetsIn } from "../money-unit.js";
import { printTable } from "../print-table.js";
import { group } from "../tell-reading.js";
import { recordSheet } from "../record-sheet.js";
import { shown } from "../widths.js";
import { problem, say } from "../words.js";
import { writeAnswers } from "../write-answers.js";
import { namedPolicies } from "./assess.js";

/** `compare`: one register on two days, two registers, or two policies, by their texts alone or on a register. */
export const compare: Command = {
  name: "compare",
  summary: { zh: "比较两个日期、两份台账或两项政策的核查结果", en: "compare two days, two registers or two policies" },
  files: { zh: "[台账] [后一份台账]", en: "[REGISTER] [LATER REGISTER]" },
  fewestFiles: 0,
  mostFiles: 2,
  options: [
    {
      ...POLICY,
      isRepeated: true,
      help: { zh: "政策；写两次则前后各按一项", en: "the policy; twice: one for each side" },
    },
    AS_OF,
    {
      name: "with",
      type: "string",
      value: { zh: "日期", en: "DAY" },
      help: { zh: "与哪一天比较；不填则两边同一天", en: "the later day; the same day when left out" },
    },
    PERIOD,
    RECORDED_ON,
    MONEY_UNIT,
    XLSX,
    HTML,
    JSON_OUTPUT,
  ],
  example:
    "compare 台账.xlsx --policy beijing-system-2022 --as-of 2026-03-31 --with 2026-06-30\n  compare --policy beijing-pilot-2021 --policy beijing-system-2022",
  codes: { zh: "0 完成；1 数据有误；2 命令有误", en: "0 done; 1 faults in the data; 2 wrong usage" },
  run: async (given, { cwd, print, printError }) => {
    const { locale, options, files } = given;
    const named = await namedPolicies(given, cwd);
    if (named.length > 2)
      throw problem("--policy 最多写两次：前后各一项。", "--policy may be given twice at most: one for each side.");
    const [first, second = first] = named;
    const [before, after = before] = files;
    const later = optionalDay(given, "with");
    if (
      first === undefined ||
      second === undefined ||
      (before === after && first === second && (later === undefined || later === textOf(given, "as-of")))
    )
      throw problem(
        "两边完全相同，无从比较。请用 --with 写另一个日期，或写两份台账、两项政策。",
        "Both sides are the same: give another day by --with, two registers, or two policies.",
      );
    const load = (name: string): Promise<RegisterToAnswer> => registerToAnswer(name, named, given, { cwd, printError });
    const read = after === undefined ? undefined : await load(after);
    const readBefore = before === after ? read : await load(before ?? missingRegister());
    const [register, earlier] = [read?.register, readBefore?.register];
    const isOfPolicies = before === after && later === undefined;
    const { comparison, record } = isOfPolicies
      ? await compareTexts(first, second, register, given)
      : await compareSituationsOf([first, second], earlier ?? missingRegister(), register, given);
    const sheets = sheetsIn(moneyUnitOf(given), writeSheets(comparison, { locale, register, policies: named }));
    if (options["json"] === true) print(JSON.stringify({ ...comparison, ...record }, null, 2));
    else {
      print(explain(comparison, { locale, register, policies: named }).heading);
      for (const sheet of sheets) print(`\n${sheet.name}\n${printSheet(sheet, locale)}`);
    }
    await writeAnswers(
      given,
      { cwd, print },
      {
        book: () => [...toBook(sheets), recordSheet(record.run, locale)],
        page: () =>
          comparisonPage(comparison, sheets, {
            locale,
            register,
            policies: named,
            cautions: cautionsOf([readBefore, read], [first, second], { given, comparison }),
          }),
      },
    );
    return 0;
  },
};

/** What makes either side other than current or whole, each sentence once. */
function cautionsOf(
  [before, after]: readonly [RegisterToAnswer | undefined, RegisterToAnswer | undefined],
  [first, second]: readonly [Policy, Policy],
  { given, comparison }: { readonly given: Arguments; readonly comparison: PolicyComparison | SituationComparison },
): readonly LocalText[] {
  const funding = comparison.kind === "policy-comparison" ? comparison.effects?.funding : null;
  const inMoney = new Set([funding?.before, funding?.after].flatMap((money) => money?.provisions ?? []));
  const asOf = optionalDay(given, "as-of");
  const later = optionalDay(given, "with") ?? asOf;
  const side = (read: RegisterToAnswer | undefined, policy: Policy, day: string | undefined): readonly LocalText[] =>
    read === undefined || day === undefined
      ? []
      : [...cautionsOfTime({ asOf: day, recordedOn: read.register.recordedOn }, [policy]), ...read.dataCautions];
  const clauses = (
    read: RegisterToAnswer | undefined,
    policy: Policy,
    day: string | undefined,
  ): readonly LocalText[] =>
    read === undefined || day === undefined
      ? []
      : cautionsOfClauses(
          clausesOf(prepareRegister(read.register), policy, { asOf: day, period: periodOf(given, day) }),
          [policy],
          inMoney,
        );
  const lines = [
    ...side(before, first, asOf),
    ...side(after, second, later),
    ...ofEachSide(clauses(before, first, asOf), clauses(after, second, later)),
    ...cautionsOfReadings([...new Set([first, second])].flatMap(({ provisions }) => provisions)),
  ];
  return [...new Map(lines.map((line) => [line.zh, line])).values()];
}

/** Sentences on both sides once; where the sides differ, with the side of each. */
function ofEachSide(before: readonly LocalText[], after: readonly LocalText[]): readonly LocalText[] {
  const written = ({ zh }: LocalText): string => zh;
  if (before.map(written).join() === after.map(written).join()) return before;
  return [
    ...before.map(({ zh, en }) => ({ zh: `比较前：${zh}`, en: `Before: ${en}` })),
    ...after.map(({ zh, en }) => ({ zh: `比较后：${zh}`, en: `After: ${en}` })),
  ];
}

function missingRegister(): never {
  throw problem("比较两个日期，请写明台账。", "Name a register to compare two days.");
}

/** Two policies, by their texts, and with a register what the change does to it; recorded as the service does. */
async function compareTexts(
  before: Policy,
  after: Policy,
  register: Register | undefined,
  given: Arguments,
): Promise<{ readonly comparison: PolicyComparison; readonly record: RecordOfAnswer }> {
  const asOf = register === undefined ? undefined : requireDay(given, "as-of");
  const options = asOf === undefined ? {} : { asOf, period: periodOf(given, asOf) };
  const prepared = register === undefined ? {} : { register: prepareRegister(register) };
  const comparison = comparePolicies(before, after, { ...prepared, ...options });
  const record = await recordAnswer({
    answer: comparison,
    register: register ?? null,
    policies: [before, after],
    named: { before: before.id, after: after.id },
    options,
  });
  return { comparison, record };
}

/** Two situations: two days, two registers, two policies, or several of these, and why findings changed. */
function compareSituationsOf(
  [first, second]: readonly [Policy, Policy],
  before: Register,
  after: Register | undefined,
  given: Arguments,
): ReturnType<typeof compareSides> {
  const asOf = requireDay(given, "as-of");
  const later = optionalDay(given, "with") ?? asOf;
  return compareSides([
    { register: before, policy: first, asOf, period: periodOf(given, asOf) },
    { register: after ?? before, policy: second, asOf: later, period: periodOf(given, later) },
  ]);
}

const MOST_ROWS = 30;

/** A sheet as a printed table, its first rows. */
export function printSheet({ columns, rows }: WrittenSheet, locale: Locale): string {
  const rest = rows.length - MOST_ROWS;
  const table = printTable(
    columns.map(({ heading, kind }) => ({
      heading,
      align: kind === "number" || kind === "money" ? ("right" as const) : undefined,
      most: 30,
    })),
    rows
      .slice(0, MOST_ROWS)
      .map((row) => row.map((cell, at) => (columns[at]?.kind === "money" ? group(shown(cell)) : shown(cell)))),
  );
  return rest > 0
    ? `${table}\n${say(locale, { zh: `其余${String(rest)}行，用 --xlsx 写入工作簿查看。`, en: `${String(rest)} more rows: write them by --xlsx.` })}`
    : table;
}
