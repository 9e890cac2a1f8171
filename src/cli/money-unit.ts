import { toDecimal } from "../exact/index.js";
import type { SheetCell, WrittenSheet } from "../sheets/index.js";
import { type Arguments, type CommandOption, textOf } from "./command.js";
import { group } from "./tell-reading.js";
import { shown } from "./widths.js";
import { problem } from "./words.js";

/** In what amounts are written: 元 as the library has them, or 万元. */
export type MoneyUnit = "yuan" | "ten-thousand-yuan";

/** `--unit` of the commands that only show money; `budget` also rounds to its unit. */
export const MONEY_UNIT: CommandOption = {
  name: "unit",
  type: "string",
  value: { zh: "元|万元", en: "yuan|ten-thousand-yuan" },
  help: { zh: "金额以元或万元列示；不填为元", en: "write amounts in yuan or in 10,000 yuan; yuan when left out" },
};

/** Reads `--unit` of a command that only shows money. */
export function moneyUnitOf(given: Arguments): MoneyUnit {
  switch (textOf(given, "unit") ?? "元") {
    case "元":
    case "yuan":
      return "yuan";
    case "万元":
    case "ten-thousand-yuan":
      return "ten-thousand-yuan";
    default:
      throw problem(
        `--unit 的单位“${textOf(given, "unit") ?? ""}”无效，请写元或者万元。`,
        `--unit: “${textOf(given, "unit") ?? ""}” is no unit; write yuan or ten-thousand-yuan.`,
      );
  }
}

const HEADING = /（元）|\(yuan\)/;
const NUMBER = /\d+(?:\.\d+)?/g;

/** Writes the amounts of sheets in 万元 where that is wanted, exactly: columns and rows headed （元）, and sentences. */
export function sheetsIn(unit: MoneyUnit, sheets: readonly WrittenSheet[]): readonly WrittenSheet[] {
  if (unit === "yuan") return sheets;
  return sheets.map((sheet) => {
    const isMoney = sheet.columns.map(({ heading, kind }) => kind === "money" && HEADING.test(heading));
    return {
      ...sheet,
      columns: sheet.columns.map((column) => ({ ...column, heading: renamed(column.heading) })),
      rows: sheet.rows.map((row) => {
        const isRowOfMoney = HEADING.test(shown(row[0]));
        return row.map((cell, at) => {
          if (isMoney[at] === true || (isRowOfMoney && at > 0)) return inTenThousands(cell);
          return typeof cell === "string" ? sentenceIn(unit, renamed(cell)) : cell;
        });
      }),
    };
  });
}

/** The column of a sheet of indicators that has the unit of each row; the numbers follow it. */
const UNIT_COLUMN = 3;

/** Writes the rows of a sheet of indicators whose unit is 元 in 万元 where that is wanted, exactly. */
export function indicatorsIn(unit: MoneyUnit, sheet: WrittenSheet): WrittenSheet {
  if (unit === "yuan") return sheet;
  const last = sheet.columns.length - 1;
  const rows = sheet.rows.map((row) => {
    const word = shown(row[UNIT_COLUMN]);
    if (word !== "元" && word !== "yuan") return row;
    return row.map((cell, at) => {
      if (at === UNIT_COLUMN) return word === "元" ? "万元" : "10,000 yuan";
      if (at < UNIT_COLUMN || at === last) return cell;
      return typeof cell === "number" ? Number(divided(String(cell))) : inTenThousands(cell);
    });
  });
  return { ...sheet, rows };
}

/** Writes the amounts of a sentence in 万元 where that is wanted; what stands in quotation marks stays as it was written. */
export function sentenceIn(unit: MoneyUnit, text: string): string {
  if (unit === "yuan") return text;
  return text.replace(/“[^”]*”|(\d[\d,]*(?:\.\d+)?)元/g, (whole, amount: string | undefined) =>
    amount === undefined ? whole : `${group(divided(amount.replaceAll(",", "")))}万元`,
  );
}

function renamed(heading: string): string {
  return heading.replace("（元）", "（万元）").replace("(yuan)", "(10,000 yuan)");
}

function inTenThousands(cell: SheetCell): SheetCell {
  if (typeof cell === "number") return divided(String(cell));
  return typeof cell === "string" ? cell.replace(NUMBER, divided) : cell;
}

function divided(amount: string): string {
  return toDecimal(amount).div(10_000).toFixed();
}
