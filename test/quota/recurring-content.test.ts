import { describe, expect, it } from "vitest";
import type { PeriodInput } from "social-work-station-rules/calendar";
import type { RecurringDuty } from "social-work-station-rules/policy";
import { checkRecurringDuty } from "social-work-station-rules/quota";
import { asProvision } from "../as-parsed.js";
import { centre, prepared } from "./own-register.js";
import { recurringDuty } from "./provisions.js";

/** The first quarter of 2024, of which each month is a window. */
const QUARTER = { from: "2024-01-01", to: "2024-03-31" };
const LOGGED = [{ collection: "activities" }];

const training = (...days: readonly string[]): readonly object[] =>
  days.map((completedOn, index) => ({ id: `a-${index}`, station: "centre-1", kind: "training", completedOn }));

interface Question {
  readonly asOf?: string;
  readonly period?: PeriodInput;
  readonly fields?: object;
}

function check(
  duty: RecurringDuty,
  activities: readonly object[],
  { asOf = "2024-04-01", period = QUARTER, fields = {} }: Question = {},
) {
  const register = prepared({
    recordedOn: "2024-04-30",
    stations: [centre({ from: "2023-01-01" })],
    completeness: LOGGED,
    activities,
    ...fields,
  });
  const [finding] = checkRecurringDuty(register, duty, { asOf, period });
  if (finding === undefined) throw new Error("no finding");
  return finding;
}

const STATION = { kind: "station", id: "centre-1" } as const;

describe("a duty that asks for more than the kind of activity", () => {
  const onTheme: RecurringDuty = asProvision({
    ...recurringDuty({ times: 2 }),
    content: { zh: "专题学习", en: "study of a theme" },
  });
  const twice = (...months: readonly string[]): readonly object[] =>
    training(...months.flatMap((month) => [`2024-${month}-05`, `2024-${month}-20`]));

  it("is open where the kind of activity is logged, and asks what it was about", () => {
    const finding = check(onTheme, twice("01", "02", "03"));
    expect(finding.verdict).toBe("undetermined");
    expect(finding.detail.windows).toEqual({ done: 0, missed: 0, unknown: 3, open: 0 });
    expect(finding.missing).toEqual([{ subject: STATION, fact: "activity-content", detail: "training" }]);
  });

  it("is unmet where too little of the kind is logged, whatever it was about", () => {
    const finding = check(onTheme, twice("01", "02").slice(0, 3));
    expect([finding.verdict, finding.missing]).toEqual(["unmet", []]);
    expect(finding.detail.windows).toEqual({ done: 0, missed: 2, unknown: 1, open: 0 });
  });

  it("asks for further activities where the log is not complete", () => {
    const finding = check(onTheme, training("2024-01-05"), { fields: { completeness: [] } });
    expect(finding.missing).toEqual([{ subject: STATION, fact: "activities", detail: "training" }]);
  });

  it("asks for both where one window has enough of the kind and another has not", () => {
    const finding = check(onTheme, twice("01", "02"), { fields: { completeness: [] } });
    expect(finding.missing.map(({ fact }) => fact)).toEqual(["activities", "activity-content"]);
    expect(finding.detail.windows).toEqual({ done: 0, missed: 0, unknown: 3, open: 0 });
  });

  it("asks for no activities of windows in which the station was not open", () => {
    const about = [{ subject: STATION, fact: "activity-content", detail: "training" }];
    const asked = (dates: object, ...months: readonly string[]): unknown =>
      check(onTheme, twice(...months), { fields: { completeness: [], stations: [centre(dates)] } }).missing;
    expect(asked({ from: "2024-02-01" }, "02", "03")).toEqual(about);
    expect(asked({ from: "2023-01-01", until: "2024-02-29" }, "01", "02")).toEqual(about);
  });

  it("asks for no activities of a window that is missed, if it was due at all", () => {
    const fields = { stations: [centre({ from: "2024-01" })] };
    expect(check(onTheme, twice("02", "03"), { fields }).missing).toEqual([
      { subject: STATION, fact: "station-date" },
      { subject: STATION, fact: "activity-content", detail: "training" },
    ]);
  });

  it("is done by the kind alone where nothing more is asked", () => {
    const finding = check(recurringDuty({ times: 2 }), twice("01", "02", "03"));
    expect([finding.verdict, finding.missing]).toEqual(["met", []]);
    expect(finding.detail).toMatchObject({ kind: "recurring-duty", every: "month", times: 2 });
  });
});

describe("what is missing of a log", () => {
  it("is named with the kind of activity, after the date of the station", () => {
    const finding = check(recurringDuty(), [], {
      fields: { completeness: [], stations: [centre({ from: "2024-01" })] },
    });
    expect(finding.verdict).toBe("undetermined");
    expect(finding.missing).toEqual([
      { subject: STATION, fact: "station-date" },
      { subject: STATION, fact: "activities", detail: "training" },
    ]);
  });

  it("is nothing of what lies after the day of the question, or before the station opened", () => {
    const logged = (period: object): unknown =>
      check(recurringDuty(), training("2024-02-10", "2024-03-10"), {
        asOf: "2024-03-15",
        fields: { stations: [centre({ from: "2024-01-20" })], completeness: [{ collection: "activities", period }] },
      }).missing;
    expect(logged({ from: "2024-02-01", to: "2024-03-15" })).toEqual([]);
    expect(
      check(recurringDuty(), training("2024-02-10"), {
        asOf: "2024-03-15",
        fields: { completeness: [{ collection: "activities", period: { from: "2024-01-01", to: "2024-03-14" } }] },
      }).detail.windows,
    ).toEqual({ done: 1, missed: 1, unknown: 1, open: 0 });
  });
});

describe("a window that has not begun", () => {
  it("is open, whatever the log lacks of the past", () => {
    const completeness = [{ collection: "activities", period: { from: "2024-02-01", to: "2024-02-15" } }];
    expect(check(recurringDuty(), [], { asOf: "2024-02-15", fields: { completeness } }).detail.windows).toEqual({
      done: 0,
      missed: 0,
      unknown: 1,
      open: 2,
    });
  });
});

describe("the window in which the day lies", () => {
  const currentOn = (asOf: string, fields: object = {}) =>
    check(recurringDuty({ times: 2 }), training("2024-02-01", "2024-02-10", "2024-02-29"), { asOf, fields }).detail
      .current;
  const FEBRUARY = { from: "2024-02-01", to: "2024-02-29" };

  it.each([
    ["2024-01-31", { from: "2024-01-01", to: "2024-01-31", done: 0 }],
    ["2024-02-01", { ...FEBRUARY, done: 1 }],
    ["2024-02-10", { ...FEBRUARY, done: 2 }],
    ["2024-02-29", { ...FEBRUARY, done: 3 }],
    ["2024-03-01", { from: "2024-03-01", to: "2024-03-31", done: 0 }],
    ["2024-03-31", { from: "2024-03-01", to: "2024-03-31", done: 0 }],
    ["2023-12-31", null],
    ["2024-04-01", null],
  ])("on %s, with what was done in it by then", (asOf, expected) => {
    expect(currentOn(asOf)).toEqual(expected);
  });

  it("is none in which the station opens or closes, or may do so", () => {
    const on = (dates: object) => currentOn("2024-02-10", { stations: [centre(dates)] });
    expect(on({ from: "2024-02-01" })).toEqual({ ...FEBRUARY, done: 2 });
    expect(on({ from: "2024-02-02" })).toBeNull();
    expect(on({ from: "2024-02" })).toBeNull();
    expect(on({ from: "2023", until: "2024-02-29" })).toEqual({ ...FEBRUARY, done: 2 });
    expect(on({ from: "2023", until: "2024-02-28" })).toBeNull();
    expect(on({ from: "2023", until: "2024-02" })).toBeNull();
  });

  it("is none on a day between two windows", () => {
    const days = check(recurringDuty({ every: "weekday" }), [], { asOf: "2024-02-10" });
    expect(days.detail.current).toBeNull();
    expect(
      check(recurringDuty({ every: "weekday" }), training("2024-02-09"), { asOf: "2024-02-09" }).detail.current,
    ).toEqual({
      from: "2024-02-09",
      to: "2024-02-09",
      done: 1,
    });
  });
});

describe("what is done between two windows", () => {
  it("counts in neither", () => {
    const week = { from: "2024-02-05", to: "2024-02-12" };
    const windows = (...days: readonly string[]): unknown =>
      check(recurringDuty({ every: "weekday" }), training(...days), { period: week }).detail.windows;
    expect(windows("2024-02-10")).toEqual({ done: 0, missed: 6, unknown: 0, open: 0 });
    expect(windows("2024-02-12")).toEqual({ done: 1, missed: 5, unknown: 0, open: 0 });
  });
});

describe("the missed windows that a finding lists", () => {
  it("are the first twelve", () => {
    const { detail } = check(recurringDuty({ every: "week" }), [], {
      period: { from: "2024-01-01", to: "2024-03-31" },
    });
    expect(detail.windows.missed).toBe(13);
    expect(detail.missed).toHaveLength(12);
    expect([detail.missed[0], detail.missed[11]]).toEqual([
      { from: "2024-01-01", to: "2024-01-07" },
      { from: "2024-03-18", to: "2024-03-24" },
    ]);
  });
});

describe("whether a duty is closed", () => {
  it.each([
    ["2024-03-31", training("2024-01-10", "2024-02-10"), "open"],
    ["2024-04-01", training("2024-01-10", "2024-02-10", "2024-03-10"), "closed"],
    ["2024-02-10", training("2024-02-10"), "closed"],
    ["2024-02-10", training("2024-01-10"), "open"],
  ])("on %s", (asOf, activities, timing) => {
    expect(check(recurringDuty(), activities, { asOf }).timing).toBe(timing);
  });
});
