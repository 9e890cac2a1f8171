import * as oracle from "date-fns";
import fc from "fast-check";
import {
  addDays,
  addMonths,
  addYears,
  calendarYear,
  intersectPeriods,
  parsePeriod,
  parsePlainDate,
  periodDays,
  serviceYear,
  SHARE_UNITS,
  shareOfPeriod,
  type DateRange,
  type Period,
  type PlainDate,
  type ShareUnit,
} from "social-work-station-rules/calendar";
import { compareRatios, makeRatio, toRatio, type Ratio } from "social-work-station-rules/exact";
import { describe, expect, it } from "vitest";
import { periods, plainDates, toUtc } from "./arbitraries.js";

const day = parsePlainDate;
const year2021 = calendarYear(2021);
const units = fc.constantFrom(...SHARE_UNITS);
const refusal = (code: string, path: readonly (string | number)[]) => expect.objectContaining({ code, path });

/** Day by day and month by month, as a clerk counts on a calendar: no arithmetic of dates but date-fns'. */
function countedShare(period: Period, range: Period, unit: ShareUnit): Ratio {
  const covered = (date: Date) => toUtc(range.from) <= date && date <= toUtc(range.to);
  const days = oracle.eachDayOfInterval({ start: toUtc(period.from), end: toUtc(period.to) });
  if (unit === "days") return makeRatio(BigInt(days.filter(covered).length), BigInt(days.length));
  const months = new Map<number, boolean[]>();
  let month = 0;
  for (const date of days) {
    if (date.getTime() === oracle.addMonths(toUtc(period.from), month + 1).getTime()) month += 1;
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

describe("Civil Code article 200: years and months by the calendar", () => {
  it("a calendar year runs from 1 January to 31 December", () => {
    expect(year2021).toEqual({ from: "2021-01-01", to: "2021-12-31" });
    expect([2021, 2024, 2100, 2000].map((year) => periodDays(calendarYear(year)))).toEqual([365, 366, 365, 366]);
  });

  it.each([
    ["2021-07-01", 1, "2021-07-01", "2022-06-30"],
    ["2021-07-01", 3, "2023-07-01", "2024-06-30"],
    ["2020-02-29", 1, "2020-02-29", "2021-02-27"],
    ["2020-02-29", 2, "2021-02-28", "2022-02-27"],
    ["2020-02-29", 4, "2023-02-28", "2024-02-28"],
    ["2020-02-29", 5, "2024-02-29", "2025-02-27"],
    ["2200-01-01", 1, "2200-01-01", "2200-12-31"],
  ])("from %s the service year %i runs from %s to %s", (start, nth, from, to) => {
    expect(serviceYear(day(start), nth)).toEqual({ from, to });
  });

  it("service years follow each other without gap or overlap, each of 365 or 366 days", () => {
    fc.assert(
      fc.property(plainDates(1950, 2050), fc.integer({ min: 1, max: 50 }), (start, nth) => {
        const year = serviceYear(start, nth);
        expect(serviceYear(start, nth + 1).from).toBe(addDays(year.to, 1));
        expect([365, 366]).toContain(periodDays(year));
        expect(year.from).toBe(addYears(start, nth - 1));
      }),
    );
  });
});

describe("periods", () => {
  it("count both their ends, as date-fns counts days", () => {
    fc.assert(
      fc.property(periods(), (period) => {
        expect(periodDays(period)).toBe(oracle.differenceInCalendarDays(toUtc(period.to), toUtc(period.from)) + 1);
      }),
    );
  });

  it("are read as new plain data, without keys that are none of a period", () => {
    const given = { from: "2021-06-01", to: "2021-12-31", station: "s1" };
    expect(parsePeriod(given)).toEqual({ from: "2021-06-01", to: "2021-12-31" });
    expect(parsePeriod(given)).not.toBe(given);
    expect(parsePeriod({ from: "2021-06-01", to: "2021-06-01" })).toEqual({ from: "2021-06-01", to: "2021-06-01" });
  });

  it("are refused where they end before they begin, lack an end or are no object", () => {
    expect(() => parsePeriod({ from: "2021-06-02", to: "2021-06-01" })).toThrow(refusal("interval-reversed", []));
    expect(() => parsePeriod({ from: "2021-06-01" }, ["contract"])).toThrow(
      refusal("date-invalid", ["contract", "to"]),
    );
    expect(() => parsePeriod({ from: "2021-06-31", to: "2021-07-01" }, [2])).toThrow(
      refusal("date-invalid", [2, "from"]),
    );
    for (const value of [null, undefined, "2021", 2021, Number.NaN, true]) {
      expect(() => parsePeriod(value)).toThrow(refusal("type-invalid", []));
    }
    expect(() => parsePeriod([])).toThrow(refusal("date-invalid", ["from"]));
    expect(() => periodDays({ from: day("2021-06-02"), to: day("2021-06-01") })).toThrow(
      refusal("interval-reversed", ["period"]),
    );
    for (const value of [Number.NaN, 1.5, Infinity, "2021"] as readonly number[]) {
      expect(() => calendarYear(value)).toThrow(refusal("number-invalid", ["year"]));
      expect(() => serviceYear(day("2021-07-01"), value)).toThrow(refusal("number-invalid", ["nth"]));
    }
    for (const value of [1899, 2201, -1]) expect(() => calendarYear(value)).toThrow(refusal("out-of-range", ["year"]));
    for (const value of [0, -1, 301, 200])
      expect(() => serviceYear(day("2021-07-01"), value)).toThrow(refusal("out-of-range", ["nth"]));
    expect(() => serviceYear("2021-7-1" as PlainDate)).toThrow(refusal("date-invalid", ["start"]));
  });
});

describe("the common days of a period and a range", () => {
  it("are none where the range lies outside, and reach to the period's end where it is open", () => {
    expect(intersectPeriods(year2021, { from: day("2021-08-15") })).toEqual({ from: "2021-08-15", to: "2021-12-31" });
    expect(intersectPeriods(year2021, { from: day("2020-01-01"), to: day("2021-01-01") })).toEqual({
      from: "2021-01-01",
      to: "2021-01-01",
    });
    expect(intersectPeriods(year2021, { from: day("2020-01-01"), to: day("2020-12-31") })).toBeNull();
    expect(intersectPeriods(year2021, { from: day("2022-01-01") })).toBeNull();
  });

  it("are the days that lie in both, whichever is named first", () => {
    fc.assert(
      fc.property(periods(), periods(), plainDates(1990, 2040), (one, other, date) => {
        const common = intersectPeriods(one, other);
        const inBoth = [one, other].every(({ from, to }) => from <= date && date <= to);
        expect(common !== null && common.from <= date && date <= common.to).toBe(inBoth);
        expect(intersectPeriods(other, one)).toEqual(common);
        expect(intersectPeriods(one, one)).toEqual(one);
      }),
    );
  });
});

describe("the share of a period that a range covers", () => {
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
  ] as const)("open from %s, 2021 in %s: %s", (from, unit, share) => {
    expect(shareAsRatio(year2021, { from: day(from) }, unit)).toEqual(toRatio(share));
  });

  it.each([
    ["2021-03-01", "2021-05-31", "3/12", "3/12"],
    ["2021-03-02", "2021-05-31", "2/12", "3/12"],
    ["2021-03-01", "2021-05-30", "2/12", "3/12"],
    ["2021-03-02", "2021-05-30", "1/12", "3/12"],
    ["2021-03-10", "2021-03-20", "0", "1/12"],
    ["2021-03-20", "2021-04-10", "0", "2/12"],
  ])("from %s to %s: %s full months, %s begun", (from, to, full, begun) => {
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

  it("of two ranges that together fill the period add to 1 in days", () => {
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

  it("is refused for a unit, period or range that is none", () => {
    const range = { from: day("2021-08-15") };
    const noUnits: readonly unknown[] = ["months", "Days", "__proto__", "toString", undefined, null, 1];
    for (const value of noUnits as readonly ShareUnit[]) {
      expect(() => shareOfPeriod(year2021, range, value)).toThrow(refusal("value-invalid", ["unit"]));
    }
    const noObjects: readonly unknown[] = [null, undefined, "2021", 7];
    for (const value of noObjects) {
      expect(() => shareOfPeriod(value as Period, range, "days")).toThrow(refusal("type-invalid", ["period"]));
      expect(() => shareOfPeriod(year2021, value as DateRange, "days")).toThrow(refusal("type-invalid", ["range"]));
    }
    const reversed = { from: day("2021-08-15"), to: day("2021-08-14") };
    expect(() => shareOfPeriod(year2021, reversed, "days")).toThrow(refusal("interval-reversed", ["range"]));
    const endless: unknown = { from: "2021-08-15", to: null };
    expect(() => intersectPeriods(year2021, endless as DateRange)).toThrow(refusal("date-invalid", ["range", "to"]));
  });
});
