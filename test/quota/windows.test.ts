import { parsePlainDate, type Period } from "social-work-station-rules/calendar";
import { describe, expect, it } from "vitest";
import {
  countWindows,
  dependOnSameWindows,
  dueWindows,
  firstWhere,
  judgeWindows,
  type WindowState,
} from "../../src/quota/windows.js";

/** Six windows of one month, the first half of 2024. */
const MONTHS = ["01-31", "02-29", "03-31", "04-30", "05-31", "06-30"].map((last) => ({
  from: parsePlainDate(`2024-${last.slice(0, 2)}-01`),
  to: parsePlainDate(`2024-${last}`),
}));

function span(from: string, to: string): Period {
  return { from: parsePlainDate(`2024-${from}`), to: parsePlainDate(`2024-${to}`) };
}

const LETTERS: Readonly<Record<string, WindowState>> = { d: "done", m: "missed", o: "open", u: "unlogged" };

/** Months in the states of the letters. */
function windowsOf(letters: string): ReturnType<typeof countWindows> {
  return countWindows(
    MONTHS,
    [...letters].map((letter) => LETTERS[letter] ?? "done"),
  );
}

describe("the first window for which something is true from then on", () => {
  it.each([
    ["2023-12-31", 0],
    ["2024-01-31", 0],
    ["2024-02-01", 1],
    ["2024-04-15", 3],
    ["2024-06-30", 5],
    ["2024-07-01", 6],
  ])("that ends on %s or later", (day, expected) => {
    expect(firstWhere(MONTHS, ({ to }) => to >= day)).toBe(expected);
  });

  it("is after the last of none", () => {
    expect(firstWhere([], () => true)).toBe(0);
  });
});

describe("the windows of a station that is open", () => {
  it.each([
    ["all of the half-year", span("01-01", "06-30"), 0, 6],
    ["from the first day of a month", span("02-01", "06-30"), 1, 6],
    ["from the second day of a month", span("02-02", "06-30"), 2, 6],
    ["until the last day of a month", span("01-01", "05-31"), 0, 5],
    ["until the day before", span("01-01", "05-30"), 0, 4],
    ["one month", span("03-01", "03-31"), 2, 3],
  ])("%s", (_, open, first, end) => {
    const outcome = judgeWindows(windowsOf("dddddd"), open);
    expect([outcome.verdict, outcome.first, outcome.end]).toEqual(["met", first, end]);
  });

  it.each([
    ["a part of a month", span("03-02", "03-30")],
    ["parts of two months", span("03-02", "04-29")],
  ])("%s are none", (_, open) => {
    const { verdict, first, end, missing } = judgeWindows(windowsOf("mmmmmm"), open);
    expect([verdict, end - first, missing]).toEqual(["not-applicable", 0, []]);
  });

  it("are none where it is not open", () => {
    expect(judgeWindows(windowsOf("mmmmmm"), null)).toEqual({
      verdict: "not-applicable",
      missing: [],
      first: 0,
      end: 0,
    });
  });
});

describe("the verdict on windows", () => {
  it.each([
    ["dd", "met", []],
    ["dm", "unmet", []],
    ["do", "unmet", []],
    ["du", "undetermined", ["activities"]],
    ["um", "unmet", []],
    ["uo", "unmet", []],
    ["uu", "undetermined", ["activities"]],
  ])("of %s", (letters, verdict, missing) => {
    const outcome = judgeWindows(windowsOf(`m${letters}uuu`), span("02-01", "03-31"));
    expect([outcome.verdict, outcome.missing]).toEqual([verdict, missing]);
  });
});

const outcomeOf = (first: number, end: number) => ({ verdict: "met" as const, missing: [], first, end });

describe("the windows that are due for some dates of a station, and for all", () => {
  it.each([
    ["no dates", [], [0, 0], [0, 0]],
    ["one", [outcomeOf(1, 4)], [1, 4], [1, 4]],
    ["two that overlap", [outcomeOf(1, 4), outcomeOf(2, 6)], [1, 6], [2, 4]],
    ["two in the other order", [outcomeOf(2, 6), outcomeOf(1, 4)], [1, 6], [2, 4]],
    ["one within another", [outcomeOf(0, 6), outcomeOf(2, 3)], [0, 6], [2, 3]],
    ["one that has none", [outcomeOf(1, 4), outcomeOf(3, 3)], [1, 4], [0, 0]],
    ["none that has any", [outcomeOf(3, 3)], [0, 0], [0, 0]],
  ])("of %s", (_, outcomes, some, all) => {
    const due = dueWindows(outcomes);
    expect([
      [due.some.first, due.some.end],
      [due.all.first, due.all.end],
    ]).toEqual([some, all]);
  });
});

describe("two ways in which the dates may turn out", () => {
  it.each([
    ["ddudd", outcomeOf(0, 4), outcomeOf(1, 5), true],
    ["uddddd", outcomeOf(0, 4), outcomeOf(1, 4), false],
    ["uddddd", outcomeOf(1, 4), outcomeOf(0, 4), false],
    ["dddud", outcomeOf(0, 3), outcomeOf(0, 4), false],
    ["dddud", outcomeOf(0, 4), outcomeOf(0, 3), false],
    ["udddud", outcomeOf(0, 2), outcomeOf(3, 6), false],
    ["dddddd", outcomeOf(0, 2), outcomeOf(3, 6), true],
  ])("of %s depend on the same unlogged windows", (letters, one, other, expected) => {
    expect(dependOnSameWindows(windowsOf(letters), one, other)).toBe(expected);
  });
});
