import { describe, expect, it } from "vitest";
import { findRangeFaults } from "../../src/policy/measure/check-ranges.js";
import { faultLines } from "./fault-lines.js";

const faults = (value: unknown): readonly string[] => faultLines(findRangeFaults(value, ["where"]));

/** A field whose numbers need not be whole, and one whose numbers are. */
const hours = (range: object): object => ({ hours: range });
const age = (range: object): object => ({ age: range });

describe("a range in which nothing lies", () => {
  it.each<[object, string]>([
    [hours({ atLeast: 3, atMost: 2 }), 'out-of-range where.hours.atMost {"least":3}'],
    [hours({ atLeast: "1.5", below: "1.5" }), 'out-of-range where.hours.below {"least":"1.5"}'],
    [hours({ above: "1.5", atMost: "1.50" }), 'out-of-range where.hours.atMost {"least":"1.5"}'],
    [hours({ above: 2, below: 2 }), 'out-of-range where.hours.below {"least":2}'],
    [hours({ below: 0 }), 'out-of-range where.hours.below {"least":0}'],
    [age({ above: 2, below: 3 }), 'out-of-range where.age.below {"least":2}'],
    [age({ atLeast: "2.1", atMost: "2.9" }), 'out-of-range where.age.atMost {"least":"2.1"}'],
    [age({ atLeast: "2.5", below: 3 }), 'out-of-range where.age.below {"least":"2.5"}'],
    [age({ above: 2, atMost: "2.5" }), 'out-of-range where.age.atMost {"least":2}'],
    [{ figures: { population: { below: 0 } } }, 'out-of-range where.figures.population.below {"least":0}'],
    [
      { figures: { "own:balance": { atLeast: 5, below: 3 } } },
      'out-of-range where.figures.own:balance.below {"least":5}',
    ],
    [{ has: [{ of: "posts" }, { of: "persons", above: 1, below: 2 }] }, 'out-of-range where.has.1.below {"least":1}'],
    [
      { has: [{ of: "persons", where: age({ atLeast: 9, atMost: 8 }), atLeast: 1 }] },
      'out-of-range where.has.0.where.age.atMost {"least":9}',
    ],
    [
      { level: { atLeast: "senior-social-worker", atMost: "social-worker" } },
      'out-of-range where.level.atMost {"least":"senior-social-worker"}',
    ],
    [{ level: { atLeast: "master", atMost: "junior-college" } }, 'out-of-range where.level.atMost {"least":"master"}'],
    [{ rating: { atLeast: "5A", atMost: "3A" } }, 'out-of-range where.rating.atMost {"least":"5A"}'],
    [{ opened: { from: "2025-01-02", until: "2025-01-01" } }, "interval-reversed where.opened.until"],
    [
      { division: { anyOf: [{}, { figures: { area: { below: 0 } } }] } },
      'out-of-range where.division.anyOf.1.figures.area.below {"least":0}',
    ],
  ])("is a fault at its end, with its beginning: %j", (value, fault) => {
    expect(faults(value)).toEqual([fault]);
  });
});

describe("a range in which something lies", () => {
  it.each<[object]>([
    [hours({ atLeast: "1.5", atMost: "1.5" })],
    [hours({ above: "0.2", below: "0.5" })],
    [hours({ atMost: 0 })],
    [hours({ above: 3 })],
    [hours({})],
    [age({ atLeast: 2, atMost: 2 })],
    [age({ above: 2, below: 4 })],
    [age({ atLeast: "2.1", atMost: 3 })],
    [age({ atLeast: 2, below: "2.5" })],
    [age({ above: "1.5", atMost: "2.5" })],
    [age({ above: 2, atMost: 3 })],
    [age({ atLeast: 2, below: 3 })],
    [{ figures: { "own:balance": { below: 0 } } }],
    [{ figures: { "own:balance": { atLeast: 3, below: 5 } } }],
    [{ has: [{ of: "persons", above: 1, below: 3 }] }],
    [{ level: { atLeast: "social-worker", atMost: "social-worker" } }],
    [{ level: { atLeast: "junior-college", atMost: "master" } }],
    [{ level: { atLeast: "senior-social-worker" } }],
    [{ level: { atMost: "social-worker" } }],
    [{ opened: { from: "2025-01-01", until: "2025-01-01" } }],
    [{ opened: { from: "2025-01-01" } }],
    [{ opened: { until: "2025-01-01" } }],
  ])("is none: %j", (value) => {
    expect(faults(value)).toEqual([]);
  });
});

describe("what looks like a range", () => {
  it("is none where it has other fields, as a grade or a scheme", () => {
    expect(faults({ grades: [{ id: "low", below: 0 }] })).toEqual([]);
    expect(faults({ id: "s", from: "2025-01-02", until: "2025-01-01" })).toEqual([]);
  });

  it("is none where its ends are no numbers and no ranks of one order", () => {
    expect(faults({ atLeast: { classes: [] }, atMost: 3 })).toEqual([]);
    expect(faults({ atLeast: "senior-social-worker", atMost: "3A" })).toEqual([]);
    expect(faults({ atLeast: "many", atMost: "few" })).toEqual([]);
  });

  it.each([[null], [undefined], ["3"], [3], [[]], [{}]])("is none in %j", (value) => {
    expect(faults(value)).toEqual([]);
  });
});
