import { Decimal } from "decimal.js";
import fc from "fast-check";
import {
  addRatios,
  compareRatios,
  makeRatio,
  parseDecimal,
  roundRatio,
  subtractRatios,
  toRatio,
  type RoundingMode,
} from "social-work-station-rules/exact";
import { describe, expect, it } from "vitest";
import { formatScaled, roundDivision } from "../../src/ratio/index.js";
import { bigIntegers, ratios, roundingModes } from "../exact/arbitraries.js";

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

const inputError = (code: string, path?: readonly (string | number)[]) =>
  expect.objectContaining({ name: "RuleInputError", code, ...(path === undefined ? {} : { path }) });
const NOT_MODES: readonly unknown[] = [undefined, null, "", "half-down", "HALF-UP", "__proto__", "toString", 4, ["up"]];

describe("roundRatio", () => {
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

  it("rounds the absolute value: the opposite rounds to the opposite", () => {
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
    expect(roundRatio(makeRatio(-1n, 1_000n), 2, "half-up")).toBe("0.00");
  });

  it("throws for an unknown mode, also where nothing needs rounding", () => {
    for (const mode of NOT_MODES as readonly RoundingMode[])
      expect(() => roundRatio(makeRatio(2n), 0, mode)).toThrow(inputError("value-invalid", ["mode"]));
  });

  it("throws for places beyond 400", () => {
    for (const count of [Number.NaN, 1.5, 401, -401, 1e9, Infinity])
      expect(() => roundRatio(makeRatio(2n), count, "up")).toThrow(inputError("out-of-range", ["decimals"]));
  });
});

describe("roundDivision", () => {
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
    "rounds %s / %s to %s half up, %s half even, %s up, %s down",
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

  it("throws for a zero denominator and an unknown mode", () => {
    expect(() => roundDivision(1n, 0n, "down")).toThrow(inputError("value-invalid", ["denominator"]));
    for (const mode of NOT_MODES as readonly RoundingMode[])
      expect(() => roundDivision(4n, 2n, mode)).toThrow(inputError("value-invalid", ["mode"]));
  });
});

describe("formatScaled", () => {
  it.each([
    [0n, 2, "0.00"],
    [-5n, 2, "-0.05"],
    [5n, 0, "5"],
    [-123_450n, 2, "-1234.50"],
    [123n, 3, "0.123"],
  ] as const)("writes %s at scale %i as %s", (digits, scale, text) => {
    expect(formatScaled(digits, scale)).toBe(text);
  });

  it("writes what parseDecimal reads back", () => {
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
});

function multiplyByTwo(ratio: ReturnType<typeof makeRatio>) {
  return addRatios(ratio, ratio);
}

function magnitudeOf(ratio: ReturnType<typeof makeRatio>) {
  return ratio.numerator < 0n ? makeRatio(-ratio.numerator, ratio.denominator) : ratio;
}
