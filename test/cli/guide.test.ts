import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/layers.mjs";
import { commands } from "../../src/cli/run.js";

/** The rows of the table of options in a guide, as names. */
function rowsOf(page: string): readonly (readonly string[])[] {
  const [, rest = ""] = readFileSync(join(root, "docs/guides", page), "utf8").split("<!-- options -->");
  return (rest.split("<!-- /options -->")[0] ?? "")
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) => Array.from(line.matchAll(/`([^`]+)`/g), ([, name = ""]) => name));
}

describe.each(["without-code.md", "without-code.zh-CN.md"])("the guide %s", (page) => {
  it("names every option of every command", () => {
    expect(rowsOf(page)).toEqual(
      commands.map(({ name, options }) => [name, ...options.map((option) => `--${option.name}`)]),
    );
  });
});
