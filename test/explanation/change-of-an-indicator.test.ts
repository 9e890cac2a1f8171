import { expect, it } from "vitest";
import type { IndicatorHead } from "social-work-station-rules/results";
import { sayChangeOf } from "../../src/explanation/words/indicator.js";

const head = (format: IndicatorHead["format"], decimals: number): IndicatorHead => ({
  id: "own",
  title: { zh: "指标", en: "indicator" },
  unit: { zh: "个", en: "cases" },
  format,
  decimals,
});
const quarter = { zh: "一季度", en: "Q1" };

it.each([
  ["6", "10", "number", 1, "比一季度减少4.0个"],
  ["0.5", "0.4", "percent", 0, "比一季度增加10个百分点"],
  ["1/3", "1/3", "number", 1, "与一季度持平"],
  ["1/3", "0.34", "number", 1, "与一季度基本持平"],
  ["0.501", "0.5", "percent", 0, "与一季度基本持平"],
] as const)("says that %s after %s (%s, %i decimals) is %s", (now, before, format, decimals, words) => {
  expect(sayChangeOf(now, before, head(format, decimals), quarter).zh).toBe(words);
});
