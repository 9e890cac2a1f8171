import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../../scripts/layers.mjs";
import { operationRows } from "./operations-table.js";

it.each([
  ["en", "serve-over-http.md"],
  ["zh", "serve-over-http.zh-CN.md"],
] as const)("the table of the guide (%s) is that of the operations", (language, page) => {
  const [, table = ""] = readFileSync(join(root, "docs/guides", page), "utf8").split("<!-- operations -->");
  const rows = table.split("\n").filter((line) => line.startsWith("| `"));
  const cells = (line: string): string =>
    line
      .split("|")
      .map((cell) => cell.trim())
      .filter((cell) => cell !== "")
      .join(" | ");
  expect(rows.map(cells)).toEqual(operationRows(language).map(cells));
});
