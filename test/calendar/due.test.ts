import { isAfter, subDays } from "date-fns";
import fc from "fast-check";
import {
  addDays,
  dateOf,
  DUE_CONVENTIONS,
  daysBetween,
  isPastDue,
  isPlainDateTime,
  lastDayDue,
  parsePlainDate,
  parsePlainDateTime,
  type DueConvention,
  type PlainDate,
  type PlainDateTime,
} from "social-work-station-rules/calendar";
import { describe, expect, it } from "vitest";
import { fromUtc, plainDates, toUtc } from "./arbitraries.js";

const day = parsePlainDate;
const conventions = fc.constantFrom(...DUE_CONVENTIONS);
const refusal = (code: string, path: string) => expect.objectContaining({ code, path: [path] });

describe("due before day X (X日前)", () => {
  it.each([
    ["2021-05-30", "inclusive", false, 1],
    ["2021-05-31", "inclusive", false, 0],
    ["2021-06-01", "inclusive", true, -1],
    ["2021-05-30", "exclusive", false, 0],
    ["2021-05-31", "exclusive", true, -1],
  ] as const)("2021年5月31日前, on %s read as %s: past due %s, %i days left", (asOf, convention, past, left) => {
    expect(isPastDue(day(asOf), day("2021-05-31"), convention)).toBe(past);
    expect(daysBetween(day(asOf), lastDayDue(day("2021-05-31"), convention))).toBe(left);
  });

  it("Civil Code article 203: the last day runs to its end, and the next one is late", () => {
    fc.assert(
      fc.property(plainDates(1901, 2199), conventions, (due, convention) => {
        const last = lastDayDue(due, convention);
        expect(isPastDue(last, due, convention)).toBe(false);
        expect(isPastDue(addDays(last, 1), due, convention)).toBe(true);
      }),
    );
  });

  it("agrees with date-fns in every convention", () => {
    fc.assert(
      fc.property(plainDates(1901, 2199), plainDates(), conventions, (due, asOf, convention) => {
        const last = convention === "inclusive" ? toUtc(due) : subDays(toUtc(due), 1);
        expect(lastDayDue(due, convention)).toBe(fromUtc(last));
        expect(isPastDue(asOf, due, convention)).toBe(isAfter(toUtc(asOf), last));
      }),
    );
  });

  it("is refused without a convention, with an unlisted one, and for days that do not exist", () => {
    const noConventions: readonly unknown[] = [undefined, null, true, "Inclusive", "__proto__", "", 0];
    for (const value of noConventions as readonly DueConvention[]) {
      expect(() => lastDayDue(day("2021-05-31"), value)).toThrow(refusal("value-invalid", "convention"));
      expect(() => isPastDue(day("2021-05-31"), day("2021-05-31"), value)).toThrow(
        refusal("value-invalid", "convention"),
      );
    }
    const noDates: readonly unknown[] = ["2021-05-32", "2021-5-31", null, undefined, 20210531, new Date(0)];
    for (const value of noDates as readonly PlainDate[]) {
      expect(() => lastDayDue(value, "inclusive")).toThrow(refusal("date-invalid", "due"));
      expect(() => isPastDue(day("2021-05-31"), value, "inclusive")).toThrow(refusal("date-invalid", "due"));
      expect(() => isPastDue(value, day("2021-05-31"), "inclusive")).toThrow(refusal("date-invalid", "asOf"));
    }
    expect(() => lastDayDue(day("1900-01-01"), "exclusive")).toThrow(refusal("out-of-range", "due"));
  });
});

describe("a time of day (下班前)", () => {
  const times = fc.tuple(plainDates(), fc.nat({ max: 23 }), fc.nat({ max: 59 })).map(([date, hour, minute]) => ({
    text: `${date}T${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`,
    instant: toUtc(date).getTime() + (hour * 60 + minute) * 60_000,
    date,
  }));

  it("is every minute of every day, in the order of the minutes, and has its day", () => {
    fc.assert(
      fc.property(times, times, (one, other) => {
        const [first, second] = [parsePlainDateTime(one.text), parsePlainDateTime(other.text)];
        expect(first < second).toBe(one.instant < other.instant);
        expect(dateOf(first)).toBe(one.date);
      }),
    );
  });

  it("is refused with a zone, seconds, the hour 24 or on a day that does not exist", () => {
    const notTimes: readonly unknown[] = [
      "2021-05-18T24:00",
      "2021-05-18T23:60",
      "2021-05-18 17:30",
      "2021-05-18t17:30",
      "2021-05-18T17:30:00",
      "2021-05-18T17:30Z",
      "2021-05-18T17:30+08:00",
      "2021-05-18T7:30",
      "2021-05-18T17.30",
      "2021-05-18T-1:30",
      "2021-05-18T１７:30",
      "2023-02-29T17:30",
      "2021-05-18",
      "T17:30",
      "",
      "__proto__",
      "1".repeat(1_000_000),
      0,
      Number.NaN,
      null,
      undefined,
      {},
      new Date(0),
    ];
    expect(notTimes.filter(isPlainDateTime)).toEqual([]);
    for (const value of notTimes) {
      const expected = expect.objectContaining({
        code: "date-invalid",
        path: ["receivedAt"],
        values: { expected: "date-time" },
      });
      expect(() => parsePlainDateTime(value, ["receivedAt"])).toThrow(expected);
      expect(() => dateOf(value as PlainDateTime)).toThrow(refusal("date-invalid", "time"));
    }
  });
});
