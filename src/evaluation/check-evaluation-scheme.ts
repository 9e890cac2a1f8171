import type { EvaluationSchemeDetail, Finding, ShapeCheck, ShapeDifference } from "../results/index.js";
import { parsePlainDate } from "../calendar/index.js";
import {
  checkKeys,
  requireCount,
  requireId,
  requireList,
  requireListed,
  requireObject,
  requireObjects,
  requireText,
  throwInputError,
} from "../checks/index.js";
import type { FaultPath } from "../fault/index.js";
import { basisOf, findingId } from "../finding/index.js";
import { requireParsed, requireProvision } from "../parsed/index.js";
import { toRatio } from "../exact/index.js";
import type {
  Evaluation,
  EvaluationScheme,
  EvaluationShape,
  Fraction,
  Parameter,
  Settled,
  SubjectWeight,
} from "../policy/index.js";
import { settledOn } from "../quantities/index.js";
import { compareValues, formatRatio } from "../ratio/index.js";
import { type LocalText, normalForm } from "../terms/index.js";
import { readScheme } from "./internal/read-scheme.js";
import { schemeOf } from "./internal/scheme-of.js";

/**
 * Checks an evaluation scheme against the shape that a policy demands, as a finding: met where it conforms, unmet
 * where it differs, undetermined where it only leaves unsaid how often or by whom it is carried out. What differs by
 * stage has the value of the last stage that is due on the day.
 *
 * @param scheme a parsed scheme, or a provision of kind `evaluation` that contains one
 * @param provision a provision of kind `evaluation-scheme`
 * @param options.asOf the day, `YYYY-MM-DD`
 * @returns a finding about the scheme; its detail is that of `checkSchemeShape`
 * @throws RuleInputError `not-parsed`, `variant-unknown`, `key-unknown`, `date-invalid`, `value-missing` for a provision
 *   that demands nothing
 * @see 《街镇社工站建设的市域推进》, 中国社会工作 (2021): 4 grades, 3 levels, 37 scoring items, yearly, by a third party
 *
 * @example
 * ```ts
 * import { jinanSystem2021 } from "social-work-station-rules/catalogue";
 * import { checkEvaluationScheme } from "social-work-station-rules/evaluation";
 * import { findProvision, parseEvaluationScheme } from "social-work-station-rules/policy";
 * const scheme = parseEvaluationScheme({
 *   id: "example",
 *   version: "1",
 *   title: { zh: "示例", en: "Example" },
 *   status: "example",
 *   counting: "points",
 *   full: 100,
 *   display: { decimals: 0, rounding: "half-up" },
 *   grades: [{ id: "all", name: { zh: "不分等级", en: "No grades" } }],
 *   indicators: [{ kind: "leaf", id: "overall", name: { zh: "总评", en: "Overall" }, worth: 100, rule: { kind: "range", least: 0, most: 100 } }],
 * });
 * const provision = findProvision(jinanSystem2021, "evaluation-scheme");
 * const finding = checkEvaluationScheme(scheme, provision, { asOf: "2021-12-31" });
 * finding.verdict; //=> "unmet"
 * finding.detail.differences.map(({ aspect }) => aspect);
 * //=> ["grades", "depth", "leaves", "dimensions", "frequency", "assessor"]
 * ```
 */
export function checkEvaluationScheme(
  scheme: EvaluationScheme | Evaluation,
  provision: EvaluationShape,
  options: { readonly asOf: string },
): Finding<EvaluationSchemeDetail> {
  const own = schemeOf(scheme);
  requireParsed(own, "evaluation-scheme", ["scheme"]);
  requireProvision(provision, "evaluation-scheme");
  checkKeys(options, ["asOf"], ["options"]);
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  const settled = settledOn(provision, asOf);
  const shape = compareShape(own, requireDemand(shapeOf(settled.provision), ["provision", "parameters"]));
  const detail: EvaluationSchemeDetail = { ...shape, kind: "evaluation-scheme" };
  const subject = { kind: "scheme", id: own.id } as const;
  const isUnsaid = detail.differences.every((difference) => "actual" in difference && difference.actual === null);
  return {
    kind: "finding",
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
    ...(settled.applied === null ? {} : { applied: settled.applied }),
  };
}

function shapeOf({ parameters }: Settled<EvaluationShape>): SchemeShape {
  const given = Object.entries<Parameter<unknown> | undefined>(parameters);
  return Object.fromEntries(given.map(([aspect, parameter]) => [aspect, parameter?.value]));
}

/** A dimension or a subject that a policy names; a scheme has it under the same id or the same Chinese name. */
export interface NamedPart {
  readonly id: string;
  readonly name: LocalText;
}

/** What a policy demands of a scheme; what it does not fix is absent. */
export interface SchemeShape {
  readonly grades?: number | undefined;
  /** Levels of the indicator tree, leaves included. */
  readonly depth?: number | undefined;
  readonly leaves?: number | undefined;
  /** The indicators of the top level. */
  readonly dimensions?: readonly NamedPart[] | undefined;
  readonly subjects?: readonly NamedPart[] | undefined;
  readonly frequency?: "yearly" | "half-yearly" | "quarterly" | undefined;
  readonly assessor?: "third-party" | "authority" | undefined;
  readonly full?: Fraction | undefined;
  /** Lower bounds of the grades, best first; the lowest grade has none. */
  readonly bounds?: readonly Fraction[] | undefined;
  /** The weight of each who scores, as the scheme says it for the whole. */
  readonly weights?: readonly SubjectWeight[] | undefined;
  readonly selfAssessment?: boolean | undefined;
  /** The share of all subjects that is evaluated. */
  readonly sample?: string | number | undefined;
}

const COUNTED = ["grades", "depth", "leaves"] as const;
const TERMS = ["frequency", "assessor"] as const;
const ASPECTS = [
  ...COUNTED,
  "dimensions",
  "subjects",
  ...TERMS,
  "full",
  "bounds",
  "weights",
  "selfAssessment",
  "sample",
] as const;

/**
 * Checks whether a scheme has the shape that a policy demands: how many grades, levels and leaves, which dimensions and
 * subjects, how often it is carried out and who assesses; full marks, bounds of grades, weights, self-assessment, sample.
 * Bonus items and vetoes do not count as leaves.
 *
 * @param scheme a parsed scheme, or a provision of kind `evaluation` that contains one
 * @param shape what is demanded, at least one respect
 * @returns every difference; a dimension the policy does not name is one, too
 * @throws RuleInputError `not-parsed`, `key-unknown`, `value-missing` for a shape that demands nothing, `count-invalid`,
 *   `term-unknown`, `type-invalid`, `id-invalid`, `text-invalid`
 *
 * Source: Jinan's standard has 4 grades, 3 levels and 37 scoring items (《街镇社工站建设的市域推进》, 中国社会工作, 2021).
 *
 * @example
 * ```ts
 * import { checkSchemeShape } from "social-work-station-rules/evaluation";
 * import { parseEvaluationScheme } from "social-work-station-rules/policy";
 * const scheme = parseEvaluationScheme({
 *   id: "example",
 *   version: "1",
 *   title: { zh: "示例", en: "Example" },
 *   status: "example",
 *   frequency: "yearly",
 *   counting: "points",
 *   full: 100,
 *   display: { decimals: 0, rounding: "half-up" },
 *   grades: [{ id: "all", name: { zh: "不分等级", en: "No grades" } }],
 *   indicators: [{ kind: "leaf", id: "overall", name: { zh: "总评", en: "Overall" }, worth: 100, rule: { kind: "range", least: 0, most: 100 } }],
 * });
 * checkSchemeShape(scheme, { grades: 4, frequency: "yearly" }).differences; //=> [{ aspect: "grades", required: 4, actual: 1 }]
 * ```
 */
export function checkSchemeShape(scheme: EvaluationScheme | Evaluation, shape: SchemeShape): ShapeCheck {
  const own = schemeOf(scheme);
  requireParsed(own, "evaluation-scheme", ["scheme"]);
  return compareShape(own, readShape(shape));
}

function compareShape(scheme: EvaluationScheme, demanded: SchemeShape): ShapeCheck {
  const { grades, leaves } = readScheme(scheme);
  const actual = {
    grades: grades.length,
    leaves: leaves.length,
    depth: leaves.reduce((deepest, { parents }) => Math.max(deepest, parents.length + 1), 0),
  };
  const differences: ShapeDifference[] = [
    ...COUNTED.flatMap((aspect) => {
      const required = demanded[aspect];
      return required === undefined || required === actual[aspect]
        ? []
        : [{ aspect, required, actual: actual[aspect] }];
    }),
    ...compareParts("dimensions", demanded.dimensions, scheme.indicators),
    ...compareParts("subjects", demanded.subjects, scheme.subjects),
    ...TERMS.flatMap((aspect) => {
      const required = demanded[aspect];
      return required === undefined || required === scheme[aspect]
        ? []
        : [{ aspect, required, actual: scheme[aspect] ?? null }];
    }),
    ...compareFigures(demanded, scheme),
  ];
  return {
    kind: "scheme-shape",
    outcome: differences.length === 0 ? "conforms" : "differs",
    checked: ASPECTS.filter((aspect) => demanded[aspect] !== undefined),
    differences,
  };
}

function compareFigures(demanded: SchemeShape, scheme: EvaluationScheme): readonly ShapeDifference[] {
  const { full, bounds, weights, selfAssessment, sample } = demanded;
  const differences: ShapeDifference[] = [];
  if (full !== undefined && writeNumber(full) !== writeNumber(scheme.full))
    differences.push({ aspect: "full", required: writeNumber(full), actual: writeNumber(scheme.full) });
  if (bounds !== undefined) {
    const [required, actual] = [bounds, scheme.grades.flatMap(({ from }) => from ?? [])].map((list) =>
      list.map(writeNumber),
    ) as [string[], string[]];
    if (required.join() !== actual.join()) differences.push({ aspect: "bounds", required, actual });
  }
  if (weights !== undefined) {
    const [required, actual] = [readWeights(weights), scheme.scoredBy && readWeights(scheme.scoredBy)];
    if (JSON.stringify(required) !== JSON.stringify(actual))
      differences.push({ aspect: "weights", required, actual: actual ?? null });
  }
  if (selfAssessment !== undefined && selfAssessment !== scheme.selfAssessment)
    differences.push({
      aspect: "selfAssessment",
      required: selfAssessment,
      actual: scheme.selfAssessment ?? null,
    });
  if (sample !== undefined) {
    const [required, actual] = [writeNumber(sample), scheme.sample === undefined ? null : writeNumber(scheme.sample)];
    if (required !== actual) differences.push({ aspect: "sample", required, actual });
  }
  return differences;
}

/** Weights in the order of the ids of those who score. */
function readWeights(weights: readonly SubjectWeight[]): { readonly subject: string; readonly weight: string }[] {
  return weights
    .map(({ subject, weight }) => ({ subject, weight: writeNumber(weight) }))
    .toSorted((one, other) => compareValues(one.subject, other.subject));
}

function writeNumber(value: Fraction): string {
  return formatRatio(toRatio(value));
}

function compareParts(
  aspect: "dimensions" | "subjects",
  demanded: readonly NamedPart[] | undefined,
  actual: readonly NamedPart[],
): readonly ShapeDifference[] {
  if (demanded === undefined) return [];
  const lacks = (parts: readonly NamedPart[]): ((part: NamedPart) => boolean) => {
    const ids = new Set(parts.map(({ id }) => id));
    const names = new Set(parts.map(({ name }) => comparedName(name)));
    return ({ id, name }) => !ids.has(id) && !names.has(comparedName(name));
  };
  const missing = demanded.filter(lacks(actual)).map(({ id }) => id);
  const extra = actual.filter(lacks(demanded)).map(({ id }) => id);
  return missing.length + extra.length === 0 ? [] : [{ aspect, missing, extra }];
}

/** Names are compared as terms are: without blanks and marks of no width. */
function comparedName({ zh }: LocalText): string {
  return normalForm(zh) ?? zh;
}

/** Throws for a shape that demands nothing. */
function requireDemand(shape: SchemeShape, path: FaultPath): SchemeShape {
  return ASPECTS.every((aspect) => shape[aspect] === undefined)
    ? throwInputError("value-missing", path, { expected: "object" })
    : shape;
}

function readShape(shape: SchemeShape): SchemeShape {
  checkKeys(requireObject(shape, ["shape"]), ASPECTS, ["shape"]);
  requireDemand(shape, ["shape"]);
  for (const aspect of COUNTED) if (shape[aspect] !== undefined) requireCount(shape[aspect], ["shape", aspect]);
  for (const aspect of ["dimensions", "subjects"] as const) requireNamed(shape[aspect], ["shape", aspect]);
  if (shape.frequency !== undefined) requireListed(shape.frequency, FREQUENCIES, ["shape", "frequency"]);
  if (shape.assessor !== undefined) requireListed(shape.assessor, ASSESSORS, ["shape", "assessor"]);
  requireFigures(shape);
  return shape;
}

function requireFigures({ full, bounds, weights, selfAssessment, sample }: SchemeShape): void {
  if (full !== undefined) toRatio(full, ["shape", "full"]);
  if (sample !== undefined) toRatio(sample, ["shape", "sample"]);
  if (selfAssessment !== undefined && typeof selfAssessment !== "boolean")
    throwInputError("type-invalid", ["shape", "selfAssessment"], { expected: "boolean" });
  if (bounds !== undefined)
    requireList(bounds, ["shape", "bounds"]).forEach((bound, index) => toRatio(bound, ["shape", "bounds", index]));
  if (weights !== undefined)
    requireObjects(weights, ["shape", "weights"]).forEach(({ subject, weight }, index) => {
      requireId(subject, ["shape", "weights", index, "subject"]);
      toRatio(weight, ["shape", "weights", index, "weight"]);
    });
}

const FREQUENCIES = ["yearly", "half-yearly", "quarterly"] as const;
const ASSESSORS = ["third-party", "authority"] as const;

function requireNamed(parts: readonly NamedPart[] | undefined, path: FaultPath): void {
  if (parts === undefined) return;
  for (const [index, { id, name }] of requireObjects(parts, path).entries()) {
    requireId(id, [...path, index, "id"]);
    requireText(requireObject(name, [...path, index, "name"]).zh, [...path, index, "name", "zh"]);
  }
}
