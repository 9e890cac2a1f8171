import { join } from "node:path";
import { build, type BuildOptions, type Plugin } from "esbuild";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/house.mjs";
import { pureSchemas } from "../../scripts/pure-schemas.mjs";

async function bundle(own: BuildOptions): Promise<string> {
  const { outputFiles } = await build({ ...own, absWorkingDir: root, bundle: true, format: "esm", write: false, external: ["zod", "decimal.js"], logLevel: "silent" });
  return outputFiles[0]?.text ?? "";
}

/** All schemas of the package in one file, as the build writes them. */
function packOf(plugins: readonly Plugin[]): Promise<string> {
  return bundle({ entryPoints: [join(root, "src/schema/index.ts")], plugins: [...plugins] });
}

/** What stays of that file where one schema is imported from it. */
function kept(pack: string, name: string): Promise<string> {
  const packed: Plugin = {
    name: "packed",
    setup(own) {
      own.onResolve({ filter: /^pack$/ }, ({ path }) => ({ path, namespace: "pack" }));
      own.onLoad({ filter: /.*/, namespace: "pack" }, () => ({ contents: pack, loader: "js" }));
    },
  };
  return bundle({ minify: true, stdin: { contents: `export { ${name} } from "pack";` }, plugins: [packed] });
}

describe("who imports one schema", () => {
  const pack = packOf([pureSchemas]);

  it.each(["faultSchema", "coverageRateSchema", "apportionResultSchema", "explanationSchema"])("pays for %s and not for the policies", async (name) => {
    const code = await kept(await pack, name);
    expect(code).toContain(`as ${name}`);
    expect(code).not.toContain("share-quota");
    expect(code.length).toBeLessThan(8_000);
  });

  it("would pay for all of them without the build's marks: this test can see it", async () => {
    expect((await kept(await packOf([]), "faultSchema")).length).toBeGreaterThan(40_000);
  });
});
