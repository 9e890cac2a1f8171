/**
 * `npm run bench`: every part, or those named, one after the other; with `--write` the tables go into docs/benchmarks.md,
 * each between its two marks.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { fileURLToPath } from "node:url";

const PARTS = [
  "apportion",
  "eligibility",
  "counting",
  "measures",
  "scenarios",
  "nation",
  "sheets",
  "workbench",
  "limits",
  "import",
];
const PAGE = new URL("../../docs/benchmarks.md", import.meta.url);
const words = process.argv.slice(2);
const named = words.filter((word) => !word.startsWith("--"));
const unknown = named.filter((word) => !PARTS.includes(word));
if (unknown.length > 0) throw new Error(`No such part: ${unknown.join(", ")}. There are ${PARTS.join(", ")}.`);

const { dependencies } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));
const machine = `${new Date().toISOString().slice(0, 10)}, Node ${process.version} on ${process.platform}, ${cpus().length} × ${cpus()[0].model}, ${Math.round(totalmem() / 2 ** 30)} GiB`;

for (const part of named.length > 0 ? named : PARTS) {
  const { status, stdout } = spawnSync(process.execPath, [fileURLToPath(new URL(`${part}/run.mjs`, import.meta.url))], {
    encoding: "utf8",
    maxBuffer: 2 ** 26,
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) throw new Error(`The part ${part} failed.`);
  const text = `Measured on ${machine}.\n\n${stdout.trim()}`;
  console.log(`\n## ${part}\n\n${text}`);
  if (words.includes("--write")) write(part, text);
}
if (words.includes("--write"))
  write(
    "versions",
    Object.entries(dependencies)
      .map(([name, version]) => `${name} ${version}`)
      .join(", "),
  );

function write(part, text) {
  const [from, to] = [`<!-- ${part}: measured -->`, `<!-- ${part}: end -->`];
  const page = readFileSync(PAGE, "utf8");
  const [start, end] = [page.indexOf(from), page.indexOf(to)];
  if (start < 0 || end < start) throw new Error(`docs/benchmarks.md has no place for ${part}.`);
  writeFileSync(PAGE, `${page.slice(0, start + from.length)}\n\n${text}\n\n${page.slice(end)}`);
}
