import { expect, it } from "vitest";
import { indicatorsIn, sentenceIn, sheetsIn } from "../../src/cli/money-unit.js";

it("writes columns and rows of money in 万元 to the last fen, and leaves other figures alone", () => {
  const [sheet] = sheetsIn("ten-thousand-yuan", [
    {
      name: "情景比较",
      columns: [
        { heading: "项目", kind: "text" },
        { heading: "现行", kind: "number" },
        { heading: "增减（元）", kind: "money" },
      ],
      rows: [
        ["需新建站点（个）", 20000, null],
        ["所需经费（元）", "200000.00至36000001.01", "-1453.27"],
      ],
    },
  ]);
  expect(sheet?.columns[2]?.heading).toBe("增减（万元）");
  expect(sheet?.rows).toEqual([
    ["需新建站点（个）", 20000, null],
    ["所需经费（万元）", "20至3600.000101", "-0.145327"],
  ]);
});

it("writes amounts of sentences in 万元, and no quote", () => {
  expect(sentenceIn("ten-thousand-yuan", "每站1,200,000元，原文“每站200000元”，已有20万元。")).toBe(
    "每站120万元，原文“每站200000元”，已有20万元。",
  );
  expect(sentenceIn("yuan", "每站200000元")).toBe("每站200000元");
});

it("writes the rows of indicators in 元 in 万元, and leaves those in other units alone", () => {
  const columns = ["指标", "区划", "站点", "单位", "2021年", "尚缺"].map((heading) => ({
    heading,
    kind: "text" as const,
  }));
  const rows = [
    ["拨款", "示例区", "", "元", 200_050, "3"],
    ["拨款", "示例县", "", "元", "至少10000", "20000元"],
    ["站点", "示例区", "", "个", 20_000, ""],
  ];
  expect(indicatorsIn("ten-thousand-yuan", { name: "指标", columns, rows }).rows).toEqual([
    ["拨款", "示例区", "", "万元", 20.005, "3"],
    ["拨款", "示例县", "", "万元", "至少1", "20000元"],
    ["站点", "示例区", "", "个", 20_000, ""],
  ]);
});
