import { type CoarseDate, type PlainDate, parsePlainDate } from "social-work-station-rules/calendar";
import { describe, expect, it } from "vitest";
import {
  AFTER_ALL,
  BEFORE_ALL,
  anniversaryOf,
  cutOffOn,
  dayAfter,
  dayBefore,
  isEarlier,
  isInCalendar,
  later,
  latestEnd,
  latestStart,
  monthsBefore,
  rangeOf,
  reachedBy,
  yearsFullOn,
} from "../../src/eligibility/criteria/days.js";
import { certificateRank, degreeRank, educationRank, levelMatcher } from "../../src/eligibility/criteria/levels.js";
import { verdictOfReached } from "../../src/eligibility/criteria/trace.js";
import { rememberAnswers } from "../../src/eligibility/remember-answers.js";

const day = (text: string): PlainDate => parsePlainDate(text);
const CONVENTIONS = ["corresponding-day", "day-after", "calendar-years", "previous-year-end"] as const;

describe("the calendar", () => {
  it.each([
    ["1899-12-31", false],
    ["1900-01-01", true],
    ["2200-12-31", true],
    ["2201-01-01", false],
    [BEFORE_ALL, false],
    [AFTER_ALL, false],
  ])("has %s: %s", (text, expected) => {
    expect(isInCalendar(text)).toBe(expected);
  });

  it("has no day before its first, and none after its last", () => {
    expect([dayBefore(day("1900-01-01")), dayAfter(day("2200-12-31"))]).toEqual([BEFORE_ALL, AFTER_ALL]);
    expect([dayBefore(day("2024-03-01")), dayAfter(day("2024-02-28"))]).toEqual(["2024-02-29", "2024-02-29"]);
  });

  it("has a later one of two days", () => {
    expect([later("2020-01-01", "2020-01-02"), later("2020-01-02", "2020-01-01")]).toEqual([
      "2020-01-02",
      "2020-01-02",
    ]);
  });
});

describe("a date that has, or may have, come by a day", () => {
  it.each<[CoarseDate | undefined, string, 0 | 1 | 2]>([
    ["2020-05-02" as CoarseDate, "2020-05-01", 0],
    ["2020-05-01" as CoarseDate, "2020-05-01", 2],
    ["2020-05" as CoarseDate, "2020-04-30", 0],
    ["2020-05" as CoarseDate, "2020-05-01", 1],
    ["2020-05" as CoarseDate, "2020-05-30", 1],
    ["2020-05" as CoarseDate, "2020-05-31", 2],
    [undefined, "2021-06-01", 2],
    [undefined, "2021-05-31", 1],
    [undefined, "1900-01-01", 1],
    [undefined, "1899-12-31", 0],
    [undefined, BEFORE_ALL, 0],
  ])("%s by %s: %i", (date, threshold, expected) => {
    expect(reachedBy(date, threshold, "2021-06-01")).toBe(expected);
  });

  it("has the verdict of what was reached", () => {
    expect(([0, 1, 2] as const).map(verdictOfReached)).toEqual(["unmet", "undetermined", "met"]);
  });

  it("is one of the days of its month or year, or of all days until it was recorded", () => {
    expect(rangeOf("2020-02" as CoarseDate, day("2021-06-01"))).toEqual({
      earliest: "2020-02-01",
      latest: "2020-02-29",
    });
    expect(rangeOf(undefined, day("2021-06-01"))).toEqual({ earliest: "1900-01-01", latest: "2021-06-01" });
  });

  it("comes last where it is not recorded", () => {
    const [one, other] = ["2020" as CoarseDate, "2021" as CoarseDate];
    expect([isEarlier(one, other), isEarlier(other, one), isEarlier(one, one)]).toEqual([true, false, false]);
    expect([isEarlier(one, undefined), isEarlier(undefined, one), isEarlier(undefined, undefined)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("full years", () => {
  const each = <T>(ask: (convention: (typeof CONVENTIONS)[number]) => T): readonly T[] => CONVENTIONS.map(ask);

  it("count up to the day, the day before, the end of the year or that of the year before", () => {
    expect(each((convention) => cutOffOn(day("2021-06-15"), convention))).toEqual([
      "2021-06-15",
      "2021-06-14",
      "2021-12-31",
      "2020-12-31",
    ]);
    expect(each((convention) => cutOffOn(day("1900-01-01"), convention))).toEqual([
      "1900-01-01",
      BEFORE_ALL,
      "1900-12-31",
      BEFORE_ALL,
    ]);
    expect(cutOffOn(day("1901-01-01"), "previous-year-end")).toBe("1900-12-31");
  });

  it("have begun at the latest so many years before that", () => {
    expect(each((convention) => latestStart(day("2021-06-15"), 3, convention))).toEqual([
      "2018-06-15",
      "2018-06-14",
      "2018-12-31",
      "2017-12-31",
    ]);
    expect(each((convention) => latestStart(day("2021-06-15"), 0, convention))).toEqual(Array(4).fill("2021-06-15"));
  });

  it.each([
    ["2023-02-28", 3, "2020-02-29"],
    ["2024-02-28", 4, "2020-02-28"],
    ["2024-02-29", 4, "2020-02-29"],
    ["2023-03-01", 3, "2020-03-01"],
    ["1903-06-15", 3, "1900-06-15"],
    ["1902-06-15", 3, BEFORE_ALL],
  ])("up to %s, %i of them, have begun by %s", (on, years, expected) => {
    expect(latestStart(day(on), years, "corresponding-day")).toBe(expected);
  });

  it("are full on the corresponding day, the next, or on 1 January of that year or of the next", () => {
    expect(each((convention) => yearsFullOn("2018-06-15", 3, convention))).toEqual([
      "2021-06-15",
      "2021-06-16",
      "2021-01-01",
      "2022-01-01",
    ]);
  });

  it.each([
    ["2197-12-31", 3, "corresponding-day", "2200-12-31"],
    ["2197-12-31", 3, "day-after", AFTER_ALL],
    ["2198-01-01", 3, "corresponding-day", AFTER_ALL],
    [BEFORE_ALL, 3, "corresponding-day", AFTER_ALL],
    [AFTER_ALL, 3, "corresponding-day", AFTER_ALL],
  ] as const)("from %s, %i of them, by %s, are full on %s", (start, years, convention, expected) => {
    expect(yearsFullOn(start, years, convention)).toBe(expected);
  });

  it("have an anniversary, in the calendar or beyond it", () => {
    expect([
      anniversaryOf(day("2020-02-29"), 1),
      anniversaryOf(day("2199-01-01"), 1),
      anniversaryOf(day("2200-01-01"), 1),
    ]).toEqual(["2021-02-28", "2200-01-01", AFTER_ALL]);
  });
});

describe("months", () => {
  it("that end on a day began on the day of the same number, or on the last of the month", () => {
    expect([
      monthsBefore(day("2021-05-15"), 3),
      monthsBefore(day("2021-05-31"), 3),
      monthsBefore(day("1900-03-15"), 3),
    ]).toEqual(["2021-02-15", "2021-02-28", BEFORE_ALL]);
  });

  it("have begun on a day if they end on one of several days", () => {
    expect([
      latestEnd(day("2021-01-15"), 3),
      latestEnd(day("2021-02-28"), 3),
      latestEnd(day("2200-09-30"), 3),
      latestEnd(day("2200-10-15"), 3),
    ]).toEqual(["2021-04-15", "2021-05-31", "2200-12-31", AFTER_ALL]);
  });
});

describe("levels", () => {
  it("are ranked from the lowest", () => {
    expect(
      ["assistant-social-worker", "social-worker", "senior-social-worker"].map((level) =>
        certificateRank(level as never),
      ),
    ).toEqual([0, 1, 2]);
    expect([
      educationRank("bachelor") < educationRank("master"),
      degreeRank("bachelor") < degreeRank("doctor"),
    ]).toEqual([true, true]);
    expect(certificateRank("other" as never)).toBe(-1);
  });

  it.each([
    ["satisfy", [false, true, true]],
    ["do-not-satisfy", [false, true, false]],
  ] as const)("that are higher %s", (higher, expected) => {
    const matches = levelMatcher("social-worker", higher);
    expect((["assistant-social-worker", "social-worker", "senior-social-worker"] as const).map(matches)).toEqual(
      expected,
    );
  });
});

describe("answers that are remembered", () => {
  it("are made once, and all anew once there are too many", () => {
    const made: string[] = [];
    const remember = rememberAnswers<string>(2);
    const ask = (key: string): string =>
      remember(key, (own) => {
        made.push(own);
        return own.toUpperCase();
      });
    expect(["a", "b", "a", "b"].map(ask)).toEqual(["A", "B", "A", "B"]);
    expect(made).toEqual(["a", "b"]);
    expect(["c", "c", "a", "c"].map(ask)).toEqual(["C", "C", "A", "C"]);
    expect(made).toEqual(["a", "b", "c", "a"]);
  });
});
