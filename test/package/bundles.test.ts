import { join } from "node:path";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { findEntryPoints, root } from "../../scripts/layers.mjs";

/** Scenarios read amendments, cases and services registers, which is an edge; the others are schemas or hold them. */
const withZod = ["index", "model", "policy", "scenario", "cases", "results", "sheets", "http", "testing"];

async function packagesIn(source: string): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [join(root, source)],
    bundle: true,
    format: "esm",
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  const names = Object.keys(metafile.inputs).map((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))];
}

describe("who imports one subpath", () => {
  it.each(findEntryPoints().filter(({ entry }) => !withZod.includes(entry)))(
    "$subpath pays for no zod and no fast-check",
    async ({ source }) => {
      const packages = await packagesIn(source);
      expect(packages).not.toContain("zod");
      expect(packages).not.toContain("fast-check");
    },
  );

  it("of the model, finds zod: this test can see it", async () => {
    expect(await packagesIn("src/model/index.ts")).toContain("zod");
  });
});
