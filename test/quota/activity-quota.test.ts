import { describe, expect, it } from "vitest";
import { calendarYear, parsePlainDate } from "social-work-station-rules/calendar";
import { beijingPilot2021 } from "social-work-station-rules/catalogue";
import { checkActivityQuota } from "social-work-station-rules/quota";
import { centre, prepared } from "./own-register.js";
import { activityQuota } from "./provisions.js";

const YEAR = calendarYear(2021);
const LOGGED = [{ collection: "activities" }];

function cases(...dates: readonly string[]): readonly object[] {
  return dates.map((completedOn, index) => ({ id: `a-${index}`, station: "centre-1", kind: "case-work", completedOn }));
}

function ask(
  fields: object,
  provision = activityQuota({ amount: 2 }),
  { period = YEAR, asOf = "2021-12-31" }: { readonly period?: typeof YEAR; readonly asOf?: string } = {},
): ReturnType<typeof checkActivityQuota>[number] | undefined {
  return checkActivityQuota(
    prepared({ stations: [centre({ from: "2021-01-01" })], completeness: LOGGED, ...fields }),
    provision,
    { period, asOf },
  )[0];
}

function verdict(...args: Parameters<typeof ask>): string {
  const finding = ask(...args);
  return `${finding?.verdict ?? "none"} ${finding?.timing ?? ""}`;
}

describe("checkActivityQuota", () => {
  it("is open on the last day of the year and closed after it", () => {
    const recordedOn = "2022-01-31";
    expect(verdict({ recordedOn, activities: cases("2021-03-01") }, undefined, { asOf: "2021-12-31" })).toBe(
      "unmet open",
    );
    expect(verdict({ recordedOn, activities: cases("2021-03-01") }, undefined, { asOf: "2022-01-01" })).toBe(
      "unmet closed",
    );
    expect(
      verdict({ recordedOn, activities: cases("2021-03-01", "2021-12-31") }, undefined, { asOf: "2021-12-31" }),
    ).toBe("met open");
  });

  it("is undetermined where the log may lack something of the past days", () => {
    const activities = cases("2021-03-01");
    expect(verdict({ activities, completeness: [] })).toBe("undetermined open");
    expect(verdict({ activities: cases("2021-03-01", "2021-04-01"), completeness: [] })).toBe("met open");
    expect(verdict({ activities, recordedOn: "2021-06-30" }, undefined, { asOf: "2021-06-30" })).toBe("unmet open");
    expect(verdict({ activities, recordedOn: "2021-06-30" }, undefined, { asOf: "2021-07-01" })).toBe(
      "undetermined open",
    );
    expect(
      verdict({ activities, completeness: [{ ...LOGGED[0], period: { from: "2021-02-01", to: "2021-12-31" } }] }),
    ).toBe("undetermined open");
    const opened = [centre({ from: "2021-02-01" })];
    expect(
      verdict({
        activities,
        stations: opened,
        completeness: [{ ...LOGGED[0], period: { from: "2021-02-01", to: "2021-12-31" } }],
      }),
    ).toBe("unmet open");
    expect(verdict({ activities: [], completeness: [] }, undefined, { asOf: "2020-12-31" })).toBe("unmet open");
  });

  it("counts once what is completed in the period, by the day, while the station is open", () => {
    const activities = [
      ...cases("2020-12-31", "2021-01-31", "2021-02-01", "2021-06-30", "2021-10-31", "2021-11-01", "2022-01-01"),
      { id: "b-1", station: "centre-1", kind: "case-work", startedOn: "2021-03-01" },
      { id: "b-2", station: "centre-1", kind: "case-work", completedOn: "2021-04-01", caseReference: "c-1" },
      { id: "b-3", station: "centre-1", kind: "case-work", completedOn: "2021-04-01", caseReference: "c-1" },
      { id: "b-4", station: "centre-1", kind: "case-work", completedOn: "2021-04-02", caseReference: "c-1" },
      { id: "b-5", station: "centre-1", kind: "visit", completedOn: "2021-04-01" },
      { id: "b-6", station: "centre-2", kind: "case-work", completedOn: "2021-04-01" },
    ];
    const stations = [
      centre({ from: "2021-02-01", until: "2021-10-31" }),
      centre({ id: "centre-2", from: "2021-01-01" }),
    ];
    const finding = ask({ stations, activities, recordedOn: "2022-01-31" }, undefined, { asOf: "2021-10-15" });
    expect(finding?.detail.done).toBe("4");
    expect(finding?.detail.leftOut).toEqual({
      "outside-period": 2,
      "after-as-of": 2,
      "station-not-open": 1,
      "not-completed": 1,
      repeat: 1,
    });
  });

  it("counts a case on the day it was begun where that is the chosen reading", () => {
    const activities = [
      { id: "a-1", station: "centre-1", kind: "case-work", startedOn: "2021-12-01", completedOn: "2022-02-01" },
      { id: "a-2", station: "centre-1", kind: "case-work", startedOn: "2021-12-02" },
    ];
    const done = (countedOn: "completion" | "start"): unknown =>
      ask({ activities, recordedOn: "2022-12-31" }, activityQuota({ countedOn }))?.detail.done;
    expect([done("completion"), done("start")]).toEqual(["0", "2"]);
  });

  it("adds hours exactly, once for a session or once for each supervisee", () => {
    const session = (id: number, hours: string | number, supervisees?: number): object => ({
      id: `a-${id}`,
      station: "centre-1",
      kind: "supervision",
      completedOn: "2021-05-01",
      hours,
      ...(supervisees === undefined ? {} : { supervisees }),
    });
    const done = (hoursBasis: "session" | "supervisee", ...activities: readonly object[]): string => {
      const finding = ask({ activities }, activityQuota({ amount: "0.3", hoursBasis }, "hours"));
      return `${finding?.verdict ?? ""} ${finding?.detail.done ?? ""} ${(finding?.missing ?? []).map(({ fact }) => fact).join()}`;
    };
    expect(done("session", session(1, "0.1"), session(2, "0.2"))).toBe("met 0.3 ");
    expect(done("session", session(1, 0.1), session(2, "0.19"))).toBe("unmet 0.29 ");
    expect(done("supervisee", session(1, "0.1", 3))).toBe("met 0.3 ");
    expect(done("supervisee", session(1, "0.1"))).toBe("undetermined 0 hours");
    expect(done("supervisee", session(1, "0", undefined), session(2, "5", 0))).toBe("unmet 0 ");
  });

  it("writes sums of hours in the shortest form", () => {
    const activities = ["0.125", "0.375", "1.000"].map((hours, index) => ({
      id: `a-${index}`,
      station: "centre-1",
      kind: "supervision",
      completedOn: "2021-05-01",
      hours,
    }));
    const { done, required, shortfall } =
      ask({ activities }, activityQuota({ amount: "12.625" }, "hours"))?.detail ?? {};
    expect({ done, required, shortfall }).toEqual({
      done: "1.5",
      required: { least: "12.625", most: "12.625" },
      shortfall: { least: "11.125", most: "11.125" },
    });
    expect(ask({ activities }, activityQuota({ amount: "100.500" }, "hours"))?.detail.shortfall).toEqual({
      least: "99",
      most: "99",
    });
  });

  it.each(["2020-12-31", "2021-01-01", "2021-12-31", "2022-01-01"])(
    "lists the missing hours of a session on %s only if they count in the year, where the log is not complete",
    (completedOn) => {
      const activities = [{ id: "a-1", station: "centre-1", kind: "supervision", completedOn }];
      const missing = ask(
        { activities, completeness: [], recordedOn: "2022-01-31", stations: [centre({ from: "2020-01-01" })] },
        activityQuota({ amount: 5 }, "hours"),
        { asOf: "2022-01-31" },
      )?.missing;
      expect(missing?.map(({ fact }) => fact)).toEqual(
        completedOn.startsWith("2021") ? ["activities", "hours"] : ["activities"],
      );
    },
  );

  it("counts the longest of repeats with different hours, and is undetermined by one without hours", () => {
    const session = (id: string, fields: object): object => ({
      id,
      station: "centre-1",
      kind: "supervision",
      completedOn: "2021-05-01",
      caseReference: "c-1",
      ...fields,
    });
    const done = (...activities: readonly object[]): string => {
      const finding = ask({ activities }, activityQuota({ amount: 5 }, "hours"));
      return `${finding?.verdict ?? ""} ${finding?.detail.done ?? ""}`;
    };
    expect(done(session("b", { hours: 6 }), session("a", { hours: 1 }))).toBe("met 6");
    expect(done(session("b", { hours: 4 }), session("a", { hours: 1 }))).toBe("unmet 4");
    expect(done(session("b", { hours: 4 }), session("a", {}))).toBe("undetermined 4");
  });

  it("requires the whole amount or a part of it for a part of the year, by the chosen reading", () => {
    const stations = [centre({ from: "2021-08-15" })];
    const owed = (values: Parameters<typeof activityQuota>[0]): unknown =>
      ask({ stations }, activityQuota({ amount: 10, ...values }))?.detail.required;
    expect(owed({})).toEqual({ least: "10", most: "10" });
    expect(owed({ partYear: "pro-rata-days", partYearRounding: "up" })).toEqual({ least: "4", most: "4" });
    expect(owed({ partYear: "pro-rata-days", partYearRounding: "down" })).toEqual({ least: "3", most: "3" });
    expect(owed({ partYear: "pro-rata-months", partYearRounding: "half-up" })).toEqual({ least: "4", most: "4" });
  });

  it("requires no more for a part of the year than for all of it, also where the whole is no integer", () => {
    const owed = (from: string): unknown =>
      ask({ stations: [centre({ from })] }, activityQuota({ amount: "10.5", partYear: "pro-rata-months" }))?.detail
        .required.most;
    expect([owed("2021-01-01"), owed("2021-01-02"), owed("2021-02-01")]).toEqual(["10.5", "10.5", "10"]);
  });

  // Found in trials: 12 of 12 months begun are the whole year, of which nothing is to be rounded.
  it("requires the whole of an amount that is no integer where every month has begun", () => {
    const provision = activityQuota({ amount: "6.5", partYear: "pro-rata-months", partYearRounding: "down" });
    const owed = (from: string): unknown => ask({ stations: [centre({ from })] }, provision)?.detail.required.most;
    expect([owed("2021-01-31"), owed("2021-02-01")]).toEqual(["6.5", "5"]);
  });

  // Found in trials: a reading counts a case in the year in which it was opened, whether it was closed or not.
  it("counts an open case by its start, and leaves it out by its completion", () => {
    const opened = { id: "a-1", station: "centre-1", kind: "case-work", startedOn: "2021-03-01" };
    const done = (countedOn: "start" | "completion"): string | undefined =>
      ask({ activities: [opened] }, activityQuota({ amount: 1, countedOn }))?.detail.done;
    expect([done("start"), done("completion")]).toEqual(["1", "0"]);
  });

  it("counts a leap year's days", () => {
    const owed = (year: number, from: string): unknown =>
      checkActivityQuota(
        prepared({ recordedOn: "2024-12-31", stations: [centre({ from })] }),
        activityQuota({ amount: 366, partYear: "pro-rata-days" }),
        { period: calendarYear(year), asOf: "2024-12-31" },
      )[0]?.detail.required.most;
    expect([owed(2024, "2024-02-29"), owed(2024, "2024-03-01"), owed(2023, "2023-03-01")]).toEqual([
      "307",
      "306",
      "307",
    ]);
  });

  it("covers years that run from the day the station opened where service years are chosen", () => {
    const service = activityQuota({ amount: 2, yearBasis: "service-year" });
    const period = (fields: object, asOf: string): unknown =>
      ask({ recordedOn: "2025-12-31", ...fields }, service, { period: calendarYear(Number(asOf.slice(0, 4))), asOf })
        ?.detail.period;
    expect(period({ stations: [centre({ from: "2021-06-15" })] }, "2021-12-31")).toEqual({
      from: "2021-06-15",
      to: "2022-06-14",
    });
    expect(period({ stations: [centre({ from: "2021-06-15" })] }, "2022-06-14")).toEqual({
      from: "2021-06-15",
      to: "2022-06-14",
    });
    expect(period({ stations: [centre({ from: "2021-06-15" })] }, "2022-06-15")).toEqual({
      from: "2022-06-15",
      to: "2023-06-14",
    });
    expect(period({ stations: [centre({ from: "2020-02-29" })] }, "2024-02-28")).toEqual({
      from: "2023-02-28",
      to: "2024-02-28",
    });
    expect(period({ stations: [centre({ from: "2020-02-29" })] }, "2024-02-29")).toEqual({
      from: "2024-02-29",
      to: "2025-02-27",
    });
    expect(period({ stations: [centre({ from: "2020-06-01", until: "2021-03-31" })] }, "2021-12-31")).toEqual({
      from: "2020-06-01",
      to: "2021-05-31",
    });
    expect(period({ stations: [centre({ from: "2022-06-01" })] }, "2021-12-31")).toBeUndefined();
  });

  it("covers all days that may belong to the service year where the opening date is coarse", () => {
    const ofYear = (...dates: readonly string[]): unknown => {
      const finding = ask(
        { stations: [centre({ from: "2021" })], activities: cases(...dates) },
        activityQuota({ amount: 2, yearBasis: "service-year" }),
      );
      return [
        finding?.verdict,
        finding?.detail.doubtful,
        finding?.detail.shortfall.least,
        finding?.missing.map(({ fact }) => fact),
      ];
    };
    expect(ofYear("2021-07-01", "2021-08-01")).toEqual(["undetermined", "2", "0", ["station-date"]]);
    expect(ofYear("2021-07-01")).toEqual(["unmet", "1", "1", []]);
  });

  it("returns a finding for a station that is or may be open at some time in the period", () => {
    const asked = (fields: object): string => verdict({ stations: [centre(fields)] });
    expect(asked({ from: "2021-12-31" })).toBe("unmet open");
    expect(asked({ from: "2022-01-01" })).toBe("none ");
    expect(asked({ from: "2019-01-01", until: "2020-12-31" })).toBe("none ");
    expect(asked({ from: "2019-01-01", until: "2021-01-01" })).toBe("unmet open");
    expect(
      ask({ stations: [centre({ from: "2021" })] }, undefined, {
        period: { from: parsePlainDate("2021-01-01"), to: parsePlainDate("2021-06-30") },
      }),
    ).toMatchObject({ verdict: "undetermined", missing: [{ fact: "station-date" }] });
  });

  it("takes a recorded activity as proof that a station without an opening date was open", () => {
    const activities = cases("2021-02-01", "2021-03-01");
    expect(verdict({ stations: [centre()], activities, completeness: [] })).toBe("met open");
    expect(verdict({ stations: [centre()], activities: cases("2021-02-01") })).toBe("unmet open");
    expect(
      verdict({ stations: [centre()], activities: cases("2021-02-01"), recordedOn: "2022-01-31" }, undefined, {
        asOf: "2022-01-31",
      }),
    ).toBe("unmet closed");
    expect(verdict({ stations: [centre()], recordedOn: "2022-01-31" }, undefined, { asOf: "2022-01-31" })).toBe(
      "undetermined closed",
    );
  });

  it("lists in its basis the parameters that it read, and no other", () => {
    const [service, hours] = beijingPilot2021.provisions.filter((provision) => provision.kind === "activity-quota");
    const read = (provision: typeof service): readonly string[] =>
      provision === undefined
        ? []
        : Object.keys(
            checkActivityQuota(
              prepared({
                tierSystems: [beijingPilot2021.tierSystem],
                stations: [centre({ tier: "beijing:township" })],
              }),
              provision,
              { period: YEAR, asOf: "2021-12-31" },
            )[0]?.basis.parameters ?? {},
          );
    expect(read(service).toSorted()).toEqual(["amount", "countedOn", "kinds", "partYear", "yearBasis"]);
    expect(read(hours).toSorted()).toEqual(["amount", "countedOn", "hoursBasis", "kinds", "partYear", "yearBasis"]);
  });
});
