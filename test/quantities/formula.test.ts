import { describe, expect, test } from "vitest";
import { certaintyOf, outcomesOf } from "../../src/quantities/bounds.js";
import { countCompletions, domainsOf, forEachCompletion } from "../../src/quantities/completions.js";
import { explore, sizeOf } from "../../src/quantities/explore.js";
import {
  type Atom,
  type Formula,
  allOf,
  anyOf,
  collectAtoms,
  countOf,
  evaluate,
  given,
  keyOfTest,
  not,
} from "../../src/quantities/formula.js";
import { noUnknowns } from "../../src/quantities/quantity.js";
import { factOf, open } from "./fact.js";

/** Formulas over facts that are not known, and the ways in which these can turn out. */

const [a, b, c] = [open("a"), open("b"), open("c")] as const;

/** Returns a formula's answers for a and b both false, a alone, b alone, and both true. */
function answers(formula: Formula): string {
  return [[], [a], [b], [a, b]]
    .map((held) => new Map([a, b].map((atom) => [keyOfTest(atom), held.includes(atom)])))
    .map((completion) => (evaluate(formula, completion) ? "1" : "0"))
    .join("");
}

describe("what is known is evaluated at once", () => {
  test.each<readonly [string, Formula, Formula]>([
    ["all of nothing", allOf([]), true],
    ["all of true ones", allOf([true, true]), true],
    ["all with a false one", allOf([a, false, true]), false],
    ["all with one open", allOf([true, a]), a],
    ["one of nothing", anyOf([]), false],
    ["one of false ones", anyOf([false, false]), false],
    ["one with a true one", anyOf([a, true, false]), true],
    ["one with one open", anyOf([false, a]), a],
    ["not true", not(true), false],
    ["not false", not(false), true],
    ["not not", not(not(a)), a],
    ["a field that is not named", given<string>(undefined, () => false), true],
    ["a field that is named", given("x", (value) => value === "y"), false],
    ["a count of what is known", countOf([true, false, true], (count) => count === 2), true],
    ["a count that passes however it turns out", countOf([true, a], (count) => count >= 1), true],
    ["a count that fails however it turns out", countOf([false, a], (count) => count >= 2), false],
  ])("%s", (_, formula, expected) => {
    expect(formula).toEqual(expected);
  });
});

test.each<readonly [string, Formula, string]>([
  ["a fact", a, "0101"],
  ["the opposite of a fact", not(a), "1010"],
  ["all of two facts", allOf([a, b]), "0001"],
  ["one of two facts", anyOf([a, b]), "0111"],
  ["neither", not(anyOf([a, b])), "1000"],
  ["just one of two facts and none that is known", countOf([a, b], (count) => count === 1), "0110"],
  ["just one, of which one is known", countOf([a, true, b, false], (count) => count === 1), "1000"],
  ["at most two, of which one is known", countOf([a, true, b], (count) => count <= 2), "1110"],
  ["a constant", true, "1111"],
])("%s comes out so", (_, formula, expected) => {
  expect(answers(formula)).toBe(expected);
});

test("collects each test of a fact once, wherever it stands", () => {
  const atoms = new Map<string, Atom>();
  collectAtoms(anyOf([allOf([a, not(b)]), countOf([a, c], (count) => count === 2)]), atoms);
  collectAtoms(true, atoms);
  expect([...atoms.values()].map(({ fact }) => fact.key)).toEqual(["a", "b", "c"]);
});

describe("the ways in which facts turn out", () => {
  const day = (id: string, key: string, passes: (day: number) => boolean): Atom => ({
    type: "atom",
    fact: factOf(id),
    test: { type: "value", key, candidates: [1, 2, 3], passes: (candidate) => passes(candidate as number) },
  });
  const list = (key: string, group: string, passing: readonly string[], among = ["x", "y"]): Atom => ({
    type: "atom",
    fact: factOf("list"),
    test: { type: "list", key, group, passing, among },
  });
  const ways = (...atoms: readonly Atom[]): readonly string[] =>
    domainsOf(atoms)
      .flatMap((domain) => domain.ways.map((way) => way.map(Number).join("")))
      .toSorted();
  const areExact = (...atoms: readonly Atom[]): readonly boolean[] => domainsOf(atoms).map(({ isExact }) => isExact);

  test("one test fails or passes", () => {
    expect(ways(a)).toEqual(["0", "1"]);
    expect(areExact(a)).toEqual([true]);
  });

  test("two tests of one value come out together as a value allows", () => {
    const tests = [day("d", "from 2", (on) => on >= 2), day("d", "from 3", (on) => on >= 3)] as const;
    expect(ways(...tests)).toEqual(["00", "10", "11"]);
    expect(areExact(...tests)).toEqual([true]);
  });

  test("tests of two facts are two domains", () => {
    const domains = domainsOf([day("d", "from 2", (on) => on >= 2), day("e", "from 3", (on) => on >= 3)]);
    expect(domains.map(({ fact, keys }) => [fact.key, keys])).toEqual([
      ["d", ["d\nfrom 2"]],
      ["e", ["e\nfrom 3"]],
    ]);
    expect(countCompletions(domains)).toBe(4);
  });

  test("values of unlike types are tried each with each", () => {
    const tests = [
      day("d", "from 2", (on) => on >= 2),
      day("d", "from 3", (on) => on >= 3),
      { ...open("d"), fact: factOf("d") },
    ] as const;
    expect(ways(...tests)).toEqual(["000", "001", "100", "101", "110", "111"]);
    expect(areExact(...tests)).toEqual([false]);
  });

  test("a list may have each of its values or not", () => {
    const tests = [list("x", "g", ["x"]), list("x or y", "g", ["x", "y"])] as const;
    expect(ways(...tests)).toEqual(["00", "01", "11"]);
    expect(areExact(...tests)).toEqual([true]);
  });

  test("a list may have a word that is not among all words", () => {
    expect(ways(list("x", "g", ["x"]), list("own", "g", ["own"]))).toEqual(["00", "01", "10", "11"]);
  });

  test("what lists of two groups have is tried in every way", () => {
    const tests = [list("x", "g", ["x"]), list("x or y", "h", ["x", "y"])] as const;
    expect(ways(...tests)).toEqual(["00", "01", "10", "11"]);
    expect(areExact(...tests)).toEqual([false]);
  });

  test("a value and a list are tried in every way", () => {
    const tests = [list("x", "g", ["x"]), { ...open("list"), fact: factOf("list") }] as const;
    expect(ways(...tests)).toEqual(["00", "01", "10", "11"]);
    expect(areExact(...tests)).toEqual([false]);
  });

  test("every completion is visited once, with the number of the way of each fact", () => {
    const seen: string[] = [];
    forEachCompletion(domainsOf([a, b]), (completion, numbers) =>
      seen.push(`${numbers.join("")} ${[a, b].map((atom) => Number(completion.get(keyOfTest(atom)))).join("")}`),
    );
    expect(seen).toEqual(["00 00", "01 01", "10 10", "11 11"]);
  });

  test("no fact has one completion", () => {
    let visits = 0;
    forEachCompletion([], () => (visits += 1));
    expect([visits, countCompletions([])]).toEqual([1, 1]);
  });
});

describe("what several formulas come to together", () => {
  // The first formula is bit 1, the second bit 2.
  test.each<readonly [string, readonly Formula[], readonly number[]]>([
    ["no formula", [], [0]],
    ["constants", [true, false, true], [5]],
    ["one open", [a], [0, 1]],
    ["a fact and its opposite", [a, not(a)], [1, 2]],
    ["a fact and what includes it", [allOf([a, b]), a], [0, 2, 3]],
    ["one known and one open", [true, a], [1, 3]],
  ])("%s", (_, formulas, expected) => {
    expect([...outcomesOf(formulas)].toSorted((one, other) => one - other)).toEqual(expected);
  });

  test("of more facts than are tried, every way that the constants allow", () => {
    const many = Array.from({ length: 9 }, (_, index) => open(`f${index}`));
    const all = allOf(many);
    expect(outcomesOf([all, true, all])).toEqual([2, 3, 6, 7]);
    expect(outcomesOf([all, false, all])).toEqual([0, 1, 4, 5]);
    // With eight facts, which are tried, the two are one and the same.
    const fewer = allOf(many.slice(1));
    expect([...outcomesOf([fewer, fewer])].toSorted()).toEqual([0, 3]);
  });

  test.each<readonly [string, Formula, string]>([
    ["true", true, "yes"],
    ["false", false, "no"],
    ["open", a, "unknown"],
    ["true in every completion", anyOf([a, not(a)]), "yes"],
    ["true in none", allOf([a, not(a)]), "no"],
  ])("a formula that is %s", (_, formula, expected) => {
    expect(certaintyOf(formula)).toBe(expected);
  });
});

describe("which facts change an answer", () => {
  const between = (key: string) => ({
    type: "between" as const,
    fact: factOf(key),
  });

  test("those that change it in some completion, all else being equal", () => {
    const explored = explore(domainsOf([a, b, c]), noUnknowns(), (completion) =>
      evaluate(anyOf([a, allOf([b, not(b)])]), completion) ? "yes" : "no",
    );
    expect(explored.factsThatMatter()).toEqual([a.fact.missing]);
    expect(explored.answers.size).toBe(8);
    expect(new Set(explored.answers.values())).toEqual(new Set(["yes", "no"]));
  });

  test("an amount that is taken at its other end", () => {
    const unknowns = noUnknowns();
    for (const key of ["m", "n"]) unknowns.amounts.set(key, between(key).fact);
    expect(sizeOf(domainsOf([a]), unknowns)).toBe(8);
    const explored = explore(domainsOf([a]), unknowns, (_, ends) => ends.get("n") ?? "none");
    expect(explored.factsThatMatter()).toEqual([factOf("n").missing]);
    expect([...explored.answers.entries()]).toEqual([
      ["0;0", "least"],
      ["0;1", "least"],
      ["0;2", "most"],
      ["0;3", "most"],
      ["1;0", "least"],
      ["1;1", "least"],
      ["1;2", "most"],
      ["1;3", "most"],
    ]);
  });

  test("none where the answer is one", () => {
    expect(explore(domainsOf([a]), noUnknowns(), () => "same").factsThatMatter()).toEqual([]);
  });
});
