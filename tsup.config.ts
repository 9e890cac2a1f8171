import { writeFileSync } from "node:fs";
import { defineConfig, type Options } from "tsup";

/**
 * Each file of src becomes one file of dist, as in date-fns: a bundler drops the files that nobody imports, and nothing
 * has to rewrite the source for it. CommonJS has a folder with a package.json of its own, so that names stay the same.
 */
const files: Options = {
  entry: ["src/**/*.ts"],
  bundle: false,
  target: "es2022",
  tsconfig: "tsconfig.src.json",
  sourcemap: false,
};

export default defineConfig([
  { ...files, format: "esm", outDir: "dist", clean: ["!cjs/**", "!schemas/**"] },
  {
    ...files,
    format: "cjs",
    outDir: "dist/cjs",
    outExtension: () => ({ js: ".js" }),
    clean: true,
    onSuccess: () => {
      writeFileSync("dist/cjs/package.json", `${JSON.stringify({ type: "commonjs" })}\n`);
      return Promise.resolve();
    },
  },
]);
