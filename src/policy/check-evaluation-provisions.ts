import { type Fault, type FaultPath } from "../fault/index.js";
import { toRatio } from "../exact/index.js";
import { valuesIn } from "../measure-form/index.js";
import { compareRatios, makeRatio, sumRatios } from "../ratio/index.js";
import { findOversize, findSchemeFaults } from "./evaluation-scheme/find-scheme-faults.js";
import { writeRatio } from "./evaluation-scheme/attainable-points.js";
import { eachNow, eachNowOrBefore } from "./parameter-values.js";
import type { Parameter } from "./parameter.js";
import type { Evaluation, EvaluationScheme, EvaluationShape } from "./types.js";
import type { Varied } from "./varied.js";

/** Notes a fault of a policy. */
type Report = (code: Fault["code"], path: FaultPath, values?: Fault["values"]) => void;

/** What a provision and the scheme in it may both say. */
const SAID_TWICE = ["frequency", "assessor", "selfAssessment", "sample"] as const;

/**
 * Notes the faults of an evaluation that its schema cannot see: one without a parameter, a scheme that does not add up, a
 * parameter that contradicts the scheme, and consequences of grades that the scheme does not have.
 */
export function checkEvaluationProvision({ parameters }: Evaluation, path: FaultPath, fault: Report): void {
  if (Object.values(parameters).every((parameter) => parameter === undefined))
    fault("value-missing", [...path, "parameters", "scheme"], { expected: "object" });
  for (const { value, at } of eachNowOrBefore(parameters.scheme, [...path, "parameters", "scheme"])) {
    const oversize = findOversize(value);
    for (const found of oversize === null ? findSchemeFaults(value) : [oversize])
      fault(found.code, [...at, ...found.path], found.values);
  }
  const schemes = parameters.scheme === undefined ? [] : valuesIn<EvaluationScheme>(parameters.scheme.value);
  const [scheme, ...others] = schemes.map(({ value }) => value);
  // Of several schemes only the subject and the day show which goes with which value.
  if (scheme !== undefined && others.length === 0)
    for (const name of SAID_TWICE) {
      const said = scheme[name];
      const own = parameters[name] as Parameter<Varied<string | number | boolean>> | undefined;
      for (const { value, at } of own === undefined
        ? []
        : valuesIn<string | number | boolean>(own.value, [...path, "parameters", name, "value"]))
        if (said !== undefined && !isSame(said, value))
          fault("value-invalid", at, { expected: "listed-value", accepted: [String(said)] });
    }
  const grades = scheme === undefined ? null : [scheme, ...others].flatMap((one) => one.grades.map(({ id }) => id));
  checkConsequences(parameters, grades, [...path, "parameters", "consequences"], fault);
}

function isSame(one: string | number | boolean, other: string | number | boolean): boolean {
  return one === other || (isNumber(one) && isNumber(other) && compareRatios(toRatio(one), toRatio(other)) === 0);
}

/** No word of a vocabulary begins with a digit. */
function isNumber(value: string | number | boolean): value is string | number {
  return /^\d/.test(String(value));
}

function checkConsequences(
  { consequences }: Evaluation["parameters"],
  known: readonly string[] | null,
  path: FaultPath,
  fault: Report,
): void {
  for (const { value, at } of eachNow(consequences, path)) {
    const seen = new Set<string>();
    value.forEach(({ id, grades }, index) => {
      if (seen.has(id)) fault("id-duplicate", [...at, index, "id"], { id });
      seen.add(id);
      grades.forEach((grade, place) => {
        if (known?.includes(grade) === false)
          fault("reference-dangling", [...at, index, "grades", place], { id: grade });
      });
    });
  }
}

/** Notes bounds of grades that do not fall, and weights of those who score that do not add to one. */
export function checkEvaluationShape({ parameters }: EvaluationShape, path: FaultPath, fault: Report): void {
  for (const { value, at } of eachNowOrBefore(parameters.bounds, [...path, "parameters", "bounds"]))
    value.forEach((bound, index) => {
      const above = value[index - 1];
      if (above !== undefined && compareRatios(toRatio(bound), toRatio(above)) >= 0)
        fault("bounds-reversed", [...at, index]);
    });
  for (const { value, at } of eachNowOrBefore(parameters.weights, [...path, "parameters", "weights"])) {
    const seen = new Set<string>();
    value.forEach(({ subject, weight }, index) => {
      if (toRatio(weight).numerator < 0n) fault("weight-negative", [...at, index, "weight"]);
      if (seen.has(subject)) fault("id-duplicate", [...at, index, "subject"], { id: subject });
      seen.add(subject);
    });
    const total = sumRatios(value.map(({ weight }) => toRatio(weight)));
    if (compareRatios(total, makeRatio(1n)) !== 0)
      fault("weights-not-one", at, { total: writeRatio(total), required: "1" });
  }
}
