import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareRatios, makeRatio, sumRatios, type Ratio } from "social-work-station-rules/exact";
import { attainableSum, scaleAttainable, type Attainable } from "../../src/attainable/index.js";

const ratio = fc
  .tuple(fc.integer({ min: -12, max: 12 }), fc.integer({ min: 1, max: 4 }))
  .map(([n, d]) => makeRatio(BigInt(n), BigInt(d)));

const values = fc
  .array(ratio, { minLength: 1, maxLength: 4 })
  .map((list): Attainable => ({ kind: "values", values: list as [Ratio, ...Ratio[]] }));
const steps = fc
  .tuple(ratio, fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 4 }))
  .map(([lowest, step, count]): Attainable => ({
    kind: "steps",
    lowest,
    step: makeRatio(BigInt(step), 3n),
    steps: BigInt(count),
  }));
const single = fc.oneof(values, steps);
const clipped = fc
  .tuple(
    fc.array(single, { minLength: 1, maxLength: 3 }),
    ratio,
    ratio,
    fc.constantFrom("none", "least", "most", "both"),
  )
  .map(([terms, a, b, ends]): Attainable => {
    const [low, high] = compareRatios(a, b) <= 0 ? [a, b] : [b, a];
    return {
      kind: "sum",
      terms,
      least: ends === "least" || ends === "both" ? low : null,
      most: ends === "most" || ends === "both" ? high : null,
    };
  });
const either = fc
  .array(fc.oneof(single, clipped), { minLength: 1, maxLength: 2 })
  .map((options): Attainable => ({ kind: "either", options: options as [Attainable, ...Attainable[]] }));
const finite = fc.oneof({ weight: 4, arbitrary: single }, clipped, either);

/** Every value one by one: the oracle. */
function enumerate(quantity: Attainable): readonly Ratio[] {
  switch (quantity.kind) {
    case "values":
      return quantity.values;
    case "interval":
      throw new Error("not finite");
    case "steps":
      return Array.from({ length: Number(quantity.steps) + 1 }, (_, index) =>
        sumRatios([quantity.lowest, makeRatio(quantity.step.numerator * BigInt(index), quantity.step.denominator)]),
      );
    case "sum":
      return enumerateSum(quantity.terms).map((value) => {
        const raised = quantity.least !== null && compareRatios(value, quantity.least) < 0 ? quantity.least : value;
        return quantity.most !== null && compareRatios(raised, quantity.most) > 0 ? quantity.most : raised;
      });
    case "either":
      return quantity.options.flatMap(enumerate);
  }
}

function enumerateSum(quantities: readonly Attainable[]): readonly Ratio[] {
  return quantities.reduce<readonly Ratio[]>(
    (sums, quantity) => sums.flatMap((sum) => enumerate(quantity).map((value) => sumRatios([sum, value]))),
    [makeRatio(0n)],
  );
}

const isIn = (value: Ratio, from: Ratio | null, below: Ratio | null): boolean =>
  (from === null || compareRatios(value, from) >= 0) && (below === null || compareRatios(value, below) < 0);

describe("attainableSum", () => {
  it("answers for finite quantities as enumeration does", () => {
    fc.assert(
      fc.property(fc.array(finite, { maxLength: 3 }), fc.option(ratio), fc.option(ratio), (quantities, a, b) => {
        const [from, below] = a !== null && b !== null && compareRatios(a, b) > 0 ? [b, a] : [a, b];
        const all = enumerateSum(quantities);
        const sum = attainableSum(quantities);
        for (const [least, most] of [
          [from, below],
          [sum.highest, null],
          [sum.highest, below],
          [null, sum.lowest],
          [from, sum.lowest],
          [sum.lowest, sum.highest],
        ] as const) {
          expect(sum.canFallIn({ from: least, below: most })).toBe(all.some((value) => isIn(value, least, most)));
        }
        const distinct = all
          .toSorted(compareRatios)
          .filter((value, index, list) => index === 0 || compareRatios(value, list[index - 1] as Ratio) !== 0);
        expect(sum.pieces()).toEqual(distinct.map((value) => ({ lowest: value, highest: value })));
        expect([sum.lowest, sum.highest]).toEqual([distinct[0], distinct[distinct.length - 1]]);
      }),
      { numRuns: 300 },
    );
  });

  it("leaves out the quantities that are named", () => {
    fc.assert(
      fc.property(
        fc.array(finite, { minLength: 1, maxLength: 4 }),
        fc.nat(3),
        ratio,
        fc.integer({ min: 1, max: 8 }),
        (quantities, at, from, width) => {
          const place = at % quantities.length;
          const range = { from, below: sumRatios([from, makeRatio(BigInt(width), 4n)]) };
          const others = quantities.filter((_, index) => index !== place);
          expect(attainableSum(quantities).canFallIn(range, new Set([place]))).toBe(
            attainableSum(others).canFallIn(range),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  it("answers for intervals as fine steps do, once both agree on the ends", () => {
    fc.assert(
      fc.property(
        fc.array(values, { maxLength: 3 }),
        ratio,
        fc.integer({ min: 0, max: 5 }),
        ratio,
        fc.integer({ min: 1, max: 8 }),
        (quantities, lowest, length, from, width) => {
          const highest = sumRatios([lowest, makeRatio(BigInt(length))]);
          // twelfths are the finest unit in this test: steps of 1/24 meet every range that the interval meets
          const fine: Attainable = { kind: "steps", lowest, step: makeRatio(1n, 24n), steps: BigInt(length * 24) };
          const range = { from, below: sumRatios([from, makeRatio(BigInt(width), 12n)]) };
          expect(attainableSum([...quantities, { kind: "interval", lowest, highest }]).canFallIn(range)).toBe(
            enumerateSum([...quantities, fine]).some((value) => isIn(value, range.from, range.below)),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  it("distinguishes a range that reaches to the next value, exclusive, from one that includes it", () => {
    const sum = attainableSum([{ kind: "values", values: [makeRatio(0n), makeRatio(20n), makeRatio(40n)] }]);
    const at = (from: bigint, below: bigint): boolean =>
      sum.canFallIn({ from: makeRatio(from), below: makeRatio(below) });
    expect([at(1n, 20n), at(1n, 21n), at(20n, 21n), at(21n, 40n), at(21n, 41n)]).toEqual([
      false,
      true,
      true,
      false,
      true,
    ]);
  });

  it("needs no bound on either side, also below zero", () => {
    const sum = attainableSum([{ kind: "values", values: [makeRatio(-5n), makeRatio(-3n)] }]);
    const at = (from: bigint | null, below: bigint | null): boolean =>
      sum.canFallIn({ from: from === null ? null : makeRatio(from), below: below === null ? null : makeRatio(below) });
    expect([at(null, null), at(null, -4n), at(null, -5n), at(-4n, null), at(-2n, null), at(-4n, -3n)]).toEqual([
      true,
      true,
      false,
      true,
      false,
      false,
    ]);
  });

  it("scales every value by the factor", () => {
    fc.assert(
      fc.property(finite, fc.integer({ min: 0, max: 7 }), (quantity, factor) => {
        const scaled = enumerate(scaleAttainable(quantity, makeRatio(BigInt(factor), 3n)));
        expect(scaled).toEqual(
          enumerate(quantity).map((value) => makeRatio(value.numerator * BigInt(factor), value.denominator * 3n)),
        );
      }),
      { numRuns: 100 },
    );
  });

  it("scales an interval by its ends", () => {
    const interval: Attainable = { kind: "interval", lowest: makeRatio(-1n, 2n), highest: makeRatio(3n) };
    expect(scaleAttainable(interval, makeRatio(2n, 3n))).toEqual({
      kind: "interval",
      lowest: makeRatio(-1n, 3n),
      highest: makeRatio(2n),
    });
  });

  it("settles wide ranges over thousands of fine quantities without walking through their sums", () => {
    const fine: Attainable = {
      kind: "steps",
      lowest: makeRatio(0n),
      step: makeRatio(1n, 1_000_000_007n),
      steps: 10n ** 12n,
    };
    const sum = attainableSum(Array.from({ length: 3000 }, () => fine));
    expect(sum.canFallIn({ from: makeRatio(1_234_567n), below: makeRatio(1_234_568n) })).toBe(true);
  });

  it("walks through the coarse quantities first, so that fine ones that leave no gap need no walk", () => {
    const fine = Array.from({ length: 20 }, (_, index): Attainable => ({
      kind: "values",
      values: [makeRatio(0n), makeRatio(2n ** BigInt(index))],
    }));
    const coarse: Attainable = { kind: "values", values: [makeRatio(0n), makeRatio(2n ** 21n)] };
    for (const quantities of [
      [...fine, coarse],
      [coarse, ...fine],
    ]) {
      const sum = attainableSum(quantities);
      const reaches = (from: bigint): boolean => sum.canFallIn({ from: makeRatio(from), below: makeRatio(from + 1n) });
      expect([2n ** 20n - 1n, 2n ** 20n, 2n ** 21n - 1n, 2n ** 21n + 5n].map(reaches)).toEqual([
        true,
        false,
        false,
        true,
      ]);
    }
  });

  it("throws for a question that would need too many sums", () => {
    const odd = (index: number): bigint => (10n ** 18n * BigInt(index * index + 3)) / BigInt(7 * index + 11);
    const quantities = Array.from({ length: 60 }, (_, index): Attainable => ({
      kind: "values",
      values: [makeRatio(0n), makeRatio(odd(index))],
    }));
    const { highest } = attainableSum(quantities);
    const from = makeRatio(highest.numerator / 2n);
    expect(() => attainableSum(quantities).canFallIn({ from, below: makeRatio(from.numerator + 1n) })).toThrow(
      "too-complex",
    );
  });
});
