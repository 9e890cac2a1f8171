import type { Assessment, AssessmentComparison } from "../assessment/index.js";
import type { CoverageAudit, CoveragePlan } from "../coverage/index.js";
import type { QualificationPlan, RosterAssessment } from "../eligibility/index.js";
import type { EvaluationComparison, EvaluationResult, ShapeCheck } from "../evaluation/index.js";
import { isRuleInputError, refuse } from "../fault/index.js";
import type { Finding } from "../finding/index.js";
import type { Apportionment, ApportionmentVerification, FactorApportionment, FactorShare, InfeasibleApportionment, InfeasibleFactors, Share, SharedCosts, SourceAllocation } from "../funding/index.js";
import type { DecisionTableAnalysis, PathwayClassification } from "../pathway/index.js";
import type { ActivityQuotaPlan } from "../quota/index.js";
import type { ScenarioComparison, Sensitivity } from "../scenario/index.js";
import type { Explanation, ExplainOptions } from "./explanation.js";
import { explainAssessment } from "./internal/assessment/assessment.js";
import { explainAssessmentComparison } from "./internal/assessment/comparison.js";
import type { Context } from "./internal/context.js";
import { explainCoverageAudit } from "./internal/coverage/audit.js";
import { explainCoveragePlan } from "./internal/coverage/plan.js";
import type { Draft } from "./internal/draft.js";
import { explainEvaluationComparison } from "./internal/evaluation/comparison.js";
import { explainEvaluation } from "./internal/evaluation/evaluation.js";
import { explainShape } from "./internal/evaluation/shape.js";
import { explainActivityQuotaPlan } from "./internal/findings/activity-quota-plan.js";
import { explainFinding } from "./internal/findings/explain-finding.js";
import { explainQualificationPlan } from "./internal/findings/qualification-plan.js";
import { explainRoster } from "./internal/findings/roster.js";
import { finish } from "./internal/finish.js";
import { explainApportionment } from "./internal/funding/apportionment.js";
import { explainFactorApportionment } from "./internal/funding/factor-apportionment.js";
import { explainInfeasible } from "./internal/funding/infeasible.js";
import { explainSharedCosts } from "./internal/funding/shared-costs.js";
import { explainSourceAllocation } from "./internal/funding/source-allocation.js";
import { explainVerification } from "./internal/funding/verification.js";
import { explainAnalysis } from "./internal/pathway/analysis.js";
import { explainClassification } from "./internal/pathway/classification.js";
import { readOptions } from "./internal/read-options.js";
import { explainScenarios } from "./internal/scenario/comparison.js";
import { explainSensitivity } from "./internal/scenario/sensitivity.js";

/** Everything that can be put into words. */
export type Explainable =
  | Finding
  | ActivityQuotaPlan
  | QualificationPlan
  | RosterAssessment
  | CoverageAudit
  | CoveragePlan
  | Apportionment<Share>
  | FactorApportionment<FactorShare>
  | InfeasibleApportionment
  | InfeasibleFactors
  | SharedCosts
  | SourceAllocation
  | ApportionmentVerification
  | EvaluationResult
  | EvaluationComparison
  | ShapeCheck
  | PathwayClassification
  | DecisionTableAnalysis
  | Assessment
  | AssessmentComparison
  | ScenarioComparison
  | Sensitivity;

/**
 * Puts an answer of this library into words, Chinese or English: the verdict with what its modality and its time
 * make of it, what was required and found, the branch that decided, what is missing, what would change it, which
 * readings were chosen and what the others are, and the clause with document and quote. It holds no person's name.
 *
 * @param answer a finding, an apportionment, an evaluation, an assessment, a comparison … : any result that is an object
 * @param options.locale `"zh-CN"` or `"en"`
 * @param options.documents titles of the documents quoted, as in a policy's `documents`
 * @param options.names names of divisions, stations, provisions, grades … by id
 * @param options.alternatives for a finding: what other readings come to
 * @throws RuleInputError `type-invalid`, `key-unknown`, `value-invalid`, `variant-unknown` for what is no answer of this
 *   library, and the code of whatever in it cannot be
 *
 * @example
 * ```ts
 * import { nationalTwoHaves } from "social-work-station-rules/catalogue";
 * import { checkCoverageTarget, measureCoverage } from "social-work-station-rules/coverage";
 * import { explain } from "social-work-station-rules/explanation";
 * const target = nationalTwoHaves.provisions.find((provision) => provision.kind === "coverage-target");
 * const finding = target && checkCoverageTarget(measureCoverage({ covered: 225, total: 343 }), target, { asOf: "2023-05-31" });
 * const explanation = finding && explain(finding, { locale: "zh-CN", documents: nationalTwoHaves.documents });
 * explanation?.heading; //=> "全部行政区划：街道（乡镇）都有社工站——尚未达到（期限未到）"
 * explanation?.reasons[3]?.text; //=> "已覆盖225个（65.6%，225/343）。"
 * explanation?.reasons[4]?.text; //=> "再覆盖118个即达到目标。"
 * ```
 */
export function explain(answer: Explainable, options: ExplainOptions): Explanation {
  if (typeof answer !== "object" || answer === null) return refuse("type-invalid", ["answer"], { expected: "object" });
  const context = readOptions(options);
  try {
    return finish(draftOf(answer, context), options.locale);
  } catch (error) {
    // What is no answer of this library breaks in many ways; all of them are one fault of the caller's.
    if (isRuleInputError(error)) throw error;
    return refuse("value-invalid", ["answer"], { expected: "object" });
  }
}

/** Answers are told apart by a key that no other has. A new kind is one line here and one file. */
function draftOf(answer: Explainable, context: Context): Draft {
  if ("basis" in answer) return explainFinding(answer, context);
  if ("weekly" in answer) return explainActivityQuotaPlan(answer, context);
  if ("eligiblePeriods" in answer) return explainQualificationPlan(answer, context);
  if ("byRoute" in answer) return explainRoster(answer, context);
  if ("relabelling" in answer) return explainCoverageAudit(answer);
  if ("periodsLeft" in answer) return explainCoveragePlan(answer);
  if ("pools" in answer && "recipients" in answer) return explainFactorApportionment(answer, context);
  if ("shares" in answer) return explainApportionment(answer, context);
  if ("ledger" in answer) return explainSourceAllocation(answer, context);
  if ("parties" in answer) return explainSharedCosts(answer, context);
  if ("valid" in answer) return explainVerification(answer, context);
  if ("gradesByScore" in answer) return explainEvaluation(answer, context);
  if ("scoreChange" in answer) return explainEvaluationComparison(answer, context);
  if ("differences" in answer) return explainShape(answer, context);
  if ("undeclared" in answer) return explainAnalysis(answer, context);
  if ("robust" in answer) return explainSensitivity(answer, context);
  if ("scenarios" in answer) return explainScenarios(answer, context);
  if ("changes" in answer) return explainAssessmentComparison(answer, context);
  if ("indicators" in answer) return explainAssessment(answer, context);
  if ("outcome" in answer) return explainClassification(answer, context);
  if ("reason" in answer) return explainInfeasible(answer, context);
  return refuse("variant-unknown", ["answer"], { expected: "object" });
}
