/** One question in one process: `node worker.mjs zod|indicators|handed|findings <register.json>` prints milliseconds of each step, and the peak of memory. */
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { load } from "../library.mjs";
import { timeSteps } from "../measure.mjs";

const { assess } = await load("assessment");
const { beijingTierSystem } = await load("catalogue");
const { parseRegister, registerSchema } = await load("model");
const { parsePolicy } = await load("policy");
const { prepareRegister } = await load("register");

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

/** The pilot policy as it was on 29 November 2026, so that its growth does not change what is measured. */
const pilot = parsePolicy(JSON.parse(readFileSync(new URL("pilot-policy.json", import.meta.url), "utf8")));
const options = { asOf: "2023-12-31", period: { from: "2023-01-01", to: "2023-12-31" } };

/** The name of the step for each thing that becomes of the findings. */
const NAMES = {
  omitted: "assess, indicators alone",
  handed: "assess, findings handed over one by one",
  listed: "assess, findings listed",
};

function assessWith(findings) {
  const register = readRegister();
  const { stations, personnel, activities } = register;
  const prepared = step("prepareRegister", () => prepareRegister(register));
  let handed = 0;
  const wanted = findings === "handed" ? () => (handed += 1) : findings;
  const { indicators, findings: listed } = step(NAMES[findings], () =>
    assess(prepared, pilot, { ...options, findings: wanted }),
  );
  return {
    stations: stations.length,
    personnel: personnel.length,
    activities: activities.length,
    findings: indicators.provisions.reduce((sum, { findings: own }) => sum + own, 0),
    received: handed + listed.length,
    indicators: createHash("sha256").update(JSON.stringify(indicators)).digest("hex"),
  };
}

function askZod() {
  const json = readJson();
  return { isValid: step("zod alone", () => registerSchema.safeParse(json)).success };
}

const ASKED = {
  zod: askZod,
  indicators: () => assessWith("omitted"),
  handed: () => assessWith("handed"),
  findings: () => assessWith("listed"),
};
const answers = ASKED[what]();
process.stdout.write(
  JSON.stringify({ bytes: statSync(file).size, steps, answers, peak: process.resourceUsage().maxRSS * 1024 }),
);
