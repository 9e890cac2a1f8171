import { createRequire } from "node:module";
import { Decimal } from "decimal.js";
import fc from "fast-check";
import {
  ExactDecimal,
  formatScaled,
  parseDecimal,
  sumDecimals,
  toDecimal,
  toRatio,
  type DecimalInput,
} from "social-work-station-rules/exact";
import { afterEach, describe, expect, it } from "vitest";
import { decimalTexts } from "./arbitraries.js";

const Oracle = Decimal.clone({ defaults: true, precision: 400, toExpNeg: -400, toExpPos: 400 });
const refusal = (code: string) => expect.objectContaining({ name: "RuleInputError", code });

describe("reading a decimal", () => {
  it.each([
    ["12.50", 125n, 1],
    ["-12.50", -125n, 1],
    ["007", 7n, 0],
    ["1e-30", 1n, 30],
    ["1.5E+3", 1500n, 0],
    ["-0.00", 0n, 0],
    ["0e9999", 0n, 0],
    [0.1, 1n, 1],
    [-0, 0n, 0],
    [1e21, 10n ** 21n, 0],
    [1e-7, 1n, 7],
    [Number.MAX_SAFE_INTEGER, 9_007_199_254_740_991n, 0],
    [0.1 + 0.2, 30_000_000_000_000_004n, 17],
  ] as const)("%s is %s with %s decimals", (input, digits, scale) => {
    expect(parseDecimal(input)).toEqual({ digits, scale });
  });

  it("reads plain digits as it reads them with an exponent, or refuses both", () => {
    const plain = fc.oneof(
      fc.stringMatching(/^\d{1,12}(\.\d{1,6})?$/),
      fc.stringMatching(/^[\d.]{0,5}$/),
      fc.stringMatching(/^0?\.?0{0,9}[15]?0{0,9}$/),
      fc.stringMatching(/^[\d./:-]{1,4}$/),
    );
    const answer = (text: string): unknown => {
      try {
        return parseDecimal(text);
      } catch (error) {
        return (error as { readonly code: unknown }).code;
      }
    };
    fc.assert(
      fc.property(plain, (text) => {
        expect(answer(text)).toEqual(answer(`${text}e0`));
      }),
      { numRuns: 1000 },
    );
  });

  it("takes 60 significant digits, an exponent of 60 and a text of 200 characters, and refuses one more", () => {
    const most = [
      "9".repeat(60),
      `0.${"0".repeat(59)}1`,
      "1e60",
      `1${"0".repeat(60)}`,
      "1e-60",
      `${"0".repeat(199)}7`,
      `${"7".repeat(60)}e-10`,
    ];
    for (const text of most) expect(() => parseDecimal(text)).not.toThrow();
    const more = [
      "9".repeat(61),
      `0.${"0".repeat(60)}1`,
      "1e61",
      `1${"0".repeat(61)}`,
      "1e-61",
      `${"0".repeat(200)}7`,
      "12e60",
    ];
    for (const text of more) expect(() => parseDecimal(text)).toThrow(refusal("decimal-too-long"));
  });

  it("takes a fraction of 4,000 characters, and refuses one more", () => {
    const terms = "7".repeat(1_999);
    expect(toRatio(`${terms}/1${terms}`)).toEqual({ numerator: BigInt(terms), denominator: BigInt(`1${terms}`) });
    expect(() => toRatio(`${terms}/12${terms}`)).toThrow(refusal("decimal-too-long"));
  });

  it("loses no digit: decimal.js finds the same value", () => {
    fc.assert(
      fc.property(decimalTexts, fc.integer({ min: -15, max: 15 }), (text, exponent) => {
        const { digits, scale } = parseDecimal(`${text}e${exponent}`);
        expect(new Oracle(`${digits}e${-scale}`).eq(new Oracle(text).times(`1e${exponent}`))).toBe(true);
        expect(scale === 0 || digits % 10n !== 0n).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("reads a number by its shortest decimal", () => {
    const numbers = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e60, max: 1e60 });
    fc.assert(
      fc.property(numbers, (value) => {
        fc.pre(value === 0 || Math.abs(value) > 1e-59);
        const { digits, scale } = parseDecimal(value);
        expect(Number(`${digits}e-${scale}`)).toBe(value === 0 ? 0 : value);
        expect(parseDecimal(String(value))).toEqual({ digits, scale });
      }),
      { numRuns: 300 },
    );
  });

  it("goes to 60 significant digits and an exponent of 60 either way, and no further", () => {
    const nines = "9".repeat(60);
    expect(parseDecimal(nines)).toEqual({ digits: BigInt(nines), scale: 0 });
    expect(parseDecimal(`${"0".repeat(50)}1.${"0".repeat(100)}`)).toEqual({ digits: 1n, scale: 0 });
    expect(parseDecimal("9.9e60").digits).toBe(99n * 10n ** 59n);
    expect(parseDecimal("1e-60")).toEqual({ digits: 1n, scale: 60 });
    expect(parseDecimal(`1.${"1".repeat(59)}e-60`).scale).toBe(119);
    for (const text of [
      `${nines}9`,
      `0.${nines}1`,
      "1e61",
      "1e-61",
      "0.99e-60",
      `1${"0".repeat(61)}`,
      5e-324,
      1.7e308,
    ]) {
      expect(() => parseDecimal(text)).toThrow(refusal("decimal-too-long"));
    }
  });
});

describe("Decimal instances", () => {
  const OtherClone = Decimal.clone({ precision: 5, rounding: Decimal.ROUND_UP, toExpNeg: 0, toExpPos: 0 });
  const { Decimal: OtherCopy } = createRequire(import.meta.url)("decimal.js") as { readonly Decimal: typeof Decimal };
  afterEach(() => Decimal.set({ defaults: true }));

  it("of any clone and of another copy of decimal.js are read whole", () => {
    const text = "-123456789012345678901234567890.123456789";
    expect(new OtherCopy(1) instanceof Decimal).toBe(false);
    for (const Kind of [Decimal, OtherClone, OtherCopy, ExactDecimal]) {
      expect(parseDecimal(new Kind(text))).toEqual(parseDecimal(text));
      expect(toRatio(new Kind(text))).toEqual(toRatio(text));
    }
  });

  it("that are not finite or too long are refused", () => {
    for (const text of ["NaN", "Infinity", "-Infinity"])
      expect(() => parseDecimal(new Decimal(text))).toThrow(refusal("decimal-invalid"));
    for (const text of ["1e61", "1e-61", "7".repeat(61), "7".repeat(100_000)]) {
      expect(() => parseDecimal(new Decimal(text))).toThrow(refusal("decimal-too-long"));
    }
  });

  it("are not imitated by an object that only looks like one", () => {
    const toStringTag = "[object Decimal]";
    const fakes: readonly unknown[] = [
      { toStringTag },
      { toStringTag, toExponential: "1e+0" },
      { toStringTag, toExponential: () => 5 },
      { toStringTag, toExponential: () => undefined },
      { toStringTag, toExponential: () => "1; drop" },
      { toExponential: () => "1e+0" },
      { s: 1, e: 0, d: [1] },
      { toString: () => "1", valueOf: () => 1 },
    ];
    for (const fake of fakes) expect(() => parseDecimal(fake as DecimalInput)).toThrow(refusal("decimal-invalid"));
  });

  it("of the library are its own: the application's settings do not reach in, nor the library's out", () => {
    Decimal.set({ precision: 3, rounding: Decimal.ROUND_UP, toExpNeg: 0, toExpPos: 0 });
    expect(toDecimal("1/3").toFixed()).toBe(`0.${"3".repeat(200)}`);
    expect(new Decimal(1).div(3).toFixed()).toBe("0.334");
    expect(toDecimal("123456.789").constructor).toBe(ExactDecimal);
    expect(toDecimal("0.0000001").toString()).toBe("0.0000001");
  });
});

describe("writing and adding", () => {
  it.each([
    [0n, 2, "0.00"],
    [-5n, 2, "-0.05"],
    [5n, 0, "5"],
    [-123_450n, 2, "-1234.50"],
    [123n, 3, "0.123"],
  ] as const)("%s at scale %i is %s", (digits, scale, text) => {
    expect(formatScaled(digits, scale)).toBe(text);
  });

  it("reads back what it writes", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
        fc.integer({ min: 0, max: 40 }),
        (digits, scale) => {
          const read = parseDecimal(formatScaled(digits, scale));
          expect(read.digits * 10n ** BigInt(scale - read.scale)).toBe(digits);
        },
      ),
    );
  });

  it("adds as decimal.js does, in any order, and never by doubles", () => {
    expect(sumDecimals([0.1, 0.2])).toBe("0.3");
    expect(sumDecimals(["0.10", "0.20"], 2)).toBe("0.30");
    expect(sumDecimals(["1e30", "1e-30", "-1e30"])).toBe(`0.${"0".repeat(29)}1`);
    expect(sumDecimals([])).toBe("0");
    expect(sumDecimals(new Set(["1.5", new Decimal("2.5")]), 1)).toBe("4.0");
    fc.assert(
      fc.property(fc.array(decimalTexts, { maxLength: 20 }), fc.integer({ min: 0, max: 30 }), (texts, decimals) => {
        const total = texts.reduce((sum, text) => sum.plus(text), new Oracle(0));
        const sum = sumDecimals(texts, decimals);
        expect(new Oracle(sum).eq(total)).toBe(true);
        expect(sumDecimals([...texts].reverse(), decimals)).toBe(sum);
        expect((sum.split(".")[1] ?? "").length).toBeGreaterThanOrEqual(decimals);
      }),
    );
  });

  it("adds a million amounts to the last fen", () => {
    const amounts = Array.from({ length: 1_000_000 }, (_, index) => (index % 2 === 0 ? "0.01" : "150000000000.10"));
    expect(sumDecimals(amounts, 2)).toBe("75000000000055000.00");
  });
});
