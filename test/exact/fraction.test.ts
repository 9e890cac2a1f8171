import { Decimal } from "decimal.js";
import fc from "fast-check";
import {
  compareRatios,
  makeRatio,
  roundDecimal,
  roundRatio,
  toDecimal,
  toRatio,
  toRatioText,
  type FractionInput,
  type Ratio,
  type RoundingMode,
  type RoundingPlace,
} from "social-work-station-rules/exact";
import { describe, expect, it } from "vitest";
import vectors from "../vectors/gbt-8170.json" with { type: "json" };
import { decimalTexts, ratios, roundingModes } from "./arbitraries.js";

/** decimal.js rounds by its own arithmetic, on base 10^7 digits: the oracle. */
const Oracle = Decimal.clone({ defaults: true, precision: 400, toExpNeg: -400, toExpPos: 400 });
const ORACLE_MODE: Readonly<Record<RoundingMode, Decimal.Rounding>> = {
  "half-up": Decimal.ROUND_HALF_UP,
  "half-even": Decimal.ROUND_HALF_EVEN,
  up: Decimal.ROUND_UP,
  down: Decimal.ROUND_DOWN,
};

function withoutNegativeZero(text: string): string {
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text;
}

const inputError = (code: string, path?: readonly (string | number)[]) =>
  expect.objectContaining({ name: "RuleInputError", code, ...(path === undefined ? {} : { path }) });

describe("toRatio", () => {
  it("reads back what toRatioText and JSON write, of any size that results can have", () => {
    fc.assert(
      fc.property(ratios, (ratio) => {
        const text: unknown = JSON.parse(JSON.stringify(toRatioText(ratio)));
        expect(toRatio(text as ReturnType<typeof toRatioText>)).toEqual(ratio);
        expect(toRatio(`${ratio.numerator}/${ratio.denominator}`)).toEqual(ratio);
      }),
    );
    const long = makeRatio(10n ** 1_500n + 1n, 3n ** 3_000n);
    expect(toRatio(toRatioText(long))).toEqual(long);
  });

  it("takes a fraction of 4,000 characters, and throws for one more", () => {
    const terms = "7".repeat(1_999);
    expect(toRatio(`${terms}/1${terms}`)).toEqual({ numerator: BigInt(terms), denominator: BigInt(`1${terms}`) });
    expect(() => toRatio(`${terms}/12${terms}`)).toThrow(inputError("decimal-too-long"));
  });

  it("throws for what is no fraction", () => {
    const fractions: readonly unknown[] = [
      "1/0",
      "0/0",
      "1/-2",
      "1/",
      "/2",
      "/",
      "1/2/3",
      "1.5/2",
      "1 / 2",
      "1e3/2",
      "+1/2",
      "１/２",
      "a/b",
      { numerator: "1", denominator: "0" },
      { numerator: "1", denominator: "-2" },
      { numerator: "1/2", denominator: "3" },
      { numerator: "", denominator: "1" },
      { numerator: "1" },
      { denominator: "1" },
      { numerator: 1, denominator: 2 },
      { numerator: 1n, denominator: 2n },
    ];
    for (const value of fractions as readonly FractionInput[]) {
      expect(() => toRatio(value, ["weight"])).toThrow(inputError("decimal-invalid", ["weight"]));
    }
  });
});

describe("toDecimal", () => {
  it("gives a Decimal of the library's own: exact where it ends, to 200 digits where it does not", () => {
    expect(toDecimal({ numerator: "-1", denominator: "8" }).toFixed()).toBe("-0.125");
    expect(toDecimal("1/3").toFixed()).toBe(`0.${"3".repeat(200)}`);
    expect(toDecimal("2/3").toFixed()).toBe(`0.${"6".repeat(199)}7`);
    fc.assert(fc.property(ratios, (ratio) => toDecimal(toRatioText(ratio)).toFixed() === quotientText(ratio)));
  });
});

describe("GB/T 8170-2008", () => {
  it.each(vectors.rows)("rounds $input at $place to $expected ($rule)", ({ input, place, expected }) => {
    const at = place.decimals === undefined ? { significant: place.significant ?? 0 } : { decimals: place.decimals };
    expect(roundDecimal(input, at, "half-even")).toBe(expected);
  });

  it("names the source of every vector", () => {
    expect(vectors.rows.filter(({ source }) => !/^https?:\/\//.test(source))).toEqual([]);
  });

  it("rounds once: by way of a third decimal 8.53459 would wrongly become 8.54", () => {
    const twice = roundDecimal(roundDecimal("8.53459", { decimals: 3 }, "half-even"), { decimals: 2 }, "half-even");
    expect(twice).toBe("8.54");
    expect(roundDecimal("8.53459", { decimals: 2 }, "half-even")).toBe("8.53");
  });

  it("rounds the decimal that was written, not the binary number beside it", () => {
    expect(roundDecimal(28.165, { decimals: 2 }, "half-even")).toBe("28.16");
    expect(roundDecimal(1.005, { decimals: 2 }, "half-up")).toBe("1.01");
    expect((1.005).toFixed(2)).toBe("1.00");
  });
});

describe("roundDecimal", () => {
  it("agrees with decimal.js in all four modes", () => {
    fc.assert(
      fc.property(decimalTexts, fc.integer({ min: 0, max: 20 }), roundingModes, (text, decimals, mode) => {
        const expected = new Oracle(text).toFixed(decimals, ORACLE_MODE[mode]);
        expect(roundDecimal(text, { decimals }, mode)).toBe(withoutNegativeZero(expected));
      }),
      { numRuns: 400 },
    );
  });

  it("agrees with decimal.js in significant digits, also where rounding carries (9.99 to two is 10)", () => {
    const texts = fc.oneof(decimalTexts, fc.constantFrom("9.99", "-99.95", "0.0999", "999", "9.5"));
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 20 }), roundingModes, (text, significant, mode) => {
        const value = new Oracle(text);
        const rounded = roundDecimal(text, { significant }, mode);
        expect(new Oracle(rounded).eq(value.toSignificantDigits(significant, ORACLE_MODE[mode]))).toBe(true);
        if (!value.isZero())
          expect(rounded).toBe(value.toSignificantDigits(significant, ORACLE_MODE[mode]).toFixed(decimalsOf(rounded)));
        if (rounded.includes(".")) expect(rounded.replace(/^-?[0.]*/, "").replace(".", "")).toHaveLength(significant);
      }),
      { numRuns: 400 },
    );
  });

  it("rounds a fraction itself, not its decimals cut short", () => {
    expect(roundDecimal("118/31", { decimals: 1 }, "half-up")).toBe("3.8");
    expect(roundDecimal({ numerator: "2999", denominator: "3000" }, { significant: 2 }, "half-up")).toBe("1.0");
    fc.assert(
      fc.property(ratios, fc.integer({ min: 1, max: 20 }), roundingModes, (ratio, significant, mode) => {
        const rounded = roundDecimal(toRatioText(ratio), { significant }, mode);
        const decimals = significant - 1 - leadingExponent(ratio);
        expect(toRatio(rounded)).toEqual(toRatio(roundRatio(ratio, decimals, mode)));
      }),
      { numRuns: 200 },
    );
  });

  it("rounds fractions once that differ from a tie, or from a power of ten, after thousands of digits", () => {
    const tiny = 10n ** 1_900n;
    const text = (numerator: bigint): string => `${numerator}/${tiny}`;
    const at = (numerator: bigint, mode: RoundingMode): string =>
      roundDecimal(text(numerator), { significant: 2 }, mode);
    expect([at((tiny * 125n) / 100n, "half-even"), at((tiny * 125n) / 100n + 1n, "half-even")]).toEqual(["1.2", "1.3"]);
    expect([at(10n * tiny - 1n, "down"), at(10n * tiny - 1n, "half-up"), at(10n * tiny - 1n, "up")]).toEqual([
      "9.9",
      "10",
      "10",
    ]);
    expect([at(tiny + 1n, "down"), at(tiny + 1n, "up"), at(1n - tiny, "up")]).toEqual(["1.0", "1.1", "-1.0"]);
  });

  it("writes exactly the decimals asked for", () => {
    expect(roundDecimal("0.001", { decimals: 2 }, "half-up")).toBe("0.00");
    expect(roundDecimal("-0.001", { decimals: 2 }, "half-up")).toBe("0.00");
    expect(roundDecimal("-0.001", { decimals: 2 }, "up")).toBe("-0.01");
    expect(roundDecimal("1", { significant: 3 }, "down")).toBe("1.00");
    expect(roundDecimal("0", { significant: 3 }, "up")).toBe("0");
    expect(roundDecimal("5e59", { decimals: -60 }, "half-up")).toBe(`1${"0".repeat(60)}`);
    expect(roundDecimal("5e59", { decimals: -60 }, "half-even")).toBe("0");
  });

  it("throws for an unknown mode, also where nothing needs rounding", () => {
    const modes: readonly unknown[] = [undefined, null, "", "half-down", "HALF-UP", "__proto__", "toString", 4, ["up"]];
    for (const mode of modes as readonly RoundingMode[])
      expect(() => roundDecimal("2", { decimals: 0 }, mode)).toThrow(inputError("value-invalid", ["mode"]));
  });

  it("throws for a place that is none, or too far", () => {
    const counts: readonly unknown[] = [Number.NaN, Infinity, 1.5, 61, -61, "2", null, undefined, 1n];
    for (const count of counts as readonly number[]) {
      expect(() => roundDecimal("2", { decimals: count }, "up")).toThrow(
        inputError("out-of-range", ["place", "decimals"]),
      );
      expect(() => roundDecimal("2", { significant: count }, "up")).toThrow(
        inputError("out-of-range", ["place", "significant"]),
      );
    }
    expect(() => roundDecimal("2", { significant: 0 }, "up")).toThrow(inputError("out-of-range"));
    const places: readonly unknown[] = [null, undefined, 2, "decimals"];
    for (const place of places as readonly RoundingPlace[])
      expect(() => roundDecimal("2", place, "up")).toThrow(inputError("type-invalid", ["place"]));
    const unclear: readonly RoundingPlace[] = [{ decimals: 1, significant: 2 }, JSON.parse("{}") as RoundingPlace];
    for (const place of unclear)
      expect(() => roundDecimal("2", place, "up")).toThrow(inputError("value-invalid", ["place"]));
  });
});

function quotientText(ratio: ReturnType<typeof makeRatio>): string {
  const Exact = Decimal.clone({ defaults: true, precision: 200 });
  return new Exact(ratio.numerator.toString()).div(ratio.denominator.toString()).toFixed();
}

/** The exponent of the leading digit, on BigInt: significant digits are rounded by decimal.js, decimals are not. */
function leadingExponent({ numerator, denominator }: Ratio): number {
  const size = makeRatio(numerator < 0n ? -numerator : numerator, denominator);
  const power = (exponent: number): Ratio =>
    exponent < 0 ? makeRatio(1n, 10n ** BigInt(-exponent)) : makeRatio(10n ** BigInt(exponent));
  let exponent = 0;
  while (size.numerator > 0n && compareRatios(size, power(exponent)) < 0) exponent -= 1;
  while (compareRatios(size, power(exponent + 1)) >= 0) exponent += 1;
  return exponent;
}

function decimalsOf(text: string): number {
  return text.includes(".") ? text.length - text.indexOf(".") - 1 : 0;
}
