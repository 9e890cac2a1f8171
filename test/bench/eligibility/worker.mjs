/** `node worker.mjs <contender> verdicts|time|cold`. */
import { writeFileSync } from "node:fs";
import { bestOf } from "../measure.mjs";
import { drawComplete, drawIncomplete } from "./people.mjs";

const [name, task] = process.argv.slice(2);
const { make } = await import(`./contenders/${name}.mjs`);

/** The verdict on each person, or that the contender refuses. */
async function verdicts(contender, entries) {
  const answers = [];
  for (const entry of entries) {
    try {
      await contender.judgeAll([contender.take(entry)], (verdict) => answers.push(String(verdict)));
    } catch {
      answers.push("refuses");
    }
  }
  return answers;
}

/** Microseconds a person, by as many people as half a second holds. */
async function time(run, entries) {
  let kept = null;
  let count = 0;
  const keep = (_, answer) => {
    kept = answer;
    count += 1;
  };
  const trial = performance.now();
  await run(entries.slice(0, 200), keep);
  const each = (performance.now() - trial) / 200;
  const people = entries.slice(0, Math.max(200, Math.min(entries.length, Math.round(500 / each))));
  const { cpu, wall } = await bestOf(30, () => run(people, keep), 10);
  if (kept === null || count === 0) throw new Error("Nothing was judged.");
  return { cpu: (cpu * 1000) / people.length, wall: (wall * 1000) / people.length };
}

async function times() {
  const contender = await make();
  const complete = drawComplete(20_000).map(contender.take);
  const incomplete = drawIncomplete(20_000).map(contender.take);
  return {
    trace: contender.trace,
    plain: contender.trace === "always" ? null : await time(contender.judgeAll, complete),
    traced: contender.trace === "none" ? null : await time(contender.traceAll ?? contender.judgeAll, complete),
    incomplete: name.startsWith("ours") ? await time(contender.judgeAll, incomplete) : null,
  };
}

/** From the start of the process to the first verdict. */
async function cold() {
  const contender = await make();
  const [first] = drawComplete(1);
  let found = null;
  await contender.judgeAll([contender.take(first)], (verdict) => (found = verdict));
  const { user, system } = process.cpuUsage();
  return { verdict: found, wall: performance.now(), cpu: (user + system) / 1000 };
}

const tasks = {
  verdicts: async () => {
    const contender = await make();
    return {
      complete: await verdicts(contender, drawComplete(5_000)),
      incomplete: await verdicts(contender, drawIncomplete(5_000)),
    };
  },
  time: times,
  cold,
};
writeFileSync(1, JSON.stringify(await tasks[task]()));
process.exit(0);
