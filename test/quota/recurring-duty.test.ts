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
import { checkRecurringDuty } from "social-work-station-rules/quota";
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

/** Returns the whole windows of a period, by date-fns: from the window of its first day, those that fit. */
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

/** At most ten weeks of days and weeks, a year of longer windows. */
const questions = fc.oneof(
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

const cases = questions
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
}: Case): ReturnType<typeof checkRecurringDuty>[number] | undefined {
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
  return checkRecurringDuty(register, recurringDuty({ every, times }), { period, asOf })[0];
}

interface WindowState extends Period {
  readonly state: "done" | "missed" | "open" | "unlogged";
}

/** Returns the state of each window if the duty is due in it, by looking at each of its days. */
function statesOf({ every, times, period, asOf, recordedOn, done, logged }: Case): readonly WindowState[] {
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

/** Returns every pair of dates, as far as they can differ in the windows between them. */
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

function isDue({ from, until = "9999" }: World, window: Period): boolean {
  return from <= window.from && until >= window.to;
}

/** Returns the outcome for known dates, if the duty was done in some of the windows that are not logged. */
function outcomeOf(due: readonly WindowState[], filled: (window: WindowState) => boolean): "met" | "unmet" | "not-due" {
  if (due.length === 0) return "not-due";
  return due.every((window) => window.state === "done" || (window.state === "unlogged" && filled(window)))
    ? "met"
    : "unmet";
}

describe("checkRecurringDuty", () => {
  it("finds the state of every window that looking at each of its days finds", () => {
    fc.assert(
      fc.property(cases, (drawn) => {
        const finding = check(drawn);
        const worlds = worldsOf(drawn);
        expect(finding === undefined).toBe(!worlds.some((world) => isOpen(world, drawn.period)));
        if (finding === undefined) return;
        const states = statesOf(drawn).flatMap((window) => {
          const worldsDue = worlds.filter((world) => isDue(world, window)).length;
          if (worldsDue === 0) return [];
          return [
            window.state === "done"
              ? "done"
              : worldsDue < worlds.length || window.state === "unlogged"
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

  it("returns the verdict on which all completions of the record agree, and lists every fact that could still change it", () => {
    fc.assert(
      fc.property(cases, (drawn) => {
        const finding = check(drawn);
        if (finding === undefined) return;
        const worlds = worldsOf(drawn);
        const windows = statesOf(drawn);
        const unlogged = windows.filter(({ state }) => state === "unlogged");
        const fills: readonly ((window: WindowState) => boolean)[] = [
          () => false,
          () => true,
          ...unlogged.map((left) => (window: WindowState) => window !== left),
        ];
        const table = worlds.map((world) => {
          const own = windows.filter((window) => isDue(world, window));
          return fills.map((filled) => outcomeOf(own, filled));
        });
        const outcomes = new Set(table.flat());
        const [only] = outcomes;
        expect(finding.verdict).toBe(outcomes.size > 1 ? "undetermined" : only === "not-due" ? "not-applicable" : only);
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

describe("checkRecurringDuty, by example", () => {
  const study = (
    fields: object,
    values: Parameters<typeof recurringDuty>[0],
    asOf: string,
    period = calendarYear(2024),
  ): ReturnType<typeof checkRecurringDuty>[number] | undefined =>
    checkRecurringDuty(
      prepared({
        recordedOn: "2025-01-31",
        stations: [centre({ from: "2023-01-01" })],
        completeness: [{ collection: "activities" }],
        ...fields,
      }),
      recurringDuty(values),
      { asOf, period },
    )[0];
  const on = (...days: readonly string[]): readonly object[] =>
    days.map((completedOn, index) => ({ id: `a-${index}`, station: "centre-1", kind: "training", completedOn }));

  it("is met when every quarter of the year has one", () => {
    const activities = on("2024-01-01", "2024-06-30", "2024-07-01", "2024-12-31");
    expect(study({ activities }, { every: "quarter" }, "2025-01-01")?.verdict).toBe("met");
    expect(study({ activities: activities.slice(1) }, { every: "quarter" }, "2025-01-01")).toMatchObject({
      verdict: "unmet",
      timing: "closed",
      detail: { missed: [{ from: "2024-01-01", to: "2024-03-31" }] },
    });
  });

  it("is unmet for good once a window is missed, and open while the last window runs", () => {
    const activities = on("2024-01-10", "2024-02-10");
    expect(study({ activities }, { every: "month" }, "2024-03-31")).toMatchObject({
      verdict: "unmet",
      timing: "open",
      detail: { windows: { done: 2, missed: 0, open: 10 } },
    });
    expect(study({ activities }, { every: "month" }, "2024-04-01")).toMatchObject({
      verdict: "unmet",
      timing: "closed",
      detail: { windows: { done: 2, missed: 1, open: 9 } },
    });
  });

  it("counts a repeat of one case once, and no other kind or station", () => {
    const record = { station: "centre-1", kind: "training", completedOn: "2024-01-10", caseReference: "c-1" };
    const stations = [centre({ from: "2023-01-01" }), centre({ id: "centre-2", from: "2023-01-01" })];
    const done = (...activities: readonly object[]): number | undefined =>
      study(
        { stations, activities: activities.map((activity, index) => ({ id: `a-${index}`, ...activity })) },
        { every: "year", times: 2 },
        "2025-01-01",
      )?.detail.windows.done;
    expect(done(record, record)).toBe(0);
    expect(done(record, { ...record, caseReference: "c-2" })).toBe(1);
    expect(done(record, { ...record, kind: "visit" })).toBe(0);
    expect(done(record, { ...record, station: "centre-2", caseReference: "c-2" })).toBe(0);
  });

  it("checks only windows that lie wholly in the period and in which the station is open", () => {
    expect(
      study({}, { every: "month" }, "2025-01-01", {
        from: parsePlainDate("2024-01-02"),
        to: parsePlainDate("2024-01-31"),
      })?.verdict,
    ).toBe("not-applicable");
    expect(
      study({ stations: [centre({ from: "2024-11-02" })] }, { every: "month" }, "2025-01-01")?.detail.windows,
    ).toEqual({ done: 0, missed: 1, unknown: 0, open: 0 });
    expect(study({ stations: [centre({ from: "2025-01-01" })] }, { every: "month" }, "2025-01-01")).toBeUndefined();
  });

  it("counts weeks from Monday", () => {
    const missed = study({}, { every: "week" }, "2025-01-01")?.detail.missed ?? [];
    expect([missed[0], missed[1]?.from, missed.length]).toEqual([
      { from: "2024-01-01", to: "2024-01-07" },
      "2024-01-08",
      12,
    ]);
  });

  it("returns a finding whose id contains the period", () => {
    expect(study({}, {}, "2024-06-30")?.id).toBe("own/provision@station:centre-1@2024-01-01..2024-12-31");
  });
});
