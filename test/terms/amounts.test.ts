import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatScaled } from "../../src/ratio/index.js";
import {
  AMOUNT_UNITS,
  parseAmount,
  readAmount,
  type AmountOptions,
  type AmountUnit,
} from "social-work-station-rules/terms";
import { fault } from "./internal/fault.js";

const units = Object.keys(AMOUNT_UNITS) as AmountUnit[];
const unit = fc.constantFrom(...units);
const fenAmounts = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
/** Sixteen decimals of 亿元 are beyond a fen; what a unit can say to the fen has its exponent and two more. */
const decimalsOf = (name: AmountUnit): number => AMOUNT_UNITS[name] + 2;

describe("an amount of a roster", () => {
  it.each([
    ["12.5万元", "125000.00"],
    ["12.5万", "125000.00"],
    ["1,234.50元", "1234.50"],
    ["15亿元", "1500000000.00"],
    ["3000", "3000.00"],
    ["150 000元", "150000.00"],
    ["150\u00a0000 元", "150000.00"],
    ["１２．５万元", "125000.00"],
    ["１，２３４．５０", "1234.50"],
    ["￥1,234.5", "1234.50"],
    ["人民币 3000元整", "3000.00"],
    ["3千元", "3000.00"],
    ["RMB 3000", "3000.00"],
    ["cny3000.5", "3000.50"],
    ["435万元", "4350000.00"],
    ["0", "0.00"],
    ["-0元", "0.00"],
    ["-12.34", "-12.34"],
    ["0.01", "0.01"],
    ["0.0000001亿元", "10.00"],
    ["1.2300元", "1.23"],
    ["9007199254740993.07元", "9007199254740993.07"],
  ])("%s is %s yuan", (text, yuan) => {
    expect(readAmount(text)).toEqual({ status: "known", yuan });
    expect(parseAmount(text)).toBe(yuan);
  });

  it.each([
    ["元", "1.00"],
    ["千元", "1000.00"],
    ["万元", "10000.00"],
    ["百万元", "1000000.00"],
    ["千万元", "10000000.00"],
    ["亿元", "100000000.00"],
  ])("1%s is %s yuan", (name, yuan) => {
    expect(parseAmount(`1${name}`)).toBe(yuan);
    expect(units).toContain(name);
  });

  it.each([
    ["¥125,000", "125000.00"],
    ["￥125,000.00", "125000.00"],
    ["人民币12.5", "12.50"],
    ["¥12.5万", "125000.00"],
    ["12.5", "125000.00"],
  ])("reads %s in a column of 万元 as %s yuan", (text, yuan) => {
    expect(readAmount(text, { unit: "万元" })).toEqual({ status: "known", yuan });
  });

  it("takes the header's unit where the cell has none, and the cell's own where it has one", () => {
    expect(parseAmount("262.30", { unit: "万元" })).toBe("2623000.00");
    expect(parseAmount("262.30元", { unit: "万元" })).toBe("262.30");
    expect(parseAmount("2亿", { unit: "万元" })).toBe("200000000.00");
  });

  it.each(
    [
      ...[
        "",
        " ",
        "元",
        "万元",
        "万",
        ".5",
        "5.",
        "1.2.3",
        "--1",
        "+1",
        "1e3",
        "0x10",
        "NaN",
        "Infinity",
        "12a",
        "__proto__",
        "constructor",
      ],
      ...["1,23", "12,34", "1234,567", "1,234 567", ",123", "1,,234", "1 23", "007", "1, 234"],
      ...[
        "4200余万元",
        "近15亿元",
        "约3万元",
        "3万多元",
        "十五万元",
        "壹万元整",
        "1亿2000万元",
        "3-5万元",
        "若干",
        "无",
      ],
      ...["1.234", "0.001元", "0.0000001万元", "12美元", "$12", "12元/年", "12元(含税)"],
      ...["3000¹", "10²元", "①", "½", "٣"],
      ...[
        "1".repeat(41),
        "1".repeat(1e6),
        `1${",111".repeat(1e5)}`,
        `${"1 ".repeat(5e5)}元`,
        "-".repeat(1e6),
        `1.${"0".repeat(1e6)}`,
      ],
    ].map((text) => [text.slice(0, 40), text] as const),
  )("%j is unknown, never guessed", (_, text) => {
    expect(readAmount(text)).toEqual({ status: "unknown" });
    expect(fault(() => parseAmount(text, {}, ["rows", 2, "amount"]))).toMatchObject({
      code: "decimal-invalid",
      path: ["rows", 2, "amount"],
      values: { expected: "decimal" },
    });
  });

  it("is read back to the fen in every unit, written behind it or in the header", () => {
    fc.assert(
      fc.property(fenAmounts, unit, (fen, name) => {
        const written = formatScaled(fen, decimalsOf(name));
        const yuan = formatScaled(fen, 2);
        expect(parseAmount(`${written}${name}`)).toBe(yuan);
        expect(parseAmount(written, { unit: name })).toBe(yuan);
      }),
    );
  });

  it("is the same grouped by commas or by spaces, in full width and without 元", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.constantFrom(",", " "), (yuan, separator) => {
        const grouped = yuan.toString().replace(/(?<=\d)(?=(?:\d{3})+$)/g, separator);
        const wide = grouped.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
        for (const text of [grouped, wide, `¥${grouped}`, ` ${grouped} 元 `])
          expect(parseAmount(text)).toBe(`${yuan}.00`);
      }),
    );
  });

  it("is unknown as soon as it has a part of a fen", () => {
    fc.assert(
      fc.property(fc.nat(), unit, fc.integer({ min: 1, max: 9 }), (whole, name, digit) => {
        const fraction = `${"0".repeat(decimalsOf(name))}${digit}`;
        expect(readAmount(`${whole}.${fraction}${name}`)).toEqual({ status: "unknown" });
        expect(readAmount(`${whole}.${fraction.slice(1)}${name}`).status).toBe("known");
      }),
    );
  });
});

describe("what JavaScript callers may give", () => {
  it.each([undefined, null, 3000, NaN, {}, [], true, 1n] as readonly unknown[] as readonly string[])(
    "an amount that is no text is refused: %o",
    (text) => {
      expect(fault(() => readAmount(text)).code).toBe("type-invalid");
      expect(fault(() => parseAmount(text, {}, ["amount"]))).toMatchObject({ code: "type-invalid", path: ["amount"] });
    },
  );

  it.each([
    [null, "type-invalid"],
    ["万元", "type-invalid"],
    [{ unit: "万" }, "value-invalid"],
    [{ unit: "__proto__" }, "value-invalid"],
    [{ unit: "toString" }, "value-invalid"],
    [{ unit: 4 }, "value-invalid"],
    [{ unit: null }, "value-invalid"],
    [{ Unit: "万元" }, "key-unknown"],
  ] as readonly (readonly [unknown, string])[])("options %j are refused before anything is read", (options, code) => {
    expect(fault(() => readAmount("1", options as AmountOptions)).code).toBe(code);
    expect(fault(() => parseAmount("1", options as AmountOptions)).code).toBe(code);
  });
});
