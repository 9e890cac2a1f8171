import type { ProvisionKind } from "../../policy/index.js";
import { activityQuotaWords } from "./activity-quota.js";
import { checklistWords } from "./checklist.js";
import { coverageTargetWords } from "./coverage-target.js";
import { deadlineWords } from "./deadline.js";
import { evaluationWords } from "./evaluation.js";
import { evaluationShapeWords } from "./evaluation-shape.js";
import {
  costShareWords,
  factorFormulaWords,
  fundingSourcesWords,
  fundingStandardWords,
  payStandardWords,
} from "./money.js";
import { qualificationWords } from "./qualification.js";
import { recurringDutyWords } from "./recurring-duty.js";
import { requiredRolesWords } from "./required-roles.js";
import { requiredSystemsWords } from "./required-systems.js";
import { requirementWords } from "./requirement.js";
import { shareQuotaWords } from "./share-quota.js";
import { staffingWords } from "./staffing.js";
import { pathwayTableWords, statisticsFormWords } from "./structures.js";
import type { KindWords } from "./kind-words.js";

/** The words of every kind of provision. */
export const KIND_WORDS: { readonly [K in ProvisionKind]: KindWords<K> } = {
  "coverage-target": coverageTargetWords,
  "share-quota": shareQuotaWords,
  "activity-quota": activityQuotaWords,
  "recurring-duty": recurringDutyWords,
  staffing: staffingWords,
  qualification: qualificationWords,
  "required-systems": requiredSystemsWords,
  "required-roles": requiredRolesWords,
  checklist: checklistWords,
  deadline: deadlineWords,
  "funding-standard": fundingStandardWords,
  "pay-standard": payStandardWords,
  "cost-share": costShareWords,
  "factor-formula": factorFormulaWords,
  "funding-sources": fundingSourcesWords,
  "evaluation-scheme": evaluationShapeWords,
  evaluation: evaluationWords,
  "pathway-table": pathwayTableWords,
  "statistics-form": statisticsFormWords,
  requirement: requirementWords,
};
