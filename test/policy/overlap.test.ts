import { describe, expect, it } from "vitest";
import { contains, implies, overlap } from "../../src/policy/measure/overlap.js";

type Condition = Readonly<Record<string, unknown>>;

const URBAN = { area: ["urban"] };
const COUNTY = { level: ["county"] };

/** So many ways to choose, each of another id. */
const choiceOf = (count: number): Condition => ({
  anyOf: Array.from({ length: count }, (_, index) => ({ id: [`place-${index}`] })),
});
const first = { id: ["place-0"] };

describe("two conditions certainly overlap", () => {
  it.each<[string, Condition, Condition]>([
    ["where one requires nothing", {}, URBAN],
    ["where one requires all that the other does", { ...URBAN, ...COUNTY }, URBAN],
    ["where a list is a part of the other", { kind: ["town"] }, { kind: ["town", "township"] }],
    ["where two lists have a word in common", { kind: ["town", "subdistrict"] }, { kind: ["township", "town"] }],
    ["where a list has a word that is not excluded", { level: ["county", "township"] }, { not: COUNTY }],
    ["where ranges of numbers meet", { years: { atLeast: 3 } }, { years: { atMost: 3 } }],
    ["where ranges of ranks meet", { level: { atLeast: "bachelor" } }, { level: { atMost: "master" } }],
    ["where ranges of days meet", { opened: { from: "2024-01-01" } }, { opened: { until: "2024-01-01" } }],
    [
      "where both ranges of days are open at one end",
      { opened: { from: "2024-01-01" } },
      { opened: { from: "2025-01-01" } },
    ],
    ["where ranges of ratings meet", { rating: { atLeast: "3A" } }, { rating: { atMost: "4A" } }],
    [
      "where one whole number of years lies between",
      { station: { years: { above: 2 } } },
      { station: { years: { below: 4 } } },
    ],
    ["in the same majors", { education: { majors: ["社会工作"] } }, { education: { majors: ["社会工作", "社会学"] } }],
    [
      "in the same open list of majors",
      { education: { majors: ["社会工作"], majorsOpen: true, level: { atLeast: "bachelor" } } },
      { education: { majors: ["社会工作"], majorsOpen: true } },
    ],
    ["where the same systems are required", { systems: ["a", "b"], ...URBAN }, { systems: ["a", "b"] }],
    [
      "in a part of them",
      { division: { kind: ["town", "township"] } },
      { division: { kind: ["township", "subdistrict"] } },
    ],
    [
      "where one restricts a part that the other names",
      { certificate: { years: { atLeast: 3 } } },
      { certificate: {} },
    ],
    ["where terms are of different length", { withinYears: 2 }, { withinYears: 4 }],
    ["in one way to choose", { anyOf: [COUNTY, URBAN] }, { area: ["rural", "urban"] }],
    ["in one way to choose with all else that is required", { ...COUNTY, anyOf: [URBAN] }, { ...URBAN, ...COUNTY }],
    ["in one way to choose with what is excluded", { not: URBAN, anyOf: [COUNTY] }, { ...COUNTY, not: URBAN }],
    ["in a way to choose that repeats what is required", { ...COUNTY, anyOf: [{ ...COUNTY, ...URBAN }] }, URBAN],
    ["in the same choice", { anyOf: [COUNTY, URBAN] }, { anyOf: [COUNTY, URBAN] }],
    ["in one of 256 ways to choose", choiceOf(256), first],
    [
      "in one of 16 ways to choose twice",
      { division: choiceOf(16), household: choiceOf(16) },
      { division: first, household: first },
    ],
    ["in one of two ways, 128 times", { division: choiceOf(2), ...choiceOf(128) }, { division: first, ...first }],
  ])("%s", (_, one, other) => {
    expect([overlap(one, other), overlap(other, one)]).toEqual([true, true]);
  });
});

describe("two conditions do not certainly overlap", () => {
  it.each<[string, Condition, Condition]>([
    ["where lists have no word in common", { kind: ["town"] }, { kind: ["township"] }],
    ["where they test different fields", URBAN, COUNTY],
    ["where the same word is of different fields", { level: ["village"] }, { committee: ["village"] }],
    [
      "where one tests more fields",
      { kind: ["town", "subdistrict"], level: ["township"] },
      { kind: ["town", "township"] },
    ],
    ["where both test more fields", { ...URBAN, ...COUNTY }, { ...URBAN, kind: ["town"] }],
    ["where all words are excluded", COUNTY, { not: COUNTY }],
    ["where something else is excluded", { kind: ["town"] }, { not: COUNTY }],
    ["where two fields together are excluded", { level: ["township"] }, { not: { ...COUNTY, ...URBAN } }],
    ["where a place may be of several classes", { class: ["one"] }, { not: { class: ["another"] } }],
    ["where ranges of numbers do not meet", { years: { atLeast: 3 } }, { years: { below: 3 } }],
    ["where ranges of ranks do not meet", { level: { atLeast: "bachelor" } }, { level: { atMost: "junior-college" } }],
    ["where ranges of days do not meet", { opened: { from: "2024-01-02" } }, { opened: { until: "2024-01-01" } }],
    [
      "where no whole number of years lies between",
      { station: { years: { above: 2 } } },
      { station: { years: { below: 3 } } },
    ],
    ["where ranges of ratings do not meet", { rating: { atLeast: "4A" } }, { rating: { atMost: "3A" } }],
    [
      "where one list of majors is open and more is asked of the other",
      { education: { majors: ["社会工作"], majorsOpen: true } },
      { education: { majors: ["社会工作"], level: { atLeast: "bachelor" } } },
    ],
    [
      "where few long sessions may be many short ones",
      { sessions: { atMost: 3, hours: { atLeast: 1 } }, kind: ["a"] },
      { sessions: { atMost: 3 }, form: ["b"] },
    ],
    ["where flags differ", { hasFile: true }, { hasFile: false }],
    [
      "where systems are all required, of which neither list is a part of the other",
      { systems: ["a", "b"], x: 1 },
      { systems: ["b", "c"] },
    ],
    [
      "where a way to choose contradicts what else is required",
      { kind: ["town"], level: ["township"], anyOf: [{ level: ["township"], kind: ["subdistrict"] }] },
      { kind: ["subdistrict"], level: ["township"] },
    ],
    ["where a way to choose is excluded", { not: URBAN, anyOf: [URBAN] }, URBAN],
    ["as far as 257 ways to choose are not tried", choiceOf(257), first],
    [
      "as far as 17 ways to choose twice are not tried",
      { division: choiceOf(17), household: choiceOf(17) },
      { division: first, household: first },
    ],
    [
      "as far as two ways, 129 times, are not tried",
      { division: choiceOf(2), ...choiceOf(129) },
      { division: first, ...first },
    ],
    [
      "as far as a way to choose has too many of its own",
      { anyOf: [{ division: choiceOf(17), household: choiceOf(17) }] },
      { division: first, household: first },
    ],
    ["as far as a part has too many ways to choose", { division: choiceOf(257) }, { division: first }],
  ])("%s", (_, one, other) => {
    expect([overlap(one, other), overlap(other, one)]).toEqual([false, false]);
  });
});

describe("a condition contains another", () => {
  it.each<[string, Condition, Condition]>([
    ["that requires nothing", URBAN, {}],
    ["of which it requires all and more", { ...URBAN, ...COUNTY }, COUNTY],
    ["with more words, of which one is enough", { kind: ["town"] }, { kind: ["township", "town"] }],
    ["with a part that it restricts further", { division: { ...URBAN, ...COUNTY } }, { division: URBAN }],
    ["with more majors", { majors: ["社会工作"] }, { majors: ["社会工作", "社会学"] }],
    ["with the same open list of majors", { majors: ["a"], majorsOpen: true }, { majors: ["a"], majorsOpen: true }],
  ])("%s", (_, whole, part) => {
    expect(contains(whole, part)).toBe(true);
  });

  it.each<[string, Condition, Condition]>([
    ["that requires more", COUNTY, { ...URBAN, ...COUNTY }],
    ["with fewer words, of which one is enough", { kind: ["town", "township"] }, { kind: ["town"] }],
    ["with more systems, of which all are required", { systems: ["a"] }, { systems: ["a", "b"] }],
    ["of which it excludes less", { not: { ...URBAN, ...COUNTY } }, { not: URBAN }],
    ["with few sessions of any length", { sessions: { atMost: 3, hours: {} } }, { sessions: { atMost: 3 } }],
    ["with a closed list of majors where its own is open", { majors: ["a"], majorsOpen: true }, { majors: ["a"] }],
  ])("but not one %s", (_, whole, part) => {
    expect(contains(whole, part)).toBe(false);
  });
});

it("all that meets a condition meets a choice of which it contains one way, and no other choice", () => {
  expect(implies({ ...URBAN, kind: ["town"] }, { anyOf: [COUNTY, URBAN] })).toBe(true);
  expect(implies({ kind: ["town"] }, { anyOf: [COUNTY, URBAN] })).toBe(false);
});
