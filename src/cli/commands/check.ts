import { safeParseRegister } from "../../model/index.js";
import { safeParsePolicy } from "../../policy/index.js";
import { safeParseScenarioFile } from "../../results/index.js";
import { type SheetsReading, readPolicySheets } from "../../sheets/index.js";
import { type Arguments, type Command, type Surroundings, textOf } from "../command.js";
import { type Input, readInput } from "../files.js";
import { readInputSheets } from "../load-register.js";
import { POLICY, RECORDED_ON, optionalDay, JSON_OUTPUT } from "../options.js";
import { findPolicies } from "../policies.js";
import { isPolicyBook } from "../policy-workbook.js";
import { parseJson, sayJsonFaults } from "../read-json.js";
import { faultSheet, placeOf, tellFaults, tellReading } from "../tell-reading.js";
import { problem, say } from "../words.js";
import { writeFile } from "../write-answers.js";
import { type BookNote, annotateWorkbook, writeWorkbook } from "../workbook.js";
import { pointToFaults } from "./faults.js";

/** `check`: every fault of a workbook, a folder of CSV files, a register, a policy or a scenario file. */
export const check: Command = {
  name: "check",
  summary: {
    zh: "核对工作簿、CSV、台账或政策文件，逐处指出问题",
    en: "list every fault of a workbook, of CSV files, of a register or a policy",
  },
  files: { zh: "<文件或文件夹>", en: "<FILE OR FOLDER>" },
  fewestFiles: 1,
  mostFiles: 1,
  options: [
    { ...POLICY, isRepeated: true },
    RECORDED_ON,
    {
      name: "xlsx",
      type: "string",
      value: { zh: "文件.xlsx", en: "FILE.xlsx" },
      help: { zh: "另存一份带批注和问题清单的工作簿", en: "write the workbook with notes and a list of faults" },
    },
    {
      name: "register",
      type: "string",
      value: { zh: "文件.json", en: "FILE.json" },
      help: { zh: "把读到的台账存为JSON文件", en: "write the register that was read" },
    },
    JSON_OUTPUT,
  ],
  example: "check 台账.xlsx --xlsx 台账（已核对）.xlsx",
  codes: { zh: "0 没有问题；1 有问题；2 命令有误", en: "0 no fault; 1 faults; 2 wrong usage" },
  run: async (given, surroundings) => {
    const [name = ""] = given.files;
    const input = await readInput(name, surroundings.cwd);
    if (input.kind === "json") return checkJson(input, name, given, surroundings);
    return isPolicyBook(input) ? checkPolicyBook(input, given, surroundings) : checkSheets(input, given, surroundings);
  },
};

function checkJson(
  input: Extract<Input, { readonly kind: "json" }>,
  name: string,
  { locale, options }: Arguments,
  { print }: Surroundings,
): 0 | 1 {
  const json = parseJson(input, name);
  const keys = typeof json.content === "object" && json.content !== null ? Object.keys(json.content) : [];
  const parsed = keys.includes("provisions")
    ? safeParsePolicy(json.content)
    : keys.includes("questions")
      ? safeParseScenarioFile(json.content)
      : safeParseRegister(json.content);
  const faults = parsed.ok ? [] : parsed.faults;
  if (options["json"] === true) print(JSON.stringify({ kind: "faults", faults }, null, 2));
  else if (parsed.ok) print(say(locale, { zh: `“${name}”没有问题。`, en: `“${name}” has no fault.` }));
  else {
    const { zh, en } = sayJsonFaults(json, parsed.faults);
    print(
      say(locale, {
        zh: `“${name}”有${String(faults.length)}处问题：`,
        en: `“${name}” has ${String(faults.length)} faults:`,
      }),
    );
    for (const line of [...(locale === "en" ? en : zh), ...pointToFaults(codesOf(parsed.faults), locale)]) print(line);
  }
  return parsed.ok ? 0 : 1;
}

async function checkSheets(
  input: Extract<Input, { readonly kind: "sheets" }>,
  given: Arguments,
  { cwd, print }: Surroundings,
): Promise<0 | 1> {
  const { locale, options } = given;
  const [name = ""] = given.files;
  const policies = await findPolicies(given, cwd);
  const reading = readInputSheets(input, { recordedOn: optionalDay(given, "recorded-on"), policies });
  const { faults, register } = reading;
  if (options["json"] === true) print(JSON.stringify(reading, null, 2));
  else {
    for (const line of tellReading(reading, locale)) print(line);
    print("");
    const isUndated = register === null && reading.sheets.length > 0;
    print(
      faults.length === 0 && !isUndated
        ? say(locale, { zh: "没有发现问题。", en: "No fault was found." })
        : say(locale, { zh: `发现${String(faults.length)}处问题：`, en: `${String(faults.length)} faults:` }),
    );
    for (const line of tellFaults(faults, locale)) print(line);
    if (isUndated)
      print(
        say(locale, {
          zh: "  不知道登记截至哪一天：请填写“基本情况”表的登记日期，或用 --recorded-on 写明。",
          en: "  The day of recording is not known: fill in the sheet 基本情况, or give --recorded-on.",
        }),
      );
    for (const line of pointToFaults(codesOf(faults), locale)) print(line);
  }
  const checked = textOf(given, "xlsx");
  if (checked !== undefined) {
    writeFile(checked, await checkedWorkbook(input, name, reading, given), given, { cwd, print });
  }
  const saved = textOf(given, "register");
  if (saved !== undefined) {
    if (register === null)
      throw problem("没有登记日期，不能保存台账。", "Without a day of recording the register cannot be written.", 1);
    writeFile(saved, `${JSON.stringify(register, null, 2)}\n`, given, { cwd, print });
  }
  return faults.length === 0 && register !== null ? 0 : 1;
}

async function checkPolicyBook(
  input: Extract<Input, { readonly kind: "sheets" }>,
  given: Arguments,
  { cwd, print }: Surroundings,
): Promise<0 | 1> {
  const { locale, options } = given;
  const [name = ""] = given.files;
  if (textOf(given, "register") !== undefined)
    throw problem(
      "政策工作簿不能存为台账：--register 只用于台账。",
      "A policy workbook is no register: --register is for registers alone.",
    );
  const { policy, faults, ...reading } = readPolicySheets(input.sheets);
  const isFaulty = policy === null || faults.length > 0;
  if (options["json"] === true) print(JSON.stringify({ ...reading, policy, faults }, null, 2));
  else {
    for (const line of tellReading({ ...reading, sheets: [], totals: [] }, locale)) if (line !== "") print(line);
    print(
      isFaulty
        ? say(locale, { zh: `发现${String(faults.length)}处问题：`, en: `${String(faults.length)} faults:` })
        : say(locale, {
            zh: `没有发现问题，共${String(policy.provisions.length)}条。`,
            en: `No fault was found; ${String(policy.provisions.length)} provisions.`,
          }),
    );
    for (const line of tellFaults(faults, locale)) print(line);
    for (const line of pointToFaults(codesOf(faults), locale)) print(line);
  }
  const checked = textOf(given, "xlsx");
  if (checked !== undefined) {
    writeFile(checked, await checkedWorkbook(input, name, { faults }, given), given, { cwd, print });
  }
  return isFaulty ? 1 : 0;
}

function codesOf(faults: readonly { readonly code: string }[]): readonly string[] {
  return faults.map(({ code }) => code);
}

/** The user's own workbook with notes where the faults are; of CSV files a new one. */
async function checkedWorkbook(
  { sheets, workbook }: Extract<Input, { readonly kind: "sheets" }>,
  name: string,
  { faults }: Pick<SheetsReading, "faults">,
  { locale }: Arguments,
): Promise<Uint8Array> {
  const notes = new Map<string, BookNote[]>();
  for (const fault of faults) {
    if (fault.sheet === null || fault.row === null) continue;
    const column = fault.column === null ? 0 : columnNumber(fault.column);
    const own = notes.get(fault.sheet) ?? [];
    const at = own.findIndex((note) => note.row === (fault.row ?? 0) - 1 && note.column === column);
    const text =
      fault.column === null ? `${placeOf(fault, locale)}：${say(locale, fault.message)}` : say(locale, fault.message);
    const before = own[at];
    if (before === undefined) own.push({ row: fault.row - 1, column, text });
    else own[at] = { ...before, text: `${before.text}\n${text}` };
    notes.set(fault.sheet, own);
  }
  const list = faultSheet(faults, locale);
  if (workbook !== null) return annotateWorkbook(workbook, name, notes, [list]);
  return writeWorkbook([
    ...sheets.map((sheet) => ({
      name: sheet.name.slice(0, 31),
      rows: sheet.rows,
      widths: (sheet.rows[0] ?? []).map(() => 18),
      notes: notes.get(sheet.name) ?? [],
      frozenRows: 1,
    })),
    list,
  ]);
}

function columnNumber(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
