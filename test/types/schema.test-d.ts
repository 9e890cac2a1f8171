import type * as z from "zod";
import type {
  AssessedFinding,
  Assessment,
  AssessmentComparison,
  FindingChange,
  Progress,
} from "social-work-station-rules/assessment";
import type {
  CoverageAudit,
  CoverageByDivision,
  CoveragePlan,
  CoverageRate,
  CoverageTargetDetail,
  ImpliedTotals,
} from "social-work-station-rules/coverage";
import type {
  CriterionTrace,
  GroupTrace,
  QualificationFinding,
  QualificationPlan,
  RosterAssessment,
} from "social-work-station-rules/eligibility";
import type {
  EvaluationAnswer,
  EvaluationComparison,
  EvaluationResult,
  EvaluationSchemeDetail,
  ShapeCheck,
} from "social-work-station-rules/evaluation";
import type { Explanation } from "social-work-station-rules/explanation";
import type { Fault } from "social-work-station-rules/fault";
import type { Basis, Finding } from "social-work-station-rules/finding";
import type {
  AllocateSourcesInput,
  ApportionInput,
  ApportionmentVerification,
  ApportionResult,
  FactorInput,
  FactorResult,
  FactorShare,
  Share,
  ShareCostsInput,
  SharedCosts,
  SourceAllocation,
} from "social-work-station-rules/funding";
import type { DeepReadonly } from "social-work-station-rules/model";
import type { DecisionTableAnalysis, PathwayClassification } from "social-work-station-rules/pathway";
import type { PoliciesInForce } from "social-work-station-rules/in-force";
import type {
  ActivityQuotaDetail,
  ActivityQuotaPlan,
  ChecklistDetail,
  RecurringDutyDetail,
  RequiredRolesDetail,
  RequiredSystemsDetail,
  ShareQuotaDetail,
  StaffingDetail,
} from "social-work-station-rules/quota";
import type { DeadlineDetail, StatisticsFormFaults } from "social-work-station-rules/reporting";
import type {
  AttributedChange,
  ScenarioComparison,
  ScenarioResult,
  Sensitivity,
  Sweep,
} from "social-work-station-rules/scenario";
import type * as schema from "social-work-station-rules/schema";
import { expectTypeOf, test } from "vitest";
import type { leafTrace } from "../../src/schema/findings.js";

/** What a schema reads, with lists and properties readonly as in the library's types. */
type Read<S extends z.ZodType> = DeepReadonly<z.infer<S>>;

/** A finding's detail is of one of these; the library's own type leaves it open. */
type AnyDetail =
  | ActivityQuotaDetail
  | ChecklistDetail
  | CoverageTargetDetail
  | DeadlineDetail
  | QualificationFinding["detail"]
  | RecurringDutyDetail
  | RequiredRolesDetail
  | RequiredSystemsDetail
  | EvaluationSchemeDetail
  | ShareQuotaDetail
  | StaffingDetail;
type Assessed = Omit<AssessedFinding, "detail"> & { readonly detail: AnyDetail };
interface Sides {
  readonly before: Assessed | null;
  readonly after: Assessed | null;
}
type Changed = Omit<FindingChange, "before" | "after"> & Sides;
type Scenario = Omit<ScenarioResult, "changes"> & {
  readonly changes: readonly (Omit<AttributedChange, "before" | "after"> & Sides)[];
};

/** The library's type as a schema reads it: intersections written out. */
type Whole<T> = DeepReadonly<T>;

test("schemas of faults read the library's types, no more and no less", () => {
  expectTypeOf<Read<typeof schema.faultSchema>>().toEqualTypeOf<Whole<Fault>>();
  expectTypeOf<Read<typeof schema.ruleInputErrorSchema>>().toEqualTypeOf<{
    readonly name: "RuleInputError";
    readonly faults: readonly Whole<Fault>[];
  }>();
});

test("schemas of findings read the library's types, no more and no less", () => {
  expectTypeOf<Read<typeof schema.basisSchema>>().toEqualTypeOf<Whole<Basis>>();
  expectTypeOf<Read<typeof schema.findingSchema>>().toEqualTypeOf<Whole<Finding<AnyDetail>>>();
  expectTypeOf<Read<typeof schema.activityQuotaFindingSchema>>().toEqualTypeOf<Whole<Finding<ActivityQuotaDetail>>>();
  expectTypeOf<Read<typeof schema.checklistFindingSchema>>().toEqualTypeOf<Whole<Finding<ChecklistDetail>>>();
  expectTypeOf<Read<typeof schema.coverageTargetFindingSchema>>().toEqualTypeOf<Whole<Finding<CoverageTargetDetail>>>();
  expectTypeOf<Read<typeof schema.deadlineFindingSchema>>().toEqualTypeOf<Whole<Finding<DeadlineDetail>>>();
  expectTypeOf<Read<typeof schema.evaluationSchemeFindingSchema>>().toEqualTypeOf<
    Whole<Finding<EvaluationSchemeDetail>>
  >();
  expectTypeOf<Read<typeof schema.qualificationFindingSchema>>().toEqualTypeOf<Whole<QualificationFinding>>();
  expectTypeOf<Read<typeof schema.recurringDutyFindingSchema>>().toEqualTypeOf<Whole<Finding<RecurringDutyDetail>>>();
  expectTypeOf<Read<typeof schema.requiredRolesFindingSchema>>().toEqualTypeOf<Whole<Finding<RequiredRolesDetail>>>();
  expectTypeOf<Read<typeof schema.requiredSystemsFindingSchema>>().toEqualTypeOf<
    Whole<Finding<RequiredSystemsDetail>>
  >();
  expectTypeOf<Read<typeof schema.shareQuotaFindingSchema>>().toEqualTypeOf<Whole<Finding<ShareQuotaDetail>>>();
  expectTypeOf<Read<typeof schema.staffingFindingSchema>>().toEqualTypeOf<Whole<Finding<StaffingDetail>>>();
});

test("schemas of assessments read the library's types, no more and no less", () => {
  expectTypeOf<Read<typeof schema.assessedFindingSchema>>().toEqualTypeOf<Whole<Assessed>>();
  expectTypeOf<Read<typeof schema.assessmentSchema>>().toEqualTypeOf<
    Whole<Omit<Assessment, "findings"> & { readonly findings: readonly Assessed[] }>
  >();
  expectTypeOf<Read<typeof schema.assessmentComparisonSchema>>().toEqualTypeOf<
    Whole<Omit<AssessmentComparison, "changes"> & { readonly changes: readonly Changed[] }>
  >();
  expectTypeOf<Read<typeof schema.policiesInForceSchema>>().toEqualTypeOf<Whole<PoliciesInForce>>();
  expectTypeOf<Read<typeof schema.progressSchema>>().toEqualTypeOf<Whole<Progress>>();
});

test("schemas of coverage read the library's types, no more and no less", () => {
  expectTypeOf<Read<typeof schema.coverageAuditSchema>>().toEqualTypeOf<Whole<CoverageAudit>>();
  expectTypeOf<Read<typeof schema.coverageByDivisionSchema>>().toEqualTypeOf<Whole<CoverageByDivision>>();
  expectTypeOf<Read<typeof schema.coveragePlanSchema>>().toEqualTypeOf<Whole<CoveragePlan>>();
  expectTypeOf<Read<typeof schema.impliedTotalsSchema>>().toEqualTypeOf<Whole<ImpliedTotals>>();
  expectTypeOf<Read<typeof schema.coverageRateSchema>>().toEqualTypeOf<Whole<CoverageRate>>();
});

test("schemas of eligibility and quotas read the library's types, no more and no less", () => {
  expectTypeOf<Read<typeof leafTrace>>().toEqualTypeOf<Whole<Exclude<CriterionTrace, GroupTrace>>>();
  expectTypeOf<Read<typeof schema.qualificationPlanSchema>>().toEqualTypeOf<Whole<QualificationPlan>>();
  expectTypeOf<Read<typeof schema.rosterAssessmentSchema>>().toEqualTypeOf<Whole<RosterAssessment>>();
  expectTypeOf<Read<typeof schema.activityQuotaPlanSchema>>().toEqualTypeOf<Whole<ActivityQuotaPlan>>();
});

test("schemas of money read the library's types, no more and no less", () => {
  expectTypeOf<Read<typeof schema.apportionResultSchema>>().toEqualTypeOf<Whole<ApportionResult>>();
  expectTypeOf<Read<typeof schema.apportionSharesSchema>>().toEqualTypeOf<Whole<ApportionResult<Share>>>();
  expectTypeOf<Read<typeof schema.apportionmentVerificationSchema>>().toEqualTypeOf<Whole<ApportionmentVerification>>();
  expectTypeOf<Read<typeof schema.factorResultSchema>>().toEqualTypeOf<Whole<FactorResult>>();
  expectTypeOf<Read<typeof schema.factorSharesSchema>>().toEqualTypeOf<Whole<FactorResult<FactorShare>>>();
  expectTypeOf<Read<typeof schema.sharedCostsSchema>>().toEqualTypeOf<Whole<SharedCosts>>();
  expectTypeOf<Read<typeof schema.sourceAllocationSchema>>().toEqualTypeOf<Whole<SourceAllocation>>();
});

test("schemas of what is asked about money read what the functions take", () => {
  expectTypeOf<Read<typeof schema.apportionInputSchema>>().toExtend<ApportionInput>();
  expectTypeOf<typeof schema.factorInputSchema._zod.output>().toExtend<FactorInput>();
  expectTypeOf<Read<typeof schema.shareCostsInputSchema>>().toExtend<ShareCostsInput>();
  expectTypeOf<Read<typeof schema.allocateSourcesInputSchema>>().toExtend<AllocateSourcesInput>();
});

test("schemas of evaluations, pathways and reports read the library's types, no more and no less", () => {
  expectTypeOf<Read<typeof schema.evaluationAnswerSchema>>().toEqualTypeOf<Whole<EvaluationAnswer>>();
  expectTypeOf<Read<typeof schema.evaluationComparisonSchema>>().toEqualTypeOf<Whole<EvaluationComparison>>();
  expectTypeOf<Read<typeof schema.evaluationResultSchema>>().toEqualTypeOf<Whole<EvaluationResult>>();
  expectTypeOf<Read<typeof schema.shapeCheckSchema>>().toEqualTypeOf<Whole<ShapeCheck>>();
  expectTypeOf<Read<typeof schema.decisionTableAnalysisSchema>>().toEqualTypeOf<Whole<DecisionTableAnalysis>>();
  expectTypeOf<Read<typeof schema.pathwayClassificationSchema>>().toEqualTypeOf<Whole<PathwayClassification>>();
  expectTypeOf<Read<typeof schema.statisticsFormFaultsSchema>>().toEqualTypeOf<Whole<StatisticsFormFaults>>();
});

test("schemas of scenarios and sentences read the library's types, no more and no less", () => {
  expectTypeOf<Read<typeof schema.scenarioComparisonSchema>>().toEqualTypeOf<
    Whole<Omit<ScenarioComparison, "scenarios"> & { readonly scenarios: readonly Scenario[] }>
  >();
  expectTypeOf<Read<typeof schema.sensitivitySchema>>().toEqualTypeOf<Whole<Sensitivity>>();
  expectTypeOf<Read<typeof schema.sweepSchema>>().toEqualTypeOf<Whole<Sweep>>();
  expectTypeOf<Read<typeof schema.explanationSchema>>().toEqualTypeOf<Whole<Explanation>>();
});
