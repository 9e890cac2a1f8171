import { join } from "node:path";
import { build, type BuildOptions, type Plugin } from "esbuild";
import { describe, expect, it } from "vitest";
import { findEntryPoints, root, rules } from "../../scripts/layers.mjs";
import { leanExact } from "../../scripts/lean-exact.mjs";
import { pureConstants } from "../../scripts/pure-constants.mjs";

async function bundle(own: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    ...own,
    absWorkingDir: root,
    bundle: true,
    format: "esm",
    write: false,
    external: ["zod", "decimal.js"],
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}

/** A whole face in one file, as the build writes it. */
function packOf(face: string, plugins: readonly Plugin[]): Promise<string> {
  return bundle({ entryPoints: [join(root, `src/${face}/index.ts`)], plugins: [...plugins] });
}

/** What stays of that file where one thing is imported from it. */
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
  const pack = packOf("schema", [pureConstants]);

  it.each(["faultSchema", "coverageRateSchema", "apportionResultSchema", "explanationSchema"])(
    "pays for %s and not for the policies",
    async (name) => {
      const code = await kept(await pack, name);
      expect(code).toContain(`as ${name}`);
      expect(code).not.toContain("share-quota");
      expect(code.length).toBeLessThan(8_000);
    },
  );

  it("would pay for all of them without the build's marks: this test can see it", async () => {
    expect((await kept(await packOf("schema", []), "faultSchema")).length).toBeGreaterThan(40_000);
  });
});

describe("who imports one policy", () => {
  it("pays for it and not for the others", async () => {
    const code = await kept(await packOf("policy/catalogue", [pureConstants]), "nationalTwoHaves");
    expect(code).toContain("cn-two-haves");
    expect(code).not.toContain("jinan");
    expect(code.length).toBeLessThan(20_000);
  });

  it("would pay for all of them without the build's marks: this test can see it", async () => {
    expect(await kept(await packOf("policy/catalogue", []), "nationalTwoHaves")).toContain("jinan");
  });
});

describe("who imports a rule", () => {
  const faces = findEntryPoints().filter(({ subpath }) => subpath !== ".");

  /** The packages that the file of each subpath loads, with the files it shares with others. */
  async function packagesOf(plugins: readonly Plugin[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: Object.fromEntries(faces.map(({ entry, source }) => [entry, source])),
      bundle: true,
      splitting: true,
      format: "esm",
      outdir: "out",
      packages: "external",
      metafile: true,
      write: false,
      logLevel: "silent",
      plugins: [...plugins],
    });
    return new Map(
      faces.map(({ entry }) => {
        const loaded = new Set([`out/${entry}.js`]);
        for (const file of loaded) for (const { path } of metafile.outputs[file]?.imports ?? []) loaded.add(path);
        return [entry, loaded];
      }),
    );
  }

  it("loads no decimal.js, which only exact has", async () => {
    const packages = await packagesOf([leanExact]);
    expect(packages.get("exact")).toContain("decimal.js");
    for (const rule of rules) expect(packages.get(rule)).not.toContain("decimal.js");
  });

  it("would load it with the whole face of exact: this test can see it", async () => {
    expect((await packagesOf([])).get("coverage")).toContain("decimal.js");
  });
});
