import { readdirSync } from "node:fs";
import { defineConfig } from "tsup";

/** One entry for each folder of src that has a face, so that every folder is a subpath of the package. */
const folders = readdirSync("src", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

export default defineConfig({
  entry: {
    index: "src/index.ts",
    catalogue: "src/policy/catalogue/index.ts",
    ...Object.fromEntries(folders.map((name) => [name, `src/${name}/index.ts`])),
  },
  format: ["esm", "cjs"],
  target: "es2022",
  tsconfig: "tsconfig.src.json",
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  splitting: true,
  treeshake: true,
  sourcemap: false,
  clean: true,
});
