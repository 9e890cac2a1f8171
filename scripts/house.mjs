import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../", import.meta.url));

/** The rules: one floor, whose folders never know one another. */
export const rules = ["coverage", "quota", "eligibility", "funding", "evaluation", "pathway", "reporting"];

/** The floors of the house, ground floor first: a folder imports only from the floors before its own. */
export const floors = [
  ["fault"],
  ["exact"],
  ["calendar"],
  ["terms"],
  ["model"],
  ["policy"],
  ["policy/catalogue"],
  ["register"],
  ["finding"],
  rules,
  ["assessment"],
  ["scenario"],
  ["explanation"],
  ["schema"],
  ["testing"],
];

/** The ground floors: plain functions and words, without zod. */
export const ground = ["fault", "exact", "calendar", "terms"];

/**
 * Where the folders of src stand that have a face (an index.ts), and under which subpath they are imported.
 *
 * @typedef {{ readonly subpath: string, readonly entry: string, readonly source: string }} Face
 * @returns {readonly Face[]}
 */
export function findFaces() {
  const subfolders = readdirSync(join(root, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const order = floors.flat();
  const folders = [...subfolders.map((entry) => entry.name), "policy/catalogue"]
    .filter((folder) => existsSync(join(root, "src", folder, "index.ts")))
    .sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return [
    ...(existsSync(join(root, "src/index.ts")) ? [{ subpath: ".", entry: "index", source: "src/index.ts" }] : []),
    ...folders.map((folder) => {
      const entry = folder === "policy/catalogue" ? "catalogue" : folder;
      return { subpath: `./${entry}`, entry, source: `src/${folder}/index.ts` };
    }),
  ];
}
