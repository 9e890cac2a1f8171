import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { AgendaAmounts } from "social-work-station-rules/results";
import { sayPace, sayUnits } from "../../src/explanation/words/pace.js";

function pace(left: string, daysLeft: number, unit: AgendaAmounts["unit"] = "count") {
  const limits = { least: left, most: left };
  const amounts = { unit, required: limits, done: { least: "0", most: "0" }, left: limits };
  return sayPace(amounts, { daysLeft, weekly: null, behind: true, recentDays: 56, recent: null, expected: null });
}

it.each([
  ["0", 30, "count", null, null],
  ["-1", 30, "count", null, null],
  ["3", 0, "count", null, null],
  ["9", 31, "count", "每周2个", "2 a week"],
  ["5", 35, "count", "每周1个", "1 a week"],
  ["3", 31, "count", "每周1个", "1 a week"],
  ["4", 55, "times", "每周1次", "1 time a week"],
  ["4", 56, "times", "约每2周1次", "about 1 time every 2 weeks"],
  ["2", 31, "count", "约每2周1个", "about 1 every 2 weeks"],
  ["1", 25, "times", "约每3周1次", "about 1 time every 3 weeks"],
  ["1", 26, "times", "约每月1次", "about 1 time a month"],
  ["3", 77, "count", "约每3周1个", "about 1 every 3 weeks"],
  ["3", 91, "count", "约每月1个", "about 1 a month"],
  ["1", 31, "count", "约每月1个", "about 1 a month"],
  ["1", 55, "divisions", "约每月1个", "about 1 division a month"],
  ["1", 56, "stations", "约每2个月1个", "about 1 station every 2 months"],
  ["1", 85, "stations", "约每2个月1个", "about 1 station every 2 months"],
  ["1", 86, "stations", "约每3个月1个", "about 1 station every 3 months"],
  ["3", 199, "count", "约每2个月1个", "about 1 every 2 months"],
  ["1", 199, "persons", "约每6个月1名", "about 1 person every 6 months"],
  ["20", 31, "hours", "每周4小时", "4 hours a week"],
  ["1", 7, "hours", "每周1小时", "1 hour a week"],
  ["10", 91, "hours", "每周0.8小时", "0.8 hours a week"],
  ["0.5", 7, "full-time", "每周0.5名（折合全时）", "0.5 full-time equivalents a week"],
  ["1", 7, "full-time", "每周1名（折合全时）", "1 full-time equivalent a week"],
  ["1.5", 7, "count", "每周2个", "2 a week"],
  ["20", 70, "persons", "每周2名", "2 persons a week"],
  ["20", 70, "times", "每周2次", "2 times a week"],
  ["20", 70, "divisions", "每周2个", "2 divisions a week"],
  ["20", 70, "stations", "每周2个", "2 stations a week"],
  ["5000", 21, "number", "每周1666.7", "1,666.7 a week"],
  ["40000", 14, "hours", "每周20,000小时", "20,000 hours a week"],
] as const)("says that %s in %s days (%s) is %s", (left, days, unit, zh, en) => {
  expect(pace(left, days, unit)).toEqual(zh === null ? null : { zh, en });
});

it("is none where it is not known what is left", () => {
  const limits = { least: null, most: null };
  const amounts = { unit: "count", required: limits, done: limits, left: limits } as const;
  const days = { daysLeft: 7, weekly: null, behind: true, recentDays: 56, recent: null, expected: null };
  expect(sayPace(amounts, days)).toBeNull();
});

it.each([
  [{ least: "1", most: "1" }, "1名", "1 person"],
  [{ least: "1", most: "2" }, "1至2名", "1 to 2 persons"],
  [{ least: "1", most: null }, "至少1名", "at least 1 person"],
  [{ least: null, most: "3" }, "0至3名", "0 to 3 persons"],
  [{ least: null, most: null }, "至少0名", "at least 0 persons"],
])("says the bounds %j with their unit", (limits, zh, en) => {
  expect(sayUnits(limits, "persons")).toEqual({ zh, en });
});

it("of so many a week, and of one every so many weeks, is never slower than what is needed", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 366 }), (left, days) => {
      const words = pace(String(left), days)?.zh ?? "";
      const weekly = /^每周(\d+)个$/.exec(words)?.[1];
      const weeks = /^约每(\d+)周1个$/.exec(words)?.[1];
      if (weekly !== undefined) expect(Number(weekly) * Math.ceil(days / 7)).toBeGreaterThanOrEqual(left);
      else if (weeks !== undefined) expect(Number(weeks) * 7 * left).toBeLessThanOrEqual(days);
      else expect(words).toMatch(/^约每(月|\d+个月)1个$/);
    }),
  );
});
