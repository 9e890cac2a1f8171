/**
 * The second half of `npm run build`: declarations by the compiler itself, one for each file of src, so that a
 * reader who follows a type lands in a small file with its name; and a copy of each for CommonJS, whose imports end
 * in .cjs. (Bundling them takes three times the time and the memory: most of the types are inferred from schemas.)
 *
 * The compiler does not see the public face: where it has to name a type it would take it from there, and who imports
 * one rule would load the declarations of all. The face only re-exports, so it is its own declaration.
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./layers.mjs";

const types = join(root, "dist", "types");

rmSync(types, { recursive: true, force: true });
execFileSync("npx", ["tsc", "-p", "tsconfig.types.json"], { cwd: root, stdio: "inherit" });
copyFileSync(join(root, "src/index.ts"), join(types, "index.d.ts"));

for (const name of readdirSync(types, { recursive: true, encoding: "utf8" })) {
  if (!name.endsWith(".d.ts")) continue;
  const text = readFileSync(join(types, name), "utf8");
  const commonjs = text.replaceAll(/((?:from|import) ?\(?"\.{1,2}\/[^"]+)\.js"/g, '$1.cjs"');
  writeFileSync(join(types, name.replace(/\.ts$/, ".cts")), commonjs);
}
