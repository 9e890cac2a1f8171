/**
 * The second half of `npm run build`: declarations by the compiler, one for each file of src, so that a reader who
 * follows a type lands in a small file with its name; and a copy of each for CommonJS.
 *
 * The compiler does not see the package's root: where it has to name a type it would take it from there, and whoever
 * imports one rule would load the declarations of all. The root only re-exports, so it is its own declaration.
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./layers.mjs";

const dist = join(root, "dist");
const isDeclaration = (/** @type {string} */ path) => /\.d\.ts(\.map)?$/.test(path);

for (const name of readdirSync(dist, { recursive: true, encoding: "utf8" }).filter(isDeclaration))
  rmSync(join(dist, name));
execFileSync("npx", ["tsc", "-p", "tsconfig.types.json"], { cwd: root, stdio: "inherit" });
copyFileSync(join(root, "src/index.ts"), join(dist, "index.d.ts"));

for (const name of readdirSync(dist, { recursive: true, encoding: "utf8" }).filter(isDeclaration))
  if (name.endsWith(".map")) copyMap(name);
  else cpSync(join(dist, name), join(dist, "cjs", name));

/** The copy lies one folder deeper, so its way to the source is one step longer. @param {string} name */
function copyMap(name) {
  const map = JSON.parse(readFileSync(join(dist, name), "utf8"));
  const sources = map.sources.map((/** @type {string} */ source) => `../${source}`);
  writeFileSync(join(dist, "cjs", name), JSON.stringify({ ...map, sources }));
}
