import { layers, foundation, rules } from "./scripts/layers.mjs";

/** The files of some folders of src; policy without its catalogue, which is a folder of its own. */
function within(/** @type {readonly string[]} */ folders) {
  return `^src/(${folders.map((folder) => (folder === "policy" ? "policy/(?!catalogue/)" : `${folder}/`)).join("|")})`;
}

/** An npm package, as a path. */
function packages(/** @type {readonly string[]} */ names) {
  return `(^|node_modules/)(${names.join("|")})(/|$)`;
}

const withZod = ["fields", "model", "policy", "results"];
/** What the command's own file contains. */
const bundled = ["hucre", "jsonc-parser"];
const known = ["zod", "date-fns", "@date-fns/utc", "decimal\\.js", "fast-check"];

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-circles",
      comment: "Generated types and the schemas that they come from may name each other's types.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "nothing-unresolved",
      comment: "What ends in ?worker or ?raw is vite's, which looks for it when it builds.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "\\?(worker|raw)" },
    },
    ...layers.slice(0, -1).map((layer, level) => ({
      name: `never-up-from-${layer.length > 1 ? "the-rules" : layer.join().replace("/", "-")}`,
      comment: "Imports may only point to lower layers.",
      severity: /** @type {const} */ ("error"),
      from: { path: within(layer) },
      to: { path: within(layers.slice(level + 1).flat()) },
    })),
    {
      name: "never-sideways-between-rules",
      severity: "error",
      from: { path: `^src/(${rules.join("|")})/` },
      to: { path: within(rules), pathNot: "^src/$1/" },
    },
    {
      name: "root-is-for-users",
      comment: "No module imports the package's root.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^src/index\\.ts$" },
    },
    {
      name: "one-entry-point",
      comment: "A module is imported by its index.ts; run reads the findings of rules one by one.",
      severity: "error",
      from: { path: "^src/(policy/catalogue|[^/]+)/", pathNot: "^src/run/run-provision\\.ts$" },
      to: { path: "^src/.+/", pathNot: "^src/$1/|^src/(policy/catalogue|[^/]+)/index\\.ts$" },
    },
    {
      name: "fields-are-for-schemas",
      comment: "Arbitraries are drawn from schemas, by the names and examples of their fields.",
      severity: "error",
      from: { path: "^src/", pathNot: within([...withZod, "http", "testing"]) },
      to: { path: "^src/fields/" },
    },
    {
      name: "explanation-takes-types",
      comment:
        "Explanation renders any answer: it imports the types of all, findings, the words of faults and of the foundation, and no rule at run time.",
      severity: "error",
      from: { path: within(["explanation"]) },
      to: {
        path: "^src/",
        pathNot: within(["explanation", "finding", "fault-words", ...foundation]),
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "zod-at-the-edge-only",
      severity: "error",
      from: { path: "^src/", pathNot: within([...withZod, "public-schemas", "http", "testing"]) },
      to: { path: packages(["zod"]) },
    },
    {
      name: "types-of-the-edge-only",
      comment:
        "Importing the model at run time imports zod. Scenarios read amendments; cases, sheets and the handler of requests read registers, so they may.",
      severity: "error",
      from: {
        path: within(
          layers
            .flat()
            .filter(
              (folder) =>
                ![...withZod, "public-schemas", "scenario", "cases", "sheets", "http", "testing", "cli"].includes(
                  folder,
                ),
            ),
        ),
      },
      to: { path: within(withZod), dependencyTypesNot: ["type-only"] },
    },
    {
      name: "fast-check-in-testing-only",
      severity: "error",
      from: { path: "^src/", pathNot: within(["testing"]) },
      to: { path: packages(["fast-check"]) },
    },
    {
      name: "date-fns-in-calendar-only",
      severity: "error",
      from: { path: "^src/", pathNot: within(["calendar"]) },
      to: { path: packages(["date-fns", "@date-fns"]) },
    },
    {
      name: "decimal-in-exact-only",
      severity: "error",
      from: { path: "^src/", pathNot: within(["exact"]) },
      to: { path: packages(["decimal\\.js"]), dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-other-package",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "node_modules/", pathNot: packages([...known, ...bundled]) },
    },
    {
      name: "bundled-packages-in-cli-only",
      comment: "The command's own file contains them: whoever imports the library never loads them.",
      severity: "error",
      from: { path: "^src/", pathNot: within(["cli"]) },
      to: { path: packages(bundled) },
    },
    {
      name: "one-file-knows-the-spreadsheet-library",
      severity: "error",
      from: { path: "^src/cli/", pathNot: "^src/cli/workbook\\.ts$" },
      to: { path: packages(["hucre"]) },
    },
    {
      name: "no-node-module",
      comment: "The command line is the only place with input and output.",
      severity: "error",
      from: { path: "^src/", pathNot: within(["cli"]) },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "src-stands-alone",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(test|examples|scripts|docs)/" },
    },
    {
      name: "examples-import-the-package",
      comment: "As a user would: by its name. Only parts of the command line are shared as files.",
      severity: "error",
      from: {
        path: "^examples/",
        pathNot: "^examples/(page/(html-page|budget-page)|07-workbench/(worker/command-parts|ui/page-parts))\\.ts$",
      },
      to: { path: "^(src|dist|test)/", dependencyTypesNot: ["aliased"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
