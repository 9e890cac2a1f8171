import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./layers.mjs";

const folder = join(root, "src/exact");

/**
 * For the build: to the other folders, the face of exact comes without what is made of decimal.js. No rule needs it,
 * but the face is one file, and a chunk with the whole of it would load decimal.js for each.
 *
 * @type {import("esbuild").Plugin}
 */
export const leanExact = {
  name: "lean-exact",
  setup(build) {
    build.onResolve({ filter: /\/exact\/index\.js$/ }, ({ importer }) =>
      importer === join(root, "src/index.ts") ? undefined : { path: folder, namespace: "lean", sideEffects: false },
    );
    build.onLoad({ filter: /./, namespace: "lean" }, async () => {
      const face = await readFile(join(folder, "index.ts"), "utf8");
      return {
        contents: face.replaceAll(/^export .* from "\.\/(exact|to)-decimal\.js";$/gm, ""),
        loader: "ts",
        resolveDir: folder,
      };
    });
  },
};
