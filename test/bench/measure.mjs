/** How every part measures: one contender and one question in one process; processor time of all its threads; the best of several laps. */
import { spawnSync } from "node:child_process";

/** Asks a worker in a process of its own; its answer is the JSON that it prints, or that it failed or took too long. */
export function ask(worker, ...task) {
  return askWithin(300, worker, ...task);
}

/** Asks a worker for an answer within so many seconds. */
export function askWithin(seconds, worker, ...task) {
  const { status, stdout, signal } = spawnSync(
    process.execPath,
    ["--expose-gc", "--max-old-space-size=6144", worker, ...task.map(String)],
    {
      encoding: "utf8",
      timeout: seconds * 1000,
      maxBuffer: 2 ** 28,
      stdio: ["ignore", "pipe", process.env.BENCH_ERRORS === undefined ? "ignore" : "inherit"],
    },
  );
  return status === 0 ? JSON.parse(stdout) : { failed: signal === "SIGTERM" ? `> ${seconds} s` : "fails" };
}

/** Milliseconds of processor time (user and system, all threads) and wall time of the best lap: a machine at work elsewhere only ever adds. */
export async function bestOf(laps, run, seconds = 3) {
  const times = [];
  const started = performance.now();
  for (let lap = 0; lap < laps && (lap < 3 || performance.now() - started < seconds * 1000); lap += 1) {
    globalThis.gc?.();
    const cpu = process.cpuUsage();
    const from = performance.now();
    await run();
    const wall = performance.now() - from;
    const { user, system } = process.cpuUsage(cpu);
    times.push({ cpu: (user + system) / 1000, wall });
  }
  return {
    cpu: Math.min(...times.map(({ cpu }) => cpu)),
    wall: Math.min(...times.map(({ wall }) => wall)),
    laps: times.length,
  };
}

export function table(title, head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  console.log(
    [
      "",
      `### ${title}`,
      "",
      line(head),
      `|${head.map((_, column) => (column === 0 ? "---" : "--:")).join("|")}|`,
      ...rows.map(line),
    ].join("\n"),
  );
}

/** Three digits that mean something. */
export function figure(number) {
  return number >= 100 ? Math.round(number).toLocaleString("en") : Number(number.toPrecision(3)).toString();
}

/** Times what one process does step by step, each once: milliseconds of processor and wall time by name. */
export function timeSteps() {
  const steps = [];
  const step = (name, run) => {
    const cpu = process.cpuUsage();
    const wall = performance.now();
    const answer = run();
    const { user, system } = process.cpuUsage(cpu);
    steps.push({ name, cpu: (user + system) / 1000, wall: performance.now() - wall });
    return answer;
  };
  return { steps, step };
}

export function median(values) {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
}
