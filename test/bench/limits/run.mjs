/**
 * Each operation of the HTTP service with ten times the size that its documentation speaks of: with the usual limits, and
 * with limits ten times as wide. Each ends, with an answer or with a problem that says what is too large. Prints Markdown.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ask, figure, table } from "../measure.mjs";
import { BODIES } from "./bodies.mjs";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const worker = here("worker.mjs");
const names = ask(worker, "list");
const without = names.filter((name) => BODIES[name] === undefined);
if (without.length > 0) throw new Error(`No large body for ${without.join(", ")}.`);

const folder = mkdtempSync(join(tmpdir(), "limits-"));
const file = join(folder, "register.json");
const { status, stderr } = spawnSync(process.execPath, [here("../nation/generate.mjs"), "2", file], {
  encoding: "utf8",
});
if (status !== 0) throw new Error(stderr);

function outcome({ failed, status: code, type }) {
  if (failed !== undefined) return failed;
  return type === null ? String(code) : `${code} ${type.split("/").at(-1)}`;
}

const only = process.argv.slice(2);
const rows = names
  .filter((name) => only.length === 0 || only.includes(name))
  .map((name) => {
    const [usual, wide] = [1, 10].map((times) => ask(worker, name, times, file));
    const seconds = (field) => (wide.failed === undefined ? figure(wide[field]) : "–");
    return [
      `\`${name}\``,
      usual.failed === undefined ? figure(usual.megabytes) : "–",
      outcome(usual),
      usual.failed === undefined ? figure(usual.wall) : "–",
      outcome(wide),
      seconds("cpu"),
      seconds("wall"),
      seconds("peak"),
    ];
  });
rmSync(folder, { recursive: true });
table(
  "Ten times the documented size: seconds until there is an answer",
  ["operation", "MB sent", "usual limits", "wall s", "limits ten times as wide", "processor s", "wall s", "peak MiB"],
  rows,
);
