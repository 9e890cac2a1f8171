import { Decimal } from "decimal.js";
import fc from "fast-check";
import {
  addRatios,
  compareRatios,
  divideRatios,
  makeRatio,
  multiplyRatios,
  roundRatio,
  subtractRatios,
  sumRatios,
  toRatioText,
  type Ratio,
} from "social-work-station-rules/exact";
import { describe, expect, it } from "vitest";
import { greatestCommonDivisor } from "../../src/ratio/index.js";
import { bigIntegers, ratios } from "../exact/arbitraries.js";

const zero = makeRatio(0n);
const one = makeRatio(1n);
const Oracle = Decimal.clone({ defaults: true, precision: 400 });
const inputError = (code: string, path?: readonly (string | number)[]) =>
  expect.objectContaining({ name: "RuleInputError", code, ...(path === undefined ? {} : { path }) });

describe("ratios", () => {
  it("form a field: sums and products in any order, products over sums, nothing lost going back", () => {
    fc.assert(
      fc.property(ratios, ratios, ratios, (a, b, c) => {
        expect(addRatios(a, b)).toEqual(addRatios(b, a));
        expect(addRatios(addRatios(a, b), c)).toEqual(addRatios(a, addRatios(b, c)));
        expect(multiplyRatios(a, b)).toEqual(multiplyRatios(b, a));
        expect(multiplyRatios(multiplyRatios(a, b), c)).toEqual(multiplyRatios(a, multiplyRatios(b, c)));
        expect(multiplyRatios(a, addRatios(b, c))).toEqual(addRatios(multiplyRatios(a, b), multiplyRatios(a, c)));
        expect(addRatios(a, zero)).toEqual(a);
        expect(multiplyRatios(a, one)).toEqual(a);
        expect(subtractRatios(a, a)).toEqual(zero);
        expect(addRatios(subtractRatios(a, b), b)).toEqual(a);
        if (b.numerator !== 0n) expect(multiplyRatios(divideRatios(a, b), b)).toEqual(a);
      }),
      { numRuns: 200 },
    );
  });

  it("give the same results in lowest terms for terms that have a common divisor", () => {
    const factors = fc.bigInt({ min: 1n, max: 10n ** 12n });
    fc.assert(
      fc.property(ratios, ratios, factors, factors, (a, b, left, right) => {
        const first = { numerator: a.numerator * left, denominator: a.denominator * left };
        const second = { numerator: b.numerator * right, denominator: b.denominator * right };
        for (const operate of [addRatios, subtractRatios, multiplyRatios])
          expect(operate(first, second)).toEqual(operate(a, b));
        if (b.numerator !== 0n) expect(divideRatios(first, second)).toEqual(divideRatios(a, b));
        expect(sumRatios([first, second, first])).toEqual(sumRatios([a, b, a]));
      }),
    );
  });

  it("compute what is on paper", () => {
    const [half, third] = [makeRatio(1n, 2n), makeRatio(1n, 3n)];
    expect(addRatios(half, third)).toEqual({ numerator: 5n, denominator: 6n });
    expect(subtractRatios(third, half)).toEqual({ numerator: -1n, denominator: 6n });
    expect(multiplyRatios(half, third)).toEqual({ numerator: 1n, denominator: 6n });
    expect(divideRatios(half, makeRatio(-1n, 3n))).toEqual({ numerator: -3n, denominator: 2n });
    expect([compareRatios(half, third), compareRatios(third, half), compareRatios(half, makeRatio(2n, 4n))]).toEqual([
      1, -1, 0,
    ]);
  });

  it("are in lowest terms with a positive denominator, whatever they were made from", () => {
    fc.assert(
      fc.property(bigIntegers, bigIntegers, (numerator, denominator) => {
        fc.pre(denominator !== 0n);
        const ratio = makeRatio(numerator, denominator);
        expect(ratio.denominator > 0n).toBe(true);
        expect(ratio.numerator * denominator).toBe(numerator * ratio.denominator);
        expect(slowDivisor(ratio.numerator, ratio.denominator)).toBe(1n);
      }),
      { numRuns: 200 },
    );
  });

  it("compare as decimal.js compares their cross products, where doubles no longer can", () => {
    fc.assert(
      fc.property(ratios, ratios, fc.boolean(), (first, other, close) => {
        const second = close ? makeRatio(first.numerator + 1n, first.denominator) : other;
        const left = new Oracle(first.numerator.toString()).times(second.denominator.toString());
        const right = new Oracle(second.numerator.toString()).times(first.denominator.toString());
        expect(compareRatios(first, second)).toBe(left.cmp(right));
        expect(compareRatios(second, first) + compareRatios(first, second)).toBe(0);
      }),
    );
    const almost = makeRatio(10n ** 40n - 1n, 10n ** 40n);
    expect(Number(almost.numerator) / Number(almost.denominator)).toBe(1);
    expect(compareRatios(almost, one)).toBe(-1);
  });

  it("add up in a long list of unlike fractions", () => {
    const list = Array.from({ length: 101 }, (_, index) => makeRatio(1n, BigInt((index + 1) * (index + 2))));
    expect(sumRatios(list)).toEqual(makeRatio(101n, 102n));
    expect(sumRatios([])).toEqual(zero);
  });
});

describe("greatestCommonDivisor", () => {
  it("agrees with the binary algorithm, whatever the signs", () => {
    fc.assert(
      fc.property(bigIntegers, bigIntegers, (a, b) => {
        const divisor = greatestCommonDivisor(a, b);
        expect(divisor).toBe(slowDivisor(a, b));
        expect(divisor >= 0n).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ["largest machine integer", 2n ** 31n - 1n],
    ["largest safe integer", BigInt(Number.MAX_SAFE_INTEGER)],
    ["128 bits", 2n ** 128n],
  ])("is right on both sides of the %s", (_, edge) => {
    for (const a of [edge - 1n, edge, edge + 1n, edge + 2n, 2n * edge, 3n * (edge + 1n)]) {
      for (const b of [0n, 1n, 6n, edge - 1n, edge, edge + 1n, -edge - 2n])
        expect(greatestCommonDivisor(a, b)).toBe(slowDivisor(a, b));
    }
  });

  it("is right where one number is far longer than the other, whichever comes first", () => {
    const common = 2n ** 127n - 1n;
    for (const bits of [140n, 200n, 400n, 1_200n]) {
      const [long, short] = [common * (3n ** bits + 2n), common * (5n ** 10n + 6n)];
      expect([greatestCommonDivisor(long, short), greatestCommonDivisor(short, long)]).toEqual([
        slowDivisor(long, short),
        slowDivisor(long, short),
      ]);
    }
    expect(greatestCommonDivisor(0n, 0n)).toBe(0n);
  });

  it("is right on numbers of hundreds of digits, of any quotients", () => {
    const long = fc
      .tuple(fc.bigInt({ min: 0n, max: 2n ** 900n }), fc.bigInt({ min: 0n, max: 2n ** 300n }))
      .map(([value, noise]) => value + noise);
    // Quotients chosen at will, from ones as in Fibonacci's numbers to longer than a double.
    const chains = fc
      .array(fc.oneof(fc.constant(1n), fc.bigInt({ min: 1n, max: 9n }), fc.bigInt({ min: 1n, max: 2n ** 70n })), {
        minLength: 1,
        maxLength: 300,
      })
      .map((quotients) =>
        quotients.reduce<readonly [bigint, bigint]>(([a, b], quotient) => [quotient * a + b, a], [1n, 0n]),
      );
    const pairs = fc.oneof(fc.tuple(long, long), chains);
    fc.assert(
      fc.property(pairs, long, fc.boolean(), ([a, b], common, swapped) => {
        const [first, second] = swapped ? [b * common, a * common] : [a * common, b * common];
        expect(greatestCommonDivisor(first, second)).toBe(slowDivisor(first, second));
      }),
      { numRuns: 300 },
    );
  });
});

describe("what is no ratio of bigints", () => {
  const good = makeRatio(1n, 2n);
  const operations = [addRatios, subtractRatios, multiplyRatios, divideRatios, compareRatios] as const;

  it("throws on either side, instead of losing digits or returning NaN", () => {
    const wrongTypes: readonly unknown[] = [
      null,
      undefined,
      1,
      "1/2",
      1n,
      {},
      [],
      { numerator: 1, denominator: 2 },
      { numerator: "1", denominator: "2" },
      { numerator: 1n },
      { numerator: 1n, denominator: 2 },
      { numerator: Number.NaN, denominator: 1n },
    ];
    for (const value of wrongTypes as readonly Ratio[]) {
      for (const operate of operations) {
        expect(() => operate(value, good)).toThrow(inputError("type-invalid", ["first"]));
        expect(() => operate(good, value)).toThrow(inputError("type-invalid", ["second"]));
      }
      expect(() => toRatioText(value)).toThrow(inputError("type-invalid", ["ratio"]));
      expect(() => roundRatio(value, 2, "half-up")).toThrow(inputError("type-invalid", ["ratio"]));
    }
  });

  it("throws where the denominator is zero or negative", () => {
    for (const denominator of [0n, -2n]) {
      for (const operate of operations)
        expect(() => operate(good, { numerator: 1n, denominator })).toThrow(inputError("value-invalid", ["second"]));
    }
    expect(() => divideRatios(good, makeRatio(0n))).toThrow(inputError("value-invalid", ["second"]));
    expect(() => makeRatio(1n, 0n)).toThrow(inputError("value-invalid", ["denominator"]));
  });

  it("throws for numbers: they are no bigints", () => {
    const numbers: readonly unknown[] = [1, Number.NaN, Infinity, "1", null, undefined, {}];
    for (const value of numbers as readonly bigint[]) {
      expect(() => makeRatio(value, 2n)).toThrow(inputError("type-invalid", ["numerator"]));
      if (value !== undefined) expect(() => makeRatio(1n, value)).toThrow(inputError("type-invalid", ["denominator"]));
    }
  });
});

/** Stein's algorithm, by halving and subtracting: it shares no step with Euclid's. */
function slowDivisor(first: bigint, second: bigint): bigint {
  let [a, b] = [first < 0n ? -first : first, second < 0n ? -second : second];
  if (a === 0n || b === 0n) return a + b;
  let twos = 0n;
  for (; ((a | b) & 1n) === 0n; twos += 1n) [a, b] = [a >> 1n, b >> 1n];
  while (a !== 0n) {
    while ((a & 1n) === 0n) a >>= 1n;
    while ((b & 1n) === 0n) b >>= 1n;
    [a, b] = a >= b ? [a - b, b] : [b - a, a];
    if (a === 0n) break;
  }
  return b << twos;
}
