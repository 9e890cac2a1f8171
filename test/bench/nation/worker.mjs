/** One question in one process: `node worker.mjs zod|whole|answer <register.json>` prints milliseconds of each step, and the peak of memory. */
import { readFileSync, statSync } from "node:fs";
import { assess } from "../../../dist/assessment/index.js";
import { beijingPilot2021, beijingSystem2022, beijingTierSystem } from "../../../dist/policy/catalogue/index.js";
import { parseRegister, registerSchema } from "../../../dist/model/index.js";
import { prepareRegister } from "../../../dist/register/index.js";
import { checkStatisticsForm, compileStatisticsForm } from "../../../dist/reporting/index.js";
import { timeSteps } from "../measure.mjs";

const [what, file] = process.argv.slice(2);
const { steps, step } = timeSteps();

/** The text is let go of when it is read, as a server lets go of a request's body. */
function readJson() {
  const text = readFileSync(file, "utf8");
  return { ...step("JSON.parse alone", () => JSON.parse(text)), tierSystems: [beijingTierSystem] };
}

/** The parsed JSON is let go of when the register is read. */
function readRegister() {
  const json = readJson();
  return step("parseRegister", () => parseRegister(json));
}

const options = { asOf: "2023-12-31", period: { from: "2023-01-01", to: "2023-12-31" } };
const pilotEverywhere = { ...beijingPilot2021, jurisdiction: "CN" };

function askEverything() {
  const register = readRegister();
  const { divisions, stations, personnel, activities } = register;
  const prepared = step("prepareRegister", () => prepareRegister(register));
  const assessment = step("assess", () => assess(prepared, pilotEverywhere, options));
  const form = beijingSystem2022.provisions.find(({ kind }) => kind === "statistics-form");
  const report = step("compileStatisticsForm", () => compileStatisticsForm(prepared, form, { asOf: options.asOf }));
  return {
    divisions: divisions.length,
    stations: stations.length,
    personnel: personnel.length,
    activities: activities.length,
    findings: assessment.findings.length,
    professionals: report.professionals,
    mistakes: checkStatisticsForm(report, form, { asOf: options.asOf }).length,
  };
}

function askZod() {
  const json = readJson();
  return { isValid: step("zod alone", () => registerSchema.safeParse(json)).success };
}

/** What the answer alone costs: to make its findings once more, details and facts shared, and to write them as JSON. */
function copyAnswer() {
  const { findings } = assess(prepareRegister(readRegister()), pilotEverywhere, options);
  const copy = step("findings copied", () =>
    findings.map((finding) => ({
      ...finding,
      id: `${finding.provision}@${finding.subject.id}`,
      subject: { ...finding.subject },
    })),
  );
  const characters = step("findings as JSON", () =>
    copy.reduce((sum, finding) => sum + JSON.stringify(finding).length, 0),
  );
  return { findings: copy.length, characters };
}

const ASKED = { zod: askZod, whole: askEverything, answer: copyAnswer };
const answers = ASKED[what]();
process.stdout.write(
  JSON.stringify({ bytes: statSync(file).size, steps, answers, peak: process.resourceUsage().maxRSS * 1024 }),
);
