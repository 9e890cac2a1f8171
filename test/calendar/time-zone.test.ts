import * as calendar from "social-work-station-rules/calendar";
import { afterEach, describe, expect, it, vi } from "vitest";

const day = calendar.parsePlainDate;

/** Each function once, on days where clocks change somewhere (Apia had no 2011-12-30, Shanghai had summer time to 1991). */
function answers(): readonly unknown[] {
  const days = [
    "1900-01-01",
    "1986-05-04",
    "1991-04-14",
    "2011-12-29",
    "2011-12-31",
    "2020-02-29",
    "2021-03-14",
    "2021-11-07",
  ].map((text) => day(text));
  return days.flatMap((date) => [
    calendar.isPlainDate(date),
    calendar.addDays(date, 1),
    calendar.addMonths(date, 25),
    calendar.addYears(date, 3),
    calendar.daysBetween(date, day("2011-12-31")),
    calendar.coarseDateInterval(calendar.parseCoarseDate(date.slice(0, 7))),
    calendar.ANNIVERSARY_CONVENTIONS.map((convention) => calendar.fullYearsReachedOn(date, 3, convention)),
    calendar.serviceYear(date, 2),
    calendar.periodDays(calendar.calendarYear(Number(date.slice(0, 4)))),
    calendar.SHARE_UNITS.map((unit) =>
      calendar.shareOfPeriod(calendar.serviceYear(date), { from: calendar.addDays(date, 40) }, unit),
    ),
    calendar.isPastDue(date, day("2011-12-30"), "inclusive"),
    calendar.dateOf(calendar.parsePlainDateTime(`${date}T23:59`)),
  ]);
}

describe("no answer of the calendar moves with the time zone", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
  });

  it("from Apia to New York", () => {
    const zones = ["UTC", "Asia/Shanghai", "America/New_York", "Pacific/Apia", "Asia/Kathmandu"];
    const perZone = zones.map((name) => {
      vi.stubEnv("TZ", name);
      return { offset: new Date(2024, 6, 1).getTimezoneOffset(), answers: answers() };
    });
    expect(new Set(perZone.map(({ offset }) => offset)).size).toBe(zones.length);
    for (const one of perZone) expect(one.answers).toEqual(perZone[0]?.answers);
  });

  it("because none asks a Date, a clock or a locale", () => {
    const expected = answers();
    const forbidden = new Proxy(Date, {
      construct: () => expect.unreachable("a Date was made"),
      apply: () => expect.unreachable("Date was called"),
      get: () => expect.unreachable("Date was asked"),
    });
    vi.stubGlobal("Date", forbidden);
    vi.stubGlobal("Intl", undefined);
    const found = answers();
    vi.unstubAllGlobals();
    expect(found).toEqual(expected);
  });
});
