import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../../scripts/layers.mjs";

it("lists every command of package.json in CONTRIBUTING.md, and no other", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly scripts: object };
  const table = readFileSync(join(root, "CONTRIBUTING.md"), "utf8").matchAll(/^\| `npm (?:run )?([\w:-]+)[^`]*` +\|/gm);
  expect([...table].map(([, name]) => name).sort()).toEqual(Object.keys(scripts).sort());
});
