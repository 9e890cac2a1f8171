import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acceptsJson, chooseLanguage } from "../../src/http/negotiate.js";
import { isProblem } from "../../src/http/problems.js";
import { readJson } from "../../src/http/read-json.js";

const LIMITS = { depth: 64, values: 10_000 };

function read(text: string, limits = LIMITS): unknown {
  try {
    return { value: readJson(new TextEncoder().encode(text), limits) };
  } catch (error) {
    if (isProblem(error)) return error.problem;
    throw error;
  }
}

const digits = (most: number): fc.Arbitrary<string> => fc.stringMatching(new RegExp(`^[0-9]{1,${most}}$`));

/** A decimal without what does not count: sign aside, no zeros in front or at the end. */
function plain(whole: string, decimals: string): string {
  return `${whole.replace(/^0+/, "")}.${decimals.replace(/0+$/, "")}`;
}

describe("reading a body as JSON", () => {
  it("reads any JSON as the platform does, however it is laid out", () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 6, noUnicodeString: false }),
        fc.constantFrom("", " ", "\t"),
        (value, indent) => {
          const text = JSON.stringify(value, null, indent);
          const outcome = read(text);
          fc.pre(outcome !== "json-number-inexact" && outcome !== "json-invalid" && outcome !== "json-key-forbidden");
          expect(outcome).toEqual({ value: JSON.parse(text) });
        },
      ),
      { numRuns: 200 },
    );
  });

  it("reads a number only where no digit of it is lost, and every one of fifteen digits", () => {
    fc.assert(
      fc.property(fc.constantFrom("", "-"), digits(20), digits(12), (sign, whole, decimals) => {
        const text = `${sign}${BigInt(whole)}.${decimals}`;
        const outcome = read(`[${text}]`);
        if (outcome !== "json-number-inexact") {
          const [kept = "", keptDecimals = ""] =
            BigInt(whole) >= 10n ** 20n ? [text] : String(Math.abs(Number(text))).split(".");
          if (!kept.includes("e")) expect(plain(kept, keptDecimals)).toBe(plain(whole, decimals));
        } else
          expect(
            plain(whole, decimals)
              .replace(".", "")
              .replace(/^0+|0+$/g, "").length,
          ).toBeGreaterThan(15);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    "1e999",
    "-1e999",
    "1e-400",
    "0.1234567890123456",
    "9007199254740993",
    `1${"0".repeat(500)}`,
    `0.${"0".repeat(500)}1`,
  ])("reports the number %s", (token) => {
    expect(read(`{"a":[${token}]}`)).toBe("json-number-inexact");
    expect(read(`{"a":"${token}"}`)).toEqual({ value: { a: token } });
  });

  it.each(["0", "-0", "0e5", "1E5", "9007199254740991", "123456789012345", "1.5e-7", "0.000000000000000000001"])(
    "reads the number %s",
    (token) => {
      expect(read(token)).toEqual({ value: Number(token) });
    },
  );

  it("counts depth and values exactly, and neither inside texts", () => {
    const deep = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);
    expect(read(deep(64))).toHaveProperty("value");
    expect(read(deep(65))).toBe("json-too-deep");
    expect(read(JSON.stringify([deep(500), '\\"[{,'.repeat(50)]), { depth: 1, values: 3 })).toHaveProperty("value");
    expect(read("[1,2,3]", { depth: 9, values: 4 })).toHaveProperty("value");
    expect(read("[1,2,3,4]", { depth: 9, values: 4 })).toBe("body-too-large");
  });

  it("reports a key that an object has twice, however it is written, and takes it in two objects", () => {
    for (const text of [
      '{"a":1,"a":1}',
      '[{"b":{"a":1 , "\\u0061" :2}}]',
      '{"a":{},"b":[],"a":null}',
      '{"a":"\\"","a":1}',
    ])
      expect(read(text)).toBe("json-key-duplicate");
    for (const text of [
      '[{"a":1},{"a":1}]',
      '{"a":{"a":{"a":1}}}',
      '{"a":"a","b":"a"}',
      '["a","a"]',
      '{"a":["b:","b:"],"b":1}',
    ])
      expect(read(text)).toEqual({ value: JSON.parse(text) });
  });

  it("reports a forbidden key anywhere, however it is written, and takes the same words as values", () => {
    for (const key of ["__proto__", "constructor", "prototype"]) {
      const escaped = Array.from(
        key,
        (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
      ).join("");
      for (const spelt of [key, escaped]) {
        expect(read(`[{"a":[{"${spelt}":1}]}]`)).toBe("json-key-forbidden");
        expect(read(`["${spelt}"]`)).toEqual({ value: [key] });
      }
    }
  });
});

describe("the language of an answer", () => {
  it.each([
    [null, "zh-CN"],
    ["en", "en"],
    ["EN-us", "en"],
    ["*", "zh-CN"],
    ["en, zh", "zh-CN"],
    ["en-GB;q=0.2, en;q=0.9, zh;q=0.5", "en"],
    ["en;q=0.9, *;q=0.5", "en"],
    ["en;q=0, *", "zh-CN"],
    ["fr", "zh-CN"],
    ["en;q=banana", "zh-CN"],
    ["en;q=2", "zh-CN"],
    ["english", "zh-CN"],
  ])("of %s is %s", (header, language) => {
    expect(chooseLanguage(header, "zh-CN")).toBe(language);
  });

  it("is the usual one where the header prefers neither", () => {
    for (const header of [null, "fr", "*", "en, zh"]) expect(chooseLanguage(header, "en")).toBe("en");
    expect(chooseLanguage("zh-TW", "en")).toBe("zh-CN");
  });
});

describe("JSON", () => {
  it.each([
    [null, true],
    ["", true],
    ["*/*", true],
    ["application/*;q=0.1", true],
    ["text/html, application/json", true],
    ["application/problem+json", true],
    ["text/html", false],
    ["application/json;q=0", false],
    ["application/json;q=0, */*", true],
    ["application/*;q=0, */*", false],
  ])("is acceptable by %s: %s", (header, isAcceptable) => {
    expect(acceptsJson(header)).toBe(isAcceptable);
  });
});
