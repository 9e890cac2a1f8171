import fc from "fast-check";
import {
  addDays,
  ANNIVERSARY_CONVENTIONS,
  calendarYear,
  coarseDateInterval,
  fullYearsReachedOn,
  haveYearsElapsed,
  haveYearsElapsedSince,
  parseCoarseDate,
  parsePlainDate,
  type AnniversaryConvention,
  type CoarseDate,
  type PlainDate,
} from "social-work-station-rules/calendar";
import { describe, expect, it } from "vitest";
import { plainDates } from "./arbitraries.js";
import { monthsAfter } from "./day-by-day.js";

const day = parsePlainDate;
const conventions = fc.constantFrom(...ANNIVERSARY_CONVENTIONS);
const starts = plainDates(1950, 2030);
const asOfs = plainDates(1950, 2090);
const years = fc.integer({ min: 0, max: 45 });

/** The definition in words: years run to the day on which counting stops, that day included. */
function oracle(start: PlainDate, count: number, asOf: PlainDate, convention: AnniversaryConvention): boolean {
  if (count === 0) return asOf >= start;
  const year = Number(asOf.slice(0, 4));
  const correspondingDay = monthsAfter(start, count * 12);
  switch (convention) {
    case "corresponding-day":
      return asOf >= correspondingDay;
    case "day-after":
      return asOf > correspondingDay;
    case "calendar-years":
      return `${year}-12-31` >= correspondingDay;
    case "previous-year-end":
      return `${year - 1}-12-31` >= correspondingDay;
  }
}

describe("full years (满N年)", () => {
  it.each([
    ["2018-06-15", 3, "corresponding-day", "2021-06-15"],
    ["2018-06-15", 3, "day-after", "2021-06-16"],
    ["2018-06-15", 3, "calendar-years", "2021-01-01"],
    ["2018-06-15", 3, "previous-year-end", "2022-01-01"],
    ["2020-02-29", 3, "corresponding-day", "2023-02-28"],
    ["2020-02-29", 3, "day-after", "2023-03-01"],
    ["2020-02-29", 4, "corresponding-day", "2024-02-29"],
    ["2020-02-29", 4, "day-after", "2024-03-01"],
    ["2018-12-31", 1, "day-after", "2020-01-01"],
    ["2018-12-31", 1, "calendar-years", "2019-01-01"],
    ["2018-01-01", 1, "previous-year-end", "2020-01-01"],
    ["2018-06-15", 0, "day-after", "2018-06-15"],
    ["2018-06-15", 0, "calendar-years", "2018-06-15"],
    ["2018-06-15", 0, "previous-year-end", "2018-06-15"],
  ] as const)("run from %s, %i of them by %s, to %s", (start, count, convention, reached) => {
    expect(fullYearsReachedOn(day(start), count, convention)).toBe(reached);
    expect(haveYearsElapsed(day(start), count, day(reached), convention)).toBe(true);
    expect(haveYearsElapsed(day(start), count, addDays(day(reached), -1), convention)).toBe(false);
  });

  it("elapse on the day on which each convention stops counting", () => {
    fc.assert(
      fc.property(starts, years, asOfs, conventions, (start, count, asOf, convention) => {
        expect(haveYearsElapsed(start, count, asOf, convention)).toBe(oracle(start, count, asOf, convention));
      }),
      { numRuns: 400 },
    );
  });

  it("elapse on the day they are reached and on no day before", () => {
    fc.assert(
      fc.property(starts, years, conventions, (start, count, convention) => {
        const reached = fullYearsReachedOn(start, count, convention);
        expect(oracle(start, count, reached, convention)).toBe(true);
        expect(oracle(start, count, addDays(reached, -1), convention)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it("once elapsed, stay so on later days, for fewer years and for earlier starts", () => {
    fc.assert(
      fc.property(
        starts,
        years,
        asOfs,
        conventions,
        fc.nat({ max: 400 }),
        fc.nat({ max: 3 }),
        (start, count, asOf, convention, wait, fewer) => {
          fc.pre(haveYearsElapsed(start, count, asOf, convention));
          expect(haveYearsElapsed(start, count, addDays(asOf, wait), convention)).toBe(true);
          expect(haveYearsElapsed(addDays(start, -wait), count, asOf, convention)).toBe(true);
          if (fewer <= count) expect(haveYearsElapsed(start, count - fewer, asOf, convention)).toBe(true);
        },
      ),
    );
  });

  it("do not depend on the day and month of the start when years are counted to a year's end", () => {
    fc.assert(
      fc.property(
        starts,
        fc.integer({ min: 1, max: 45 }),
        fc.constantFrom("calendar-years", "previous-year-end"),
        (start, count, convention) => {
          const { from, to } = calendarYear(Number(start.slice(0, 4)));
          const reached = fullYearsReachedOn(start, count, convention);
          expect(fullYearsReachedOn(from, count, convention)).toBe(reached);
          expect(fullYearsReachedOn(to, count, convention)).toBe(reached);
        },
      ),
    );
  });

  it("answer up to 300 years, also past the calendar's last day", () => {
    expect(haveYearsElapsed(day("2199-06-15"), 300, day("2200-12-31"), "day-after")).toBe(false);
    expect(haveYearsElapsed(day("1900-01-01"), 300, day("2200-12-31"), "previous-year-end")).toBe(false);
    const outOfRange = expect.objectContaining({ code: "out-of-range", path: ["years"] });
    expect(() => fullYearsReachedOn(day("2199-06-15"), 2, "corresponding-day")).toThrow(outOfRange);
  });
});

describe("full years since a date known to the month or year", () => {
  it.each([
    ["2018-06", "2021-05-31", "no"],
    ["2018-06", "2021-06-01", "unknown"],
    ["2018-06", "2021-06-29", "unknown"],
    ["2018-06", "2021-06-30", "yes"],
    ["2018", "2020-12-31", "no"],
    ["2018", "2021-01-01", "unknown"],
    ["2018", "2021-12-31", "yes"],
    ["2018-06-15", "2021-06-15", "yes"],
    ["2018-06-15", "2021-06-14", "no"],
  ] as const)("have elapsed three years after %s on %s: %s", (start, asOf, answer) => {
    expect(haveYearsElapsedSince(parseCoarseDate(start), 3, day(asOf), "corresponding-day")).toBe(answer);
  });

  it("are always settled when years are counted to a year's end, whatever the month", () => {
    fc.assert(
      fc.property(
        starts,
        fc.integer({ min: 1, max: 45 }),
        asOfs,
        fc.constantFrom("calendar-years", "previous-year-end"),
        (start, count, asOf, convention) => {
          const year = parseCoarseDate(start.slice(0, 4));
          expect(haveYearsElapsedSince(year, count, asOf, convention)).toBe(
            oracle(start, count, asOf, convention) ? "yes" : "no",
          );
        },
      ),
    );
  });

  it("are settled exactly where all days that the date may stand for agree", () => {
    fc.assert(
      fc.property(
        plainDates(2000, 2020),
        fc.constantFrom(4, 7, 10),
        fc.nat({ max: 6 }),
        plainDates(2000, 2028),
        conventions,
        (start, length, count, asOf, convention) => {
          const coarse = parseCoarseDate(start.slice(0, length));
          const { earliest, latest } = coarseDateInterval(coarse);
          const answers = new Set<boolean>();
          for (let possible = earliest; possible <= latest; possible = addDays(possible, 1)) {
            answers.add(haveYearsElapsed(possible, count, asOf, convention));
          }
          const expected = answers.size === 2 ? "unknown" : answers.has(true) ? "yes" : "no";
          expect(haveYearsElapsedSince(coarse, count, asOf, convention)).toBe(expected);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("never overturn a settled answer when the date becomes better known", () => {
    fc.assert(
      fc.property(starts, years, asOfs, conventions, (start, count, asOf, convention) => {
        const [byYear, byMonth, byDay] = [4, 7, 10].map((length) =>
          haveYearsElapsedSince(parseCoarseDate(start.slice(0, length)), count, asOf, convention),
        );
        expect([byMonth, "unknown"]).toContain(byYear);
        expect([byDay, "unknown"]).toContain(byMonth);
      }),
      { numRuns: 200 },
    );
  });
});

describe("bad input", () => {
  const start = day("2018-06-15");
  const asOf = day("2021-06-15");
  const error = (code: string, path: string) => expect.objectContaining({ code, path: [path] });

  it("throws for anything but an integer of years from 0 to 300", () => {
    const noNumbers: readonly unknown[] = [Number.NaN, Infinity, 1.5, "3", null, undefined, 3n, {}];
    for (const value of noNumbers as readonly number[]) {
      expect(() => haveYearsElapsed(start, value, asOf, "day-after")).toThrow(error("number-invalid", "years"));
      expect(() => haveYearsElapsedSince(start, value, asOf, "day-after")).toThrow(error("number-invalid", "years"));
      expect(() => fullYearsReachedOn(start, value, "day-after")).toThrow(error("number-invalid", "years"));
    }
    for (const value of [-1, 301, Number.MAX_SAFE_INTEGER]) {
      expect(() => haveYearsElapsed(start, value, asOf, "day-after")).toThrow(error("out-of-range", "years"));
      expect(() => fullYearsReachedOn(start, value, "day-after")).toThrow(error("out-of-range", "years"));
    }
  });

  it("throws for a convention that is not one of the four, also for zero years", () => {
    const noConventions: readonly unknown[] = [
      undefined,
      null,
      "",
      "Day-After",
      "__proto__",
      "toString",
      0,
      ["day-after"],
      {},
    ];
    for (const value of noConventions as readonly AnniversaryConvention[]) {
      expect(() => haveYearsElapsed(start, 0, asOf, value)).toThrow(
        error(value === undefined ? "value-missing" : "term-unknown", "convention"),
      );
      expect(() => haveYearsElapsedSince(start, 3, asOf, value)).toThrow(
        error(value === undefined ? "value-missing" : "term-unknown", "convention"),
      );
      expect(() => fullYearsReachedOn(start, 3, value)).toThrow(
        error(value === undefined ? "value-missing" : "term-unknown", "convention"),
      );
    }
  });

  it("throws for a date that does not exist, and names the argument", () => {
    const noDates: readonly unknown[] = ["2023-02-29", "2021-6-15", null, undefined, 20210615, {}, ""];
    for (const value of noDates) {
      expect(() => haveYearsElapsed(value as PlainDate, 3, asOf, "day-after")).toThrow(error("date-invalid", "start"));
      expect(() => haveYearsElapsed(start, 3, value as PlainDate, "day-after")).toThrow(error("date-invalid", "asOf"));
      expect(() => haveYearsElapsedSince(value as CoarseDate, 3, asOf, "day-after")).toThrow(
        error("date-invalid", "start"),
      );
      expect(() => haveYearsElapsedSince(start, 3, value as PlainDate, "day-after")).toThrow(
        error("date-invalid", "asOf"),
      );
      expect(() => fullYearsReachedOn(value as PlainDate, 3, "day-after")).toThrow(error("date-invalid", "start"));
    }
  });
});
