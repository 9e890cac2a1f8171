/**
 * A national register: read, assess, compile the statistics form; each question in a process of its own, at one
 * eighth and at the whole, several times; medians. The peak of memory also in a small heap: left to itself, V8 collects
 * late. `npm run build:js`, then `node test/bench/nation/run.mjs`.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median } from "../measure.mjs";

const RUNS = Number(process.env.RUNS ?? 3);
const folder = mkdtempSync(join(tmpdir(), "nation-"));
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Megabytes of heap in which the whole country is read and assessed within a gibibyte. */
const SMALL_HEAP = 900;

function run(script, ...args) {
  return runWith([], script, ...args);
}

function runWith(flags, script, ...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, here(script), ...args.map(String)], {
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** The median of each step, in milliseconds, and of the peak memory. */
function measure(what, file, flags = []) {
  const runs = Array.from({ length: RUNS }, () => JSON.parse(runWith(flags, "worker.mjs", what, file)));
  const steps = runs[0].steps.map(({ name }, at) => ({
    name,
    cpu: median(runs.map(({ steps: own }) => own[at].cpu)),
    wall: median(runs.map(({ steps: own }) => own[at].wall)),
  }));
  return { ...runs[0], steps, peak: median(runs.map(({ peak }) => peak)) };
}

const sum = (steps, field) => steps.reduce((total, step) => total + step[field], 0);
const rows = [];
const answers = {};
for (const eighths of [1, 8]) {
  const file = join(folder, `nation-${eighths}.json`);
  run("generate.mjs", eighths, file);
  const floor = measure("zod", file);
  const whole = measure("whole", file);
  answers[eighths] = { megabytes: Math.round(whole.bytes / 1e6), ...whole.answers };
  const small = measure("whole", file, [`--max-old-space-size=${SMALL_HEAP}`]);
  const copied = measure("answer", file).steps.slice(-2);
  for (const { name, cpu, wall } of [...floor.steps, ...copied, ...whole.steps.slice(1)])
    rows.push({ eighths, name, cpu, wall });
  rows.push({
    eighths,
    name: "JSON.parse and zod alone",
    cpu: sum(floor.steps, "cpu"),
    wall: sum(floor.steps, "wall"),
    peak: floor.peak,
  });
  rows.push({
    eighths,
    name: "whole, JSON.parse included",
    cpu: sum(whole.steps, "cpu"),
    wall: sum(whole.steps, "wall"),
    peak: whole.peak,
  });
  rows.push({
    eighths,
    name: `the same in a heap of ${SMALL_HEAP} MiB`,
    cpu: sum(small.steps, "cpu"),
    wall: sum(small.steps, "wall"),
    peak: small.peak,
  });
  rows.push({
    eighths,
    name: "whole, from parsed JSON",
    cpu: sum(whole.steps.slice(1), "cpu"),
    wall: sum(whole.steps.slice(1), "wall"),
  });
}
rmSync(folder, { recursive: true });

const cell = (eighths, name) => rows.find((row) => row.eighths === eighths && row.name === name);
const milliseconds = (value) => String(Math.round(value));
const lines = [
  "| step | 1/8 CPU ms | 1/8 wall ms | whole CPU ms | whole wall ms | growth of CPU (8 is linear) |",
  "|---|---:|---:|---:|---:|---:|",
  ...[...new Set(rows.map(({ name }) => name))].map((name) => {
    const [small, large] = [cell(1, name), cell(8, name)];
    return `| ${name} | ${milliseconds(small.cpu)} | ${milliseconds(small.wall)} | ${milliseconds(large.cpu)} | ${milliseconds(large.wall)} | ${(large.cpu / small.cpu).toFixed(1)} |`;
  }),
];
const peaks = rows
  .filter(({ peak }) => peak !== undefined)
  .map(({ eighths, name, peak }) => `- ${eighths}/8, ${name}: ${Math.round(peak / 2 ** 20)} MiB`);
process.stdout.write(
  `${lines.join("\n")}\n\nPeak memory:\n\n${peaks.join("\n")}\n\n${JSON.stringify(answers)}\n${process.version}, ${cpus()[0]?.model} × ${cpus().length}, median of ${RUNS} runs\n`,
);
