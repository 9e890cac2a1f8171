/**
 * `npm run fuzz -- [--minutes 5] [test/quota test/exact/ratios.test.ts …]`: the properties again and again, each time
 * from other seeds. What fails is printed and kept in test/regressions, from where every later test run tries it again.
 */
import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { parseArgs } from "node:util";
import { listRegressions, regressionFile, type Regression } from "../test/regressions.js";
import { root } from "./layers.mjs";

/** The part of vitest's JSON report that lists what failed. */
interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** So many seeds a start of vitest, which takes seconds by itself. */
const SEEDS_A_ROUND = 5;

const { values, positionals } = parseArgs({
  options: { minutes: { type: "string", default: "5" } },
  allowPositionals: true,
});
const paths = positionals.length === 0 ? ["test"] : positionals;
const files = paths.flatMap(listTests).filter((file) => readFileSync(join(root, file), "utf8").includes("fc.assert"));
const end = Date.now() + Number(values.minutes) * 60_000;
const folder = mkdtempSync(join(tmpdir(), "fuzz-"));
const found = new Set<string>();
let rounds = 0;

console.log(`${files.length} test files, for ${values.minutes} minutes`);
while (Date.now() < end) {
  rounds += 1;
  for (const file of files) {
    if (Date.now() < end) fuzz(file);
  }
}
rmSync(folder, { recursive: true });
console.log(`${rounds} rounds of ${SEEDS_A_ROUND} seeds; failed: ${found.size}`);
process.exitCode = found.size === 0 ? 0 : 1;

function fuzz(file: string): void {
  const outputFile = join(folder, "report.json");
  const seeds = Array.from({ length: SEEDS_A_ROUND }, () => randomInt(2 ** 31));
  const flags = ["--maxWorkers=1", "--testTimeout=600000", "--reporter=json", `--outputFile=${outputFile}`];
  spawnSync("nice", ["-n", "19", "npx", "vitest", "run", ...flags, file], {
    cwd: root,
    env: { ...process.env, SEED: seeds.join() },
  });
  for (const { name, message, assertionResults } of (JSON.parse(readFileSync(outputFile, "utf8")) as Report)
    .testResults) {
    if (message !== "") console.log(`${file}: ${message}`);
    for (const { status, ancestorTitles, title, failureMessages } of assertionResults) {
      if (status !== "failed") continue;
      const test = [...ancestorTitles, title].join(" > ");
      const message = failureMessages.join("\n");
      const seed = /\bseed: (-?\d+)/.exec(message)?.[1];
      if (found.has(`${file} ${test}`)) continue;
      found.add(`${file} ${test}`);
      console.log(`\n${file} > ${test}\n${message.slice(0, 3000)}\n`);
      if (seed !== undefined) keep({ file: relative(root, name), test, seed: Number(seed) });
    }
  }
}

function keep(regression: Regression): void {
  const path = regressionFile(regression.file);
  mkdirSync(dirname(path), { recursive: true });
  const rows = [...listRegressions(path), regression];
  writeFileSync(path, `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(",\n")}\n]\n`);
}

function listTests(path: string): readonly string[] {
  if (path.endsWith(".test.ts")) return [path];
  return readdirSync(join(root, path), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts") && !/^(bench|consumers|types)\//.test(name))
    .map((name) => join(path, name))
    .sort();
}
