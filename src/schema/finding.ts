import * as z from "zod";
import { shapeCheckSchema } from "./evaluation.js";
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
export const findingDetail = z.union([
  activityQuotaDetail,
  checklistDetail,
  coverageTargetDetail,
  deadlineDetail,
  qualificationDetail,
  recurringDutyDetail,
  requiredRolesDetail,
  requiredSystemsDetail,
  shapeCheckSchema,
  shareQuotaDetail,
  staffingDetail,
]);

/** A finding of any kind. */
export const findingSchema = findingOf(findingDetail);
