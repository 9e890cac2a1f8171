/** `npm run apportion`: every contender in a process of its own; prints Markdown tables. */
import { spawnSync } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { contenders } from "./contenders.mjs";

const worker = fileURLToPath(new URL("./worker.mjs", import.meta.url));
const limit = 60_000;

function ask(name, ...task) {
  const { status, stdout, signal } = spawnSync(process.execPath, ["--expose-gc", "--max-old-space-size=6144", "--import", "tsx", worker, name, ...task.map(String)], {
    encoding: "utf8",
    timeout: limit,
    stdio: ["ignore", "pipe", "ignore"],
  });
  return status === 0 ? JSON.parse(stdout) : { failed: signal === "SIGTERM" ? `> ${limit / 1000} s` : "fails" };
}

function print(title, head, rows) {
  console.log(`\n### ${title}\n\n| ${head.join(" | ")} |\n|${head.map(() => "---").join("|")}|`);
  for (const row of rows) console.log(`| ${row.join(" | ")} |`);
}

const names = Object.keys(contenders);
const fen = 150_000_000_000n;
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0].model}`);

const judged = names.filter((name) => !name.endsWith("explained")).map((name) => [name, ask(name, "judge")]);
print(
  "Correctness",
  ["", "published results", "exact sums", "largest remainders", ...Object.keys(judged[0][1].edges)],
  judged.map(([name, result]) =>
    "failed" in result ? [name, result.failed] : [name, result.published, result.sums, result.remainders, ...Object.values(result.edges).map(({ outcome, shares }) => (outcome === "wrong sum" ? `${outcome}: ${shares.join(" ")}` : outcome))],
  ),
);

const counts = [100, 10_000, 41_352, 1_000_000];
/** percent-round can only divide 100 % to so many decimals. */
const totalFor = (name) => (name === "percent-round" ? 10n ** 11n : fen);
const show = (result) => ("failed" in result ? result.failed : `${result.wall.toFixed(result.wall < 10 ? 2 : 0)} (${result.cpu.toFixed(result.cpu < 10 ? 2 : 0)})`);
print(
  "Milliseconds to divide 150 billion fen: best wall (best CPU)",
  ["", ...counts.map((count) => `n = ${count.toLocaleString("en")}`)],
  names.map((name) => [name, ...counts.map((count) => show(ask(name, "time", count, totalFor(name))))]),
);

const totals = [10n ** 6n, fen, 10n ** 30n];
print(
  "Does time grow with the total? Milliseconds at n = 41,352",
  ["", ...totals.map((total) => `total ${total}`)],
  names.filter((name) => name.endsWith("shares")).map((name) => [name, ...totals.map((total) => show(ask(name, "time", 41_352, total)))]),
);
