/** One qualification rule in five rules engines: the same answers first, then cold start and throughput. Prints Markdown. */
import { fileURLToPath } from "node:url";
import { ask, figure, table } from "../measure.mjs";

const worker = fileURLToPath(new URL("./worker.mjs", import.meta.url));
const OWN = {
  ours: "this library, provision prepared",
  "ours-unprepared": "this library, `assessQualification`",
  "ours-planned": "this library, `planQualification`",
};
const ENGINES = {
  "zen-expression": "zen-engine, bare expression",
  "zen-table": "zen-engine, decision table",
  "json-rules-engine": "json-rules-engine",
  publicodes: "publicodes",
  feelin: "feelin, two values",
  "feelin-three-valued": "feelin, three values",
};
const FLOOR = { "by-hand": "an `if` by hand" };
const NAMES = { ...OWN, ...ENGINES, ...FLOOR };

const verdicts = new Map(Object.keys(NAMES).map((name) => [name, ask(worker, name, "verdicts")]));
const ours = verdicts.get("ours");
const settled = (verdict) => verdict !== "undetermined";
const count = (answers, expected, test) => answers.filter((answer, index) => test(answer, expected[index])).length;
table(
  "The same answers? 5,000 people of whom all is recorded, 5,000 of whom something is not",
  [
    "",
    "complete: equal",
    "incomplete: equal",
    "settled though open",
    "open though settled",
    "settled the wrong way",
    "fails",
  ],
  Object.entries({ ...ENGINES, ...FLOOR }).map(([name, title]) => {
    const { complete, incomplete } = verdicts.get(name);
    const against = (test) => count(incomplete, ours.incomplete, test);
    return [
      title,
      count(complete, ours.complete, (answer, right) => answer === right),
      against((answer, right) => answer === right),
      against((answer, right) => answer !== "refuses" && settled(answer) && !settled(right)),
      against((answer, right) => answer === "undetermined" && settled(right)),
      against((answer, right) => answer !== "refuses" && settled(answer) && settled(right) && answer !== right),
      against((answer) => answer === "refuses"),
    ];
  }),
);

const times = new Map(Object.keys(NAMES).map((name) => [name, ask(worker, name, "time")]));
const unit = times.get("ours").traced.cpu;
const show = (time, without) => (time === null ? without : `${figure(time.cpu)} (${figure(time.cpu / unit)})`);
table(
  "Microseconds of processor time a person (in brackets: for one explained verdict of this library)",
  ["", "without trace", "with trace", "incomplete record, with trace"],
  Object.entries(NAMES).map(([name, title]) => {
    const { trace, plain, traced, incomplete } = times.get(name);
    return [
      title,
      show(plain, trace === "always" ? "always traced" : "–"),
      show(traced, "has none"),
      show(incomplete, "–"),
    ];
  }),
);

const fastest = Object.keys(ENGINES)
  .map((name) => [name, (times.get(name).plain ?? times.get(name).traced).cpu])
  .toSorted(([, a], [, b]) => a - b)[0];
const fastestTraced = Object.keys(ENGINES)
  .flatMap((name) => (times.get(name).traced === null ? [] : [[name, times.get(name).traced.cpu]]))
  .toSorted(([, a], [, b]) => a - b)[0];
console.log(
  `\nThe fastest engine without its trace is ${ENGINES[fastest[0]]}: ${figure(fastest[1] / unit)} times the processor time of an explained verdict here (bar: 5); with its trace ${ENGINES[fastestTraced[0]]}: ${figure(fastestTraced[1] / unit)} times (bar: 25).`,
);

const starts = ["ours", ...Object.keys(ENGINES), "by-hand"].map((name) => [
  NAMES[name],
  Array.from({ length: 9 }, () => ask(worker, name, "cold")),
]);
const least = (runs, field) => Math.min(...runs.map((run) => run[field]));
table(
  "From the start of the process to the first verdict, in milliseconds: the best of nine processes",
  ["", "processor time", "wall time"],
  starts.map(([title, runs]) => [title, figure(least(runs, "cpu")), figure(least(runs, "wall"))]),
);
