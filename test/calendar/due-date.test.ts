import fc from "fast-check";
import {
  addDays,
  DUE_CONVENTIONS,
  daysBetween,
  isPastDue,
  lastDayDue,
  parsePlainDate,
  type DueConvention,
  type PlainDate,
} from "social-work-station-rules/calendar";
import { describe, expect, it } from "vitest";
import { plainDates } from "./arbitraries.js";
import { daysAfter } from "./day-by-day.js";

const day = parsePlainDate;
const conventions = fc.constantFrom(...DUE_CONVENTIONS);
const error = (code: string, path: string) => expect.objectContaining({ code, path: [path] });

describe("due before day X (X日前)", () => {
  it.each([
    ["2021-05-30", "inclusive", false, 1],
    ["2021-05-31", "inclusive", false, 0],
    ["2021-06-01", "inclusive", true, -1],
    ["2021-05-30", "exclusive", false, 0],
    ["2021-05-31", "exclusive", true, -1],
  ] as const)("reads 2021年5月31日前 on %s as %s: past due %s, %i days left", (asOf, convention, past, left) => {
    expect(isPastDue(day(asOf), day("2021-05-31"), convention)).toBe(past);
    expect(daysBetween(day(asOf), lastDayDue(day("2021-05-31"), convention))).toBe(left);
  });

  it("runs to the end of the last day, so that the next day is late (Civil Code article 203)", () => {
    fc.assert(
      fc.property(plainDates(1901, 2199), conventions, (due, convention) => {
        const last = lastDayDue(due, convention);
        expect(isPastDue(last, due, convention)).toBe(false);
        expect(isPastDue(addDays(last, 1), due, convention)).toBe(true);
      }),
    );
  });

  it("agrees with a calendar counted day by day in every convention", () => {
    fc.assert(
      fc.property(plainDates(1901, 2199), plainDates(), conventions, (due, asOf, convention) => {
        const last = convention === "inclusive" ? due : daysAfter(due, -1);
        expect(lastDayDue(due, convention)).toBe(last);
        expect(isPastDue(asOf, due, convention)).toBe(asOf > last);
      }),
    );
  });

  it("throws without a convention, for an unlisted one, and for days that do not exist", () => {
    const noConventions: readonly unknown[] = [undefined, null, true, "Inclusive", "__proto__", "", 0];
    for (const value of noConventions as readonly DueConvention[]) {
      expect(() => lastDayDue(day("2021-05-31"), value)).toThrow(
        error(value === undefined ? "value-missing" : "term-unknown", "convention"),
      );
      expect(() => isPastDue(day("2021-05-31"), day("2021-05-31"), value)).toThrow(
        error(value === undefined ? "value-missing" : "term-unknown", "convention"),
      );
    }
    const noDates: readonly unknown[] = ["2021-05-32", "2021-5-31", null, undefined, 20210531, new Date(0)];
    for (const value of noDates as readonly PlainDate[]) {
      expect(() => lastDayDue(value, "inclusive")).toThrow(error("date-invalid", "dueOn"));
      expect(() => isPastDue(day("2021-05-31"), value, "inclusive")).toThrow(error("date-invalid", "dueOn"));
      expect(() => isPastDue(value, day("2021-05-31"), "inclusive")).toThrow(error("date-invalid", "asOf"));
    }
    expect(() => lastDayDue(day("1900-01-01"), "exclusive")).toThrow(error("out-of-range", "dueOn"));
  });
});
