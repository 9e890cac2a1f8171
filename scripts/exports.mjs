/** `npm run exports`: writes the package's `exports` from the entry points in src. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findEntryPoints, root } from "./layers.mjs";

const file = join(root, "package.json");

/** The `exports` that package.json should hold. */
export function makeExports() {
  return {
    ...Object.fromEntries(
      findEntryPoints().map(({ subpath, built }) => [
        subpath,
        {
          import: { types: `./dist/${built}.d.ts`, default: `./dist/${built}.js` },
          require: { types: `./dist/cjs/${built}.d.ts`, default: `./dist/cjs/${built}.js` },
        },
      ]),
    ),
    "./schemas/*.json": "./dist/schemas/*.json",
    "./package.json": "./package.json",
  };
}

/** Puts the exports into the text of package.json, in the layout that Prettier and npm give it. */
function withExports(/** @type {string} */ text) {
  return `${JSON.stringify({ ...JSON.parse(text), exports: makeExports() }, null, 2)}\n`;
}

if (process.argv[1] === import.meta.filename) writeFileSync(file, withExports(readFileSync(file, "utf8")));
