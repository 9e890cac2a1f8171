import * as exact from "social-work-station-rules/exact";
import {
  makeRatio,
  type Attainable,
  type DecimalInput,
  type FractionInput,
  type Ratio,
  type RoundingMode,
  type RoundingPlace,
} from "social-work-station-rules/exact";
import { describe, expect, it } from "vitest";

const refusal = (code: string, path?: readonly (string | number)[]) =>
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

describe("what is no decimal", () => {
  it("is refused by everything that reads one, and never repeated in the fault", () => {
    for (const value of NOT_DECIMALS as readonly DecimalInput[]) {
      const expected = expect.objectContaining({
        code: "decimal-invalid",
        path: ["amount"],
        values: { expected: "decimal" },
      });
      expect(() => exact.parseDecimal(value, ["amount"])).toThrow(expected);
      expect(() => exact.toRatio(value)).toThrow(refusal("decimal-invalid"));
      expect(() => exact.toDecimal(value)).toThrow(refusal("decimal-invalid"));
      expect(() => exact.roundDecimal(value, { decimals: 2 }, "half-up")).toThrow(
        refusal("decimal-invalid", ["input"]),
      );
      expect(() => exact.sumDecimals(["1", value])).toThrow(refusal("decimal-invalid", ["values", 1]));
    }
  });

  it("is refused at once, be it a million characters long", () => {
    const hostile = ["1", "0", "-", ".", "e", "9.", "1e", "/", "1/", " "].map((text) => text.repeat(MILLION));
    const parts = [
      `1e${"9".repeat(MILLION)}`,
      `0.${"0".repeat(MILLION)}1`,
      `1/${"3".repeat(MILLION)}`,
      `${"3".repeat(MILLION)}/1`,
      `-${"1".repeat(MILLION)}`,
    ];
    for (const text of [...hostile, ...parts]) {
      expect(() => exact.parseDecimal(text)).toThrow(refusal("decimal-too-long"));
      expect(() => exact.toRatio(text)).toThrow(refusal("decimal-too-long"));
      expect(() => exact.toRatio({ numerator: text, denominator: text })).toThrow(refusal("decimal-too-long"));
    }
  });
});

describe("what is no fraction", () => {
  it("is refused", () => {
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
      expect(() => exact.toRatio(value, ["weight"])).toThrow(refusal("decimal-invalid", ["weight"]));
    }
  });
});

describe("what is no ratio of bigints", () => {
  const good = makeRatio(1n, 2n);
  const operations = [
    exact.addRatios,
    exact.subtractRatios,
    exact.multiplyRatios,
    exact.divideRatios,
    exact.compareRatios,
  ] as const;

  it("is refused on either side, instead of losing digits or answering by NaN", () => {
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
        expect(() => operate(value, good)).toThrow(refusal("type-invalid", ["first"]));
        expect(() => operate(good, value)).toThrow(refusal("type-invalid", ["second"]));
      }
      expect(() => exact.toRatioText(value)).toThrow(refusal("type-invalid", ["ratio"]));
      expect(() => exact.roundRatio(value, 2, "half-up")).toThrow(refusal("type-invalid", ["ratio"]));
    }
  });

  it("is refused where the denominator is zero or negative", () => {
    for (const denominator of [0n, -2n]) {
      for (const operate of operations)
        expect(() => operate(good, { numerator: 1n, denominator })).toThrow(refusal("value-invalid", ["second"]));
    }
    expect(() => exact.divideRatios(good, makeRatio(0n))).toThrow(refusal("value-invalid", ["second"]));
    expect(() => makeRatio(1n, 0n)).toThrow(refusal("value-invalid", ["denominator"]));
    expect(() => exact.roundDivision(1n, 0n, "down")).toThrow(refusal("value-invalid", ["denominator"]));
  });

  it("is refused in integer arithmetic: numbers are no bigints", () => {
    const numbers: readonly unknown[] = [1, Number.NaN, Infinity, "1", null, undefined, {}];
    for (const value of numbers as readonly bigint[]) {
      expect(() => makeRatio(value, 2n)).toThrow(refusal("type-invalid", ["numerator"]));
      if (value !== undefined) expect(() => makeRatio(1n, value)).toThrow(refusal("type-invalid", ["denominator"]));
      expect(() => exact.greatestCommonDivisor(1n, value)).toThrow(refusal("type-invalid", ["second"]));
      expect(() => exact.greatestCommonDivisor(value, 1n)).toThrow(refusal("type-invalid", ["first"]));
      expect(() => exact.roundDivision(value, 2n, "up")).toThrow(refusal("type-invalid", ["numerator"]));
      expect(() => exact.roundDivision(1n, value, "up")).toThrow(refusal("type-invalid", ["denominator"]));
      expect(() => exact.formatScaled(value, 2)).toThrow(refusal("type-invalid", ["digits"]));
    }
  });
});

describe("what is no way of rounding", () => {
  it("is refused, also where nothing needs rounding", () => {
    const modes: readonly unknown[] = [undefined, null, "", "half-down", "HALF-UP", "__proto__", "toString", 4, ["up"]];
    for (const mode of modes as readonly RoundingMode[]) {
      expect(() => exact.roundDivision(4n, 2n, mode)).toThrow(refusal("value-invalid", ["mode"]));
      expect(() => exact.roundRatio(makeRatio(2n), 0, mode)).toThrow(refusal("value-invalid", ["mode"]));
      expect(() => exact.roundDecimal("2", { decimals: 0 }, mode)).toThrow(refusal("value-invalid", ["mode"]));
    }
  });

  it("is refused: a place that is none, or too far", () => {
    const counts: readonly unknown[] = [Number.NaN, Infinity, 1.5, 61, -61, "2", null, undefined, 1n];
    for (const count of counts as readonly number[]) {
      expect(() => exact.roundDecimal("2", { decimals: count }, "up")).toThrow(
        refusal("out-of-range", ["place", "decimals"]),
      );
      expect(() => exact.roundDecimal("2", { significant: count }, "up")).toThrow(
        refusal("out-of-range", ["place", "significant"]),
      );
    }
    expect(() => exact.roundDecimal("2", { significant: 0 }, "up")).toThrow(refusal("out-of-range"));
    for (const count of [Number.NaN, 1.5, 401, -401, 1e9, Infinity]) {
      expect(() => exact.roundRatio(makeRatio(2n), count, "up")).toThrow(refusal("out-of-range", ["decimals"]));
      expect(() => exact.formatScaled(2n, count)).toThrow(refusal("out-of-range", ["scale"]));
      expect(() => exact.sumDecimals([], count)).toThrow(refusal("out-of-range", ["decimals"]));
    }
    expect(() => exact.formatScaled(2n, -1)).toThrow(refusal("out-of-range", ["scale"]));
    const places: readonly unknown[] = [null, undefined, 2, "decimals"];
    for (const place of places as readonly RoundingPlace[])
      expect(() => exact.roundDecimal("2", place, "up")).toThrow(refusal("type-invalid", ["place"]));
    const unclear: readonly RoundingPlace[] = [{ decimals: 1, significant: 2 }, JSON.parse("{}") as RoundingPlace];
    for (const place of unclear)
      expect(() => exact.roundDecimal("2", place, "up")).toThrow(refusal("value-invalid", ["place"]));
  });

  it("is refused: a sum over what is no list; the digits of a text are no amounts", () => {
    const lists: readonly unknown[] = ["123", 123, null, undefined, {}, { length: 1, 0: "1" }];
    for (const list of lists as readonly string[][])
      expect(() => exact.sumDecimals(list)).toThrow(refusal("type-invalid", ["values"]));
  });
});

describe("what is no quantity", () => {
  const half = makeRatio(1n, 2n);
  const fixed: Attainable = { kind: "values", values: [half] };
  const none: unknown = undefined;
  const bad = (fields: object): Attainable => fields as Attainable;
  const nested = (kind: "terms" | "options", depth: number): Attainable =>
    Array.from({ length: depth }).reduce<Attainable>(
      (inner) =>
        bad(
          kind === "terms"
            ? { kind: "sum", terms: [inner], least: null, most: null }
            : { kind: "either", options: [inner] },
        ),
      fixed,
    );

  it.each([
    ["no object", bad([]), "type-invalid", []],
    ["of no kind", bad({}), "variant-unknown", ["kind"]],
    ["without values", bad({ kind: "values", values: [] }), "list-empty", ["values"]],
    ["values that are no list", bad({ kind: "values", values: "1" }), "type-invalid", ["values"]],
    ["a value that is no ratio", bad({ kind: "values", values: [half, 1] }), "type-invalid", ["values", 1]],
    ["a lowest that is no ratio", bad({ kind: "interval", lowest: 1n, highest: half }), "type-invalid", ["lowest"]],
    ["a highest that is no ratio", bad({ kind: "interval", lowest: half, highest: none }), "type-invalid", ["highest"]],
    [
      "steps from what is no ratio",
      bad({ kind: "steps", lowest: none, step: half, steps: 2n }),
      "type-invalid",
      ["lowest"],
    ],
    [
      "steps of what is no ratio",
      bad({ kind: "steps", lowest: half, step: none, steps: 2n }),
      "type-invalid",
      ["step"],
    ],
    [
      "a number of steps that is no bigint",
      bad({ kind: "steps", lowest: half, step: half, steps: 2 }),
      "type-invalid",
      ["steps"],
    ],
    ["a least that is no ratio", bad({ kind: "sum", terms: [], least: none, most: null }), "type-invalid", ["least"]],
    ["a most that is no ratio", bad({ kind: "sum", terms: [], least: null, most: 1 }), "type-invalid", ["most"]],
    ["a sum of what is no list", bad({ kind: "sum", terms: {}, least: null, most: null }), "type-invalid", ["terms"]],
    [
      "a sum of what is no quantity",
      bad({ kind: "sum", terms: [fixed, {}], least: null, most: null }),
      "variant-unknown",
      ["terms", 1, "kind"],
    ],
    ["no options", bad({ kind: "either", options: [] }), "list-empty", ["options"]],
    ["an option that is no quantity", bad({ kind: "either", options: [fixed, 1] }), "type-invalid", ["options", 1]],
    [
      "sums nested deeper than a hundred",
      nested("terms", 101),
      "too-complex",
      Array.from({ length: 101 }, () => ["terms", 0]).flat(),
    ],
    [
      "choices nested deeper than a hundred",
      nested("options", 101),
      "too-complex",
      Array.from({ length: 101 }, () => ["options", 0]).flat(),
    ],
  ] as const)("is refused where it stands: %s", (_, quantity, code, path) => {
    expect(() => exact.attainableSum([fixed, quantity])).toThrow(refusal(code, ["quantities", 1, ...path]));
    expect(() => exact.scaleAttainable(quantity, half)).toThrow(refusal(code, ["quantity", ...path]));
  });

  it("may nest a hundred deep", () => {
    for (const kind of ["terms", "options"] as const)
      expect(exact.attainableSum([nested(kind, 100)]).highest).toEqual(half);
  });

  it("is refused beyond 200,000 parts, however they are nested", () => {
    const many: Attainable = { kind: "values", values: new Array<Ratio>(99_999).fill(half) as [Ratio, ...Ratio[]] };
    const sum = (...terms: Attainable[]): Attainable => ({ kind: "sum", terms, least: null, most: null });
    const most = { kind: "values", values: new Array<Ratio>(99_998).fill(half) as [Ratio, ...Ratio[]] } as const;
    expect(exact.attainableSum([sum(many, most)]).highest).toEqual(makeRatio(1n));
    expect(() => exact.attainableSum([sum(many, most, fixed)])).toThrow(refusal("too-complex"));
    expect(() => exact.scaleAttainable(sum(many, most, fixed), half)).toThrow(refusal("too-complex"));
  });
});
