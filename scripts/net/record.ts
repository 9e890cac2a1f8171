import { answerOf } from "./edition.js";
import { assessmentInputs } from "./inputs/assessments.js";
import { coverageInputs } from "./inputs/coverage.js";
import { evaluationInputs } from "./inputs/evaluations.js";
import { fullInputs } from "./inputs/full.js";
import { makeWorld } from "./inputs/make-world.js";
import { moneyInputs } from "./inputs/money.js";
import { numberInputs } from "./inputs/numbers.js";
import { parsingInputs, spoiltQuestions } from "./inputs/parsing.js";
import { peopleInputs } from "./inputs/people.js";
import { quotaInputs } from "./inputs/quotas.js";
import { reportingInputs } from "./inputs/reporting.js";
import { scenarioInputs } from "./inputs/scenarios.js";
import { validCalls } from "./inputs/valid-calls.js";
import { wordInputs } from "./inputs/words.js";
import type { Arbitraries, Inputs, World } from "./inputs/world.js";
import { toJson, type Json } from "./json.js";
import { loadLibrary, type Library } from "./library.js";
import { baselineEdition } from "./operations-baseline.js";
import { clear, writeMaterials, writeRows } from "./store.js";

/** Draws all inputs, asks them of the package that was built in a folder, and keeps both. */
export async function record(folder: string): Promise<void> {
  const [library, testing] = [await loadLibrary(folder), await loadLibrary(folder, "testing")];
  const materials = new Map<string, Json>();
  const inputs = drawInputs(library, testing, materials);
  const edition = baselineEdition(library, materials);
  clear();
  writeMaterials(materials);
  for (const [operation, list] of Object.entries(inputs)) {
    const started = performance.now();
    const rows = list.map((input) => {
      const json = toJson(input);
      return { input: json, answer: answerOf(edition, operation, json) };
    });
    writeRows(operation, rows);
    const thrown = rows.filter(({ answer }) => isThrown(answer)).length;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${operation.padEnd(32)} ${rows.length} inputs, ${thrown} of them throw, ${seconds} s`);
  }
  const all = Object.values(inputs).reduce((sum, list) => sum + list.length, 0);
  console.log(
    `\n${all} inputs of ${Object.keys(inputs).length} operations, ${materials.size} registers, policies, schemes and tables`,
  );
}

function drawInputs(library: Library, testing: Library, materials: Map<string, Json>): Inputs {
  const world: World = makeWorld(library, testing.all() as Arbitraries, materials);
  const questions: Inputs = {
    ...assessmentInputs(world),
    ...quotaInputs(world),
    ...coverageInputs(world),
    ...peopleInputs(world),
    ...moneyInputs(world),
    ...evaluationInputs(world, library),
    ...reportingInputs(world),
    ...scenarioInputs(world),
    ...fullInputs(world),
  };
  return {
    ...questions,
    ...spoiltQuestions(questions),
    ...parsingInputs(world),
    ...numberInputs(world.arbitraries),
    ...wordInputs(library),
    ...validCalls(world),
  };
}

function isThrown(answer: Json): boolean {
  return typeof answer === "object" && answer !== null && ("throws" in answer || "crash" in answer);
}
