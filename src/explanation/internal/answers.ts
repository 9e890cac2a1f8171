import type { Assessment, AssessmentComparison, Progress } from "../../assessment/index.js";
import type { CoverageAudit, CoveragePlan } from "../../coverage/index.js";
import type { QualificationPlan, RosterAssessment } from "../../eligibility/index.js";
import type { EvaluationComparison, EvaluationResult, ShapeCheck } from "../../evaluation/index.js";
import type { Finding } from "../../finding/index.js";
import type {
  Apportionment,
  ApportionmentVerification,
  FactorApportionment,
  FactorShare,
  InfeasibleApportionment,
  InfeasibleFactors,
  Share,
  SharedCosts,
  SourceAllocation,
} from "../../funding/index.js";
import type { DecisionTableAnalysis, PathwayClassification } from "../../pathway/index.js";
import type { ActivityQuotaPlan } from "../../quota/index.js";
import type { StatisticsFormFault } from "../../reporting/index.js";
import type { ScenarioComparison, Sensitivity, SweepPoint } from "../../scenario/index.js";
import { explainAssessment } from "./assessment/assessment.js";
import { explainAssessmentComparison } from "./assessment/comparison.js";
import { explainProgress } from "./assessment/progress.js";
import type { Context } from "./context.js";
import { explainCoverageAudit } from "./coverage/audit.js";
import { explainCoveragePlan } from "./coverage/plan.js";
import type { Draft } from "./draft.js";
import { explainEvaluationComparison } from "./evaluation/comparison.js";
import { explainEvaluation } from "./evaluation/evaluation.js";
import { explainShape } from "./evaluation/shape.js";
import { explainActivityQuotaPlan } from "./findings/activity-quota-plan.js";
import { explainFinding } from "./findings/explain-finding.js";
import { explainQualificationPlan } from "./findings/qualification-plan.js";
import { explainRoster } from "./findings/roster.js";
import { explainApportionment } from "./funding/apportionment.js";
import { explainFactorApportionment } from "./funding/factor-apportionment.js";
import { explainInfeasible } from "./funding/infeasible.js";
import { explainSharedCosts } from "./funding/shared-costs.js";
import { explainSourceAllocation } from "./funding/source-allocation.js";
import { explainVerification } from "./funding/verification.js";
import { explainAnalysis } from "./pathway/analysis.js";
import { explainClassification } from "./pathway/classification.js";
import { explainFormFaults } from "./reporting/statistics-form.js";
import { explainScenarios } from "./scenario/comparison.js";
import { explainSensitivity } from "./scenario/sensitivity.js";
import { explainSweep } from "./scenario/sweep.js";

/** Everything that can be put into words, by its kind. */
export interface Answers {
  readonly finding: Finding;
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
  readonly progress: Progress;
  readonly sweep: readonly SweepPoint[];
  readonly "statistics-form-faults": readonly StatisticsFormFault[];
}

type Explainers = { readonly [K in keyof Answers]: (answer: Answers[K], context: Context) => Draft };

/** One explainer for each kind of answer: a new kind does not compile until it stands here. */
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
  progress: explainProgress,
  sweep: explainSweep,
  "statistics-form-faults": explainFormFaults,
};

/** The key by which each kind of answer is known: no other has it, save those that stand before. */
const MARKS: readonly (readonly [
  mark: string,
  kind: Exclude<keyof Answers, "infeasible" | "sweep" | "statistics-form-faults">,
])[] = [
  ["basis", "finding"],
  ["weekly", "activity-quota-plan"],
  ["eligiblePeriods", "qualification-plan"],
  ["byRoute", "roster"],
  ["relabelling", "coverage-audit"],
  ["periodsLeft", "coverage-plan"],
  ["pools", "factor-apportionment"],
  ["shares", "apportionment"],
  ["ledger", "source-allocation"],
  ["parties", "shared-costs"],
  ["valid", "verification"],
  ["gradesByScore", "evaluation"],
  ["scoreChange", "evaluation-comparison"],
  ["differences", "scheme-shape"],
  ["undeclared", "decision-table-analysis"],
  ["robust", "sensitivity"],
  ["scenarios", "scenario-comparison"],
  ["changes", "assessment-comparison"],
  ["indicators", "assessment"],
  ["milestones", "progress"],
  ["outcome", "pathway-classification"],
];

/** What kind of answer something is; null: none of this library's. */
export function kindOf(answer: object): keyof Answers | null {
  if (Array.isArray(answer)) return kindOfList(answer);
  if ("status" in answer && answer.status === "infeasible") return "infeasible";
  return MARKS.find(([mark]) => mark in answer)?.[1] ?? null;
}

/** Of the lists that are answers, only that of a form's faults can be empty. */
function kindOfList(answer: readonly unknown[]): keyof Answers | null {
  const has = (key: string): boolean =>
    answer.every((entry) => typeof entry === "object" && entry !== null && key in entry);
  return has("against") ? "statistics-form-faults" : has("indicator") ? "sweep" : null;
}
