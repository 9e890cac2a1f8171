import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { AgendaAmounts } from "social-work-station-rules/results";
import { sayPace } from "../../src/explanation/words/pace.js";

function pace(left: string, daysLeft: number, unit: AgendaAmounts["unit"] = "count"): string | null {
  const limits = { least: left, most: left };
  const amounts = { unit, required: limits, done: { least: "0", most: "0" }, left: limits };
  return (
    sayPace(amounts, { daysLeft, weekly: null, behind: true, recentDays: 56, recent: null, expected: null })?.zh ?? null
  );
}

it.each([
  ["0", 30, "count", null],
  ["3", 0, "count", null],
  ["9", 31, "count", "每周2个"],
  ["5", 35, "count", "每周1个"],
  ["3", 31, "count", "每周1个"],
  ["2", 31, "count", "约每2周1个"],
  ["3", 77, "count", "约每3周1个"],
  ["3", 91, "count", "约每月1个"],
  ["1", 31, "count", "约每月1个"],
  ["3", 199, "count", "约每2个月1个"],
  ["1", 199, "persons", "约每6个月1名"],
  ["20", 31, "hours", "每周4小时"],
  ["10", 91, "hours", "每周0.8小时"],
  ["1.5", 7, "count", "每周2个"],
  ["5000", 21, "number", "每周1666.7"],
  ["40000", 14, "hours", "每周20,000小时"],
] as const)("says that %s in %s days (%s) is %s", (left, days, unit, words) => {
  expect(pace(left, days, unit)).toBe(words);
});

it("of so many a week, and of one every so many weeks, is never slower than what is needed", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 366 }), (left, days) => {
      const words = pace(String(left), days) ?? "";
      const weekly = /^每周(\d+)个$/.exec(words)?.[1];
      const weeks = /^约每(\d+)周1个$/.exec(words)?.[1];
      if (weekly !== undefined) expect(Number(weekly) * Math.ceil(days / 7)).toBeGreaterThanOrEqual(left);
      else if (weeks !== undefined) expect(Number(weeks) * 7 * left).toBeLessThanOrEqual(days);
      else expect(words).toMatch(/^约每(月|\d+个月)1个$/);
    }),
  );
});
