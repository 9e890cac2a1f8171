import * as z from "zod";
import type { DeepReadonly } from "../model/index.js";
import type { checklistItemSchema } from "./provisions/checklist.js";
import { KINDS_OF_PROVISION } from "./provisions/index.js";
import type { requiredRoleSchema } from "./provisions/required-roles.js";

/** The name of a kind of provision. */
export type ProvisionKind = keyof typeof KINDS_OF_PROVISION;

/** Names of all kinds of provision. */
export const PROVISION_KINDS = Object.freeze(Object.keys(KINDS_OF_PROVISION)) as readonly ProvisionKind[];

type ProvisionSchema = Readonly<(typeof KINDS_OF_PROVISION)[ProvisionKind]["schema"]>;

/** One rule of a policy, by its kind. */
export const provisionSchema = z.discriminatedUnion(
  "kind",
  Object.values(KINDS_OF_PROVISION).map(({ schema }) => schema) as [ProvisionSchema, ...ProvisionSchema[]],
);

export type Provision = DeepReadonly<z.infer<typeof provisionSchema>>;
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
