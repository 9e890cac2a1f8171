import * as z from "zod";
import type { DeepReadonly } from "../model/index.js";
import { activityQuotaSchema } from "./provisions/activity-quota.js";
import { type checklistItemSchema, checklistSchema } from "./provisions/checklist.js";
import { costShareSchema } from "./provisions/cost-share.js";
import { coverageTargetSchema } from "./provisions/coverage-target.js";
import { deadlineSchema } from "./provisions/deadline.js";
import { evaluationShapeSchema } from "./provisions/evaluation-shape.js";
import { factorFormulaSchema } from "./provisions/factor-formula.js";
import { fundingSourcesSchema } from "./provisions/funding-sources.js";
import { pathwayTableSchema } from "./provisions/pathway-table.js";
import { qualificationSchema } from "./provisions/qualification.js";
import { recurringDutySchema } from "./provisions/recurring-duty.js";
import { type requiredRoleSchema, requiredRolesSchema } from "./provisions/required-roles.js";
import { requiredSystemsSchema } from "./provisions/required-systems.js";
import { shareQuotaSchema } from "./provisions/share-quota.js";
import { staffingSchema } from "./provisions/staffing.js";
import { statisticsFormSchema } from "./provisions/statistics-form.js";

/** One rule of a policy, by its kind. A new kind is one schema here; the compiler then finds what is forgotten. */
export const provisionSchema = z.discriminatedUnion("kind", [
  coverageTargetSchema,
  shareQuotaSchema,
  activityQuotaSchema,
  recurringDutySchema,
  staffingSchema,
  qualificationSchema,
  requiredSystemsSchema,
  requiredRolesSchema,
  checklistSchema,
  deadlineSchema,
  costShareSchema,
  factorFormulaSchema,
  fundingSourcesSchema,
  evaluationShapeSchema,
  pathwayTableSchema,
  statisticsFormSchema,
]);

export type Provision = DeepReadonly<z.infer<typeof provisionSchema>>;
export type ProvisionKind = Provision["kind"];
/** The provision of one kind. */
export type ProvisionOf<K extends ProvisionKind> = Extract<Provision, { readonly kind: K }>;

export type CoverageTarget = ProvisionOf<"coverage-target">;
export type ShareQuota = ProvisionOf<"share-quota">;
export type ActivityQuota = ProvisionOf<"activity-quota">;
export type RecurringDuty = ProvisionOf<"recurring-duty">;
export type Staffing = ProvisionOf<"staffing">;
export type Qualification = ProvisionOf<"qualification">;
export type RequiredSystems = ProvisionOf<"required-systems">;
export type RequiredRoles = ProvisionOf<"required-roles">;
export type RequiredRole = DeepReadonly<z.infer<typeof requiredRoleSchema>>;
export type Checklist = ProvisionOf<"checklist">;
export type ChecklistItem = DeepReadonly<z.infer<typeof checklistItemSchema>>;
export type Deadline = ProvisionOf<"deadline">;
export type CostShare = ProvisionOf<"cost-share">;
export type FactorFormula = ProvisionOf<"factor-formula">;
export type FundingSources = ProvisionOf<"funding-sources">;
export type EvaluationShape = ProvisionOf<"evaluation-scheme">;
export type PathwayTable = ProvisionOf<"pathway-table">;
export type StatisticsForm = ProvisionOf<"statistics-form">;
