import { describe, expect, it } from "vitest";
import { parseDecimal } from "social-work-station-rules/exact";
import { isRuleInputError } from "social-work-station-rules/fault";
import { allocateSources } from "social-work-station-rules/funding";
import {
  alignDecimals,
  findGaps,
  readBounds,
  readMoneyUnit,
  reduceWeights,
} from "../../src/funding/internal/money-units.js";
import { nameOf, readChoice, readIds, readRatioText } from "../../src/funding/internal/read-apportionment.js";

function faultOf(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return isRuleInputError(error) ? [error.code, error.path.join("."), error.values] : error;
  }
}

describe("a unit of money", () => {
  const read = (unit?: string | number) => readMoneyUnit(unit, ["unit"]);

  it.each<[string | number | undefined, string]>([
    [undefined, "0.01"],
    ["0.01", "0.01"],
    [1, "1"],
    ["10000", "10000"],
    ["0.5", "0.5"],
  ])("%s is %s", (unit, text) => {
    expect(read(unit).text).toBe(text);
  });

  it("counts amounts that are multiples of it, and writes them again", () => {
    expect([read().count("12.30", ["a"]), read("0.5").count(3, ["a"]), read("10000").count("-20000", ["a"])]).toEqual([
      1230n,
      6n,
      -2n,
    ]);
    expect([read().write(1230n), read("0.5").write(-3n), read("10000").write(2n), read().write(0n)]).toEqual([
      "12.30",
      "-1.5",
      "20000",
      "0.00",
    ]);
    expect(faultOf(() => read("0.5").count("1.25", ["a"]))).toEqual(["amount-not-multiple", "a", { unit: "0.5" }]);
  });

  it("counts limits down to it, and refuses what is below zero", () => {
    expect([read().countBelow("1.019", ["a"]), read().countBelow("1.01", ["a"]), read().countBelow(0, ["a"])]).toEqual([
      101n,
      101n,
      0n,
    ]);
    const belowZero = ["out-of-range", "a", { expected: "non-negative-decimal", least: 0 }];
    expect(faultOf(() => read().countBelow("-0.01", ["a"]))).toEqual(belowZero);
    expect(faultOf(() => read().countUpwards("-0.01", ["a"]))).toEqual(belowZero);
    expect(read().countUpwards("0", ["a"])).toBe(0n);
  });

  it("writes exact numbers of units in lowest terms", () => {
    expect(read().writeExact({ numerator: 100n, denominator: 3n })).toEqual({ numerator: "1", denominator: "3" });
    expect(read("0.5").writeExact({ numerator: 4n, denominator: 1n })).toEqual({ numerator: "2", denominator: "1" });
  });

  it.each([0, "-0.01"])("is not %s", (unit) => {
    expect(faultOf(() => read(unit))).toEqual(["out-of-range", "unit", { expected: "positive-decimal" }]);
  });
});

describe("floors and caps", () => {
  const unit = parseDecimal("1");
  const bounds = (...claims: readonly { readonly floor?: string; readonly cap?: string }[]) =>
    readBounds(claims, unit, ["claims"]);

  it("are counted up and down to the unit, and are none where nobody has one", () => {
    expect(bounds({}, {})).toEqual({ floors: null, caps: null });
    expect(bounds({ floor: "1.2" }, {})).toEqual({ floors: [2n, 0n], caps: null });
    expect(bounds({}, { cap: "1.8" })).toEqual({ floors: null, caps: [null, 1n] });
    expect(bounds({ floor: "2" }, { cap: "3" })).toEqual({ floors: [2n, 0n], caps: [null, 3n] });
  });

  it("are refused where they are reversed, however they are written", () => {
    expect(faultOf(() => bounds({}, { floor: "1.51", cap: "1.5" }))).toEqual(["bounds-reversed", "claims.1", {}]);
    expect(bounds({ floor: "1.50", cap: "1.5" })).toEqual({ floors: [2n], caps: [1n] });
    expect(faultOf(() => bounds({ floor: "2", cap: "1.5" }))).toEqual(["bounds-reversed", "claims.0", {}]);
  });

  it("have no unit between them where the floor comes above the cap", () => {
    const ids = ["a", "b", "c"];
    expect(findGaps(ids, bounds({ floor: "1.2", cap: "1.8" }, { floor: "1.2", cap: "2" }, { floor: "5" }))).toEqual([
      "a",
    ]);
    expect(findGaps(ids, bounds({ floor: "1.2" }, {}, {}))).toEqual([]);
    expect(findGaps(ids, bounds({}, {}, { cap: "0.5" }))).toEqual([]);
  });
});

describe("weights", () => {
  it("are brought to one scale", () => {
    expect(alignDecimals([parseDecimal("1.5"), parseDecimal("2"), parseDecimal("0.125")])).toEqual({
      digits: [1500n, 2000n, 125n],
      scale: 3,
    });
    expect(alignDecimals([parseDecimal("3"), parseDecimal("2")])).toEqual({ digits: [3n, 2n], scale: 0 });
    expect(alignDecimals([])).toEqual({ digits: [], scale: 0 });
  });

  it.each([
    [[4n, 6n, 0n], [2n, 3n, 0n], 2n],
    [[4n, 6n, 3n], [4n, 6n, 3n], 1n],
    [[0n, 0n], [0n, 0n], 1n],
    [[0n, 8n], [0n, 1n], 8n],
    [[], [], 1n],
  ])("%s are divided by what they have in common", (weights, expected, divisor) => {
    expect(reduceWeights(weights)).toEqual({ weights: expected, divisor });
  });
});

describe("what is read of an apportionment", () => {
  it("is an id once for each", () => {
    expect(readIds([{ id: "a" }, { id: "b" }], ["claims"])).toEqual(["a", "b"]);
    expect(faultOf(() => readIds([{ id: "a" }, { id: "b" }, { id: "a" }], ["claims"]))).toEqual([
      "id-duplicate",
      "claims.2.id",
      { id: "a" },
    ]);
  });

  it("is the first of some choices, or one of them", () => {
    const choose = (value: unknown) => readChoice(value, ["one", "other"], ["choice"]);
    expect([choose(undefined), choose("one"), choose("other")]).toEqual(["one", "one", "other"]);
    expect(faultOf(() => choose("third"))).toEqual([
      "value-invalid",
      "choice",
      { expected: "listed-value", accepted: ["one", "other"] },
    ]);
  });

  it.each([
    [
      { numerator: "-3", denominator: "4" },
      { numerator: -3n, denominator: 4n },
    ],
    [
      { numerator: "0", denominator: "1" },
      { numerator: 0n, denominator: 1n },
    ],
    [{ numerator: "6", denominator: "8" }, undefined],
    [{ numerator: "-0", denominator: "1" }, undefined],
    [{ numerator: "1", denominator: "-4" }, undefined],
    [{ numerator: "1.0", denominator: "4" }, undefined],
    [{ numerator: "1", denominator: "4.0" }, undefined],
    [{ numerator: "1", denominator: "1".repeat(2001) }, undefined],
    [null, undefined],
  ])("is a ratio in lowest terms, of %o", (text, expected) => {
    expect(readRatioText(text)).toEqual(expected);
  });

  it("is named by its text, or by its type", () => {
    expect([nameOf("caps"), nameOf("x".repeat(101)), nameOf(null), nameOf(undefined), nameOf(7), nameOf([])]).toEqual([
      "caps",
      "x".repeat(100),
      "null",
      "undefined",
      "number",
      "object",
    ]);
  });
});

describe("who may be paid from a source", () => {
  const need = { recipient: "甲", purpose: "养老", area: "东区", amount: 5 };
  const paid = (restriction: object, own: object = need): string =>
    allocateSources({ sources: [{ id: "财政", amount: 5, ...restriction }], needs: [own] } as never).amount;

  it.each<[string, object, string]>([
    ["its recipients", { recipients: ["甲"] }, "5.00"],
    ["other recipients", { recipients: ["乙"] }, "0.00"],
    ["its purposes", { purposes: ["养 老"] }, "5.00"],
    ["other purposes", { purposes: ["救助"] }, "0.00"],
    ["its areas", { areas: ["西区", "东区"] }, "5.00"],
    ["other areas", { areas: ["西区"] }, "0.00"],
    ["its area, for another purpose", { areas: ["东区"], purposes: ["救助"] }, "0.00"],
    ["its area, for another recipient", { areas: ["东区"], recipients: ["乙"] }, "0.00"],
    ["nobody", { recipients: [] }, "0.00"],
  ])("is one of %s", (_, restriction, amount) => {
    expect(paid(restriction)).toBe(amount);
  });

  it("is nobody of whom the area is not known, where there are areas", () => {
    const { area: _, ...elsewhere } = need;
    expect([paid({ areas: ["东区"] }, elsewhere), paid({}, elsewhere)]).toEqual(["0.00", "5.00"]);
  });
});
