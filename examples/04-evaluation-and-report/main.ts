/** A district's year: register in; statistics form, deadlines, an evaluation and the pathways out. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { stringify } from "csv-stringify/sync";
import {
  beijingPilot2021,
  beijingSystem2022,
  beijingTierSystem,
  jinanSystem2021,
  pathwayTableHunan,
} from "social-work-station-rules/catalogue";
import { checkEvaluationScheme, type EvaluationAnswer, scoreEvaluation } from "social-work-station-rules/evaluation";
import { type Explainable, explain, toText } from "social-work-station-rules/explanation";
import { parseRegister } from "social-work-station-rules/model";
import { classifyPathway, type PathwayConditions } from "social-work-station-rules/pathway";
import { findProvision, parseEvaluationScheme } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import {
  checkDeadlines,
  checkStatisticsForm,
  compileStatisticsForm,
  type Submission,
} from "social-work-station-rules/reporting";
import { writeSheets } from "social-work-station-rules/sheets";
import { readLanguage } from "../page/read-language.js";

const asOf = "2021-12-15";
const locale = readLanguage();
const register = parseRegister({ ...(readData("register.json") as object), tierSystems: [beijingTierSystem] });
const scheme = parseEvaluationScheme(readData("evaluation-scheme.json"));
const named = [
  ...scheme.indicators,
  ...scheme.indicators.flatMap((indicator) => (indicator.kind === "group" ? indicator.children : [])),
  ...scheme.grades,
  ...pathwayTableHunan.inputs,
];
const options = {
  locale,
  register,
  policies: [beijingPilot2021, beijingSystem2022, jinanSystem2021],
  names: Object.fromEntries(named.map(({ id, name }) => [id, name])),
};

/** Prints what an answer says; the sources and the readings of each stand in the documents of the catalogue. */
function print(answer: Explainable): void {
  const explanation = explain(answer, options);
  const reasons = explanation.reasons.filter(({ about }) => about !== "reading");
  console.log(toText({ ...explanation, reasons, sources: [] }));
}

const provision = findProvision(beijingSystem2022, "statistics-form");
const form = compileStatisticsForm(prepareRegister(register), provision, { asOf });
print(checkStatisticsForm(form));
mkdirSync(new URL("out/", import.meta.url), { recursive: true });
for (const { name, columns, rows } of writeSheets(form)) {
  const table = [columns.map(({ heading }) => heading), ...rows];
  const file = stringify(table, { bom: true });
  console.log(file);
  writeFileSync(new URL(`out/${name}.csv`, import.meta.url), file);
}

const district = register.divisions.find(({ level }) => level === "county")?.id ?? "";
const { submissions } = readData("submissions.json") as { readonly submissions: readonly Submission[] };
for (const deadline of beijingPilot2021.provisions) {
  if (deadline.kind !== "deadline") continue;
  const own = submissions.filter((submission) => submission.provision === deadline.id);
  checkDeadlines(own, deadline, { asOf, obliged: [district] }).forEach(print);
}

const { answers } = readData("answers.json") as { readonly answers: readonly EvaluationAnswer[] };
print(scoreEvaluation(scheme, answers));
print(checkEvaluationScheme(scheme, findProvision(jinanSystem2021, "evaluation-scheme"), { asOf }));

const { stations } = readData("pathway-conditions.json") as {
  readonly stations: readonly { readonly station: string; readonly conditions: PathwayConditions }[];
};
for (const { station, conditions } of stations) {
  console.log(station);
  print(classifyPathway(conditions, pathwayTableHunan));
}

function readData(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`data/${name}`, import.meta.url), "utf8"));
}
