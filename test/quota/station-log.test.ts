import { parsePlainDate, type Period } from "social-work-station-rules/calendar";
import { describe, expect, it } from "vitest";
import { formatShortest, shiftDigits } from "../../src/quota/amounts.js";
import { allOf, anyOf } from "../../src/quota/certainty.js";
import { countLeftOut, stationLogs, type Counting } from "../../src/quota/station-log.js";
import { centre, prepared } from "./own-register.js";

interface Ways {
  readonly unit?: "count" | "hours";
  readonly kinds?: Counting["parameters"]["kinds"]["value"];
  readonly countedOn?: "completion" | "start";
  readonly hoursBasis?: "session" | "supervisee";
}

function countingOf({
  unit = "count",
  kinds = ["supervision"],
  countedOn = "completion",
  hoursBasis = "session",
}: Ways): Counting {
  return {
    unit,
    parameters: { kinds: { value: kinds }, countedOn: { value: countedOn }, hoursBasis: { value: hoursBasis } },
  };
}

function registerOf(activities: readonly object[]) {
  return prepared({
    stations: [centre({ from: "2021-01-01" })],
    personnel: [{ id: "p-1" }, { id: "p-2" }],
    activities: activities.map((activity, index) => ({
      id: `a-${index}`,
      station: "centre-1",
      kind: "supervision",
      completedOn: "2021-05-01",
      ...activity,
    })),
  });
}

function logOf(activities: readonly object[], ways: Ways = {}) {
  return stationLogs(registerOf(activities), countingOf(ways))("centre-1");
}

/** Day, size, number of records, and a question mark where hours are lacking. */
function entriesOf(activities: readonly object[], ways: Ways = { unit: "hours" }): readonly string[] {
  return logOf(activities, ways).entries.map(({ date, size, records, lacksHours }) => {
    const number = size === null ? "-" : Number(size.digits) / 10 ** size.scale;
    return [date, number, `x${records}`, ...(lacksHours ? ["?"] : [])].join(" ");
  });
}

describe("records of one case on one day", () => {
  const record = (fields: object): object => ({ caseReference: "c-1", hours: "1", ...fields });

  it.each([
    ["of one reference are one entry", [{}, {}], ["2021-05-01 1 x2"]],
    ["of three records are one entry", [{}, {}, {}], ["2021-05-01 1 x3"]],
    ["of two references are two", [{}, { caseReference: "c-2" }], ["2021-05-01 1 x1", "2021-05-01 1 x1"]],
    [
      "of two references and one again are two",
      [{}, { caseReference: "c-2" }, { caseReference: "c-2" }, {}],
      ["2021-05-01 1 x2", "2021-05-01 1 x2"],
    ],
    ["of two days are two", [{}, { completedOn: "2021-05-02" }], ["2021-05-01 1 x1", "2021-05-02 1 x1"]],
    [
      "of two references, each on two days, are four",
      [
        {},
        { caseReference: "c-2" },
        { completedOn: "2021-05-02" },
        { completedOn: "2021-05-02", caseReference: "c-2" },
      ],
      ["2021-05-01 1 x1", "2021-05-01 1 x1", "2021-05-02 1 x1", "2021-05-02 1 x1"],
    ],
    ["of two kinds are two", [{}, { kind: "training" }], ["2021-05-01 1 x1", "2021-05-01 1 x1"]],
    [
      "without references are two",
      [{ caseReference: undefined }, { caseReference: undefined }],
      ["2021-05-01 1 x1", "2021-05-01 1 x1"],
    ],
    [
      "of which one has no reference are two",
      [{ caseReference: undefined }, {}],
      ["2021-05-01 1 x1", "2021-05-01 1 x1"],
    ],
    ["count the longest, the first", [{ hours: "2.5" }, { hours: "2" }], ["2021-05-01 2.5 x2"]],
    ["count the longest, the second", [{ hours: "2" }, { hours: "2.5" }], ["2021-05-01 2.5 x2"]],
    ["count what is recorded, where the first has no hours", [{ hours: undefined }, {}], ["2021-05-01 1 x2 ?"]],
    ["count what is recorded, where the second has no hours", [{}, { hours: undefined }], ["2021-05-01 1 x2 ?"]],
    ["count nothing where none has hours", [{ hours: undefined }, { hours: undefined }], ["2021-05-01 - x2 ?"]],
  ])("%s", (_, activities, expected) => {
    const ways: Ways = { unit: "hours", kinds: ["supervision", "training"] };
    expect(entriesOf(activities.map(record), ways)).toEqual(expected);
  });
});

describe("the hours of a session", () => {
  it.each([
    ["for each supervisee", { hours: "1.5", supervisees: 3 }, "4.5 x1"],
    ["for the persons who are named", { hours: "1.5", supervised: ["p-1", "p-2"] }, "3 x1"],
    ["for one supervisee", { hours: "1.5", supervisees: 1 }, "1.5 x1"],
    ["for none", { supervisees: 0 }, "0 x1"],
    ["of no hours, for an unknown number", { hours: "0.0" }, "0 x1"],
    ["for an unknown number", { hours: "1.5" }, "- x1 ?"],
    ["without hours, for a known number", { supervisees: 2 }, "- x1 ?"],
  ])("count %s", (_, activity, expected) => {
    const ways: Ways = { unit: "hours", hoursBasis: "supervisee" };
    expect(entriesOf([activity], ways)).toEqual([`2021-05-01 ${expected}`]);
  });

  it("do not matter where sessions are counted", () => {
    expect(entriesOf([{}, { hours: "2.5" }], {})).toEqual(["2021-05-01 1 x1", "2021-05-01 1 x1"]);
  });
});

describe("a log", () => {
  it("has the largest number of decimals of its entries", () => {
    expect(logOf([{ hours: "1.25" }, { hours: "1.5" }], { unit: "hours" }).scale).toBe(2);
    expect(logOf([{ hours: "1.5" }, { hours: "1.25" }], { unit: "hours" }).scale).toBe(2);
    expect(logOf([{ hours: "1.25" }]).scale).toBe(0);
    expect(logOf([]).scale).toBe(0);
  });

  it("leaves out what is not completed, unless it counts by its start", () => {
    const begun = { startedOn: "2021-04-01", completedOn: undefined };
    const ended = { startedOn: "2021-04-01" };
    const read = (countedOn: "completion" | "start"): unknown => {
      const { entries, notCompleted } = logOf([begun, ended, {}, { ...begun, kind: "visit" }], { countedOn });
      return [entries.map(({ date }) => date), notCompleted];
    };
    expect(read("completion")).toEqual([["2021-05-01", "2021-05-01"], 1]);
    expect(read("start")).toEqual([["2021-04-01", "2021-04-01", "2021-05-01"], 0]);
  });

  it("is read once for one way of counting, and anew for another", () => {
    const register = registerOf([
      { hours: "2", supervisees: 3 },
      { kind: "visit", startedOn: "2021-04-01" },
    ]);
    const read = (ways: Ways) => stationLogs(register, countingOf(ways))("centre-1");
    expect(read({})).toBe(read({}));
    // The basis of hours says nothing of a count.
    expect(read({ hoursBasis: "supervisee" })).toBe(read({}));
    const sizeOf = (ways: Ways): unknown => read(ways).entries.map(({ date, size }) => [date, size?.digits]);
    expect(sizeOf({ unit: "hours" })).toEqual([["2021-05-01", 2n]]);
    expect(sizeOf({ unit: "hours", hoursBasis: "supervisee" })).toEqual([["2021-05-01", 6n]]);
    expect(sizeOf({ kinds: ["visit"] })).toEqual([["2021-05-01", 1n]]);
    expect(sizeOf({ kinds: ["visit"], countedOn: "start" })).toEqual([["2021-04-01", 1n]]);
  });
});

describe("the records that do not count", () => {
  const span = (from: string, to: string): Period => ({ from: parsePlainDate(from), to: parsePlainDate(to) });
  const bounds = {
    period: span("2021-03-01", "2021-10-31"),
    open: span("2021-04-01", "2021-08-31"),
    asOf: parsePlainDate("2021-09-30"),
  };
  const NONE = { "outside-period": 0, "after-as-of": 0, "station-not-open": 0, "not-completed": 0, repeat: 0 };

  it.each([
    ["2021-02-28", { "outside-period": 1 }],
    ["2021-03-01", { "station-not-open": 1 }],
    ["2021-03-31", { "station-not-open": 1 }],
    ["2021-04-01", {}],
    ["2021-08-31", {}],
    ["2021-09-01", { "station-not-open": 1 }],
    ["2021-09-30", { "station-not-open": 1 }],
    ["2021-10-01", { "after-as-of": 1 }],
    ["2021-10-31", { "after-as-of": 1 }],
    ["2021-11-01", { "outside-period": 1 }],
  ])("on %s", (completedOn, expected) => {
    expect(countLeftOut(logOf([{ completedOn }]), bounds)).toEqual({ ...NONE, ...expected });
  });

  it("count each record where the day does not count, and only repeats where it does", () => {
    const twice = (completedOn: string): readonly object[] =>
      [1, 2, 3].map(() => ({ completedOn, caseReference: "c" }));
    expect(countLeftOut(logOf(twice("2021-05-01")), bounds)).toEqual({ ...NONE, repeat: 2 });
    expect(countLeftOut(logOf(twice("2021-12-01")), bounds)).toEqual({ ...NONE, "outside-period": 3 });
    expect(countLeftOut(logOf([{ completedOn: undefined, startedOn: "2021-05-01" }]), bounds)).toEqual({
      ...NONE,
      "not-completed": 1,
    });
  });
});

describe("amounts", () => {
  it.each([
    [0n, 0, "0"],
    [10n, 0, "10"],
    [100n, 1, "10"],
    [0n, 2, "0"],
    [1050n, 2, "10.5"],
    [1005n, 2, "10.05"],
    [5n, 3, "0.005"],
  ])("%s with %s decimals are written in the shortest way", (digits, scale, expected) => {
    expect(formatShortest(digits, scale)).toBe(expected);
  });

  it("are shifted by places", () => {
    expect([shiftDigits(12n, 0), shiftDigits(12n, 1), shiftDigits(12n, 3)]).toEqual([12n, 120n, 12_000n]);
  });
});

describe("answers together", () => {
  it.each([
    [[], "no", "yes"],
    [["yes"], "yes", "yes"],
    [["no"], "no", "no"],
    [["unknown"], "unknown", "unknown"],
    [["no", "unknown"], "unknown", "no"],
    [["yes", "unknown"], "yes", "unknown"],
    [["yes", "no"], "yes", "no"],
    [["yes", "no", "unknown"], "yes", "no"],
  ] as const)("of %j are, for one of them and for all", (answers, any, all) => {
    expect([anyOf(answers), allOf(answers)]).toEqual([any, all]);
  });
});
