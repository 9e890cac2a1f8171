import { describe, expect, it } from "vitest";
import { isIdText, requireCount, requireRows } from "../../src/checks/index.js";
import { thrownFault } from "../thrown-fault.js";

describe("isIdText", () => {
  it("counts characters, not the units that some take two of", () => {
    expect(isIdText("a".repeat(100))).toBe(true);
    expect(isIdText("a".repeat(101))).toBe(false);
    expect(isIdText("𠮷".repeat(100))).toBe(true);
    expect(isIdText("𠮷".repeat(101))).toBe(false);
    expect(isIdText(`${"𠮷".repeat(99)}a`)).toBe(true);
    expect(isIdText("a".repeat(201))).toBe(false);
  });

  it("refuses control characters anywhere in the text, and accepts spaces", () => {
    for (const text of ["\u0000a", "a\u001fb", "ab\u007f", "a\nb"]) expect(isIdText(text)).toBe(false);
    for (const text of [" a", "a b", "a~", "a\u0080b"]) expect(isIdText(text)).toBe(true);
  });

  it("is for texts alone", () => {
    for (const value of ["", 1, null, undefined, ["a"], Object("a")]) expect(isIdText(value)).toBe(false);
  });
});

describe("requireCount", () => {
  it("returns whole numbers from zero on, and zero for its negative", () => {
    for (const count of [0, 1, 41_352, Number.MAX_SAFE_INTEGER]) expect(requireCount(count, ["n"])).toBe(count);
    expect(Object.is(requireCount(-0, ["n"]), 0)).toBe(true);
  });

  it("refuses anything else, and tells what is missing from what is wrong", () => {
    for (const value of [-1, 1.5, Number.NaN, Infinity, Number.MAX_SAFE_INTEGER + 1, "1", null, 1n])
      expect(thrownFault(() => requireCount(value, ["n"]))).toBe("count-invalid at $.n");
    expect(thrownFault(() => requireCount(undefined, ["n"]))).toBe("value-missing at $.n");
    expect(() => requireCount(-1, ["n"])).toThrow(expect.objectContaining({ values: { expected: "count" } }));
  });
});

describe("requireRows", () => {
  const known = ["id", "amount"];

  it("returns rows with some of the known keys, and none at all", () => {
    for (const rows of [[], [{}], [{ id: "a" }, { id: "b", amount: 1 }]])
      expect(requireRows<object>(rows, known, ["rows"])).toBe(rows);
  });

  it("names the row and the key that nobody knows", () => {
    const rows: readonly object[] = [{ id: "a" }, { id: "b", amuont: 1 }];
    expect(() => requireRows(rows, known, ["rows"])).toThrow(
      expect.objectContaining({ code: "key-unknown", path: ["rows", 1, "amuont"], values: { accepted: known } }),
    );
  });

  it("refuses what is no row and what is no list", () => {
    expect(thrownFault(() => requireRows([{}, [] as object], known, ["rows"]))).toBe("type-invalid at $.rows[1]");
    expect(thrownFault(() => requireRows(undefined as never, known, ["rows"]))).toBe("value-missing at $.rows");
    expect(thrownFault(() => requireRows("id" as never, known, ["rows"]))).toBe("type-invalid at $.rows");
    expect(() => requireRows("id" as never, known, ["rows"])).toThrow(
      expect.objectContaining({ values: { expected: "list" } }),
    );
  });
});
