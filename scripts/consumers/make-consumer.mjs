import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../layers.mjs";
import { install } from "./fetch-package.mjs";

const sources = join(root, "test/consumers");

/**
 * Makes a project like a user's: the tarball and `packages` are installed, and under `esm` and `cjs` the same sources, once as
 * ES modules and once as CommonJS. `asking` is the file whose answers are compared.
 *
 * @param {string} folder
 * @param {string} tarball
 * @param {{ readonly asking: string, readonly packages?: readonly string[] }} options
 */
export async function makeConsumer(folder, tarball, { asking, packages = [] }) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true }));
  await install(folder, [tarball, ...packages]);
  for (const file of ["print.mjs", "mixed.mjs"]) copyFileSync(join(sources, file), join(folder, file));
  for (const [kind, type] of /** @type {const} */ ([
    ["esm", "module"],
    ["cjs", "commonjs"],
  ])) {
    const part = join(folder, kind);
    mkdirSync(part);
    writeFileSync(join(part, "package.json"), JSON.stringify({ private: true, type }));
    copyFileSync(join(sources, "facts.ts"), join(part, "facts.ts"));
    copyFileSync(join(sources, asking), join(part, "answers.ts"));
    writeFileSync(join(part, "exported.ts"), exportsOf(folder));
  }
}

/** What an entry point exports; compilers to CommonJS add a default of their own. */
const namesOf = `
function namesOf(entry: object): readonly string[] {
  return Object.keys(entry).filter((name) => name !== "default").sort();
}`;

/** A module that imports every subpath but /testing, which needs fast-check, and says what each exports. */
function exportsOf(/** @type {string} */ folder) {
  const manifest = join(folder, "node_modules/social-work-station-rules/package.json");
  const { name, exports } = JSON.parse(readFileSync(manifest, "utf8"));
  const subpaths = Object.keys(exports).filter((subpath) => !/json$|^\.\/testing$/.test(subpath));
  const imports = subpaths.map(
    (subpath, index) => `import * as entry${String(index)} from "${name}${subpath.slice(1)}";`,
  );
  const entries = subpaths.map((subpath, index) => `  "${subpath}": namesOf(entry${String(index)}),`);
  return [...imports, `export const exported: string = JSON.stringify({`, ...entries, `});`, namesOf, ``].join("\n");
}
