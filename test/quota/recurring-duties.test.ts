import { addDays, addMonths, addQuarters, addWeeks, addYears, eachDayOfInterval, format, startOfMonth, startOfQuarter, startOfWeek, startOfYear, subDays } from "date-fns";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarYear, customPeriod, parsePlainDate, type Period } from "social-work-station-rules/calendar";
import { checkRecurringDuties } from "social-work-station-rules/quota";
import { coarseDates, plainDates } from "social-work-station-rules/testing";
import { holds } from "../record-oracle.js";
import { centre, prepared } from "./own-register.js";
import { recurringDuty } from "./provisions.js";

type Every = "day" | "week" | "month" | "quarter" | "year";

const NEAR = { from: "2023-10-01", to: "2025-02-28" };

function write(date: Date): string {
  return format(date, "yyyy-MM-dd");
}

function read(text: string): Date {
  return new Date(`${text}T00:00`);
}

/** The whole windows of a period, by date-fns: from the window that its first day lies in, those that fit. */
function windowsOf(every: Every, { from, to }: Period): readonly Period[] {
  const start = { day: (date: Date) => date, week: (date: Date) => startOfWeek(date, { weekStartsOn: 1 }), month: startOfMonth, quarter: startOfQuarter, year: startOfYear }[every](read(from));
  const next = { day: addDays, week: addWeeks, month: addMonths, quarter: addQuarters, year: addYears }[every];
  const windows: Period[] = [];
  for (let nth = 0; ; nth += 1) {
    const window = { from: parsePlainDate(write(next(start, nth))), to: parsePlainDate(write(subDays(next(start, nth + 1), 1))) };
    if (window.to > to) return windows;
    if (window.from >= from) windows.push(window);
  }
}

const cases = fc.record({
  every: fc.constantFrom<Every>("day", "week", "month", "quarter", "year"),
  times: fc.nat(2),
  period: fc.oneof(fc.constant(calendarYear(2024)), fc.tuple(plainDates(NEAR), plainDates(NEAR)).map(([one, other]) => (one < other ? customPeriod(one, other) : customPeriod(other, one)))),
  asOf: plainDates(NEAR),
  recordedOn: fc.oneof(fc.constant(parsePlainDate("2025-02-28")), plainDates(NEAR)),
  from: fc.option(coarseDates(NEAR), { nil: undefined }),
  until: fc.option(coarseDates({ from: "2024-10-01", to: "2025-02-28" }), { nil: undefined }),
  done: fc.array(plainDates(NEAR), { maxLength: 30 }),
  listed: fc.boolean(),
}).filter(({ from, until }) => from === undefined || until === undefined || until >= from.slice(0, until.length));

function all(days: Period, test: (day: string) => boolean): boolean {
  return eachDayOfInterval({ start: read(days.from), end: read(days.to) }).map(write).every(test);
}

describe("checkRecurringDuties", () => {
  it("sorts every window as looking at each of its days does", () => {
    fc.assert(
      fc.property(cases, ({ every, times, period, asOf, recordedOn, from, until, done, listed }) => {
        const span = { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
        const register = prepared({
          recordedOn,
          stations: [centre(span)],
          activities: done.map((completedOn, index) => ({ id: `a-${index}`, station: "centre-1", kind: "training", completedOn })),
          completeness: listed ? [{ collection: "activities" }] : [],
        });
        const [finding] = checkRecurringDuties(register, recurringDuty({ every, times }), { period, asOf });
        const open = (day: string): string => holds({ from, until }, day, recordedOn);
        if (finding === undefined) {
          expect(all(period, (day) => open(day) === "no")).toBe(true);
          return;
        }
        const states = windowsOf(every, period)
          .filter((window) => open(window.from) !== "no" && open(window.to) !== "no")
          .map((window) => {
            const past = done.filter((day) => day >= window.from && day <= window.to && day <= asOf).length;
            const logged = all(window, (day) => day > asOf || (listed && day <= recordedOn));
            if (past >= times) return "done";
            return open(window.from) === "yes" && open(window.to) === "yes" && logged ? (asOf <= window.to ? "open" : "missed") : "unknown";
          });
        const count = (state: string): number => states.filter((one) => one === state).length;
        expect(finding.detail.windows).toEqual({ done: count("done"), missed: count("missed"), unknown: count("unknown"), open: count("open") });
        const verdict = count("missed") + count("open") > 0 ? "unmet" : count("unknown") > 0 ? "undetermined" : states.length > 0 ? "met" : "not-applicable";
        expect(finding.verdict).toBe(verdict);
        expect(finding.timing).toBe(asOf > period.to || count("missed") > 0 ? "closed" : "open");
        expect(finding.missing.length > 0).toBe(verdict === "undetermined");
        expect(finding.detail.missed).toEqual(finding.detail.missed.toSorted((one, other) => (one.from < other.from ? -1 : 1)));
        expect(finding.detail.missed.length).toBe(Math.min(12, count("missed")));
      }),
      { numRuns: 300 },
    );
  });
});

describe("a duty that recurs", () => {
  const study = (fields: object, values: Parameters<typeof recurringDuty>[0], asOf: string, period = calendarYear(2024)): ReturnType<typeof checkRecurringDuties>[number] | undefined =>
    checkRecurringDuties(prepared({ recordedOn: "2025-01-31", stations: [centre({ from: "2023-01-01" })], completeness: [{ collection: "activities" }], ...fields }), recurringDuty(values), { asOf, period })[0];
  const on = (...days: readonly string[]): readonly object[] => days.map((completedOn, index) => ({ id: `a-${index}`, station: "centre-1", kind: "training", completedOn }));

  it("is met when every quarter of the year has one", () => {
    const activities = on("2024-01-01", "2024-06-30", "2024-07-01", "2024-12-31");
    expect(study({ activities }, { every: "quarter" }, "2025-01-01")?.verdict).toBe("met");
    expect(study({ activities: activities.slice(1) }, { every: "quarter" }, "2025-01-01")).toMatchObject({ verdict: "unmet", timing: "closed", detail: { missed: [{ from: "2024-01-01", to: "2024-03-31" }] } });
  });

  it("is not met for good once a window is missed, and open while the last still runs", () => {
    const activities = on("2024-01-10", "2024-02-10");
    expect(study({ activities }, { every: "month" }, "2024-03-31")).toMatchObject({ verdict: "unmet", timing: "open", detail: { windows: { done: 2, missed: 0, open: 10 } } });
    expect(study({ activities }, { every: "month" }, "2024-04-01")).toMatchObject({ verdict: "unmet", timing: "closed", detail: { windows: { done: 2, missed: 1, open: 9 } } });
  });

  it("counts a repeat of one case once, another kind and another station not at all", () => {
    const record = { station: "centre-1", kind: "training", completedOn: "2024-01-10", caseReference: "c-1" };
    const stations = [centre({ from: "2023-01-01" }), centre({ id: "centre-2", from: "2023-01-01" })];
    const done = (...activities: readonly object[]): number | undefined => study({ stations, activities: activities.map((activity, index) => ({ id: `a-${index}`, ...activity })) }, { every: "year", times: 2 }, "2025-01-01")?.detail.windows.done;
    expect(done(record, record)).toBe(0);
    expect(done(record, { ...record, caseReference: "c-2" })).toBe(1);
    expect(done(record, { ...record, kind: "visit" })).toBe(0);
    expect(done(record, { ...record, station: "centre-2", caseReference: "c-2" })).toBe(0);
  });

  it("asks only for windows that lie wholly in the period and in the station's life", () => {
    expect(study({}, { every: "month" }, "2025-01-01", customPeriod(parsePlainDate("2024-01-02"), parsePlainDate("2024-01-31")))?.verdict).toBe("not-applicable");
    expect(study({ stations: [centre({ from: "2024-11-02" })] }, { every: "month" }, "2025-01-01")?.detail.windows).toEqual({ done: 0, missed: 1, unknown: 0, open: 0 });
    expect(study({ stations: [centre({ from: "2025-01-01" })] }, { every: "month" }, "2025-01-01")).toBeUndefined();
  });

  it("has weeks from Monday", () => {
    const missed = study({}, { every: "week" }, "2025-01-01")?.detail.missed ?? [];
    expect([missed[0], missed[1]?.from, missed.length]).toEqual([{ from: "2024-01-01", to: "2024-01-07" }, "2024-01-08", 12]);
  });

  it("has an id that names the period", () => {
    expect(study({}, {}, "2024-06-30")?.id).toBe("own/provision@station:centre-1@2024-01-01..2024-12-31");
  });
});
