import { type Fault, type FaultPath } from "../fault/index.js";
import { toRatio } from "../exact/index.js";
import { compareRatios, makeRatio, sumRatios } from "../ratio/index.js";
import { findOversize, findSchemeFaults } from "./evaluation-scheme/find-scheme-faults.js";
import { writeRatio } from "./evaluation-scheme/attainable-points.js";
import { valuesNow, valuesNowOrBefore } from "./parameter-values.js";
import type { Evaluation, EvaluationScheme, EvaluationShape } from "./types.js";

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
    fault("value-missing", [...path, "scheme"], { expected: "object" });
  for (const { value, at } of valuesNowOrBefore(parameters.scheme, [...path, "scheme"])) {
    const oversize = findOversize(value);
    for (const found of oversize === null ? findSchemeFaults(value) : [oversize])
      fault(found.code, [...at, ...found.path], found.values);
  }
  const scheme = parameters.scheme?.value;
  if (scheme !== undefined)
    for (const name of SAID_TWICE) {
      const [said, own] = [scheme[name], parameters[name]?.value];
      if (said !== undefined && own !== undefined && !isSame(said, own))
        fault("value-invalid", [...path, name, "value"], { expected: "listed-value", accepted: [String(said)] });
    }
  checkConsequences(parameters, scheme, [...path, "consequences"], fault);
}

function isSame(one: string | number | boolean, other: string | number | boolean): boolean {
  if (typeof one === "boolean" || typeof other === "boolean") return one === other;
  return one === other || (isNumber(one) && isNumber(other) && compareRatios(toRatio(one), toRatio(other)) === 0);
}

function isNumber(value: string | number): boolean {
  return typeof value === "number" || /^\d/.test(value);
}

function checkConsequences(
  { consequences }: Evaluation["parameters"],
  scheme: EvaluationScheme | undefined,
  path: FaultPath,
  fault: Report,
): void {
  for (const { value, at } of valuesNow(consequences, path)) {
    const seen = new Set<string>();
    value.forEach(({ id, grades }, index) => {
      if (seen.has(id)) fault("id-duplicate", [...at, index, "id"], { id });
      seen.add(id);
      grades.forEach((grade, place) => {
        if (scheme !== undefined && !scheme.grades.some((known) => known.id === grade))
          fault("reference-dangling", [...at, index, "grades", place], { id: grade });
      });
    });
  }
}

/** Notes bounds of grades that do not fall, and weights of those who score that do not add to one. */
export function checkEvaluationShape({ parameters }: EvaluationShape, path: FaultPath, fault: Report): void {
  for (const { value, at } of valuesNowOrBefore(parameters.bounds, [...path, "bounds"]))
    value.forEach((bound, index) => {
      const above = value[index - 1];
      if (above !== undefined && compareRatios(toRatio(bound), toRatio(above)) >= 0)
        fault("bounds-reversed", [...at, index]);
    });
  for (const { value, at } of valuesNowOrBefore(parameters.weights, [...path, "weights"])) {
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
