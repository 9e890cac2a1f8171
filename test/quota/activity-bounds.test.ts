import { describe, expect, it } from "vitest";
import { calendarYear, type PeriodInput } from "social-work-station-rules/calendar";
import type { ActivityQuota } from "social-work-station-rules/policy";
import { checkActivityQuota } from "social-work-station-rules/quota";
import { centre, prepared } from "./own-register.js";
import { activityQuota } from "./provisions.js";

const YEAR = calendarYear(2021);
const LOGGED = [{ collection: "activities" }];
const STATION = { kind: "station", id: "centre-1" } as const;

function check(
  quota: ActivityQuota,
  fields: object = {},
  { asOf = "2021-12-31", period = YEAR }: { readonly asOf?: string; readonly period?: PeriodInput } = {},
) {
  const register = prepared({ stations: [centre({ from: "2021-01-01" })], completeness: LOGGED, ...fields });
  const [finding] = checkActivityQuota(register, quota, { period, asOf });
  if (finding === undefined) throw new Error("no finding");
  return finding;
}

const cases = (...days: readonly string[]): readonly object[] =>
  days.map((completedOn, index) => ({ id: `a-${index}`, station: "centre-1", kind: "case-work", completedOn }));

describe("a finding on a quota of activities", () => {
  it("says what is due, done, doubtful, lacking and left out", () => {
    const quota = activityQuota({ amount: "3" });
    const { basis, ...finding } = check(quota, { activities: cases("2021-02-01", "2020-12-31") });
    expect(finding).toEqual({
      kind: "finding",
      id: "own/provision@station:centre-1@2021-01-01..2021-12-31",
      provision: "own/provision",
      subject: STATION,
      asOf: "2021-12-31",
      verdict: "unmet",
      timing: "open",
      detail: {
        kind: "activity-quota",
        unit: "count",
        period: { from: "2021-01-01", to: "2021-12-31" },
        required: { least: "3", most: "3" },
        done: "1",
        doubtful: "0",
        shortfall: { least: "2", most: "2" },
        leftOut: { "outside-period": 1, "after-as-of": 0, "station-not-open": 0, "not-completed": 0, repeat: 0 },
      },
      missing: [],
      judgements: [],
    });
    expect(basis.provision).toBe("own/provision");
  });

  it.each([
    ["count", "full", []],
    ["count", "pro-rata-days", ["partYearRounding"]],
    ["hours", "full", ["hoursBasis"]],
    ["hours", "pro-rata-months", ["hoursBasis", "partYearRounding"]],
  ] as const)(
    "rests, for a quota of %s of which a part of the year owes %s, on what it read",
    (unit, partYear, more) => {
      expect(Object.keys(check(activityQuota({ partYear }, unit)).basis.parameters).toSorted()).toEqual(
        ["amount", "countedOn", "kinds", "partYear", "yearBasis", ...more].toSorted(),
      );
    },
  );
});

describe("the bounds of what is due and lacking", () => {
  const daily = activityQuota({ amount: "365", partYear: "pro-rata-days" });
  const inJune = { stations: [centre({ from: "2021-06" })] };

  // From 1 June there are 214 days left, from 30 June 185.
  it("are those of the first and the last day on which the station may have opened", () => {
    expect(check(daily, inJune).detail).toMatchObject({
      required: { least: "185", most: "214" },
      shortfall: { least: "185", most: "214" },
      done: "0",
      doubtful: "0",
    });
  });

  it("are open downwards where the log may lack something", () => {
    expect(check(daily, { ...inJune, completeness: [] }).detail).toMatchObject({
      required: { least: "185", most: "214" },
      shortfall: { least: "0", most: "214" },
    });
  });

  // What was done on 10 June counts if the station was open then.
  it("count what was done while the station may have been open", () => {
    expect(check(daily, { ...inJune, activities: cases("2021-06-10") }).detail).toMatchObject({
      required: { least: "185", most: "214" },
      shortfall: { least: "185", most: "213" },
      done: "0",
      doubtful: "1",
    });
  });

  it("begin at nothing where the station may not have been open at all", () => {
    const period = { from: "2021-01-01", to: "2021-06-30" };
    const { verdict, detail, missing } = check(
      activityQuota({ amount: "4" }),
      { stations: [centre({ from: "2021" })] },
      { period },
    );
    expect([verdict, missing]).toEqual(["undetermined", [{ subject: STATION, fact: "station-date" }]]);
    expect(detail).toMatchObject({ required: { least: "0", most: "4" }, shortfall: { least: "0", most: "4" } });
  });

  it("are of hours to their last decimal", () => {
    const session = { id: "a", station: "centre-1", kind: "supervision", completedOn: "2021-05-01", hours: "0.125" };
    expect(check(activityQuota({ amount: "1.5" }, "hours"), { activities: [session] }).detail).toMatchObject({
      unit: "hours",
      required: { least: "1.5", most: "1.5" },
      done: "0.125",
      shortfall: { least: "1.375", most: "1.375" },
    });
  });
});

describe("a log that may lack something", () => {
  const closed = { asOf: "2022-01-01" };

  it("leaves what is lacking open, and is named with the station", () => {
    const { verdict, timing, missing } = check(activityQuota(), { recordedOn: "2022-01-31", completeness: [] }, closed);
    expect([verdict, timing, missing]).toEqual(["undetermined", "closed", [{ subject: STATION, fact: "activities" }]]);
  });

  it("does not matter where enough is done", () => {
    const { verdict, missing, detail } = check(activityQuota({ amount: "1" }), {
      completeness: [],
      activities: cases("2021-03-01"),
    });
    expect([verdict, missing, detail.shortfall]).toEqual(["met", [], { least: "0", most: "0" }]);
  });

  it("does not matter before the period begins", () => {
    const { verdict, missing, detail } = check(
      activityQuota({ amount: "2" }),
      { completeness: [] },
      { asOf: "2020-12-31" },
    );
    expect([verdict, missing, detail.shortfall]).toEqual(["unmet", [], { least: "2", most: "2" }]);
  });
});

describe("dates that do not matter", () => {
  it("are not asked for where as many cases are lacking whichever they are", () => {
    // Half a case lacks a whole one.
    const quota = activityQuota({ amount: "1.5" });
    expect(
      check(quota, { stations: [centre({ from: "2020" })], completeness: [] }).missing.map(({ fact }) => fact),
    ).toEqual(["activities"]);
  });

  it("are asked for where something that is not logged may lie before the opening", () => {
    const inJune = { stations: [centre({ from: "2021-06" })], completeness: [] };
    expect(check(activityQuota({ amount: "1" }), inJune).missing.map(({ fact }) => fact)).toEqual([
      "station-date",
      "activities",
    ]);
  });

  it("are not asked for where a whole case is lacking for each part of one", () => {
    // Open from 1 January: 2.5 less 1 is 1.5, which takes two cases. Open later: 2 less 0 are two cases.
    const quota = activityQuota({ amount: "2.5", partYear: "pro-rata-days", partYearRounding: "down" });
    const fields = {
      stations: [centre({ from: "2021-01" })],
      activities: cases("2021-01-01"),
      completeness: [{ collection: "activities", period: { from: "2021-01-01", to: "2021-01-31" } }],
    };
    const { detail, missing } = check(quota, fields);
    expect([detail.required, detail.shortfall.most]).toEqual([{ least: "2", most: "2.5" }, "2"]);
    expect(missing.map(({ fact }) => fact)).toEqual(["activities"]);
  });

  it("are not asked for where all is logged on the days on which they differ", () => {
    const missing = (dates: object, from: string, to: string): readonly string[] =>
      check(activityQuota({ amount: "1" }), {
        stations: [centre(dates)],
        completeness: [{ collection: "activities", period: { from, to } }],
      }).missing.map(({ fact }) => fact);
    const opened = { from: "2021-06" };
    expect(missing(opened, "2021-06-01", "2021-06-29")).toEqual(["activities"]);
    expect(missing(opened, "2021-06-02", "2021-06-29")).toEqual(["station-date", "activities"]);
    expect(missing(opened, "2021-06-01", "2021-06-28")).toEqual(["station-date", "activities"]);
    const ended = { from: "2021-01-01", until: "2021-06" };
    expect(missing(ended, "2021-06-02", "2021-06-30")).toEqual(["activities"]);
    expect(missing(ended, "2021-06-03", "2021-06-30")).toEqual(["station-date", "activities"]);
    expect(missing(ended, "2021-06-02", "2021-06-29")).toEqual(["station-date", "activities"]);
  });
});
