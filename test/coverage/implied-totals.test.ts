import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { impliedTotals, type PublishedPercentage } from "../../src/coverage/index.js";
import { makeRatio, roundRatio, ROUNDING_MODES, type RoundingMode } from "../../src/exact/index.js";
import { faultOf } from "./fault-of.js";
import beijing from "../vectors/coverage-beijing-table-2.json" with { type: "json" };
import vectors from "../vectors/coverage-implied-totals.json" with { type: "json" };

const rounding = fc.constantFrom(...ROUNDING_MODES);

describe("impliedTotals", () => {
  it.each(vectors)("finds the totals of $covered at $percent ($source)", ({ expected, source: _, ...published }) => {
    expect(impliedTotals(published as PublishedPercentage)).toEqual(expected);
  });

  it.each(beijing)("finds the one total of $label in table 2", ({ numerator, percent, impliedTotal }) => {
    expect(impliedTotals({ covered: numerator, percent })).toEqual({ least: impliedTotal, most: impliedTotal });
  });

  it("finds what trying every total finds", () => {
    const longest = 700;
    fc.assert(
      fc.property(fc.nat(40), fc.nat(1_030), fc.nat(1), rounding, (covered, units, decimals, mode) => {
        const percent = decimals === 0 ? String(units % 103) : `${Math.floor(units / 10)}.${units % 10}`;
        const found = impliedTotals({ covered, percent, rounding: mode });
        const tried = everyTotal(covered, percent, decimals, mode, longest);
        const least = found?.least ?? longest + 1;
        const most = found === null ? longest : (found.most ?? longest);
        expect(tried).toEqual(range(least, Math.min(most, longest)));
      }),
      { numRuns: 300 },
    );
  });

  it("contains the printed total, and ends where the next total prints another percentage", () => {
    const decimals = fc.nat(8);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 ** 52 }),
        fc.maxSafeNat(),
        decimals,
        rounding,
        (total, part, places, mode) => {
          const covered = part % (total + 1);
          const percent = print(covered, total, places, mode);
          const found = impliedTotals({ covered, percent, rounding: mode });
          expect(found).not.toBeNull();
          if (found === null) return;
          expect(found.least).toBeLessThanOrEqual(total);
          expect(found.most ?? total).toBeGreaterThanOrEqual(total);
          expect(print(covered, found.least, places, mode)).toBe(percent);
          if (found.least > Math.max(1, covered))
            expect(print(covered, found.least - 1, places, mode)).not.toBe(percent);
          if (found.most === null) return;
          expect(print(covered, found.most, places, mode)).toBe(percent);
          if (found.most < Number.MAX_SAFE_INTEGER)
            expect(print(covered, found.most + 1, places, mode)).not.toBe(percent);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("reads the decimals from the text, and uses the given decimals instead where there are more", () => {
    expect(impliedTotals({ covered: 13, percent: "50.0" })).toEqual({ least: 26, most: 26 });
    expect(impliedTotals({ covered: 13, percent: "50" })).toEqual({ least: 26, most: 26 });
    expect(impliedTotals({ covered: 200, percent: "50" })).toEqual({ least: 397, most: 404 });
    expect(impliedTotals({ covered: 200, percent: 50, decimals: 1 })).toEqual({ least: 400, most: 400 });
    expect(impliedTotals({ covered: 200, percent: "50", decimals: 1 })).toEqual({ least: 400, most: 400 });
  });

  it.each<[string, unknown, string, (string | number)[]]>([
    ["nothing", undefined, "type-invalid", []],
    ["null", null, "type-invalid", []],
    ["a list", [], "type-invalid", []],
    ["a misspelt key", { covered: 1, percent: "50", round: "up" }, "key-unknown", ["round"]],
    ["no count", { percent: "50" }, "value-missing", ["covered"]],
    ["-1 covered", { covered: -1, percent: "50" }, "count-invalid", ["covered"]],
    ["1.5 covered", { covered: 1.5, percent: "50" }, "count-invalid", ["covered"]],
    ["NaN covered", { covered: NaN, percent: "50" }, "count-invalid", ["covered"]],
    ["a bigint count", { covered: 1n, percent: "50" }, "count-invalid", ["covered"]],
    ["no percentage", { covered: 1 }, "value-missing", ["percent"]],
    ["a null percentage", { covered: 1, percent: null }, "decimal-invalid", ["percent"]],
    ["12a", { covered: 1, percent: "12a" }, "decimal-invalid", ["percent"]],
    ["a percent sign", { covered: 1, percent: "50%" }, "decimal-invalid", ["percent"]],
    ["an exponent, which is not how a table prints", { covered: 1, percent: "5e1" }, "decimal-invalid", ["percent"]],
    ["an empty text", { covered: 1, percent: "" }, "decimal-invalid", ["percent"]],
    ["NaN percent", { covered: 1, percent: NaN, decimals: 1 }, "decimal-invalid", ["percent"]],
    ["Infinity percent", { covered: 1, percent: Infinity, decimals: 1 }, "decimal-invalid", ["percent"]],
    ["a negative percentage", { covered: 1, percent: "-5.0" }, "out-of-range", ["percent"]],
    ["a million digits", { covered: 1, percent: "5".repeat(1_000_000) }, "decimal-too-long", ["percent"]],
    ["a number without decimals", { covered: 1, percent: 50 }, "value-missing", ["decimals"]],
    ["more decimals than declared", { covered: 1, percent: "65.60", decimals: 1 }, "value-invalid", ["percent"]],
    ["a float's noise", { covered: 1, percent: 0.1 + 0.2, decimals: 1 }, "value-invalid", ["percent"]],
    ["text with 21 decimals", { covered: 1, percent: `5.${"0".repeat(21)}` }, "out-of-range", ["percent"]],
    ["21 decimals", { covered: 1, percent: "50", decimals: 21 }, "out-of-range", ["decimals"]],
    ["-1 decimals", { covered: 1, percent: "50", decimals: -1 }, "out-of-range", ["decimals"]],
    ["an unknown mode", { covered: 1, percent: "50", rounding: "toString" }, "value-invalid", ["rounding"]],
  ])("throws for %s", (_, input, code, path) => {
    expect(faultOf(() => impliedTotals(input as PublishedPercentage))).toMatchObject({ code, path });
  });
});

function print(covered: number, total: number, decimals: number, mode: RoundingMode): string {
  return roundRatio(makeRatio(100n * BigInt(covered), BigInt(total)), decimals, mode);
}

function everyTotal(covered: number, percent: string, decimals: number, mode: RoundingMode, longest: number): number[] {
  const totals = Array.from({ length: longest }, (_, index) => index + 1);
  return totals.filter((total) => total >= covered && print(covered, total, decimals, mode) === percent);
}

function range(least: number, most: number): number[] {
  return Array.from({ length: Math.max(0, most - least + 1) }, (_, index) => least + index);
}
