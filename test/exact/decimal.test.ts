import { createRequire } from "node:module";
import { Decimal } from "decimal.js";
import fc from "fast-check";
import {
  ExactDecimal,
  parseDecimal,
  roundDecimal,
  sumDecimals,
  toDecimal,
  toRatio,
  type DecimalInput,
} from "social-work-station-rules/exact";
import { afterEach, describe, expect, it } from "vitest";
import { decimalTexts } from "./arbitraries.js";

const inputError = (code: string, path?: readonly (string | number)[]) =>
  expect.objectContaining({ name: "RuleInputError", code, ...(path === undefined ? {} : { path }) });

const MILLION = 1_000_000;

const NOT_DECIMALS: readonly unknown[] = [
  "",
  " ",
  "12a",
  "a12",
  "1.",
  ".5",
  "1..2",
  "1.2.3",
  "--1",
  "+1",
  "1e",
  "e5",
  "1e1.5",
  "1e99999",
  "0x10",
  "0b1",
  "1n",
  "1_000",
  "1,000",
  "1，000",
  " 1",
  "1 ",
  "1\n",
  "١٢",
  "１２",
  "½",
  "一",
  "Infinity",
  "-Infinity",
  "NaN",
  "null",
  "true",
  "__proto__",
  "constructor",
  "1\u0000",
  "50%",
  "￥1",
  Number.NaN,
  Infinity,
  -Infinity,
  null,
  undefined,
  true,
  false,
  1n,
  Symbol("1"),
  () => 1,
  {},
  [],
  [1],
  ["1"],
  new Date(0),
  new String("1"),
  new Number(1),
];

describe("parseDecimal", () => {
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
  ] as const)("reads %s as %s with %s decimals", (input, digits, scale) => {
    expect(parseDecimal(input)).toEqual({ digits, scale });
  });

  it("reads plain digits as it reads them with an exponent, or throws for both", () => {
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

  it("takes 60 significant digits, an exponent of 60 and a text of 200 characters, and throws for one more", () => {
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
    for (const text of more) expect(() => parseDecimal(text)).toThrow(inputError("decimal-too-long"));
  });

  it("loses no digit and keeps no trailing zero", () => {
    fc.assert(
      fc.property(decimalTexts, fc.integer({ min: -15, max: 15 }), (text, exponent) => {
        const { digits, scale } = parseDecimal(`${text}e${exponent}`);
        expect(digits * 10n ** BigInt(60 - scale)).toBe(digitsAt(60 + exponent, text));
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

  it("takes 60 significant digits and an exponent of 60 either way, and throws beyond", () => {
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
      expect(() => parseDecimal(text)).toThrow(inputError("decimal-too-long"));
    }
  });
});

describe("Decimal instances", () => {
  const OtherClone = Decimal.clone({ precision: 5, rounding: Decimal.ROUND_UP, toExpNeg: 0, toExpPos: 0 });
  const { Decimal: OtherCopy } = createRequire(import.meta.url)("decimal.js") as { readonly Decimal: typeof Decimal };
  afterEach(() => Decimal.set({ defaults: true }));

  it("are read whole, from any clone and from another copy of decimal.js", () => {
    const text = "-123456789012345678901234567890.123456789";
    expect(new OtherCopy(1) instanceof Decimal).toBe(false);
    for (const Kind of [Decimal, OtherClone, OtherCopy, ExactDecimal]) {
      expect(parseDecimal(new Kind(text))).toEqual(parseDecimal(text));
      expect(toRatio(new Kind(text))).toEqual(toRatio(text));
    }
  });

  it("throw when they are not finite or too long", () => {
    for (const text of ["NaN", "Infinity", "-Infinity"])
      expect(() => parseDecimal(new Decimal(text))).toThrow(inputError("decimal-invalid"));
    for (const text of ["1e61", "1e-61", "7".repeat(61), "7".repeat(100_000)]) {
      expect(() => parseDecimal(new Decimal(text))).toThrow(inputError("decimal-too-long"));
    }
  });

  it("are distinguished from objects that only look like one", () => {
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
    for (const fake of fakes) expect(() => parseDecimal(fake as DecimalInput)).toThrow(inputError("decimal-invalid"));
  });

  it("keep the library's settings apart from those of the application", () => {
    Decimal.set({ precision: 3, rounding: Decimal.ROUND_UP, toExpNeg: 0, toExpPos: 0 });
    expect(toDecimal("1/3").toFixed()).toBe(`0.${"3".repeat(200)}`);
    expect(new Decimal(1).div(3).toFixed()).toBe("0.334");
    expect(toDecimal("123456.789").constructor).toBe(ExactDecimal);
    expect(toDecimal("0.0000001").toString()).toBe("0.0000001");
    expect(parseDecimal("123456.789")).toEqual({ digits: 123_456_789n, scale: 3 });
    expect(sumDecimals(["123456.789", "0.0001"])).toBe("123456.7891");
    expect(roundDecimal("123456.789", { significant: 5 }, "down")).toBe("123450");
  });
});

describe("sumDecimals", () => {
  it("adds as integers of the smallest unit do, in any order", () => {
    expect(sumDecimals([0.1, 0.2])).toBe("0.3");
    expect(sumDecimals(["0.10", "0.20"], 2)).toBe("0.30");
    expect(sumDecimals(["1e30", "1e-30", "-1e30"])).toBe(`0.${"0".repeat(29)}1`);
    expect(sumDecimals([])).toBe("0");
    expect(sumDecimals(["0.5", "0.5"])).toBe("1.0");
    expect(sumDecimals(["-0", "-0.00"])).toBe("0");
    expect(sumDecimals(["1.5", "-1.5"])).toBe("0.0");
    expect(sumDecimals(new Set(["1.5", new Decimal("2.5")]), 1)).toBe("4.0");
    fc.assert(
      fc.property(fc.array(decimalTexts, { maxLength: 20 }), fc.integer({ min: 0, max: 30 }), (texts, decimals) => {
        const total = texts.reduce((sum, text) => sum + digitsAt(30, text), 0n);
        const sum = sumDecimals(texts, decimals);
        expect(digitsAt(30, sum)).toBe(total);
        expect(decimalsOf(sum)).toBe(Math.max(decimals, ...texts.map((text) => parseDecimal(text).scale)));
        expect(sumDecimals([...texts].reverse(), decimals)).toBe(sum);
      }),
    );
  });

  it("adds a million amounts to the last fen", () => {
    const amounts = Array.from({ length: 1_000_000 }, (_, index) => (index % 2 === 0 ? "0.01" : "150000000000.10"));
    expect(sumDecimals(amounts, 2)).toBe("75000000000055000.00");
  });

  it("throws for what is no list: the digits of a text are no amounts", () => {
    const lists: readonly unknown[] = ["123", 123, null, undefined, {}, { length: 1, 0: "1" }];
    for (const list of lists as readonly string[][])
      expect(() => sumDecimals(list)).toThrow(inputError("type-invalid", ["values"]));
  });

  it("throws for a number of decimals that is no integer from 0 to 60", () => {
    for (const count of [Number.NaN, 1.5, -1, 61, 1e9, Infinity])
      expect(() => sumDecimals([], count)).toThrow(inputError("out-of-range", ["decimals"]));
  });
});

describe("what is no decimal", () => {
  it("throws in every function that reads one, without repeating the value", () => {
    for (const value of NOT_DECIMALS as readonly DecimalInput[]) {
      const expected = expect.objectContaining({
        code: "decimal-invalid",
        path: ["amount"],
        values: { expected: "decimal" },
      });
      expect(() => parseDecimal(value, ["amount"])).toThrow(expected);
      expect(() => toRatio(value)).toThrow(inputError("decimal-invalid"));
      expect(() => toDecimal(value)).toThrow(inputError("decimal-invalid"));
      expect(() => roundDecimal(value, { decimals: 2 }, "half-up")).toThrow(inputError("decimal-invalid", ["input"]));
      expect(() => sumDecimals(["1", value])).toThrow(inputError("decimal-invalid", ["values", 1]));
    }
  });

  it("throws at once, even for a million characters", () => {
    const hostile = ["1", "0", "-", ".", "e", "9.", "1e", "/", "1/", " "].map((text) => text.repeat(MILLION));
    const parts = [
      `1e${"9".repeat(MILLION)}`,
      `0.${"0".repeat(MILLION)}1`,
      `1/${"3".repeat(MILLION)}`,
      `${"3".repeat(MILLION)}/1`,
      `-${"1".repeat(MILLION)}`,
    ];
    for (const text of [...hostile, ...parts]) {
      expect(() => parseDecimal(text)).toThrow(inputError("decimal-too-long"));
      expect(() => toRatio(text)).toThrow(inputError("decimal-too-long"));
      expect(() => toRatio({ numerator: text, denominator: text })).toThrow(inputError("decimal-too-long"));
    }
  });
});

/** The digits of a decimal text as an integer of so many decimals: an oracle on BigInt, which shares nothing with decimal.js. */
function digitsAt(decimals: number, text: string): bigint {
  return BigInt(text.replace(".", "")) * 10n ** BigInt(decimals - decimalsOf(text));
}

function decimalsOf(text: string): number {
  return text.includes(".") ? text.length - text.indexOf(".") - 1 : 0;
}
