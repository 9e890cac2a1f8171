import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../", import.meta.url));

/** The rules: one layer, whose modules never import one another. */
export const rules = ["coverage", "quota", "eligibility", "funding", "evaluation", "pathway", "reporting", "measure"];

/** The layers of src, lowest first: a module imports only from the layers before its own. */
export const layers = [
  ["fault"],
  ["checks"],
  ["parsed"],
  ["ratio"],
  ["exact"],
  ["attainable"],
  ["measure-form"],
  ["calendar"],
  ["terms"],
  ["fault-words"],
  ["fields"],
  ["model"],
  ["policy"],
  ["policy/catalogue"],
  ["results"],
  ["precedence"],
  ["run-record"],
  ["public-schemas"],
  ["in-force"],
  ["register"],
  ["finding"],
  ["quantities"],
  rules,
  ["run"],
  ["budget"],
  ["assessment"],
  ["indicators"],
  ["agenda"],
  ["scenario"],
  ["cases"],
  ["explanation"],
  ["sheets"],
  ["http"],
  ["testing"],
  ["cli"],
];

/** The foundation: plain functions and words, without zod. */
export const foundation = [
  "fault",
  "checks",
  "parsed",
  "ratio",
  "exact",
  "attainable",
  "measure-form",
  "calendar",
  "terms",
];

/** Modules that are no subpath of the package: checks of arguments, the mark of parsed values, arithmetic of integers, fields of schemas, cause and cure of fault codes, which policy prevails or is superseded, numbers as far as they are known, what `assessment` and `scenario` share, run records, the list of JSON Schemas, and the command line. */
const unpublished = [
  "checks",
  "parsed",
  "ratio",
  "attainable",
  "measure-form",
  "fields",
  "fault-words",
  "precedence",
  "run-record",
  "public-schemas",
  "quantities",
  "run",
  "cli",
];

/**
 * Finds the modules of src that users import: their subpath, a short name, the entry point (its index.ts), and the
 * built file below dist, without its ending.
 *
 * @typedef {{ readonly subpath: string, readonly entry: string, readonly source: string, readonly built: string }} EntryPoint
 * @returns {readonly EntryPoint[]}
 */
export function findEntryPoints() {
  const folders = layers
    .flat()
    .filter((folder) => !unpublished.includes(folder) && existsSync(join(root, "src", folder, "index.ts")));
  return [
    ...(existsSync(join(root, "src/index.ts"))
      ? [{ subpath: ".", entry: "index", source: "src/index.ts", built: "index" }]
      : []),
    ...folders.map((folder) => {
      const entry = folder === "policy/catalogue" ? "catalogue" : folder;
      return { subpath: `./${entry}`, entry, source: `src/${folder}/index.ts`, built: `${folder}/index` };
    }),
  ];
}
