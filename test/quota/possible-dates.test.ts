import { parsePlainDate, type Period, type PlainDate } from "social-work-station-rules/calendar";
import { describe, expect, it } from "vitest";
import {
  combineOutcomes,
  hullOf,
  openDays,
  periodOf,
  possibleDates,
  type ChangeDays,
  type DateOutcome,
} from "../../src/quota/possible-dates.js";
import { centre, prepared } from "./own-register.js";

const day = (text: string): PlainDate => parsePlainDate(text);
const span = (from: string, to: string): Period => ({ from: day(from), to: day(to) });

/** The dates of a station, "from..until" each, in order. */
function datesOf(
  dates: object,
  change: ChangeDays = { on: [], recur: "once" },
  fields: object = {},
): readonly string[] {
  const register = prepared({ stations: [centre(dates)], ...fields });
  const [station] = register.register.stations;
  if (station === undefined) throw new Error("no station");
  return possibleDates(register, station, () => change)
    .map(({ from, until }) => `${from}..${until ?? ""}`)
    .toSorted();
}

const on = (...days: readonly string[]): ChangeDays => ({ on: days.map(day), recur: "once" });

describe("the ways in which a station's dates may turn out", () => {
  it("are one where the dates are days, for which no day of change is asked", () => {
    const register = prepared({ stations: [centre({ from: "2021-01-01", until: "2021-06-30" })] });
    const [station] = register.register.stations;
    const asked = (): never => {
      throw new Error("asked for days of change");
    };
    expect(station === undefined ? [] : possibleDates(register, station, asked)).toEqual([
      { from: "2021-01-01", until: "2021-06-30" },
    ]);
    expect(datesOf({ from: "2021-01-01" })).toEqual(["2021-01-01.."]);
  });

  it("are the ends of a month, and a day of change in it with those next to it", () => {
    expect(datesOf({ from: "2021-03" }, on("2021-03-10"))).toEqual(
      expect.arrayContaining(["2021-03-01..", "2021-03-09..", "2021-03-10..", "2021-03-11..", "2021-03-31.."]),
    );
  });

  it("are within the month where the answer changes outside it", () => {
    const dates = datesOf({ from: "2021-03" }, on("2021-02-27", "2021-02-28", "2021-04-01", "2021-04-02"));
    expect([dates[0], dates.at(-1)]).toEqual(["2021-03-01..", "2021-03-31.."]);
  });

  it("are every opening with every end that is not before it", () => {
    const dates = datesOf({ from: "2021-03", until: "2021-03" }, on("2021-03-10"));
    expect(dates).toEqual(
      expect.arrayContaining(["2021-03-01..2021-03-01", "2021-03-10..2021-03-10", "2021-03-31..2021-03-31"]),
    );
    expect(dates.filter((text) => text.slice(0, 10) > text.slice(12))).toEqual([]);
  });

  it("are the same days of each year where the answer changes every year, and 1 March", () => {
    const yearly: ChangeDays = { on: [day("2019-06-15")], recur: "yearly" };
    const dates = datesOf({ from: "2020", until: "2022-12-31" }, yearly);
    expect(dates).toEqual(
      expect.arrayContaining(
        ["2020-06-14", "2020-06-15", "2020-06-16", "2020-03-01"].map((own) => `${own}..2022-12-31`),
      ),
    );
    const ends = datesOf({ from: "2019-01-01", until: "2020" }, yearly);
    expect(ends).toEqual(expect.arrayContaining(["2019-01-01..2020-06-15", "2019-01-01..2020-03-01"]));
    expect(datesOf({}, yearly)).toEqual(expect.arrayContaining(["2019-06-15..", "2020-06-15..", "2021-06-15.."]));
    expect(datesOf({ from: "2020" }, on("2019-06-15"))).not.toContain("2020-06-15..");
  });

  it.each([
    ["the day of recording", {}, {}, "2021-12-31"],
    ["the end of the station", { until: "2021-10-31" }, {}, "2021-10-31"],
    ["the last day on which it may have ended", { until: "2021-09" }, {}, "2021-09-30"],
    [
      "the day on which its first activity began",
      {},
      { startedOn: "2021-04-01", completedOn: "2021-05-01" },
      "2021-04-01",
    ],
    ["the day on which its first activity was completed", {}, { completedOn: "2021-05-01" }, "2021-05-01"],
  ])("open it, where that is not recorded, by %s", (_, dates, activity, latest) => {
    const activities = [
      { id: "a-1", station: "centre-1", kind: "visit", completedOn: "2021-11-30" },
      ...(Object.keys(activity).length === 0 ? [] : [{ id: "a-2", station: "centre-1", kind: "visit", ...activity }]),
    ];
    const fields = { activities: Object.keys(activity).length === 0 ? [] : activities };
    expect(
      datesOf(dates, on("2021-06-30"), fields)
        .map((text) => text.slice(0, 10))
        .at(-1),
    ).toBe(latest);
  });

  it("open it as early as a year before the answer first changes, but not before 1900", () => {
    expect(datesOf({}, on("2021-06-30", "2020-05-31"))[0]).toBe("2019-05-31..");
    expect(datesOf({ until: "2015" }, on("2021-06-30"))[0]).toBe("2014-01-01..2015-01-01");
    expect(datesOf({}, on("1900-06-30"))[0]).toBe("1900-01-01..");
    expect(datesOf({}, on("1901-06-30"))[0]).toBe("1900-06-30..");
  });
});

describe("a period between two days", () => {
  it("is none where it would end before it begins", () => {
    expect(periodOf(day("2021-01-01"), day("2021-01-01"))).toEqual(span("2021-01-01", "2021-01-01"));
    expect(periodOf(day("2021-01-02"), day("2021-01-01"))).toBeNull();
  });

  it.each([
    ["2020-05-01", null, "2021-01-01", "2021-12-31"],
    ["2021-05-01", null, "2021-05-01", "2021-12-31"],
    ["2020-05-01", "2021-06-30", "2021-01-01", "2021-06-30"],
    ["2020-05-01", "2022-06-30", "2021-01-01", "2021-12-31"],
  ])("is open in a year from %s until %s", (from, until, first, last) => {
    const year = span("2021-01-01", "2021-12-31");
    expect(openDays({ from: day(from), until: until === null ? null : day(until) }, year)).toEqual(span(first, last));
  });

  it("spans all periods that there are", () => {
    expect(hullOf([])).toBeNull();
    expect(hullOf([null])).toBeNull();
    expect(hullOf([null, span("2021-02-01", "2021-02-28"), null])).toEqual(span("2021-02-01", "2021-02-28"));
    expect(hullOf([span("2021-02-01", "2021-05-31"), span("2021-01-01", "2021-03-31")])).toEqual(
      span("2021-01-01", "2021-05-31"),
    );
    expect(hullOf([span("2021-01-01", "2021-03-31"), span("2021-02-01", "2021-05-31")])).toEqual(
      span("2021-01-01", "2021-05-31"),
    );
  });
});

describe("what all possible dates have in common", () => {
  const MET: DateOutcome = { verdict: "met", missing: [] };
  const UNMET: DateOutcome = { verdict: "unmet", missing: [] };
  const OPEN: DateOutcome = { verdict: "undetermined", missing: ["activities"] };
  const OPEN_HOURS: DateOutcome = { verdict: "undetermined", missing: ["hours", "activities"] };
  const combine = (outcomes: readonly DateOutcome[], areAlike = true): unknown => {
    const { verdict, missing } = combineOutcomes(outcomes, () => areAlike);
    return [verdict, ...missing];
  };

  it.each([
    ["no dates at all", [], true, ["not-applicable"]],
    ["one", [MET], true, ["met"]],
    ["two that agree", [UNMET, UNMET], false, ["unmet"]],
    ["two that disagree", [MET, UNMET], true, ["undetermined", "station-date"]],
    ["one that the log leaves open", [OPEN], true, ["undetermined", "activities"]],
    ["two that the log leaves open alike", [OPEN, OPEN], true, ["undetermined", "activities"]],
    ["two that the log leaves open otherwise", [OPEN, OPEN], false, ["undetermined", "station-date", "activities"]],
    ["a met and an open one", [MET, OPEN], true, ["undetermined", "station-date", "activities"]],
    ["facts in their order", [OPEN_HOURS, OPEN], true, ["undetermined", "activities", "hours"]],
  ])("is, of %s", (_, outcomes, areAlike, expected) => {
    expect(combine(outcomes, areAlike)).toEqual(expected);
  });
});
