import { throwInputError } from "../../checks/index.js";
import type { FaultPath } from "../../fault/index.js";
import { onlyValue } from "../../measure-form/index.js";
import { requireProvision } from "../../parsed/index.js";
import type { Evaluation, EvaluationScheme } from "../../policy/index.js";

/**
 * Returns the scheme itself, or the one in a provision.
 *
 * @throws RuleInputError `not-parsed`, `variant-unknown` for a provision of another kind, `value-missing` for one without
 *   a scheme, `value-invalid` for one whose scheme differs by class or by stage
 */
export function schemeOf(given: EvaluationScheme | Evaluation, path: FaultPath = ["scheme"]): EvaluationScheme {
  if (!isProvision(given)) return given;
  requireProvision(given, "evaluation", path);
  const { scheme } = given.parameters;
  return scheme === undefined
    ? throwInputError("value-missing", [...path, "parameters", "scheme"], { expected: "object" })
    : onlyValue(scheme, [...path, "parameters", "scheme", "value"]);
}

function isProvision(given: EvaluationScheme | Evaluation): given is Evaluation {
  return typeof given === "object" && given !== null && "kind" in given;
}
