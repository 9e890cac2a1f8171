import fc from "fast-check";
import {
  coarseDateInterval,
  isCoarseDate,
  isPlainDate,
  parseCoarseDate,
  type CoarseDate,
} from "social-work-station-rules/calendar";
import { describe, expect, it } from "vitest";
import { plainDates } from "./arbitraries.js";
import { monthLength } from "./day-by-day.js";

const NOT_COARSE: readonly unknown[] = [
  "1899",
  "2201",
  "0000",
  "21",
  "20211",
  "２０２１",
  "202a",
  "2021-",
  "2021-6",
  "2021-00",
  "2021-13",
  "2021/06",
  "2021-６",
  "202106",
  "2021年6月",
  "2021-06-",
  "2023-02-29",
  " 2021",
  "2021 ",
  "",
  "__proto__",
  2021,
  2021.06,
  Number.NaN,
  null,
  undefined,
  [],
  {},
  ["2021"],
  new String("2021"),
  new Date(0),
  "2".repeat(1_000_000),
];

describe("a coarse date", () => {
  it("is a year, a month or a day", () => {
    expect(["1900", "2200", "2021-01", "2021-12", "2024-02-29"].map(isCoarseDate)).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
  });

  it("is nothing else, and the error says so", () => {
    expect(NOT_COARSE.filter(isCoarseDate)).toEqual([]);
    for (const value of NOT_COARSE) {
      const error = expect.objectContaining({
        code: "date-invalid",
        path: ["at"],
        values: { expected: "coarse-date" },
      });
      expect(() => parseCoarseDate(value, ["at"])).toThrow(error);
    }
  });

  it("covers its month to the last day, and its year from January to December", () => {
    fc.assert(
      fc.property(plainDates(), (date) => {
        const month = coarseDateInterval(parseCoarseDate(date.slice(0, 7)));
        const length = monthLength(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
        expect(month).toEqual({ earliest: `${date.slice(0, 7)}-01`, latest: `${date.slice(0, 7)}-${length}` });
        const year = coarseDateInterval(parseCoarseDate(date.slice(0, 4)));
        expect(year).toEqual({ earliest: `${date.slice(0, 4)}-01-01`, latest: `${date.slice(0, 4)}-12-31` });
        expect(coarseDateInterval(date)).toEqual({ earliest: date, latest: date });
      }),
    );
  });

  it("lies within the interval of any coarser writing of itself", () => {
    fc.assert(
      fc.property(plainDates(), fc.constantFrom(4, 7, 10), (date, length) => {
        const { earliest, latest } = coarseDateInterval(parseCoarseDate(date.slice(0, length)));
        expect(isPlainDate(earliest) && isPlainDate(latest)).toBe(true);
        expect(earliest <= date && date <= latest).toBe(true);
      }),
    );
  });

  it("makes the functions that take one throw for anything else", () => {
    const error = expect.objectContaining({ code: "date-invalid", path: ["date"] });
    for (const value of NOT_COARSE as readonly CoarseDate[]) {
      expect(() => coarseDateInterval(value)).toThrow(error);
    }
  });
});
