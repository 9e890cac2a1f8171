import type {
  ActivityQuotaPlan,
  Agenda,
  Budget,
  AgendaEntry,
  Apportionment,
  ApportionmentVerification,
  AssessedFinding,
  Assessment,
  AssessmentComparison,
  Basis,
  CaseRun,
  CoverageAudit,
  CoveragePlan,
  DecisionTableAnalysis,
  EvaluationComparison,
  EvaluationResult,
  Explanation,
  FactorApportionment,
  FactorShare,
  Finding,
  FilledReport,
  IndicatorTable,
  InfeasibleApportionment,
  NotComputed,
  InfeasibleFactors,
  PathwayClassification,
  PolicyComparison,
  PolicyTimeline,
  Progress,
  QualificationPlan,
  RosterAssessment,
  ScenarioComparison,
  Sensitivity,
  ShapeCheck,
  Share,
  SharedCosts,
  SituationComparison,
  SourceAllocation,
  StatisticsFormFaults,
  Sweep,
} from "../results/index.js";
import { checkKeys, isObject, requireList, requireObject, requireObjects, throwInputError } from "../checks/index.js";
import type { FaultPath } from "../fault/index.js";
import { basisOf } from "../finding/index.js";
import type { Register, TierSystem } from "../model/index.js";
import { requireParsed } from "../parsed/index.js";
import { valuesIn } from "../measure-form/index.js";
import type { EvaluationScheme, Policy, Provision } from "../policy/index.js";
import type { PreparedRegister } from "../register/index.js";
import { type AlternativeOutcome, type Draft, type ExplainOptions, finish, languageOf } from "./explanation.js";
import { type Context, documentKey } from "./context.js";
import { explainAssessment, explainAssessmentComparison } from "./answers/assessment.js";
import { explainPolicyComparison } from "./answers/policy-comparison.js";
import { explainTimeline } from "./answers/policy-timeline.js";
import { explainSituations } from "./answers/situations.js";
import { explainProgress } from "./answers/progress.js";
import { explainCoverageAudit, explainCoveragePlan } from "./answers/coverage.js";
import { explainEvaluation, explainEvaluationComparison, explainShape } from "./answers/evaluation.js";
import { explainBudget, explainNotComputed } from "./answers/budget.js";
import { explainAgenda, explainAgendaEntry } from "./answers/agenda.js";
import { explainIndicators } from "./answers/indicators.js";
import { explainReport } from "./answers/report.js";
import { explainCaseRun } from "./answers/case-run.js";
import { explainActivityQuotaPlan } from "./answers/activity-quota-plan.js";
import { explainFinding } from "./findings/explain-finding.js";
import { explainQualificationPlan } from "./findings/qualification-plan.js";
import { explainRoster } from "./answers/roster.js";
import { explainApportionment, explainInfeasible, explainVerification } from "./answers/apportionment.js";
import { explainFactorApportionment } from "./answers/factor-apportionment.js";
import { explainSharedCosts } from "./answers/shared-costs.js";
import { explainSourceAllocation } from "./answers/source-allocation.js";
import { explainAnalysis, explainClassification } from "./answers/pathway.js";
import { explainFormFaults } from "./answers/statistics-form.js";
import { explainScenarios, explainSensitivity, explainSweep } from "./answers/scenario.js";
import { type LocalText, type Locale, verdicts } from "../terms/index.js";
import { type Labels, ownWordsOf } from "./words/own-words.js";

/** Everything that can be put into words. */
export type Explainable = AnswerByKind[keyof AnswerByKind];

/**
 * Puts an answer of this library into words, Chinese or English: the verdict with what its modality and its time
 * make of it, what was required and found, the branch that decided, what is missing, what would change it, which
 * readings were chosen and what the others are, and the clause with document and quote. No person is named.
 *
 * @param answer a finding, an apportionment, an evaluation, an assessment, a comparison … : anything
 *   with a `kind` that a function of this library returned
 * @param options.locale `"zh-CN"` or `"en"`
 * @param options.register the register that was asked, parsed or prepared: names of divisions, stations, operators
 * @param options.policies the policies that were asked: titles of documents and provisions
 * @param options.assessment for one finding of an assessment: the assessment, which lists what its findings rest on
 * @param options.documents titles of further documents
 * @param options.names further names, by id: `{ "11": "北京市" }`
 * @param options.alternatives for a finding: what other readings come to
 * @throws RuleInputError `type-invalid`, `key-unknown`, `value-invalid`, `variant-unknown` for what is no answer of this
 *   library, and the code of whatever in it cannot be
 *
 * @example
 * ```ts
 * import { nationalTwoHaves } from "social-work-station-rules/catalogue";
 * import { checkCoverageTarget, measureCoverage } from "social-work-station-rules/coverage";
 * import { explain } from "social-work-station-rules/explanation";
 * import { findProvision } from "social-work-station-rules/policy";
 * const target = findProvision(nationalTwoHaves, "coverage-target", "cn-two-haves/stations");
 * const finding = checkCoverageTarget(measureCoverage({ covered: 225, total: 343 }), target, { asOf: "2023-05-31" });
 * const explanation = explain(finding, { locale: "zh-CN", policies: [nationalTwoHaves] });
 * explanation.heading; //=> "全部行政区划：街道（乡镇）都有社工站——尚未达到（期限未到）"
 * explanation.reasons[3]?.text; //=> "已覆盖225个（65.6%，225/343）。"
 * explanation.reasons[4]?.text; //=> "再覆盖118个即达到目标。"
 * ```
 */
export function explain(answer: Explainable, options: ExplainOptions): Explanation {
  if (!isObject(answer)) return throwInputError("type-invalid", ["answer"], { expected: "object" });
  const { kind } = answer;
  const context = readOptions(options);
  if (typeof kind !== "string" || !Object.hasOwn(EXPLAINERS, kind))
    return throwInputError("variant-unknown", ["answer", "kind"], {
      expected: "listed-value",
      accepted: Object.keys(EXPLAINERS),
    });
  const explainer: (answer: never, context: Context) => Draft = EXPLAINERS[kind];
  return finish(explainer(answer as never, context), options.locale, labelsOf(context));
}

/** Everything that can be put into words, by its kind. */
export interface AnswerByKind {
  readonly finding: Finding | AssessedFinding;
  readonly "activity-quota-plan": ActivityQuotaPlan;
  readonly "qualification-plan": QualificationPlan;
  readonly roster: RosterAssessment;
  readonly "coverage-audit": CoverageAudit;
  readonly "coverage-plan": CoveragePlan;
  readonly "factor-apportionment": FactorApportionment<FactorShare>;
  readonly apportionment: Apportionment<Share>;
  readonly infeasible: InfeasibleApportionment | InfeasibleFactors;
  readonly "source-allocation": SourceAllocation;
  readonly "shared-costs": SharedCosts;
  readonly verification: ApportionmentVerification;
  readonly evaluation: EvaluationResult;
  readonly "evaluation-comparison": EvaluationComparison;
  readonly "scheme-shape": ShapeCheck;
  readonly "decision-table-analysis": DecisionTableAnalysis;
  readonly "pathway-classification": PathwayClassification;
  readonly sensitivity: Sensitivity;
  readonly "scenario-comparison": ScenarioComparison;
  readonly "assessment-comparison": AssessmentComparison;
  readonly assessment: Assessment;
  readonly "indicator-table": IndicatorTable;
  readonly "filled-report": FilledReport;
  readonly budget: Budget;
  readonly "not-computed": NotComputed;
  readonly agenda: Agenda;
  readonly "agenda-entry": AgendaEntry;
  readonly progress: Progress;
  readonly "policy-comparison": PolicyComparison;
  readonly "policy-timeline": PolicyTimeline;
  readonly "situation-comparison": SituationComparison;
  readonly sweep: Sweep;
  readonly "case-run": CaseRun;
  readonly "statistics-form-faults": StatisticsFormFaults;
}

type Explainers = { readonly [K in keyof AnswerByKind]: (answer: AnswerByKind[K], context: Context) => Draft };

/** One explainer for each kind of answer: a new kind does not compile without one. */
export const EXPLAINERS: Explainers = {
  finding: explainFinding,
  "activity-quota-plan": explainActivityQuotaPlan,
  "qualification-plan": explainQualificationPlan,
  roster: explainRoster,
  "coverage-audit": explainCoverageAudit,
  "coverage-plan": explainCoveragePlan,
  "factor-apportionment": explainFactorApportionment,
  apportionment: explainApportionment,
  infeasible: explainInfeasible,
  "source-allocation": explainSourceAllocation,
  "shared-costs": explainSharedCosts,
  verification: explainVerification,
  evaluation: explainEvaluation,
  "evaluation-comparison": explainEvaluationComparison,
  "scheme-shape": explainShape,
  "decision-table-analysis": explainAnalysis,
  "pathway-classification": explainClassification,
  sensitivity: explainSensitivity,
  "scenario-comparison": explainScenarios,
  "assessment-comparison": explainAssessmentComparison,
  assessment: explainAssessment,
  "indicator-table": explainIndicators,
  "filled-report": explainReport,
  budget: explainBudget,
  "not-computed": explainNotComputed,
  agenda: explainAgenda,
  "agenda-entry": explainAgendaEntry,
  progress: explainProgress,
  "policy-comparison": explainPolicyComparison,
  "policy-timeline": explainTimeline,
  "situation-comparison": explainSituations,
  sweep: explainSweep,
  "case-run": explainCaseRun,
  "statistics-form-faults": explainFormFaults,
};

/** What is put in where a sentence names an own word or a record. */
function labelsOf({ ownWords, names, nameInRegister }: Context): Labels {
  return { words: ownWords, nameOf: (id) => names.get(id) ?? nameInRegister(id) };
}

/** More policies than are in force anywhere. */
const MOST_POLICIES = 10_000;

/** What `explain` may look up, checked. */
function readOptions(options: ExplainOptions): Context {
  checkKeys(
    options,
    ["locale", "register", "policies", "assessment", "documents", "names", "alternatives"],
    ["options"],
  );
  const { register, policies = [], assessment, documents = [], names = {}, alternatives = [] } = options;
  languageOf(options.locale);
  requireList(policies, ["options", "policies"], MOST_POLICIES).forEach((policy, index) => {
    requireParsed(policy, "policy", ["options", "policies", index]);
  });
  return {
    documents: new Map([...policies.flatMap(titlesInPolicy), ...readDocuments(documents, ["options", "documents"])]),
    names: new Map([
      ...namesInTiers(register === undefined ? [] : registerOf(register).tierSystems),
      ...policies.flatMap(namesInPolicy),
      ...readNames(names, ["options", "names"]),
    ]),
    nameInRegister: register === undefined ? () => undefined : namesInRegister(register),
    ownWords: ownWordsOf([
      ...policies.map(({ terms }) => terms),
      register === undefined ? undefined : registerOf(register).terms,
    ]),
    alternatives: readAlternatives(alternatives, ["options", "alternatives"]),
    bases: new Map([
      ...policies.flatMap(({ id, provisions }) =>
        provisions.map((own) => [own.id, { ...basisOf(own), policy: id }] as const),
      ),
      ...basesIn(assessment).map((basis) => [basis.provision, basis] as const),
    ]),
  };
}

/** Returns a function that finds the name of what a register names; persons have none. */
function namesInRegister(given: Register | PreparedRegister): Context["nameInRegister"] {
  const { divisions, stations, operators } = registerOf(given);
  // One answer needs few names, and there may be many answers: a register that is prepared is not read through for each.
  if ("register" in given)
    return (id) => given.operators.get(id)?.name ?? given.stations.get(id)?.name ?? given.divisions.get(id)?.name;
  let names: ReadonlyMap<string, string> | undefined;
  return (id) => {
    names ??= new Map(
      [...divisions, ...stations, ...operators].flatMap(({ id: own, name }) =>
        name === undefined ? [] : [[own, name]],
      ),
    );
    return names.get(id);
  };
}

function registerOf(given: Register | PreparedRegister): Register {
  const isPrepared = typeof given === "object" && given !== null && "register" in given;
  requireParsed(given, isPrepared ? "prepared-register" : "register", ["options", "register"]);
  return isPrepared ? given.register : given;
}

function titlesInPolicy({ id: policy, documents }: Policy): readonly (readonly [string, LocalText])[] {
  return documents.flatMap(({ id, title }) => [[id, title] as const, [documentKey(policy, id), title] as const]);
}

function namesInPolicy({ id, title, provisions, tierSystem }: Policy): readonly (readonly [string, LocalText])[] {
  return [
    ...provisions.flatMap(namesOfGrades),
    [id, title],
    ...provisions.map((provision) => [provision.id, provision.title] as const),
    ...namesInTiers(tierSystem === undefined ? [] : [tierSystem]),
  ];
}

/** The names of the grades of an evaluation scheme, by id. */
function namesOfGrades(provision: Provision): readonly (readonly [string, LocalText])[] {
  if (provision.kind !== "evaluation") return [];
  const { scheme } = provision.parameters;
  const schemes = scheme === undefined ? [] : valuesIn<EvaluationScheme>(scheme.value);
  return schemes.flatMap(({ value }) => value.grades.map(({ id, name }) => [id, name] as const));
}

/** The names of tiers, and of the platforms that may share the place of a station. */
function namesInTiers(systems: readonly TierSystem[]): readonly (readonly [string, LocalText])[] {
  return systems.flatMap(({ tiers }) =>
    tiers.flatMap(({ id, name, platforms = [] }) => [
      [id, name] as const,
      ...platforms.map((platform) => [platform.key, platform.name] as const),
    ]),
  );
}

function basesIn(assessment: ExplainOptions["assessment"]): readonly Basis[] {
  if (assessment === undefined) return [];
  if (!isObject(assessment)) return throwInputError("type-invalid", ["options", "assessment"], { expected: "object" });
  return requireObjects(assessment.bases, ["options", "assessment", "bases"]);
}

function readDocuments(
  documents: NonNullable<ExplainOptions["documents"]>,
  path: FaultPath,
): ReadonlyMap<string, LocalText> {
  const read = new Map<string, LocalText>();
  requireList(documents, path);
  documents.forEach((document: unknown, index) => {
    const { id, title } = (typeof document === "object" && document !== null ? document : {}) as {
      readonly id?: unknown;
      readonly title?: unknown;
    };
    if (typeof id !== "string" || !isLocalText(title))
      return throwInputError("type-invalid", [...path, index], { expected: "object" });
    read.set(id, title);
  });
  return read;
}

function readNames(names: NonNullable<ExplainOptions["names"]>, path: FaultPath): Context["names"] {
  requireObject(names, path);
  return new Map(
    Object.entries(names).flatMap(([id, name]) => {
      if (name === undefined) return [];
      return typeof name === "string" || isLocalText(name)
        ? [[id, name] as const]
        : throwInputError("type-invalid", [...path, id], { expected: "text" });
    }),
  );
}

function readAlternatives(alternatives: readonly AlternativeOutcome[], path: FaultPath): readonly AlternativeOutcome[] {
  requireList(alternatives, path);
  alternatives.forEach((alternative, index) => {
    const at = [...path, index];
    checkKeys(alternative, ["parameter", "value", "verdict"], at);
    const { parameter, verdict } = alternative;
    if (typeof parameter !== "string") throwInputError("type-invalid", [...at, "parameter"], { expected: "text" });
    if (!verdicts.values.includes(verdict))
      throwInputError("term-unknown", [...at, "verdict"], { expected: "listed-value", accepted: verdicts.values });
  });
  return alternatives;
}

function isLocalText(value: unknown): value is LocalText {
  return (
    typeof value === "object" &&
    value !== null &&
    "zh" in value &&
    "en" in value &&
    typeof value.zh === "string" &&
    typeof value.en === "string"
  );
}

/** The heading of the sources. */
export const SOURCES_HEADING: Readonly<Record<Locale, string>> = { "zh-CN": "依据", en: "Sources" };

/** More than any explanation has; a level without bound would be written as so many spaces. */
const MOST_LINES = 1_000_000;

const MOST_LEVEL = 100;

/** Refuses what `explain` and `explainFault` did not make. */
export function checkExplanation(explanation: Explanation): Explanation {
  if (typeof explanation !== "object" || explanation === null)
    return throwInputError("type-invalid", ["explanation"], { expected: "object" });
  const { heading, reasons, sources, locale } = explanation;
  if (typeof heading !== "string")
    return throwInputError("type-invalid", ["explanation", "heading"], { expected: "text" });
  languageOf(locale, ["explanation", "locale"]);
  requireObjects(reasons, ["explanation", "reasons"], MOST_LINES).forEach(({ level, text }, index) => {
    if (!Number.isSafeInteger(level) || level < 0 || level > MOST_LEVEL)
      throwInputError("out-of-range", ["explanation", "reasons", index, "level"], { least: 0, most: MOST_LEVEL });
    if (typeof text !== "string")
      throwInputError("type-invalid", ["explanation", "reasons", index, "text"], { expected: "text" });
  });
  requireList(sources, ["explanation", "sources"], MOST_LINES).forEach((source, index) => {
    if (typeof source !== "string")
      throwInputError("type-invalid", ["explanation", "sources", index], { expected: "text" });
  });
  return explanation;
}
