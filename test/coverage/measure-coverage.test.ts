import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureCoverage, type CoverageCounts, type CoverageDisplay } from "../../src/coverage/index.js";
import { compareRatios, roundDecimal, ROUNDING_MODES, toRatio } from "../../src/exact/index.js";
import { faultOf } from "./fault-of.js";
import beijing from "../vectors/coverage-beijing-table-2.json" with { type: "json" };

const counts = fc
  .tuple(fc.maxSafeNat(), fc.maxSafeNat(), fc.maxSafeNat())
  .map(([a, b, c]) => [a, b, c].sort((x, y) => x - y))
  .map(([covered = 0, reached = 0, total = 0]) => ({ covered, unknown: reached - covered, total }));

describe("measureCoverage", () => {
  it.each(beijing)("prints $percent for $label as table 2 does", ({ numerator, impliedTotal, percent }) => {
    expect(measureCoverage({ covered: numerator, total: impliedTotal }).percent).toBe(percent);
  });

  it("returns the whole rate as plain data", () => {
    const rate = measureCoverage({ covered: 225, total: 343 });
    const bound = { numerator: "225", denominator: "343", percent: "65.6" };
    expect(rate).toEqual({
      kind: "coverage-rate",
      covered: 225,
      uncovered: 118,
      unknown: 0,
      total: 343,
      percent: "65.6",
      lowest: bound,
      highest: bound,
      text: "65.6% (225/343)",
    });
    expect(JSON.parse(JSON.stringify(rate))).toEqual(rate);
  });

  it("returns bounds instead of a percentage while divisions are unknown", () => {
    const rate = measureCoverage({ covered: 12, total: 20, unknown: 3 });
    expect(rate.percent).toBeNull();
    expect(rate.uncovered).toBe(5);
    expect(rate.lowest).toEqual({ numerator: "3", denominator: "5", percent: "60.0" });
    expect(rate.highest).toEqual({ numerator: "3", denominator: "4", percent: "75.0" });
    expect(rate.text).toBe("60.0–75.0% (12–15/20)");
  });

  it("returns no rate without divisions", () => {
    const rate = measureCoverage({ covered: 0, total: 0 });
    expect(rate).toMatchObject({ percent: null, lowest: null, highest: null, text: "— (0/0)" });
  });

  it("shows the counts with a rounded 100 %", () => {
    expect(measureCoverage({ covered: 2999, total: 3000 }).text).toBe("100.0% (2999/3000)");
  });

  it("prints with the given decimals and rounding mode", () => {
    expect(measureCoverage({ covered: 1, total: 8 }, { decimals: 0, rounding: "half-even" }).percent).toBe("12");
    expect(measureCoverage({ covered: 1, total: 8 }, { decimals: 0 }).percent).toBe("13");
    expect(measureCoverage({ covered: 1, total: 3 }, { decimals: 3, rounding: "up" }).percent).toBe("33.334");
  });

  it("keeps the counts together and the bounds in order", () => {
    fc.assert(
      fc.property(counts, (input) => {
        const rate = measureCoverage(input);
        expect(BigInt(rate.covered) + BigInt(rate.uncovered) + BigInt(rate.unknown)).toBe(BigInt(rate.total));
        expect(rate.lowest === null).toBe(input.total === 0);
        if (rate.lowest === null || rate.highest === null) return;
        expect(compareRatios(toRatio(rate.lowest), toRatio(rate.highest))).toBe(input.unknown === 0 ? 0 : -1);
        expect(compareRatios(toRatio(rate.highest), toRatio(1))).toBe(rate.uncovered === 0 ? 0 : -1);
      }),
    );
  });

  it("computes exactly where floats do not: one more covered division is always a higher rate", () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.maxSafeNat(), (a, b) => {
        const total = Math.max(a, b, 1);
        const covered = Math.min(a, b, total - 1);
        const less = measureCoverage({ covered, total });
        const more = measureCoverage({ covered: covered + 1, total });
        expect(compareRatios(toRatio(less.lowest ?? 0), toRatio(more.lowest ?? 0))).toBe(-1);
      }),
    );
  });

  it("prints what the rounding of an exact decimal prints", () => {
    const display = fc.record({ decimals: fc.nat(6), rounding: fc.constantFrom(...ROUNDING_MODES) });
    fc.assert(
      // totals of 2^a 5^b have a finite decimal, which roundDecimal takes
      fc.property(fc.nat(6), fc.nat(6), fc.nat(10_000), display, (twos, fives, part, { decimals, rounding }) => {
        const total = 2 ** twos * 5 ** fives;
        const covered = part % (total + 1);
        const places = twos + fives;
        const exact = `${BigInt(covered) * 100n * 5n ** BigInt(twos) * 2n ** BigInt(fives)}e-${places}`;
        expect(measureCoverage({ covered, total }, { decimals, rounding }).percent).toBe(
          roundDecimal(exact, { decimals }, rounding),
        );
      }),
    );
  });

  it.each<[string, unknown, unknown, string, (string | number)[]]>([
    ["no object", undefined, {}, "type-invalid", ["counts"]],
    ["null", null, {}, "type-invalid", ["counts"]],
    ["a list", [225, 343], {}, "type-invalid", ["counts"]],
    ["a misspelt key", { covered: 1, total: 2, unkown: 1 }, {}, "key-unknown", ["counts", "unkown"]],
    [
      "a __proto__ key",
      JSON.parse('{"covered":1,"total":2,"__proto__":3}'),
      {},
      "key-unknown",
      ["counts", "__proto__"],
    ],
    ["no total", { covered: 1 }, {}, "value-missing", ["counts", "total"]],
    ["NaN", { covered: NaN, total: 2 }, {}, "count-invalid", ["counts", "covered"]],
    ["Infinity", { covered: 1, total: Infinity }, {}, "count-invalid", ["counts", "total"]],
    ["-1", { covered: -1, total: 2 }, {}, "count-invalid", ["counts", "covered"]],
    ["1.5", { covered: 1.5, total: 2 }, {}, "count-invalid", ["counts", "covered"]],
    ["text", { covered: "12a", total: 20 }, {}, "count-invalid", ["counts", "covered"]],
    ["a count beyond 2^53", { covered: 1, total: 2 ** 53 }, {}, "count-invalid", ["counts", "total"]],
    ["unknown null", { covered: 1, total: 2, unknown: null }, {}, "count-invalid", ["counts", "unknown"]],
    ["covered > total", { covered: 3, total: 2 }, {}, "covered-exceeds-total", ["counts", "covered"]],
    ["too many unknown", { covered: 1, total: 2, unknown: 2 }, {}, "counts-exceed-total", ["counts", "unknown"]],
    ["display null", { covered: 1, total: 2 }, null, "type-invalid", ["display"]],
    ["a misspelt option", { covered: 1, total: 2 }, { decimal: 2 }, "key-unknown", ["display", "decimal"]],
    ["half a decimal", { covered: 1, total: 2 }, { decimals: 0.5 }, "out-of-range", ["display", "decimals"]],
    ["21 decimals", { covered: 1, total: 2 }, { decimals: 21 }, "out-of-range", ["display", "decimals"]],
    ["an unknown mode", { covered: 1, total: 2 }, { rounding: "nearest" }, "value-invalid", ["display", "rounding"]],
  ])("throws for %s", (_, input, display, code, path) => {
    expect(faultOf(() => measureCoverage(input as CoverageCounts, display as CoverageDisplay))).toMatchObject({
      code,
      path,
    });
  });
});
