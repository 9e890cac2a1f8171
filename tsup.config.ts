import { readFileSync, writeFileSync } from "node:fs";
import { defineConfig, type Options } from "tsup";

/**
 * Each file of src becomes one file of dist, as in date-fns: a bundler drops the files that nobody imports, and nothing
 * has to rewrite the source for it. CommonJS has a folder with a package.json of its own, so that names stay the same.
 */
const files: Options = {
  entry: ["src/**/*.ts", "!src/cli/**"],
  bundle: false,
  target: "es2022",
  tsconfig: "tsconfig.src.json",
  // The maps lead to the files of src, which the package holds.
  sourcemap: true,
  esbuildOptions: (options) => {
    Object.assign(options, { sourcesContent: false });
  },
};

/** Packages that the command's own file contains, so that the package installs nothing for it. */
const BUNDLED = ["hucre", "jsonc-parser"];

/** The licences of the packages that the command's file contains. */
function writeLicences(): void {
  const texts = BUNDLED.map((name) => {
    const file = name === "jsonc-parser" ? "LICENSE.md" : "LICENSE";
    return `${name}\n\n${readFileSync(`node_modules/${name}/${file}`, "utf8").trim()}\n`;
  });
  writeFileSync("dist/cli/LICENSES.txt", texts.join("\n----------\n\n"));
}

export default defineConfig([
  { ...files, format: "esm", outDir: "dist", clean: ["!cjs/**", "!schemas/**", "!cli/**"] },
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
  {
    entry: ["src/cli/main.ts"],
    format: "esm",
    outDir: "dist/cli",
    clean: true,
    bundle: true,
    splitting: false,
    platform: "node",
    target: "node20",
    tsconfig: "tsconfig.json",
    sourcemap: false,
    noExternal: BUNDLED,
    external: ["zod", "date-fns", "@date-fns/utc", "decimal.js"],
    minify: true,
    esbuildOptions: (options) => {
      // The other build of jsonc-parser asks for its files at run time, which no bundler follows.
      Object.assign(options, { mainFields: ["module", "main"] });
    },
    banner: { js: "#!/usr/bin/env node" },
    onSuccess: () => {
      writeLicences();
      return Promise.resolve();
    },
  },
]);
