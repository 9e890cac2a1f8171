import { join } from "node:path";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/layers.mjs";

interface Bundle {
  readonly code: string;
  /** The packages that the bundle still imports. */
  readonly packages: readonly string[];
}

/** Bundles one export of a module as a user's bundler would: the build writes one file of dist for each file of src. */
async function bundleOf(module: string, name: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    stdin: { contents: `export { ${name} } from "./src/${module}/index.js";`, resolveDir: root, loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    packages: "external",
    metafile: true,
    write: false,
    outfile: join(root, "out.js"),
    logLevel: "silent",
  });
  const packages = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  return { code: outputFiles[0]?.text ?? "", packages: [...new Set(packages)] };
}

describe("a bundle of one schema", () => {
  // The descriptions of the fields and the messages, in two languages, are most of it.
  it.each([
    ["faultSchema", 21_500],
    ["explanationSchema", 21_500],
    ["coverageRateSchema", 41_000],
    ["apportionResultSchema", 46_000],
  ] as const)("contains %s and no policy", async (name, most) => {
    const { code } = await bundleOf("results", name);
    expect(code).toContain(`as ${name}`);
    expect(code).not.toContain("share-quota");
    expect(code.length).toBeLessThan(most);
  });
});

describe("a bundle of one policy", () => {
  it("contains that policy and no other", async () => {
    const { code } = await bundleOf("policy/catalogue", "nationalTwoHaves");
    expect(code).toContain("cn-two-haves");
    expect(code).not.toContain("jinan");
    expect(code.length).toBeLessThan(20_000);
  });

  it("would contain the others if they were asked for", async () => {
    expect((await bundleOf("policy/catalogue", "allPolicies")).code).toContain("jinan");
  });
});

describe("decimal.js", () => {
  it.each([
    ["exact", "makeRatio"],
    ["exact", "sumRatios"],
    ["exact", "roundRatio"],
    ["calendar", "shareOfPeriod"],
    ["terms", "parseAmount"],
    ["coverage", "measureCoverage"],
    ["coverage", "measureCoverageByDivision"],
    ["coverage", "measureServiceCoverage"],
    ["pathway", "classifyPathway"],
  ])("is not in the bundle of what counts integers and ratios: %s %s", async (module, name) => {
    expect((await bundleOf(module, name)).packages).not.toContain("decimal.js");
  });

  it.each([
    ["exact", "parseDecimal"],
    ["exact", "toRatio"],
    ["coverage", "auditCoverageTable"],
    ["eligibility", "assessQualification"],
    ["funding", "apportion"],
    ["evaluation", "scoreEvaluation"],
  ])("is in the bundle of what reads decimals: %s %s", async (module, name) => {
    expect((await bundleOf(module, name)).packages).toContain("decimal.js");
  });
});
