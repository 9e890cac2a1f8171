import fc from "fast-check";
import { expect, it } from "vitest";
import { calendarYear, isOfYears, windowsFrom, windowsWithin } from "social-work-station-rules/calendar";
import { thrownFault } from "../thrown-fault.js";
import { DAYS, position } from "./day-by-day.js";

/** What the days of one window have in common; null for a day that is in none. 1 January 1900 was a Monday. */
const NAMES = {
  day: (day: string) => day,
  weekday: (day: string) => (daysSinceMonday(day) % 7 < 5 ? day : null),
  week: (day: string) => `week ${Math.floor(daysSinceMonday(day) / 7)}`,
  month: (day: string) => day.slice(0, 7),
  quarter: (day: string) => `${day.slice(0, 4)} ${Math.ceil(Number(day.slice(5, 7)) / 3)}`,
  "half-year": (day: string) => `${day.slice(0, 4)} ${Number(day.slice(5, 7)) <= 6 ? 1 : 2}`,
  year: (day: string) => day.slice(0, 4),
} as const;

type Every = keyof typeof NAMES;

const EVERY = Object.keys(NAMES) as readonly Every[];

function daysSinceMonday(day: string): number {
  return position(day) - position("1900-01-01");
}

/** The first and the last day of each run of days of one name, of which no day lies outside of the period. */
function wholeRuns(first: number, last: number, every: Every): readonly { from: string; to: string }[] {
  const nameAt = (at: number): string | null => NAMES[every](DAYS[at] as string);
  const runs: { name: string; from: number; to: number }[] = [];
  for (let at = first; at <= last; at += 1) {
    const name = nameAt(at);
    const run = runs.at(-1);
    if (name === null) continue;
    if (run?.name === name) run.to = at;
    else runs.push({ name, from: at, to: at });
  }
  return runs
    .filter(({ name, from, to }) => nameAt(from - 1) !== name && nameAt(to + 1) !== name)
    .map(({ from, to }) => ({ from: DAYS[from] as string, to: DAYS[to] as string }));
}

it("lists the whole windows of a period, as counted day by day", () => {
  const start = fc.integer({ min: position("1900-01-08"), max: position("2198-01-01") });
  fc.assert(
    fc.property(start, fc.integer({ min: 0, max: 800 }), fc.constantFrom(...EVERY), (first, length, every) => {
      const period = { from: DAYS[first] as string, to: DAYS[first + length] as string };
      expect(windowsWithin(period, every)).toEqual(wholeRuns(first, first + length, every));
    }),
  );
});

it("lists windows up to the last day of the period and of the calendar", () => {
  expect(windowsWithin({ from: "2200-12-01", to: "2200-12-31" }, "month")).toEqual([
    { from: "2200-12-01", to: "2200-12-31" },
  ]);
  expect(windowsWithin({ from: "2200-12-02", to: "2200-12-31" }, "month")).toEqual([]);
});

it("lists windows of several years from the first day on, those that overlap the period", () => {
  expect(windowsFrom({ from: "2025-01-01", to: "2028-01-01" }, "two-years", "2020-07-01")).toEqual([
    { from: "2024-07-01", to: "2026-06-30" },
    { from: "2026-07-01", to: "2028-06-30" },
  ]);
  expect(windowsFrom(calendarYear(2020), "three-years", "2020-12-31")).toEqual([
    { from: "2020-12-31", to: "2023-12-30" },
  ]);
  expect(windowsFrom(calendarYear(2019), "three-years", "2020-01-01")).toEqual([]);
  expect(windowsFrom({ from: "2025-06-30", to: "2025-07-01" }, "five-years", "2020-07-01")).toEqual([
    { from: "2020-07-01", to: "2025-06-30" },
    { from: "2025-07-01", to: "2030-06-30" },
  ]);
});

it("knows recurrences of several years from those within one", () => {
  expect((["two-years", "three-years", "five-years"] as const).every(isOfYears)).toBe(true);
  expect(EVERY.some(isOfYears)).toBe(false);
});

it("lists windows of several years up to the last day that there is", () => {
  const [window, ...others] = windowsFrom(calendarYear(2200), "five-years", "1901-01-01");
  expect([window, others]).toEqual([{ from: "2196-01-01", to: "2200-12-31" }, []]);
});

it("throws where a window ends after the last day that there is", () => {
  const cut = (): unknown => windowsFrom(calendarYear(2199), "five-years", "2002-01-01");
  expect(thrownFault(cut)).toBe("out-of-range at $.period");
});
