import { describe, expect, it } from "vitest";
import { safeParseEvaluationScheme } from "social-work-station-rules/policy";
import { requireParsed } from "../../src/parsed/index.js";
import { faultLines } from "./fault-lines.js";

const name = { zh: "示例", en: "Example" };

/** A leaf worth ten points, which are given or not. */
const leaf = (id: string, fields: object = {}): object => ({
  kind: "leaf",
  id,
  name,
  worth: 10,
  rule: { kind: "yes-no", yes: 10, no: 0 },
  ...fields,
});

/** Grades, best first, from their lower bounds; the last has none. */
const gradesFrom = (...bounds: readonly (number | string)[]): readonly object[] =>
  [...bounds, undefined].map((from, index) => ({
    id: `grade-${index}`,
    name,
    ...(from === undefined ? {} : { from }),
    ...(index === 0 ? {} : { below: bounds[index - 1] }),
  }));

/** A scheme of one leaf and one grade, in which nothing is wrong. */
function scheme(fields: object = {}, ...leaves: readonly object[]): object {
  return {
    id: "small",
    version: "1",
    title: name,
    status: "example",
    counting: "points",
    full: 10 * Math.max(1, leaves.length),
    display: { decimals: 1, rounding: "half-up" },
    subjects: ["a", "b"].map((id) => ({ id, name })),
    grades: gradesFrom(),
    indicators: leaves.length === 0 ? [leaf("only")] : leaves,
    ...fields,
  };
}

function faults(input: unknown): readonly string[] {
  const result = safeParseEvaluationScheme(input);
  return result.ok ? [] : faultLines(result.faults);
}

const faultsOfRule = (rule: object): readonly string[] => faults(scheme({}, leaf("only", { rule })));
const NO_SUCH = '{"expected":"id"}';

it("a scheme without a fault is marked as read", () => {
  const result = safeParseEvaluationScheme(scheme());
  expect(result.ok).toBe(true);
  expect(() => {
    requireParsed(result.ok ? result.value : {}, "evaluation-scheme", []);
  }).not.toThrow();
});

describe("what does not add up", () => {
  const group = (worth: number | string, ...children: readonly object[]): object => ({
    kind: "group",
    id: `group-${worth}`,
    name,
    worth,
    children,
  });

  it("says the sum that there is and the one that there should be", () => {
    expect(faults(scheme({ full: 12 }))).toEqual(['points-not-adding-up indicators {"total":"10","required":"12"}']);
    expect(faults(scheme({ full: "31/3" }))).toEqual([
      'points-not-adding-up indicators {"total":"10","required":"31/3"}',
    ]);
    expect(faults(scheme({ full: 10 }, group(10, leaf("one"), leaf("two"))))).toEqual([
      'points-not-adding-up indicators.0.children {"total":"20","required":"10"}',
    ]);
    const weights = { counting: "weights", full: 10 };
    expect(faults(scheme(weights, group("0.5", leaf("one", { worth: 1 })), leaf("two", { worth: "1/3" })))).toEqual([
      'weights-not-one indicators {"total":"5/6","required":"1"}',
    ]);
    expect(faults(scheme(weights, group(1, leaf("one", { worth: "0.5" }))))).toEqual([
      'weights-not-one indicators.0.children {"total":"1/2","required":"1"}',
    ]);
  });

  it("is a rule whose best is not what the leaf or the bonus item is worth", () => {
    expect(faultsOfRule({ kind: "yes-no", yes: 9, no: 0 })).toEqual([
      'points-not-adding-up indicators.0.rule {"total":"9","required":"10"}',
    ]);
    const item = leaf("extra", { worth: 2, rule: { kind: "yes-no", yes: "1.5", no: 0 } });
    const { kind: _, ...bonusItem } = item as { readonly kind: string };
    expect(faults(scheme({ bonus: { cap: 0, aboveFull: "kept", items: [bonusItem] } }))).toEqual([
      'points-not-adding-up bonus.items.0.rule {"total":"3/2","required":"2"}',
    ]);
  });

  it("is less than nothing added", () => {
    const rule = { kind: "yes-no", yes: 0, no: 0 };
    const items = [{ id: "extra", name, worth: 0, rule }];
    expect(faults(scheme({ bonus: { cap: 0, aboveFull: "kept", items } }))).toEqual([]);
    expect(faults(scheme({ bonus: { cap: -1, aboveFull: "kept", items } }))).toEqual([
      'out-of-range bonus.cap {"least":0}',
    ]);
  });
});

describe("those who score", () => {
  const voices = (...list: readonly (readonly [string, string])[]): readonly object[] =>
    list.map(([subject, weight]) => ({ subject, weight }));

  it("are subjects of the scheme, with weights of zero or more that add to one, on each level", () => {
    expect(faults(scheme({ scoredBy: voices(["a", "1"], ["b", "0"]) }))).toEqual([]);
    expect(faults(scheme({ scoredBy: voices(["a", "0.5"], ["c", "0.4"]) }))).toEqual([
      `reference-dangling scoredBy.1.subject ${NO_SUCH}`,
      'weights-not-one scoredBy {"total":"9/10","required":"1"}',
    ]);
    expect(faults(scheme({}, leaf("only", { scoredBy: voices(["a", "1.5"], ["b", "-0.5"]) })))).toEqual([
      "weight-negative indicators.0.scoredBy.1.weight",
    ]);
    const group = { kind: "group", id: "g", name, worth: 10, children: [leaf("only")] };
    expect(faults(scheme({}, { ...group, scoredBy: voices(["b", "0.5"], ["b", "0.5"]) }))).toEqual([
      "id-duplicate indicators.0.scoredBy.1.subject",
    ]);
  });

  it("make scores that one alone could not give", () => {
    const grades = { grades: gradesFrom(6, 4) };
    expect(faults(scheme(grades))).toEqual(["grade-unreachable grades.1"]);
    const half = voices(["a", "0.5"], ["b", "0.5"]);
    expect(faults(scheme({ ...grades, scoredBy: half }))).toEqual([]);
    expect(faults(scheme(grades, leaf("only", { scoredBy: half })))).toEqual([]);
  });
});

describe("ids", () => {
  it.each([
    ["of leaves", scheme({}, leaf("one"), leaf("one")), "indicators.1.id"],
    ["of subjects", scheme({ subjects: ["a", "b", "a"].map((id) => ({ id, name })) }), "subjects.2.id"],
    [
      "of bonus items and leaves",
      scheme({
        bonus: {
          cap: 1,
          aboveFull: "kept",
          items: [{ id: "only", name, worth: 1, rule: { kind: "yes-no", yes: 1, no: 0 } }],
        },
      }),
      "bonus.items.0.id",
    ],
    [
      "of consequences",
      scheme({
        consequences: ["c", "c"].map((id) => ({ id, name, grades: ["grade-0"], then: "judged" })),
      }),
      "consequences.1.id",
    ],
    [
      "of the evidence for a bonus item",
      scheme({
        bonus: {
          cap: 1,
          aboveFull: "kept",
          items: [
            {
              id: "extra",
              name,
              worth: 1,
              rule: { kind: "yes-no", yes: 1, no: 0 },
              evidence: { without: "counts", required: ["e", "f", "e"].map((id) => ({ id, name })) },
            },
          ],
        },
      }),
      "bonus.items.0.evidence.required.2.id",
    ],
  ])("%s are used once", (_, input, place) => {
    expect(faults(input)).toEqual([`id-duplicate ${place}`]);
  });

  it("of grades are those that vetoes and consequences name", () => {
    const vetoes = [{ id: "v", name, grade: "none" }];
    const consequences = [{ id: "c", name, grades: ["grade-0", "none"], then: "judged" }];
    expect(faults(scheme({ vetoes, consequences }))).toEqual([
      `reference-dangling vetoes.0.grade ${NO_SUCH}`,
      `reference-dangling consequences.0.grades.1 ${NO_SUCH}`,
    ]);
    expect(
      faults(
        scheme({
          grades: gradesFrom(5),
          consequences: [{ id: "c", name, grades: ["grade-1", "grade-0"], then: "judged" }],
        }),
      ),
    ).toEqual([]);
  });
});

describe("the days of a scheme", () => {
  it("are one or more, or open at either end", () => {
    for (const days of [{ from: "2024" }, { until: "2023" }, { from: "2024-06-01", until: "2024-06-01" }, {}])
      expect(faults(scheme(days))).toEqual([]);
    expect(faults(scheme({ from: "2024-06", until: "2024-05" }))).toEqual([
      'interval-reversed until {"expected":"period"}',
    ]);
  });
});

describe("grades", () => {
  const grade = (fields: object, index = 0): object => ({ id: `grade-${index}`, name, ...fields });
  const grades = (...list: readonly object[]): readonly string[] =>
    faults(scheme({ grades: list.map((fields, index) => grade(fields, index)) }));

  it("each have a bound towards the next", () => {
    expect(grades({ from: 6 }, {})).toEqual(['value-missing grades.1.below {"expected":"fraction"}']);
    expect(grades({}, { below: 6 })).toEqual(['value-missing grades.0.from {"expected":"fraction"}']);
  });

  it("begin below their end", () => {
    expect(grades({ from: 6 }, { from: 6, below: 6 }, { below: 6 })).toEqual(["bounds-reversed grades.1.below"]);
    expect(grades({ from: 6 }, { from: 7, below: 6 }, { below: 7 })).toEqual(["bounds-reversed grades.1.below"]);
  });

  it("follow one another without a gap and without an overlap", () => {
    expect(grades({ from: 6 }, { below: "5.9" })).toEqual(["grades-gap grades.1.below"]);
    expect(grades({ from: 6 }, { below: "6.1" })).toEqual(["grades-overlap grades.1.below"]);
  });

  it("contain the highest and the lowest score, if the best and the lowest of them end somewhere", () => {
    expect(grades({ from: 6, below: "10.1" }, { from: 0, below: 6 })).toEqual([]);
    expect(grades({ from: 6, below: 10 }, { from: 0, below: 6 })).toEqual([
      "grades-gap grades.0.below",
      "grade-unreachable grades.0",
    ]);
    expect(grades({ from: 6 }, { from: "0.1", below: 6 })).toEqual([
      "grades-gap grades.1.from",
      "grade-unreachable grades.1",
    ]);
  });

  it("are reached by steps of a range, by the shorter last step of a deduction, and by nothing between", () => {
    const ofRule = (rule: object, ...bounds: readonly number[]): readonly string[] =>
      faults(scheme({ grades: gradesFrom(...bounds) }, leaf("only", { rule })));
    expect(ofRule({ kind: "range", least: 0, most: 10, step: 5 }, 9, 6)).toEqual(["grade-unreachable grades.1"]);
    expect(ofRule({ kind: "range", least: 0, most: 10 }, 9, 6)).toEqual([]);
  });

  it("that only a veto leads to must lie below one that is reached", () => {
    const vetoes = ["grade-0", "grade-1"].map((id, index) => ({ id: `veto-${index}`, name, grade: id }));
    const fixed = leaf("only", { rule: { kind: "yes-no", yes: 10, no: 10 } });
    const list = [grade({ from: 6, below: 8 }, 0), grade({ from: 0, below: 6 }, 1)];
    expect(faults(scheme({ grades: list, vetoes }, fixed))).toEqual([
      "grades-gap grades.0.below",
      "grade-unreachable grades.0",
      "grade-unreachable grades.1",
    ]);
  });

  it("of very many unlike leaves are too many to be listed", () => {
    const leaves = Array.from({ length: 40 }, (_, index) => {
      const points = `1.${String((index + 1) ** 4).padStart(9, "0")}1`;
      return leaf(`leaf-${index}`, { worth: points, rule: { kind: "yes-no", yes: points, no: 0 } });
    });
    const full = Array.from({ length: 40 }, (_, index) => BigInt((index + 1) ** 4) * 10n + 1n + 10n ** 10n).reduce(
      (sum, part) => sum + part,
      0n,
    );
    const grades = gradesFrom("21.00000000001", "21");
    expect(faults(scheme({ full: `${full}/${10n ** 10n}`, grades }, ...leaves))).toEqual([
      'too-complex grades {"most":200000}',
    ]);
  });
});

describe("grades where bonus points are added", () => {
  const bonus = (aboveFull: string, yes: number, no = 0): object => ({
    cap: 5,
    aboveFull,
    items: [{ id: "extra", name, worth: yes, rule: { kind: "yes-no", yes, no } }],
  });
  const top = (from: number | string, below?: number | string): readonly object[] => [
    { id: "grade-0", name, from, ...(below === undefined ? {} : { below }) },
    ...gradesFrom(from).slice(1),
  ];

  it("contain full marks, and what is above them where that is kept", () => {
    expect(faults(scheme({ grades: top(6, "10.5"), bonus: bonus("cut", 1) }))).toEqual([]);
    expect(faults(scheme({ grades: top(6, "10.5"), bonus: bonus("kept", 1) }))).toEqual(["grades-gap grades.0.below"]);
    expect(faults(scheme({ grades: top(6, "11.5"), bonus: bonus("kept", 1) }))).toEqual([]);
  });

  it("are reached at full marks by all that is cut, and not above them", () => {
    expect(faults(scheme({ grades: top(10), bonus: bonus("cut", 1) }))).toEqual([]);
    expect(faults(scheme({ grades: top("10.5"), bonus: bonus("cut", 1) }))).toEqual(["grade-unreachable grades.0"]);
    // 12 or 2 points: cut to 10, which is in the best grade and in none below.
    expect(faults(scheme({ grades: top(10, 11), bonus: bonus("cut", 2, 2) }))).toEqual([]);
    expect(faults(scheme({ grades: gradesFrom(10, 6), bonus: bonus("cut", 2, 2) }))).toEqual([
      "grade-unreachable grades.1",
    ]);
  });
});

describe("a rule", () => {
  it.each([
    [{ kind: "range", least: 10, most: 10 }, []],
    [{ kind: "range", least: 11, most: 10 }, ["bounds-reversed indicators.0.rule.most"]],
    [{ kind: "range", least: 0, most: 10, step: 5 }, []],
    [{ kind: "range", least: 0, most: 10, step: 4 }, ["amount-not-multiple indicators.0.rule.step"]],
    [
      { kind: "range", least: 0, most: 10, step: 0 },
      ['out-of-range indicators.0.rule.step {"expected":"positive-decimal"}'],
    ],
    [{ kind: "ratio", noneDue: 0 }, []],
    [{ kind: "ratio", noneDue: 10 }, []],
    [{ kind: "ratio", noneDue: "10.1" }, ['out-of-range indicators.0.rule.noneDue {"least":0,"most":"10"}']],
    [{ kind: "ratio", noneDue: -1 }, ['out-of-range indicators.0.rule.noneDue {"least":0,"most":"10"}']],
    [{ kind: "deductions", floor: 10, items: [{ id: "i", name, each: 1 }] }, []],
    [
      { kind: "deductions", floor: "10.1", items: [{ id: "i", name, each: 1 }] },
      ["bounds-reversed indicators.0.rule.floor"],
    ],
    [{ kind: "deductions", floor: 0, items: [{ id: "i", name, each: 1, most: 1 }] }, []],
    [
      {
        kind: "deductions",
        floor: 0,
        items: [
          { id: "i", name, each: 0 },
          { id: "j", name, each: 1, most: 0 },
          { id: "k", name, each: 1, most: -1 },
          { id: "i", name, each: 1 },
        ],
      },
      [
        "id-duplicate indicators.0.rule.items.3.id",
        'out-of-range indicators.0.rule.items.0.each {"expected":"positive-decimal"}',
        'out-of-range indicators.0.rule.items.1.most {"expected":"positive-decimal"}',
        'out-of-range indicators.0.rule.items.2.most {"expected":"positive-decimal"}',
      ],
    ],
    [
      {
        kind: "steps",
        measure: "share",
        below: 0,
        steps: [
          { from: "0.5", points: 10 },
          { from: "1.5", points: 5 },
        ],
      },
      ['out-of-range indicators.0.rule.steps.1.from {"measure":"share"}'],
    ],
    [
      {
        kind: "steps",
        measure: "count",
        below: 0,
        steps: [
          { from: 3, points: 5 },
          { from: 2, points: 10 },
        ],
      },
      ["bounds-reversed indicators.0.rule.steps.1.from"],
    ],
  ])("that is %j", (rule, expected) => {
    expect(faultsOfRule(rule)).toEqual(expected);
  });
});

describe("the size of a scheme", () => {
  const nested = (levels: number): object => {
    let indicator = leaf("end");
    for (let level = 1; level < levels; level += 1)
      indicator = { kind: "group", id: `g${level}`, name, worth: 10, children: [indicator] };
    return scheme({}, indicator);
  };

  it("is at most 50 levels", () => {
    expect(faults(nested(50))).toEqual([]);
    expect(faults(nested(51))).toEqual(['out-of-range indicators {"most":50}']);
  });

  it("is at most 2,000 indicators", () => {
    const many = (count: number): object =>
      scheme({}, ...Array.from({ length: count }, (_, index) => leaf(`leaf-${index}`)));
    expect(faults(many(2000))).toEqual([]);
    expect(faults(many(2001))).toEqual(['list-too-long indicators {"most":2000}']);
  });

  it("is not looked at in what is no scheme", () => {
    expect(faults(null).map((fault) => fault.split(" ")[0])).toEqual(["type-invalid"]);
    expect(faults(scheme({ indicators: "none" })).map((fault) => fault.split(" ").slice(0, 2).join(" "))).toEqual([
      "type-invalid indicators",
    ]);
  });
});
