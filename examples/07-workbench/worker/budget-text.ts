import { sumDecimals, toDecimal } from "social-work-station-rules/exact";
import { percentToDecimal, problem, readCsv } from "./command-parts.js";

/** Recipients with their values, as typed or pasted from a spreadsheet. */
export interface BudgetTable {
  readonly factors: readonly string[];
  readonly rows: readonly {
    readonly id: string;
    readonly values: readonly string[];
    /** Empty: none. */
    readonly floor: string;
    readonly group: string;
  }[];
}

const FLOOR = /^保底/;
const GROUP = /^类别|^档次/;

/** Reads a pasted table: a row of headings, then one recipient a row; rows of totals are passed over. */
export function readTable(text: string): BudgetTable {
  const [head, ...body] = readCsv(text.trim()).map((cells) => cells.map((cell) => cell.trim()));
  const rows = body.filter(([id = ""]) => id !== "" && !/^(合计|小计|总计)$/.test(id));
  if (head === undefined || rows.length === 0)
    throw problem(
      "请填写分配对象：第一行是列名（名称、各因素），以下每行一个单位。可从Excel复制粘贴。",
      "Give the recipients: a row of headings (name, factors), then one a row. They can be pasted from a spreadsheet.",
    );
  const at = (pattern: RegExp): number => head.findIndex((heading) => pattern.test(heading));
  const [floor, group] = [at(FLOOR), at(GROUP)];
  const columns = head.flatMap((heading, column) =>
    column > 0 && heading !== "" && column !== floor && column !== group ? [column] : [],
  );
  if (columns.length === 0) throw problem("至少要有一列因素。", "There must be a column for at least one factor.");
  return {
    factors: columns.map((column) => head[column] ?? ""),
    rows: rows.map((cells) => ({
      id: cells[0] ?? "",
      values: columns.map((column) => numberIn(cells[column] ?? "", `${cells[0] ?? ""}·${head[column] ?? ""}`)),
      floor: floor === -1 || (cells[floor] ?? "") === "" ? "" : numberIn(cells[floor] ?? "", `${cells[0] ?? ""}·保底`),
      group: group === -1 ? "" : (cells[group] ?? ""),
    })),
  };
}

function numberIn(text: string, place: string): string {
  const typed = text.replaceAll(/[,，\s]/g, "");
  if (/^\d+(\.\d+)?$/.test(typed)) return typed;
  throw problem(
    `“${place}”应为数字，现为“${text}”。没有的请填0。`,
    `“${place}” should be a number, not “${text}”. Write 0 for none.`,
  );
}

/** Who bears how much, by class. */
export interface Shares {
  readonly parties: readonly string[];
  readonly classes: ReadonlyMap<string, readonly { readonly party: string; readonly ratio: string }[]>;
}

/** Reads lines such as “一类：市级 40%，区级 60%”; a line without a class is for all. Null: nothing is typed. */
export function readShares(text: string): Shares | null {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (lines.length === 0) return null;
  const parties: string[] = [];
  const classes = new Map<string, readonly { readonly party: string; readonly ratio: string }[]>();
  for (const line of lines) {
    const [, name = "全部", rest = line] = /^([^：:]+)[：:](.*)$/.exec(line) ?? [];
    const ratios = rest.split(/[，,、；;]/).map((part) => {
      const [, party, value] = /^\s*(.+?)\s*(\d+(?:\.\d+)?)\s*[%％]\s*$/.exec(part) ?? [];
      if (party === undefined || value === undefined)
        throw problem(
          `分担比例“${line}”写法有误，应如：一类：市级 40%，区级 60%`,
          `“${line}” should be written as 一类：市级 40%，区级 60%`,
        );
      if (!parties.includes(party)) parties.push(party);
      return { party, ratio: value };
    });
    const sum = toDecimal(sumDecimals(ratios.map(({ ratio }) => ratio)));
    if (!sum.eq(100))
      throw problem(
        `“${name}”的分担比例合计${sum.toFixed()}%，应为100%。`,
        `The shares of “${name}” add to ${sum.toFixed()} %, not 100 %.`,
      );
    classes.set(
      name.trim(),
      ratios.map(({ party, ratio }) => ({ party, ratio: percentToDecimal(ratio) })),
    );
  }
  return { parties, classes };
}
