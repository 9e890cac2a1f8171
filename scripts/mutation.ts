/**
 * `npm run mutation -- [--sample 0.1 [--salt other]] [src/exact src/calendar/full-years.ts …]`: mutates src folder by folder, each
 * against its own tests; lists the survivors, then the score of each folder and of the rules taken together.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { layers, root, rules } from "./layers.mjs";
import { type Report, type Score, listSurvivors, poolScores, scoreOf, writeScore } from "./mutation/score.js";
import { testsOf } from "./mutation/tests-of.js";

const { values, positionals } = parseArgs({
  options: { sample: { type: "string", default: "1" }, salt: { type: "string", default: "" } },
  allowPositionals: true,
});
const strict = new Set([...rules, "quantities", "exact", "calendar", "finding", "sheets"]);
const folders = layers.flat().filter((folder) => testsOf(folder).length > 0);
const folderOf = (path: string): string => path.split("/")[1] ?? "";
const chosen = folders.filter(
  (folder) => positionals.length === 0 || positionals.some((path) => folderOf(path) === folder),
);

const scores = chosen.flatMap((folder): readonly (readonly [string, Score])[] => {
  const own = positionals.filter((path) => folderOf(path) === folder);
  const files = own.some((path) => /^src\/[^/]+\/?(\*\*)?$/.test(path))
    ? ""
    : own.map((path) => (path.endsWith(".ts") ? path : `${path}/**/*.ts`)).join(",");
  const narrowed = [
    ...(files === "" ? [] : ["--mutate", files]),
    ...(values.sample === "1" ? [] : ["--checkers", "sample"]),
  ];
  const run = spawnSync("nice", ["-n", "19", "npx", "stryker", "run", ...narrowed], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, MUTATED_FOLDER: folder, MUTATION_SAMPLE: values.sample, MUTATION_SALT: values.salt },
  });
  if (run.status !== 0) {
    console.error(`src/${folder} could not be measured: see above; its tests have to pass.`);
    process.exitCode = 1;
    return [];
  }
  forgetUndrawn(join(root, `reports/mutation/${folder}${values.salt}.cache.json`));
  const report = JSON.parse(readFileSync(join(root, `reports/mutation/${folder}.json`), "utf8")) as Report;
  for (const line of listSurvivors(report)) console.log(line);
  return [[folder, scoreOf(report)]];
});

console.log(
  `\n${values.sample === "1" ? "all mutants" : `a sample: each mutant drawn with chance ${values.sample}`}\n`,
);
for (const [folder, score] of scores) console.log(writeScore(folder, score));
for (const [name, bar] of [
  ["rules, quantities, exact, calendar, finding, sheets", 90],
  ["all other folders", 85],
] as const) {
  const members = scores.filter(([folder]) => strict.has(folder) === (bar === 90)).map(([, score]) => score);
  if (members.length > 1) console.log(`${writeScore(name, poolScores(members))}; the bar is ${bar} %`);
}

/** Stryker's cache would keep a mutant that was not drawn as settled, also for a larger sample. */
function forgetUndrawn(cache: string): void {
  const report = JSON.parse(readFileSync(cache, "utf8")) as Report;
  const files = Object.entries(report.files).map(([name, file]) => [
    name,
    { ...file, mutants: file.mutants.filter(({ status }) => status !== "CompileError") },
  ]);
  writeFileSync(cache, JSON.stringify({ ...report, files: Object.fromEntries(files) }));
}
