import { floors, ground, rules } from "./scripts/house.mjs";

/** The files of some folders of src; policy without its catalogue, which is a folder of its own. */
function within(/** @type {readonly string[]} */ folders) {
  return `^src/(${folders.map((folder) => (folder === "policy" ? "policy/(?!catalogue/)" : `${folder}/`)).join("|")})`;
}

/** An npm package, as a path. */
function packages(/** @type {readonly string[]} */ names) {
  return `(^|node_modules/)(${names.join("|")})(/|$)`;
}

const withZod = ["model", "policy", "schema"];
const known = ["zod", "date-fns", "@date-fns/utc", "decimal\\.js", "fast-check"];

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    { name: "nothing-unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },
    ...floors.slice(0, -1).map((floor, level) => ({
      name: `never-up-from-${floor.length > 1 ? "the-rules" : floor.join().replace("/", "-")}`,
      comment: "An import goes down the house, never up.",
      severity: /** @type {const} */ ("error"),
      from: { path: within(floor) },
      to: { path: within(floors.slice(level + 1).flat()) },
    })),
    {
      name: "never-sideways-between-rules",
      severity: "error",
      from: { path: `^src/(${rules.join("|")})/` },
      to: { path: within(rules), pathNot: "^src/$1/" },
    },
    {
      name: "the-face-is-for-others",
      comment: "Nothing in the house imports the public face.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^src/index\\.ts$" },
    },
    {
      name: "internal-is-private",
      comment: "But policy and schema build on the model's zod fields, which no other floor may see.",
      severity: "error",
      from: { path: "^src/(policy/catalogue|[^/]+)/" },
      to: { path: "^src/.+/internal/", pathNot: "^src/$1/internal/|^src/model/internal/" },
    },
    {
      name: "fields-are-for-schemas",
      severity: "error",
      from: { path: "^src/", pathNot: within(withZod) },
      to: { path: "^src/model/internal/" },
    },
    {
      name: "explanation-takes-types",
      comment:
        "Explanation renders any answer, so it knows the types of all and the words of the ground floors, and no rule.",
      severity: "error",
      from: { path: within(["explanation"]) },
      to: { path: "^src/", pathNot: within(["explanation", ...ground]), dependencyTypesNot: ["type-only"] },
    },
    {
      name: "zod-at-the-edge-only",
      severity: "error",
      from: { path: "^src/", pathNot: within(withZod) },
      to: { path: packages(["zod"]) },
    },
    {
      name: "types-of-the-edge-only",
      comment:
        "Who imports the model at run time imports zod with it. Policies in time are plain functions; scenarios read amendments, and so are an edge themselves.",
      severity: "error",
      from: { path: within(floors.flat().filter((folder) => ![...withZod, "scenario", "testing"].includes(folder))) },
      to: { path: within(withZod), pathNot: "^src/policy/time\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "labels-are-for-readers",
      comment:
        "Labels are much text: what computes takes the plain lists (terms/values.ts), and functions of codes from their own files.",
      severity: "error",
      from: { path: "^src/.+/", pathNot: within(["terms", "explanation", "testing"]) },
      to: { path: "^src/terms/(index|define-vocabulary|vocabularies/.+)\\.ts$", dependencyTypesNot: ["type-only"] },
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
      to: { path: "node_modules/", pathNot: packages(known) },
    },
    { name: "no-node-module", severity: "error", from: { path: "^src/" }, to: { dependencyTypes: ["core"] } },
    {
      name: "src-stands-alone",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(test|examples|scripts|docs)/" },
    },
    {
      name: "examples-import-the-package",
      comment: "As a user would: by its name.",
      severity: "error",
      from: { path: "^examples/" },
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
