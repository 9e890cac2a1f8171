import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeExports } from "../../scripts/exports.mjs";
import { findEntryPoints, layers, root } from "../../scripts/layers.mjs";

const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  readonly exports: Readonly<Record<string, unknown>>;
};

describe("the package's exports", () => {
  it("lists the entry points of src in the order of the layers (else: npm run exports)", () => {
    const expected = makeExports();
    expect(Object.keys(manifest.exports)).toEqual(Object.keys(expected));
    expect(manifest.exports).toMatchObject(expected);
  });

  it("names a file of src for each, which the build writes under the same name", () => {
    for (const { source, built } of findEntryPoints()) {
      expect(existsSync(join(root, source)), source).toBe(true);
      expect(source).toBe(`src/${built}.ts`);
    }
  });

  it("has a layer for every folder of src", () => {
    const folders = readdirSync(join(root, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(layers.flat()).toEqual(expect.arrayContaining(folders.map(({ name }) => name)));
  });
});
