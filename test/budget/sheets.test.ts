import { describe, expect, it } from "vitest";
import type { Budget } from "social-work-station-rules/results";
import { type SheetCell, writeSheets } from "social-work-station-rules/sheets";
import { plan, provision, stated } from "./two-towns.js";

const formula = (parameters: object = {}) =>
  provision(
    "factor-formula",
    {
      factors: stated([{ id: "people", name: { zh: "人口" }, measure: { take: "figure", key: "population" } }]),
      total: stated("1000000"),
      ...parameters,
    },
    { appliesTo: { subject: "division", tier: "township" } },
  );

const rowsOf = (budget: Budget, name: string): readonly (readonly SheetCell[])[] =>
  writeSheets(budget, { locale: "zh-CN" }).find((sheet) => sheet.name === name)?.rows ?? [];

describe("the sheets of a budget", () => {
  it("write what a formula leaves over in the unit of the budget", () => {
    const formulas = [formula({ cap: stated("297500") })];
    const left = (unit: "fen" | "ten-thousand-yuan"): unknown =>
      rowsOf(plan(formulas, {}, { unit }), "预算汇总").find(([by]) => by === "未分配")?.[2];
    expect(left("fen")).toBe("405000.00");
    expect(left("ten-thousand-yuan")).toBe("40.5");
  });

  it("list what is not planned, with the reason, and what the text leaves out", () => {
    const points = (budget: Budget): string => JSON.stringify(rowsOf(budget, "缺口和未定事项"));
    expect(points(plan([formula({ floor: stated(600_000) })]))).toContain("按所定保底、封顶和因素不能分配");
    expect(points(plan([formula({ total: undefined })]))).toContain("没有规定");
  });
});
