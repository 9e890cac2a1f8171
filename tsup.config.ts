import { defineConfig } from "tsup";
import { findEntryPoints } from "./scripts/layers.mjs";
import { leanExact } from "./scripts/lean-exact.mjs";
import { pureConstants } from "./scripts/pure-constants.mjs";

/** One entry for each face in src, so that every folder is a subpath of the package. */
export default defineConfig({
  entry: Object.fromEntries(findEntryPoints().map(({ entry, source }) => [entry, source])),
  format: ["esm", "cjs"],
  target: "es2022",
  tsconfig: "tsconfig.src.json",
  splitting: true,
  treeshake: true,
  esbuildPlugins: [leanExact, pureConstants],
  sourcemap: false,
  clean: ["!types/**"],
});
