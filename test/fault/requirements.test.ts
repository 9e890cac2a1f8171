import { describe, expect, it } from "vitest";
import {
  formatPath,
  isObject,
  isRuleInputError,
  looksLikeIdentityNumber,
  readMade,
  requireId,
  requireList,
  requireListed,
  requireObject,
  requireObjects,
  requireText,
  type Fault,
  type FaultPath,
} from "social-work-station-rules/fault";

const path: FaultPath = ["rows", 3];

/** As a caller without a compiler gives it. */
const given = (value: unknown): never => value as never;

/** The one fault with which a call refuses its input. */
function faultOf(run: () => unknown): Fault {
  try {
    run();
  } catch (error) {
    if (isRuleInputError(error) && error.faults.length === 1) return error.faults[0];
    throw error;
  }
  throw new Error("nothing was refused");
}

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
  it("knows objects with named fields from lists, functions, plain values and the language's containers", () => {
    expect(objects.filter((value) => !isObject(value))).toEqual([]);
    expect([undefined, ...noObjects].filter(isObject)).toEqual([]);
  });
});

describe("requireObject", () => {
  it("hands the object itself back", () => {
    for (const value of objects) expect(requireObject(value, path)).toBe(value);
  });

  it("tells a missing object from what is none", () => {
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
  it("hands the list itself back, also an empty one and one as long as it may be", () => {
    for (const list of [[], objects]) expect(requireObjects(list, path, objects.length)).toBe(list);
  });

  it("names the first member that is no object", () => {
    for (const value of noObjects) {
      expect(faultOf(() => requireObjects([{}, value, value], path))).toEqual({
        code: "type-invalid",
        path: ["rows", 3, 1],
        values: { expected: "object" },
      });
    }
  });

  it("refuses what requireList refuses", () => {
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
  it("takes a list as long as it may be, and no longer one", () => {
    const list = ["a", null, 0];
    expect(requireList(list, path, 3)).toBe(list);
    expect(faultOf(() => requireList(list, path, 2))).toEqual({ code: "list-too-long", path, values: { most: 2 } });
  });

  it("names the first member that is not there, a hole among them", () => {
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

  it("hands each of the words back", () => {
    for (const word of accepted) expect(requireListed(word, accepted, path)).toBe(word);
  });

  it("tells a missing word from one that is not listed, and says which are", () => {
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
  it("hands any text back that is not empty", () => {
    for (const text of ["a", " ", "\n", "社"]) expect(requireText(text, path)).toBe(text);
  });

  it("tells a missing text from an empty one and from what is none", () => {
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
  it("says where the id stands and what one is", () => {
    expect(faultOf(() => requireId("", path))).toEqual({ code: "id-invalid", path, values: { expected: "id" } });
    expect(faultOf(() => requireId("11010819900101001X", path))).toEqual({
      code: "id-like-identity-number",
      path,
      values: { expected: "id" },
    });
  });
});

describe("readMade", () => {
  it("hands back what was read", () => {
    const made = { a: 1 };
    expect(readMade(path, () => made)).toBe(made);
  });

  it("takes each way in which reading a value of another make can break for one fault", () => {
    const nothing: { readonly a: string } = given(null);
    const breaks: readonly (() => unknown)[] = [() => nothing.a, () => "a".repeat(-1), () => BigInt("a")];
    for (const read of breaks)
      expect(faultOf(() => readMade(path, read))).toEqual({
        code: "value-invalid",
        path,
        values: { expected: "object" },
      });
  });

  it("lets the caller's own error through", () => {
    const own = new Error("of a getter");
    expect(() =>
      readMade(path, () => {
        throw own;
      }),
    ).toThrow(own);
  });
});

describe("what writes and looks at paths and texts", () => {
  it("refuses what is no path, and names the step that is none", () => {
    const noPaths: readonly unknown[] = ["rows", { length: 0 }, new Set(["rows"]), null, undefined];
    for (const value of noPaths)
      expect(faultOf(() => formatPath(given(value)))).toEqual({
        code: "type-invalid",
        path: ["path"],
        values: { expected: "list" },
      });
    const noSteps: readonly unknown[] = [1.5, NaN, null, undefined, ["a"], 2 ** 53];
    for (const step of noSteps)
      expect(faultOf(() => formatPath(["rows", given(step)]))).toEqual({
        code: "type-invalid",
        path: ["path", 1],
        values: { expected: "text" },
      });
  });

  it("refuses to look for an identity number in what is no text", () => {
    for (const value of [undefined, null, 1101081990, ["110108199001010018"]]) {
      expect(faultOf(() => looksLikeIdentityNumber(given(value)))).toEqual({
        code: "type-invalid",
        path: ["text"],
        values: { expected: "text" },
      });
    }
  });
});
