import { describe, expect, test } from "vitest";
import { toRatio } from "social-work-station-rules/exact";
import { type Ratio, formatRatio } from "../../src/ratio/index.js";
import type { Formula } from "../../src/quantities/formula.js";
import { atLeastOne, isWithin, limitsIn } from "../../src/quantities/limits.js";
import {
  ofCertainty,
  readNumber,
  someOf,
  testDay,
  testFlag,
  testHeld,
  testList,
  testNumber,
  testWord,
  unknownFact,
  wordsWithin,
} from "../../src/quantities/test-facts.js";

/** Tests of single facts: what is recorded is tested, what is not can still come out in several ways. */

const FACT = unknownFact({ kind: "station", id: "a" }, "station-date", "from");

/** Returns what a test says: “yes”, “no”, or each value that the fact may have with whether it passes. */
function saying(formula: Formula): string {
  if (typeof formula === "boolean") return formula ? "yes" : "no";
  if (formula.type !== "atom") return formula.type;
  const { test: one } = formula;
  if (one.type === "list") return `${one.passing.join(",")} among ${one.among.join(",")}`;
  const text = (candidate: unknown): string =>
    typeof candidate === "object" ? formatRatio(candidate as Ratio) : String(candidate as string | boolean | symbol);
  return one.candidates.map((candidate) => `${text(candidate)}${one.passes(candidate) ? "+" : "-"}`).join(" ");
}

test("a fact is known by its subject, its kind and what it is of", () => {
  expect(FACT).toEqual({
    key: "station:a station-date from",
    missing: { subject: { kind: "station", id: "a" }, fact: "station-date" },
  });
  expect(unknownFact({ kind: "person", id: "p" }, "birth")).toEqual({
    key: "person:p birth ",
    missing: { subject: { kind: "person", id: "p" }, fact: "birth" },
  });
  expect(unknownFact({ kind: "person", id: "p" }, "major", "x", "化学").missing.detail).toBe("化学");
});

describe("words", () => {
  test.each<readonly [string, Formula, string]>([
    ["a recorded one of them", testWord("x", ["x", "y"], FACT), "yes"],
    ["another recorded one", testWord("z", ["x", "y"], FACT), "no"],
    ["none recorded, any word may be it", testWord(undefined, ["x"], FACT), "x+ Symbol(another value)-"],
    ["none recorded, of some words", testWord(undefined, ["x"], FACT, ["x", "y", "z"]), "x+ y- z-"],
    ["none recorded, of words that all pass", testWord(undefined, ["x", "y"], FACT, ["x", "y"]), "yes"],
    ["none recorded, of words of which none passes", testWord(undefined, ["x"], FACT, ["y", "z"]), "no"],
    ["a recorded list with one of them", testHeld(["z", "x"], ["x", "y"], FACT), "yes"],
    ["a recorded list without", testHeld(["z"], ["x", "y"], FACT), "no"],
    ["an empty list", testHeld([], ["x"], FACT), "no"],
    ["a list that is not recorded", testHeld(undefined, ["x"], FACT), "x among x"],
    ["such a list of some words", testHeld(undefined, ["x"], FACT, ["x", "y"]), "x among x,y"],
    ["such a list and no word that would pass", testHeld(undefined, [], FACT, ["x"]), "no"],
    ["a list of a group", testList(FACT, { group: "g", passing: ["x"], among: ["x", "y"] }), "x among x,y"],
    ["a flag as wanted", testFlag(true, true, FACT), "yes"],
    ["another flag", testFlag(false, true, FACT), "no"],
    ["a flag that is not set, as wanted", testFlag(false, false, FACT), "yes"],
    ["a flag that is not recorded", testFlag(undefined, true, FACT), "true+ false-"],
    ["the opposite of such a flag", testFlag(undefined, false, FACT), "true- false+"],
    ["a certain answer", ofCertainty("yes", FACT, "2025"), "yes"],
    ["a certain no", ofCertainty("no", FACT, "2025"), "no"],
    ["an answer that is not known", ofCertainty("unknown", FACT, "2025"), "true+ false-"],
    ["one of some records", someOf(["x", "y"], (record, index) => record === "y" && index === 1), "yes"],
    ["none of some records", someOf(["x", "y"], (record) => record === "z"), "no"],
  ])("%s", (_, formula, expected) => {
    expect(saying(formula)).toBe(expected);
  });

  test("tests of one fact that look for different things are told apart", () => {
    const keys = [
      testWord(undefined, ["x"], FACT),
      testWord(undefined, ["y"], FACT),
      testWord(undefined, ["x", "y"], FACT),
      testHeld(undefined, ["x"], FACT),
      testHeld(undefined, ["y"], FACT),
      testHeld(undefined, ["x", "y"], FACT),
      testList(FACT, { group: "g", passing: ["x"], among: ["x"] }),
      testFlag(undefined, true, FACT),
      testFlag(undefined, false, FACT),
      testNumber({ least: toRatio("0"), most: null }, { atLeast: "1" }, FACT),
      testNumber({ least: toRatio("0"), most: null }, { atLeast: "2" }, FACT),
      testDay(undefined, { from: "2025-01-01" }, FACT),
      testDay(undefined, { from: "2025-01-02" }, FACT),
      testDay(undefined, { until: "2025-01-01" }, FACT),
      ofCertainty("unknown", FACT, "2025"),
      ofCertainty("unknown", FACT, "2026"),
    ].map((formula) => (typeof formula === "object" && formula.type === "atom" ? formula.test.key : "settled"));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).not.toContain("settled");
  });

  test.each([
    [undefined, ["a", "b", "c"]],
    [{}, ["a", "b", "c"]],
    [{ atLeast: "b" }, ["b", "c"]],
    [{ atMost: "b" }, ["a", "b"]],
    [{ atLeast: "b", atMost: "b" }, ["b"]],
    [{ atLeast: "c", atMost: "a" }, []],
  ])("the words within the rank %j", (rank, expected) => {
    expect(wordsWithin(["a", "b", "c"], rank)).toEqual(expected);
  });
});

describe("numbers", () => {
  const between = (least: string | null, most: string | null) => ({
    least: least === null ? null : toRatio(least),
    most: most === null ? null : toRatio(most),
  });

  test.each<readonly [string | number, object, boolean]>([
    [3, { atLeast: "3" }, true],
    [2, { atLeast: "3" }, false],
    [3, { atMost: "3" }, true],
    [4, { atMost: "3" }, false],
    [4, { above: "3" }, true],
    [3, { above: "3" }, false],
    [2, { below: "3" }, true],
    [3, { below: "3" }, false],
    [3, { atLeast: 2, atMost: 4 }, true],
    [5, { atLeast: 2, atMost: 4 }, false],
    [1, { atLeast: 2, atMost: 4 }, false],
    [3, {}, true],
    ["2.5", { atLeast: "2.5" }, true],
    ["2.4", { atLeast: "2.5" }, false],
    [2, { atLeast: "2.5" }, false],
    ["3", { above: "2.5", below: "3.5" }, true],
    [2.5, { atLeast: 3 }, false],
    ["9007199254740993", { above: "9007199254740992" }, true],
  ])("%j lies within %j: %j", (value, range, expected) => {
    expect(isWithin(value, range)).toBe(expected);
    expect(isWithin(toRatio(value), range)).toBe(expected);
    // Limits that have been read once are the same.
    expect(isWithin(value, range)).toBe(expected);
  });

  test("the limits of a range, and at least one where there are none", () => {
    expect(limitsIn({ atLeast: "1", atMost: "4", above: "2", below: "3" }).map(formatRatio)).toEqual([
      "1",
      "4",
      "2",
      "3",
    ]);
    expect(limitsIn({})).toEqual([]);
    expect(atLeastOne({})).toEqual({ atLeast: "1" });
    const range = { atMost: "0" };
    expect(atLeastOne(range)).toBe(range);
  });

  test("a number that is not recorded is not negative", () => {
    expect(readNumber(undefined)).toEqual(between("0", null));
    expect(readNumber("1.5")).toEqual(between("1.5", "1.5"));
    expect(readNumber(0)).toEqual(between("0", "0"));
  });

  test.each<readonly [string | null, string | null, object, string]>([
    ["3", "3", { atLeast: "3" }, "yes"],
    ["2", "2", { atLeast: "3" }, "no"],
    ["3", "5", { atLeast: "3" }, "yes"],
    ["3", "5", { above: "5" }, "no"],
    ["3", null, { atLeast: "3" }, "yes"],
    ["4", null, { atMost: "3" }, "no"],
    [null, "3", { atMost: "3" }, "yes"],
    [null, "3", { above: "3" }, "no"],
    // A number at each end, and those on either side of a limit as far as they are within the bounds.
    ["3", "5", { above: "3" }, "3- 5+ 3- 3.000000001+"],
    ["3", "5", { below: "5" }, "3+ 5- 4.999999999+ 5-"],
    ["0", null, { atLeast: "1" }, "0- 0.999999999- 1+ 1.000000001+"],
    [null, null, { atMost: "1" }, "0.999999999+ 1+ 1.000000001-"],
  ])("a number from %j to %j within %j", (least, most, range, expected) => {
    expect(saying(testNumber(between(least, most), range, FACT))).toBe(expected);
  });
});

describe("days", () => {
  test.each<readonly [string | undefined, object, string]>([
    ["2025-05-01", { from: "2025-05-01" }, "yes"],
    ["2025-04-30", { from: "2025-05-01" }, "no"],
    ["2025-05-01", { until: "2025-05-01" }, "yes"],
    ["2025-05-02", { until: "2025-05-01" }, "no"],
    ["2025-05", { from: "2025-05-01", until: "2025-05-31" }, "yes"],
    ["2025-05", {}, "yes"],
    [undefined, {}, "yes"],
    ["2025-05", { from: "2025-06-01" }, "no"],
    ["2025-05", { until: "2025-04-30" }, "no"],
    ["2025-05", { from: "2025-05-02" }, "2025-05-01- 2025-05-31+ 2025-05-02+ 2025-05-01-"],
    ["2025-05", { until: "2025-05-30" }, "2025-05-01+ 2025-05-31- 2025-05-30+ 2025-05-31-"],
    [
      "2025-05",
      { from: "2025-05-10", until: "2025-05-20" },
      "2025-05-01- 2025-05-31- 2025-05-10+ 2025-05-20+ 2025-05-09- 2025-05-21-",
    ],
    [undefined, { from: "2025-05-10" }, "1900-01-01- 2200-12-31+ 2025-05-10+ 2200-12-31+ 2025-05-09-"],
    [undefined, { until: "2025-05-10" }, "1900-01-01+ 2200-12-31- 1900-01-01+ 2025-05-10+ 2025-05-11-"],
  ])("%j within %j", (date, range, expected) => {
    expect(saying(testDay(date as never, range, FACT))).toBe(expected);
  });
});
