import fc from "fast-check";
import {
  addDays,
  addMonths,
  addYears,
  daysBetween,
  parsePlainDate,
  type PlainDate,
} from "social-work-station-rules/calendar";
import { describe, expect, it } from "vitest";
import { plainDates } from "./arbitraries.js";
import { daysAfter, DAYS, monthsAfter, position } from "./day-by-day.js";

const day = parsePlainDate;
const middle = plainDates(1950, 2150);
const days = fc.integer({ min: -18_000, max: 18_000 });
const months = fc.integer({ min: -590, max: 590 });

describe("Civil Code article 202: the corresponding day of the last month, else that month's last day", () => {
  it.each([
    ["2020-02-29", 3, "2023-02-28"],
    ["2020-02-29", 4, "2024-02-29"],
    ["2020-02-29", -1, "2019-02-28"],
    ["2096-02-29", 4, "2100-02-28"],
    ["2018-06-15", 3, "2021-06-15"],
    ["2019-02-28", 1, "2020-02-28"],
  ])("adds to %s %i years and gives %s", (start, years, expected) => {
    expect(addYears(day(start), years)).toBe(expected);
  });

  it.each([
    ["2021-01-31", 1, "2021-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2021-03-31", -1, "2021-02-28"],
    ["2021-10-31", 1, "2021-11-30"],
    ["2021-12-15", 1, "2022-01-15"],
    ["2021-01-15", -1, "2020-12-15"],
  ])("adds to %s %i months and gives %s", (start, count, expected) => {
    expect(addMonths(day(start), count)).toBe(expected);
  });
});

describe("addDays, addMonths and addYears", () => {
  it("agree with a calendar counted day by day", () => {
    fc.assert(
      fc.property(middle, days, months, (date, someDays, someMonths) => {
        expect(addDays(date, someDays)).toBe(daysAfter(date, someDays));
        expect(addMonths(date, someMonths)).toBe(monthsAfter(date, someMonths));
        const years = Math.trunc(someMonths / 12);
        expect(addYears(date, years)).toBe(monthsAfter(date, years * 12));
      }),
      { numRuns: 300 },
    );
  });

  it("agree with it for small steps from and to every day of a leap year and the year after", () => {
    const wrong: string[] = [];
    for (const date of DAYS.slice(position("2024-01-01"), position("2026-01-01"))) {
      for (const step of [-31, -3, -2, -1, 0, 1, 2, 3, 31]) {
        if (addDays(day(date), step) !== daysAfter(date, step)) wrong.push(`${date} and ${step} days`);
        if (addMonths(day(date), step) !== monthsAfter(date, step)) wrong.push(`${date} and ${step} months`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("walk every day of three centuries as Date.UTC does", () => {
    const first = day("1900-01-01");
    const wrong: PlainDate[] = [];
    for (let count = 0; count <= daysBetween(first, day("2200-12-31")); count += 1) {
      const date = addDays(first, count);
      if (date !== new Date(Date.UTC(1900, 0, 1 + count)).toISOString().slice(0, 10)) wrong.push(date);
    }
    expect(wrong).toEqual([]);
  });

  it("add up: days after days, years as twelve months each, never to a later day of the month", () => {
    fc.assert(
      fc.property(middle, days, days, months, (date, some, more, count) => {
        fc.pre(Math.abs(some + more) <= 18_000);
        expect(addDays(addDays(date, some), more)).toBe(addDays(date, some + more));
        expect(addYears(date, Math.trunc(count / 12))).toBe(addMonths(date, Math.trunc(count / 12) * 12));
        expect(addMonths(date, count).slice(8) <= date.slice(8)).toBe(true);
      }),
    );
  });

  it("keep the order of dates", () => {
    fc.assert(
      fc.property(middle, middle, months, (one, other, count) => {
        fc.pre(one <= other);
        expect(addMonths(one, count) <= addMonths(other, count)).toBe(true);
      }),
    );
  });

  it.each([
    ["days", addDays, 1],
    ["months", addMonths, 1],
    ["years", addYears, 1],
  ] as const)("throw for %s that lead out of 1900 to 2200, and for anything but an integer", (name, add, one) => {
    const outOfRange = expect.objectContaining({
      faults: [{ code: "out-of-range", path: [name], values: { least: "1900-01-01", most: "2200-12-31" } }],
    });
    expect(() => add(day("2200-12-31"), one)).toThrow(outOfRange);
    expect(() => add(day("1900-01-01"), -one)).toThrow(outOfRange);
    expect(() => add(day("2021-01-01"), Number.MAX_SAFE_INTEGER)).toThrow(
      expect.objectContaining({ code: "out-of-range", path: [name] }),
    );
    for (const value of [Number.NaN, Infinity, -Infinity, 1.5, "1", null, undefined, 1n, {}] as readonly number[]) {
      expect(() => add(day("2021-01-01"), value)).toThrow(
        expect.objectContaining({ code: "number-invalid", path: [name] }),
      );
    }
    for (const value of ["2023-02-30", 20230203, null, undefined, {}, new Date(0)] as readonly PlainDate[]) {
      expect(() => add(value, 1)).toThrow(expect.objectContaining({ code: "date-invalid", path: ["date"] }));
    }
  });

  it.each([
    ["days", addDays, 120_000],
    ["months", addMonths, 3_612],
    ["years", addYears, 301],
  ] as const)("throw for more %s than the calendar has", (name, add, most) => {
    const tooMany = expect.objectContaining({
      faults: [{ code: "out-of-range", path: [name], values: { least: -most, most } }],
    });
    expect(() => add(day("2021-01-01"), most + 1)).toThrow(tooMany);
    expect(() => add(day("2021-01-01"), -most - 1)).toThrow(tooMany);
  });
});

describe("daysBetween", () => {
  it("counts no days to the same day and one to the next (Civil Code article 201)", () => {
    expect(daysBetween(day("2021-05-18"), day("2021-05-18"))).toBe(0);
    expect(daysBetween(day("2024-02-28"), day("2024-03-01"))).toBe(2);
    expect(daysBetween(day("2023-02-28"), day("2023-03-01"))).toBe(1);
  });

  it("agrees with a calendar counted day by day, and is the inverse of adding days", () => {
    fc.assert(
      fc.property(plainDates(), plainDates(), (from, to) => {
        const count = daysBetween(from, to);
        expect(count).toBe(position(to) - position(from));
        expect(daysBetween(to, from) + count).toBe(0);
        expect(addDays(from, count)).toBe(to);
      }),
      { numRuns: 300 },
    );
  });

  it("throws for anything but a date", () => {
    const bad = "2023-02-30" as PlainDate;
    expect(() => daysBetween(bad, day("2023-03-01"))).toThrow(
      expect.objectContaining({ code: "date-invalid", path: ["from"] }),
    );
    expect(() => daysBetween(day("2023-03-01"), bad)).toThrow(
      expect.objectContaining({ code: "date-invalid", path: ["to"] }),
    );
  });
});
