/**
 * `npm run check:new-kind`: follows the steps of CONTRIBUTING for a new kind of provision in a copy of the project, then
 * type-checks the copy and runs the kind from end to end: parsed, assessed, explained, drawn, and described by a schema.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { root } from "./layers.mjs";
import { filesOfSteps, follow, NEW_KIND, STEPS } from "./new-kind/steps.js";

/** The most files that a new kind may touch. */
const MOST = 8;

const LEFT_OUT = ["node_modules", "dist", ".git", "test/bench"];

const TESTS = [
  `test/quota/${NEW_KIND}.test.ts`,
  "test/quota/every-check.test.ts",
  "test/policy/kinds.test.ts",
  "test/schema/results.test.ts",
  "test/schema/json-schemas.test.ts",
  "test/hardening/battery.test.ts",
  "test/explanation/every-finding.test.ts",
];

const files = filesOfSteps();
if (files.length > MOST) throw new Error(`the steps name ${files.length} files, at most ${MOST} are allowed`);
if (files.toSorted().join() !== Object.keys(STEPS).toSorted().join())
  throw new Error(`CONTRIBUTING names other files than scripts/new-kind/steps.ts: ${files.join(", ")}`);

const copy = mkdtempSync(join(tmpdir(), "new-kind-"));
try {
  cpSync(root, copy, { recursive: true, filter: (path) => !LEFT_OUT.includes(relative(root, path)) });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  for (const file of files) {
    const path = join(copy, file.replace("<kind>", NEW_KIND));
    const step = STEPS[file];
    if (step !== undefined) writeFileSync(path, follow(step, "write" in step ? "" : readFileSync(path, "utf8")));
  }
  run("tsx", "scripts/kinds.ts");
  run("tsx", "scripts/generate-types.ts");
  run("tsc", "--noEmit", "--incremental", "false");
  run(
    "vitest",
    "run",
    "--experimental.fsModuleCache=false",
    ...TESTS,
    "-t",
    `${NEW_KIND}|checkNationalEntry|record of kinds|every finding`,
  );
} finally {
  rmSync(copy, { recursive: true, force: true });
}

function run(command: string, ...args: readonly string[]): void {
  console.log(`\n${command} ${args.join(" ")}`);
  execFileSync("npx", [command, ...args], { cwd: copy, stdio: "inherit" });
}
