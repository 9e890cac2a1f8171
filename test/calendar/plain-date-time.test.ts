import fc from "fast-check";
import { dateOf, isPlainDateTime, parsePlainDateTime, type PlainDateTime } from "social-work-station-rules/calendar";
import { describe, expect, it } from "vitest";
import { plainDates } from "./arbitraries.js";
import { position } from "./day-by-day.js";

describe("a local civil time (下班前)", () => {
  const times = fc.tuple(plainDates(), fc.nat({ max: 23 }), fc.nat({ max: 59 })).map(([date, hour, minute]) => ({
    text: `${date}T${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`,
    minutes: (position(date) * 24 + hour) * 60 + minute,
    date,
  }));

  it("reads every minute of every day, in the order of the minutes, and returns its day", () => {
    fc.assert(
      fc.property(times, times, (one, other) => {
        const [first, second] = [parsePlainDateTime(one.text), parsePlainDateTime(other.text)];
        expect(first < second).toBe(one.minutes < other.minutes);
        expect(dateOf(first)).toBe(one.date);
      }),
    );
  });

  it("throws for a zone, seconds, the hour 24 and a day that does not exist", () => {
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
      expect(() => dateOf(value as PlainDateTime)).toThrow(
        expect.objectContaining({ code: "date-invalid", path: ["time"] }),
      );
    }
  });
});
