import { describe, expect, it } from "vitest";
import { root } from "../../scripts/layers.mjs";
import { compileSnippets } from "./internal/compile-snippets.js";
import { snippetsOf, type Snippet } from "./internal/collect-snippets.js";
import { runSnippet } from "./internal/run-snippet.js";

const useExact = `import { addRatios, makeRatio, parseDecimal } from "social-work-station-rules/exact";`;

function snippet(...lines: readonly string[]): Snippet {
  return { file: "docs/guide.md", line: 10, code: lines.join("\n") };
}

describe("collecting snippets", () => {
  it("takes the ts fences of a page, with the line of their first line, and leaves those marked no-run", () => {
    const page = [
      "# Title",
      "```ts",
      "a();",
      "```",
      "```ts no-run",
      "b();",
      "```",
      "```json",
      "{}",
      "```",
      "  ```ts",
      "  c();",
      "  ```",
    ];
    expect(snippetsOf("docs/guide.md", page.join("\n"))).toEqual([
      { file: "docs/guide.md", line: 3, code: "a();" },
      { file: "docs/guide.md", line: 12, code: "c();" },
    ]);
  });

  it("takes the ts fences of docstrings, without their stars, and nothing else of a source file", () => {
    const source = [
      "const text = `",
      "```ts",
      "no();",
      "```",
      "`;",
      "/**",
      " * @example",
      " * ```ts",
      " * if (a) {",
      " *   b();",
      " * }",
      " * ```",
      " */",
    ];
    expect(snippetsOf("src/exact/a.ts", source.join("\n"))).toEqual([
      { file: "src/exact/a.ts", line: 9, code: "if (a) {\n  b();\n}" },
    ]);
  });

  it.each([
    ["a fence that is not closed", "```ts\na();", "docs/guide.md:1"],
    ["a mark that it does not know", "text\n```ts skip\na();\n```", "docs/guide.md:2"],
  ])("refuses %s", (_, page, place) => {
    expect(() => snippetsOf("docs/guide.md", page)).toThrow(place);
  });
});

describe("running a good snippet", () => {
  it.each([
    ["an expression", `1 + 1; //=> 2`],
    ["a value on the next line", `[1n, "a", null];\n//=> [1n, "a", null]`],
    [
      "a literal over several lines",
      `({ a: 1, b: [-1, undefined] });\n//=> {\n//   a: 1,\n//   b: [-1, undefined],\n// }`,
    ],
    ["the declaration of a name", `const rate: number = 3; //=> 3`],
    [
      "the package by its own name",
      `${useExact}\naddRatios(makeRatio(1n, 2n), makeRatio(1n, 3n)); //=> { numerator: 5n, denominator: 6n }`,
    ],
    ["a refusal", `${useExact}\nparseDecimal("12a"); //=> throws decimal-invalid`],
    [
      "an assertion inside a block",
      `try {\n  throw new Error("x");\n} catch (error) {\n  error instanceof Error; //=> true\n}`,
    ],
    [
      "an awaited value and a Node module",
      `import { basename } from "node:path";\nawait Promise.resolve(basename("a/b")); //=> "b"`,
    ],
    ["a snippet that asserts nothing", `const unused = 1;`],
  ])("accepts %s", async (_, code) => {
    await expect(runSnippet(snippet(code))).resolves.toBeUndefined();
  });
});

describe("running a bad snippet", () => {
  it.each([
    ["a value that differs", `const a = 1;\na + 1; //=> 3`, "docs/guide.md:11: "],
    ["a value of another kind", `1n; //=> 1`, "docs/guide.md:10: "],
    ["a key that is undefined instead of absent", `({ a: undefined }); //=> {}`, "docs/guide.md:10: "],
    ["a statement that throws", `const a = 1;\n\nthrow new Error("thrown " + a);`, "docs/guide.md:12: thrown 1"],
    [
      "a refusal by another code",
      `${useExact}\nparseDecimal("12a"); //=> throws decimal-too-long`,
      "docs/guide.md:11: ",
    ],
    [
      "a refusal that does not come",
      `${useExact}\nparseDecimal("12"); //=> throws decimal-invalid`,
      "docs/guide.md:11: ",
    ],
    ["an error that is no refusal", `[].at(0).a; //=> throws decimal-invalid`, "docs/guide.md:10: Cannot read"],
    [
      "an assertion that is never reached",
      `if (Date.length === 0) {\n  1; //=> 1\n}`,
      "docs/guide.md:11: the asserted line is never reached",
    ],
    ["a value that is no literal", `1; //=> Math.max(1)`, "docs/guide.md:10: not a literal"],
    ["a literal that does not end", `[1];\n//=> [\n// 1`, "docs/guide.md:11: not a literal"],
    [
      "a comment that follows no statement",
      `// here\n//=> 1`,
      "docs/guide.md:11: the //=> comment follows no statement",
    ],
    ["a comment that looks like an assertion", `1; // => 2`, "docs/guide.md:10: an asserted value stands behind //=>"],
    ["a module that is not there", `import "social-work-station-rules/nothing";`, "docs/guide.md:10: "],
  ])("names the place of %s", async (_, code, place) => {
    await expect(runSnippet(snippet(code))).rejects.toThrow(place);
  });
});

describe("compiling snippets", () => {
  it("names the place of what the compiler refuses, and accepts what it asks to be refused", () => {
    const wrong = snippet(useExact, "makeRatio(1);");
    const right = snippet(useExact, "// @ts-expect-error a number is no bigint", "makeRatio(1);");
    const [message, ...others] = [wrong, right].flatMap(compileSnippets(root, [wrong, right]));
    expect(message).toMatch(/^docs\/guide\.md:11: Argument of type 'number'/);
    expect(others).toEqual([]);
  });
});
