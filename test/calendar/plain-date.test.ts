import fc from "fast-check";
import { isPlainDate, parsePlainDate } from "social-work-station-rules/calendar";
import { describe, expect, it } from "vitest";
import { plainDates } from "./arbitraries.js";
import { DAYS, position } from "./day-by-day.js";

const NOT_DATES: readonly unknown[] = [
  "2023-02-29",
  "2100-02-29",
  "1900-02-29",
  "2023-02-30",
  "2023-04-31",
  "2023-13-01",
  "2023-00-10",
  "2023-01-00",
  "2023-01-32",
  "1899-12-31",
  "2201-01-01",
  "0000-01-01",
  "9999-12-31",
  "2023-2-3",
  "2023-02-3",
  "23-02-03",
  "02023-02-03",
  "20230203",
  "2023/02/03",
  "2023-02/03",
  "2023.02.03",
  "2023年02月03日",
  "٢٠٢٣-٠٢-٠٣",
  "２０２３-０２-０３",
  "2023-02-0３",
  "2023‐02‐03",
  "2023-02-3a",
  "202a-02-03",
  "+2023-02-3",
  "-023-02-03",
  "2023--1-03",
  " 2023-02-03",
  "2023-02-03 ",
  "2023-02-03\n",
  "2023- 2- 3",
  "2023-02-03T00:00",
  "2023-02-03Z",
  "",
  "today",
  "__proto__",
  "2023-02",
  "1e3-02-03",
  "0x7-02-03",
  "2023-02-03\u0000",
  "9".repeat(1_000_000),
  20230203,
  0,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -1,
  1n,
  null,
  undefined,
  true,
  Symbol("2023-02-03"),
  new Date("2023-02-03"),
  ["2023-02-03"],
  { length: 10 },
  new String("2023-02-03"),
  { toString: () => "2023-02-03" },
  () => "2023-02-03",
];

describe("a plain date", () => {
  it("is every day from 1900-01-01 to 2200-12-31, as Date.UTC has them", () => {
    const refused: string[] = [];
    for (let time = Date.UTC(1900, 0, 1); time <= Date.UTC(2200, 11, 31); time += 86_400_000) {
      const text = new Date(time).toISOString().slice(0, 10);
      if (!isPlainDate(text)) refused.push(text);
    }
    expect(refused).toEqual([]);
  });

  it("is every day that is counted from 1900 to 2200, and in the order of its text", () => {
    const counted = DAYS.slice(position("1900-01-01"), position("2200-12-31") + 1);
    expect(DAYS.filter(isPlainDate)).toEqual(counted);
    expect(counted.toSorted()).toEqual(counted);
  });

  it("has a leap day in 2024 and 2000, none in 2023, 1900 and 2100", () => {
    const leapDays = ["2024-02-29", "2000-02-29", "2023-02-29", "1900-02-29", "2100-02-29"];
    expect(leapDays.map(isPlainDate)).toEqual([true, true, false, false, false]);
  });

  it("is nothing else, whatever its type", () => {
    expect(NOT_DATES.filter(isPlainDate)).toEqual([]);
  });

  it("exists exactly where Date.UTC keeps year, month and day as they were given", () => {
    const parts = fc.tuple(
      fc.integer({ min: 1900, max: 2200 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    );
    fc.assert(
      fc.property(parts, ([year, month, day]) => {
        const kept = new Date(Date.UTC(year, month - 1, day));
        const exists = kept.getUTCFullYear() === year && kept.getUTCMonth() === month - 1 && kept.getUTCDate() === day;
        expect(isPlainDate([year, month, day].map((part) => String(part).padStart(2, "0")).join("-"))).toBe(exists);
      }),
      { numRuns: 300 },
    );
  });

  it("stays one only while each of its characters is a digit or hyphen in its place", () => {
    fc.assert(
      fc.property(
        plainDates(),
        fc.nat({ max: 9 }),
        fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
        (date, at, character) => {
          const changed = date.slice(0, at) + character + date.slice(at + 1);
          const written = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(changed)
            ? new Date(`${changed}T00:00:00Z`)
            : new Date(Number.NaN);
          const year = written.getUTCFullYear();
          const exists = year >= 1900 && year <= 2200 && written.toISOString().startsWith(changed);
          expect(isPlainDate(changed)).toBe(exists);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("parsePlainDate", () => {
  it("returns the text it was given", () => {
    fc.assert(fc.property(plainDates(), (date) => parsePlainDate(date) === date));
  });

  it("throws with the code, the place and what was expected, never with the rejected value", () => {
    for (const value of NOT_DATES) {
      expect(() => parsePlainDate(value, ["personnel", 3, "bornOn"])).toThrow(
        expect.objectContaining({
          name: "RuleInputError",
          message: "date-invalid at $.personnel[3].bornOn: expected date",
          faults: [{ code: "date-invalid", path: ["personnel", 3, "bornOn"], values: { expected: "date" } }],
        }),
      );
    }
  });
});
