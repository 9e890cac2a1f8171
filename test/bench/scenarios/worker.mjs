/**
 * What one who plays with scenarios waits for, in one process: `node worker.mjs <check|time>` prints JSON. Ten scenarios
 * of two amendments each; then ten others on the same prepared register.
 */
import { load } from "../library.mjs";
import { timeSteps } from "../measure.mjs";
import { register } from "./province.mjs";

const { assess } = await load("assessment");
const { beijingPilot2021: baseline } = await load("catalogue");
const { amendPolicy } = await load("policy");
const { prepareRegister } = await load("register");
const { compareScenarios, prepareScenarios } = await load("scenario");

const options = { asOf: "2021-12-31", period: { from: "2021-01-01", to: "2021-12-31" } };
const set = (id, provision, parameter, value) => ({
  id,
  kind: "set-parameter",
  provision: `beijing-pilot-2021/${provision}`,
  parameter,
  value,
});

/** More cases asked for, and beside that either the year counted pro rata or more hours of supervision. */
const scenarios = (first) =>
  Array.from({ length: 10 }, (_, index) => ({
    id: `scenario-${index}`,
    amendments: [
      set("cases", "service-cases", "amount", String(first + index)),
      index % 2 === 0
        ? set("part", "service-cases", "partYear", index % 4 === 0 ? "pro-rata-months" : "pro-rata-days")
        : set("hours", "supervision-hours", "amount", String(first + 40 + index)),
    ],
  }));

const { steps, step } = timeSteps();

const prepared = prepareRegister(register);
const series = prepareScenarios(prepared, baseline, options);
const compare = (first) => series.compare({ alternatives: scenarios(first) });

function check() {
  return compareScenarios(prepared, baseline, { alternatives: scenarios(11), ...options }).scenarios.map(
    (scenario, index) => {
      const amended = assess(prepared, amendPolicy(baseline, scenarios(11)[index].amendments), options);
      return JSON.stringify(scenario.verdicts.after) === JSON.stringify(amended.indicators.verdicts);
    },
  );
}

function time() {
  const { length: provisions } = baseline.provisions;
  const first = step("ten scenarios, the first comparison of a new process", () => compare(11));
  for (const amount of [21, 31]) step("", () => compare(amount));
  step("ten other scenarios on the same register", () => compare(41));
  step("a sweep of one parameter over twenty values", () =>
    series.sweep({
      provision: "beijing-pilot-2021/service-cases",
      parameter: "amount",
      values: Array.from({ length: 20 }, (_, index) => String(index)),
    }),
  );
  const { readings, robust, dependent } = step(
    "every reading flipped, alone and up to fifty together a provision",
    () => series.sensitivity(),
  );
  return {
    steps: steps.filter(({ name }) => name !== ""),
    provisions,
    changes: first.scenarios.reduce((sum, { changes }) => sum + changes.length, 0),
    readings: readings.length,
    verdicts: robust + dependent.length,
  };
}

process.stdout.write(JSON.stringify(process.argv[2] === "check" ? check() : time()));
