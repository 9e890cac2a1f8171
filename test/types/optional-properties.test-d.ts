import { expectTypeOf, test } from "vitest";
import type { AssessmentOptions } from "social-work-station-rules/assessment";
import type { DateRange } from "social-work-station-rules/calendar";
import type {
  CoverageAuditOptions,
  CoverageCounts,
  CoverageDisplay,
  CoverageTargetOptions,
  PublishedPercentage,
  ServiceCoverageOptions,
  StationCoverageOptions,
} from "social-work-station-rules/coverage";
import type { PersonQualificationOptions, QualificationOptions } from "social-work-station-rules/eligibility";
import type {
  ActivityQuotaOptions,
  ChecklistOptions,
  RecurringDutyOptions,
  StationOptions,
} from "social-work-station-rules/quota";
import type {
  AllocateSourcesInput,
  ApportionInput,
  Claim,
  CostParty,
  EarmarkedSource,
  FactorInput,
  FactorRecipient,
  FundingNeed,
  ShareCostsInput,
} from "social-work-station-rules/funding";
import type { CompletenessQuery } from "social-work-station-rules/register";
import type { DeadlineOptions } from "social-work-station-rules/reporting";
import type { ScenarioInput, ScenarioOptions, SensitivityOptions, UnitCosts } from "social-work-station-rules/scenario";

/** The type with undefined written for each optional property, as users of exactOptionalPropertyTypes pass it. */
type WithUndefined<T> = { [K in keyof T]: object extends Pick<T, K> ? T[K] | undefined : T[K] };

test("optional properties of options and inputs accept undefined", () => {
  expectTypeOf<WithUndefined<ActivityQuotaOptions>>().toExtend<ActivityQuotaOptions>();
  expectTypeOf<WithUndefined<AssessmentOptions>>().toExtend<AssessmentOptions>();
  expectTypeOf<WithUndefined<ChecklistOptions>>().toExtend<ChecklistOptions>();
  expectTypeOf<WithUndefined<CompletenessQuery>>().toExtend<CompletenessQuery>();
  expectTypeOf<WithUndefined<CoverageAuditOptions>>().toExtend<CoverageAuditOptions>();
  expectTypeOf<WithUndefined<CoverageCounts>>().toExtend<CoverageCounts>();
  expectTypeOf<WithUndefined<CoverageDisplay>>().toExtend<CoverageDisplay>();
  expectTypeOf<WithUndefined<CoverageTargetOptions>>().toExtend<CoverageTargetOptions>();
  expectTypeOf<WithUndefined<DateRange>>().toExtend<DateRange>();
  expectTypeOf<WithUndefined<DeadlineOptions>>().toExtend<DeadlineOptions>();
  expectTypeOf<WithUndefined<PersonQualificationOptions>>().toExtend<PersonQualificationOptions>();
  expectTypeOf<WithUndefined<PublishedPercentage>>().toExtend<PublishedPercentage>();
  expectTypeOf<WithUndefined<QualificationOptions>>().toExtend<QualificationOptions>();
  expectTypeOf<WithUndefined<RecurringDutyOptions>>().toExtend<RecurringDutyOptions>();
  expectTypeOf<WithUndefined<ScenarioInput>>().toExtend<ScenarioInput>();
  expectTypeOf<WithUndefined<ScenarioOptions>>().toExtend<ScenarioOptions>();
  expectTypeOf<WithUndefined<SensitivityOptions>>().toExtend<SensitivityOptions>();
  expectTypeOf<WithUndefined<ServiceCoverageOptions>>().toExtend<ServiceCoverageOptions>();
  expectTypeOf<WithUndefined<StationCoverageOptions>>().toExtend<StationCoverageOptions>();
  expectTypeOf<WithUndefined<StationOptions>>().toExtend<StationOptions>();
  expectTypeOf<WithUndefined<UnitCosts>>().toExtend<UnitCosts>();
  expectTypeOf<WithUndefined<AllocateSourcesInput>>().toExtend<AllocateSourcesInput>();
  expectTypeOf<WithUndefined<ApportionInput>>().toExtend<ApportionInput>();
  expectTypeOf<WithUndefined<Claim>>().toExtend<Claim>();
  expectTypeOf<WithUndefined<CostParty>>().toExtend<CostParty>();
  expectTypeOf<WithUndefined<EarmarkedSource>>().toExtend<EarmarkedSource>();
  expectTypeOf<WithUndefined<FactorInput>>().toExtend<FactorInput>();
  expectTypeOf<WithUndefined<FactorRecipient>>().toExtend<FactorRecipient>();
  expectTypeOf<WithUndefined<FundingNeed>>().toExtend<FundingNeed>();
  expectTypeOf<WithUndefined<ShareCostsInput>>().toExtend<ShareCostsInput>();
});
