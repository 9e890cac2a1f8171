import { describe, expect, it } from "vitest";
import { checkKeys, requireList } from "social-work-station-rules/fault";

const refusal = (code: string, path: readonly (string | number)[], values: object): unknown =>
  expect.objectContaining({ code, path, values });

describe("checkKeys", () => {
  it("takes an object with known keys, and with fewer", () => {
    for (const input of [{}, { a: 1 }, { b: undefined, a: null }]) {
      expect(() => {
        checkKeys(input, ["a", "b"], ["options"]);
      }).not.toThrow();
    }
  });

  it("refuses what is no object, a list among it", () => {
    for (const input of [null, undefined, "a", 1, true, [], ["a"]]) {
      expect(() => {
        checkKeys(input, ["a"], ["options"]);
      }).toThrow(refusal("type-invalid", ["options"], { expected: "object" }));
    }
  });

  it("refuses a key that nobody reads, and says which are read", () => {
    for (const key of ["A", "roundnig", "constructor", "length"]) {
      expect(() => {
        checkKeys({ a: 1, [key]: 1 }, ["a", "b"], ["options", 2]);
      }).toThrow(refusal("key-unknown", ["options", 2, key], { known: ["a", "b"] }));
    }
  });
});

describe("requireList", () => {
  it("hands a list back as it is", () => {
    const list = [1, 2];
    expect(requireList(list, ["rows"])).toBe(list);
  });

  it("tells a missing list from what is none", () => {
    const others: readonly unknown[] = [undefined, null, "ab", { length: 1 }, 7, new Set([1])];
    for (const value of others) {
      expect(() => requireList(value as readonly unknown[], ["rows"])).toThrow(
        refusal(value === undefined ? "value-missing" : "type-invalid", ["rows"], { expected: "list" }),
      );
    }
  });
});
