import * as fc from "fast-check";
import { evaluationScheme } from "../../../test/consumers/facts.js";
import { schemeInput, tableInput } from "../../../test/hardening/fixtures.js";
import { toJson, type Json } from "../json.js";
import { draw } from "./draw.js";
import { spoilt } from "./spoil.js";
import { readJson, refer, type Inputs, type Material, type Register, type World } from "./world.js";

/** What is read: good data, data spoilt in a place or two, and the spoilt arguments of questions. */
export function parsingInputs(world: World): Inputs {
  const { arbitraries, registers, handMade, catalogue, drawnPolicies, everything, full } = world;
  const scenarioFile = readJson("examples/05-scenarios/scenario.json") as Json;
  const schemes = draw("schemes to read", 60, arbitraries.evaluationSchemes()).map((scheme) => toJson(scheme));
  const tables = draw("tables to read", 60, arbitraries.decisionTables()).map((table) => toJson(table));
  const files = draw("files to read", 60, arbitraries.scenarioFiles()).map((file) => toJson(file));
  return {
    parseRegister: good([...registers, ...handMade, full.register]),
    "parseRegister.spoilt": bad("registers", 400, [...raw(registers.slice(0, 60)), ...times(40, full.register.value)]),
    "parseRegister.two-posts": [{ input: toJson(withTwoPosts(full.register.value)) }],
    "safeParseRegister.spoilt": bad("registers, safely", 80, [
      ...raw(registers.slice(60)),
      toJson(full.register.value),
    ]),
    parsePolicy: good([...catalogue, ...drawnPolicies, everything, full.policy]),
    "parsePolicy.spoilt": bad("policies", 400, [
      ...raw(drawnPolicies),
      ...raw(catalogue),
      ...times(60, full.policy.value),
    ]),
    "safeParsePolicy.spoilt": bad("policies, safely", 80, raw(drawnPolicies)),
    parseEvaluationScheme: schemes.map((input) => ({ input })),
    "parseEvaluationScheme.spoilt": bad("schemes", 400, [...schemes, toJson(schemeInput), toJson(evaluationScheme)]),
    parseDecisionTable: tables.map((input) => ({ input })),
    "parseDecisionTable.spoilt": bad("tables", 120, [...tables, ...times(20, tableInput)]),
    safeParseScenarioFile: [...files, scenarioFile].map((input) => ({ input })),
    "safeParseScenarioFile.spoilt": bad("files", 150, [...files, ...times(20, scenarioFile)]),
  };
}

/**
 * Questions of each operation with a place or two spoilt: the arguments that are not references. Operations that read
 * raw figures get many.
 */
export function spoiltQuestions(inputs: Inputs): Inputs {
  return Object.fromEntries(
    Object.entries(SPOILT).map(([operation, count]) => {
      const good = (inputs[operation] ?? []).slice(0, 150).map((input) => toJson(input));
      if (good.length === 0) throw new Error(`nothing to spoil: ${operation}`);
      return [`${operation}.spoilt`, draw(`spoilt ${operation}`, count, spoiltOf(good)) as Inputs[string]];
    }),
  );
}

const SPOILT: Readonly<Record<string, number>> = {
  apportion: 200,
  apportionByFactors: 200,
  shareCosts: 120,
  allocateSources: 150,
  measureCoverage: 60,
  planCoverage: 80,
  impliedTotals: 60,
  auditCoverageTable: 120,
  measureProgress: 100,
  measureCoverageByDivision: 50,
  measureServiceCoverage: 50,
  assess: 60,
  policiesInForce: 40,
  policyAsOf: 40,
  amendPolicy: 150,
  assessQualification: 150,
  planQualification: 60,
  assessRoster: 30,
  checkActivityQuotas: 40,
  planActivityQuotas: 30,
  checkChecklist: 30,
  checkRecurringDuties: 30,
  checkRequiredRoles: 30,
  checkRequiredSystems: 30,
  checkShareQuotas: 30,
  checkStaffing: 30,
  scoreEvaluation: 120,
  checkSchemeShape: 60,
  classifyPathway: 60,
  checkDeadlines: 80,
  compileStatisticsForm: 30,
  compareScenarios: 120,
  interpretationSensitivity: 40,
  sweepParameter: 80,
};

/** Somebody who holds one post full-time twice. */
function withTwoPosts(register: Register): Register {
  return {
    ...register,
    personnel: register.personnel.map((person) => {
      const [post] = person.assignments ?? [];
      return post === undefined ? person : { ...person, assignments: [post, post] };
    }),
  };
}

function good(materials: readonly Material<unknown>[]): Inputs[string] {
  return materials.map((material) => ({ input: refer("material", material) }));
}

function bad(name: string, count: number, inputs: readonly Json[]): Inputs[string] {
  return draw(`spoilt ${name}`, count, spoiltOf(inputs)).map((input) => ({ input }));
}

function spoiltOf(inputs: readonly Json[]): fc.Arbitrary<Json> {
  return fc.constantFrom(...inputs).chain(spoilt);
}

function raw(materials: readonly Material<unknown>[]): readonly Json[] {
  return materials.map(({ value }) => toJson(value));
}

/** A hand-made input as often as it shall weigh among drawn ones. */
function times(count: number, input: unknown): readonly Json[] {
  return Array.from({ length: count }, () => toJson(input));
}
