import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/layers.mjs";

const answers = readFileSync(join(root, "docs/answers.md"), "utf8");

/** The sections of the answers page by their anchor. */
const sections = new Map(
  answers
    .split('<a id="')
    .slice(1)
    .map((part) => [part.slice(0, part.indexOf('"')), part] as const),
);

interface Row {
  readonly functions: readonly string[];
  readonly anchor: string;
}

function rowsOf(readme: string): readonly Row[] {
  const rows = readFileSync(join(root, readme), "utf8").matchAll(
    /^\|[^|]+\|([^|]+)\|[^|]*docs\/answers\.md#([a-z-]+)\)[^|]*\|/gm,
  );
  return Array.from(rows, ([, functions = "", anchor = ""]) => ({
    functions: Array.from(functions.matchAll(/`(\w+)`/g), ([, name = ""]) => name),
    anchor,
  }));
}

describe.each(["README.md", "README.zh-CN.md"])("the table of what the library answers in %s", (readme) => {
  it("has a row for every answer, in the order of the page", () => {
    expect(rowsOf(readme).map(({ anchor }) => anchor)).toEqual([...sections.keys()]);
  });

  it.each(rowsOf(readme).map((row) => [row.anchor, row] as const))(
    "leads with %s to a snippet that calls what the row names first",
    (anchor, { functions }) => {
      const snippet = /```ts\n([\s\S]*?)\n```/.exec(sections.get(anchor) ?? "")?.[1] ?? "";
      expect(snippet).toContain("//=>");
      expect(snippet).toContain(`${functions[0] ?? "a named function"}(`);
    },
  );
});
