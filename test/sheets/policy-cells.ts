import type { Policy } from "../../src/policy/index.js";
import {
  type PolicyReading,
  type Sheet,
  type SheetCell,
  readPolicySheets,
  writePolicySheets,
} from "../../src/sheets/index.js";

/** Cells of a row, by their headings. */
export type Cells = Readonly<Record<string, SheetCell>>;

/** The sheets of a policy as a workbook has them. */
export function sheetsOf(policy: Policy): readonly Sheet[] {
  return writePolicySheets(policy).map(({ name, columns, rows }) => ({
    name,
    rows: [columns.map(({ heading }) => heading), ...rows],
  }));
}

/** A policy's workbook with these clauses, each by the headings of its cells. */
export function readClauses(
  clauses: readonly Cells[],
  more: Readonly<Record<string, readonly (readonly SheetCell[])[]>> = {},
): PolicyReading {
  const headings = [...new Set(clauses.flatMap((clause) => Object.keys(clause)))];
  const sheets = {
    政策: [
      ["政策编号", "政策名称", "适用地区", "施行日期", "有效期至", "条款号", "原文"],
      ["qingshan-2025", "青山市办法", "3701", "2025-04-01", "无", "二十", "自2025年4月1日起施行"],
    ],
    文件: [
      ["文件编号", "文件名称", "发文单位", "文件性质", "核对情况"],
      ["d", "青山市办法", "青山市民政局", "规范性文件", "已核原文"],
    ],
    层级: [
      ["层级编号", "层级名称", "区划层级"],
      ["qs:station", "街道（乡镇）社工站", "乡级"],
    ],
    条款: [headings, ...clauses.map((clause) => headings.map((heading) => clause[heading] ?? null))],
    ...more,
  };
  return readPolicySheets(Object.entries(sheets).map(([name, rows]) => ({ name, rows })));
}

/** Where faults are: sheet, row, heading, code. */
export function placesOf({ faults }: Pick<PolicyReading, "faults">): readonly string[] {
  return faults.map(({ sheet, row, heading, code }) => `${sheet ?? "-"} ${String(row)} ${heading ?? "-"} ${code}`);
}
