import fc from "fast-check";
import {
  addYears,
  calendarYear,
  intersectPeriods,
  parsePeriod,
  parsePlainDate,
  periodDays,
  serviceYear,
  type DateRange,
  type PlainDate,
} from "social-work-station-rules/calendar";
import { describe, expect, it } from "vitest";
import { periods, plainDates } from "./arbitraries.js";
import { daysAfter, position } from "./day-by-day.js";

const day = parsePlainDate;
const year2021 = calendarYear(2021);
const error = (code: string, path: readonly (string | number)[]) => expect.objectContaining({ code, path });

describe("Civil Code article 200: years and months by the calendar", () => {
  it("runs a calendar year from 1 January to 31 December", () => {
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
  ])("runs from %s the service year %i from %s to %s", (start, nth, from, to) => {
    expect(serviceYear(day(start), nth)).toEqual({ from, to });
  });

  it("lets service years follow each other without gap or overlap, each of 365 or 366 days", () => {
    fc.assert(
      fc.property(plainDates(1950, 2050), fc.integer({ min: 1, max: 50 }), (start, nth) => {
        const year = serviceYear(start, nth);
        expect(serviceYear(start, nth + 1).from).toBe(daysAfter(year.to, 1));
        expect([365, 366]).toContain(periodDays(year));
        expect(year.from).toBe(addYears(start, nth - 1));
      }),
    );
  });
});

describe("periods", () => {
  it("count both their ends", () => {
    fc.assert(
      fc.property(periods(), (period) => {
        expect(periodDays(period)).toBe(position(period.to) - position(period.from) + 1);
      }),
    );
  });

  it("are read as new plain data, without the other keys", () => {
    const given = { from: "2021-06-01", to: "2021-12-31", station: "s1" };
    expect(parsePeriod(given)).toEqual({ from: "2021-06-01", to: "2021-12-31" });
    expect(parsePeriod(given)).not.toBe(given);
    const oneDay = { from: "2021-06-01", to: "2021-06-01" };
    expect(parsePeriod(oneDay)).toEqual(oneDay);
  });

  it("throw where they end before they begin, lack an end or are no object", () => {
    expect(() => parsePeriod({ from: "2021-06-02", to: "2021-06-01" })).toThrow(error("interval-reversed", []));
    expect(() => parsePeriod({ from: "2021-06-01" }, ["contract"])).toThrow(error("date-invalid", ["contract", "to"]));
    expect(() => parsePeriod({ from: "2021-06-31", to: "2021-07-01" }, [2])).toThrow(
      error("date-invalid", [2, "from"]),
    );
    for (const value of [null, undefined, "2021", 2021, Number.NaN, true]) {
      expect(() => parsePeriod(value)).toThrow(error("type-invalid", []));
    }
    expect(() => parsePeriod([])).toThrow(error("date-invalid", ["from"]));
    expect(() => periodDays({ from: day("2021-06-02"), to: day("2021-06-01") })).toThrow(
      error("interval-reversed", ["period"]),
    );
    for (const value of [Number.NaN, 1.5, Infinity, "2021"] as readonly number[]) {
      expect(() => calendarYear(value)).toThrow(error("number-invalid", ["year"]));
      expect(() => serviceYear(day("2021-07-01"), value)).toThrow(error("number-invalid", ["nth"]));
    }
    for (const value of [1899, 2201, -1]) expect(() => calendarYear(value)).toThrow(error("out-of-range", ["year"]));
    for (const value of [0, -1, 301, 200])
      expect(() => serviceYear(day("2021-07-01"), value)).toThrow(error("out-of-range", ["nth"]));
    expect(() => serviceYear("2021-7-1" as PlainDate)).toThrow(error("date-invalid", ["start"]));
  });
});

describe("intersectPeriods", () => {
  it("returns null where the range lies outside, and reaches to the period's end where it is open", () => {
    expect(intersectPeriods(year2021, { from: day("2021-08-15") })).toEqual({ from: "2021-08-15", to: "2021-12-31" });
    expect(intersectPeriods(year2021, { from: day("2020-01-01"), to: day("2021-01-01") })).toEqual({
      from: "2021-01-01",
      to: "2021-01-01",
    });
    expect(intersectPeriods(year2021, { from: day("2020-01-01"), to: day("2020-12-31") })).toBeNull();
    expect(intersectPeriods(year2021, { from: day("2022-01-01") })).toBeNull();
  });

  it("returns the days that lie in both, whichever comes first", () => {
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

  it("throws for an end that is no date, instead of leaving the range open", () => {
    const endless: unknown = { from: "2021-08-15", to: null };
    expect(() => intersectPeriods(year2021, endless as DateRange)).toThrow(error("date-invalid", ["range", "to"]));
  });
});
