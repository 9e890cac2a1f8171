/**
 * `npm run bench:import`, after a build: what importing each subpath costs a process that has just started, beside
 * decimal.js and zod alone; then beside itself with nothing, which is the error of the measurement. Medians of fresh
 * processes, in turn, so that a busy moment of the machine falls on all.
 */
import { execFileSync } from "node:child_process";
import { cpus } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { findEntryPoints, root } from "../../../scripts/layers.mjs";
import { median } from "../measure.mjs";

const rounds = Number(process.argv[2] ?? 9);

/** In the process measured: nothing but the import stands between the two looks at the clock. */
const measured = `
const { cpuUsage, hrtime } = process;
const started = hrtime.bigint(), before = cpuUsage();
await import(process.argv[1]);
const { user, system } = cpuUsage(before);
process.stdout.write(JSON.stringify({ cpu: (user + system) / 1000, wall: Number(hrtime.bigint() - started) / 1e6 }));`;

const inRoot = (file) => pathToFileURL(join(root, file)).href;
const contenders = [
  ["(nothing)", "data:text/javascript,"],
  ["decimal.js", inRoot("node_modules/decimal.js/decimal.mjs")],
  ["zod", inRoot("node_modules/zod/index.js")],
  ...findEntryPoints().map(({ subpath, built }) => [subpath, inRoot(`dist/${built}.js`)]),
];

const times = new Map(contenders.map(([name]) => [name, []]));
for (let round = 0; round < rounds; round += 1) {
  for (const [name, url] of contenders) {
    times.get(name).push(
      JSON.parse(
        execFileSync(process.execPath, ["--input-type=module", "--eval", measured, url], {
          cwd: root,
          encoding: "utf8",
        }),
      ),
    );
  }
}

const zod = median(times.get("zod").map(({ cpu }) => cpu));
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0].model}; medians of ${rounds} processes each\n`);
console.log("| import | CPU, ms | wall, ms | CPU, zod = 1 |\n|---|---:|---:|---:|");
for (const [name] of contenders) {
  const [cpu, wall] = ["cpu", "wall"].map((kind) => median(times.get(name).map((time) => time[kind])));
  console.log(`| \`${name}\` | ${cpu.toFixed(1)} | ${wall.toFixed(1)} | ${(cpu / zod).toFixed(2)} |`);
}
