import { activityQuota } from "./activity-quota.js";
import { checklist } from "./checklist.js";
import { costShare } from "./cost-share.js";
import { coverageTarget } from "./coverage-target.js";
import { deadline } from "./deadline.js";
import { evaluation } from "./evaluation.js";
import { evaluationShape } from "./evaluation-shape.js";
import { factorFormula } from "./factor-formula.js";
import { fundingSources } from "./funding-sources.js";
import { fundingStandard } from "./funding-standard.js";
import { pathwayTable } from "./pathway-table.js";
import { payStandard } from "./pay-standard.js";
import type { KindOfProvision } from "./provision-base.js";
import { qualification } from "./qualification.js";
import { recurringDuty } from "./recurring-duty.js";
import { requiredRoles } from "./required-roles.js";
import { requiredSystems } from "./required-systems.js";
import { requirement } from "./requirement.js";
import { shareQuota } from "./share-quota.js";
import { staffing } from "./staffing.js";
import { statisticsForm } from "./statistics-form.js";

/** Every kind of provision by its name. The union of provisions, the list of kinds and all that depends on it are derived from this record. */
export const KINDS_OF_PROVISION = {
  "coverage-target": coverageTarget,
  "share-quota": shareQuota,
  "activity-quota": activityQuota,
  "recurring-duty": recurringDuty,
  staffing,
  qualification,
  "required-systems": requiredSystems,
  "required-roles": requiredRoles,
  checklist,
  deadline,
  "funding-standard": fundingStandard,
  "pay-standard": payStandard,
  "cost-share": costShare,
  "factor-formula": factorFormula,
  "funding-sources": fundingSources,
  "evaluation-scheme": evaluationShape,
  evaluation,
  "pathway-table": pathwayTable,
  "statistics-form": statisticsForm,
  requirement,
} as const satisfies Readonly<Record<string, KindOfProvision>>;
