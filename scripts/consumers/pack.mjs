import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "../layers.mjs";

/**
 * Packs the package into a folder as npm would publish it, from what `npm run build` left in dist.
 *
 * @param {string} folder
 * @returns {{ readonly tarball: string, readonly files: readonly string[], readonly size: number, readonly unpackedSize: number }}
 */
export function pack(folder) {
  for (const part of ["index.js", "index.d.ts", "cjs/index.js", "cjs/index.d.ts", "schemas/register.json"]) {
    if (!existsSync(join(root, "dist", part))) throw new Error(`dist/${part} is not there: npm run build`);
  }
  const output = execFileSync("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", folder], {
    cwd: root,
    encoding: "utf8",
  });
  const [packed] = JSON.parse(output);
  const files = packed.files.map((/** @type {{ path: string }} */ file) => file.path);
  return { tarball: join(folder, packed.filename), files, size: packed.size, unpackedSize: packed.unpackedSize };
}
