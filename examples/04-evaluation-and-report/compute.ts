import { readFileSync } from "node:fs";
import {
  beijingPilot2021,
  beijingSystem2022,
  beijingTierSystem,
  jinanSystem2021,
  pathwayTableHunan,
} from "social-work-station-rules/catalogue";
import { checkEvaluationScheme, scoreEvaluation, type EvaluationAnswer } from "social-work-station-rules/evaluation";
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

export const AS_OF = "2021-12-15";

/** A year of a district: its statistics form, what is due, one station's evaluation, every station's pathway. */
export function computeYear() {
  const register = parseRegister({ ...(readJson("register.json") as object), tierSystems: [beijingTierSystem] });
  const form = compileStatisticsForm(prepareRegister(register), findProvision(beijingSystem2022, "statistics-form"), {
    asOf: AS_OF,
  });
  const district = register.divisions.find(({ level }) => level === "county");
  if (district === undefined) throw new Error("the register has no district");

  const { submissions } = readJson("submissions.json") as { readonly submissions: readonly Submission[] };
  const deadlines = beijingPilot2021.provisions.flatMap((provision) => {
    if (provision.kind !== "deadline") return [];
    const own = submissions.filter((submission) => submission.provision === provision.id);
    return checkDeadlines(own, provision, { asOf: AS_OF, obliged: [district.id] });
  });

  const scheme = parseEvaluationScheme(readJson("evaluation-scheme.json"));
  const { station, answers } = readJson("answers.json") as {
    readonly station: string;
    readonly answers: readonly EvaluationAnswer[];
  };
  const evaluation = scoreEvaluation(scheme, answers);
  const shape = checkEvaluationScheme(scheme, findProvision(jinanSystem2021, "evaluation-scheme"), { asOf: AS_OF });

  const names = new Map(register.divisions.map(({ id, name }) => [id, name]));
  const placeOf = (id: string): string =>
    names.get(register.stations.find((own) => own.id === id)?.division ?? "") ?? id;
  const { stations } = readJson("pathway-conditions.json") as {
    readonly stations: readonly { readonly station: string; readonly conditions: PathwayConditions }[];
  };
  const pathways = stations.map(({ station: id, conditions }) => ({
    id,
    place: placeOf(id),
    pathway: classifyPathway(conditions, pathwayTableHunan),
  }));

  return {
    district,
    form,
    faults: checkStatisticsForm(form),
    deadlines,
    names,
    scheme,
    shape,
    evaluated: placeOf(station),
    evaluation,
    pathways,
  };
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`data/${name}`, import.meta.url), "utf8"));
}
