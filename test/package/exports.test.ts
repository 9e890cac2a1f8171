import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeExports } from "../../scripts/exports.mjs";
import { layers, root } from "../../scripts/layers.mjs";
import tsup from "../../tsup.config.js";

const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  readonly exports: Readonly<Record<string, unknown>>;
};

describe("the package's exports", () => {
  it("lists the entry points of src in the order of the layers (else: npm run exports)", () => {
    const expected = makeExports();
    expect(Object.keys(manifest.exports)).toEqual(Object.keys(expected));
    expect(manifest.exports).toMatchObject(expected);
  });

  it("has an entry of the build for each", () => {
    const { entry } = tsup as { readonly entry: Readonly<Record<string, string>> };
    const built = Object.keys(entry).map((name) => (name === "index" ? "." : `./${name}`));
    const typed = Object.entries(manifest.exports).filter(([, target]) => typeof target === "object");
    expect(built).toEqual(typed.map(([subpath]) => subpath));
    for (const source of Object.values(entry)) expect(existsSync(join(root, source)), source).toBe(true);
  });

  it("has a layer for every folder of src", () => {
    const folders = readdirSync(join(root, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(layers.flat()).toEqual(expect.arrayContaining(folders.map(({ name }) => name)));
  });
});
