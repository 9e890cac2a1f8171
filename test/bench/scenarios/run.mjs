/** Scenarios over a province, in processes of their own; medians. `npm run build:js`, then `node test/bench/scenarios/run.mjs`. */
import { fileURLToPath } from "node:url";
import { ask, figure, median, table } from "../measure.mjs";
import { SIZE } from "./province.mjs";

const RUNS = 5;
const worker = fileURLToPath(new URL("worker.mjs", import.meta.url));
const answers = ask(worker, "check");
if (!answers.every(Boolean)) throw new Error("A scenario answers otherwise than assessing its amended policy.");

const runs = Array.from({ length: RUNS }, () => ask(worker, "time"));
const [{ steps, provisions, changes, readings, verdicts }] = runs;
console.log(
  `${figure(SIZE.townships)} townships with a station each, ${figure(SIZE.people)} people, ${figure(SIZE.activities)} activities; ${provisions} provisions; the ten scenarios change ${figure(changes)} findings. ` +
    `All ten answer as assessing the amended policy does. Of ${figure(verdicts)} verdicts ${readings} readings are flipped.`,
);
table(
  `Milliseconds, median of ${RUNS} processes`,
  ["", "processor time", "wall time"],
  steps.map(({ name }, at) => [
    name,
    ...["cpu", "wall"].map((field) => figure(median(runs.map((run) => run.steps[at][field])))),
  ]),
);
