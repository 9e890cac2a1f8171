import {
  addDays,
  addMonths,
  addQuarters,
  addWeeks,
  addYears,
  format,
  startOfMonth,
  startOfQuarter,
  startOfWeek,
  startOfYear,
  subDays,
} from "date-fns";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  calendarYear,
  parsePlainDate,
  type CoarseDate,
  type Period,
  type PlainDate,
} from "social-work-station-rules/calendar";
import { checkRecurringDuties } from "social-work-station-rules/quota";
import { coarseDates, plainDates } from "social-work-station-rules/testing";
import { daysOf } from "./activity-oracle.js";
import { centre, prepared } from "./own-register.js";
import { recurringDuty } from "./provisions.js";

type Every = "day" | "week" | "month" | "quarter" | "year";

const NEAR = { from: "2023-10-01", to: "2025-02-28" };

function write(date: Date): PlainDate {
  return parsePlainDate(format(date, "yyyy-MM-dd"));
}

function read(text: string): Date {
  return new Date(`${text}T00:00`);
}

/** The whole windows of a period, by date-fns: from the window that its first day lies in, those that fit. */
function windowsOf(every: Every, { from, to }: Period): readonly Period[] {
  const start = {
    day: (date: Date) => date,
    week: (date: Date) => startOfWeek(date, { weekStartsOn: 1 }),
    month: startOfMonth,
    quarter: startOfQuarter,
    year: startOfYear,
  }[every](read(from));
  const next = { day: addDays, week: addWeeks, month: addMonths, quarter: addQuarters, year: addYears }[every];
  const windows: Period[] = [];
  for (let nth = 0; ; nth += 1) {
    const window = { from: write(next(start, nth)), to: write(subDays(next(start, nth + 1), 1)) };
    if (window.to > to) return windows;
    if (window.from >= from) windows.push(window);
  }
}

/** Ten weeks at most of days and weeks, a year of what is longer. */
const asked = fc.oneof(
  fc.record({
    every: fc.constantFrom<Every>("month", "quarter", "year"),
    period: fc.oneof(
      fc.constant(calendarYear(2024)),
      fc
        .tuple(plainDates(NEAR), plainDates(NEAR))
        .map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one })),
    ),
  }),
  fc.record({
    every: fc.constantFrom<Every>("day", "week"),
    period: fc
      .tuple(plainDates(NEAR), fc.nat(70))
      .map(([from, days]) => ({ from, to: write(addDays(read(from), days)) })),
  }),
);

const cases = asked
  .chain(({ every, period }) => {
    const around = { from: [period.from, NEAR.from].sort()[0] ?? "", to: period.to };
    return fc.record({
      every: fc.constant(every),
      period: fc.constant(period),
      times: fc.nat(2),
      asOf: plainDates(NEAR),
      recordedOn: fc.oneof(fc.constant(parsePlainDate("2025-02-28")), plainDates(NEAR)),
      from: fc.option(coarseDates(around), { nil: undefined }),
      until: fc.option(coarseDates({ ...around, to: NEAR.to }), { nil: undefined }),
      done: fc.oneof(
        fc.array(plainDates(around), { maxLength: 30 }),
        fc.subarray(windowsOf(every, period).map((window) => window.to)),
      ),
      logged: fc.oneof(
        fc.constant(null),
        fc.constant({ from: "2020-01-01", to: "2030-01-01" }),
        plainDates(NEAR).map((from) => ({ from, to: "2030-01-01" })),
        plainDates(NEAR).map((to) => ({ from: "2020-01-01", to })),
      ),
    });
  })
  .filter(({ from, until }) => from === undefined || until === undefined || until >= from.slice(0, until.length));

type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

function check({
  every,
  times,
  period,
  asOf,
  recordedOn,
  from,
  until,
  done,
  logged,
}: Case): ReturnType<typeof checkRecurringDuties>[number] | undefined {
  const span = { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
  const activities = done.map((completedOn, index) => ({
    id: `a-${index}`,
    station: "centre-1",
    kind: "training",
    completedOn,
  }));
  const register = prepared({
    recordedOn,
    stations: [centre(span)],
    activities,
    completeness: logged === null ? [] : [{ collection: "activities", period: logged }],
  });
  return checkRecurringDuties(register, recurringDuty({ every, times }), { period, asOf })[0];
}

interface Standing extends Period {
  readonly state: "done" | "missed" | "open" | "unlogged";
}

/** A window, and how it stands if it is asked, by looking at each of its days. */
function standingsOf({ every, times, period, asOf, recordedOn, done, logged }: Case): readonly Standing[] {
  return windowsOf(every, period).map((window) => {
    const past = daysOf(window).filter((day) => day <= asOf);
    const known = past.every((day) => logged !== null && day >= logged.from && day <= logged.to && day <= recordedOn);
    const state =
      done.filter((day) => past.includes(day)).length >= times
        ? "done"
        : !known
          ? "unlogged"
          : asOf <= window.to
            ? "open"
            : "missed";
    return { ...window, state };
  });
}

interface World {
  readonly from: string;
  readonly until: string | undefined;
}

/** Every pair of dates, as far as they can differ in the windows between them. */
function worldsOf({ every, period, recordedOn, from, until, done }: Case): readonly World[] {
  const within = (date: CoarseDate): readonly string[] =>
    daysOf({ from: `${date.slice(0, 4)}-01-01`, to: `${date.slice(0, 4)}-12-31` }).filter((day) =>
      day.startsWith(date),
    );
  const edges = new Set(
    [...windowsOf(every, period), period].flatMap((window) =>
      [window.from, window.to].flatMap((day) => [-1, 0, 1].map((step): string => write(addDays(read(day), step)))),
    ),
  );
  const some = (days: readonly string[]): readonly string[] =>
    days.filter((day, index) => index === 0 || index === days.length - 1 || edges.has(day));
  const untils = until === undefined ? [undefined] : some(within(until));
  const known = [...done, recordedOn, ...untils.slice(-1).filter((day) => day !== undefined)].sort()[0] ?? "";
  const froms = from === undefined ? some(daysOf({ from: "2023-06-01", to: known })) : some(within(from));
  return froms.flatMap((begin) =>
    untils.flatMap((end) => (end !== undefined && end < begin ? [] : [{ from: begin, until: end }])),
  );
}

function isOpen({ from, until = "9999" }: World, days: Period): boolean {
  return from <= days.to && until >= days.from;
}

function asks({ from, until = "9999" }: World, window: Period): boolean {
  return from <= window.from && until >= window.to;
}

/** What anyone would answer who knows the dates, and that of the windows not logged some were done all the same. */
function outcomeOf(asked: readonly Standing[], filled: (window: Standing) => boolean): "met" | "unmet" | "not-asked" {
  if (asked.length === 0) return "not-asked";
  return asked.every((window) => window.state === "done" || (window.state === "unlogged" && filled(window)))
    ? "met"
    : "unmet";
}

describe("checkRecurringDuties", () => {
  it("sorts every window as looking at each of its days does", () => {
    fc.assert(
      fc.property(cases, (drawn) => {
        const finding = check(drawn);
        const worlds = worldsOf(drawn);
        expect(finding === undefined).toBe(!worlds.some((world) => isOpen(world, drawn.period)));
        if (finding === undefined) return;
        const states = standingsOf(drawn).flatMap((window) => {
          const asking = worlds.filter((world) => asks(world, window)).length;
          if (asking === 0) return [];
          return [
            window.state === "done"
              ? "done"
              : asking < worlds.length || window.state === "unlogged"
                ? "unknown"
                : window.state,
          ];
        });
        const count = (state: string): number => states.filter((one) => one === state).length;
        expect(finding.detail.windows).toEqual({
          done: count("done"),
          missed: count("missed"),
          unknown: count("unknown"),
          open: count("open"),
        });
        expect(finding.timing).toBe(drawn.asOf > drawn.period.to || count("missed") > 0 ? "closed" : "open");
        expect(finding.detail.missed).toEqual(
          finding.detail.missed.toSorted((one, other) => (one.from < other.from ? -1 : 1)),
        );
        expect(finding.detail.missed.length).toBe(Math.min(12, count("missed")));
      }),
      { numRuns: 150 },
    );
  });

  it("says what every way of completing the record agrees on, and names every fact that could still change it, and no other", () => {
    fc.assert(
      fc.property(cases, (drawn) => {
        const finding = check(drawn);
        if (finding === undefined) return;
        const worlds = worldsOf(drawn);
        const standings = standingsOf(drawn);
        const unlogged = standings.filter(({ state }) => state === "unlogged");
        const fills: readonly ((window: Standing) => boolean)[] = [
          () => false,
          () => true,
          ...unlogged.map((left) => (window: Standing) => window !== left),
        ];
        const table = worlds.map((world) => {
          const own = standings.filter((window) => asks(world, window));
          return fills.map((filled) => outcomeOf(own, filled));
        });
        const outcomes = new Set(table.flat());
        const [only] = outcomes;
        expect(finding.verdict).toBe(
          outcomes.size > 1 ? "undetermined" : only === "not-asked" ? "not-applicable" : only,
        );
        const dates = fills.some((_, index) => new Set(table.map((row) => row[index])).size > 1);
        const log = table.some((row) => new Set(row).size > 1);
        expect(finding.missing.map(({ fact }) => fact)).toEqual(
          outcomes.size > 1 ? [...(dates ? ["station-date"] : []), ...(log ? ["activities"] : [])] : [],
        );
      }),
      { numRuns: 150 },
    );
  });
});
