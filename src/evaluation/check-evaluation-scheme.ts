import { parsePlainDate } from "../calendar/index.js";
import { checkKeys, requireObject } from "../checks/index.js";
import { requireProvision } from "../parsed/index.js";
import { basisOf, findingId, type Finding } from "../finding/index.js";
import type { EvaluationScheme, EvaluationShape, Parameter } from "../policy/index.js";
import { checkSchemeShape, type SchemeShape, type ShapeCheck } from "./check-scheme-shape.js";

/**
 * Checks an evaluation scheme against the shape that a policy demands, as a finding: met where it conforms, unmet
 * where it differs, undetermined where it only leaves unsaid how often or by whom it is carried out.
 *
 * @param scheme a parsed scheme
 * @param provision a provision of kind `evaluation-scheme`
 * @param options.asOf the day, `YYYY-MM-DD`
 * @returns a finding about the scheme; its detail is that of `checkSchemeShape`
 * @throws RuleInputError `type-invalid`, `variant-unknown`, `key-unknown`, `date-invalid`, and as `checkSchemeShape`
 * @see 《街镇社工站建设的市域推进》, 中国社会工作 (2021): 4 grades, 3 levels, 37 scoring items, yearly, by a third party
 *
 * @example
 * ```ts
 * import { jinanSystem2021 } from "social-work-station-rules/catalogue";
 * import { checkEvaluationScheme } from "social-work-station-rules/evaluation";
 * import { parseEvaluationScheme } from "social-work-station-rules/policy";
 * const scheme = parseEvaluationScheme({
 *   id: "example",
 *   version: "1",
 *   title: { zh: "示例", en: "Example" },
 *   standing: "example",
 *   counting: "points",
 *   full: 100,
 *   display: { decimals: 0, rounding: "half-up" },
 *   grades: [{ id: "all", name: { zh: "不分等级", en: "No grades" } }],
 *   indicators: [{ kind: "leaf", id: "overall", name: { zh: "总评", en: "Overall" }, worth: 100, rule: { kind: "range", least: 0, most: 100 } }],
 * });
 * const provision = jinanSystem2021.provisions.find(({ kind }) => kind === "evaluation-scheme");
 * const finding = provision?.kind === "evaluation-scheme" ? checkEvaluationScheme(scheme, provision, { asOf: "2021-12-31" }) : null;
 * finding?.verdict; //=> "unmet"
 * finding?.detail.differences.map(({ aspect }) => aspect);
 * //=> ["grades", "depth", "leaves", "dimensions", "frequency", "assessor"]
 * ```
 */
export function checkEvaluationScheme(
  scheme: EvaluationScheme,
  provision: EvaluationShape,
  options: { readonly asOf: string },
): Finding<ShapeCheck> {
  requireProvision(provision, "evaluation-scheme");
  checkKeys(options, ["asOf"], ["options"]);
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  const detail = checkSchemeShape(scheme, shapeOf(provision), ["provision", "parameters"]);
  const subject = { kind: "scheme", id: scheme.id } as const;
  const isUnsaid = detail.differences.every((difference) => "actual" in difference && difference.actual === null);
  return {
    id: findingId(provision.id, subject),
    provision: provision.id,
    subject,
    asOf,
    verdict: detail.outcome === "conforms" ? "met" : isUnsaid ? "undetermined" : "unmet",
    timing: null,
    detail,
    missing: isUnsaid
      ? detail.differences.map(({ aspect }) => ({ subject, fact: "scheme-particulars", detail: aspect }))
      : [],
    judgements: [],
    basis: basisOf(provision),
  };
}

function shapeOf({ parameters }: EvaluationShape): SchemeShape {
  const given = Object.entries<Parameter<unknown> | undefined>(requireObject(parameters, ["provision", "parameters"]));
  return Object.fromEntries(given.map(([aspect, parameter]) => [aspect, parameter?.value]));
}
