/**
 * A national register from parsed JSON: read, then assessed by a frozen policy, for indicators alone, with every finding
 * handed over one by one, and with all of them listed; each question in a process of its own in Node's default heap, at
 * one eighth, a quarter, a half and the whole, several times; medians. `npm run build:js`, then
 * `node test/bench/nation/run.mjs`.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median, table } from "../measure.mjs";

const RUNS = Number(process.env.RUNS ?? 3);
const EIGHTHS = [1, 2, 4, 8];
const PARTS = ["1/8", "1/4", "1/2", "whole"];
const folder = mkdtempSync(join(tmpdir(), "nation-"));
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

function run(script, ...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [here(script), ...args.map(String)], {
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** The median of each step in milliseconds, and of the peak of memory. */
function measure(what, file) {
  const runs = Array.from({ length: RUNS }, () => JSON.parse(run("worker.mjs", what, file)));
  const steps = runs[0].steps.map(({ name }, at) => ({
    name,
    cpu: median(runs.map(({ steps: own }) => own[at].cpu)),
    wall: median(runs.map(({ steps: own }) => own[at].wall)),
  }));
  return { ...runs[0], steps, peak: median(runs.map(({ peak }) => peak)) };
}

function sum(steps, field) {
  return steps.reduce((total, step) => total + step[field], 0);
}

/** What is measured at one size, by name. */
function measureSize(eighths) {
  const file = join(folder, `nation-${eighths}.json`);
  run("generate.mjs", eighths, file);
  const [floor, indicators, handed, findings] = ["zod", "indicators", "handed", "findings"].map((what) =>
    measure(what, file),
  );
  for (const { answers } of [indicators, handed])
    if (answers.indicators !== findings.answers.indicators)
      throw new Error("The indicators differ by what becomes of the findings.");
  for (const { answers } of [handed, findings])
    if (answers.received !== answers.findings) throw new Error("Some findings were counted and not received.");
  const rows = [
    ...floor.steps,
    ...indicators.steps.slice(1),
    handed.steps.at(-1),
    findings.steps.at(-1),
    ...[
      ["**from parsed JSON to the indicators**", indicators],
      ["**from parsed JSON to all findings, handed over one by one**", handed],
      ["**from parsed JSON to all findings, listed**", findings],
    ].map(([name, { steps }]) => ({ name, cpu: sum(steps.slice(1), "cpu"), wall: sum(steps.slice(1), "wall") })),
  ];
  return {
    rows: new Map(rows.map((row) => [row.name, row])),
    peaks: new Map([
      ["JSON.parse and zod alone", floor.peak],
      ["indicators alone", indicators.peak],
      ["all findings, handed over one by one", handed.peak],
      ["all findings, listed", findings.peak],
    ]),
    answers: findings.answers,
    megabytes: findings.bytes / 1e6,
  };
}

const sizes = EIGHTHS.map(measureSize);
rmSync(folder, { recursive: true });

const number = (value) => Math.round(value).toLocaleString("en");
table(
  "Sizes",
  ["", ...PARTS],
  [
    ["megabytes of JSON", ...sizes.map(({ megabytes }) => number(megabytes))],
    ...["stations", "personnel", "activities", "findings"].map((what) => [
      what,
      ...sizes.map(({ answers }) => number(answers[what])),
    ]),
  ],
);
table(
  `Milliseconds of processor time, and wall time of the whole: medians of ${RUNS} processes; growth from 1/8 to the whole (8 is linear)`,
  ["", ...PARTS, "whole, wall time", "growth"],
  [...sizes[0].rows.keys()].map((name) => {
    const rows = sizes.map(({ rows: own }) => own.get(name));
    return [
      name,
      ...rows.map(({ cpu }) => number(cpu)),
      number(rows.at(-1).wall),
      (rows.at(-1).cpu / rows[0].cpu).toFixed(1),
    ];
  }),
);
table(
  "Peak memory of the process in Node's default heap, MiB (bar: 1,024)",
  ["", ...PARTS],
  [...sizes[0].peaks.keys()].map((name) => [name, ...sizes.map(({ peaks }) => number(peaks.get(name) / 2 ** 20))]),
);
