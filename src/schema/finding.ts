import * as z from "zod";
import { evaluationSchemeDetail } from "./evaluation.js";
import {
  activityQuotaDetail,
  checklistDetail,
  coverageTargetDetail,
  deadlineDetail,
  qualificationDetail,
  recurringDutyDetail,
  requiredRolesDetail,
  requiredSystemsDetail,
  shareQuotaDetail,
  staffingDetail,
} from "./findings.js";
import { findingOf } from "./finding-fields.js";

/** What a finding of any kind says beside its verdict. */
export const findingDetail = z.discriminatedUnion("kind", [
  activityQuotaDetail,
  checklistDetail,
  coverageTargetDetail,
  deadlineDetail,
  qualificationDetail,
  recurringDutyDetail,
  requiredRolesDetail,
  requiredSystemsDetail,
  evaluationSchemeDetail,
  shareQuotaDetail,
  staffingDetail,
]);

/** A finding of any kind. */
export const findingSchema = findingOf(findingDetail);
