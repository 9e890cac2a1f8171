import { describe, expect, it } from "vitest";
import { calendarYear, parsePlainDate } from "social-work-station-rules/calendar";
import { checkRecurringDuties } from "social-work-station-rules/quota";
import { centre, prepared } from "./own-register.js";
import { recurringDuty } from "./provisions.js";

describe("a duty that recurs", () => {
  const study = (
    fields: object,
    values: Parameters<typeof recurringDuty>[0],
    asOf: string,
    period = calendarYear(2024),
  ): ReturnType<typeof checkRecurringDuties>[number] | undefined =>
    checkRecurringDuties(
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

  it("is not met for good once a window is missed, and open while the last still runs", () => {
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

  it("counts a repeat of one case once, another kind and another station not at all", () => {
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

  it("asks only for windows that lie wholly in the period and in the station's life", () => {
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

  it("has weeks from Monday", () => {
    const missed = study({}, { every: "week" }, "2025-01-01")?.detail.missed ?? [];
    expect([missed[0], missed[1]?.from, missed.length]).toEqual([
      { from: "2024-01-01", to: "2024-01-07" },
      "2024-01-08",
      12,
    ]);
  });

  it("has an id that names the period", () => {
    expect(study({}, {}, "2024-06-30")?.id).toBe("own/provision@station:centre-1@2024-01-01..2024-12-31");
  });
});
