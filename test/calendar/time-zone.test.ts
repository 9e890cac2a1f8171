import * as calendar from "social-work-station-rules/calendar";
import { afterEach, describe, expect, it, vi } from "vitest";

const day = calendar.parsePlainDate;

/**
 * Zones east and west of Greenwich; Apia had no 2011-12-30; in Shanghai until 1991, and in Cairo and São Paulo,
 * summer time began at midnight, which some days therefore lack.
 */
const ZONES = [
  "UTC",
  "Asia/Shanghai",
  "America/New_York",
  "Pacific/Apia",
  "Asia/Kathmandu",
  "Africa/Cairo",
  "America/Sao_Paulo",
];

const DAYS = [
  "1900-01-01",
  "1900-12-31",
  "1986-05-04",
  "1991-04-14",
  "2010-03-28",
  "2011-12-29",
  "2011-12-31",
  "2014-05-16",
  "2017-10-15",
  "2018-11-04",
  "2020-02-29",
  "2021-01-31",
  "2021-03-14",
  "2021-11-07",
].map((text) => day(text));

/** Calls each function on days where clocks change somewhere, and on the days before. */
function answers(): readonly unknown[] {
  return DAYS.flatMap((date) => [
    calendar.isPlainDate(date),
    ...[-1, 0, 1, 31, 365]
      .filter((days) => date > "1900-01-01" || days >= 0)
      .map((days) => calendar.addDays(date, days)),
    calendar.addMonths(date, 1),
    calendar.addMonths(date, 25),
    calendar.addYears(date, 3),
    calendar.daysBetween(date, day("2011-12-31")),
    calendar.coarseDateInterval(calendar.parseCoarseDate(date.slice(0, 7))),
    calendar.coarseDateInterval(calendar.parseCoarseDate(`${date.slice(0, 4)}-02`)),
    calendar.ANNIVERSARY_CONVENTIONS.map((convention) => calendar.fullYearsReachedOn(date, 3, convention)),
    calendar.serviceYear(date, 2),
    calendar.periodDays(calendar.calendarYear(Number(date.slice(0, 4)))),
    calendar.SHARE_UNITS.map((unit) =>
      calendar.shareOfPeriod(calendar.serviceYear(date), { from: calendar.addDays(date, 40) }, unit),
    ),
    calendar.isPastDue(date, day("2011-12-30"), "inclusive"),
    calendar.lastDayDue(day("2014-05-16"), "exclusive"),
    calendar.dateOf(calendar.parsePlainDateTime(`${date}T23:59`)),
  ]);
}

describe("the answers of the calendar", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  it("are the same in every time zone", () => {
    const perZone = ZONES.map((name) => {
      vi.stubEnv("TZ", name);
      const winterAndSummer = [0, 6].map((month) => new Date(2010, month, 1).getTimezoneOffset());
      return { offsets: winterAndSummer.join(), answers: answers() };
    });
    expect(new Set(perZone.map(({ offsets }) => offsets)).size).toBe(ZONES.length);
    for (const one of perZone) expect(one.answers).toEqual(perZone[0]?.answers);
  });

  it("would move with the zone in local time: these zones and days can show it", () => {
    const nextDays = ZONES.map((name) => {
      vi.stubEnv("TZ", name);
      return DAYS.map((date) => {
        const [year = 0, month = 0, dayOfMonth = 0] = date.split("-").map(Number);
        return new Date(new Date(year, month - 1, dayOfMonth).getTime() + 86_400_000).getDate();
      }).join();
    });
    expect(new Set(nextDays).size).toBeGreaterThan(3);
  });

  it("depend on no clock and no locale", () => {
    const expected = answers();
    vi.spyOn(Date, "now").mockImplementation(() => expect.unreachable("the clock was read"));
    vi.stubGlobal("Intl", undefined);
    expect(answers()).toEqual(expected);
  });
});
