/** `npm run exports`: writes the package's `exports` from the faces that stand in src. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findFaces, root } from "./house.mjs";

const file = join(root, "package.json");

/** The `exports` that package.json should hold. */
export function makeExports() {
  return {
    ...Object.fromEntries(
      findFaces().map(({ subpath, entry, source }) => {
        const types = `./dist/${source.replace(/^src/, "types").replace(/\.ts$/, ".d")}`;
        return [
          subpath,
          {
            import: { types: `${types}.ts`, default: `./dist/${entry}.js` },
            require: { types: `${types}.cts`, default: `./dist/${entry}.cjs` },
          },
        ];
      }),
    ),
    "./schemas/*.json": "./dist/schemas/*.json",
    "./package.json": "./package.json",
  };
}

/** Puts the exports into the text of package.json, leaving the rest of it as it is laid out. */
function withExports(/** @type {string} */ text) {
  const exports = JSON.stringify(makeExports(), null, 2)
    .replaceAll(/\{\s+"types": ("[^"]+"),\s+"default": ("[^"]+")\s+\}/g, '{ "types": $1, "default": $2 }')
    .replaceAll("\n", "\n  ");
  return text.replace(/\n {2}"exports": \{[\s\S]*?\n {2}\},/, `\n  "exports": ${exports},`);
}

if (process.argv[1] === import.meta.filename) writeFileSync(file, withExports(readFileSync(file, "utf8")));
