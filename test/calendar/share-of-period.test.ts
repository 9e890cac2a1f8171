import fc from "fast-check";
import {
  addDays,
  addMonths,
  calendarYear,
  parsePlainDate,
  periodDays,
  serviceYear,
  SHARE_UNITS,
  shareOfPeriod,
  type DateRange,
  type Period,
  type ShareUnit,
} from "social-work-station-rules/calendar";
import { compareRatios, makeRatio, toRatio, type Ratio } from "social-work-station-rules/exact";
import { describe, expect, it } from "vitest";
import { periods } from "./arbitraries.js";
import { DAYS, monthsAfter, position } from "./day-by-day.js";

const day = parsePlainDate;
const year2021 = calendarYear(2021);
const units = fc.constantFrom(...SHARE_UNITS);
const error = (code: string, path: readonly (string | number)[]) => expect.objectContaining({ code, path });

/** Counts day by day and month by month, as a clerk does on a calendar. */
function countedShare(period: Period, range: Period, unit: ShareUnit): Ratio {
  const covered = (date: string) => range.from <= date && date <= range.to;
  const days = DAYS.slice(position(period.from), position(period.to) + 1);
  if (unit === "days") return makeRatio(BigInt(days.filter(covered).length), BigInt(days.length));
  const months = new Map<number, boolean[]>();
  let month = 0;
  for (const date of days) {
    if (date === monthsAfter(period.from, month + 1)) month += 1;
    months.set(month, [...(months.get(month) ?? []), covered(date)]);
  }
  const counted = [...months.values()].filter((ofMonth) =>
    unit === "full-months" ? ofMonth.every(Boolean) : ofMonth.some(Boolean),
  );
  return makeRatio(BigInt(counted.length), BigInt(months.size));
}

function shareAsRatio(period: Period, range: DateRange, unit: ShareUnit): Ratio {
  return toRatio(shareOfPeriod(period, range, unit));
}

describe("shareOfPeriod", () => {
  it.each([
    ["2021-08-15", "days", "139/365"],
    ["2021-08-15", "months-begun", "5/12"],
    ["2021-08-15", "full-months", "4/12"],
    ["2021-08-01", "months-begun", "5/12"],
    ["2021-08-01", "full-months", "5/12"],
    ["2021-12-31", "days", "1/365"],
    ["2021-12-31", "months-begun", "1/12"],
    ["2021-12-31", "full-months", "0"],
    ["2020-05-01", "days", "1"],
    ["2022-01-01", "months-begun", "0"],
  ] as const)("counts of 2021 open from %s in %s: %s", (from, unit, share) => {
    expect(shareAsRatio(year2021, { from: day(from) }, unit)).toEqual(toRatio(share));
  });

  it.each([
    ["2021-03-01", "2021-05-31", "3/12", "3/12"],
    ["2021-03-02", "2021-05-31", "2/12", "3/12"],
    ["2021-03-01", "2021-05-30", "2/12", "3/12"],
    ["2021-03-02", "2021-05-30", "1/12", "3/12"],
    ["2021-03-10", "2021-03-20", "0", "1/12"],
    ["2021-03-20", "2021-04-10", "0", "2/12"],
  ])("counts from %s to %s: %s full months, %s begun", (from, to, full, begun) => {
    const range = { from: day(from), to: day(to) };
    expect(shareAsRatio(year2021, range, "full-months")).toEqual(toRatio(full));
    expect(shareAsRatio(year2021, range, "months-begun")).toEqual(toRatio(begun));
  });

  it("counts the months of a service year from its own first day", () => {
    const year = serviceYear(day("2021-06-15"));
    expect(shareAsRatio(year, { from: day("2021-07-15") }, "full-months")).toEqual(toRatio("11/12"));
    expect(shareAsRatio(year, { from: day("2021-07-14") }, "months-begun")).toEqual(toRatio("1"));
    expect(shareAsRatio(year, { from: day("2021-07-14") }, "full-months")).toEqual(toRatio("11/12"));
  });

  it("counts a last month that the period cuts short as one, full when it is covered to the end", () => {
    const period = { from: day("2021-06-01"), to: day("2021-12-20") };
    expect(shareAsRatio(period, { from: day("2021-12-01") }, "full-months")).toEqual(toRatio("1/7"));
    expect(shareAsRatio(period, { from: day("2021-12-01"), to: day("2021-12-19") }, "full-months")).toEqual(
      toRatio("0"),
    );
  });

  it("agrees with counting days and months on a calendar", () => {
    fc.assert(
      fc.property(
        periods(2018, 2022),
        periods(2017, 2023),
        fc.nat({ max: 40 }),
        units,
        (period, long, length, unit) => {
          const short = { from: long.from, to: addDays(long.from, length) };
          for (const range of [long, short])
            expect(shareAsRatio(period, range, unit)).toEqual(countedShare(period, range, unit));
        },
      ),
      { numRuns: 150 },
    );
  });

  it("is 1 for the whole, full months never more than months begun, and grows with the range", () => {
    fc.assert(
      fc.property(periods(), periods(), units, fc.nat({ max: 90 }), (period, range, unit, more) => {
        expect(shareAsRatio(period, period, unit)).toEqual(toRatio(1));
        const share = shareAsRatio(period, range, unit);
        const longer = shareAsRatio(period, { from: addDays(range.from, -more), to: addMonths(range.to, 1) }, unit);
        expect(compareRatios(share, longer)).toBeLessThanOrEqual(0);
        expect(
          compareRatios(shareAsRatio(period, range, "full-months"), shareAsRatio(period, range, "months-begun")),
        ).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("adds to 1 in days for two ranges that together fill the period", () => {
    fc.assert(
      fc.property(periods(), fc.nat({ max: 2_000 }), (period, cut) => {
        const split = addDays(period.from, cut);
        fc.pre(split < period.to);
        const before = periodDays({ from: period.from, to: split });
        expect(shareAsRatio(period, { from: period.from, to: split }, "days")).toEqual(
          makeRatio(BigInt(before), BigInt(periodDays(period))),
        );
        const after = shareAsRatio(period, { from: addDays(split, 1) }, "days");
        expect(after).toEqual(makeRatio(BigInt(periodDays(period) - before), BigInt(periodDays(period))));
      }),
    );
  });

  it("throws for an unlisted unit, and for anything but a period and a range", () => {
    const range = { from: day("2021-08-15") };
    const noUnits: readonly unknown[] = ["months", "Days", "__proto__", "toString", undefined, null, 1];
    for (const value of noUnits as readonly ShareUnit[]) {
      expect(() => shareOfPeriod(year2021, range, value)).toThrow(
        error(value === undefined ? "value-missing" : "term-unknown", ["unit"]),
      );
    }
    const noObjects: readonly unknown[] = [null, undefined, "2021", 7];
    for (const value of noObjects) {
      expect(() => shareOfPeriod(value as Period, range, "days")).toThrow(error("type-invalid", ["period"]));
      expect(() => shareOfPeriod(year2021, value as DateRange, "days")).toThrow(error("type-invalid", ["range"]));
    }
    const reversed = { from: day("2021-08-15"), to: day("2021-08-14") };
    expect(() => shareOfPeriod(year2021, reversed, "days")).toThrow(error("interval-reversed", ["range"]));
  });
});
