import { describe, expect, test } from "vitest";
import { toRatio } from "social-work-station-rules/exact";
import { type Ratio, formatRatio } from "../../src/ratio/index.js";
import { boundsOf } from "../../src/quantities/bounds.js";
import { compare } from "../../src/quantities/compare.js";
import { ofEarlier } from "../../src/quantities/earlier.js";
import { type Formula, allOf, anyOf, countOf, evaluate, keyOfTest, not } from "../../src/quantities/formula.js";
import { factsThatDecide, laidDown } from "../../src/quantities/laid-down.js";
import { numberOf, textOf } from "../../src/quantities/number-of.js";
import {
  type Amount,
  type Quantity,
  CONTRADICTORY,
  collectUnknowns,
  greater,
  inOneCase,
  noUnknowns,
  smaller,
  sumOf,
  valueOf,
} from "../../src/quantities/quantity.js";
import { factOf, open, saying } from "./fact.js";

/** Numbers taken from a register as far as it is known: their value, their limits, and what is missing. */

const [a, b] = [open("a"), open("b")] as const;
const UNLISTED = [{ subject: { kind: "division", id: "44" }, fact: "stations" }] as const;

const r = (value: string): Ratio => toRatio(value);
const n = (value: string): Quantity => ({ type: "number", value: r(value) });
const between = (least: string | null, most: string | null, id = "m"): Quantity & { readonly type: "between" } => ({
  type: "between",
  least: least === null ? null : r(least),
  most: most === null ? null : r(most),
  fact: factOf(id),
});
const count = (members: readonly Formula[], unlisted: readonly (typeof UNLISTED)[number][] = []): Quantity => ({
  type: "count",
  members,
  unlisted,
});
type Pair = readonly [among: Formula, counted: Formula];
const share = (members: readonly Pair[], unlisted: readonly (typeof UNLISTED)[number][] = []): Quantity => ({
  type: "share",
  members: members.map(([among, counted]) => ({ among, counted })),
  unlisted,
});
const amount = (least: string | null, most: string | null = least, id?: string): Amount => ({
  least: least === null ? null : r(least),
  most: most === null ? null : r(most),
  fact: id === undefined ? null : factOf(id),
});
type Member = readonly [among: Formula, amount: Amount];
const added = (
  type: "sum" | "mean",
  members: readonly Member[],
  { isSigned = false, unlisted = [] as readonly (typeof UNLISTED)[number][] } = {},
): Quantity => ({ type, members: members.map(([among, own]) => ({ among, amount: own })), isSigned, unlisted });
const sum = (members: readonly Member[], rest = {}): Quantity => added("sum", members, rest);
const mean = (members: readonly Member[], rest = {}): Quantity => added("mean", members, rest);
const total = (...parts: readonly (readonly [string, Quantity])[]): Quantity => ({
  type: "total",
  parts: parts.map(([times, of]) => ({ times: r(times), of })),
});
const quotient = (of: Quantity, by: Quantity): Quantity => ({ type: "quotient", of, by });
const rate = (of: Quantity, is: string, forEvery: string, rounding: "up" | "down" | null = null): Quantity => ({
  type: "rate",
  of,
  is: r(is),
  forEvery: r(forEvery),
  rounding,
});
const clamp = (of: Quantity, least: string | null, most: string | null): Quantity => ({
  type: "clamp",
  of,
  least: least === null ? null : r(least),
  most: most === null ? null : r(most),
});
const classes = (cases: readonly (readonly [Formula, Quantity])[], otherwise: Quantity | null = null): Quantity => ({
  type: "classes",
  cases: cases.map(([when, is]) => ({ when, is })),
  otherwise,
});

const EMPTY = share([]);

describe("the value where all is known, or some facts are given", () => {
  // Facts that hold are named; amounts that are taken at their greatest too.
  test.each<readonly [string, Quantity, string, string]>([
    ["a number", n("3"), "", "3"],
    ["a number within bounds, at its least", between("1", "4"), "", "1"],
    ["a number within bounds, at its greatest", between("1", "4"), "m", "4"],
    ["a number without a greatest one", between("1", null), "m", "1"],
    ["a number without a least one", between(null, "4"), "", "4"],
    ["a number without bounds", between(null, null), "", "0"],
    ["a count", count([true, false, a, not(a), b]), "a", "2"],
    [
      "a share",
      share([
        [true, true],
        [true, false],
        [a, true],
        [false, true],
      ]),
      "a",
      "2/3",
    ],
    ["a share of nothing", share([[a, true]]), "", "empty"],
    [
      "a sum",
      sum([
        [true, amount("2.5")],
        [a, amount("1")],
        [b, amount("7")],
      ]),
      "a",
      "3.5",
    ],
    ["a sum of nothing", sum([]), "", "0"],
    ["a sum with an amount at its greatest", sum([[true, amount("1", "5", "m")]]), "m", "5"],
    ["a sum with an amount at its least", sum([[true, amount("1", "5", "m")]]), "", "1"],
    [
      "a mean",
      mean([
        [true, amount("2")],
        [a, amount("5")],
        [b, amount("70")],
      ]),
      "a",
      "3.5",
    ],
    ["a mean of nothing", mean([[a, amount("5")]]), "", "empty"],
    ["a total", total(["2", n("3")], ["-1", n("4")]), "", "2"],
    ["a total of no number", total(["1", n("3")], ["1", EMPTY], ["1", classes([])]), "", "empty"],
    ["a ratio", quotient(n("3"), n("4")), "", "0.75"],
    ["a ratio to nought", quotient(n("3"), n("0")), "", "empty"],
    ["a ratio of no number", quotient(classes([]), n("0")), "", "no-class"],
    ["a ratio to no number", quotient(n("1"), classes([])), "", "no-class"],
    ["so much for every so many", rate(n("5"), "2", "4"), "", "2.5"],
    ["so much for every so many, rounded up", rate(n("5"), "2", "4", "up"), "", "3"],
    ["so much for every so many, rounded down", rate(n("5"), "2", "4", "down"), "", "2"],
    ["so much for every one of no number", rate(EMPTY, "2", "4"), "", "empty"],
    ["a number raised to a limit", clamp(n("1"), "2", "5"), "", "2"],
    ["a number lowered to a limit", clamp(n("7"), "2", "5"), "", "5"],
    ["a number within limits", clamp(n("3"), "2", "5"), "", "3"],
    ["a number without limits", clamp(n("3"), null, null), "", "3"],
    ["no number within limits", clamp(EMPTY, "2", "5"), "", "empty"],
    [
      "the class that holds",
      classes(
        [
          [a, n("1")],
          [b, n("2")],
        ],
        n("9"),
      ),
      "b",
      "2",
    ],
    [
      "no class, with another value",
      classes(
        [
          [a, n("1")],
          [b, n("2")],
        ],
        n("9"),
      ),
      "",
      "9",
    ],
    [
      "no class",
      classes([
        [a, n("1")],
        [b, n("2")],
      ]),
      "",
      "no-class",
    ],
    [
      "two classes",
      classes(
        [
          [a, n("1")],
          [b, n("2")],
        ],
        n("9"),
      ),
      "a b",
      "two-classes",
    ],
    ["what contradicts itself", CONTRADICTORY, "", "two-classes"],
    ["none of no cases", inOneCase([]), "", "no-class"],
    ["the one case", inOneCase([{ when: a, is: n("1") }]), "", "1"],
    ["the first of three cases", inOneCase([a, b, true].map((when, index) => ({ when, is: n(`${index}`) }))), "a", "0"],
    [
      "the second of three cases",
      inOneCase([a, b, true].map((when, index) => ({ when, is: n(`${index}`) }))),
      "b",
      "1",
    ],
    ["the last of three cases", inOneCase([a, b, true].map((when, index) => ({ when, is: n(`${index}`) }))), "", "2"],
  ])("%s", (_, quantity, held, expected) => {
    const names = held.split(" ");
    const completion = new Map([a, b].map((atom) => [keyOfTest(atom), names.includes(atom.fact.key)]));
    const value = valueOf(quantity, completion, new Map(names.map((name) => [name, "most" as const])));
    expect(typeof value === "string" ? value : formatRatio(value)).toBe(expected);
  });

  test("of two numbers one is smaller, one greater, and of equal ones both are", () => {
    expect([smaller(r("1"), r("2")), smaller(r("2"), r("1")), smaller(r("2"), r("2"))].map(formatRatio)).toEqual([
      "1",
      "1",
      "2",
    ]);
    expect([greater(r("1"), r("2")), greater(r("2"), r("1")), greater(r("2"), r("2"))].map(formatRatio)).toEqual([
      "2",
      "2",
      "2",
    ]);
    expect(formatRatio(sumOf([r("0.5"), r("1.25")]))).toBe("1.75");
    expect([textOf(null), textOf(r("0.5"))]).toEqual([null, "0.5"]);
  });
});

/** Limits as text: “least to most”, “*” where there is none; “<” where the greatest is only come near to. */
function limits(quantity: Quantity): string {
  const { range, others } = boundsOf(quantity);
  const end = (limit: Ratio | null): string => (limit === null ? "*" : formatRatio(limit));
  const text = range === null ? "none" : `${end(range.least)} to ${range.reachesMost ? "" : "<"}${end(range.most)}`;
  return [text, ...others.toSorted()].join(", ");
}

describe("the limits of a quantity", () => {
  test.each<readonly [string, Quantity, string]>([
    ["a number", n("3"), "3 to 3"],
    ["a number within bounds", between("1", "4"), "1 to 4"],
    ["a number without bounds", between(null, null), "* to *"],
    ["a count", count([true, false, a, allOf([a, not(a)]), anyOf([a, not(a)])]), "2 to 3"],
    ["a count of a list that is not complete", count([true, a], UNLISTED), "1 to *"],
    [
      "a share whose members are known",
      share([
        [true, true],
        [true, false],
        [false, true],
      ]),
      "0.5 to 0.5",
    ],
    [
      "a share of which one may be counted",
      share([
        [true, true],
        [true, a],
      ]),
      "0.5 to 1",
    ],
    [
      "a share of which one may belong, and be counted then",
      share([
        [true, false],
        [a, true],
      ]),
      "0 to 0.5",
    ],
    [
      "a share of which one may belong, and be missed then",
      share([
        [true, true],
        [a, false],
      ]),
      "0.5 to 1",
    ],
    [
      "a share of which one may be counted or out",
      share([
        [true, true],
        [a, a],
      ]),
      "1 to 1",
    ],
    [
      "a share of which one may be anything",
      share([
        [true, true],
        [true, false],
        [a, b],
      ]),
      "1/3 to 2/3",
    ],
    ["a share that may be of nothing", share([[a, true]]), "1 to 1, empty"],
    ["a share that may be of nothing, with one missed", share([[a, false]]), "0 to 0, empty"],
    ["a share of nothing", share([[false, true]]), "none, empty"],
    ["a share of a list that is not complete", share([[true, false]], UNLISTED), "0 to <1"],
    ["a share of such a list of which each counts", share([[true, true]], UNLISTED), "0 to 1"],
    ["a share of such a list of which nothing is recorded", share([], UNLISTED), "0 to 1, empty"],
    [
      "a sum",
      sum([
        [true, amount("2", "3", "m")],
        [false, amount("50")],
      ]),
      "2 to 3",
    ],
    [
      "a sum of which a part may be missing",
      sum([
        [true, amount("2")],
        [a, amount("5")],
      ]),
      "2 to 7",
    ],
    [
      "a sum of which a debt may be missing",
      sum([
        [true, amount("2")],
        [a, amount("-5")],
      ]),
      "-3 to 2",
    ],
    [
      "a sum with an amount without bounds",
      sum([
        [true, amount("2")],
        [true, amount(null, null, "m")],
      ]),
      "* to *",
    ],
    [
      "a sum with such an amount that may be missing",
      sum([
        [true, amount("2")],
        [a, amount(null, null, "m")],
      ]),
      "* to *",
    ],
    [
      "a sum with an amount without an upper one",
      sum([
        [true, amount("2")],
        [a, amount("1", null, "m")],
      ]),
      "2 to *",
    ],
    ["a sum of a list that is not complete", sum([[true, amount("2")]], { unlisted: UNLISTED }), "2 to *"],
    ["a sum of such a list with debts", sum([[true, amount("2")]], { unlisted: UNLISTED, isSigned: true }), "* to *"],
    [
      "a mean",
      mean([
        [true, amount("2")],
        [true, amount("5")],
      ]),
      "3.5 to 3.5",
    ],
    [
      "a mean of amounts within bounds",
      mean([
        [true, amount("2", "4", "m")],
        [true, amount("5")],
      ]),
      "3.5 to 4.5",
    ],
    ["a mean with an amount without an upper bound", mean([[true, amount("2", null, "m")]]), "2 to *"],
    [
      "a mean without one that is certain",
      mean([
        [a, amount("2")],
        [b, amount("5")],
      ]),
      "2 to 5, empty",
    ],
    [
      "a mean of which one may be missing",
      mean([
        [true, amount("2")],
        [a, amount("5")],
      ]),
      "2 to 5",
    ],
    [
      "a mean of which a greater one is certain",
      mean([
        [true, amount("5")],
        [a, amount("2")],
      ]),
      "2 to 5",
    ],
    [
      "a mean with one that may be missing and has no bounds",
      mean([
        [true, amount("2")],
        [a, amount(null)],
      ]),
      "* to *",
    ],
    ["a mean of nothing", mean([[false, amount("2")]]), "none, empty"],
    ["a mean of a list that is not complete", mean([[true, amount("2")]], { unlisted: UNLISTED }), "0 to *"],
    ["a mean of such a list of which nothing is recorded", mean([], { unlisted: UNLISTED }), "0 to *, empty"],
    ["a mean of such a list with debts", mean([[true, amount("2")]], { unlisted: UNLISTED, isSigned: true }), "* to *"],
    ["a total", total(["2", between("1", "4")], ["1", n("3")]), "5 to 11"],
    ["a total with a negative part", total(["-2", between("1", "4")], ["1", n("3")]), "-5 to 1"],
    ["a total with nothing of a part", total(["0", between("1", "4")]), "0 to 0"],
    ["a total with a part without a bound", total(["1", between("1", null)], ["1", n("3")]), "4 to *"],
    ["a total with a negative part without a bound", total(["-1", between("1", null)], ["1", n("3")]), "* to 2"],
    ["a total of a share that only comes near to one", total(["2", share([[true, false]], UNLISTED)]), "0 to <2"],
    ["a total less such a share", total(["-1", share([[true, false]], UNLISTED)], ["1", n("1")]), "0 to 1"],
    ["a total of no number", total(["1", EMPTY], ["1", n("3")]), "none, empty"],
    ["a total of what may be no number", total(["1", share([[a, true]])], ["1", n("3")]), "4 to 4, empty"],
    ["a ratio", quotient(between("1", "4"), between("2", "8", "k")), "0.125 to 2"],
    ["a ratio to what may be nought", quotient(n("3"), between("0", "6")), "0.5 to *, empty"],
    ["a ratio to nought", quotient(n("3"), n("0")), "none, empty"],
    ["a ratio of a number without an upper bound", quotient(between("3", null), n("2")), "1.5 to *"],
    ["a ratio to a number without an upper bound", quotient(n("3"), between("2", null)), "0 to 1.5"],
    ["a ratio of what may be negative", quotient(between("-1", "1"), n("2")), "* to *"],
    ["a ratio to what may be negative", quotient(n("1"), between("-1", "1")), "* to *, empty"],
    ["a ratio of what has no lower bound", quotient(between(null, "1"), n("2")), "* to *"],
    ["a ratio of no number", quotient(EMPTY, n("2")), "none, empty"],
    ["a ratio to no number", quotient(n("2"), classes([])), "none, no-class"],
    ["a ratio of a share that only comes near to one", quotient(share([[true, false]], UNLISTED), n("2")), "0 to <0.5"],
    ["so much for every so many", rate(between("1", "5"), "2", "4"), "0.5 to 2.5"],
    ["so much for every so many, rounded", rate(between("1", "5"), "2", "4", "up"), "1 to 3"],
    ["so much for every one of a number without a bound", rate(between("1", null), "2", "1"), "2 to *"],
    ["so much for every one of no number", rate(EMPTY, "2", "1"), "none, empty"],
    ["a number kept within limits", clamp(between("1", "9"), "2", "5"), "2 to 5"],
    ["a number without bounds kept within limits", clamp(between(null, null), "2", "5"), "2 to 5"],
    ["a number without bounds kept above a limit", clamp(between(null, null), "2", null), "2 to *"],
    ["a number that stays within limits", clamp(between("3", "4"), "2", "5"), "3 to 4"],
    ["no number within limits", clamp(EMPTY, "2", "5"), "none, empty"],
    ["a share that comes near to one, kept below it", clamp(share([[true, false]], UNLISTED), null, "0.5"), "0 to 0.5"],
    [
      "a share that comes near to one, kept above nought",
      clamp(share([[true, false]], UNLISTED), "0", null),
      "0 to <1",
    ],
    ["a share that comes near to one, kept below one", clamp(share([[true, false]], UNLISTED), null, "1"), "0 to <1"],
    ["a share that comes near to one, raised to one", clamp(share([[true, false]], UNLISTED), "1", null), "1 to 1"],
    [
      "a class of two",
      classes([
        [a, n("1")],
        [not(a), n("4")],
      ]),
      "1 to 4",
    ],
    ["a class or another value", classes([[a, n("5")]], n("2")), "2 to 5"],
    ["a class or none", classes([[a, n("5")]]), "5 to 5, no-class"],
    ["no class", classes([[false, n("5")]]), "none, no-class"],
    [
      "perhaps two classes",
      classes(
        [
          [a, n("1")],
          [b, n("4")],
        ],
        n("2"),
      ),
      "1 to 4, two-classes",
    ],
    [
      "a class without a bound",
      classes([
        [a, between("1", null)],
        [not(a), n("0")],
      ]),
      "0 to *",
    ],
    [
      "a class without a lower bound",
      classes([
        [a, between(null, "1")],
        [not(a), n("3")],
      ]),
      "* to 3",
    ],
    [
      "a class that comes near to what another reaches",
      classes([
        [a, share([[true, false]], UNLISTED)],
        [not(a), n("1")],
      ]),
      "0 to 1",
    ],
    [
      "a class that comes near to more than another reaches",
      classes([
        [a, share([[true, false]], UNLISTED)],
        [not(a), n("0.5")],
      ]),
      "0 to <1",
    ],
    ["what contradicts itself", CONTRADICTORY, "none, two-classes"],
  ])("of %s", (_, quantity, expected) => {
    expect(limits(quantity)).toBe(expected);
  });
});

describe("what is not known about a quantity", () => {
  const UNKNOWN = between("1", null, "u");
  test.each<readonly [string, Quantity, string]>([
    ["a number", n("1"), ""],
    ["a number within bounds", between("1", "4"), "m"],
    ["a number without an upper bound", between("1", null), "m*"],
    ["a number without a lower bound", between(null, "1"), "m*"],
    ["a count", count([a, true, b], UNLISTED), "a b stations"],
    [
      "a share",
      share(
        [
          [a, b],
          [false, open("c")],
          [true, true],
        ],
        UNLISTED,
      ),
      "a b stations",
    ],
    [
      "a sum",
      sum(
        [
          [a, amount("1", "2", "m")],
          [false, amount("1", "2", "k")],
          [b, amount("3")],
        ],
        { unlisted: UNLISTED },
      ),
      "a b m stations",
    ],
    ["a mean", mean([[a, amount("1", null, "m")]]), "a m*"],
    ["a total", total(["1", count([a])], ["0", UNKNOWN]), "a u*"],
    ["a ratio", quotient(count([a]), count([b])), "a b"],
    ["a rate", rate(UNKNOWN, "1", "1"), "u*"],
    ["a clamp", clamp(UNKNOWN, "1", "1"), "u*"],
    [
      "classes",
      classes(
        [
          [a, count([b])],
          [false, UNKNOWN],
        ],
        count([open("c")]),
      ),
      "a b c",
    ],
    ["classes without another value", classes([[a, UNKNOWN]]), "a u*"],
  ])("of %s", (_, quantity, expected) => {
    const unknowns = noUnknowns();
    collectUnknowns(quantity, unknowns);
    const { atoms, amounts, unlisted, unbounded } = unknowns;
    expect(
      [
        ...Array.from(atoms.values(), ({ fact }) => fact.key),
        ...Array.from(amounts.keys(), (key) => (unbounded.has(key) ? `${key}*` : key)),
        ...Array.from(unlisted, ({ fact }) => fact),
      ].join(" "),
    ).toBe(expected);
  });

  test.each<readonly [string, Quantity]>([
    ["a number within bounds", between("1", "4", "a")],
    ["a count", count([a])],
    ["a count of opposites", count([not(a)])],
    ["a count of those of which one holds", count([anyOf([a, b])])],
    ["a count of numbers of which so many hold", count([countOf([a, b], (held) => held === 1)])],
    ["a share", share([[a, b]])],
    ["a sum", sum([[a, amount("1", "2", "b")]])],
    ["a mean", mean([[a, amount("1")]])],
    ["a total", total(["1", count([a])])],
    ["a ratio", quotient(count([a]), count([b]))],
    ["a rate", rate(count([a]), "1", "1")],
    ["a clamp", clamp(count([a]), "1", "2")],
    ["classes", classes([[a, count([b])]], count([open("c")]))],
    ["classes without another value", classes([[a, n("1")]])],
  ])("an earlier day has facts of its own: %s", (_, quantity) => {
    const keysOf = (of: Quantity): readonly string[] => {
      const unknowns = noUnknowns();
      collectUnknowns(of, unknowns);
      return [...Array.from(unknowns.atoms.values(), ({ fact }) => fact.key), ...unknowns.amounts.keys()];
    };
    const earlier = ofEarlier(quantity, "2024-12-31");
    expect(keysOf(earlier)).toEqual(keysOf(quantity).map((key) => `${key} on 2024-12-31`));
    expect(limits(earlier)).toBe(limits(quantity));
    // What is missing is the same fact, and what is known remains.
    expect(numberOf(earlier).missing).toEqual(numberOf(quantity).missing);
  });

  test("a known number is the same on an earlier day", () => {
    expect(ofEarlier(n("3"), "2024-12-31")).toEqual(n("3"));
    expect(ofEarlier(sum([[true, amount("3")]]), "2024-12-31")).toEqual(sum([[true, amount("3")]]));
  });
});

describe("what a quantity comes to", () => {
  const answerOf = (quantity: Quantity): readonly unknown[] => {
    const { least, most, others, missing, isExact } = numberOf(quantity);
    return [textOf(least), textOf(most), [...others], missing.map(({ subject }) => subject.id), isExact];
  };

  test.each<readonly [string, Quantity, readonly unknown[]]>([
    ["a number", n("3"), ["3", "3", [], [], true]],
    ["a number within bounds", between("1", "4"), ["1", "4", [], ["m"], true]],
    ["a fact that changes nothing", count([anyOf([a, not(a)])]), ["1", "1", [], [], true]],
    ["a fact that changes the number", count([true, a]), ["1", "2", [], ["a"], true]],
    ["a class or none", classes([[a, n("5")]]), ["5", "5", ["no-class"], ["a"], true]],
    ["nothing", classes([]), [null, null, ["no-class"], [], true]],
    ["a number without a bound", between("1", null), ["1", null, [], ["m"], false]],
    ["a list that is not complete", count([true, a], UNLISTED), ["1", null, [], ["44", "a"], false]],
    ["such a list below a limit", clamp(count([true, true], UNLISTED), null, "2"), ["2", "2", [], [], true]],
  ])("%s", (_, quantity, expected) => {
    expect(answerOf(quantity)).toEqual(expected);
  });

  test("beyond what is tried the answer rests on limits", () => {
    const many = Array.from({ length: 11 }, (_, index) => open(`f${index}`));
    expect(answerOf(count(many.slice(1)))).toEqual(["0", "10", [], many.slice(1).map(({ fact }) => fact.key), true]);
    expect(answerOf(count(many))).toEqual(["0", "11", [], many.map(({ fact }) => fact.key), false]);
  });
});

describe("whether a number is laid down at all", () => {
  test.each<readonly [string, Quantity, string]>([
    ["a number", n("0"), "yes"],
    ["a number within bounds", between("0", "1"), "yes"],
    ["a count", count([a]), "yes"],
    ["a sum", sum([]), "yes"],
    ["a total of a number and a share of nothing", total(["1", n("1")], ["1", EMPTY]), "no"],
    ["a rate of a number", rate(n("1"), "1", "1"), "yes"],
    ["a clamp of a share of nothing", clamp(EMPTY, "0", "1"), "no"],
    ["a share of something", share([[true, a]]), "yes"],
    ["a share that may be of nothing", share([[a, true]]), "station a: station-date"],
    ["a mean of a list that is not complete", mean([], { unlisted: UNLISTED }), "division 44: stations"],
    ["a ratio to an amount that may be nought", quotient(n("1"), between("0", "1")), "station m: station-date"],
    ["a ratio to nought", quotient(n("1"), n("0")), "no"],
    ["a class that holds", classes([[true, n("1")]]), "yes"],
    ["no class", classes([[false, n("1")]]), "no"],
    ["no class, with another value", classes([[false, n("1")]], n("2")), "yes"],
    ["no class, with a share of nothing as the other value", classes([[false, n("1")]], EMPTY), "no"],
    ["two classes", CONTRADICTORY, "yes"],
    ["a class that may hold", classes([[a, n("1")]]), "station a: station-date"],
    ["a class that may hold, of a share of nothing", classes([[a, EMPTY]]), "no"],
  ])("%s", (_, quantity, expected) => {
    expect(saying(laidDown(quantity, "p/1"))).toBe(expected);
  });

  test("the facts that decide a formula are named", () => {
    expect(factsThatDecide(true)).toEqual([]);
    expect(factsThatDecide(allOf([a, b]))).toEqual([a.fact.missing, b.fact.missing]);
    expect(factsThatDecide(anyOf([a, allOf([b, not(b)])]))).toEqual([a.fact.missing]);
  });

  test("a class and another value hold in turn", () => {
    const formula = laidDown(classes([[a, EMPTY]], n("2")), "p/1");
    expect(evaluate(formula, new Map([[keyOfTest(a), false]]))).toBe(true);
    expect(evaluate(formula, new Map([[keyOfTest(a), true]]))).toBe(false);
  });
});

describe("a number compared with its limits", () => {
  const verdictOf = (
    measured: Quantity,
    atLeast: Quantity | null,
    atMost: Quantity | null = null,
    applies: Formula = true,
  ): string => {
    const { verdict, possible, missing } = compare({ applies, measured, atLeast, atMost });
    const others = verdict === "undetermined" ? ` (${[...possible].toSorted().join(", ")})` : "";
    return [`${verdict}${others}`, ...missing.map(({ subject }) => subject.id)].join("; ");
  };
  const few = (limit: string): Quantity => between("1", limit);
  const long = (least: string): Quantity => between(least, null);

  test.each<readonly [string, string, string]>([
    // Where all is known, or completions are tried.
    ["as much as required", verdictOf(n("3"), n("3")), "met"],
    ["less than required", verdictOf(n("2"), n("3")), "unmet"],
    ["as much as allowed", verdictOf(n("3"), null, n("3")), "met"],
    ["more than allowed", verdictOf(n("4"), null, n("3")), "unmet"],
    ["between two limits", verdictOf(n("4"), n("3"), n("5")), "met"],
    ["above both limits", verdictOf(n("6"), n("3"), n("5")), "unmet"],
    ["below both limits", verdictOf(n("2"), n("3"), n("5")), "unmet"],
    ["a plain nought is required", verdictOf(n("0"), n("0")), "met"],
    ["a plain nought of a debt", verdictOf(n("-1"), n("0")), "unmet"],
    ["for no unit nothing is due", verdictOf(n("0"), count([])), "not-applicable"],
    ["for no unit and at most so much", verdictOf(n("6"), count([]), n("5")), "unmet"],
    ["no number is measured", verdictOf(EMPTY, n("3")), "not-applicable"],
    ["no number is required", verdictOf(n("1"), EMPTY), "not-applicable"],
    ["no number is allowed", verdictOf(n("1"), null, EMPTY), "not-applicable"],
    ["two classes", verdictOf(n("1"), CONTRADICTORY), "undetermined (undetermined)"],
    ["two classes of what is measured", verdictOf(CONTRADICTORY, n("1")), "undetermined (undetermined)"],
    ["two classes of what is allowed", verdictOf(n("1"), null, CONTRADICTORY), "undetermined (undetermined)"],
    ["it does not apply", verdictOf(n("1"), n("3"), null, false), "not-applicable"],
    ["it may apply", verdictOf(n("1"), n("3"), null, a), "undetermined (not-applicable, unmet); a"],
    ["enough, perhaps", verdictOf(few("4"), n("3")), "undetermined (met, unmet); m"],
    ["enough, whatever it is", verdictOf(few("4"), n("1")), "met"],
    // Where a list is not complete, or an amount has no bound, limits are compared.
    ["at least enough", verdictOf(long("3"), n("3")), "met"],
    ["at least not enough", verdictOf(long("2"), n("3")), "undetermined (met, unmet); m"],
    ["at least as much as allowed", verdictOf(long("3"), null, n("3")), "undetermined (met, unmet); m"],
    ["at least more than allowed", verdictOf(long("4"), null, n("3")), "unmet"],
    ["perhaps within both limits", verdictOf(long("1"), n("2"), n("5")), "undetermined (met, unmet); m"],
    ["a limit without a bound", verdictOf(n("3"), long("4")), "unmet"],
    ["a limit without a bound that may be reached", verdictOf(n("3"), long("3")), "undetermined (met, unmet); m"],
    ["a most without a bound", verdictOf(n("3"), null, long("3")), "met"],
    ["a most without a bound that may be passed", verdictOf(n("3"), null, long("2")), "undetermined (met, unmet); m"],
    ["perhaps nothing is due", verdictOf(n("3"), long("0")), "undetermined (met, not-applicable, unmet); m"],
    [
      "nothing is due, while the list is not complete",
      verdictOf(count([], UNLISTED), total(["1", count([])])),
      "not-applicable",
    ],
    ["a plain nought, while the list is not complete", verdictOf(count([], UNLISTED), n("0")), "met"],
    [
      "all of a list that is not complete, of which one does not",
      verdictOf(share([[true, false]], UNLISTED), n("1")),
      "unmet",
    ],
    [
      "nearly all of a list that is not complete",
      verdictOf(share([[true, false]], UNLISTED), n("0.99")),
      "undetermined (met, unmet); 44",
    ],
    [
      "all of a list that is not complete",
      verdictOf(share([[true, true]], UNLISTED), n("1")),
      "undetermined (met, unmet); 44",
    ],
    [
      "perhaps two classes, while the list is not complete",
      verdictOf(
        count([], UNLISTED),
        classes(
          [
            [a, n("0")],
            [b, n("0")],
          ],
          n("0"),
        ),
      ),
      "undetermined (not-applicable, undetermined); 44; a; b",
    ],
    [
      "a share that is raised to what is required, while the list is not complete",
      verdictOf(clamp(share([[true, false]], UNLISTED), "1", null), n("1")),
      "met",
    ],
    ["it may apply, with enough", verdictOf(long("3"), n("3"), null, a), "undetermined (met, not-applicable); a; m"],
    ["it does not apply, with enough", verdictOf(long("3"), n("3"), null, false), "not-applicable"],
    ["no number, while the list is not complete", verdictOf(count([], UNLISTED), EMPTY), "not-applicable"],
  ])("%s", (_, found, expected) => {
    expect(found).toBe(expected);
  });

  test("the limits that are compared are told, and whether they are exact", () => {
    const outcome = compare({ applies: true, measured: few("4"), atLeast: count([true, a]), atMost: n("3") });
    const texts = [outcome.measured, outcome.atLeast, outcome.atMost].map(
      (one) => one && [textOf(one.least), textOf(one.most)],
    );
    expect(texts).toEqual([
      ["1", "4"],
      ["1", "2"],
      ["3", "3"],
    ]);
    expect(outcome.isExact).toBe(true);
    const bounded = compare({ applies: true, measured: long("4"), atLeast: null, atMost: n("3") });
    expect(
      [bounded.measured, bounded.atLeast, bounded.atMost].map((one) => one && [textOf(one.least), textOf(one.most)]),
    ).toEqual([["4", null], null, ["3", "3"]]);
    expect(bounded.isExact).toBe(false);
  });

  test("with one list that is not complete the limits are exact, with two or with other facts they need not be", () => {
    const list = count([true], UNLISTED);
    const isExact = (measured: Quantity, atLeast: Quantity, atMost: Quantity | null = null): boolean =>
      compare({ applies: true, measured, atLeast, atMost }).isExact;
    expect(isExact(list, n("2"))).toBe(true);
    expect(isExact(n("2"), list, n("4"))).toBe(true);
    expect(isExact(list, list)).toBe(false);
    expect(isExact(count([a], UNLISTED), n("2"))).toBe(false);
    expect(isExact(list, between("1", "2"))).toBe(false);
  });

  test("facts are named once, by subject, fact and detail", () => {
    const outcome = compare({
      applies: a,
      measured: count([a, { ...b, fact: { ...b.fact, missing: a.fact.missing } }]),
      atLeast: n("2"),
      atMost: null,
    });
    expect(outcome.missing).toEqual([a.fact.missing]);
  });
});
