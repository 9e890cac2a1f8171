import { allPolicies } from "../policy/catalogue/index.js";
import type { Register } from "../model/index.js";
import type { Policy } from "../policy/index.js";
import { type SheetsReading, readSheets } from "../sheets/index.js";
import type { Input } from "./files.js";
import { readInput } from "./files.js";
import { readRegister } from "./read-register.js";
import { problem } from "./words.js";

/** A register, and how it was read where it came from sheets. */
export interface Loaded {
  readonly register: Register;
  readonly reading: SheetsReading | null;
}

/** Reads a register from a workbook, a folder of CSV files or a JSON file. What is wrong in sheets does not keep the rest out. */
export async function loadRegister(
  name: string,
  cwd: string,
  options: { readonly recordedOn: string | undefined; readonly policies: readonly Policy[] },
): Promise<Loaded> {
  const input = await readInput(name, cwd);
  if (input.kind === "json") return { register: readRegister(input.text, name), reading: null };
  const reading = readInputSheets(input, options);
  const { register } = reading;
  if (register !== null && reading.sheets.length > 0) return { register, reading };
  if (reading.sheets.length === 0)
    throw problem(
      `“${name}”中没有可以读取的表。请用 template 命令生成模板，或用 check 命令查看原因。`,
      `“${name}” has no sheet that can be read. Make a template by the command template, or see why by check.`,
      1,
    );
  throw problem(
    `不知道“${name}”登记截至哪一天。请填写“基本情况”表的登记日期，或用 --recorded-on 写明。`,
    `It is not known on which day “${name}” was recorded: fill in the sheet 基本情况, or give --recorded-on.`,
    1,
  );
}

/** Reads sheets with the tiers and items of the given policies; where none of them has tiers, with those of the catalogue. */
export function readInputSheets(
  { sheets }: Extract<Input, { readonly kind: "sheets" }>,
  { recordedOn, policies }: { readonly recordedOn: string | undefined; readonly policies: readonly Policy[] },
): SheetsReading {
  const known = policies.some(({ tierSystem }) => tierSystem !== undefined) ? policies : [...policies, ...allPolicies];
  return readSheets(sheets, { recordedOn, policies: known });
}
