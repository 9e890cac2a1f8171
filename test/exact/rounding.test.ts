import { Decimal } from "decimal.js";
import fc from "fast-check";
import {
  addRatios,
  compareRatios,
  makeRatio,
  roundDecimal,
  roundDivision,
  roundRatio,
  subtractRatios,
  toRatio,
  toRatioText,
  type RoundingMode,
} from "social-work-station-rules/exact";
import { describe, expect, it } from "vitest";
import vectors from "../vectors/gbt-8170.json" with { type: "json" };
import { bigIntegers, decimalTexts, ratios, roundingModes } from "./arbitraries.js";

/** decimal.js rounds by its own arithmetic, on base 10^7 digits: the oracle. */
const Oracle = Decimal.clone({ defaults: true, precision: 400, toExpNeg: -400, toExpPos: 400 });
const ORACLE_MODE: Readonly<Record<RoundingMode, Decimal.Rounding>> = {
  "half-up": Decimal.ROUND_HALF_UP,
  "half-even": Decimal.ROUND_HALF_EVEN,
  up: Decimal.ROUND_UP,
  down: Decimal.ROUND_DOWN,
};
const places = fc.integer({ min: -8, max: 12 });

function withoutNegativeZero(text: string): string {
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text;
}

describe("GB/T 8170-2008", () => {
  it.each(vectors.rows)("$input at $place gives $expected ($rule)", ({ input, place, expected }) => {
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

describe("rounding to decimals", () => {
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
        const exact = new Oracle(ratio.numerator.toString()).div(ratio.denominator.toString());
        expect(new Oracle(rounded).eq(exact.toSignificantDigits(significant, ORACLE_MODE[mode]))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it("stays within half a unit, or within one unit for up and down", () => {
    fc.assert(
      fc.property(ratios, places, roundingModes, (ratio, decimals, mode) => {
        const rounded = toRatio(roundRatio(ratio, decimals, mode));
        const twiceError = magnitudeOf(multiplyByTwo(subtractRatios(rounded, ratio)));
        const unit = decimals >= 0 ? makeRatio(1n, 10n ** BigInt(decimals)) : makeRatio(10n ** BigInt(-decimals));
        const bound = compareRatios(twiceError, mode.startsWith("half") ? unit : multiplyByTwo(unit));
        expect(bound).toBeLessThanOrEqual(mode.startsWith("half") ? 0 : -1);
      }),
      { numRuns: 300 },
    );
  });

  it("is on the absolute value: the opposite rounds to the opposite", () => {
    fc.assert(
      fc.property(ratios, places, roundingModes, (ratio, decimals, mode) => {
        const opposite = roundRatio(makeRatio(-ratio.numerator, ratio.denominator), decimals, mode);
        const rounded = roundRatio(ratio, decimals, mode);
        expect(opposite).toBe(
          /[1-9]/.test(rounded) ? (rounded.startsWith("-") ? rounded.slice(1) : `-${rounded}`) : rounded,
        );
      }),
    );
  });

  it("keeps order, and leaves alone what is rounded already", () => {
    fc.assert(
      fc.property(ratios, ratios, places, roundingModes, (one, other, decimals, mode) => {
        const [first, second] = [one, other].map((ratio) => roundRatio(ratio, decimals, mode));
        const order = compareRatios(toRatio(first ?? ""), toRatio(second ?? ""));
        expect([0, compareRatios(one, other)]).toContain(order);
        expect(roundRatio(toRatio(first ?? ""), decimals, mode)).toBe(first);
      }),
    );
  });

  it("writes exactly the decimals asked for", () => {
    expect(roundRatio(makeRatio(22_500n, 343n), 1, "half-up")).toBe("65.6");
    expect(roundDecimal("0.001", { decimals: 2 }, "half-up")).toBe("0.00");
    expect(roundDecimal("-0.001", { decimals: 2 }, "half-up")).toBe("0.00");
    expect(roundDecimal("-0.001", { decimals: 2 }, "up")).toBe("-0.01");
    expect(roundDecimal("1", { significant: 3 }, "down")).toBe("1.00");
    expect(roundDecimal("0", { significant: 3 }, "up")).toBe("0");
    expect(roundDecimal("5e59", { decimals: -60 }, "half-up")).toBe(`1${"0".repeat(60)}`);
    expect(roundDecimal("5e59", { decimals: -60 }, "half-even")).toBe("0");
  });
});

describe("rounding a division", () => {
  it.each([
    [7n, 2n, "4", "4", "4", "3"],
    [5n, 2n, "3", "2", "3", "2"],
    [-5n, 2n, "-3", "-2", "-3", "-2"],
    [5n, -2n, "-3", "-2", "-3", "-2"],
    [-5n, -2n, "3", "2", "3", "2"],
    [1n, 3n, "0", "0", "1", "0"],
    [6n, 3n, "2", "2", "2", "2"],
    [0n, 7n, "0", "0", "0", "0"],
  ] as const)(
    "%s / %s is %s half up, %s half even, %s up, %s down",
    (numerator, denominator, halfUp, halfEven, up, down) => {
      const rounded = (["half-up", "half-even", "up", "down"] as const).map((mode) =>
        roundDivision(numerator, denominator, mode).toString(),
      );
      expect(rounded).toEqual([halfUp, halfEven, up, down]);
    },
  );

  it("agrees with decimal.js", () => {
    fc.assert(
      fc.property(bigIntegers, bigIntegers, roundingModes, (numerator, denominator, mode) => {
        fc.pre(denominator !== 0n);
        const exact = new Oracle(numerator.toString()).div(denominator.toString());
        expect(roundDivision(numerator, denominator, mode).toString()).toBe(
          withoutNegativeZero(exact.toFixed(0, ORACLE_MODE[mode])),
        );
      }),
      { numRuns: 300 },
    );
  });
});

function decimalsOf(text: string): number {
  return text.includes(".") ? text.length - text.indexOf(".") - 1 : 0;
}

function multiplyByTwo(ratio: ReturnType<typeof makeRatio>) {
  return addRatios(ratio, ratio);
}

function magnitudeOf(ratio: ReturnType<typeof makeRatio>) {
  return ratio.numerator < 0n ? makeRatio(-ratio.numerator, ratio.denominator) : ratio;
}
