import fc from "fast-check";
import { throwInputError } from "../../src/checks/index.js";
import {
  EXPECTATIONS,
  FAULT_CODES,
  formatPath,
  isRuleInputError,
  RuleInputError,
  type FaultPath,
} from "social-work-station-rules/fault";
import { describe, expect, it, vi } from "vitest";

// As it is: another copy of it is loaded below.
vi.unmock("../../src/fault/refuse.js");

function caught(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

describe("a refusal", () => {
  it("throws an Error that tells code, place and values", () => {
    const error = caught(() => throwInputError("out-of-range", ["years"], { least: 0, most: 300 }));
    expect(error).toBeInstanceOf(RuleInputError);
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      name: "RuleInputError",
      code: "out-of-range",
      path: ["years"],
      values: { least: 0, most: 300 },
    });
    expect(error).toHaveProperty("message", "out-of-range at $.years: least 0, most 300");
  });

  it("needs no values", () => {
    expect(caught(() => throwInputError("list-empty", []))).toMatchObject({ message: "list-empty at $", values: {} });
  });

  it("writes listed values one after the other", () => {
    const error = caught(() =>
      throwInputError("value-invalid", ["mode"], { expected: "listed-value", accepted: ["up", "down"] }),
    );
    expect(error).toHaveProperty("message", "value-invalid at $.mode: expected listed-value, accepted up | down");
  });
});

describe("a RuleInputError of several faults", () => {
  const error = new RuleInputError([
    { code: "id-duplicate", path: ["stations", 3, "id"], values: { firstIndex: 1 } },
    { code: "date-invalid", path: ["stations", 4, "openedOn"], values: { expected: "date" } },
  ]);

  it("speaks for the first and keeps them all", () => {
    expect(error.message).toBe("id-duplicate at $.stations[3].id: firstIndex 1 (and 1 more)");
    expect([error.code, error.path, error.values]).toEqual(["id-duplicate", ["stations", 3, "id"], { firstIndex: 1 }]);
    expect(error.faults).toHaveLength(2);
  });

  it("has faults that survive JSON", () => {
    expect(JSON.parse(JSON.stringify(error.faults))).toEqual(error.faults);
  });

  it("accepts as many faults as a register has rows", () => {
    const fault = { code: "value-missing", path: ["rows"], values: {} } as const;
    const many = new RuleInputError([fault, ...Array.from({ length: 100_000 }, () => fault)]);
    expect(many.message).toBe("value-missing at $.rows (100001 of this kind)");
  });
});

describe("isRuleInputError", () => {
  it("returns true for the error of another copy of the library, as of CommonJS for ESM", async () => {
    vi.resetModules();
    const copy = await import("social-work-station-rules/fault");
    const error = new copy.RuleInputError([{ code: "date-invalid", path: [], values: {} }]);
    expect(error).not.toBeInstanceOf(RuleInputError);
    expect(isRuleInputError(error)).toBe(true);
  });

  it("returns false for any other value", () => {
    const named = Object.assign(new Error("x"), { name: "RuleInputError" });
    const withFaults = Object.assign(new Error("x"), { faults: [] });
    const others: readonly unknown[] = [
      named,
      withFaults,
      new Error("x"),
      new RangeError("x"),
      { name: "RuleInputError", faults: [] },
      "RuleInputError",
      null,
      undefined,
      7,
    ];
    expect(others.filter(isRuleInputError)).toEqual([]);
  });
});

describe("formatPath", () => {
  it.each<[FaultPath, string]>([
    [[], "$"],
    [["stations", 3, "tier"], "$.stations[3].tier"],
    [[0, 1], "$[0][1]"],
    [["a b", "0", ""], '$["a b"]["0"][""]'],
    [['quote"d', "海淀"], '$["quote\\"d"]["海淀"]'],
    [["__proto__", "constructor", "$x"], "$.__proto__.constructor.$x"],
    [["line\nbreak"], '$["line\\nbreak"]'],
  ])("writes %j as %s", (path, text) => {
    expect(formatPath(path)).toBe(text);
  });

  it("writes different paths differently", () => {
    const paths = fc.array(
      fc.oneof(fc.nat(), fc.string({ unit: "binary" }), fc.constantFrom("a", "0", "a.b", '"]["')),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(paths, paths, (one, other) => {
        expect(formatPath(one) === formatPath(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
      { numRuns: 300 },
    );
  });

  it("keeps a path on one line", () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: "binary" })), (path) => !/[\n\r]/.test(formatPath(path))));
  });
});

describe("the closed lists", () => {
  it("name each code and each expectation once, in words joined by hyphens", () => {
    for (const list of [FAULT_CODES, EXPECTATIONS]) {
      expect(new Set(list).size).toBe(list.length);
      expect(list.filter((word) => !/^[a-z]+(-[a-z]+)*$/.test(word))).toEqual([]);
    }
  });
});
