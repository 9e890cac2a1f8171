/** A workbook of 40,000 activities: from cells, and by the command from the xlsx file. Prints Markdown. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ask, figure, median, table } from "../measure.mjs";
import { ROWS } from "./register.mjs";

const RUNS = 3;
const worker = fileURLToPath(new URL("worker.mjs", import.meta.url));
const command = fileURLToPath(new URL("../../../dist/cli/main.js", import.meta.url));

/** Written by the process itself when it ends: its processor time, and the peak of its memory. */
const REPORT = `process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write("\\n" + JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, peak: maxRSS / 1024 }));
})`;

const folder = mkdtempSync(join(tmpdir(), "sheets-"));
const file = join(folder, "register.xlsx");
const written = ask(worker, "write", file);
if (written.failed !== undefined) throw new Error("The workbook was not written.");
const megabytes = statSync(file).size / 1e6;

function runCommand() {
  const started = performance.now();
  const flags = ["--import", `data:text/javascript,${encodeURIComponent(REPORT)}`];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, command, "check", file], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(stdout + stderr);
  return { ...JSON.parse(stderr.trim().split("\n").at(-1)), wall: performance.now() - started };
}

const cells = ask(worker, "cells");
if (cells.activities !== ROWS || cells.faults !== 0)
  throw new Error(`Not all rows were read: ${JSON.stringify(cells)}`);
const runs = Array.from({ length: RUNS }, runCommand);
rmSync(folder, { recursive: true });
const of = (field) => median(runs.map((run) => run[field]));

console.log(`\n${ROWS.toLocaleString("en")} rows of activities; the workbook has ${figure(megabytes)} MB.`);
table(
  "Milliseconds",
  ["", "processor time", "wall time", "peak memory, MiB"],
  [
    ["`readSheets` from cells, the first time", figure(cells.first.cpu), figure(cells.first.wall), "–"],
    ["`readSheets` from cells, code warm", figure(cells.best.cpu), figure(cells.best.wall), "–"],
    [
      `the command \`check\` of the xlsx file, from its start to its end, median of ${RUNS}`,
      figure(of("cpu")),
      figure(of("wall")),
      figure(of("peak")),
    ],
  ],
);
