import { describe, expect, it } from "vitest";
import {
  checkKeys,
  isObject,
  requireId,
  requireList,
  requireListed,
  requireObject,
  requireObjects,
  requireText,
} from "../../src/checks/index.js";
import {
  isRuleInputError,
  RuleInputError,
  type Fault,
  type FaultCode,
  type FaultPath,
} from "social-work-station-rules/fault";

const path: FaultPath = ["rows", 3];

/** Passes a value as a caller without a compiler may. */
const given = (value: unknown): never => value as never;

/** Returns the only fault of the error that a call throws. */
function faultOf(run: () => unknown): Fault {
  try {
    run();
  } catch (error) {
    if (isRuleInputError(error) && error.faults.length === 1) return error.faults[0];
    throw error;
  }
  throw new Error("no fault was thrown");
}

function codeOf(value: unknown): FaultCode | undefined {
  try {
    requireId(value, ["id"]);
    return undefined;
  } catch (error) {
    return error instanceof RuleInputError ? error.code : undefined;
  }
}

const withFault = (code: string, at: FaultPath, values: object): unknown =>
  expect.objectContaining({ code, path: at, values });

const objects: readonly unknown[] = [
  {},
  { id: "a" },
  Object.assign(Object.create(null), { id: "a" }),
  { ["__proto__"]: 1 },
];
const noObjects: readonly unknown[] = [
  null,
  [],
  [{}],
  "a",
  "",
  7,
  true,
  () => 1,
  Symbol("a"),
  1n,
  new Date(0),
  new Map(),
  new Set([1]),
  /a/,
  new Error("a"),
  Object("a"),
  Object(1),
];
const noTexts: readonly unknown[] = [null, "", 7, true, {}, ["a"], () => "a", Object("a")];

describe("isObject", () => {
  it("accepts objects with named fields; not lists, functions, plain values or containers of the language", () => {
    expect(objects.filter((value) => !isObject(value))).toEqual([]);
    expect([undefined, ...noObjects].filter(isObject)).toEqual([]);
  });
});

describe("requireObject", () => {
  it("returns the object itself", () => {
    for (const value of objects) expect(requireObject(value, path)).toBe(value);
  });

  it("distinguishes a missing object from another value", () => {
    expect(faultOf(() => requireObject(undefined, path))).toEqual({
      code: "value-missing",
      path,
      values: { expected: "object" },
    });
    for (const value of noObjects)
      expect(faultOf(() => requireObject(value, path))).toEqual({
        code: "type-invalid",
        path,
        values: { expected: "object" },
      });
  });
});

describe("requireObjects", () => {
  it("returns the list itself, also an empty one and one of the greatest length", () => {
    for (const list of [[], objects]) expect(requireObjects(list, path, objects.length)).toBe(list);
  });

  it("names the first member that is not an object", () => {
    for (const value of noObjects) {
      expect(faultOf(() => requireObjects([{}, value, value], path))).toEqual({
        code: "type-invalid",
        path: ["rows", 3, 1],
        values: { expected: "object" },
      });
    }
  });

  it("throws where requireList throws", () => {
    expect(faultOf(() => requireObjects([{}, {}], path, 1))).toEqual({
      code: "list-too-long",
      path,
      values: { most: 1 },
    });
    expect(faultOf(() => requireObjects([{}, undefined], path))).toEqual({
      code: "value-missing",
      path: ["rows", 3, 1],
      values: {},
    });
  });
});

describe("requireList", () => {
  it("accepts a list of the greatest length and none longer", () => {
    const list = ["a", null, 0];
    expect(requireList(list, path, 3)).toBe(list);
    expect(faultOf(() => requireList(list, path, 2))).toEqual({ code: "list-too-long", path, values: { most: 2 } });
  });

  it("names the first missing member, also a hole", () => {
    const withHole = Object.assign([], { 0: "a", 2: "b" });
    for (const list of [["a", undefined, "b", undefined], withHole]) {
      expect(faultOf(() => requireList(list, path))).toEqual({
        code: "value-missing",
        path: ["rows", 3, 1],
        values: {},
      });
    }
  });
});

describe("requireListed", () => {
  const accepted = ["urban", "rural"];

  it("returns each of the words", () => {
    for (const word of accepted) expect(requireListed(word, accepted, path)).toBe(word);
  });

  it("distinguishes a missing word from one that is not listed, and lists the accepted words", () => {
    const values = { expected: "listed-value", accepted };
    const others: readonly unknown[] = ["Urban", "", "length", 0, null, ["urban"]];
    for (const value of others)
      expect(faultOf(() => requireListed(given(value), accepted, path))).toEqual({
        code: "term-unknown",
        path,
        values,
      });
    expect(faultOf(() => requireListed(given(undefined), accepted, path))).toEqual({
      code: "value-missing",
      path,
      values,
    });
  });
});

describe("requireText", () => {
  it("returns any text that is not empty", () => {
    for (const text of ["a", " ", "\n", "社"]) expect(requireText(text, path)).toBe(text);
  });

  it("distinguishes a missing text from an empty one and from another value", () => {
    expect(faultOf(() => requireText(given(undefined), path))).toEqual({
      code: "value-missing",
      path,
      values: { expected: "text" },
    });
    for (const value of noTexts)
      expect(faultOf(() => requireText(given(value), path))).toEqual({
        code: "text-invalid",
        path,
        values: { expected: "text" },
      });
  });
});

describe("requireId", () => {
  it("returns any other text, also names of properties that every object has", () => {
    for (const id of ["__proto__", "constructor", "海淀区", "110108001", " ", "a".repeat(100)])
      expect(requireId(id, [])).toBe(id);
  });

  it("throws for a value that is not an id", () => {
    for (const value of ["", "a".repeat(101), "a\nb", "\u0000", "\u001f", "\u007f", 7, null, undefined, {}])
      expect(codeOf(value)).toBe("id-invalid");
  });

  it("throws for an id that contains a resident identity number", () => {
    for (const value of ["11010819990230123X", "person-110108199912301234", "110108991230123"]) {
      expect(codeOf(value)).toBe("id-like-identity-number");
    }
    expect(codeOf("110108199913301234")).toBeUndefined();
  });

  it("reports the path and that an id is expected", () => {
    expect(faultOf(() => requireId("", path))).toEqual({ code: "id-invalid", path, values: { expected: "id" } });
    expect(faultOf(() => requireId("11010819900101001X", path))).toEqual({
      code: "id-like-identity-number",
      path,
      values: { expected: "id" },
    });
  });
});

describe("checkKeys", () => {
  it("accepts an object with known keys, and with fewer", () => {
    for (const input of [{}, { a: 1 }, { b: undefined, a: null }]) {
      expect(() => {
        checkKeys(input, ["a", "b"], ["options"]);
      }).not.toThrow();
    }
  });

  it("throws for a value that is not an object, also for a list", () => {
    for (const input of [null, undefined, "a", 1, true, [], ["a"]]) {
      expect(() => {
        checkKeys(input, ["a"], ["options"]);
      }).toThrow(withFault("type-invalid", ["options"], { expected: "object" }));
    }
  });

  it("throws for an unknown key and lists the known ones", () => {
    for (const key of ["A", "roundnig", "constructor", "length"]) {
      expect(() => {
        checkKeys({ a: 1, [key]: 1 }, ["a", "b"], ["options", 2]);
      }).toThrow(withFault("key-unknown", ["options", 2, key], { accepted: ["a", "b"] }));
    }
  });
});
